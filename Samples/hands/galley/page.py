"""The galley: Pango text poured line by line into frames on recorded pages."""
import functools
import math
import random
import gi
gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402
import cairo  # noqa: E402

WIDTH, HEIGHT = 595.28, 841.89
ALIGN = {"l": Pango.Alignment.LEFT, "c": Pango.Alignment.CENTER, "r": Pango.Alignment.RIGHT, "j": Pango.Alignment.LEFT}
BLACK, BLUE, RED = (0, 0, 0), (0.12, 0.18, 0.55), (0.65, 0.1, 0.12)


def esc(text):
    return str(text).replace("&", "&amp;").replace("<", "&lt;")


@functools.lru_cache(maxsize=None)
def description(face, size):
    """Set by family, since Pango would read 'Roman' or 'Condensed' in a name as a style."""
    d = Pango.FontDescription()
    d.set_family(face)
    d.set_size(int(size * Pango.SCALE))
    return d


class Page:
    def __init__(self):
        self.surface = cairo.RecordingSurface(cairo.CONTENT_COLOR_ALPHA, cairo.Rectangle(0, 0, WIDTH, HEIGHT))
        self.cr = cairo.Context(self.surface)
        self.lines = []


class Sheet:
    """Pages under way, with a current frame and height; every drawn line is also kept as text."""

    def __init__(self, face, size, left=62, right=62, top=56, bottom=62, lead=1.0, duplex=False):
        self.face, self.size, self.lead, self.duplex = face, size, lead, duplex
        self.left, self.right, self.top, self.bottom = left, right, top, bottom
        self.pages, self.ink = [], BLACK
        self.cols, self.col, self.col_top, self.low, self.level = None, 0, top, top, None
        self.new_page()

    # -- frames ---------------------------------------------------------------------------------
    @property
    def page(self):
        return self.pages[-1]

    def new_page(self):
        self.pages.append(Page())
        self.y = self.col_top = self.low = self.top
        shift = 14 if self.duplex and len(self.pages) % 2 == 0 else 0
        self.x0, self.x1 = self.left - shift, WIDTH - self.right - shift
        if self.cols:
            self.columns(self.cols)

    def columns(self, n, gap=18):
        """Starts n columns here; 1 ends them below the deepest one."""
        if self.cols:
            self.x0, self.x1 = self.full
            self.y = max(self.y, self.low)
        self.cols = n if n > 1 else None
        if self.cols:
            self.full, self.col, self.col_top, self.low = (self.x0, self.x1), 0, self.y, self.y
            self.col_w, self.gap = (self.x1 - self.x0 - gap * (n - 1)) / n, gap
            self.x1 = self.x0 + self.col_w

    def balanced(self, markups, size=None, n=2):
        """Paragraphs in columns of about one height."""
        self.columns(n)
        heights = [self.measure(m, self.col_w, size)[1] + 5 for m in markups]
        self.level = self.y + sum(heights) / n + 12
        for m in markups:
            self.para(m, size=size)
        self.level = None
        self.columns(1)

    def _turn(self):
        """Next column, or next page."""
        self.low = max(self.low, self.y)
        if self.cols and self.col < self.cols - 1:
            self.col += 1
            self.x0 = self.full[0] + self.col * (self.col_w + self.gap)
            self.x1, self.y = self.x0 + self.col_w, self.col_top
        else:
            if self.cols:
                self.x0, self.x1 = self.full
            self.level = None
            self.new_page()

    def need(self, height):
        limit = HEIGHT - self.bottom
        if self.cols and self.col < self.cols - 1 and self.level:
            limit = min(limit, self.level)
        if self.y + height > limit and self.y > self.top + 1:
            self._turn()
            return True
        return False

    def space(self, h=6):
        self.y += h

    # -- text -----------------------------------------------------------------------------------
    def _layout(self, markup, width, align, size, face, indent=0):
        lay = PangoCairo.create_layout(self.page.cr)
        PangoCairo.context_set_resolution(lay.get_context(), 72)
        lay.set_font_description(description(face or self.face, size or self.size))
        lay.set_markup(markup, -1)
        if width:
            lay.set_width(int(width * Pango.SCALE))
        lay.set_wrap(Pango.WrapMode.WORD_CHAR)
        lay.set_alignment(ALIGN[align])
        lay.set_justify(align == "j")
        lay.set_indent(int(indent * Pango.SCALE))
        return lay

    def measure(self, markup, width, size=None, face=None):
        lay = self._layout(markup, width, "l", size, face)
        w, h = lay.get_pixel_size()
        return w, h * self.lead

    def _pour(self, lay, x, advance):
        """Shows a layout line by line; `advance(height)` gives the place of each line and may turn the page."""
        raw = lay.get_text().encode()
        for i in range(lay.get_line_count()):
            line = lay.get_line_readonly(i)
            _, box = line.get_extents()
            h = box.height / Pango.SCALE
            shift = advance(h)
            cr = self.page.cr
            cr.set_source_rgb(*self.ink)
            inset = lay.get_indent() / Pango.SCALE if i == 0 else 0
            cr.move_to((x() if callable(x) else x) + inset + self._offset(lay, box), shift - box.y / Pango.SCALE)
            PangoCairo.show_layout_line(cr, line)
            self.page.lines.append(raw[line.start_index:line.start_index + line.length].decode("utf-8", "ignore").strip())

    def _offset(self, lay, box):
        width, align = lay.get_width(), lay.get_alignment()
        if width < 0 or align == Pango.Alignment.LEFT:
            return 0
        room = (width - box.width) / Pango.SCALE
        return room / 2 if align == Pango.Alignment.CENTER else room

    def para(self, markup, align="j", size=None, face=None, indent=0, left=0, right=0, after=5):
        """A paragraph in the flow."""
        lay = self._layout(markup, self.x1 - self.x0 - left - right, align, size, face, indent)
        if lay.get_line_count() <= 3:  # no line of a short paragraph goes alone
            self.need(lay.get_pixel_size()[1] * self.lead)
        def advance(h):
            self.need(h)
            y = self.y
            self.y += h * self.lead
            return y
        self._pour(lay, lambda: self.x0 + left, advance)
        self.y += after
        self.low = max(self.low, self.y)

    def at(self, x, y, markup, width=None, align="l", size=None, face=None):
        """Text at a fixed place, out of the flow; gives the y below it."""
        spot = [y]
        def advance(h):
            spot[0] += h * self.lead
            return spot[0] - h * self.lead
        self._pour(self._layout(markup, width, align, size, face), x, advance)
        return spot[0]

    # -- drawn things ---------------------------------------------------------------------------
    def line(self, x0, y0, x1, y1, width=0.7, dash=None):
        cr = self.page.cr
        cr.set_source_rgb(*self.ink)
        cr.set_line_width(width)
        cr.set_dash(dash or [])
        cr.move_to(x0, y0)
        cr.line_to(x1, y1)
        cr.stroke()

    def rule(self, width=0.7, part=1.0, after=6):
        w = (self.x1 - self.x0) * part
        mid = (self.x0 + self.x1) / 2
        self.line(mid - w / 2, self.y, mid + w / 2, self.y, width)
        self.y += after

    def rect(self, x, y, w, h, width=0.8, fill=None):
        cr = self.page.cr
        cr.rectangle(x, y, w, h)
        if fill is not None:
            cr.set_source_rgb(fill, fill, fill)
            cr.fill_preserve()
        cr.set_source_rgb(*self.ink)
        cr.set_line_width(width)
        cr.set_dash([])
        cr.stroke() if width else cr.new_path()

    def box(self, markups, align="c", size=None, pad=6, width=0.9, fill=None, inset=0, face=None, double=False):
        """A framed stack of paragraphs kept on one page."""
        w = self.x1 - self.x0 - 2 * inset
        heights = [self.measure(m, w - 2 * pad, size, face)[1] for m in markups]
        total = sum(heights) + 2 * pad + 2 * (len(markups) - 1)
        self.need(total + 4)
        self.rect(self.x0 + inset, self.y, w, total, width, fill)
        if double:
            self.rect(self.x0 + inset - 2.5, self.y - 2.5, w + 5, total + 5, 0.5)
        y = self.y + pad
        for m in markups:
            y = self.at(self.x0 + inset + pad, y, m, w - 2 * pad, align, size, face) + 2
        self.y += total + 8
        self.low = max(self.low, self.y)

    def band(self, markup, fill=0.85):
        """A grey section heading."""
        self.need(40)
        self.box([markup], "l", pad=2.5, width=0, fill=fill)
        self.y -= 3

    def leader(self, label, amount, char=".", left=0, right=0, size=None, face=None):
        """label ........ amount"""
        self.need(14)
        x0, x1 = self.x0 + left, self.x1 - right
        wa, _ = self.measure(amount, None, size, face)
        wl, _ = self.measure(label, x1 - x0 - wa - 10, size, face)
        dot, _ = self.measure(char * 20, None, size, face)
        y = self.at(x0, self.y, label, x1 - x0 - wa - 10, "l", size, face)
        n = int((x1 - x0 - wa - wl - 6) / max(dot / 20, 0.5))
        keep = list(self.page.lines)
        h = self.measure("X", None, size, face)[1]
        if n > 2 and y - self.y < 1.5 * h:
            self.at(x0 + wl + 3, self.y, esc(char * n), None, "l", size, face)
        self.page.lines[:] = keep
        self.at(x1 - wa, self.y, amount, None, "l", size, face)
        last = self.page.lines.pop()
        self.page.lines[-1] += " " + last
        self.y = y + 1
        self.low = max(self.low, self.y)

    def table(self, rows, shares, rules="all", aligns=None, size=None, head=False, pad=3, face=None):
        """Rows of markup; rules: all, none, h, outer, cols."""
        w = self.x1 - self.x0
        widths = [w * s / sum(shares) for s in shares]
        for n, row in enumerate(rows):
            cells = [f"<b>{c}</b>" if head and n == 0 else c for c in row]
            h = max(self.measure(c or " ", cw - 2 * pad, size, face)[1] for c, cw in zip(cells, widths)) + 2 * pad - 2
            if self.need(h + (14 if n == 0 else 0)) or n == 0:
                self.line(self.x0, self.y, self.x1, self.y, 0.8) if rules in ("all", "outer", "cols", "h") else None
            x = self.x0
            if head and n == 0 and rules in ("all", "cols"):
                self.rect(x, self.y, w, h, 0, 0.88)
            mark = len(self.page.lines)
            for i, (c, cw) in enumerate(zip(cells, widths)):
                if c:
                    self.at(x + pad, self.y + pad - 1, c, cw - 2 * pad, (aligns or "l" * len(row))[i], size, face)
                if rules in ("all", "cols") or (rules == "outer" and i == 0):
                    self.line(x, self.y, x, self.y + h, 0.6)
                x += cw
            self.page.lines[mark:] = [" ".join(self.page.lines[mark:])]
            if rules in ("all", "outer", "cols"):
                self.line(self.x1, self.y, self.x1, self.y + h, 0.6)
            self.y += h
            if rules in ("all", "h") or n == len(rows) - 1 and rules != "none" or rules == "cols" and n == 0:
                self.line(self.x0, self.y, self.x1, self.y, 0.6)
        self.y += 7
        self.low = max(self.low, self.y)

    def fill(self, label, value, typed="Courier Prime", label_w=None, size=None):
        """A form line: printed label, dotted rule, value typed over it slightly off the line."""
        lw, h = self.measure(label, None, self.size - 0.5)
        lw = label_w or lw + 4
        size = size or self.size + 0.5
        room = self.x1 - self.x0 - lw - 6
        self.need(h + 6)
        vh = self.measure(value or " ", room, size, typed)[1]
        self.at(self.x0, self.y + 2, label, lw + 4, "l", self.size - 0.5)
        for k in range(1, max(1, round(vh / (size * 1.12))) + 1):
            yy = self.y + 2 + k * vh / max(1, round(vh / (size * 1.12)))
            self.line(self.x0 + lw, yy, self.x1, yy, 0.7, [0.8, 1.9])
        if value:
            self.at(self.x0 + lw + 6, self.y + 0.5, value, room, "l", size, typed)
        self.y += vh + 4

    # -- ink that is never in the text layer ----------------------------------------------------
    def scribble(self, text, x, y, size=16, face="Dancing Script", ink=BLUE, angle=0.0):
        """Handwriting: drawn as outlines, so that no text layer holds it."""
        cr = self.page.cr
        lay = self._layout(esc(text), None, "l", size, face)
        cr.save()
        cr.translate(x, y)
        cr.rotate(angle)
        cr.set_source_rgb(*ink)
        cr.move_to(0, 0)
        PangoCairo.layout_path(cr, lay)
        cr.fill()
        cr.restore()
        return lay.get_pixel_size()[0]

    def stamp(self, lines, x, y, angle=-0.08, ink=BLUE, size=11, face="Liberation Sans", frame=True):
        """A rubber stamp: outlines too."""
        cr = self.page.cr
        lay = self._layout("\n".join(f"<b>{esc(t)}</b>" for t in lines), None, "c", size, face)
        w, h = lay.get_pixel_size()
        cr.save()
        cr.translate(x, y)
        cr.rotate(angle)
        cr.set_source_rgba(*ink, 0.75)
        if frame:
            cr.set_line_width(1.4)
            cr.rectangle(-6, -4, w + 12, h + 8)
            cr.stroke()
        cr.move_to(0, 0)
        PangoCairo.layout_path(cr, lay)
        cr.fill()
        cr.restore()

    def seal(self, text, x, y, radius=34, ink=BLUE):
        """A round seal with its text on the circle."""
        cr = self.page.cr
        cr.save()
        cr.set_source_rgba(*ink, 0.6)
        cr.set_line_width(1.2)
        for r in (radius, radius - 12):
            cr.arc(x, y, r, 0, 2 * math.pi)
            cr.stroke()
        for i, ch in enumerate(text):
            cr.save()
            cr.translate(x, y)
            cr.rotate(2 * math.pi * i / max(len(text), 1))
            cr.move_to(-2.5, -radius + 1)
            PangoCairo.layout_path(cr, self._layout(esc(ch), None, "l", 7.5, "Liberation Sans"))
            cr.fill()
            cr.restore()
        cr.restore()

    def signature(self, x, y, seed, ink=BLUE):
        """A quick flourish."""
        rng, cr = random.Random(seed), self.page.cr
        cr.set_source_rgb(*ink)
        cr.set_line_width(rng.uniform(0.8, 1.5))
        cr.set_dash([])
        cr.move_to(x, y)
        for k in range(rng.randint(3, 6)):
            cr.curve_to(*(v for _ in range(3) for v in (x + k * 14 + rng.uniform(-16, 34), y + rng.uniform(-20, 16))))
        cr.stroke()

    def tick(self, x, y, on, size=8, hand=False):
        """A box, crossed by pen when `on` and `hand`."""
        self.rect(x, y, size, size, 0.8)
        if on:
            self.ink, kept = (BLUE if hand else BLACK), self.ink
            self.line(x - 2 * hand, y - 2 * hand, x + size + 2 * hand, y + size + hand, 1.3)
            self.line(x + size + 3 * hand, y - hand, x - hand, y + size + 2 * hand, 1.3)
            self.ink = kept

    def footers(self, write, first=1):
        """Feet of all pages, once their number is known."""
        kept, face, total = self.pages, self.face, len(self.pages)
        for n, page in enumerate(kept, 1):
            if n >= first:
                self.pages = [page]
                align, text = write(n, total)
                self.at(self.left, HEIGHT - 36, text, WIDTH - self.left - self.right, align, 7.5, face)
        self.pages = kept

    def texts(self):
        return ["\n".join(t for t in p.lines if t) for p in self.pages]


def add_pages(pdf, pages):
    """Replays recorded pages (None is a blank leaf) on a PDF surface."""
    cr = cairo.Context(pdf)
    for page in pages:
        if page is not None:
            cr.set_source_surface(page.surface, 0, 0)
            cr.paint()
        cr.show_page()
