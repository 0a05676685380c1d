"""What a page suffers before it reaches a reader: paper, toner, light, folds. Every function takes and gives a float grey
array (0 black - 255 white) or an RGB one, and a numpy generator."""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def smooth(rng, shape, cells, low, high):
    """A slowly varying field between `low` and `high`."""
    small = rng.uniform(0, 255, (cells, cells)).astype(np.uint8)
    field = np.asarray(Image.fromarray(small).resize((shape[1], shape[0]), Image.BICUBIC), dtype=np.float32) / 255
    return low + (high - low) * field


def _mul(a, field):
    return a * (field if a.ndim == 2 else field[..., None])


def noise(a, rng, sigma):
    """Sensor grain; drawn once at half size so that it has the softness of real scans."""
    h, w = a.shape[:2]
    small = rng.normal(0, sigma * 9, ((h + 1) // 2, (w + 1) // 2)).clip(-127, 127)
    grain = np.asarray(Image.fromarray((small + 128).astype(np.uint8)).resize((w, h), Image.BILINEAR), dtype=np.float32) - 128
    grain /= 7
    return a + (grain if a.ndim == 2 else grain[..., None])


def light(a, rng, depth):
    """Uneven light: a slant across the page and slow blotches."""
    h, w = a.shape[:2]
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    slant = (np.cos(angle) * xx / w + np.sin(angle) * yy / h)
    slant = (slant - slant.min()) / (np.ptp(slant) + 1e-6)
    return _mul(a, 1 - depth * slant) * 1.0


def shadow(a, rng):
    """The shadow of a hand or of the telephone itself: a soft dark edge across a corner."""
    h, w = a.shape[:2]
    img = Image.new("L", (w // 8, h // 8), 255)
    d = ImageDraw.Draw(img)
    x, y = rng.uniform(0.2, 0.9) * w / 8, rng.uniform(0.55, 1.0) * h / 8
    d.ellipse([x - w / 14, y - h / 20, x + w / 9, y + h / 5], fill=int(rng.uniform(150, 195)))
    img = img.filter(ImageFilter.GaussianBlur(18)).resize((w, h), Image.BICUBIC)
    return _mul(a, np.asarray(img, dtype=np.float32) / 255)


def toner(a, rng, spread):
    """Copy of a copy: strokes swell or starve, greys are lost, specks appear."""
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    img = img.filter(ImageFilter.GaussianBlur(0.6 + abs(spread) * 0.4))
    b = np.asarray(img, dtype=np.float32)
    mid = 150 + 40 * spread                       # a higher threshold makes the strokes swell
    b = 255 / (1 + np.exp(-(b - mid) / 22))
    field = smooth(rng, a.shape, 9, -25, 28)
    b = np.where(b < 128, b + field.clip(0), b)
    for _ in range(int(rng.integers(20, 160))):
        y, x, s = rng.integers(0, a.shape[0] - 3), rng.integers(0, a.shape[1] - 3), rng.integers(1, 4)
        b[y:y + s, x:x + s] = rng.uniform(0, 90)
    return b


def fade(a, rng, strength):
    """Pale print, paler in places."""
    field = smooth(rng, a.shape, 6, strength * 0.5, strength)
    ink = 255 - a
    return 255 - ink * (1 - (field if a.ndim == 2 else field[..., None]))


def through(a, other, rng, alpha):
    """The verso shows: a mirror image of another page, soft and pale."""
    back = Image.fromarray(other.clip(0, 255).astype(np.uint8)[:, ::-1]).convert("L").resize((a.shape[1], a.shape[0])).filter(ImageFilter.GaussianBlur(2.2))
    dark = (255 - np.asarray(back, dtype=np.float32)) * alpha
    dark = np.roll(dark, (int(rng.integers(-20, 20)), int(rng.integers(-25, 25))), (0, 1))
    return a - (dark if a.ndim == 2 else dark[..., None])


def folds(a, rng, count):
    """Creases of a letter folded in three: a pale and a dark line, broken ink, a slight step in the light."""
    h = a.shape[0]
    for k in range(count):
        y = int(h * ((k + 1) / (count + 1) + rng.uniform(-0.02, 0.02)))
        rows = np.arange(h, dtype=np.float32)
        crease = 26 * np.exp(-((rows - y) / 3.0) ** 2) - 34 * np.exp(-((rows - y - 6) / 5.0) ** 2) - 9 * (rows > y) * np.exp(-(rows - y) / (h * 0.12))
        a = a + (crease[:, None] if a.ndim == 2 else crease[:, None, None])
    return a


def holes(a, rng, dpi, four=False):
    """Punched holes on the left, black because the lid was up, or grey."""
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    d, tone = ImageDraw.Draw(img), int(rng.choice([15, 40, 120, 225]))
    r, x, mid = dpi * 0.118, dpi * rng.uniform(0.38, 0.52), a.shape[0] / 2
    gaps = (-4.72, -1.575, 1.575, 4.72) if four else (-1.575, 1.575)
    for g in gaps:
        y = mid + g * dpi
        d.ellipse([x - r, y - r, x + r, y + r], fill=tone if a.ndim == 2 else (tone,) * 3)
    return np.asarray(img, dtype=np.float32)


def staple(a, rng, dpi):
    """A staple in the corner, its shadow, and the dog-ear it left."""
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    d = ImageDraw.Draw(img)
    x, y, k = dpi * 0.35, dpi * 0.4, dpi * 0.3
    paint = (lambda v: v) if a.ndim == 2 else (lambda v: (v,) * 3)
    d.line([x, y + k, x + k, y], fill=paint(70), width=max(2, dpi // 60))
    d.line([x + 4, y + k + 5, x + k + 4, y + 5], fill=paint(165), width=max(2, dpi // 50))
    ear = dpi * rng.uniform(0.15, 0.5)
    d.polygon([(0, 0), (ear, 0), (0, ear)], fill=paint(int(rng.uniform(20, 110))))
    return np.asarray(img, dtype=np.float32)


def border(a, rng, depth=0.03):
    """Dark bands where the page did not cover the glass."""
    h, w = a.shape[:2]
    tone = rng.uniform(0, 60)
    for side in rng.choice(4, size=int(rng.integers(1, 3)), replace=False):
        n = int(rng.uniform(0.3, 1) * depth * min(h, w))
        edge = [np.s_[:n], np.s_[h - n:], np.s_[:, :n], np.s_[:, w - n:]][side]
        a[edge] = tone + rng.uniform(0, 25)
    return a


def marks(a, rng, dpi):
    """A reader's pen: an underline, a ring, a tick in the margin. No words."""
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    d, (h, w) = ImageDraw.Draw(img), a.shape[:2]
    blue = (30, 50, 140) if a.ndim == 3 else 60
    for _ in range(int(rng.integers(1, 4))):
        x, y, n = rng.uniform(0.15, 0.6) * w, rng.uniform(0.2, 0.8) * h, rng.uniform(0.8, 2.6) * dpi
        kind = rng.integers(0, 3)
        if kind == 0:
            pts = [(x + n * t / 9, y + rng.uniform(-2, 2)) for t in range(10)]
            d.line(pts, fill=blue, width=max(2, dpi // 75))
        elif kind == 1:
            d.arc([x, y, x + n * 0.6, y + dpi * 0.3], rng.uniform(0, 30), rng.uniform(300, 355), fill=blue, width=max(2, dpi // 80))
        else:
            d.line([(w * 0.05, y), (w * 0.06, y + dpi * 0.1), (w * 0.09, y - dpi * 0.12)], fill=blue, width=max(2, dpi // 70))
    return np.asarray(img, dtype=np.float32)


def ring(a, rng, dpi):
    """A coffee cup stood here."""
    h, w = a.shape[:2]
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    r0 = dpi * rng.uniform(1.2, 1.6)
    r = np.hypot(xx - rng.uniform(0.2, 0.8) * w, yy - rng.uniform(0.2, 0.8) * h)
    mask = np.exp(-((r - r0) / (dpi * 0.06)) ** 2) * 55 + (r < r0) * 8
    return a - (mask if a.ndim == 2 else mask[..., None] * np.array([0.55, 0.8, 1.15], dtype=np.float32))


def skew(img, angle, fill):
    return img.rotate(angle, resample=Image.BICUBIC, expand=False, fillcolor=fill)


def perspective(img, rng, depth, desk):
    """A page held before a lens, on a desk."""
    w, h = img.size
    pad = int(0.05 * w)
    big = Image.new("RGB", (w + 2 * pad, h + 2 * pad), desk)
    big.paste(img, (pad, pad))
    W, H = big.size

    def j(v):
        return v * float(rng.uniform(-depth, depth))
    src = [(j(W), j(H)), (j(W), H + j(H)), (W + j(W), H + j(H)), (W + j(W), j(H))]
    return big.transform((W, H), Image.QUAD, [c for p in src for c in p], Image.BICUBIC, fillcolor=desk)
