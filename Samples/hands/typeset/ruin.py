"""What feeders, faxes, phones and desks do to a page. Every effect maps a float page (0-255, one or three channels) to another one."""
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from . import ink

FAX = (1728, 2292)               # 204 x 196 dpi on A4, non-square as sent


def _array(image):
    data = np.asarray(image, np.float32)
    return data if data.ndim == 3 else data[..., None]


def _image(page):
    flat = np.clip(page, 0, 255).astype(np.uint8)
    return Image.fromarray(flat if page.shape[2] == 3 else flat[..., 0])


def _tone(image, color):
    """A colour in the mode of the page: grey pages are kept in one channel, for speed."""
    return tuple(color) if image.mode == "RGB" else int(sum(color) / 3)


def _cloud(nrng, shape, cells, low, high):
    """A smooth random field, for light and stains."""
    small = nrng.uniform(low, high, cells).astype(np.float32)
    return np.asarray(Image.fromarray(small).resize((shape[1], shape[0]), Image.BICUBIC))[..., None]


def _font(family, size):
    return ImageFont.truetype(ink.font_path(family), max(8, int(size)))


# -- paper and light ----------------------------------------------------------------------------------------------------
def light(page, rng, nrng, depth=.22):
    """Uneven lamp: one side or corner is darker."""
    return page * _cloud(nrng, page.shape, (3, 3), 1 - depth, 1.02)


def stains(page, rng, nrng):
    patch = np.clip(_cloud(nrng, page.shape, (11, 8), -2.6, 1.1), 0, 1)
    tint = np.array((.06, .09, .2), np.float32) if page.shape[2] == 3 else np.float32(.1)
    return page * (1 - patch * tint)


def noise(page, rng, nrng, sigma=6):
    grain = nrng.standard_normal(page.shape[:2], dtype=np.float32)[..., None]
    return page + grain * sigma


def specks(page, rng, nrng, share=.0006):
    """Dust: dark on the paper, white in the ink."""
    height, width = page.shape[:2]
    for _ in range(int(height * width * share / 6)):
        y, x, r = rng.randrange(height), rng.randrange(width), rng.choice((1, 1, 2, 3))
        page[y:y + r, x:x + r] = rng.choice((0, 40, 255))
    return page


def blur(page, rng, nrng, radius=None):
    return _array(_image(page).filter(ImageFilter.GaussianBlur(radius or rng.uniform(.4, .9))))


def ghost(page, rng, nrng, back=None):
    """The other side of the sheet shows through, mirrored."""
    if back is None:
        return page
    other = back.convert("RGB" if page.shape[2] == 3 else "L").transpose(Image.FLIP_LEFT_RIGHT).resize((page.shape[1], page.shape[0])).filter(ImageFilter.GaussianBlur(2.2))
    return page - (255 - _array(other)) * rng.uniform(.07, .15)


def skew(page, rng, nrng, most=2.0):
    image, corner = _image(page), float(np.median(page[:40, :40]))
    return _array(image.rotate(rng.uniform(-most, most), Image.BILINEAR, fillcolor=_tone(image, (int(corner),) * 3)))


def feeder(page, rng, nrng):
    """The feeder grabs one edge first: lines shear and the page stretches a little on its way."""
    image = _image(page)
    shear, stretch = rng.uniform(-.018, .018), rng.uniform(.985, 1.012)
    return _array(image.transform(image.size, Image.AFFINE, (1, shear, -shear * image.height / 2, shear * .4, stretch, 0), Image.BILINEAR, fillcolor=_tone(image, (252, 252, 250))))


def clipped(page, rng, nrng):
    """The sheet lay crooked: black scanner lid beyond one edge, a sliver of margin lost."""
    height, width = page.shape[:2]
    n = int(width * rng.uniform(.008, .022))
    side = rng.randrange(4)
    if side == 0:
        page[:, :n] = 25
    elif side == 1:
        page[:, width - n:] = 30
    elif side == 2:
        page[:n] = 20
    else:
        page[height - n:] = 35
    return page


# -- things on the page --------------------------------------------------------------------------------------------------
def holes(page, rng, nrng):
    """Two binder holes in the left margin."""
    height, width = page.shape[:2]
    image = _image(page)
    draw = ImageDraw.Draw(image)
    r, x = width * .0135, width * .045
    for y in (height * .365, height * .635):
        shade = rng.randrange(30, 120)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=_tone(image, (shade,) * 3))
    return _array(image)


def clip(page, rng, nrng):
    """A paper clip left on, with its shadow."""
    width = page.shape[1]
    image = _image(page)
    draw = ImageDraw.Draw(image)
    x, u = rng.uniform(.08, .8) * width, width / 160
    for dx, tone in ((.6, 190), (0, 95)):
        for inset in (0, 1.3):
            draw.rounded_rectangle((x + (inset + dx) * u, (-4 + inset) * u, x + (5 - inset + dx) * u, (13 - inset * 2) * u), radius=2.2 * u, outline=_tone(image, (tone,) * 3), width=max(2, int(u * .55)))
    return _array(image)


def _multiply(page, layer):
    image = _image(page)
    return _array(ImageChops.multiply(image, layer.convert(image.mode)))


