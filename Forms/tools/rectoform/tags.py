"""The structure of the document for screen readers: what was drawn, in reading order."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """Marked content on a page."""

    role: str
    page: int
    mcid: int


@dataclass(frozen=True)
class Widget:
    """A field, met at this point of the reading order."""

    index: int


class TagLog:
    """Sections in order, each with the texts and widgets drawn in it."""

    def __init__(self) -> None:
        self.sections: list[list[Text | Widget]] = [[]]
        self.next_mcid: dict[int, int] = {}

    def start_section(self) -> None:
        self.sections.append([])

    def text(self, role: str, page: int) -> int:
        mcid = self.next_mcid.get(page, 0)
        self.next_mcid[page] = mcid + 1
        self.sections[-1].append(Text(role, page, mcid))
        return mcid

    def widget(self, index: int) -> None:
        self.sections[-1].append(Widget(index))
