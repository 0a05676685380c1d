"""Wear of scans with OpenCV and numpy: every chain is drawn at random from small steps, each on a grey page."""
import cv2
import numpy as np


def noise_field(rs, h, w, cell):
    """Smooth random field in [-1, 1]."""
    small = rs.standard_normal((max(2, h // cell), max(2, w // cell))).astype(np.float32)
    return np.clip(cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC) / 2, -1, 1)


def grain(g, rs, amount):
    h, w = g.shape
    n = rs.standard_normal((h // 2 + 1, w // 2 + 1)).astype(np.float32) * amount  # scanners smear their noise over neighbours
    return np.clip(g + cv2.resize(n, (w, h)), 0, 255)


def skew(g, rs, most):
    h, w = g.shape
    m = cv2.getRotationMatrix2D((w / 2, h / 2), rs.uniform(-most, most), rs.uniform(0.985, 1.0))
    return cv2.warpAffine(g, m, (w, h), flags=cv2.INTER_LINEAR, borderValue=float(rs.choice([255, 245, 60])) if most < 1 else 250.0)


def blur(g, rs, sigma):
    return cv2.GaussianBlur(g, (0, 0), rs.uniform(0.5, 1) * sigma)


def paper_tone(g, rs, strength):
    h, w = g.shape
    return np.clip(g * (1 - strength * 0.5 + strength * 0.5 * noise_field(rs, h, w, max(h // 5, 2))) , 0, 255)


def stain(g, rs):
    """A ring of coffee."""
    h, w = g.shape
    r = int(rs.uniform(0.08, 0.14) * w)
    mask = np.zeros((h, w), np.float32)
    cv2.circle(mask, (int(rs.uniform(0.1, 0.9) * w), int(rs.uniform(0.1, 0.9) * h)), r, 1.0, max(3, r // 9))
    mask = cv2.GaussianBlur(mask, (0, 0), 3) * (0.7 + 0.3 * noise_field(rs, h, w, 40))
    return g * (1 - 0.38 * np.clip(mask, 0, 1))


def holes(g, rs):
    """Punch holes and a staple mark in the margin."""
    h, w = g.shape
    for k in (0.36, 0.64):
        cv2.circle(g, (int(w * 0.028), int(h * k)), int(w * 0.012), 70.0, -1)
    cv2.line(g, (int(w * 0.03), int(h * 0.02)), (int(w * 0.055), int(h * 0.028)), 90.0, 2)
    return g


def bleed(g, rs, other):
    """The other side shows through, mirrored and faint."""
    back = cv2.GaussianBlur(cv2.resize(other, (g.shape[1], g.shape[0]))[:, ::-1], (0, 0), 2)
    return np.minimum(g, 255 - (255 - back) * rs.uniform(0.06, 0.13))


def fade(g, rs):
    """A tired ribbon or toner, in patches."""
    h, w = g.shape
    return 255 - (255 - g) * (0.66 + 0.22 * noise_field(rs, h, w, max(h // 12, 2)))


def streaks(g, rs):
    """Vertical lines of a dirty scanner glass or a fax head."""
    for x in rs.integers(0, g.shape[1], int(rs.integers(1, 4))):
        g[:, x:x + int(rs.integers(1, 3))] *= rs.uniform(0.55, 0.85)
    return g


def fold(g, rs):
    y = int(g.shape[0] * rs.uniform(0.3, 0.7))
    band = np.exp(-((np.arange(g.shape[0]) - y) / 6.0) ** 2).astype(np.float32)
    return g * (1 - 0.25 * band[:, None])


def phone(g, rs):
    """A picture taken by hand: perspective, table around, light from one side."""
    h, w = g.shape
    j = lambda: rs.uniform(0.0, 0.055)
    src = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    dst = np.float32([[w * j(), h * j()], [w * (1 - j()), h * j()], [w * (1 - j()), h * (1 - j())], [w * j(), h * (1 - j())]])
    out = cv2.warpPerspective(g, cv2.getPerspectiveTransform(src, dst), (w, h), flags=cv2.INTER_LINEAR, borderValue=float(rs.uniform(50, 110)))
    light = np.linspace(rs.uniform(0.62, 0.8), 1.0, w, dtype=np.float32)[None, ::int(rs.choice([-1, 1]))]
    return np.clip(out * light * (0.95 + 0.05 * noise_field(rs, h, w, 300)), 0, 255)


def dust(g, rs, share):
    n = int(g.size * share)
    ys, xs = rs.integers(1, g.shape[0] - 1, n), rs.integers(1, g.shape[1] - 1, n)
    g[ys, xs] = rs.choice([0.0, 255.0], n, p=[0.7, 0.3])
    return g


def bilevel(g, rs, fax=False):
    """Black and white, by a fixed or a local threshold."""
    if fax:
        return ((g > rs.uniform(140, 175)) * 255).astype(np.uint8)
    return cv2.adaptiveThreshold(g.astype(np.uint8), 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, 31, int(rs.integers(10, 18)))


def recipe(rng, tier):
    """Names of the steps for one file, with its resolution."""
    if tier == "easy":
        return dict(dpi=rng.choice([200, 200, 230, 260]), steps=["grain1.2", "skew0.3"], bw=rng.random() < 0.3)
    if tier == "medium":
        pool = ["bleed", "stain", "holes", "tone0.15", "blur0.9", "streaks", "fold", "dust0.0004"]
        return dict(dpi=rng.choice([150, 170, 200]), steps=["skew1.9", "grain7"] + rng.sample(pool, rng.randint(2, 4)), bw=rng.random() < 0.2)
    kind = rng.choice(["fax", "phone", "faded", "shaded"])
    steps = {"fax": ["skew1.2", "blur0.7", "streaks", "dust0.002"], "phone": ["blur0.8", "phone", "grain6"], "faded": ["fade", "skew1.5", "blur0.8", "grain9", "dust0.001"],
             "shaded": ["tone0.4", "stain", "skew2.0", "holes", "blur0.9", "grain10", "fold"]}[kind]
    return dict(dpi=204 if kind == "fax" else rng.choice([150, 165]), dpi_y=196 if kind == "fax" else None, steps=steps, bw=kind == "fax", turn=rng.choice([0, 0, 0, 1, 2, 3]))


STEPS = {"grain": grain, "skew": skew, "blur": blur, "tone": paper_tone, "dust": dust}
PLAIN = {"stain": stain, "holes": holes, "fade": fade, "streaks": streaks, "fold": fold, "phone": phone}


def wear(page, rec, seed, other):
    """One page through the chain; gives a grey or a black-and-white array."""
    rs = np.random.default_rng(seed)
    g = page.astype(np.float32)
    for step in rec["steps"]:
        name = step.rstrip("0123456789.")
        if name in STEPS:
            g = STEPS[name](g, rs, float(step[len(name):]))
        elif name == "bleed":
            g = bleed(g, rs, other.astype(np.float32))
        else:
            g = PLAIN[name](g, rs)
    out = bilevel(g, rs, "dust0.002" in rec["steps"]) if rec["bw"] else g.astype(np.uint8)
    return np.rot90(out, rec.get("turn", 0)).copy()
