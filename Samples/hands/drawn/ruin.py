"""Ways of ruining a page: what photocopiers, flat-bed scanners, fax machines, phones and years do to paper.

Every effect takes and returns a float array (0 black, 255 white; grey or RGB) and a numpy generator."""
import io

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage as nd

from .looks import font_file


def _soft(shape, rng, cells=6):
    """Slowly varying random field between 0 and 1, as damp paper and lamps give."""
    small = rng.random((cells + 1, cells))
    out = np.asarray(Image.fromarray((small * 255).astype('uint8')).resize((shape[1], shape[0]), Image.BICUBIC), dtype='float32') / 255
    return out


def _spread(mask, a):
    return mask[..., None] if a.ndim == 3 else mask


def skew(a, r, most=2.0):
    im = Image.fromarray(a.astype('uint8')).rotate(r.uniform(-most, most), resample=Image.BICUBIC, fillcolor=(235,) * 3 if a.ndim == 3 else 235)
    return np.asarray(im, dtype='float32')


def noise(a, r, sigma=7.0):
    field = r.normal(0, sigma, a.shape[:2]).astype('float32')
    return a + _spread(field, a)


def blur(a, r, sigma=.7):
    return nd.gaussian_filter(a, (sigma, sigma, 0) if a.ndim == 3 else sigma)


def lamp_bands(a, r):
    """Vertical streaks of a dirty scanner glass and slow bands of its lamp."""
    w = a.shape[1]
    line = nd.gaussian_filter1d(r.normal(0, 1, w), 40) * 28
    for x in r.integers(0, w, r.integers(1, 4)):
        line[x:x + r.integers(1, 4)] -= r.uniform(25, 80)
    return a + _spread(np.broadcast_to(line.astype('float32'), a.shape[:2]), a)


def binding(a, r, deep=.45):
    """Shadow towards the bound edge, with a slight darkening of a whole corner."""
    w = a.shape[1]
    x = np.linspace(0, 1, w) if r.random() < .7 else np.linspace(1, 0, w)
    return a * _spread(np.broadcast_to((1 - deep * np.exp(-x * 14)).astype('float32'), a.shape[:2]), a)


def photocopy(a, r):
    """Contrast of an old copier: greys go, thin strokes break, dust appears."""
    b = np.clip((a - 118) * 1.9 + 118, 0, 255)
    return dust(b, r, 90)


def dust(a, r, n=60):
    a = a.copy()
    for y, x in zip(r.integers(0, a.shape[0] - 5, n), r.integers(0, a.shape[1] - 5, n)):
        s = r.integers(1, 4)
        a[y:y + s, x:x + s] = r.uniform(0, 120)
    return a


def gamma(a, r):
    return 255 * (np.clip(a, 0, 255) / 255) ** r.uniform(.7, 1.5)


def paper_tint(a, r):
    if a.ndim == 3:
        return a * np.array([1, r.uniform(.95, .99), r.uniform(.84, .94)], dtype='float32')
    return a * r.uniform(.88, .97)


def toner_loss(a, r):
    """The drum was worn: cloudy places where black is only grey, and pale horizontal gaps."""
    fade = np.clip(_soft(a.shape, r, 7) * 1.5 - .45, 0, .62)
    gap = np.zeros(a.shape[0], dtype='float32')
    for y in r.integers(0, a.shape[0], 5):
        gap[y:y + r.integers(3, 9)] = .4
    m = np.maximum(fade, gap[:, None])
    return a + (240 - a) * _spread(m, a)


def faded(a, r):
    return 255 - (255 - a) * r.uniform(.38, .55)


def folds(a, r):
    a = a.copy()
    for part in ([1 / 3, 2 / 3] if r.random() < .7 else [.5]):
        y = int(a.shape[0] * part + r.integers(-12, 12))
        a[y - 1:y + 1] -= 55
        a[y + 1:y + 4] += 22
        a[y - 9:y - 1] -= 9
    return a


def bleed(a, r, back):
    """The other side shines through, mirrored."""
    if back is None:
        return a
    ghost = nd.gaussian_filter(255 - back[:, ::-1], 2.2) * r.uniform(.09, .17)
    h, w = min(a.shape[0], ghost.shape[0]), min(a.shape[1], ghost.shape[1])
    a = a.copy()
    a[:h, :w] -= _spread(ghost[:h, :w], a)
    return a


def _draw(a, fn):
    im = Image.fromarray(np.clip(a, 0, 255).astype('uint8'))
    over = Image.new('L', im.size, 0)
    fn(ImageDraw.Draw(over))
    return over


def holes(a, r):
    h, w = a.shape[:2]
    rad = int(w * .0135)
    x = int(w * .035)

    def fn(d):
        for y in (h / 2 - w * .19, h / 2 + w * .19):
            d.ellipse((x - rad, y - rad, x + rad, y + rad), fill=255)
    m = np.asarray(_draw(a, fn), dtype='float32') / 255
    edge = nd.gaussian_filter(m, 3)
    a = a - _spread(edge * 40, a)
    return a * (1 - _spread(m, a)) + 60 * _spread(m, a)


