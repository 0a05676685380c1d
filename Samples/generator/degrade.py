"""What scanners, fax machines and telephones do to a page. Arrays are uint8, height x width (gray) or height x width x 3 (RGB)."""
import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

cv2.setNumThreads(1)      # one process per core is faster, and the result cannot depend on the number of cores


def draw(rng, tier, mode="scan"):
    """Random settings of one sitting at the scanner (all pages of a file share them)."""
    u, c = rng.uniform, rng.choice
    if mode == "fax":
        return {"mode": "fax", "skew": round(u(-1.2, 1.2), 2), "noise": round(u(4, 12), 1), "blur": round(u(.3, .8), 2), "threshold": rng.randint(135, 185), "dropouts": rng.randint(0, 8), "header": True, "coarse": rng.random() < .2}
    if mode == "photo":
        return {"mode": "photo", "dpi": rng.randint(150, 185), "warp": round(u(.008, .035), 3), "shade": round(u(.2, .5), 2), "blur": round(u(.4, 1.1), 2), "noise": round(u(2, 7), 1), "quality": rng.randint(55, 78), "desk": c(["wood", "grey", "dark"])}
    base = {"easy": dict(dpi=c([200, 240, 300]), skew=round(u(-.25, .25), 2), noise=round(u(.8, 2.5), 1), blur=round(u(.15, .4), 2), quality=rng.randint(58, 76)),
            "medium": dict(dpi=c([160, 200, 200]), skew=round(u(-1.1, 1.1), 2), noise=round(u(3, 6), 1), blur=round(u(.4, .7), 2), quality=rng.randint(42, 60)),
            "hard": dict(dpi=c([140, 150, 160]), skew=round(u(-2.3, 2.3), 2), noise=round(u(5, 9), 1), blur=round(u(.6, .95), 2), quality=rng.randint(26, 42))}[tier]
    base["mode"] = mode
    likely = {"easy": .1, "medium": .35, "hard": .6}[tier]
    if rng.random() < likely:
        base["holes"] = c(["left2", "left4", "top2"])
    if rng.random() < likely:
        base["staple"] = True
    if rng.random() < likely:
        base["border"] = c(["black", "grey"])
    if rng.random() < likely * .7:
        base["bleed"] = round(u(.05, .16), 2)
    if rng.random() < likely * .7:
        base["fade"] = round(u(.15, .45), 2)
    if rng.random() < likely:
        base["shade"] = round(u(.05, .22), 2)
    if rng.random() < likely * .6:
        base["fold"] = True
    if rng.random() < likely * .7:
        base["pen"] = c(["highlight", "circle", "tick", "underline", "number"])
    if rng.random() < .4:
        base["paper"] = c([[252, 248, 236], [244, 246, 250], [250, 244, 244], [247, 247, 243]])
    if rng.random() < likely:
        base["dust"] = rng.randint(8, 60)
    return base


def like(img, plane):
    """A height x width plane shaped so that it broadcasts over img."""
    return plane[..., None] if img.ndim == 3 else plane


def apply(pixels, s, seed, verso=None):
    """Degraded page; deterministic in seed."""
    g = np.random.default_rng(seed)
    img = pixels.astype(np.float32)
    if s.get("fade"):
        img = 255 - (255 - img) * (1 - s["fade"])
    if s.get("paper"):
        tint = np.array(s["paper"], np.float32) / 255
        img *= tint if img.ndim == 3 else tint.mean()
    if s.get("bleed") and verso is not None:
        back = cv2.GaussianBlur(verso[:, ::-1].astype(np.float32), (0, 0), 2.2)
        img -= (255 - cv2.resize(back, (img.shape[1], img.shape[0]))) * s["bleed"]
    if s.get("pen") and g.random() < .55:
        img = pen(img, s["pen"], g)
    if s.get("fold"):
        y = int(img.shape[0] * g.uniform(.3, .7))
        img[y - 1:y + 2] *= .86
        img[y + 2:y + 10] *= .97
    if s.get("holes"):
        img = holes(img, s["holes"], g)
    if s.get("staple"):
        img = staple(img, g)
    if s["mode"] == "photo":
        return photo(img, s, g)
    if s.get("skew"):
        img = rotate(img, s["skew"] + g.normal(0, .12), 60 if s.get("border") == "black" else 255)
    if s.get("border"):
        img = border(img, s["border"], g)
    if s.get("shade"):
        img = shade(img, s["shade"], g)
    if s.get("blur"):
        img = cv2.GaussianBlur(img, (0, 0), s["blur"] * s.get("dpi", 200) / 200)
    if s.get("noise"):
        h, w = img.shape[:2]
        img += like(img, g.standard_normal((h, w), dtype=np.float32) * np.float32(s["noise"]))
    if s.get("dust"):
        for _ in range(s["dust"]):
            x, y = g.integers(0, img.shape[1]), g.integers(0, img.shape[0])
            cv2.circle(img, (int(x), int(y)), int(g.integers(1, 3)), [float(g.integers(30, 120))] * 3, -1)
    return np.clip(img, 0, 255, out=img).astype(np.uint8)


