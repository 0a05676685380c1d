"""Pieces of a page beyond paragraphs: tables, frames, leaders, tick boxes, columns."""

from .ink import PT


def leader(ink, label, value, dot=".", base="", size=None, right=None):
    """`label ........ value`, as typists made them."""
    step = (size or ink.look.size) * PT * max(ink.look.lead, 1.25)
    lines = ink.break_lines(label, (ink.x1 - ink.x0) * 0.72, size, base)
    for line in lines[:-1]:
        ink.need(step)
        ink.set_line(line, ink.x0, 999, "L", True, size)
        ink.y += step
    ink.need(step)
    y, edge = ink.y + (size or ink.look.size) * PT, right or ink.x1
    label = " ".join("".join(t for t, _ in w) for w in lines[-1])
    ink.put_text(ink.x0, y, label + " ", base, size)
    a, b = ink.x0 + ink.width(label + " ", base, size), edge - ink.width(" " + value, base, size)
    dots = ""
    if dot:
        dots = dot * max(2, int((b - a) / ink.width(dot, "", size)) - 1)
        ink.put_text(a, y, dots, "", size)
    ink.put_text(edge - ink.width(value, base, size), y, value, base, size)
    ink.log(f"{label} {dots[:12]} {value}".replace("  ", " "))
    ink.y += step


def framed(ink, fill, pad=2.5, line=0.4, double=False, grey=None):
    """Run `fill` inside a box; a box cut by the page's end is closed on both pages."""
    page, top = ink.number, ink.y
    if grey is not None:  # the tint goes under the words: measure first
        height = measure(ink, fill, pad)
        if height and top + height < ink.bottom:
            ink.rect(ink.x0, top, ink.x1 - ink.x0, height, 0, grey)
    ink.y += pad
    with ink.frame(ink.x0 + pad + 1, ink.x1 - pad - 1):
        fill(ink)
    ink.y += pad * 0.6
    start = top if ink.number == page else ink.top - 2
    if line:
        ink.rect(ink.x0, start, ink.x1 - ink.x0, ink.y - start, line)
        if double:
            ink.rect(ink.x0 + 0.9, start + 0.9, ink.x1 - ink.x0 - 1.8, ink.y - start - 1.8, 0.2)
    ink.y += 3


def measure(ink, fill, pad):
    """Height a framed block will take, or None if it crosses the page's end (nothing is kept of the trial)."""
    from .ink import Ink, new_pdf

    trial = Ink(new_pdf(""), ink.look, ink.rng)
    state = ink.rng.getstate()
    trial.y, trial.x0, trial.x1 = ink.y + pad, ink.x0 + pad + 1, ink.x1 - pad - 1
    fill(trial)
    ink.rng.setstate(state)
    return trial.y + pad * 0.6 - ink.y if trial.number == 1 else None


def table(ink, rows, widths, aligns, rules="grid", head=True, size=None, base_last="", pad=1.2, tint=None):
    """Rows of cells that wrap. `rules`: grid, rows, outer, none, columns."""
    total = sum(widths)
    cols = [w * (ink.x1 - ink.x0) / total for w in widths]
    size = size or ink.look.size
    step = size * PT * 1.18
    top, page = ink.y, ink.number
    for r, row in enumerate(rows):
        style = "B" if (head and r == 0) else (base_last if r == len(rows) - 1 else "")
        cells = [ink.break_lines(c, w - 2 * pad, size, style) for c, w in zip(row, cols)]
        height = step * max(1, max(len(c) for c in cells)) + 2 * pad * 0.7
        if ink.y + height > ink.bottom:
            _outline(ink, top, cols, rules)
            ink.page()
            top = ink.y
        _row(ink, cells, cols, aligns, size, step, height, pad, rules, tint if head and r == 0 else None)
    _outline(ink, top if page == ink.number else top, cols, rules)
    ink.y += 2.5


