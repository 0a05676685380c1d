"""The type faces an office may own: Debian's free TrueType files, by family."""

from pathlib import Path

ROOT = Path("/usr/share/fonts/truetype")
L = "liberation"
FACES = {
    "times": (f"{L}/LiberationSerif", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "arial": (f"{L}/LiberationSans", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "narrow": (f"{L}/LiberationSansNarrow", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "courier": (f"{L}/LiberationMono", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "calibri": ("crosextra/Carlito", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "cambria": ("crosextra/Caladea", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "gentium": ("gentium-basic/GenBkBas", ("R", "B", "I", "BI")),
    "charis": ("charis/CharisSIL", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "verdana": ("dejavu/DejaVuSansCondensed", ("", "-Bold", "-Oblique", "-BoldOblique")),
    "free": ("freefont/FreeSerif", ("", "Bold", "Italic", "BoldItalic")),
    "freesans": ("freefont/FreeSans", ("", "Bold", "Oblique", "BoldOblique")),
    "typewriter": ("freefont/FreeMono", ("", "Bold", "Oblique", "BoldOblique")),
    "tuffy": ("tuffy/Tuffy", ("", "_Bold", "_Italic", "_Bold_Italic")),
    "lato": ("lato/Lato", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
    "open": ("open-sans/OpenSans", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
}
PENS = {
    "breip": "breip/Breip.ttf",
    "femke": "femkeklaver/femkeklaver.ttf",
    "ruf": "rufscript/Rufscript010.ttf",
    "kristi": "kristi/Kristi.ttf",
    "delphine": "sjfonts/Delphine.ttf",
    "steve": "sjfonts/SteveHand.ttf",
}
STYLES = ("", "B", "I", "BI")


def files(family):
    """The four files of a family, in the order of STYLES."""
    stem, tails = FACES[family]
    return [ROOT / f"{stem}{tail}.ttf" for tail in tails]


def pen_file(name):
    return ROOT / PENS[name]
