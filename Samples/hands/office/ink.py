"""What people add with pen and rubber stamp: gaps filled by hand, ticks, date stamps, round seals, remarks."""
from functools import lru_cache
from pathlib import Path
import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

PENS = [(150, 50, 20), (110, 30, 30), (40, 40, 40), (170, 70, 40)]                 # BGR blues and black
STAMPS = [(50, 30, 190), (160, 60, 40), (110, 30, 110), (60, 60, 60)]
HANDS = ["DancingScript-Regular.otf", "femkeklaver.ttf", "breipfont.ttf", "Delphine.ttf", "SteveHand.ttf", "Ecolier-court.ttf", "ComicNeue-Italic.otf", "Humor-Sans.ttf"]


@lru_cache
def hand_fonts():
    return sorted(str(p) for n in HANDS for p in Path("/usr/share/fonts").rglob(n))


@lru_cache
def stamp_font():
    return str(sorted(Path("/usr/share/fonts").rglob("LiberationMono-Bold.ttf"))[0])


def _mask(text, font, px):
    f = ImageFont.truetype(font, int(px))
    x0, y0, x1, y1 = f.getbbox(text)
    im = Image.new("L", (x1 - x0 + 12, y1 - y0 + 12), 0)
    ImageDraw.Draw(im).text((6 - x0, 6 - y0), text, fill=255, font=f)
    return np.array(im)


def lay(page, mask, x, y, colour, strength=.9, angle=0):
    """Lays an ink mask on a page (multiplying, so that print below stays visible)."""
    if angle:
        h, w = mask.shape
        pad = int(max(h, w) * .3)
        mask = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
        mask = cv2.warpAffine(mask, cv2.getRotationMatrix2D((mask.shape[1] / 2, mask.shape[0] / 2), angle, 1), mask.shape[::-1])
        x, y = x - pad, y - pad
    x, y = int(max(0, x)), int(max(0, y))
    h, w = min(mask.shape[0], page.shape[0] - y), min(mask.shape[1], page.shape[1] - x)
    if h <= 0 or w <= 0:
        return
    a = (mask[:h, :w, None] / 255.0) * strength
    area = page[y:y + h, x:x + w].astype(np.float32)
    page[y:y + h, x:x + w] = (area * (1 - a) + np.minimum(area, np.array(colour, np.float32)) * a).astype(np.uint8)


def fill_gaps(pages, gaps, boxes, dpi, rng):
    """Fills every gap of a paper with handwriting, a tick or a date stamp."""
    pen, font = rng.choice(PENS), rng.choice(hand_fonts())
    scale = dpi / 72
    for n, (how, text, _) in sorted(gaps.items()):
        page, x, base, height, width = boxes[n]
        img, x, base, height = pages[page], x * scale, base * scale, max(height, 11) * scale
        if how == "tick":
            s = int(height * .8)
            cross = np.zeros((s + 8, s + 8), np.uint8)
            for a, b in (((4, 5), (s, s + 2)), ((s + 2, 3), (5, s))):
                cv2.line(cross, a, b, 255, max(2, int(dpi / 80)), cv2.LINE_AA)
            lay(img, cross, x + height * rng.uniform(.02, .2), base - s - height * rng.uniform(.05, .25), pen)
        elif how == "stamp":
            lay(img, _mask(text, stamp_font(), height * .95), x + 4, base - height * rng.uniform(.95, 1.1), rng.choice(STAMPS), .85, rng.uniform(-2, 2))
        else:
            mask = _mask(text, font, height * rng.uniform(1.15, 1.4))
            room = width * scale - 4
            if 0 < room < mask.shape[1]:
                mask = cv2.resize(mask, (int(room), max(int(height), int(mask.shape[0] * max(.72, room / mask.shape[1])))), interpolation=cv2.INTER_AREA)
            lay(img, mask, x + 3, base - height * rng.uniform(1.1, 1.25), pen, .95, rng.uniform(-1.2, 1.2))


def seal(page, dpi, rng, over):
    """A round office seal; `over`: on the text, else at the foot of the page."""
    r = int(dpi * rng.uniform(.55, .75))
    m = np.zeros((2 * r + 10, 2 * r + 10), np.uint8)
    c = (r + 5, r + 5)
    for k, w in ((r, 3), (int(r * .9), 1), (int(r * .52), 1)):
        cv2.circle(m, c, k, 255, max(1, int(w * dpi / 150)), cv2.LINE_AA)
    letters = _mask(rng.choice("OCJAH") + rng.choice("DJB"), stamp_font(), r * .6)
    y, x = c[1] - letters.shape[0] // 2, c[0] - letters.shape[1] // 2
    m[y:y + letters.shape[0], x:x + letters.shape[1]] |= letters
    ring = "OFFICE MINISTERIEL * RÉPUBLIQUE FRANÇAISE * "
    for i, ch in enumerate(ring):
        a = 360 * i / len(ring)
        g = _mask(ch, stamp_font(), r * .24) if ch.strip() else None
        if g is not None:
            s = int(r * .36)
            tile = np.zeros((s, s), np.uint8)
            h, w = min(s, g.shape[0]), min(s, g.shape[1])
            tile[(s - h) // 2:(s - h) // 2 + h, (s - w) // 2:(s - w) // 2 + w] = g[:h, :w]
            tile = cv2.warpAffine(tile, cv2.getRotationMatrix2D((s / 2, s / 2), 90 - a - 180, 1), (s, s))
            px, py = int(c[0] + r * .71 * np.cos(np.radians(a)) - s / 2), int(c[1] + r * .71 * np.sin(np.radians(a)) - s / 2)
            m[py:py + s, px:px + s] |= tile
    worn = cv2.GaussianBlur(np.random.default_rng(rng.randrange(2 ** 31)).random(m.shape).astype(np.float32), (0, 0), 4)
    m = (m * np.clip((worn - worn.min()) / (worn.max() - worn.min()) * 1.8, .25, 1)).astype(np.uint8)
    h, w = page.shape[:2]
    x, y = (rng.uniform(.2, .6) * w, rng.uniform(.3, .6) * h) if over else (rng.uniform(.6, .74) * w, rng.uniform(.8, .88) * h - r)
    lay(page, m, x, y, rng.choice(STAMPS), .7, rng.uniform(-25, 25))


def received_stamp(page, dpi, rng):
    """REÇU LE: a boxed stamp of a registry or a social service."""
    text = rng.choice(["COURRIER ARRIVÉ", "REÇU LE", "COPIE", "GREFFE", "CCAS - ARRIVÉE"])
    g = _mask(text, stamp_font(), dpi * .17)
    g = cv2.copyMakeBorder(g, 12, 12, 14, 14, cv2.BORDER_CONSTANT)
    cv2.rectangle(g, (2, 2), (g.shape[1] - 3, g.shape[0] - 3), 255, max(2, dpi // 90))
    lay(page, g, page.shape[1] * rng.uniform(.55, .68), page.shape[0] * rng.uniform(.012, .035), rng.choice(STAMPS), .75, rng.uniform(-9, 9))


def remark(page, dpi, rng):
    """A remark in the margin, of no consequence for the facts."""
    text = rng.choice(["vu", "à classer", "cf. dossier", "rappeler Mme", "OK", "urgent !", "copie AS", "doublon ?", "RDV jeudi", "impayé"])
    lay(page, _mask(text, rng.choice(hand_fonts()), dpi * rng.uniform(.16, .26)), page.shape[1] * rng.uniform(.03, .75), page.shape[0] * rng.choice([.012, .945]), rng.choice(PENS), .85, rng.uniform(-8, 8))
