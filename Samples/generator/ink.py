"""Things drawn, never typed: handwriting, signatures, rubber stamps, emblems, bar codes. All are outlines, so no text layer holds them."""
import base64
import functools
import math

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

HAND_FONTS = ["/usr/share/fonts/truetype/femkeklaver/femkeklaver.ttf", "/usr/share/fonts/truetype/fifthhorseman/dkg.ttf",
              "/usr/share/fonts/truetype/breip/Breip.ttf", "/usr/share/fonts/truetype/sjfonts/Delphine.ttf",
              "/usr/share/fonts/truetype/sjfonts/SteveHand.ttf", "/usr/share/fonts/truetype/klee/KleeOne-Regular.ttf"]
STAMP_FONTS = ["/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed-Bold.ttf", "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Bold.ttf",
               "/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf"]
BALLPOINT = ["#1d2f8f", "#20306f", "#27479c", "#16161c", "#2b2b33"]
STAMP_INK = ["#b3202a", "#1f3f8f", "#5a2d82", "#c23b22", "#19603a", "#222222"]


@functools.lru_cache(maxsize=None)
def font(path):
    f = TTFont(path)
    return f.getGlyphSet(), f.getBestCmap(), f["head"].unitsPerEm, f["hhea"].ascent


@functools.lru_cache(maxsize=4096)
def glyph(path, char):
    glyphs, cmap, _, _ = font(path)
    name = cmap.get(ord(char)) or cmap.get(ord({"’": "'", "€": "E"}.get(char, " "))) or ".notdef"
    pen = SVGPathPen(glyphs, ntos=lambda v: str(round(v)))
    glyphs[name].draw(pen)
    return pen.getCommands(), glyphs[name].width


def outline(text, path, size, rng=None, tracking=0.0):
    """SVG paths of a text line with the baseline at y=0; with rng the hand trembles. Returns (markup, width)."""
    _, _, em, _ = font(path)
    scale, x, parts = size / em, 0.0, []
    for char in text:
        d, advance = glyph(path, char)
        tilt, dy, k = (rng.uniform(-4, 4), rng.uniform(-.05, .05) * size, rng.uniform(.93, 1.08)) if rng else (0, 0, 1)
        if d:
            parts.append(f'<path transform="translate({x:.1f},{dy:.1f}) rotate({tilt:.1f}) scale({scale * k:.5f},{-scale * k:.5f})" d="{d}"/>')
        x += advance * scale * (rng.uniform(.93, 1.06) if rng else 1) + tracking
    return "".join(parts), x


def image(svg, width, height, style=""):
    data = base64.b64encode(svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" style="width:{width:.1f}pt;height:{height:.1f}pt;{style}"/>'


def svg(width, height, content):
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.1f}" height="{height:.1f}" viewBox="0 0 {width:.1f} {height:.1f}">{content}</svg>'


def handwriting(text, rng, size=15, color=None, path=None, style="vertical-align:-4pt;"):
    markup, width = outline(text, path or rng.choice(HAND_FONTS), size, rng)
    height = size * 1.5
    slant = rng.uniform(-2.0, .6)
    body = f'<g fill="{color or rng.choice(BALLPOINT)}" transform="translate(2,{size * 1.05:.1f}) rotate({slant:.1f})">{markup}</g>'
    return image(svg(width + 6, height, body), width + 6, height, style)


def signature(rng, width=120, height=50, color=None):
    x, y = 8.0, height * rng.uniform(.4, .75)
    d = f"M{x:.1f},{y:.1f}"
    if rng.random() < .6:      # a large opening loop, as of an initial
        d += f" C{x + rng.uniform(10, 34):.1f},{-height * rng.uniform(0, .35):.1f} {x + rng.uniform(18, 46):.1f},{height * rng.uniform(.1, .5):.1f} {x + 6:.1f},{height * rng.uniform(.7, 1.05):.1f}"
        x += 6
    tight = rng.choice([.45, .8, 1.2])
    for _ in range(rng.randint(4, 14)):
        step = rng.uniform(6, 20) * tight
        d += f" C{x + rng.uniform(-6, 12):.1f},{rng.uniform(2, height - 2):.1f} {x + step + rng.uniform(-14, 4):.1f},{rng.uniform(0, height):.1f} {x + step:.1f},{rng.uniform(height * .3, height * .8):.1f}"
        x += step
        if x > width - rng.uniform(16, 40):
            break
    tail = f" M{rng.uniform(4, 26):.1f},{height * .85:.1f} Q{width * .5:.1f},{height * rng.uniform(.55, 1):.1f} {width - 6:.1f},{height * rng.uniform(.4, .7):.1f}"
    body = f'<path d="{d}{tail}" fill="none" stroke="{color or rng.choice(BALLPOINT)}" stroke-width="{rng.uniform(.9, 1.7):.1f}" stroke-linecap="round"/>'
    return image(svg(width, height, body), width, height, "vertical-align:middle;")