def rotate(img, degrees, fill):
    h, w = img.shape[:2]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1)
    return cv2.warpAffine(img, m, (w, h), flags=cv2.INTER_LINEAR, borderValue=(fill,) * 3)


def shade(img, amount, g):
    h, w = img.shape[:2]
    a = g.uniform(0, 2 * np.pi)
    x, y = np.arange(w, dtype=np.float32)[None, :] / w - .5, np.arange(h, dtype=np.float32)[:, None] / h - .5
    ramp = np.clip((x * np.float32(np.cos(a)) + y * np.float32(np.sin(a)) + np.float32(.7)) / np.float32(1.4), 0, 1)
    return img * like(img, 1 - np.float32(amount) * ramp)


def border(img, kind, g):
    """Copier's edge: the lid was open, or the sheet lay askew."""
    h, w = img.shape[:2]
    tone = 25 if kind == "black" else 150
    for side in g.choice(4, size=int(g.integers(1, 3)), replace=False):
        n = int(g.uniform(.005, .022) * w)
        jag = np.clip(n + np.cumsum(g.normal(0, .15, max(h, w))), 1, n * 2).astype(int)
        region = np.arange(w)[None, :] < jag[:h, None] if side in (0, 1) else np.arange(h)[:, None] < jag[None, :w]
        if side == 1:
            region = region[:, ::-1]
        if side == 3:
            region = region[::-1]
        img[region] = tone
    return img


def holes(img, kind, g):
    h, w = img.shape[:2]
    r = int(w * .0135)
    x, tone = int(w * .032), float(g.choice([25, 90, 225]))
    spots = {"left2": [(x, .43), (x, .57)], "left4": [(x, .14), (x, .38), (x, .62), (x, .86)], "top2": []}[kind]
    for px, fy in spots:
        cv2.circle(img, (px, int(h * fy)), r, (tone,) * 3, -1, cv2.LINE_AA)
    if kind == "top2":
        for fx in (.44, .56):
            cv2.circle(img, (int(w * fx), int(h * .022)), r, (tone,) * 3, -1, cv2.LINE_AA)
    return img


