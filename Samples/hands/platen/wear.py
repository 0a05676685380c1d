"""What scanners, copiers, fax lines and phones do to a page."""
import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .pen import font_file

PAPER = {"easy": ["plain", "plain", "grey", "photocopy"], "medium": ["skewed", "holes", "through", "stained", "copied"],
         "hard": ["fax", "phone", "faded", "stamped", "coffee", "gloomy"]}


def shade(pic, rng, depth):
    """Uneven light over the whole sheet, a slow wave in both directions."""
    a = np.asarray(pic, np.float32)
    y, x = np.mgrid[0:1:a.shape[0] * 1j, 0:1:a.shape[1] * 1j].astype(np.float32)
    light = 1 - depth * (.5 + .5 * np.sin(rng.uniform(1, 3) * x + rng.uniform(1, 3) * y + rng.uniform(0, 6)))
    return Image.fromarray((a * (light[..., None] if a.ndim == 3 else light)).clip(0, 255).astype(np.uint8))


def grain(pic, rng, sigma):
    g = np.random.default_rng(rng.getrandbits(32))
    a = np.asarray(pic, np.int16)
    noise = (g.standard_normal(a.shape[:2], np.float32) * sigma).astype(np.int16)
    return Image.fromarray((a + (noise[..., None] if a.ndim == 3 else noise)).clip(0, 255).astype(np.uint8))


def skew(pic, rng, degrees):
    return pic.rotate(rng.uniform(-degrees, degrees), Image.BICUBIC, fillcolor=white(pic))


def white(pic, v=250):
    return v if pic.mode == "L" else (v, v, v - 4)


