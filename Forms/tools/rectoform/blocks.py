"""The blocks a layout is written with: banners, rows of fields, questions, tables."""

from . import style as s
from .sheet import Sheet


def section(sheet: Sheet, number: str, title: str):
    """A numbered banner across the page."""
    sheet.tags.start_section()
    sheet.space(17)
    sheet.filled(s.LEFT, sheet.y, s.WIDTH, 17, s.INK)
    sheet.filled(s.LEFT, sheet.y, 22, 17, s.RULE)
    with sheet.marked("H1"):
        sheet._string(s.LEFT + 11, sheet.y + 5, number, 10, s.BOLD, s.WHITE, "centre")
        sheet._string(s.LEFT + 30, sheet.y + 5.2, title.upper(), 9.2, s.BOLD, s.WHITE)
    sheet.space(5)


def subsection(sheet: Sheet, title: str, hint: str = ""):
    """A heading in the words of the decree, with a rule under it."""
    sheet.space(13)
    sheet.text(s.LEFT, sheet.y, title, 8.4, s.BOLD, s.INK, role="H2")
    if hint:
        sheet.text(s.RIGHT, sheet.y, hint, 6.8, s.ITALIC, s.MUTED, align="right")
    sheet.line(s.LEFT, sheet.y - 3, s.RIGHT, sheet.y - 3, s.INK, 0.7)
    sheet.space(5)


def row(sheet: Sheet, *cells: tuple[str, float, str], x=s.LEFT, width=s.WIDTH):
    """Fields side by side, each under its label: (id, share of the width, printed label)."""
    usable = width - s.GUTTER * (len(cells) - 1)
    total = sum(share for _, share, _ in cells)
    sheet.space(11)
    label_y, box_y = sheet.y, sheet.y - 2.5 - s.FIELD
    for id, share, label in cells:
        cell = usable * share / total
        field = sheet.field(id)
        sheet.text(x, label_y, label, s.LABEL, colour=s.MUTED)
        sheet.input(field, x, box_y, cell)
        x += cell + s.GUTTER
    sheet.y = box_y - 3.5


def lines(sheet: Sheet, id: str, label: str, height: float):
    """A free text over the whole width."""
    sheet.space(11)
    sheet.text(s.LEFT, sheet.y, label, s.LABEL, colour=s.MUTED)
    sheet.space(3 + height)
    sheet.input(sheet.field(id), s.LEFT, sheet.y, s.WIDTH, height)
    sheet.space(3.5)


def choice(sheet: Sheet, id: str, label: str, columns: int, x=s.LEFT, width=s.WIDTH):
    """A question, then its boxes in aligned columns under it."""
    field = sheet.field(id)
    sheet.space(11)
    sheet.text(x, sheet.y, label, s.BODY, s.BOLD)
    sheet.note(field, x + sheet.width(label, s.BODY, s.BOLD) + 8, sheet.y, 90)
    step = width / columns
    for index, option in enumerate(field.choices):
        if index % columns == 0:
            sheet.space(12.5)
        sheet.box(field, option, x + 6 + (index % columns) * step, sheet.y)
    sheet.space(3.5)


def inline_choice(sheet: Sheet, id: str, label: str, x=s.LEFT, width=s.WIDTH, boxes_at: float | None = None):
    """A question and its boxes on one line: boxes start at `boxes_at` (from x) or right after the label."""
    field = sheet.field(id)
    sheet.space(13)
    sheet.text(x, sheet.y, label, s.BODY)
    end = x + sheet.width(label)
    start = x + boxes_at if boxes_at is not None else end + 10
    if start < end + 3:
        raise ValueError(f"field {id}: the label « {label} » runs into its boxes")
    if start - end > 12:
        sheet.line(end + 4, sheet.y, start - 5, sheet.y, s.HAIRLINE, 0.8, ([0.8, 2.2], 0))
    cursor = start
    for option in field.choices:
        cursor = sheet.box(field, option, cursor, sheet.y) + 12
    note = min(70.0, x + width - cursor + 6)
    if field.note is not None and note < 40:
        raise ValueError(f"field {id}: only {note:.0f} points are left for its note")
    sheet.note(field, cursor - 6, sheet.y, note)
    sheet.space(3)


def pair(sheet: Sheet, left: tuple[str, str, float], right: tuple[str, str, float]):
    """Two one-line questions side by side: (id, label, start of the boxes)."""
    half = (s.WIDTH - s.GUTTER) / 2
    top = sheet.y
    inline_choice(sheet, left[0], left[1], s.LEFT, half, left[2])
    sheet.y = top
    inline_choice(sheet, right[0], right[1], s.LEFT + half + s.GUTTER, half, right[2])


def table(sheet: Sheet, heads: list[tuple[str, float]], rows: list[list[str]], labels: list[str] | None = None,
          height=s.FIELD, bold_last=False):
    """A grid: heads are (title, share); each row is a list of ids, after its label if `labels` is given."""
    total = sum(share for _, share in heads)
    edges = [s.LEFT]
    for _, share in heads:
        edges.append(edges[-1] + s.WIDTH * share / total)
    sheet.space(13)
    sheet.filled(s.LEFT, sheet.y, s.WIDTH, 13, s.BAND)
    for index, (title, _) in enumerate(heads):
        left = index == 0 or labels is None
        sheet.text(edges[index] + 4 if left else (edges[index] + edges[index + 1]) / 2, sheet.y + 3.8, title, s.LABEL, s.BOLD,
                   s.INK, align="left" if left else "centre")
    for number, ids in enumerate(rows):
        sheet.space(height + 2)
        strong = bold_last and number == len(rows) - 1
        first = 0
        if labels is not None:
            sheet.text(s.LEFT + 4, sheet.y + 4.2, labels[number], s.BODY, s.BOLD if strong else s.REGULAR)
            first = 1
        for offset, id in enumerate(ids):
            left, right = edges[first + offset], edges[first + offset + 1]
            sheet.input(sheet.field(id), left + 2, sheet.y, right - left - 4, height)
        if labels is not None:
            sheet.line(s.LEFT, sheet.y, edges[1], sheet.y, s.HAIRLINE, 0.5)
    sheet.space(4)


def amounts(sheet: Sheet, columns: list[list[tuple[str, str]]]):
    """Columns of « label … amount » lines: (id, label)."""
    width = (s.WIDTH - s.GUTTER * 2 * (len(columns) - 1)) / len(columns)
    top, lowest = sheet.y, sheet.y
    for index, column in enumerate(columns):
        x = s.LEFT + index * (width + s.GUTTER * 2)
        sheet.y = top
        for id, label in column:
            sheet.space(s.FIELD + 2.5)
            sheet.text(x, sheet.y + 4.2, label)
            end = x + sheet.width(label)
            box = x + width - 82
            sheet.line(end + 4, sheet.y + 4.2, box - 4, sheet.y + 4.2, s.HAIRLINE, 0.8, ([0.8, 2.2], 0))
            sheet.input(sheet.field(id), box, sheet.y, 82)
        lowest = min(lowest, sheet.y)
    sheet.y = lowest - 4