def _rubber(page, rng, text, family, size, where, color, turn, frame):
    """A rubber mark: outlined text, turned, unevenly inked, multiplied onto the page."""
    font = _font(family, size)
    box = font.getbbox(text)
    pad = int(size * .45)
    mark = Image.new("RGB", (box[2] + 2 * pad, box[3] + 2 * pad), "white")
    draw = ImageDraw.Draw(mark)
    draw.text((pad, pad), text, font=font, fill=color)
    if frame:
        draw.rectangle((3, 3, mark.width - 4, mark.height - 4), outline=color, width=max(2, int(size / 11)))
    mark = mark.rotate(turn, Image.BICUBIC, expand=True, fillcolor="white")
    layer = Image.new("RGB", (page.shape[1], page.shape[0]), "white")
    layer.paste(mark, (int(where[0] * layer.width), int(where[1] * layer.height)))
    return _multiply(page, layer)


def date_stamp(page, rng, nrng, over=False):
    day = f"{rng.randrange(1, 29):02d} {rng.choice(('JAN', 'FEV', 'MARS', 'AVR', 'JUIN', 'SEPT', 'OCT', 'NOV'))}. {rng.randrange(2017, 2026)}"
    text = rng.choice(("REÇU LE ", "ARRIVÉ ", "GREFFE ", "")) + day
    where = (rng.uniform(.15, .5), rng.uniform(.3, .7)) if over else rng.choice(((.62, .012), (.08, .93), (.55, .94)))
    return _rubber(page, rng, text, "Nimbus Sans", page.shape[1] / 46, where, rng.choice(((40, 60, 150), (170, 40, 50), (90, 90, 95))), rng.uniform(-8, 8), rng.random() < .6)


def copy_mark(page, rng, nrng):
    """"COPIE" across the page, pale enough to read through."""
    tone = rng.randrange(170, 215)
    return _rubber(page, rng, rng.choice(("COPIE", "COPIE", "DUPLICATA", "COPIE DOSSIER")), "Nimbus Sans", page.shape[1] / rng.uniform(6, 9),
                   (rng.uniform(.05, .2), rng.uniform(.25, .5)), (tone, tone - 10, tone), rng.choice((35, 45, 28)), False)


def note(page, rng, nrng):
    """A clerk's pencil beside the text."""
    text = rng.choice(("vu", "à classer", "urgent", "dossier n° 2", "relancé tél.", "AR reçu", "cf. courrier", "OK JM"))
    return _rubber(page, rng, text, rng.choice(ink.HAND_FONTS), page.shape[1] / 34, (rng.choice((.01, .7)), rng.choice((.02, .9, .955))), rng.choice(((60, 60, 70), (40, 60, 140))), rng.uniform(-12, 20), False)


def coffee(page, rng, nrng):
    height, width = page.shape[:2]
    layer = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(layer)
    x, y, r = rng.uniform(.2, .8) * width, rng.uniform(.15, .85) * height, width * rng.uniform(.09, .13)
    for k in range(5):
        grow = r + rng.uniform(-.05, .05) * r
        draw.ellipse((x - grow, y - r + k, x + grow, y + r + k), outline=(205 - 8 * k, 175 - 8 * k, 130), width=int(width / 190))
    return _multiply(page, layer.filter(ImageFilter.GaussianBlur(2)))


# -- machines -------------------------------------------------------------------------------------------------------------
def carbon(page, rng, nrng):
    """A carbon copy: blue-violet, fat, fuzzy, on thin yellow paper."""
    gray = _image(page).convert("L").filter(ImageFilter.MinFilter(3)).filter(ImageFilter.GaussianBlur(.8))
    ink_share = (255 - np.asarray(gray, np.float32))[..., None] / 255 * _cloud(nrng, page.shape, (20, 14), .5, 1)
    paper, tone = np.array((246, 240, 214), np.float32), np.array(rng.choice(((58, 48, 128), (50, 60, 110), (70, 70, 80))), np.float32)
    return paper * (1 - ink_share) + tone * ink_share


def needles(page, rng, nrng):
    """Dot matrix with a worn ribbon: the strokes break into dots and fade across the line."""
    dots = np.ones(page.shape[:2], np.float32)
    dots[::4] *= .35
    dots[:, ::5] *= .8
    return 255 - (255 - page) * dots[..., None] * _cloud(nrng, page.shape, (2, 9), .6, .98)


def thermal(page, rng, nrng):
    """Old fax paper: grey, fading from an edge, with bright streaks of dead elements."""
    height, width = page.shape[:2]
    fade = np.linspace(rng.uniform(.45, .7), 1, height, dtype=np.float32)[:, None, None]
    page = 228 - (228 - np.minimum(page, 228)) * (fade if rng.random() < .5 else fade[::-1])
    for _ in range(rng.randrange(1, 5)):
        x = rng.randrange(width)
        page[:, x:x + rng.choice((1, 2, 2))] = rng.choice((228, 228, 60))
    return page


def faded(page, rng, nrng):
    return 255 - (255 - page) * rng.uniform(.4, .6)