def levels(pic, black, paper):
    """Ink no longer black, paper no longer white."""
    return pic.point(lambda v: black + v * (paper - black) // 255)


def holes(pic, rng):
    d, n, r = ImageDraw.Draw(pic), rng.choice([2, 4]), pic.width // 70
    for i in range(n):
        y = pic.height * (i + 1) // (n + 1)
        d.ellipse([pic.width // 55, y - r, pic.width // 55 + 2 * r, y + r], fill=70 if pic.mode == "L" else (70, 66, 60))
    return pic


def through(pic, rng):
    """The verso shows faintly, mirrored."""
    back = pic.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3)).point(lambda v: 255 - (255 - v) // 7)
    a = np.minimum(np.asarray(pic), np.roll(np.asarray(back), rng.randint(-40, 40), 0))
    return Image.fromarray(a)


def stain(pic, rng, ring=False):
    """A blot or the ring of a cup, multiplied onto the sheet."""
    w, h = pic.size
    m = Image.new("L", (w // 4, h // 4), 255)
    d, r = ImageDraw.Draw(m), w // rng.randint(22, 34)
    x, y = rng.randint(r, w // 4 - r), rng.randint(r, h // 4 - r)
    if ring:
        for k in range(3):
            d.arc([x - r + k, y - r, x + r, y + r - k], rng.randint(0, 60), rng.randint(260, 350), fill=150, width=3)
    else:
        d.ellipse([x - r, y - r // 2, x + r, y + r // 2], fill=205)
    m = m.filter(ImageFilter.GaussianBlur(1.5 if ring else 7)).resize((w, h))
    a, b = np.asarray(pic, np.float32), np.asarray(m, np.float32) / 255
    return Image.fromarray((a * (b[..., None] if a.ndim == 3 else b)).astype(np.uint8))


def rubber(pic, rng, over):
    """A receipt stamp: beside the text in the margin, or over it."""
    text = rng.choice(["COPIE", "REÇU LE", "ARRIVÉE COURRIER", "CCAPEX - REÇU", "DUPLICATA"])
    font = ImageFont.truetype(font_file("Liberation Sans:bold"), pic.width // 34)
    tag = Image.new("L", (int(font.getlength(text)) + 40, pic.width // 17), 0)
    d = ImageDraw.Draw(tag)
    d.rectangle([3, 3, tag.width - 4, tag.height - 4], outline=170, width=4)
    d.text((20, tag.height // 6), text, 170, font)
    tag = tag.rotate(rng.uniform(-14, 14), expand=True)
    x = rng.randint(pic.width // 3, max(pic.width // 3 + 1, pic.width - tag.width - 20))
    y = rng.randint(pic.height // 4, pic.height // 2) if over else pic.height - tag.height - pic.width // 25
    pic.paste(90 if pic.mode == "L" else rng.choice([(40, 50, 150), (150, 40, 50)]), (min(x, pic.width - tag.width), y), tag)
    return pic


def perspective(pic, rng):
    """A sheet photographed on a table."""
    w, h = pic.size
    mx, my = w // 16, h // 20
    table = rng.choice([(96, 78, 60), (70, 72, 78), (140, 128, 112)])
    quad = [(rng.randint(mx // 3, mx), rng.randint(my // 3, my)), (w - rng.randint(mx // 3, mx), rng.randint(my // 3, my)),
            (w - rng.randint(mx // 3, mx), h - rng.randint(my // 3, my)), (rng.randint(mx // 3, mx), h - rng.randint(my // 3, my))]
    fill = sum(table) // 3 if pic.mode == "L" else table
    return pic.transform((w, h), Image.PERSPECTIVE, coefficients(quad, [(0, 0), (w, 0), (w, h), (0, h)]), Image.BICUBIC, fillcolor=fill)


def coefficients(to, frm):
    rows, rhs = [], []
    for (x, y), (u, v) in zip(to, frm):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        rhs += [u, v]
    return np.linalg.solve(np.array(rows, float), np.array(rhs, float)).tolist()


def fade(pic, rng):
    """A tired ribbon or toner: strokes thinned in bands."""
    pic = levels(pic, rng.randint(70, 105), 244)
    return shade(pic.filter(ImageFilter.GaussianBlur(.6)), rng, .06)


def bilevel(pic, rng, cut=150):
    return pic.convert("L").point(lambda v: 255 if v > cut else 0).convert("1", dither=Image.NONE)


def fax(pic, rng):
    """204x196 dots, salt and pepper, a lost line now and then."""
    p = grain(pic.convert("L").resize((1728, 2287 * pic.height // int(pic.width * 1.4142))), rng, 28)
    a = np.array(p)
    g = np.random.default_rng(rng.getrandbits(32))
    a[g.random(a.shape) < .004] = 0
    for y in g.integers(0, a.shape[0], 2):
        a[y] = 255
    return bilevel(Image.fromarray(a), rng, 140)


def resolution(kind, rng):
    if kind in PAPER["easy"]:
        return rng.choice([200, 200, 220])
    return rng.choice([150, 170, 200]) if kind in PAPER["medium"] else {"fax": 204, "phone": 170}.get(kind, 150)


def wear(pic, kind, rng):
    """One page through one kind of machine."""
    steps = {"plain": lambda p: p, "grey": lambda p: levels(p, 20, 247), "photocopy": lambda p: grain(levels(p, 10, 252), rng, 3),
             "skewed": lambda p: grain(skew(p, rng, 2), rng, 7), "holes": lambda p: holes(grain(skew(p, rng, 1.2), rng, 5), rng),
             "through": lambda p: grain(skew(through(p, rng), rng, 1), rng, 5), "stained": lambda p: rubber(stain(grain(skew(p, rng, 1), rng, 6), rng), rng, False),
             "copied": lambda p: skew(grain(levels(p.filter(ImageFilter.GaussianBlur(.8)), 30, 240), rng, 9), rng, 1.5),
             "fax": lambda p: fax(skew(p, rng, 1.5), rng), "phone": lambda p: grain(shade(perspective(p, rng), rng, .3).filter(ImageFilter.GaussianBlur(.5)), rng, 5),
             "faded": lambda p: grain(skew(fade(p, rng), rng, 2), rng, 10), "stamped": lambda p: rubber(grain(skew(levels(p, 40, 235), rng, 2), rng, 12), rng, True),
             "coffee": lambda p: stain(grain(skew(levels(p, 30, 238), rng, 2.5), rng, 9), rng, True), "gloomy": lambda p: grain(shade(skew(levels(p, 30, 235), rng, 2), rng, .4), rng, 12)}
    return steps[kind](pic)


def turn(pic, rng):
    """Some hard pages come upside down or sideways."""
    return pic.rotate(rng.choice([90, 180, 180, 270]), expand=True, fillcolor=1 if pic.mode == "1" else None)
