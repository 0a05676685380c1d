"""Draws the fixed part of the form and records where each field stands."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from . import style as s
from .fields import Choice, Edition, Field
from .tags import TagLog


@dataclass(frozen=True)
class Placement:
    """One widget: a field (or one of its boxes) at a rectangle of a page (points, origin bottom-left)."""

    field: Field
    kind: str                  # text | long | check | radio | note | mention | signature
    page: int
    rect: tuple[float, float, float, float]
    name: str
    tooltip: str
    value: str | None = None
    align: int = 0


class Sheet:
    """A cursor going down the pages of a form."""

    def __init__(self, edition: Edition, path: Path, fonts: Path) -> None:
        for name, file in [(s.REGULAR, "Regular"), (s.BOLD, "Bold"), (s.ITALIC, "Italic")]:
            pdfmetrics.registerFont(TTFont(name, fonts / f"LiberationSans-{file}.ttf"))
        self.edition = edition
        self.canvas = Canvas(str(path), pagesize=(s.PAGE_WIDTH, s.PAGE_HEIGHT), invariant=1, pageCompression=1)
        self.tags = TagLog()
        self.placements: list[Placement] = []
        self.placed: set[str] = set()
        self.page = 0
        self.y = s.TOP

    # --- Drawing primitives ---------------------------------------------------------------------------------------

    @contextmanager
    def marked(self, role: str):
        mcid = self.tags.text(role, self.page)
        self.canvas._code.append(f"/{role} <</MCID {mcid}>> BDC")
        yield
        self.canvas._code.append("EMC")

    @contextmanager
    def artifact(self):
        self.canvas._code.append("/Artifact BMC")
        yield
        self.canvas._code.append("EMC")

    def text(self, x, y, words, size=s.BODY, font=s.REGULAR, colour=s.TEXT, role="P", align="left"):
        with self.marked(role):
            self._string(x, y, words, size, font, colour, align)

    def _string(self, x, y, words, size, font, colour, align="left"):
        self.canvas.setFillColor(colour)
        self.canvas.setFont(font, size)
        draw = {"left": self.canvas.drawString, "right": self.canvas.drawRightString, "centre": self.canvas.drawCentredString}
        draw[align](x, y, words)

    def width(self, words, size=s.BODY, font=s.REGULAR) -> float:
        return pdfmetrics.stringWidth(words, font, size)

    def filled(self, x, y, w, h, colour, stroke=None):
        with self.artifact():
            self.canvas.setFillColor(colour)
            if stroke is not None:
                self.canvas.setStrokeColor(stroke)
                self.canvas.setLineWidth(0.6)
            self.canvas.rect(x, y, w, h, stroke=int(stroke is not None), fill=1)

    def line(self, x1, y1, x2, y2, colour=s.RULE, width=0.6, dash=None):
        with self.artifact():
            self.canvas.setStrokeColor(colour)
            self.canvas.setLineWidth(width)
            self.canvas.setDash(*(dash or ([],)))
            self.canvas.line(x1, y1, x2, y2)
            self.canvas.setDash([])

    def paragraph(self, words, x=s.LEFT, width=s.WIDTH, size=s.BODY, font=s.REGULAR, colour=s.TEXT, leading=None):
        leading = leading or size * 1.28
        with self.marked("P"):
            for line in simpleSplit(words, font, size, width):
                self.y -= leading
                self._string(x, self.y, line, size, font, colour)

    def space(self, height: float):
        self.y -= height

    # --- Pages ----------------------------------------------------------------------------------------------------

    def new_page(self, total: int):
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.y = s.TOP
        self._footer(total)

    def _footer(self, total: int):
        with self.artifact():
            self.canvas.setStrokeColor(s.RULE)
            self.canvas.setLineWidth(0.6)
            self.canvas.line(s.LEFT, 36, s.RIGHT, 36)
            self._string(s.LEFT, 27, self.edition.notice, 6.3, s.ITALIC, s.MUTED)
            transmission = "Ce diagnostic est obligatoirement transmis au locataire et au bailleur."
            self._string(s.LEFT, 18.5, transmission, 6.3, s.REGULAR, s.MUTED)
            self._string(s.RIGHT, 27, f"Page {self.page}/{total}", 7.5, s.BOLD, s.INK, "right")
            self._string(s.RIGHT, 18.5, f"DSF – édition {self.edition.name}", 6.3, s.REGULAR, s.MUTED, "right")

    def finish(self):
        self.canvas.showPage()
        self.canvas.save()

    # --- Fields ---------------------------------------------------------------------------------------------------

    def field(self, id: str) -> Field:
        if id in self.placed:
            raise ValueError(f"field {id} is placed twice")
        self.placed.add(id)
        return self.edition.fields[id]

    def place(self, field: Field, kind, rect, name=None, value=None, tooltip=None, align=0):
        rect = tuple(round(v, 2) for v in rect)
        placement = Placement(field, kind, self.page, rect, name or field.pdf, tooltip or field.tooltip, value, align)
        self.tags.widget(len(self.placements))
        self.placements.append(placement)

    def input(self, field: Field, x, y, w, h=s.FIELD, align=None):
        """A tinted box with a rule under it, and the text field over it."""
        self.filled(x, y, w, h, s.FILL)
        self.line(x, y, x + w, y, s.RULE)
        kind = field.type if field.type in ("long", "signature") else "text"
        if align is None:
            align = 2 if field.type in ("money", "percent") else 0
        self.place(field, kind, (x, y, x + w, y + h), align=align)

    def note(self, field: Field, x, y, w):
        """The read-only line where the finished version says « non renseigné »."""
        if field.note is not None:
            rect = (x, y - 2.5, x + w, y + 8.5)
            self.place(field, "note", rect, name=field.note, tooltip=f"{field.id} – {field.label} : mention")

    def mention(self, field: Field, x, y, w):
        """A read-only line across the page, empty in the usual case."""
        self.place(field, "mention", (x, y, x + w, y + 13), align=1)

    def box(self, field: Field, choice: Choice, x, y):
        """One box to tick with its text; `y` is the base line. Returns the x after the text."""
        with self.artifact():
            self.canvas.setFillColor(s.WHITE)
            self.canvas.setStrokeColor(s.INK)
            self.canvas.setLineWidth(0.7)
            self.canvas.rect(x, y - 1.3, s.BOX, s.BOX, stroke=1, fill=1)
        kind = "check" if choice.pdf else "radio"
        tooltip = f"{field.tooltip} : {choice.label}"
        self.place(field, kind, (x, y - 1.3, x + s.BOX, y - 1.3 + s.BOX), choice.pdf, choice.value, tooltip)
        self.text(x + s.BOX + 4, y, choice.label)
        return x + s.BOX + 4 + self.width(choice.label)
