"""Recipes of ruin, by tier: how pages were scanned, copied, faxed or photographed."""

import random
import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from . import faces, wear

RECIPES = {
    "easy": [("clean", 6), ("colour", 2)],
    "medium": [("desk", 4), ("copy", 3), ("folded", 3), ("phone", 1)],
    "hard": [("fax", 3), ("copycopy", 3), ("phone", 3), ("faded", 2)],
}


def plan(tier, rng):
    """Settle how one file was made; what is settled goes to the truth."""
    names, weights = zip(*RECIPES[tier])
    mode = rng.choices(names, weights)[0]
    hard = tier == "hard"
    dpi = {"clean": rng.choice([200, 250, 300]), "colour": 200, "fax": 200}.get(mode, rng.choice([150, 170] if hard else [170, 200, 200]))
    top = {"easy": 0.4, "medium": 1.8, "hard": 3.6}[tier]
    out = {
        "mode": mode,
        "dpi": dpi,
        "skew": round(rng.uniform(-top, top), 2),
        "quality": rng.randint(*{"easy": (62, 80), "medium": (45, 68), "hard": (26, 48)}[tier]),
    }
    out["grain"] = round(rng.uniform(*{"easy": (0.5, 1.5), "medium": (2, 4.5), "hard": (4, 8)}[tier]), 1)
    for name, odds in (("holes", 0.35), ("staple", 0.3), ("marks", 0.3), ("through", 0.3), ("border", 0.25)):
        out[name] = tier != "easy" and rng.random() < odds
    out["ring"] = hard and mode != "fax" and rng.random() < 0.2
    return out


def turns(n, tier, rng):
    """Pages that went in sideways or upside down: {page: degrees}."""
    if tier == "easy" or rng.random() > (0.22 if tier == "medium" else 0.35):
        return {}
    if rng.random() < 0.3:  # the whole file
        angle = rng.choice([90, 180, 270])
        return {str(p): angle for p in range(1, n + 1)}
    return {str(rng.randint(1, n)): rng.choice([90, 180, 270])}


def pictures(pdf_bytes, how, seed):
    """Rasterise and ruin every page; gives (images, extra lines printed by the machines)."""
    doc = pdfium.PdfDocument(pdf_bytes)
    clean = [doc[i].render(scale=how["dpi"] / 72).to_pil().convert("RGB") for i in range(len(doc))]
    doc.close()
    out, extra = [], []
    for i, page in enumerate(clean):
        rng = np.random.default_rng(random.Random(f"{seed} page {i}").getrandbits(64))
        other = clean[(i + 1) % len(clean)]
        img, said = page_picture(page, other, how, rng, i, len(clean))
        turn = how["rotations"].get(str(i + 1))
        out.append(img.rotate(turn, expand=True) if turn else img)
        extra.append(said)
    return out, extra


def page_picture(page, other, how, rng, i, n):
    mode, dpi = how["mode"], how["dpi"]
    colour = mode in ("colour", "phone", "folded")
    a = np.asarray(page if colour else page.convert("L"), dtype=np.float32)
    if how["through"]:
        a = wear.through(a, np.asarray(other.convert("L"), dtype=np.float32), rng, 0.07 if mode != "copycopy" else 0.12)
    if how["marks"] and rng.random() < 0.7:
        a = wear.marks(a, rng, dpi)
    if how["ring"] and i == 0:
        a = wear.ring(a, rng, dpi)
    a, said = MODES[mode](a, how, rng, i, n)
    return a if isinstance(a, Image.Image) else Image.fromarray(a.clip(0, 255).astype(np.uint8)), said


def _fixings(a, how, rng, dpi):
    if how["holes"]:
        a = wear.holes(a, rng, dpi, four=how["dpi"] % 100 == 0 and how["quality"] % 2 == 0)
    if how["staple"]:
        a = wear.staple(a, rng, dpi)
    return a


def _turn(a, how, rng, fill):
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    angle = how["skew"] + float(rng.uniform(-0.25, 0.25)) * min(1, abs(how["skew"]))
    return wear.skew(img, angle, fill if img.mode == "L" else (fill,) * 3)


def clean(a, how, rng, i, n):
    return wear.noise(np.asarray(_turn(a * 0.985, how, rng, 250), dtype=np.float32), rng, how["grain"] * 0.5), None


def colour(a, how, rng, i, n):
    tint = np.array([1.0, 0.99, 0.965], dtype=np.float32)
    return wear.noise(np.asarray(_turn(a * tint, how, rng, 246), dtype=np.float32), rng, how["grain"] * 0.4), None