def _row(ink, cells, cols, aligns, size, step, height, pad, rules, tint):
    y, x = ink.y, ink.x0
    if tint is not None:
        ink.rect(x, y, sum(cols), height, 0, tint)
    ink.quiet, single = True, all(len(c) <= 1 for c in cells)
    said = []
    for cell, w, align in zip(cells, cols, aligns):
        ink.y = y + pad * 0.7
        for line in cell:
            ink.set_line(line, x + pad, w - 2 * pad, align, True, size)
            said.append(" ".join("".join(t for t, _ in word) for word in line))
            ink.y += step
        if rules == "grid":
            ink.rect(x, y, w, height, 0.2)
        x += w
    ink.quiet = False
    for text in [" ".join(said)] if single else said:
        ink.log(text)
    ink.y = y + height
    if rules == "rows":
        ink.rule(ink.x0, ink.y, ink.x0 + sum(cols), ink.y, 0.2, 90)


def _outline(ink, top, cols, rules):
    if rules in ("outer", "columns"):
        ink.rect(ink.x0, top, sum(cols), ink.y - top, 0.35)
    if rules == "columns":
        x = ink.x0
        for w in cols[:-1]:
            x += w
            ink.rule(x, top, x, ink.y, 0.2)


def tick(ink, label, on, pen=None, shape="box", size=None):
    """A tick box and its label; `pen` is a callable drawing a mark by hand over the empty box."""
    size = size or ink.look.size
    side = size * PT * 0.85
    ink.need(side * 2)
    x, y = ink.x0, ink.y + size * PT * 0.2
    printed = on and pen is None
    if shape == "circle":
        ink.pdf.set_line_width(0.25)
        ink.pdf.ellipse(x, y, side, side)
    else:
        ink.rect(x, y, side, side, 0.25)
    if printed:
        ink.rule(x, y, x + side, y + side, 0.45)
        ink.rule(x, y + side, x + side, y, 0.45)
    if on and pen:
        pen(ink, x, y, side)
    ink.log("☒" if printed else "☐")
    with ink.frame(ink.x0 + side + 2.2, ink.x1):
        ink.para(label, align="L", size=size, after=1.2)


def beside(ink, left, right, at=0.5, gutter=6):
    """Two blocks side by side; the cursor ends below the longer."""
    y, x0, x1 = ink.y, ink.x0, ink.x1
    cut = x0 + (x1 - x0) * at
    with ink.frame(x0, cut - gutter / 2):
        left(ink)
    low, ink.y = ink.y, y
    with ink.frame(cut + gutter / 2, x1):
        right(ink)
    ink.y = max(low, ink.y)


def columns(ink, texts, size, gutter=7):
    """Small print set in two balanced columns."""
    width = (ink.x1 - ink.x0 - gutter) / 2
    step = size * PT * 1.15
    lines = []
    for text in texts:
        rows = ink.break_lines(text, width, size)
        lines += [(row, i == len(rows) - 1) for i, row in enumerate(rows)]
    half = (len(lines) + 1) // 2
    ink.need(min(half * step + 4, 200))
    top, low = ink.y, ink.y
    for part, x in ((lines[:half], ink.x0), (lines[half:], ink.x0 + width + gutter)):
        ink.y = top
        for row, last in part:
            ink.set_line(row, x, width, "J", last, size)
            ink.y += step
        low = max(low, ink.y)
    ink.y = low + 3


def title(ink, rows, manner, size=14):
    """The title of an act: framed, double framed, tinted, between rules, underlined, or bare."""

    def text(i, style="B", grade=size):
        for n, row in enumerate(rows):
            i.para(row, align="C", base=style, size=grade if n == 0 else grade * 0.82, after=0.6, lead=1.15)

    if manner in ("frame", "double", "tint"):
        framed(ink, text, line=0.5 if manner != "tint" else 0.2, double=manner == "double", grey=225 if manner == "tint" else None)
    elif manner == "rules":
        ink.rule(ink.x0, ink.y, ink.x1, ink.y, 0.7)
        ink.gap(2)
        text(ink)
        ink.gap(1)
        ink.rule(ink.x0, ink.y, ink.x1, ink.y, 0.7)
        ink.gap(4)
    elif manner == "under":
        text(ink, "BU")
        ink.gap(4)
    elif manner == "left":
        for n, row in enumerate(rows):
            ink.para(row, align="L", base="B", size=size if n == 0 else size * 0.8, after=0.5)
        ink.rule(ink.x0, ink.y + 0.5, ink.x0 + 45, ink.y + 0.5, 1.2)
        ink.gap(5)
    else:
        text(ink)
        ink.gap(3)
