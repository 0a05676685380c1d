"""The font of the entered values: Liberation Sans with every Latin letter, embedded whole in the form.

A field is filled later, by Poppler or by a person in a viewer: the glyphs must be there before the text is known.
A composite (Type 0) font reaches all of them, Vietnamese included; a simple font stops at 256.
"""

from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x180, 0x24F), (0x2C6, 0x2DD), (0x1E00, 0x1EFF), (0x2010, 0x2027),
          (0x202F, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212), (0x2260, 0x2265)]
PDF_NAME = "LiberationSans"


def embed(pdf: pikepdf.Pdf, path: Path) -> pikepdf.Object:
    """Adds the font to the document and returns its dictionary."""
    font = _subset(path)
    data = BytesIO()
    font.save(data, reorderTables=True)
    stream = pdf.make_stream(data.getvalue(), Length1=len(data.getvalue()))
    scale = 1000 / font["head"].unitsPerEm
    descriptor = pdf.make_indirect(_descriptor(font, stream, scale))
    order = font.getGlyphOrder()
    widths = Array([round(font["hmtx"][glyph][0] * scale) for glyph in order])
    descendant = pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name(f"/{PDF_NAME}"), CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        FontDescriptor=descriptor, DW=556, W=Array([0, widths]),
    ))
    return pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name(f"/{PDF_NAME}"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([descendant]), ToUnicode=pdf.make_stream(_to_unicode(font)),
    ))


def _subset(path: Path) -> TTFont:
    options = subset.Options(layout_features=[], notdef_outline=True, hinting=False, recalc_timestamp=False,
                             drop_tables=subset.Options().drop_tables + ["GSUB", "GPOS", "GDEF", "kern", "FFTM"])
    font = TTFont(path, recalcTimestamp=False)
    tool = subset.Subsetter(options)
    tool.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    tool.subset(font)
    return font


def _descriptor(font: TTFont, stream, scale: float) -> Dictionary:
    head, os2 = font["head"], font["OS/2"]
    return Dictionary(
        Type=Name.FontDescriptor, FontName=Name(f"/{PDF_NAME}"), FontFamily=pikepdf.String("Liberation Sans"),
        Flags=32, FontBBox=Array([round(v * scale) for v in (head.xMin, head.yMin, head.xMax, head.yMax)]),
        ItalicAngle=0, Ascent=round(font["hhea"].ascent * scale), Descent=round(font["hhea"].descent * scale),
        CapHeight=round(os2.sCapHeight * scale), StemV=80, FontFile2=stream,
    )


def _to_unicode(font: TTFont) -> bytes:
    order = {glyph: gid for gid, glyph in enumerate(font.getGlyphOrder())}
    # One code point per glyph: the lowest, so that a plain space wins over a no-break space sharing its glyph.
    pairs: dict[int, int] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        pairs.setdefault(order[glyph], code)
    rows = [f"<{gid:04X}> <{code:04X}>" for gid, code in sorted(pairs.items())]
    blocks = [rows[start:start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
