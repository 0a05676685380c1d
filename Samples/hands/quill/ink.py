"""The sheet being written: pages, a cursor that flows down them, lines of mixed weights, and a log of all that is printed."""

import logging
import re
from contextlib import contextmanager
from datetime import datetime, timezone
import pyphen
from fpdf import FPDF
from . import faces
from .record import Record

TAG = re.compile(r"(</?[biu]>)")
PT = 0.3528  # one point in millimetres
HYPHENS = pyphen.Pyphen(lang="fr_FR", left=3, right=3)
logging.getLogger("fontTools").setLevel(logging.ERROR)
EPOCH = datetime(2024, 1, 2, 9, 0, tzinfo=timezone.utc)


def new_pdf(producer):
    pdf = FPDF("P", "mm", "A4")
    pdf.set_auto_page_break(False)
    pdf.set_creation_date(EPOCH)
    pdf.set_producer(producer)
    pdf.c_margin = 0
    return pdf


class Ink(Record):
    """One act. Several acts may share one `pdf`: that is how a bundle is made."""

    def __init__(self, pdf, look, rng, total=0):
        super().__init__()
        self.pdf, self.look, self.rng, self.total = pdf, look, rng, total
        self.pages, self.foot, self.head = [], None, None
        self.left, self.right, self.top, self.bottom = look.left, 210 - look.right, look.top, 297 - look.low
        self.x0, self.x1, self.y = self.left, self.right, self.top
        self.quiet = False
        self.page()

    # pages
    def page(self):
        """Start a page; the running foot of the one before is printed last, as on a real press."""
        if self.pages:
            self._close()
        self.pdf.add_page()
        self.pages.append({"text": [], "hand": []})
        self.y = self.top
        if self.head and len(self.pages) > 1:
            self.head(self)

    def _close(self):
        if self.foot:
            keep = self.y, self.x0, self.x1, self.bottom
            self.x0, self.x1, self.bottom = self.left, self.right, 999  # the foot itself never turns the page
            self.foot(self)
            self.y, self.x0, self.x1, self.bottom = keep

    def finish(self):
        self._close()
        return self

    def need(self, height):
        if self.y + height > self.bottom:
            self.page()

    def gap(self, mm):
        self.y += mm

    def log(self, text):
        if text.strip() and not self.quiet:
            self.pages[-1]["text"].append(text)

    @property
    def number(self):
        return len(self.pages)

    @contextmanager
    def frame(self, x0, x1):
        keep = self.x0, self.x1
        self.x0, self.x1 = x0, x1
        yield self
        self.x0, self.x1 = keep

    # type
    def font(self, style="", size=None, family=None):
        family, size = family or self.look.face, size or self.look.size
        style = "".join(sorted(style.upper().replace("U", "")))
        name = "quill" + family  # clear of the names of the core fonts
        if name + style not in self.pdf.fonts:
            self.pdf.add_font(name, style, str(faces.files(family)[faces.STYLES.index(style)]))
        self.pdf.set_font(name, style, size)

    def _draw(self, text, family):
        """Some faces have no no-break space: print a common one."""
        return text.replace("\u00a0", " ") if (family or self.look.face) in ("calibri", "tuffy") else text

    def width(self, text, style="", size=None, family=None):
        self.font(style, size, family)
        text = self._draw(text, family)
        return self.pdf.get_string_width(text)

    def put_text(self, x, y, text, style="", size=None, family=None, colour=0):
        self.font(style, size, family)
        text = self._draw(text, family)
        self.pdf.set_text_color(*(colour if isinstance(colour, tuple) else (colour,)))
        self.pdf.text(x, y, text)
        if "U" in style.upper():
            self.rule(x, y + 0.6, x + self.pdf.get_string_width(text.rstrip()), y + 0.6, 0.2)

    def rule(self, xa, ya, xb, yb, w=0.3, grey=0):
        self.pdf.set_draw_color(grey)
        self.pdf.set_line_width(w)
        self.pdf.line(xa, ya, xb, yb)

    def rect(self, x, y, w, h, line=0.3, fill=None):
        self.pdf.set_line_width(line)
        self.pdf.set_draw_color(0)
        if fill is not None:
            self.pdf.set_fill_color(fill)
        self.pdf.rect(x, y, w, h, style="D" if fill is None else ("F" if line == 0 else "DF"))

    # lines
    def _words(self, text, base):
        """Split marked-up text into words, each a list of (letters, style)."""
        out, style, glued = [], set(base.upper()), False
        for part in TAG.split(text):
            if TAG.fullmatch(part):
                (style.discard if part[1] == "/" else style.add)(part.strip("</>").upper())
                continue
            if part[:1] == " ":
                glued = False
            for i, word in enumerate(w for w in part.split(" ") if w):
                piece = (word, "".join(sorted(style)))
                if glued and i == 0 and out:
                    out[-1].append(piece)
                else:
                    out.append([piece])
            if part:
                glued = part[-1] != " "
        return out

    def _wide(self, word, size, family):
        return sum(self.width(t, s, size, family) for t, s in word)

    def _hyphenate(self, word, room, size, family):
        """The longest first half that fits, or nothing: only plain lower-case words are cut."""
        if not self.look.hyphen or len(word) > 1 or len(word[0][0]) < 8 or not word[0][0].rstrip(",.;").islower():
            return None
        text, style = word[0]
        for head, tail in HYPHENS.iterate(text):
            if "'" not in text and self.width(head + "-", style, size, family) <= room:
                return [(head + "-", style)], [(tail, style)]
        return None

    def break_lines(self, text, width, size=None, base="", family=None, first=0):
        """Lines of words that fit `width`; `first` is the indent of the first one."""
        space = self.width(" ", "", size, family)
        lines, line, used, room = [], [], 0, width - first
        queue = self._words(text, base)[::-1]
        while queue:
            word = queue.pop()
            wide = self._wide(word, size, family)
            if line and used + space + wide > room + 0.01:
                cut = self._hyphenate(word, room - used - space, size, family)
                if cut:
                    line.append(cut[0])
                    word = cut[1]
                lines.append(line)
                line, used, room = [], 0, width
                wide = self._wide(word, size, family)
            used += wide + (space if line else 0)
            line.append(word)
        return lines + [line] if line else lines

    def set_line(self, line, x, width, align, last, size=None, family=None, colour=0):
        """Print one broken line with its baseline below the cursor."""
        space = self.width(" ", "", size, family)
        wides = [self._wide(w, size, family) for w in line]
        natural = sum(wides) + space * (len(line) - 1)
        if align == "J" and not last and len(line) > 1 and natural > 0.7 * width:
            space += (width - natural) / (len(line) - 1)
        x += {"C": (width - natural) / 2, "R": width - natural}.get(align, 0)
        base = self.y + (size or self.look.size) * PT
        for i, (word, wide) in enumerate(zip(line, wides)):
            for j, (text, style) in enumerate(word):
                end = " " if i < len(line) - 1 and j == len(word) - 1 else ""
                self.put_text(x, base, text + end, style, size, family, colour)
                x += self.width(text, style, size, family)
            x += space
        self.log(" ".join("".join(t for t, _ in w) for w in line))

    def para(self, text, align=None, size=None, base="", family=None, first=0, hang=0, after=None, lead=None, colour=0):
        """A paragraph flowing over pages; `\\n` forces a line."""
        align, lead = align or self.look.align, lead or self.look.lead
        step = (size or self.look.size) * PT * lead
        for block in text.split("\n"):
            lines = self.break_lines(block, self.x1 - self.x0 - hang, size, base, family, first - hang if first else 0)
            for i, line in enumerate(lines):
                self.need(step)
                indent = first if i == 0 else hang
                self.set_line(line, self.x0 + indent, self.x1 - self.x0 - indent, align, i == len(lines) - 1, size, family, colour)
                self.y += step
            first = 0 if not hang else hang
        self.y += step * self.look.skip if after is None else after

    def lines(self, rows, align="L", **kw):
        """Short lines one below the other, no space between."""
        for row in rows:
            if row:
                self.para(row, align=align, after=0, **kw)

    def item(self, mark, text, indent=6, **kw):
        """A list item with its mark hanging in the margin."""
        self.need((kw.get("size") or self.look.size) * PT * 1.2)
        kw.setdefault("after", 1.2)
        indent = max(indent, self.width(mark, kw.get("base", ""), kw.get("size")) + 2.2)
        y = self.y
        with self.frame(self.x0 + indent, self.x1):
            size = kw.get("size")
            self.put_text(self.x0 - indent + 0.5, y + (size or self.look.size) * PT, mark + " ", kw.get("base", ""), size, kw.get("family"))
            before = len(self.pages), len(self.pages[-1]["text"])
            self.para(text, **kw)
        number, index = before
        where = self.pages[number - 1]["text"]
        if index < len(where):
            where[index] = f"{mark} {where[index]}"