def desk(a, how, rng, i, n):
    a = _fixings(a, how, rng, how["dpi"])
    img = _turn(a, how, rng, int(rng.choice([255, 235, 90]))).filter(ImageFilter.GaussianBlur(0.45))
    a = wear.light(np.array(img, dtype=np.float32) * 0.96, rng, 0.12)
    a = wear.border(a, rng) if how["border"] else a
    return wear.noise(a, rng, how["grain"]), None


def copy(a, how, rng, i, n):
    a = wear.toner(_fixings(a, how, rng, how["dpi"]), rng, float(rng.uniform(-0.35, 0.6)))
    a = np.array(_turn(a, how, rng, 255), dtype=np.float32)
    a = wear.border(a, rng, 0.025) if how["border"] else a
    return wear.noise(a, rng, how["grain"] * 0.6), None


def copycopy(a, how, rng, i, n):
    a = wear.toner(_fixings(a, how, rng, how["dpi"]), rng, float(rng.uniform(-0.3, 0.3)))
    a = np.array(_turn(a, how, rng, 60), dtype=np.float32)
    a = wear.toner(a, rng, float(rng.uniform(-0.3, 0.75)))
    a = wear.border(a, rng, 0.045)
    return wear.noise(a, rng, how["grain"] * 0.6), None


def folded(a, how, rng, i, n):
    paper = np.array([0.985, 0.965, 0.91], dtype=np.float32)
    a = wear.folds(_fixings(a * paper, how, rng, how["dpi"]), rng, 2 if how["quality"] % 3 else 1)
    img = _turn(a, how, rng, int(rng.choice([245, 40]))).filter(ImageFilter.GaussianBlur(0.5))
    return wear.noise(wear.light(np.array(img, dtype=np.float32), rng, 0.1), rng, how["grain"]), None


def faded(a, how, rng, i, n):
    a = wear.fade(a, rng, 0.62) * 0.93
    a = wear.folds(_fixings(a, how, rng, how["dpi"]), rng, 1)
    img = _turn(a, how, rng, 230).filter(ImageFilter.GaussianBlur(0.55))
    return wear.noise(wear.light(np.array(img, dtype=np.float32), rng, 0.18), rng, how["grain"]), None


def phone(a, how, rng, i, n):
    a = wear.folds(a * np.array([0.97, 0.95, 0.9], dtype=np.float32), rng, int(rng.integers(0, 3)))
    desk_tone = tuple(int(v) for v in rng.integers(40, 130, 3))
    img = wear.perspective(_turn(a, how, rng, 128), rng, 0.022, desk_tone)
    a = wear.light(np.array(img, dtype=np.float32), rng, float(rng.uniform(0.2, 0.42)))
    a = wear.shadow(a, rng) if rng.random() < 0.6 else a
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(float(rng.uniform(0.5, 0.9))))
    return wear.noise(np.array(img, dtype=np.float32), rng, how["grain"] * 0.7), None


def fax(a, how, rng, i, n):
    """Half the lines, two tones, streaks, and the sender's line across the top."""
    said = f"{rng.integers(1, 28):02d}/{rng.integers(1, 12):02d} {rng.integers(8, 18):02d}:{rng.integers(0, 59):02d}  TELECOPIE  0465719{rng.integers(100, 999)}   P. {i + 1:02d}/{n:02d}"
    img = _turn(wear.noise(a, rng, how["grain"]), how, rng, 255)
    font = ImageFont.truetype(str(faces.files("courier")[0]), 24)
    d = ImageDraw.Draw(img)
    d.rectangle([0, 0, img.width, 40], fill=255)
    d.text((60, 8), said, font=font, fill=20)
    low = img.resize((img.width, int(img.height * 0.72)), Image.BILINEAR)
    b = np.array(low, dtype=np.float32) + wear.smooth(rng, (low.height, low.width), 7, -16, 16)
    b = np.where(b < 152, 0, 255).astype(np.uint8)
    for _ in range(int(rng.integers(2, 9))):  # lost and doubled scan lines
        y = int(rng.integers(50, b.shape[0] - 4))
        b[y : y + int(rng.integers(1, 3))] = 255 if rng.random() < 0.7 else b[y - 1]
    if rng.random() < 0.5:  # dirt on the glass
        x = int(rng.integers(40, b.shape[1] - 40))
        b[:, x : x + 1] = np.where(rng.random((b.shape[0], 1)) < 0.6, 0, b[:, x : x + 1])
    specks = rng.random(b.shape)
    b[specks < 0.0007] = 0
    return Image.fromarray(b).resize(img.size, Image.NEAREST).convert("1", dither=Image.NONE), said


MODES = {
    "clean": clean,
    "colour": colour,
    "desk": desk,
    "copy": copy,
    "copycopy": copycopy,
    "folded": folded,
    "faded": faded,
    "phone": phone,
    "fax": fax,
}
