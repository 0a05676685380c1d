"""Ways of spoiling a page with OpenCV: what scanners, fax lines, phones and office life do to paper."""
import cv2
import numpy as np

PAPERS = [(190, 235, 250), (205, 240, 225), (235, 215, 235), (240, 228, 205), (200, 225, 240)]      # BGR tints of office paper


def _noise(shape, nr):
    return nr.standard_normal(shape).astype(np.float32)


def skew(im, rng, nr, most):
    h, w = im.shape[:2]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), rng.uniform(-most, most), rng.uniform(.985, 1))
    return cv2.warpAffine(im, m, (w, h), flags=cv2.INTER_LINEAR, borderValue=(250, 250, 250))


def grain(im, rng, nr, power=6):
    return np.clip(im.astype(np.float32) + _noise(im.shape[:2], nr)[..., None] * power, 0, 255).astype(np.uint8)


def defocus(im, rng, nr, sigma=.7):
    return cv2.GaussianBlur(im, (0, 0), sigma)


def shake(im, rng, nr):
    n = rng.choice([3, 3, 4])
    k = np.zeros((n, n), np.float32)
    if rng.random() < .5:
        k[n // 2, :] = 1 / n
    else:
        np.fill_diagonal(k, 1 / n)
    return cv2.filter2D(im, -1, k)


def thicken(im, rng, nr):
    """Ink bleed: darker, fatter strokes, mixed with the page so that counters stay open."""
    return cv2.addWeighted(im, .45, cv2.erode(im, np.ones((2, 2), np.uint8)), .55, 0)


def thin(im, rng, nr):
    return cv2.addWeighted(im, .55, cv2.dilate(im, np.ones((2, 2), np.uint8)), .45, 0)


def tint(im, rng, nr):
    return (im.astype(np.float32) * np.array(rng.choice(PAPERS), np.float32) / 255).astype(np.uint8)


def low_toner(im, rng, nr):
    """Vertical bands where the drum prints pale."""
    h, w = im.shape[:2]
    pale = np.zeros(w, np.float32)
    for _ in range(rng.randint(1, 3)):
        c, s = rng.uniform(0, w), rng.uniform(.02, .08) * w
        pale += np.exp(-((np.arange(w) - c) / s) ** 2)
    pale = np.clip(pale, 0, 1)[None, :, None] * .5
    return (im + (255 - im.astype(np.float32)) * pale).astype(np.uint8)


def faded(im, rng, nr):
    return np.clip(im.astype(np.float32) * rng.uniform(.5, .62) + rng.uniform(92, 104), 0, 255).astype(np.uint8)


def shading(im, rng, nr):
    h, w = im.shape[:2]
    y, x = np.mgrid[0:1:h * 1j, 0:1:w * 1j].astype(np.float32)
    a = rng.uniform(0, 6.28)
    g = 1 - rng.uniform(.15, .35) * (.5 + .5 * ((x - .5) * np.cos(a) + (y - .5) * np.sin(a)) * 1.5)
    return np.clip(im * g[..., None], 0, 255).astype(np.uint8)


def gutter(im, rng, nr):
    """Dark band along a bound edge."""
    h, w = im.shape[:2]
    x = np.arange(w, dtype=np.float32) / w
    g = 1 - .75 * np.exp(-(x if rng.random() < .6 else 1 - x) / .02)
    return (im * g[None, :, None]).astype(np.uint8)


def bleed(im, rng, nr):
    """The verso shows through, mirrored."""
    back = cv2.GaussianBlur(np.roll(im[:, ::-1], rng.randint(15, 90), axis=0), (0, 0), 2.2).astype(np.float32)
    return np.clip(im.astype(np.float32) - (255 - back) * rng.uniform(.09, .17), 0, 255).astype(np.uint8)


def punch(im, rng, nr):
    """Holes of a ring binder in the left margin, shadowed."""
    h, w = im.shape[:2]
    for c in ([.36, .64] if rng.random() < .6 else [.14, .38, .62, .86]):
        p = (int(w * .028), int(h * c))
        r = int(w * .0125)
        cv2.circle(im, p, r, (70, 70, 70), -1, cv2.LINE_AA)
        cv2.circle(im, (p[0] - 2, p[1] - 2), r - 1, (35, 35, 40), -1, cv2.LINE_AA)
    return im


def rings(im, rng, nr):
    """Binder rings caught on a photocopy."""
    h, w = im.shape[:2]
    for c in (.36, .64):
        cv2.ellipse(im, (0, int(h * c)), (int(w * .05), int(w * .013)), 0, -90, 90, (95, 95, 95), max(2, w // 300), cv2.LINE_AA)
    return im


def staple(im, rng, nr):
    w = im.shape[1]
    a = (int(w * .04), int(w * .045))
    cv2.line(im, a, (a[0] + int(w * .035), a[1] - int(w * .02)), (80, 80, 85), max(2, w // 350), cv2.LINE_AA)
    return im


def coffee(im, rng, nr):
    h, w = im.shape[:2]
    mask = np.zeros((h, w), np.float32)
    c, r = (int(w * rng.uniform(.2, .8)), int(h * rng.uniform(.2, .8))), int(w * rng.uniform(.12, .17))
    cv2.circle(mask, c, r, 1, max(4, w // 110), cv2.LINE_AA)
    cv2.circle(mask, c, r, .18, -1) if rng.random() < .4 else None
    mask = cv2.GaussianBlur(mask, (0, 0), w / 500) * .45
    return (im * (1 - mask[..., None] * np.array([.75, .45, .3], np.float32))).astype(np.uint8)


def fold(im, rng, nr):
    h = im.shape[0]
    for c in (.335, .667):
        y = int(h * (c + rng.uniform(-.01, .01)))
        im[y:y + 2] = (im[y:y + 2] * .72).astype(np.uint8)
        im[y + 2:y + 9] = np.clip(im[y + 2:y + 9].astype(np.int16) + 10, 0, 255).astype(np.uint8)
    return im


def salt(im, rng, nr, share=.0025):
    h, w = im.shape[:2]
    n = int(h * w * share)
    im[nr.integers(0, h, n), nr.integers(0, w, n)] = nr.integers(0, 2, n)[:, None] * 255
    return im


def streaks(im, rng, nr):
    for _ in range(rng.randint(1, 4)):
        x = rng.randrange(im.shape[1])
        im[:, x:x + rng.randint(1, 2)] = (im[:, x:x + 1] * .55).astype(np.uint8)
    return im


def bilevel(im, rng, nr, adaptive=True):
    g = cv2.cvtColor(im, cv2.COLOR_BGR2GRAY) if im.ndim == 3 else im
    if adaptive:
        g = cv2.GaussianBlur(g, (0, 0), .6)
        return cv2.adaptiveThreshold(g, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 35, rng.randint(13, 20))
    return cv2.threshold(g, rng.randint(135, 165), 255, cv2.THRESH_BINARY)[1]


def fax(im, rng, nr):
    """204 x 196 dpi, two levels, broken lines, a sender line on top. The picture comes in at 200 dpi."""
    g = cv2.resize(im, (1728, int(im.shape[0] * 196 / 200)), interpolation=cv2.INTER_AREA)
    g = salt(g, rng, nr, rng.uniform(.0006, .003))
    for _ in range(rng.randint(0, 5)):
        y = rng.randrange(g.shape[0] - 4)
        g[y:y + 2, rng.randrange(900):] = 255 if rng.random() < .6 else 30
    cv2.putText(g, f"0{rng.randint(1, 5)}/0{rng.randint(1, 9)} {rng.randint(8, 18)}:{rng.randint(10, 59)}  FAX  P.0{rng.randint(1, 9)}", (60, 28), cv2.FONT_HERSHEY_PLAIN, 1.5, (0, 0, 0), 2)
    return bilevel(g, rng, nr, rng.random() < .5)


def phone(im, rng, nr):
    """A picture taken by hand: table around the sheet, perspective, shadow of the arm, warm light."""
    h, w = im.shape[:2]
    pad = int(w * .07)
    H, W = h + 2 * pad, w + 2 * pad
    wood = cv2.GaussianBlur(cv2.resize(nr.random((H // 40, 12)).astype(np.float32), (W, H)), (0, 0), 3)
    table = (np.array(rng.choice([(40, 70, 110), (70, 75, 80), (45, 45, 50), (120, 150, 170)]), np.float32) * (.75 + .5 * wood[..., None])).clip(0, 255).astype(np.uint8)
    j = lambda: rng.uniform(-.65, .65) * pad
    src = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    dst = np.float32([[pad + j(), pad + j()], [W - pad + j(), pad + j()], [W - pad + j(), H - pad + j()], [pad + j(), H - pad + j()]])
    m = cv2.getPerspectiveTransform(src, dst)
    mask = cv2.warpPerspective(np.full((h, w), 255, np.uint8), m, (W, H))
    drop = cv2.GaussianBlur(np.roll(mask, (10, 12), (0, 1)), (0, 0), 9)
    table = (table * (1 - .45 * drop[..., None] / 255)).astype(np.uint8)
    sheet = cv2.warpPerspective(im, m, (W, H), flags=cv2.INTER_AREA)
    a = (mask / 255.0)[..., None]
    out = sheet * a + table * (1 - a)
    shade = np.ones((H, W), np.float32)
    x0 = int(rng.uniform(.1, .9) * W)
    cv2.fillPoly(shade, [np.int32([[x0, H], [x0 + rng.randint(-W // 3, W // 3), int(H * rng.uniform(.2, .6))], [x0 + W // 3, int(H * .5)], [x0 + W // 2, H]])], .68)
    shade = cv2.GaussianBlur(cv2.resize(shade, (W // 8, H // 8)), (0, 0), 9)
    out = out * cv2.resize(shade, (W, H))[..., None] * np.array([.9, .97, 1.0], np.float32)
    return grain(np.clip(out, 0, 255).astype(np.uint8), rng, nr, 4)


MEDIUM = [thicken, thin, tint, low_toner, bleed, punch, rings, staple, fold, shading, streaks, gutter]
HARD = [faded, shading, coffee, low_toner, gutter, bleed, streaks, fold, salt, thicken, thin, tint, shake]


def plan(rng, tier):
    """Draws how one file is spoiled: names of the operations, resolution, picture mode."""
    if tier == "easy":
        return dict(ops=[rng.choice(["clean", "punch", "staple"])], dpi=rng.choice([200, 200, 250]), mode=rng.choice(["gray", "gray", "colour", "g4"]), skew=.3, noise=rng.choice([0, 1.5]), blur=0, turn=0)
    if tier == "medium":
        return dict(ops=[f.__name__ for f in rng.sample(MEDIUM, rng.randint(1, 3))], dpi=rng.choice([150, 170, 200]), mode=rng.choice(["gray", "gray", "colour", "g4"]), skew=2, noise=rng.uniform(3, 8), blur=rng.choice([0, .5, .7]), turn=0)
    kind = rng.choice(["fax", "fax", "phone", "phone", "worn", "worn"])
    ops = {"fax": ["fax"], "phone": [rng.choice(["fold", "coffee", "tint", "shake"]), "phone"], "worn": [f.__name__ for f in rng.sample(HARD, 3)]}[kind]
    return dict(ops=ops, dpi=200 if kind == "fax" else 170 if kind == "phone" else 150, mode="g4" if kind == "fax" else rng.choice(["gray", "colour"]) if kind == "worn" else "colour",
                skew=1.5, noise=rng.uniform(5, 13) if kind == "worn" else 2, blur=rng.choice([0, .6, .8]) if kind == "worn" else .4, turn=rng.choice([0, 0, 0, 0, 1, 2, 3]))


def spoil(im, p, rng):
    """Applies a plan to one page; gives a gray, colour or two-level picture."""
    nr = np.random.default_rng(rng.randrange(2 ** 31))
    for name in p["ops"]:
        if name not in ("clean", "fax", "phone"):
            im = globals()[name](im, rng, nr)
    im = skew(im, rng, nr, p["skew"])
    if p["blur"]:
        im = defocus(im, rng, nr, p["blur"])
    if p["noise"]:
        im = grain(im, rng, nr, p["noise"])
    for name in ("phone", "fax"):
        if name in p["ops"]:
            im = globals()[name](im, rng, nr)
    if p["mode"] == "g4" and im.ndim == 3:
        im = bilevel(im, rng, nr, "shading" in p["ops"] or "tint" in p["ops"] or "gutter" in p["ops"])
    elif p["mode"] == "gray" and im.ndim == 3:
        im = cv2.cvtColor(im, cv2.COLOR_BGR2GRAY)
    return np.ascontiguousarray(np.rot90(im, p["turn"]))
