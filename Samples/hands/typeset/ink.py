"""What is drawn, not typed: handwriting, QR codes, bar codes, rubber marks. All become SVG outlines, so no text layer holds them."""
import functools
import io
import logging
import re
import subprocess
import unicodedata

import segno
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.ERROR)      # old free fonts have odd dates
HAND_FONTS = ("Dancing Script", "femkeklaver", "Breip", "Ecolier_court", "Comic Neue")
INKS = ("#1b2f8a", "#15151f", "#25407e", "#2a2a2a", "#0c4a8c")


@functools.lru_cache(maxsize=None)
def font_path(family):
    """The font file of a family, asked of fontconfig so that no path is written down here."""
    return subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True).stdout


@functools.lru_cache(maxsize=None)
def _font(family):
    font = TTFont(font_path(family), fontNumber=0)
    return font.getGlyphSet(), font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm


def outline(text, family, rng=None, color="#111"):
    """SVG text of a line as bare outlines. With `rng` each letter shakes a little, as a hand does."""
    glyphs, cmap, widths, upm = _font(family)
    x, parts = 0, []
    for char in text:
        name = cmap.get(ord(char)) or cmap.get(ord(unicodedata.normalize("NFD", char)[0]))   # some pens know no accents
        if not name:
            continue
        pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.0f}")
        lift = rng.uniform(-.03, .03) * upm if rng else 0
        size = rng.uniform(.94, 1.06) if rng else 1
        glyphs[name].draw(TransformPen(pen, (size, 0, rng.uniform(-.08, .12) if rng else 0, -size, x, -lift)))
        parts.append(pen.getCommands())
        x += widths[name][0] * size
    box = f"0 {-upm * 1.05:.0f} {max(x, 1) + upm * .1:.0f} {upm * 1.45:.0f}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path fill="{color}" d="{" ".join(parts)}"/></svg>'


def handwriting(rng, text, family=None, color=None):
    return outline(text, family or rng.choice(HAND_FONTS), rng, color or rng.choice(INKS))


def cross(rng, color=None):
    """A pen cross or tick for a box on a form."""
    p = [rng.uniform(-8, 8) for _ in range(8)]
    path = (f"M{10 + p[0]:.0f} {10 + p[1]:.0f} L{92 + p[2]:.0f} {90 + p[3]:.0f} M{90 + p[4]:.0f} {8 + p[5]:.0f} L{10 + p[6]:.0f} {94 + p[7]:.0f}"
            if rng.random() < .7 else f"M{8 + p[0]:.0f} {50 + p[1]:.0f} L{38 + p[2]:.0f} {90 + p[3]:.0f} L{100 + p[4]:.0f} {-5 + p[5]:.0f}")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-15 -20 130 130"><path d="{path}" stroke="{color or rng.choice(INKS)}" stroke-width="9" fill="none" stroke-linecap="round"/></svg>'


def signature(rng):
    """A quick flourish."""
    x, path = 5, f"M5 {rng.randrange(30, 60)}"
    for _ in range(rng.randrange(4, 8)):
        x += rng.randrange(12, 34)
        path += f" Q{x - rng.randrange(4, 26)} {rng.randrange(-25, 110)} {x} {rng.randrange(20, 75)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -30 {x + 20} 140"><path d="{path}" stroke="{rng.choice(INKS)}" stroke-width="2.4" fill="none"/></svg>'


def qr(text):
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", xmldecl=False, border=1)
    svg = out.getvalue().decode()
    width, height = re.search(r'width="(\d+)" height="(\d+)"', svg).groups()
    return svg.replace("<svg ", f'<svg viewBox="0 0 {width} {height}" ', 1).strip()


def barcode(rng):
    x, bars = 0, []
    while x < 220:
        w = rng.choice((1, 1, 2, 3))
        bars.append(f'<rect x="{x}" y="0" width="{w}" height="40"/>')
        x += w + rng.choice((1, 2, 2, 4))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {x} 40">{"".join(bars)}</svg>'


ICONS = {
    "scales": '<path d="M50 8V88M30 90H70M18 24H82M18 24L6 58H30ZM82 24L70 58H94ZM6 58Q18 74 30 58M70 58Q82 74 94 58" fill="none" stroke="COLOR" stroke-width="5"/>',
    "phone": '<path d="M25 8L42 30L32 44Q42 66 60 72L74 62L94 80Q84 96 68 92Q18 76 10 26Q12 12 25 8Z" fill="COLOR"/>',
    "mail": '<path d="M6 20H94V80H6ZM6 22L50 56L94 22" fill="none" stroke="COLOR" stroke-width="7"/>',
    "pin": '<path d="M50 96Q16 52 20 34Q26 6 50 6Q74 6 80 34Q84 52 50 96ZM50 24A12 12 0 1 0 50 48A12 12 0 1 0 50 24Z" fill="COLOR" fill-rule="evenodd"/>',
    "house": '<path d="M6 52L50 12L94 52H82V92H60V64H40V92H18V52Z" fill="COLOR"/>',
    "clock": '<path d="M50 8A42 42 0 1 0 50 92A42 42 0 1 0 50 8ZM50 24V52L70 64" fill="none" stroke="COLOR" stroke-width="7"/>',
    "flag": '<rect x="0" y="20" width="33" height="60" fill="#1f2f7d"/><rect x="33" y="20" width="34" height="60" fill="#eee"/><rect x="67" y="20" width="33" height="60" fill="#c4262e"/>',
}


def icon(name, color="#333333"):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{ICONS[name].replace("COLOR", color)}</svg>'