def bayer(page, rng, nrng):
    """Ordered dither, as cheap multifunction machines send "photo" quality."""
    tile = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) * 16 + 8
    gray = page.mean(2)
    grid = np.tile(tile, (gray.shape[0] // 4 + 1, gray.shape[1] // 4 + 1))[:gray.shape[0], :gray.shape[1]]
    return np.where(gray > grid * .8 + 10, 255., 0.).astype(np.float32)[..., None]


def coarse(page, rng, nrng):
    """Scanned too low and blown up again."""
    image, k = _image(page), rng.uniform(.62, .72)
    small = image.resize((int(image.width * k), int(image.height * k)), Image.BOX)
    return _array(small.resize(image.size, rng.choice((Image.BILINEAR, Image.NEAREST))))


def phone(page, rng, nrng):
    """A picture taken on a table: perspective, warm light, shadow of the hand, desk around."""
    image = _image(page)
    w, h = image.size
    jig = lambda k: rng.uniform(.015, .06) * k
    corners = [(jig(w), jig(h)), (w - jig(w), jig(h)), (w - jig(w), h - jig(h)), (jig(w), h - jig(h))]
    source = [(0, 0), (w, 0), (w, h), (0, h)]
    rows = []
    for (x, y), (u, v) in zip(corners, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    solution = np.linalg.solve(np.array(rows), np.array(source, float).reshape(8))
    desk = tuple(rng.choice(((96, 70, 50), (60, 62, 66), (130, 120, 105))))
    shot = image.transform(image.size, Image.PERSPECTIVE, tuple(float(round(v, 9)) for v in solution), Image.BICUBIC, fillcolor=desk)
    return light(_array(shot) * np.array((1, rng.uniform(.93, .98), rng.uniform(.82, .94)), np.float32), rng, nrng, .42)


EFFECTS = {f.__name__: f for f in (light, stains, noise, specks, blur, ghost, skew, feeder, clipped, holes, clip, date_stamp, copy_mark, note,
                                   coffee, carbon, needles, thermal, faded, bayer, coarse, phone)}


# -- recipes --------------------------------------------------------------------------------------------------------------
def recipe(rng, tier):
    """How one file was scanned: dots per inch, colour mode and the effects in their order."""
    if tier == "easy":
        name, dpi, mode, effects = rng.choice((("clean_gray", 200, "L", ["skew0"]), ("clean_color", 200, "RGB", ["skew0"]), ("clean_bilevel", 300, "1", []), ("clean_gray", 220, "L", ["skew0", "noise1"])))
    elif tier == "medium":
        some = rng.sample(["holes", "stains", "ghost", "date_stamp", "note", "clip", "clipped", "light", "copy_mark", "specks"], rng.randrange(2, 5))
        name, dpi, mode = "office", rng.choice((150, 170, 200)), rng.choice(("L", "L", "RGB", "1"))
        if mode == "1":
            dpi, some = 200, [e for e in some if e not in ("ghost", "light", "copy_mark", "stains")]
        effects = some + [rng.choice(("skew", "skew", "feeder"))] + ([] if mode == "1" else ["blur", "noise"])
    else:
        name, dpi, mode, effects = rng.choice((
            ("fax", 200, "1", ["date_stamp", "skew", "faded2", "noise3", "specks"]), ("thermal_fax", 200, "1", ["thermal", "skew", "specks"]), ("phone", 170, "RGB", ["stains", "phone", "blur", "noise"]),
            ("carbon", 150, "RGB", ["carbon", "light", "skew", "noise"]), ("needles", 200, "L", ["needles", "skew", "noise"]), ("dithered", 200, "1", ["light", "skew", "bayer"]),
            ("low_dpi", 170, "L", ["coarse", "skew", "noise"]), ("desk", 150, "L", ["coffee", "stamp_over", "light", "skew", "noise2"]), ("faded", 150, "L", ["faded", "light", "ghost", "skew", "noise"])))
    return {"name": name, "dpi": dpi, "mode": mode, "effects": effects}


TUNED = {"skew0": (skew, {"most": .3}), "noise1": (noise, {"sigma": 3}), "noise2": (noise, {"sigma": 10}), "noise3": (noise, {"sigma": 26}), "stamp_over": (date_stamp, {"over": True}),
         "faded2": (lambda page, rng, nrng: 255 - (255 - page) * .75, {})}


def page(image, how, rng, back=None):
    """One page through the machine; returns a picture of mode 1, L or RGB."""
    nrng = np.random.default_rng(rng.getrandbits(60))
    data = _array(image.convert("RGB" if how["mode"] == "RGB" else "L"))
    for name in how["effects"]:
        effect, options = TUNED.get(name) or (EFFECTS[name], {})
        if name == "ghost":
            options = {"back": back}
        data = effect(data, rng, nrng, **options)
    out = _image(data)
    if how["name"].endswith("fax"):
        out = out.resize(FAX, Image.BILINEAR)
    if how["mode"] == "1":
        limit = 128 if "bayer" in how["effects"] else rng.randrange(140, 185)
        return out.convert("L").point(lambda v: 255 if v > limit else 0).convert("1")
    return out.convert(how["mode"])
