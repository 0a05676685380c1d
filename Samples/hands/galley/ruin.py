"""What copiers, faxes, telephones and coffee do to a page; each step names itself."""
import cairo
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from .page import HEIGHT, WIDTH


def picture(page, dpi, colour=False):
    """A picture of a recorded page; None gives a blank leaf."""
    w, h = round(WIDTH * dpi / 72), round(HEIGHT * dpi / 72)
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, w, h)
    cr = cairo.Context(surface)
    cr.set_source_rgb(1, 1, 1)
    cr.paint()
    if page is not None:
        cr.scale(dpi / 72, dpi / 72)
        cr.set_source_surface(page.surface, 0, 0)
        cr.paint()
    im = Image.frombuffer("RGB", (w, h), bytes(surface.get_data()), "raw", "BGRX", surface.get_stride(), 1)
    return im if colour else im.convert("L")


def _arr(im):
    return np.asarray(im.convert("L"), np.float32)


def _img(a):
    return Image.fromarray(np.clip(a, 0, 255, out=a if a.flags.writeable else None).astype(np.uint8))


def _noise_gen(rng):
    return np.random.Generator(np.random.PCG64(rng.randrange(2 ** 32)))


def grain(im, rng, power):
    a = _arr(im)
    tile = _noise_gen(rng).standard_normal((601, 613), np.float32) * power
    h, w = a.shape
    return _img(a + np.tile(tile, (h // 601 + 1, w // 613 + 1))[:h, :w])


def specks(im, rng, count):
    """Dust and toner crumbs, dark and white."""
    im = im.convert("L")
    d = ImageDraw.Draw(im)
    for _ in range(count):
        x, y, r = rng.randrange(im.width), rng.randrange(im.height), rng.choice([0, 0, 1, 1, 2])
        d.ellipse([x - r, y - r, x + r, y + r], fill=rng.choice([20, 60, 90, 250]))
    return im


def skew(im, rng, most):
    fill = 255 if rng.random() < 0.7 else 205
    angle = rng.uniform(0.3, most) * rng.choice([-1, 1])
    return im.convert("L").rotate(angle, Image.BICUBIC, fillcolor=fill)


def soft_field(im, rng, n=4):
    """A slowly varying field from -1 to 1, as large as the picture."""
    g = _noise_gen(rng).uniform(-1, 1, (n, n)).astype(np.float32)
    return np.asarray(Image.fromarray(g).resize(im.size, Image.BICUBIC))


def shade(im, rng, depth):
    """Uneven light, or the shadow of a binding."""
    a = _arr(im)
    if rng.random() < 0.5:
        x = np.linspace(0, 1, im.width, dtype=np.float32)
        edge = np.exp(-x / 0.07) if rng.random() < 0.5 else np.exp(-(1 - x) / 0.07)
        return _img(a - edge[None, :] * depth * 1.5)
    return _img(a - (soft_field(im, rng) + 1) * depth / 2)


def fade(im, rng, depth):
    """Toner running out: ink pales in places."""
    a = _arr(im)
    keep = 1 - (soft_field(im, rng, 5) + 1) / 2 * depth
    return _img(255 - (255 - a) * np.clip(keep, 0.38, 1))


def streaks(im, rng, count):
    """Roller lines down the sheet."""
    a = _arr(im)
    for _ in range(count):
        x, w = rng.randrange(20, im.width - 20), rng.choice([1, 1, 2])
        a[:, x:x + w] += rng.choice([-60, -35, 80])
    return _img(a)


def through(im, rng, other):
    """The next page, mirrored, showing through."""
    back = np.asarray(other.convert("L").resize(im.size).transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2)), np.float32)
    return _img(_arr(im) - (255 - back) * rng.uniform(0.06, 0.13))


def holes(im, rng):
    im = im.convert("L")
    d = ImageDraw.Draw(im)
    u = im.width / 210
    n, x = rng.choice([(2, 9), (4, 8)])
    for k in range(n):
        y = im.height / 2 + (k - (n - 1) / 2) * 80 * u
        d.ellipse([(x - 3) * u, y - 3 * u, (x + 3) * u, y + 3 * u], fill=rng.choice([15, 70, 190]))
    return im


def ring(im, rng):
    """A coffee cup stood here."""
    a = _arr(im)
    r = im.width * rng.uniform(0.12, 0.2)
    cx, cy = rng.uniform(0.2, 0.8) * im.width, rng.uniform(0.2, 0.8) * im.height
    y, x = np.ogrid[:im.height, :im.width]
    d = np.sqrt(((x - cx) ** 2).astype(np.float32) + ((y - cy) ** 2).astype(np.float32))
    w = im.width * 0.006
    mark = np.exp(-((d - r) / w) ** 2) * 70 + (d < r) * 9
    return _img(a - mark * (0.6 + 0.4 * soft_field(im, rng)))


def fold(im, rng):
    """Folded in three for the envelope."""
    a = _arr(im)
    for part in (1 / 3, 2 / 3):
        y = int(im.height * (part + rng.uniform(-0.01, 0.01)))
        a[y - 1:y + 2] += rng.uniform(15, 45)
        a[y + 2:y + 9] -= rng.uniform(10, 30)
    return _img(a)


def marker(im, rng):
    """Highlighter or pencil under a line; seen grey."""
    im = im.convert("L")
    layer = Image.new("L", im.size, 255)
    d = ImageDraw.Draw(layer)
    for _ in range(rng.randint(1, 3)):
        x, y = rng.uniform(0.15, 0.5) * im.width, rng.uniform(0.15, 0.85) * im.height
        d.rectangle([x, y, x + im.width * rng.uniform(0.15, 0.35), y + im.height * 0.014], fill=rng.randint(190, 225))
    return _img(_arr(im) * np.asarray(layer, np.float32) / 255)


def bilevel(im, rng, level=None):
    return im.convert("L").point(lambda v, t=level or rng.randint(120, 165): 255 if v > t else 0).convert("1")


def local_bilevel(im):
    """Scanners' dynamic threshold: keeps pale print that a fixed one would lose."""
    a = _arr(im)
    mean = np.asarray(im.convert("L").filter(ImageFilter.BoxBlur(22)), np.float32)
    return Image.fromarray(((a > mean - 26) * 255).astype(np.uint8)).convert("1")


def fax(im, rng):
    """204 x 196 dots an inch, thresholded, with dropped scan lines."""
    im = im.convert("L").filter(ImageFilter.GaussianBlur(0.6)).resize((1728, 2292), Image.BILINEAR)
    a = _arr(grain(im, rng, 22))
    for _ in range(rng.randint(0, 5)):
        y = rng.randrange(a.shape[0] - 3)
        a[y:y + 2] = np.roll(a[y:y + 2], rng.randint(-14, 14), axis=1)
    return _img(a).point(lambda v, t=rng.randint(135, 170): 255 if v > t else 0).convert("1")


def recopied(im, rng):
    """A copy of a copy: thick or eaten strokes."""
    im = bilevel(im, rng).convert("L")
    im = im.filter(ImageFilter.MinFilter(3)) if rng.random() < 0.4 else im
    return im.filter(ImageFilter.GaussianBlur(1.0))


def telephone(im, rng):
    """A picture taken by hand: perspective, table around, uneven light."""
    w, h = im.size
    pad = int(w * 0.06)
    base = np.full((h + 2 * pad, w + 2 * pad), rng.randint(60, 120), np.float32)
    base += soft_field(Image.new("L", (w + 2 * pad, h + 2 * pad)), rng, 9) * 22
    base[pad:pad + h, pad:pad + w] = _arr(im) * 0.93
    out = _img(base)
    j = lambda m: rng.uniform(0, m) * w
    W, H = out.size
    quad = (j(0.05), j(0.03), j(0.03), H - j(0.04), W - j(0.05), H - j(0.03), W - j(0.04), j(0.04))
    # The quad names source corners: taking them inside the picture stretches the sheet unevenly.
    out = out.transform((W, H), Image.QUAD, quad, Image.BICUBIC)
    out = shade(shade(out, rng, rng.uniform(25, 55)), rng, rng.uniform(15, 35))
    return grain(out.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 0.9))), rng, 5)


