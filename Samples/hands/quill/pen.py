"""Ink by hand and by rubber: drawn as small pictures laid over the page, so no text layer ever holds them."""

import math
from PIL import Image, ImageDraw, ImageFont
from . import faces

DPI = 220
PX = DPI / 25.4
INKS = ((22, 34, 110), (20, 20, 28), (28, 60, 150), (40, 40, 46))
CLEAR = ("breip", "delphine", "steve")  # hands whose figures can be told apart
RUBBER = ((150, 30, 60), (40, 50, 140), (90, 40, 120), (30, 30, 30))


def write(ink, x, y, text, mm=5.5, hand=None, colour=None, log=True):
    """Write by hand with the baseline near y; every letter sits and leans a little differently."""
    rng = ink.rng
    hand = hand or rng.choice(CLEAR if any(ch.isdigit() for ch in text) else sorted(faces.PENS))
    colour = colour or rng.choice(INKS)
    font = ImageFont.truetype(str(faces.pen_file(hand)), int(mm * PX))
    wide = int(font.getlength(text) * 1.15) + int(6 * PX)
    tall = int(mm * PX * 2.2)
    img = Image.new("RGBA", (wide, tall), colour + (0,))
    draw, at, drift = ImageDraw.Draw(img), 2 * PX, 0
    for letter in text:
        drift += rng.uniform(-0.6, 0.6)
        draw.text((at, tall * 0.25 + drift), letter, font=font, fill=colour + (rng.randint(205, 255),))
        at += font.getlength(letter) + rng.uniform(-0.4, 0.9)
    img = img.rotate(rng.uniform(-1.8, 1.8), expand=True, resample=Image.BICUBIC)
    ink.pdf.image(img, x - 2, y - img.height / PX * 0.62, img.width / PX, img.height / PX)
    if log:
        ink.pages[-1]["hand"].append(text)


def cross(ink, x, y, side):
    """A cross or tick over a printed box."""
    rng, size = ink.rng, int(side * 2.6 * PX)
    img = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    draw, colour = ImageDraw.Draw(img), rng.choice(INKS) + (240,)

    def near(a, b):
        return (a * size + rng.uniform(-5, 5), b * size + rng.uniform(-5, 5))

    if rng.random() < 0.7:
        strokes = [(near(0.2, 0.2), near(0.8, 0.85)), (near(0.8, 0.15), near(0.2, 0.85))]
    else:
        strokes = [(near(0.2, 0.5), near(0.45, 0.85)), (near(0.45, 0.85), near(0.95, 0.1))]
    for a, b in strokes:
        draw.line([a, b], fill=colour, width=rng.randint(4, 7))
    ink.pdf.image(img, x - side * 0.8, y - side * 0.8, side * 2.6, side * 2.6)
    ink.pages[-1]["hand"].append("X")


def sign(ink, x, y, wide=38):
    """A signature: a few loops, legible to nobody."""
    rng, w, h = ink.rng, int(wide * PX), int(20 * PX)
    img = Image.new("RGBA", (w, h), (0, 0, 0, 0))
    draw, colour = ImageDraw.Draw(img), rng.choice(INKS) + (235,)
    a, b, c = rng.uniform(2, 5), rng.uniform(5, 9), rng.uniform(0, 3)
    points = []
    for i in range(160):
        t = i / 159
        px = w * (0.08 + 0.75 * t + 0.08 * math.sin(b * 2 * t * math.pi + c))
        py = h * (0.5 + (0.38 * (1 - t)) * math.sin(a * 2 * t * math.pi) + 0.08 * math.cos(b * 6 * t))
        points.append((px, py))
    draw.line(points, fill=colour, width=rng.randint(3, 6), joint="curve")
    draw.line([(w * 0.1, h * 0.85), (w * 0.95, h * rng.uniform(0.6, 0.8))], fill=colour, width=3)
    ink.pdf.image(img, x, y, wide, 20)


def _worn(img, rng, colour):
    """Rubber prints badly: spots without ink."""
    draw = ImageDraw.Draw(img)
    for _ in range(60):
        x, y, r = rng.randrange(img.width), rng.randrange(img.height), rng.randint(1, 5)
        draw.ellipse([x - r, y - r, x + r, y + r], fill=colour + (0,))
    return img


def _lay(ink, img, x, y, angle):
    img = img.rotate(angle, expand=True, resample=Image.BICUBIC)
    ink.pdf.image(img, x, y, img.width / PX, img.height / PX)


def rubber(ink, x, y, rows, colour=None, size=3.4):
    """A rectangular office stamp, laid askew."""
    rng = ink.rng
    colour = colour or rng.choice(RUBBER)
    font = ImageFont.truetype(str(faces.files("arial")[1]), int(size * PX))
    wide = int(max(font.getlength(r) for r in rows) + 6 * PX)
    tall = int((len(rows) * size * 1.35 + 5) * PX)
    img = Image.new("RGBA", (wide, tall), colour + (0,))
    draw = ImageDraw.Draw(img)
    draw.rectangle([3, 3, wide - 4, tall - 4], outline=colour + (180,), width=5)
    for i, row in enumerate(rows):
        draw.text(((wide - font.getlength(row)) / 2, (2.2 + i * size * 1.35) * PX), row, font=font, fill=colour + (185,))
    _lay(ink, _worn(img, rng, colour), x, y, rng.uniform(-9, 9))


def seal(ink, x, y, text, colour=None, wide=34):
    """A round seal with its legend running round the rim."""
    rng, size = ink.rng, int(wide * PX)
    colour = colour or rng.choice(RUBBER)
    img = Image.new("RGBA", (size, size), colour + (0,))
    draw, mid = ImageDraw.Draw(img), size / 2
    for r, w in ((mid - 4, 5), (mid * 0.62, 3)):
        draw.ellipse([mid - r, mid - r, mid + r, mid + r], outline=colour + (170,), width=w)
    font = ImageFont.truetype(str(faces.files("arial")[1]), int(2.6 * PX))
    for i, letter in enumerate(text):
        turn = -150 + 300 * i / max(1, len(text) - 1)
        glyph = Image.new("RGBA", (int(4 * PX), int(4 * PX)), colour + (0,))
        ImageDraw.Draw(glyph).text((PX, 0.3 * PX), letter, font=font, fill=colour + (190,))
        glyph = glyph.rotate(-turn, resample=Image.BICUBIC)
        r, a = mid * 0.81, math.radians(turn - 90)
        img.alpha_composite(glyph, (max(0, int(mid + r * math.cos(a) - 2 * PX)), max(0, int(mid + r * math.sin(a) - 2 * PX))))
    draw.polygon(
        [
            (mid + mid * (0.38 if i % 2 else 0.17) * math.cos(i * math.pi / 5), mid + mid * (0.38 if i % 2 else 0.17) * math.sin(i * math.pi / 5))
            for i in range(10)
        ],
        outline=colour + (170,),
    )
    _lay(ink, _worn(img, rng, colour), x, y, rng.uniform(-25, 25))


def strike(ink, x, y, wide):
    """A wavering stroke under or across a line."""
    rng, w, h = ink.rng, int(wide * PX), int(5 * PX)
    img = Image.new("RGBA", (w, h), (0, 0, 0, 0))
    points = [(i * w / 12, h / 2 + rng.uniform(-5, 5)) for i in range(13)]
    ImageDraw.Draw(img).line(points, fill=rng.choice(INKS) + (210,), width=rng.randint(3, 5), joint="curve")
    ink.pdf.image(img, x, y, wide, 5)
