"""A small flowing page setter on PyMuPDF: frames, paragraphs, boxes, tables, ink. It keeps the clean text of every page."""
import io, random
from functools import lru_cache
import pymupdf
from PIL import Image, ImageDraw, ImageFont

T = "/usr/share/fonts/truetype/"
O = "/usr/share/fonts/opentype/"
G = "/usr/share/texmf/fonts/opentype/public/"
FONTS = {  # name: regular, bold
    "caladea": (T+"crosextra/Caladea-Regular.ttf", T+"crosextra/Caladea-Bold.ttf"), "carlito": (T+"crosextra/Carlito-Regular.ttf", T+"crosextra/Carlito-Bold.ttf"),
    "dejaserif": (T+"dejavu/DejaVuSerifCondensed.ttf", T+"dejavu/DejaVuSerifCondensed-Bold.ttf"), "deja": (T+"dejavu/DejaVuSansCondensed.ttf", T+"dejavu/DejaVuSansCondensed-Bold.ttf"),
    "gentium": (T+"gentium-basic/GenBasR.ttf", T+"gentium-basic/GenBasB.ttf"), "ptserif": (T+"paratype/PTF55F.ttf", T+"paratype/PTF75F.ttf"),
    "ptsans": (T+"paratype/PTS55F.ttf", T+"paratype/PTS75F.ttf"), "libertine": (O+"linux-libertine/LinLibertine_R.otf", O+"linux-libertine/LinLibertine_RB.otf"),
    "courier": (O+"courier-prime/Courier Prime.otf", O+"courier-prime/Courier Prime Bold.otf"), "cursor": (G+"tex-gyre/texgyrecursor-regular.otf", G+"tex-gyre/texgyrecursor-bold.otf"),
    "opensans": (T+"open-sans/OpenSans-Regular.ttf", T+"open-sans/OpenSans-Bold.ttf"), "lato": (T+"lato/Lato-Regular.ttf", T+"lato/Lato-Bold.ttf"),
    "garamond": (O+"ebgaramond/EBGaramond12-Regular.otf", O+"ebgaramond/EBGaramond12-Bold.otf"), "cabin": (O+"cabin/Cabin-Regular.otf", O+"cabin/Cabin-Bold.otf"),
    "bookman": (G+"tex-gyre/texgyrebonum-regular.otf", G+"tex-gyre/texgyrebonum-bold.otf"), "schola": (G+"tex-gyre/texgyreschola-regular.otf", G+"tex-gyre/texgyreschola-bold.otf"),
    "pagella": (G+"tex-gyre/texgyrepagella-regular.otf", G+"tex-gyre/texgyrepagella-bold.otf"), "heros": (G+"tex-gyre/texgyreheros-regular.otf", G+"tex-gyre/texgyreheros-bold.otf"),
    "heroscn": (G+"tex-gyre/texgyreheroscn-regular.otf", G+"tex-gyre/texgyreheroscn-bold.otf"), "lmroman": (G+"lm/lmroman10-regular.otf", G+"lm/lmroman10-bold.otf"),
    "termes": (G+"tex-gyre/texgyretermes-regular.otf", G+"tex-gyre/texgyretermes-bold.otf"), "adventor": (G+"tex-gyre/texgyreadventor-regular.otf", G+"tex-gyre/texgyreadventor-bold.otf"),
    "libnarrow": (T+"liberation/LiberationSansNarrow-Regular.ttf", T+"liberation/LiberationSansNarrow-Bold.ttf"), "charis": (T+"charis/CharisSIL-Regular.ttf", T+"charis/CharisSIL-Bold.ttf")}
PENS = (T+"fifthhorseman/dkg.ttf", T+"rufscript/Rufscript010.ttf", T+"ecolier-court/Ecolier-court.ttf", O+"dancingscript/DancingScript-Bold.otf")
BOLD = "\x01"


def b(text):
    """Marks a run as bold."""
    return f"{BOLD}{text}{BOLD}"


@lru_cache(maxsize=None)
def font(name, bold=False):
    return pymupdf.Font(fontfile=FONTS[name][int(bold)])


@lru_cache(maxsize=40000)
def width(name, bold, text):
    return font(name, bold).text_length(text, fontsize=1)


def ink_png(text, path, size, colour, rng, angle=0.0, frame=False):
    """Text as a transparent picture: ink never stands in the text layer."""
    pen = ImageFont.truetype(path, size * 4)
    box = ImageDraw.Draw(Image.new("L", (1, 1))).multiline_textbbox((0, 0), text, font=pen, spacing=6)
    w, h = int(box[2]) + 40, int(box[3]) + 40
    im = Image.new("RGBA", (w, h), colour + (0,))
    d = ImageDraw.Draw(im)
    d.multiline_text((20, 14), text, font=pen, fill=colour + (235,), spacing=6, align="center" if frame else "left")
    if frame:
        d.rectangle((4, 4, w - 5, h - 5), outline=colour + (220,), width=5)
    im = im.rotate(angle + rng.uniform(-1.5, 1.5), expand=True, resample=Image.BICUBIC)
    out = io.BytesIO()
    im.save(out, "PNG")
    return out.getvalue(), im.width / 4, im.height / 4