def turned(im, rng):
    return im.transpose(rng.choice([Image.ROTATE_180, Image.ROTATE_90, Image.ROTATE_270]))


def recipe(rng, tier):
    """Names of the damages of a file, drawn once."""
    if tier == "easy":
        return ["grain"] if rng.random() < 0.4 else []
    if tier == "medium":
        pool = ["skew", "grain", "blur", "specks", "holes", "through", "fold", "marker", "streaks", "shade"]
        return sorted(rng.sample(pool, rng.randint(2, 4)), key=pool.index)
    lead = rng.choice(["fax", "telephone", "recopied", "faded", "telephone", "dirty", "fax"])
    extra = rng.sample(["skew", "ring", "holes", "fold", "streaks", "specks"], rng.randint(1, 2))
    return [lead] + extra + (["turned"] if rng.random() < 0.2 else [])


def spoil(im, steps, rng, tier, other=None):
    """Applies the recipe in the order a sheet would meet it."""
    hard = tier == "hard"
    acts = {"ring": lambda i: ring(i, rng), "holes": lambda i: holes(i, rng), "fold": lambda i: fold(i, rng), "marker": lambda i: marker(i, rng),
            "through": lambda i: through(i, rng, other) if other is not None else i, "faded": lambda i: grain(fade(i, rng, 0.75), rng, 10),
            "recopied": lambda i: recopied(i, rng), "skew": lambda i: skew(i, rng, 2.6 if hard else 1.8), "streaks": lambda i: streaks(i, rng, rng.randint(1, 4)),
            "shade": lambda i: shade(i, rng, 50), "specks": lambda i: specks(i, rng, 500 if hard else 120), "blur": lambda i: i.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9))),
            "grain": lambda i: grain(i, rng, 6), "dirty": lambda i: grain(shade(specks(i, rng, 1200), rng, 70), rng, 16),
            "telephone": lambda i: telephone(i, rng), "fax": lambda i: fax(i, rng), "turned": lambda i: turned(i, rng)}
    for name in acts:
        if name in steps:
            im = acts[name](im)
    return im
