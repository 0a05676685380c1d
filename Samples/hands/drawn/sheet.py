"""A sheet of paper with a cursor: every word set on it goes to the text record of its page as well."""
import io
import re
from html import unescape

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from .looks import HANDS, font_file

rl_config.useA85 = 0
WIDE, HIGH = A4
ALIGN = dict(L=TA_LEFT, C=TA_CENTER, R=TA_RIGHT, J=TA_JUSTIFY)
TYPIST = str.maketrans({'«': '"', '»': '"', '(': '/', ')': '/', '’': "'", '–': '-', '€': 'EUR', '•': '-'})
INKS = [(20, 30, 110), (15, 15, 40), (10, 60, 140), (25, 25, 25)]


def plain(markup):
    text = re.sub(r'<br\s*/?>', '\n', markup)
    return unescape(re.sub(r'<[^>]+>', '', text)).replace('\u00ad', '')


def ink(text, size, rng, colour=None, font=None):
    """A line of handwriting as a transparent picture: it never enters the text layer."""
    face = ImageFont.truetype(font_file(font or rng.choice(HANDS)), int(size * 5))
    box = face.getbbox(text)
    pic = Image.new('RGBA', (box[2] + 60, box[3] + 60), (0, 0, 0, 0))
    ImageDraw.Draw(pic).text((30, 20), text, font=face, fill=(colour or rng.choice(INKS)) + (235,))
    return pic.rotate(rng.uniform(-2, 2.5), expand=True, resample=Image.BICUBIC)


