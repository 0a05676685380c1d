"""Typefaces and office styles: which fonts, sizes and writing habits a paper is set in."""
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ROOT = Path('/usr/share/fonts')
# family -> four file stems (regular, bold, italic, bold italic) below ROOT
FAMILIES = {
    'liberation-serif': ['LiberationSerif-Regular', 'LiberationSerif-Bold', 'LiberationSerif-Italic', 'LiberationSerif-BoldItalic'],
    'liberation-sans': ['LiberationSans-Regular', 'LiberationSans-Bold', 'LiberationSans-Italic', 'LiberationSans-BoldItalic'],
    'narrow': ['LiberationSansNarrow-Regular', 'LiberationSansNarrow-Bold', 'LiberationSansNarrow-Italic', 'LiberationSansNarrow-BoldItalic'],
    'liberation-mono': ['LiberationMono-Regular', 'LiberationMono-Bold', 'LiberationMono-Italic', 'LiberationMono-BoldItalic'],
    'dejavu-sans': ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique'],
    'dejavu-cond': ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold', 'DejaVuSansCondensed-Oblique', 'DejaVuSansCondensed-BoldOblique'],
    'dejavu-serif-cond': ['DejaVuSerifCondensed', 'DejaVuSerifCondensed-Bold', 'DejaVuSerifCondensed-Italic', 'DejaVuSerifCondensed-BoldItalic'],
    'free-serif': ['FreeSerif', 'FreeSerifBold', 'FreeSerifItalic', 'FreeSerifBoldItalic'],
    'free-sans': ['FreeSans', 'FreeSansBold', 'FreeSansOblique', 'FreeSansBoldOblique'],
    'free-mono': ['FreeMono', 'FreeMonoBold', 'FreeMonoOblique', 'FreeMonoBoldOblique'],
    'carlito': ['Carlito-Regular', 'Carlito-Bold', 'Carlito-Italic', 'Carlito-BoldItalic'],
    'caladea': ['Caladea-Regular', 'Caladea-Bold', 'Caladea-Italic', 'Caladea-BoldItalic'],
    'lato': ['Lato-Regular', 'Lato-Bold', 'Lato-Italic', 'Lato-BoldItalic'],
    'open-sans': ['OpenSans-Regular', 'OpenSans-Bold', 'OpenSans-Italic', 'OpenSans-BoldItalic'],
    'charis': ['CharisSIL-Regular', 'CharisSIL-Bold', 'CharisSIL-Italic', 'CharisSIL-BoldItalic'],
    'pt-serif': ['PTF55F', 'PTF75F', 'PTF56F', 'PTF76F'],
    'pt-narrow': ['PTN57F', 'PTN77F', 'PTN57F', 'PTN77F'],
    'go-mono': ['Go-Mono', 'Go-Mono-Bold', 'Go-Mono-Italic', 'Go-Mono-Bold-Italic'],
    'typewriter': ['GNUTypewriter'] * 4,
}
HANDS = ['Breip', 'Kristi', 'dkg', 'femkeklaver', 'Delphine', 'SteveHand', 'Ecolier-court']


@lru_cache(None)
def _files():
    return {p.stem: p for p in sorted(ROOT.rglob('*.ttf'))}


def font_file(stem):
    if stem not in _files():
        raise SystemExit(f'font {stem}.ttf not installed: see README.md')
    return str(_files()[stem])


@lru_cache(None)
def family(name):
    """Registers a family once and returns its name for reportlab."""
    names = [f'{name}-{k}' for k in ('r', 'b', 'i', 'bi')]
    for alias, stem in zip(names, FAMILIES[name]):
        pdfmetrics.registerFont(TTFont(alias, font_file(stem)))
    pdfmetrics.registerFontFamily(names[0], *names)
    return names[0]


@dataclass
class Look:
    """How one office sets its papers."""
    font: str
    size: float = 10
    lead: float = 1.2
    money: str = 'fr'
    day: str = 'long'
    hour: str = 'h'
    last_first: bool = False
    civ_long: bool = True
    grey: float = .9
    home_sep: str = ', '

    @property
    def face(self):
        return family(self.font)
