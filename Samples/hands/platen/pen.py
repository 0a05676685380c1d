"""Handwriting and signatures drawn as pictures, so that they never reach a text layer."""
import subprocess
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

HANDS = ["Kristi", "DkgHandwriting", "Delphine", "Domestic Manners", "Dancing Script", "Because We Learn"]
INKS = [(28, 38, 120), (20, 20, 24), (30, 60, 160), (45, 45, 60)]


@lru_cache(None)
def font_file(family):
    return subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True).stdout


def scrawl(text, size, hand, rng):
    """A word or date written a little askew, letter by letter."""
    font = ImageFont.truetype(font_file(HANDS[hand % len(HANDS)]), size * 3)
    ink = INKS[hand % len(INKS)]
    pic = Image.new("RGBA", (int(font.getlength(text) * 1.15) + 60, size * 5), (255, 255, 255, 0))
    draw, x, y = ImageDraw.Draw(pic), 20, size
    for ch in text:
        draw.text((x, y + rng.randint(-3, 3)), ch, font=font, fill=ink)
        x += font.getlength(ch) + rng.randint(0, 3)
        y += rng.choice([0, 0, -1])
    return pic.crop(pic.getbbox())


def signature(rng):
    """A loop of strokes that looks signed."""
    pic = Image.new("RGBA", (520, 240), (255, 255, 255, 0))
    draw, ink = ImageDraw.Draw(pic), rng.choice(INKS)
    pts, x = [], 30
    for i in range(26):
        x += rng.randint(-14, 40) if i < 22 else 12
        pts.append((x, 120 + (rng.randint(40, 90) if i % 2 else -rng.randint(10, 90))))
    curve = [p for i in range(1, len(pts) - 1) for p in bend(pts[i - 1], pts[i], pts[i + 1])]
    draw.line(curve, fill=ink, width=4)
    draw.line([(20, 200), (min(x, 500), 170 + rng.randint(-20, 20))], fill=ink, width=3)
    return pic


def bend(a, b, c):
    """Points of a quadratic curve through the middles of a-b and b-c."""
    p, q = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), ((b[0] + c[0]) / 2, (b[1] + c[1]) / 2)
    return [((1 - t) ** 2 * p[0] + 2 * t * (1 - t) * b[0] + t * t * q[0], (1 - t) ** 2 * p[1] + 2 * t * (1 - t) * b[1] + t * t * q[1])
            for t in [i / 8 for i in range(9)]]