def staple(a, r):
    h, w = a.shape[:2]
    x, y, n = int(w * r.uniform(.03, .08)), int(h * r.uniform(.02, .05)), w // 38
    m = _draw(a, lambda d: d.line((x, y + n // 2, x + n, y), fill=255, width=max(2, w // 420)))
    m = nd.gaussian_filter(np.asarray(m, dtype='float32') / 255, .8)
    shade = np.roll(m, (3, 3), (0, 1))
    return a - _spread(m * 150 + shade * 50, a)


def highlighter(a, r):
    """A yellow or pink stroke over some lines; on grey scans only a veil is left."""
    h, w = a.shape[:2]
    tint = [np.array([1, .98, .35]), np.array([1, .62, .82]), np.array([.6, 1, .62])][r.integers(3)]
    g = a.mean(2) if a.ndim == 3 else a
    inked = np.flatnonzero((g < 110).mean(1) > .04)
    if not len(inked):
        return a
    m = np.zeros((h, w), dtype='float32')
    for _ in range(r.integers(1, 4)):
        y, x = int(r.choice(inked)), int(w * r.uniform(.12, .5))
        for i in range(int(w * r.uniform(.12, .4))):                # the hand wavers a little
            m[max(0, y - h // 130 + i // 90 + int(2 * np.sin(i / 37))):y + h // 150 + i // 90, min(x + i, w - 1)] = 1
    m = _spread(nd.gaussian_filter(m, 1.2), a)
    return a * (1 - m + m * (tint if a.ndim == 3 else .88))


def _words(a, r, text, stem, size, colour, angle, place):
    h, w = a.shape[:2]
    face = ImageFont.truetype(font_file(stem), int(w * size))
    box = face.getbbox(text)
    pic = Image.new('L', (box[2] + 40, box[3] + 40), 0)
    d = ImageDraw.Draw(pic)
    d.text((20, 16), text, font=face, fill=255)
    if place == 'middle':
        d.rectangle((3, 3, pic.width - 4, pic.height - 4), outline=255, width=max(3, w // 400))
    pic = pic.rotate(angle, expand=True, resample=Image.BICUBIC)
    x, y = (int(w * r.uniform(.2, .6)), int(h * r.uniform(.15, .7))) if place == 'middle' else (int(w * r.uniform(.55, .8)), int(h * r.uniform(.005, .03)))
    full = Image.new('L', (w, h), 0)
    full.paste(pic, (x, y))
    m = _spread(np.asarray(full, dtype='float32') / 255 * .75, a)
    return a * (1 - m) + m * (np.array(colour) if a.ndim == 3 else float(np.mean(colour)))


def stamp_over(a, r):
    """A rubber stamp struck across the text."""
    text = ['COPIE', 'REÇU', 'COPIE CONFORME', 'URGENT', 'CLASSÉ'][r.integers(5)]
    return _words(a, r, text, 'LiberationSans-Bold', .035, (150, 50, 70), r.uniform(-25, 25), 'middle')


def scrawl(a, r):
    """A note by pen in the top margin."""
    text = ['vu - à classer', 'rappeler lundi', 'dossier suivi', 'double CCAS', 'ok transmis', 'voir A.S.'][r.integers(6)]
    return _words(a, r, text, ['Breip', 'dkg', 'femkeklaver'][r.integers(3)], .024, (40, 50, 130), r.uniform(-5, 6), 'top')


def stains(a, r):
    m = np.clip(_soft(a.shape, r, 5) - .72, 0, 1) * r.uniform(90, 190)
    return a - _spread(m, a) * (np.array([.5, .8, 1.2]) if a.ndim == 3 else .8)


def coffee(a, r):
    h, w = a.shape[:2]
    cx, cy, rad = w * r.uniform(.2, .8), h * r.uniform(.2, .8), w * r.uniform(.11, .16)
    yy, xx = np.ogrid[:h, :w]
    d = np.sqrt((xx - cx) ** 2 + (yy - cy) ** 2)
    ring = np.exp(-((d - rad) / (w * .0055)) ** 2) * (.55 + .45 * _soft(a.shape, r, 8)) * 95 + (d < rad) * 9
    return a - _spread(ring.astype('float32'), a) * (np.array([.6, .9, 1.25]) if a.ndim == 3 else .9)


def moire(a, r):
    h, w = a.shape[:2]
    f = r.uniform(.35, .55)
    wave = np.sin(np.arange(w) * f + r.uniform(0, 6))[None, :] * np.sin(np.arange(h) * f * 1.03)[:, None] * r.uniform(9, 17)
    return a + _spread(wave.astype('float32'), a)


def shade(a, r):
    return a * _spread((.62 + .45 * _soft(a.shape, r, 3)).astype('float32'), a)


def black_edges(a, r):
    """The lid was open: dark frame on two sides."""
    a = a.copy()
    n, m = r.integers(6, 26, 2)
    a[:, -int(n):] = 25
    a[:int(m)] = 30
    return a


def jpeg_again(a, r):
    buf = io.BytesIO()
    Image.fromarray(np.clip(a, 0, 255).astype('uint8')).save(buf, 'JPEG', quality=int(r.integers(28, 48)))
    return np.asarray(Image.open(buf), dtype='float32')


def phone(a, r):
    """Photograph on a table: perspective, falling light, slight defocus."""
    h, w = a.shape[:2]
    if a.ndim == 2:
        a = np.repeat(a[..., None], 3, 2)
    im = Image.fromarray(np.clip(a, 0, 255).astype('uint8'))
    j = lambda s: r.uniform(.004, .05) * s
    quad = [(-j(w), -j(h)), (-j(w), h + j(h)), (w + j(w), h + j(h)), (w + j(w), -j(h))]
    src = [(0, 0), (0, h), (w, h), (w, 0)]
    rows = []
    for (X, Y), (x, y) in zip(src, quad):
        rows += [[X, Y, 1, 0, 0, 0, -x * X, -x * Y], [0, 0, 0, X, Y, 1, -y * X, -y * Y]]
    k = np.linalg.solve(np.array(rows, dtype=float), np.array([c for p in quad for c in p], dtype=float))
    desk = tuple(int(c) for c in r.integers(50, 140, 3))
    out = np.asarray(im.transform((w, h), Image.PERSPECTIVE, tuple(k), Image.BICUBIC, fillcolor=desk), dtype='float32')
    light = .58 + .5 * _soft(out.shape, r, 2)
    return blur(out * light[..., None] * np.array([1.02, 1, r.uniform(.86, .95)]), r, .6)


def bilevel(a, r, screen=False):
    """Black and white only: fixed threshold, or the dot screen that fax machines use for greys."""
    g = a.mean(2) if a.ndim == 3 else a
    if screen:
        t = np.array([[15, 135, 45, 165], [195, 75, 225, 105], [60, 180, 30, 150], [240, 120, 210, 90]], dtype='float32') * .55 + 62
        t = np.tile(t, (g.shape[0] // 4 + 1, g.shape[1] // 4 + 1))[:g.shape[0], :g.shape[1]]
    else:
        t = 150 + (_soft(g.shape, r, 4) - .5) * 30
    return np.where(g > t, 255, 0).astype('uint8')


def fax(page, r, screen):
    """204 x 196 dpi transmission: resampled, thresholded, a few lost lines and salt-and-pepper dots."""
    im = page.convert('L').resize((1686, 2292), Image.BILINEAR)
    a = skew(np.asarray(im, dtype='float32'), r, 1.2)
    if screen:
        a = a * (.66 + .5 * _soft(a.shape, r, 3))
    b = bilevel(noise(a, r, 16), r, screen)
    speck = r.random(b.shape)
    b[speck < .0018] = 0
    b[speck > .9975] = 255
    for y in r.integers(0, b.shape[0] - 3, 3):
        b[y + 1:y + 3] = b[y]
    return Image.fromarray(b).point(lambda v: 255 if v else 0, '1')


MEDIUM = [noise, blur, lamp_bands, binding, photocopy, dust, gamma, paper_tint, toner_loss, folds, holes, staple, highlighter, stains, jpeg_again, scrawl, scrawl]
HARD = [stamp_over, stamp_over, shade, faded, coffee, moire, stains, photocopy, toner_loss, black_edges, folds, jpeg_again, lamp_bands]


def recipe(tier, r):
    """A list of effect names for a whole file; pages of a file share it."""
    if tier == 'easy':
        return ['skew_small'] if r.random() < .5 else []
    if tier == 'medium':
        names = [MEDIUM[i].__name__ for i in r.choice(len(MEDIUM), r.integers(3, 6), replace=False)]
        return ['skew'] + (['bleed'] if r.random() < .25 else []) + names
    kind = r.choice(['fax', 'fax_dots', 'phone', 'worn', 'worn', 'worn'])
    if kind in ('fax', 'fax_dots'):
        return [str(kind)]
    some = [HARD[i].__name__ for i in r.choice(len(HARD), r.integers(2, 4), replace=False)]
    if 'faded' in some:                          # never more than a patient reader can bear
        some = [n for n in some if n not in ('toner_loss', 'photocopy', 'moire')]
    return (['phone'] if kind == 'phone' else ['skew_big']) + some + ['noise_big', 'blur']


def apply(page, names, r, back=None):
    """Runs a recipe on one page picture."""
    if names and names[0].startswith('fax'):
        return fax(page, r, names[0] == 'fax_dots')
    a = np.asarray(page, dtype='float32')
    for name in names:
        if name.startswith('skew'):
            a = skew(a, r, {'skew_small': .4, 'skew': 2.0, 'skew_big': 2.6}[name])
        elif name == 'bleed':
            a = bleed(a, r, back)
        elif name == 'noise_big':
            a = noise(a, r, r.uniform(9, 17))
        else:
            a = globals()[name](np.clip(a, 0, 255), r)
    return Image.fromarray(np.clip(a, 0, 255).astype('uint8'))