class Sheet:
    """Pages being filled from top to bottom, in one or more columns."""

    def __init__(self, rng, face="termes", size=10.5, margins=(62, 56, 62, 60), leading=1.22, align="j", cols=1, gap=18, furniture=None):
        self.rng, self.face, self.size, self.m, self.leading, self.align = rng, face, size, margins, leading, align
        self.cols, self.gap, self.furniture = cols, gap, furniture
        self.doc, self.text, self.ink = pymupdf.open(), [], False
        self.new_page()

    # frames ---------------------------------------------------------------------------------------------------------
    def new_page(self):
        self.page = self.doc.new_page(width=595, height=842)
        self.text.append([])
        self.col, self.y, self.deep = 0, self.m[1], 0
        self.top = self.m[1]
        if self.furniture:
            self.furniture(self, len(self.text))
        self.frame()

    def frame(self):
        """Edges of the current column."""
        w = (595 - self.m[0] - self.m[2] - self.gap * (self.cols - 1)) / self.cols
        self.x0 = self.m[0] + self.col * (w + self.gap)
        self.x1 = self.x0 + w

    def columns(self, n):
        """From here on the page has n columns."""
        self.y = max(self.y, self.deep)
        self.cols, self.col, self.top, self.deep = n, 0, self.y, 0
        self.frame()

    def overflow(self):
        if self.col + 1 < self.cols:
            self.deep = max(self.deep, self.y)
            self.col, self.y = self.col + 1, self.top
            self.frame()
        else:
            self.new_page()

    def need(self, h):
        if self.y + h > 842 - self.m[3] and h < 700:
            self.overflow()

    def gap_y(self, h):
        self.y += h

    # text -----------------------------------------------------------------------------------------------------------
    def wrap(self, text, size, w, bold=False, face=None):
        """Lines of (word, bold) that fit the width."""
        face, lines, line, used = face or self.face, [], [], 0.0
        for part in text.split("\n"):
            for word in part.split(" "):
                if not word:
                    continue
                marks = word.count(BOLD)
                strong = bold or word.startswith(BOLD)
                clean = word.replace(BOLD, "")
                if marks % 2:
                    bold = not bold
                wide = width(face, strong, clean) * size
                if line and used + wide > w:
                    lines.append((line, False))
                    line, used = [], 0.0
                line.append((clean, strong, wide))
                used += wide + width(face, False, " ") * size
            lines.append((line, True))
            line, used = [], 0.0
        return lines

    def draw(self, words, x, y, size, w, align, last, colour, face=None):
        face = face or self.face
        space = width(face, False, " ") * size
        total = sum(k[2] for k in words) + space * (len(words) - 1)
        if align == "c":
            x += (w - total) / 2
        elif align == "r":
            x += w - total
        elif align == "j" and not last and len(words) > 1:
            space += (w - total) / (len(words) - 1)
        tw = pymupdf.TextWriter(self.page.rect, color=colour)
        for word, strong, wide in words:
            tw.append((x, y), word, font=font(face, strong), fontsize=size)
            x += wide + space
        tw.write_text(self.page)

    def note(self, text):
        self.text[-1].append(text)

    def put(self, text, x, y, w, size=None, align="l", bold=False, colour=(0, 0, 0), face=None):
        """Text in a fixed place; gives the height used."""
        size, lines = size or self.size, self.wrap(text, size or self.size, w, bold, face)
        for i, (line, last) in enumerate(lines):
            if line:
                self.draw(line, x, y + size + i * size * self.leading, size, w, align, last, colour, face)
                self.note(" ".join(k[0] for k in line))
        return len(lines) * size * self.leading

    def para(self, text, size=None, align=None, bold=False, indent=0, after=4, hang="", colour=(0, 0, 0), face=None):
        """A flowing paragraph; `hang` is a label printed in the indent (number, dash)."""
        size, align = size or self.size, align or self.align
        step = size * self.leading
        for i, (line, last) in enumerate(self.wrap(text, size, self.x1 - self.x0 - indent, bold, face)):
            self.need(step)
            if line:
                label = hang if i == 0 else ""
                if label:
                    self.draw([(label, False, width(self.face, False, label) * size)], self.x0 + indent - 16, self.y + size, size, 20, "l", True, colour)
                self.draw(line, self.x0 + indent, self.y + size, size, self.x1 - self.x0 - indent, align, last, colour, face)
                self.note((label + " " if label else "") + " ".join(k[0] for k in line))
            self.y += step
        self.y += after

    def rect(self, x0, y0, x1, y1, line=0.8, fill=None):
        self.page.draw_rect(pymupdf.Rect(x0, y0, x1, y1), color=(0, 0, 0) if line else None, width=line, fill=fill, overlay=fill is None)

    def rule(self, x0=None, x1=None, line=0.7, dashes=None):
        self.page.draw_line((x0 or self.x0, self.y), (x1 or self.x1, self.y), width=line, dashes=dashes)
        self.y += 4

    def box(self, paras, size=None, align="l", pad=6, fill=None, line=0.8, inset=0, bold=False, double=False):
        """Paragraphs in a frame that stays on one page."""
        size = size or self.size
        w = self.x1 - self.x0 - 2 * pad - 2 * inset
        h = sum(len(self.wrap(p, size, w, bold)) * size * self.leading + 3 for p in paras) + 2 * pad
        self.need(h + 6)
        x0, x1 = self.x0 + inset, self.x1 - inset
        self.rect(x0, self.y, x1, self.y + h, line, fill)
        if double:
            self.rect(x0 - 2.5, self.y - 2.5, x1 + 2.5, self.y + h + 2.5, 0.5)
        y = self.y + pad
        for p in paras:
            y += self.put(p, x0 + pad, y, w, size, align, bold) + 3
        self.y += h + 8

    def table(self, rows, shares, aligns, rules="grid", size=None, head=True, strong_last=False, after=8):
        """Rows of cells; rules: grid, h, outer, none, zebra, dots (leader between first and last cell)."""
        size, span = size or self.size - 0.8, self.x1 - self.x0
        widths = [s * span / sum(shares) for s in shares]
        for i, row in enumerate(rows):
            strong = (head and i == 0) or (strong_last and i == len(rows) - 1)
            cells = [self.wrap(str(c), size, w - 8, strong) for c, w in zip(row, widths)]
            h = max(len(c) for c in cells) * size * self.leading + (5 if rules in ("grid", "zebra") else 2.5)
            self.need(h)
            if rules == "zebra" and i % 2 == 0:
                self.rect(self.x0, self.y, self.x1, self.y + h, 0, (0.9, 0.9, 0.92))
            x, said = self.x0, []
            for c, w, a in zip(cells, widths, aligns):
                for k, (line, last) in enumerate(c):
                    if line:
                        self.draw(line, x + 4, self.y + 1.5 + size + k * size * self.leading, size, w - 8, a, last, (0, 0, 0))
                        said.append(" ".join(q[0] for q in line))
                if rules == "grid":
                    self.rect(x, self.y, x + w, self.y + h, 0.5)
                x += w
            self.note(" ".join(said))
            if rules == "dots" and row[0] and row[-1]:
                left = self.x0 + 10 + sum(q[2] for q in cells[0][-1][0]) + len(cells[0][-1][0]) * size * 0.3
                right = self.x1 - 12 - sum(q[2] for q in cells[-1][0][0]) - len(cells[-1][0][0]) * size * 0.3
                if right > left:
                    self.page.draw_line((left, self.y + size), (right, self.y + size), width=0.5, dashes="[1 2] 0")
            if rules == "h" or (rules == "outer" and i in (0, len(rows) - 1)):
                self.page.draw_line((self.x0, self.y + h), (self.x1, self.y + h), width=0.5)
            self.y += h
        self.y += after

    # ink ------------------------------------------------------------------------------------------------------------
    def hand(self, text, x, y, size=15, colour=(25, 35, 120)):
        """Handwriting, as a picture."""
        png, w, h = ink_png(text, PENS[self.pen % len(PENS)], size, colour, self.rng)
        self.page.insert_image(pymupdf.Rect(x, y - h * 0.62, x + w, y + h * 0.38), stream=png)
        self.ink = True

    pen = 0

    def blank_then_hand(self, before, text, dots=150):
        """A printed lead-in, a dotted blank, and ink on it."""
        self.need(26)
        self.gap_y(6)
        self.para(before, align="l", after=0)
        x = self.x0 + width(self.face, False, before.replace(BOLD, "")) * self.size * 1.04 + 6
        self.page.draw_line((x, self.y - 2), (min(x + dots, self.x1), self.y - 2), width=0.6, dashes="[1 2] 0")
        self.hand(text, x + 4, self.y - 6)
        self.gap_y(8)

    def stamp(self, text, x, y, size=12, colour=(40, 40, 120), angle=4, frame=True, said=True):
        """A rubber stamp; its type is printed, so it belongs to the page's clean text."""
        png, w, h = ink_png(text, FONTS["courier"][1], size, colour, self.rng, angle, frame)
        self.page.insert_image(pymupdf.Rect(x, y, x + w, y + h), stream=png)
        self.ink = True
        if said:
            self.note(text.replace("\n", " "))

    def tick(self, x, y, on, by_hand):
        """A tick box at a place; ink when ticked by hand."""
        self.rect(x, y, x + 9, y + 9, 0.8)
        if on and by_hand:
            j = lambda: self.rng.uniform(-1.5, 1.5)
            for p, q in (((x - 1 + j(), y - 1 + j()), (x + 10 + j(), y + 10 + j())), ((x + 10 + j(), y - 1 + j()), (x - 1 + j(), y + 10 + j()))):
                self.page.draw_line(p, q, color=(0.1, 0.15, 0.5), width=1.4)
            self.ink = True
        elif on:
            self.page.draw_line((x + 1, y + 1), (x + 8, y + 8), width=1.2)
            self.page.draw_line((x + 8, y + 1), (x + 1, y + 8), width=1.2)

    def page_texts(self):
        return ["\n".join(t) for t in self.text]