class Sheet:
    """Cursor typesetting: paragraphs, tables, boxes, ticks, handwriting and stamps on A4 pages."""

    def __init__(self, look, rng, left=56, right=56, top=52, bottom=56, columns=1, gutter=18):
        self.look, self.rng = look, rng
        self.buffer = io.BytesIO()
        self.c = Canvas(self.buffer, pagesize=A4, invariant=1, pageCompression=1)
        self.c.setTitle('')
        self.texts, self.each_page = [[]], None
        self.left, self.right, self.top, self.bottom = left, right, top, bottom
        self.columns, self.gutter, self.column = columns, gutter, 0
        self.y = HIGH - top
        self.column_top = self.y
        self.later = None                        # margins of the pages after the first, when they differ
        self.ink_on_page = False
        self.hand_font = rng.choice(HANDS)

    # ---- geometry -----------------------------------------------------------------------------------
    @property
    def w(self):
        whole = WIDE - self.left - self.right
        return (whole - self.gutter * (self.columns - 1)) / self.columns

    @property
    def x(self):
        return self.left + self.column * (self.w + self.gutter)

    def use_columns(self, n):
        self.columns, self.column, self.column_top = n, 0, self.y

    def end_columns(self):
        """Back to one column below the longest one; simple rule: a new page if the last column is in use."""
        if self.columns > 1:
            low = self.bottom if self.column else self.y
            self.columns, self.column = 1, 0
            if low <= self.bottom + 40:
                self.page()
            else:
                self.y = low - 8

    def balanced(self, texts, size, n=2, after=4):
        """Small print in columns of about the same length when it fits the page, flowing on else."""
        self.use_columns(n)
        each = sum(Paragraph(self.fit(t), self.style(size)).wrap(self.w, 9999)[1] + after for t in texts) / n + size * 3
        keep = self.bottom
        fits = self.y - each > keep
        if fits:
            self.bottom = self.y - each
        for t in texts:
            self.para(t, size, after=after)
        low = self.bottom if self.column or not fits else self.y
        self.bottom = keep
        if fits:
            self.columns, self.column, self.y = 1, 0, low - 6
        else:
            self.end_columns()

    def page(self):
        self.c.showPage()
        self.texts.append([])
        self.column, self.y = 0, HIGH - self.top
        if self.later:
            self.left, self.right = self.later
        self.column_top = self.y
        if self.each_page:
            self.each_page(self)
            self.column_top = self.y

    def need(self, h):
        if self.y - h < self.bottom:
            if self.column + 1 < self.columns:
                self.column += 1
                self.y = self.column_top
            else:
                self.page()

    def fit(self, text):
        """The typewriter face has no brackets, guillemets nor euro sign: typists did without, and so does the record."""
        return text.translate(TYPIST) if self.look.font == 'typewriter' else text

    def _set(self, markup, style):
        return Paragraph(self.fit(markup), style)

    def note(self, text):
        self.texts[-1].append(self.fit(text))

    def notes_fix(self, text):
        """Records a letter-spaced line by its words."""
        self.texts[-1][-1] = text

    def gap(self, h=6):
        self.y -= h

    # ---- text ---------------------------------------------------------------------------------------
    def style(self, size=None, align='J', indent=0, first=0, bold=False, face=None, lead=None, grey=0):
        face = face or self.look.face
        size = size or self.look.size
        return ParagraphStyle('s', fontName=face.replace('-r', '-b') if bold and face.endswith('-r') else face, fontSize=size, leading=size * (lead or self.look.lead),
                              alignment=ALIGN[align], leftIndent=indent, firstLineIndent=first, textColor=Color(grey, grey, grey), splitLongWords=1)

    def para(self, markup, size=None, align='J', after=4, indent=0, first=0, bold=False, face=None, lead=None):
        """Flows one paragraph, over a column or page end when it must."""
        todo = [self._set(markup, self.style(size, align, indent, first, bold, face, lead))]
        text = self.fit(plain(markup))
        while todo:
            item = todo.pop(0)
            _, h = item.wrap(self.w, 10000)
            room = self.y - self.bottom
            if h > room:
                parts = item.split(self.w, room) if room > 30 else []
                if len(parts) == 2:
                    item, rest = parts
                    todo.insert(0, rest)
                    _, h = item.wrap(self.w, 10000)
                    head, text = self._cut(item, text)
                    self.note(head)
                else:
                    self.need(h)
                    self.note(text)
            else:
                self.note(text)
            item.drawOn(self.c, self.x, self.y - h)
            self.y -= h
            if todo:
                self.need(10000 if self.column + 1 < self.columns else HIGH)
        self.y -= after

    @staticmethod
    def _cut(item, text):
        """Shares `text` between the drawn first half of a split paragraph and what remains, by counting its letters."""
        used = 0
        for line in item.blPara.lines:
            words = line[1] if isinstance(line, tuple) else line.words
            used += sum(not ch.isspace() for w in words for ch in (w if isinstance(w, str) else getattr(w, 'text', '')))
        for i, ch in enumerate(text):
            if used == 0:
                return text[:i].strip(), text[i:].strip()
            used -= not ch.isspace()
        return text, ''

    def at(self, markup, x, y, w, size=None, align='L', bold=False, face=None, grey=0, lead=None, record=True):
        """Text at fixed coordinates (top left corner); returns its height."""
        p = self._set(markup, self.style(size, align, bold=bold, face=face, grey=grey, lead=lead))
        _, h = p.wrap(w, 2000)
        p.drawOn(self.c, x, y - h)
        if record:
            self.note(plain(markup))
        return h

    def heading(self, text, kind='bold', size=None):
        size = size or self.look.size + .5
        self.need(size * 6)
        self.gap(5)
        if kind == 'bar':
            self.c.setFillGray(self.look.grey - .08)
            self.c.rect(self.x, self.y - size * 1.5, self.w, size * 1.6, stroke=0, fill=1)
            self.c.setFillGray(0)
            self.para(f'<b>{text}</b>', size, 'L', after=5, indent=4)
        elif kind == 'under':
            self.para(f'<u width="0.6" offset="-1.6"><b>{text}</b></u>', size, 'L', after=5)
        elif kind == 'centre':
            self.para(f'<b>{text}</b>', size, 'C', after=5)
        elif kind == 'rule':
            self.para(f'<b>{text}</b>', size, 'L', after=1)
            self.rule(.7)
            self.gap(4)
        else:
            self.para(f'<b>{text}</b>', size, 'L', after=4)

    def rule(self, width=.5, inset=0, dash=None):
        self.c.setLineWidth(width)
        if dash:
            self.c.setDash(*dash)
        self.c.line(self.x + inset, self.y, self.x + self.w - inset, self.y)
        self.c.setDash()
        self.gap(3)

    # ---- boxes and tables ---------------------------------------------------------------------------
    def box(self, parts, pad=6, line=.8, fill=None, size=None, align='J', double=False, inset=0, dash=None):
        """A framed block of paragraphs, kept together when it fits a page; else set unframed."""
        width = self.w - 2 * inset
        items = [self._set(t, self.style(size, align)) for t in parts]
        high = sum(i.wrap(width - 2 * pad, 10000)[1] + 3 for i in items) + 2 * pad
        if high > HIGH - self.top - self.bottom - 60:
            for t in parts:
                self.para(t, size, align)
            return
        self.need(high + 4)
        c, x, top = self.c, self.x + inset, self.y
        c.setLineWidth(line)
        if dash:
            c.setDash(*dash)
        if fill is not None:
            c.setFillGray(fill)
        c.rect(x, top - high, width, high, stroke=int(line > 0), fill=int(fill is not None))
        c.setFillGray(0)
        c.setDash()
        if double:
            c.rect(x + 2.5, top - high + 2.5, width - 5, high - 5)
        y = top - pad
        for item, t in zip(items, parts):
            h = item.wrap(width - 2 * pad, 10000)[1]
            item.drawOn(c, x + pad, y - h)
            y -= h + 3
            self.note(plain(t))
        self.y = top - high - 6

    def table(self, rows, widths, rules='grid', head=True, size=None, aligns=None, pad=3, fill_head=True, inset=0, bold_last=False):
        """Rows of markup cells. rules: grid, rows, outer, none, cols."""
        total = sum(widths)
        scale = (self.w - 2 * inset) / total
        ws = [w * scale for w in widths]
        aligns = aligns or 'L' * len(ws)
        for n, row in enumerate(rows):
            strong = (head and n == 0) or (bold_last and n == len(rows) - 1)
            cells = [self._set(str(t), self.style(size, 'C' if head and n == 0 else a, bold=strong)) for t, a in zip(row, aligns)]
            h = max(i.wrap(w - 2 * pad, 5000)[1] for i, w in zip(cells, ws)) + 2 * pad
            self.need(h)
            x, c = self.x + inset, self.c
            c.setLineWidth(.5)
            if head and n == 0 and fill_head and rules != 'none':
                c.setFillGray(self.look.grey)
                c.rect(x, self.y - h, sum(ws), h, stroke=0, fill=1)
                c.setFillGray(0)
            for item, w in zip(cells, ws):
                ih = item.wrap(w - 2 * pad, 5000)[1]
                item.drawOn(c, x + pad, self.y - pad - ih)
                if rules == 'grid':
                    c.rect(x, self.y - h, w, h)
                elif rules == 'cols':
                    c.line(x, self.y, x, self.y - h)
                x += w
            if rules == 'cols':
                c.line(x, self.y, x, self.y - h)
            if rules == 'rows' or (rules in ('outer', 'cols') and n in (0, len(rows) - 1)):
                c.line(self.x + inset, self.y - h, x, self.y - h)
            if rules in ('rows', 'outer', 'cols') and n == 0:
                c.line(self.x + inset, self.y, x, self.y)
            self.note('  '.join(plain(str(t)) for t in row))
            self.y -= h
        self.gap(6)

    def leaders(self, rows, size=None, width=.8, inset=0):
        """Label ....... amount lines, as typewriters and old bailiff software set them."""
        size = size or self.look.size
        c = self.c
        for label, amount, *strong in rows:
            self.need(size * 1.6)
            face = self.look.face.replace('-r', '-b') if strong and strong[0] else self.look.face
            right = self.x + inset + (self.w - 2 * inset) * width
            c.setFont(face, size)
            label, amount = plain(label), plain(amount)
            base = self.y - size
            c.drawString(self.x + inset, base, label)
            c.drawRightString(right, base, amount)
            room = right - c.stringWidth(amount, face, size) - self.x - inset - c.stringWidth(label, face, size) - 8
            dots = '.' * max(0, int(room / c.stringWidth('.', face, size)))
            c.drawString(self.x + inset + c.stringWidth(label, face, size) + 4, base, dots)
            self.note(f'{label} {amount}')
            self.y -= size * 1.45
        self.gap(4)

    # ---- ink ----------------------------------------------------------------------------------------
    def picture(self, pic, x, y, w):
        h = w * pic.height / pic.width
        self.c.drawImage(ImageReader(pic), x, y, w, h, mask='auto')
        self.ink_on_page = True

    def written(self, text, x, y, size=15):
        """Handwriting whose base line starts near (x, y)."""
        pic = ink(text, size, self.rng, font=self.hand_font)
        self.picture(pic, x, y - size * .7, pic.width / 5 * (1 if self.hand_font not in ('Kristi',) else 1.25))

    def blank(self, before, hand, after='', size=None, bold=False):
        """A line with dots that somebody filled by pen (hand may be empty)."""
        size = size or self.look.size
        face = self.look.face.replace('-r', '-b') if bold else self.look.face
        self.need(size * 3)
        c, base = self.c, self.y - size * 2
        c.setFont(face, size)
        before, after = plain(before), plain(after)
        c.drawString(self.x, base, before)
        x = self.x + c.stringWidth(before, face, size) + 4
        end = self.x + self.w - c.stringWidth(after, face, size) - 6
        end = min(end, x + 210)
        dots = '.' * max(0, int((end - x) / c.stringWidth('.', face, size)))
        c.drawString(x, base - 1, dots)
        c.drawString(end + 4, base, after)
        self.note(f'{before} {dots} {after}'.strip())
        if hand:
            self.written(hand, x + self.rng.uniform(0, 18), base + 3, size=size * 1.45)
        self.y = base - size * .7

    def tick(self, x, y, side=8, on=False, hand=False, style='X'):
        c = self.c
        c.setLineWidth(.7)
        c.rect(x, y, side, side)
        if on and hand:
            self.written(self.rng.choice(['X', 'x', 'V']), x - 4, y - 1, size=side * 1.9)
        elif on and style == 'fill':
            c.rect(x + 1.6, y + 1.6, side - 3.2, side - 3.2, fill=1)
        elif on:
            c.setLineWidth(1.1)
            c.line(x + 1, y + 1, x + side - 1, y + side - 1)
            c.line(x + 1, y + side - 1, x + side - 1, y + 1)

    def ticks(self, rows, hand=False, size=None, style='X', after=3):
        """Tick-box lines: rows of (markup, on)."""
        size = size or self.look.size
        for markup, on in rows:
            p = self._set(markup, self.style(size, 'L', indent=16))
            h = p.wrap(self.w, 5000)[1]
            self.need(h + after)
            self.tick(self.x + 2, self.y - size * 1.05, size * .8, on, hand, style)
            p.drawOn(self.c, self.x, self.y - h)
            self.note(('' if hand else '[X] ' if on else '[ ] ') + plain(markup))
            self.y -= h + after

    def stamp(self, lines, x, y, width=110, round_=False, angle=None):
        """A rubber stamp as a picture (not in the text layer)."""
        rng = self.rng
        colour = rng.choice([(40, 50, 140), (130, 30, 40), (30, 30, 30), (90, 40, 120)])
        pic = Image.new('RGBA', (600, 600 if round_ else 90 + 62 * len(lines)), (0, 0, 0, 0))
        d = ImageDraw.Draw(pic)
        face = ImageFont.truetype(font_file('LiberationSans-Bold'), 38 if round_ else 46)
        if round_:
            d.ellipse((10, 10, 590, 590), outline=colour + (200,), width=9)
            d.ellipse((80, 80, 520, 520), outline=colour + (160,), width=4)
        else:
            d.rectangle((8, 8, 591, pic.height - 9), outline=colour + (200,), width=8)
        step = 52 if round_ else 60
        y0 = pic.height / 2 - step * len(lines) / 2
        for i, t in enumerate(lines):
            tw = d.textlength(t, font=face)
            f = face if tw < 430 or not round_ and tw < 560 else ImageFont.truetype(font_file('LiberationSansNarrow-Bold'), 32)
            d.text((300 - d.textlength(t, font=f) / 2, y0 + i * step), t, font=f, fill=colour + (205,))
        worn = np.asarray(pic).copy()
        noise = np.random.default_rng(rng.randrange(2**31)).random((pic.height // 6 + 1, 101))
        worn[..., 3] = (worn[..., 3] * np.kron(noise > .18, np.ones((6, 6)))[:pic.height, :600]).astype('uint8')
        self.picture(Image.fromarray(worn).rotate(rng.uniform(-9, 9) if angle is None else angle, expand=True), x, y, width)

    def signature(self, x, y, name=''):
        """A scribble over an optional printed name."""
        rng, pts, px = self.rng, [], 20
        pic = Image.new('RGBA', (420, 170), (0, 0, 0, 0))
        for _ in range(rng.randint(7, 13)):
            pts.append((px, rng.randint(20, 150)))
            px += rng.randint(10, 48)
        ImageDraw.Draw(pic).line(pts, fill=rng.choice(INKS) + (230,), width=5, joint='curve')
        self.picture(pic, x, y, 95)

    def finish(self):
        self.c.showPage()
        self.c.save()
        return self.buffer.getvalue()