def staple(img, g):
    h, w = img.shape[:2]
    x, y = int(w * g.uniform(.02, .06)), int(h * g.uniform(.015, .04))
    dx, dy = int(w * .03 * g.uniform(.5, 1)), int(w * .03 * g.uniform(-.4, .4))
    cv2.line(img, (x, y), (x + dx, y + dy), (95, 95, 100), max(2, w // 600), cv2.LINE_AA)
    cv2.line(img, (x, y + 3), (x + dx, y + dy + 3), (200, 200, 200), max(1, w // 900), cv2.LINE_AA)
    return img


def inked_spot(img, g):
    """A place on a printed line: readers mark words, not empty paper."""
    h, w = img.shape[:2]
    plane = img if img.ndim == 2 else img[..., 1]
    rows = np.flatnonzero((plane[int(h * .15):int(h * .85), int(w * .12):int(w * .6)] < 120).sum(axis=1) > w * .04) + int(h * .15)
    y = int(g.choice(rows)) if len(rows) else int(h * .5)
    return int(w * g.uniform(.12, .5)), y


def pen(img, kind, g):
    h, w = img.shape[:2]
    ink = [(40, 60, 170), (190, 40, 40), (30, 110, 50)][int(g.integers(0, 3))]
    x, y = inked_spot(img, g)
    t = max(2, w // 550)
    if img.ndim == 2:
        ink = (int(np.mean(ink)),) * 3
    if kind == "highlight":
        tint = np.array([(255, 245, 80), (170, 255, 150), (255, 180, 210)][int(g.integers(0, 3))], np.float32) / 255
        y1, x1 = y + int(h * .014), min(w - 5, x + int(w * .3))
        img[y:y1, x:x1] *= tint if img.ndim == 3 else tint.mean()
    elif kind == "circle":
        cv2.ellipse(img, (x, y), (int(w * .09), int(h * .016)), g.uniform(-6, 6), 0, 350, ink, t, cv2.LINE_AA)
    elif kind == "tick":
        cv2.polylines(img, [np.array([[x, y], [x + 12, y + 16], [x + 40, y - 30]], np.int32)], False, ink, t, cv2.LINE_AA)
    elif kind == "underline":
        pts = np.array([[x + i * 12, y + int(g.normal(0, 1.4))] for i in range(int(w * .02))], np.int32)
        cv2.polylines(img, [pts], False, ink, t, cv2.LINE_AA)
    else:
        mask = like(img, lettering((w, h), str(int(g.integers(1, 40))), "/usr/share/fonts/truetype/femkeklaver/femkeklaver.ttf", w // 24, (int(w * .88), int(h * .025))))
        img = img * (1 - mask) + np.array(ink if img.ndim == 3 else ink[0], np.float32) * mask
    return img


def lettering(size, text, font, points, at):
    """Coverage 0 to 1 of a text drawn on an empty sheet."""
    sheet = Image.new("L", size, 0)
    ImageDraw.Draw(sheet).text(at, text, 255, ImageFont.truetype(font, points))
    return np.asarray(sheet, np.float32) / 255


def photo(img, s, g):
    """Hand-held picture: perspective, uneven light, a desk around the sheet."""
    h, w = img.shape[:2]
    pad = int(w * .05)
    H, W = h + 2 * pad, w + 2 * pad
    tone = {"wood": (150, 110, 72), "grey": (120, 122, 125), "dark": (52, 48, 46)}[s["desk"]]
    desk = np.empty((H, W, 3), np.float32)
    desk[:] = tone
    desk += g.normal(0, 5, (H, W, 1)).astype(np.float32)
    if s["desk"] == "wood":
        desk += (np.sin(np.arange(H) / 9.0 + g.uniform(0, 6)) * 8).astype(np.float32)[:, None, None]
    k = s["warp"] * w
    src = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    dst = src + pad + g.uniform(-k, k, (4, 2)).astype(np.float32)
    m = cv2.getPerspectiveTransform(src, dst.astype(np.float32))
    page = cv2.warpPerspective(img, m, (W, H))
    mask = cv2.warpPerspective(np.ones((h, w), np.float32), m, (W, H))[..., None]
    out = desk * (1 - mask) + page * mask
    out = shade(out, s["shade"], g)
    cx, cy = g.uniform(.2, .8) * W, g.uniform(.2, .8) * H
    x, y = np.arange(W, dtype=np.float32)[None, :], np.arange(H, dtype=np.float32)[:, None]
    out *= (1.04 - .28 * np.minimum(1, ((x - cx) ** 2 + (y - cy) ** 2) / (W * W)).astype(np.float32))[..., None]
    out *= np.array([1.02, .99, .93], np.float32)
    out = cv2.GaussianBlur(out, (0, 0), s["blur"])
    out += g.standard_normal((H, W, 1), dtype=np.float32) * s["noise"]
    return np.clip(out, 0, 255).astype(np.uint8)


def bilevel(rgb, s, seed):
    """Black and white as scanners and fax machines threshold it; True is black."""
    g = np.random.default_rng(seed + 7)
    plane = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY) if rgb.ndim == 3 else rgb
    out = plane < s.get("threshold", 160)
    for _ in range(s.get("dropouts", 0)):
        y = int(g.integers(0, out.shape[0] - 3))
        out[y:y + int(g.integers(1, 3))] = False
    return out


def fax_header(page, pages, day, rng_text):
    """The transmit line at the top of a fax page."""
    return f"{day:%d/%m/%Y} {rng_text}   DE : ETUDE   A : SERVICE LOGEMENT   P. {page:02d}/{pages:02d}"


def draw_fax_header(bits, text):
    bits[:34] = lettering((bits.shape[1], 34), text, "/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 26, (40, 2)) > .4
    return bits