def box_stamp(lines, rng, size=15, color=None, tilt=None):
    """Rectangular rubber stamp (COPIE, REÇU LE ...)."""
    color, path = color or rng.choice(STAMP_INK), rng.choice(STAMP_FONTS)
    drawn = [outline(line, path, size if i == 0 else size * .72, tracking=1) for i, line in enumerate(lines)]
    inner = max(w for _, w in drawn)
    width, height = inner + 20, size * 1.35 * len(lines) + 12
    rows = "".join(f'<g transform="translate({10 + (inner - w) / 2:.1f},{size * 1.25 + i * size * 1.3:.1f})">{m}</g>' for i, (m, w) in enumerate(drawn))
    frame = f'<rect x="2" y="2" width="{width - 4:.1f}" height="{height - 4:.1f}" rx="{rng.choice([0, 3, 6])}" fill="none" stroke="{color}" stroke-width="{rng.choice([1.4, 2.2])}"/>'
    if rng.random() < .4:
        frame += f'<rect x="5" y="5" width="{width - 10:.1f}" height="{height - 10:.1f}" fill="none" stroke="{color}" stroke-width="0.7"/>'
    tilt = rng.uniform(-14, 14) if tilt is None else tilt
    return turned(f'<g fill="{color}" opacity="{rng.uniform(.55, .85):.2f}">{frame}{rows}</g>', width, height, tilt)


def turned(content, width, height, tilt):
    a = math.radians(abs(tilt))
    w, h = width * math.cos(a) + height * math.sin(a), width * math.sin(a) + height * math.cos(a)
    body = f'<g transform="translate({w / 2:.1f},{h / 2:.1f}) rotate({tilt:.1f}) translate({-width / 2:.1f},{-height / 2:.1f})">{content}</g>'
    return image(svg(w, h, body), w, h)


def round_seal(text, middle, rng, diameter=88, color=None):
    """Round seal with the office's name around the rim."""
    color, path, r = color or rng.choice(STAMP_INK[1:3]), STAMP_FONTS[0], diameter / 2
    size = 8.5
    text = (text.upper() + " * ")
    _, _, em, _ = font(path)
    widths = [glyph(path, c)[1] * size / em + .6 for c in text]
    spread = min(1.25, (2 * math.pi * (r - 12)) / sum(widths))
    angle, rim = -math.pi / 2 - .4, ""
    for char, w in zip(text, widths):
        angle += w * spread / 2 / (r - 12)
        x, y = r + (r - 12) * math.cos(angle), r + (r - 12) * math.sin(angle)
        rim += f'<path transform="translate({x:.1f},{y:.1f}) rotate({math.degrees(angle) + 90:.1f}) scale({size / em:.5f},{-size / em:.5f})" d="{glyph(path, char)[0]}"/>'
        angle += w * spread / 2 / (r - 12)
    lines = "".join(f'<g transform="translate({r - w / 2:.1f},{r - 2 + i * 10:.1f})">{m}</g>' for i, (m, w) in enumerate(outline(t, path, 8) for t in middle))
    rings = f'<g fill="none" stroke="{color}"><circle cx="{r}" cy="{r}" r="{r - 2}" stroke-width="1.5"/><circle cx="{r}" cy="{r}" r="{r - 18}" stroke-width=".7"/></g>'
    return turned(f'<g fill="{color}" opacity=".75">{rings}{rim}{lines}</g>', diameter, diameter, rng.uniform(-25, 25))


def emblem(rng, size=44, color="#333"):
    """Invented office mark: scales, shield, seal or monogram bars."""
    kind = rng.choice(["scales", "shield", "bars", "laurel"])
    s = f'fill="none" stroke="{color}" stroke-width="1.6"'
    if kind == "scales":
        body = f'<g {s}><path d="M22,6V38M10,38H34M8,12H36"/><path d="M8,12L3,24H13ZM36,12L31,24H41Z"/><path d="M3,24a5,4 0 0 0 10,0M31,24a5,4 0 0 0 10,0"/></g>'
    elif kind == "shield":
        body = f'<path d="M6,6H38V22C38,32 30,38 22,41C14,38 6,32 6,22Z" {s}/><path d="M6,16H38M22,16V41" {s}/>'
    elif kind == "bars":
        body = "".join(f'<rect x="{6 + 9 * i}" y="{26 - 6 * i}" width="6" height="{12 + 6 * i}" fill="{color}"/>' for i in range(4))
    else:
        body = f'<circle cx="22" cy="22" r="17" {s}/>' + "".join(
            f'<ellipse cx="{22 + 13 * math.cos(i * .52):.1f}" cy="{22 + 13 * math.sin(i * .52):.1f}" rx="3" ry="1.4" fill="{color}" transform="rotate({i * 30} {22 + 13 * math.cos(i * .52):.1f} {22 + 13 * math.sin(i * .52):.1f})"/>' for i in range(12))
    return image(f'<svg xmlns="http://www.w3.org/2000/svg" width="44" height="44" viewBox="0 0 44 44">{body}</svg>', size, size)


def barcode(rng, width=110, height=22):
    x, bars = 0.0, ""
    while x < width - 4:
        w = rng.choice([.8, .8, 1.6, 2.4])
        bars += f'<rect x="{x:.1f}" y="0" width="{w}" height="{height}"/>'
        x += w + rng.choice([.8, 1.6, 2.4])
    return image(svg(width, height, bars), width, height)
