"""Writes pages into the files a scanner, a fax server or an office program would make: PDF, TIFF, JPEG, PNG. Same input, same bytes."""
import io

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
from PIL import Image
from pikepdf import Array, Dictionary, Name, Stream


class Sheet:
    """Pixels of one page: RGB or gray uint8, or bool (True = black), with resolution and JPEG quality."""

    def __init__(self, pixels, dpi, quality=55, source=None, flag=0):
        self.pixels, self.dpi, self.quality, self.source, self.flag = pixels, dpi if isinstance(dpi, tuple) else (dpi, dpi), quality, source, flag


def jpeg(pixels, quality, dpi, exif=None):
    buffer = io.BytesIO()
    extra = {"exif": exif} if exif else {}
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality, dpi=dpi, optimize=True, **extra)
    return buffer.getvalue()


def g4(bits):
    """CCITT group 4 data of a bilevel page."""
    buffer = io.BytesIO()
    Image.fromarray(~bits).save(buffer, "TIFF", compression="group4", tiffinfo={278: bits.shape[0]})
    buffer.seek(0)
    with Image.open(buffer) as t:
        offsets, sizes, photometric = t.tag_v2[273], t.tag_v2[279], t.tag_v2[262]
    assert len(offsets) == 1
    return buffer.getvalue()[offsets[0]:offsets[0] + sizes[0]], photometric == 1


def image_object(pdf, sheet):
    p = sheet.pixels
    h, w = p.shape[:2]
    common = dict(Type=Name.XObject, Subtype=Name.Image, Width=w, Height=h)
    if p.dtype == bool:
        data, white_is_one = g4(p)
        parms = Dictionary(K=-1, Columns=w, Rows=h, BlackIs1=bool(white_is_one))
        return Stream(pdf, data, **common, BitsPerComponent=1, ColorSpace=Name.DeviceGray, Filter=Name.CCITTFaxDecode, DecodeParms=parms)
    data = jpeg(p, sheet.quality, sheet.dpi)
    return Stream(pdf, data, **common, BitsPerComponent=8, ColorSpace=Name.DeviceGray if p.ndim == 2 else Name.DeviceRGB, Filter=Name.DCTDecode)


def pdf_string(text):
    raw = text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + raw + b")"


def layer(lines, width, height):
    """Invisible text: lines are (x, y, size, text) in points from the bottom left."""
    out = [b"BT 3 Tr"]
    for x, y, size, text in lines:
        out.append(b"/F0 %.1f Tf 1 0 0 1 %.1f %.1f Tm %s Tj" % (size, x, y, pdf_string(text)))
    return b"\n".join(out + [b"ET"])


def true_lines(source):
    """Positions of the printed text of a page: (pdf bytes, index) -> lines."""
    page = pdfium.PdfDocument(source[0])[source[1]]
    text = page.get_textpage()
    out = []
    for i in range(text.count_rects()):
        l, b, r, t = text.get_rect(i)
        s = text.get_text_bounded(l, b, r, t).strip().replace("\r\n", " ")
        if s:
            out.append((l, b + (t - b) * .2, max(4, (t - b) * .95), s))
    return out


def garbage_lines(lines, rng, kind):
    """A text layer that does not agree with the pixels: shifted letters, an unreadable encoding, or another paper's text."""
    if kind == "shift":
        return [(x, y, s, "".join(chr((ord(c) - 32 + 5) % 90 + 33) if c != " " else c for c in t)) for x, y, s, t in lines]
    if kind == "noise":
        return [(x, y, s, "".join(c if rng.random() < .25 else rng.choice("lI1|!iíì.,;:'~^ tfrj°§") for c in t)) for x, y, s, t in lines]
    words = "Bon de livraison toner imprimante réf commande quantité palette entrepôt facture port payé client".split()
    return [(x, y, s, " ".join(rng.choice(words) for _ in range(max(1, len(t) // 9)))) for x, y, s, t in lines]


def save_pdf(pdf, path):
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    pdf.save(path, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def write_pdf(path, pages, layer_kind=None, rng=None):
    """pages: Sheet for a picture, (pdf bytes, index, rotate flag) for a born-digital page, None for an empty born-digital page."""
    out = pikepdf.new()
    opened = {}
    for p in pages:
        if p is None:
            out.add_blank_page(page_size=(595.28, 841.89))
        elif isinstance(p, Sheet):
            add_picture(out, p, layer_kind, rng)
        else:
            source = opened.setdefault(id(p[0]), pikepdf.open(io.BytesIO(p[0])))
            out.pages.append(source.pages[p[1]])
            if p[2]:
                out.pages[-1].Rotate = p[2]
    out.remove_unreferenced_resources()
    save_pdf(out, path)


def add_picture(out, sheet, layer_kind, rng):
    h, w = sheet.pixels.shape[:2]
    width, height = w / sheet.dpi[0] * 72, h / sheet.dpi[1] * 72
    content = b"q %.2f 0 0 %.2f 0 0 cm /Im0 Do Q" % (width, height)
    fonts = {}
    if layer_kind and sheet.source:
        lines = true_lines(sheet.source)
        if layer_kind != "true":
            lines = garbage_lines(lines, rng, layer_kind)
        content += b"\n" + layer(lines, width, height)
        fonts = {"/F0": Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)}
    page = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, round(width, 2), round(height, 2)]),
                      Resources=Dictionary(XObject=Dictionary(Im0=out.make_indirect(image_object(out, sheet))), Font=Dictionary(fonts)),
                      Contents=out.make_indirect(Stream(out, content)))
    if sheet.flag:
        page.Rotate = sheet.flag
    out.pages.append(pikepdf.Page(out.make_indirect(page)))


def write_tiff(path, sheets, kind):
    """Multi-page TIFF: g4, jpeg or lzw."""
    images = [Image.fromarray(~s.pixels if s.pixels.dtype == bool else s.pixels) for s in sheets]
    options = {"g4": dict(compression="group4"), "lzw": dict(compression="tiff_lzw"), "jpeg": dict(compression="jpeg", quality=sheets[0].quality)}[kind]
    images[0].save(path, "TIFF", save_all=True, append_images=images[1:], dpi=sheets[0].dpi, **options)


def write_jpeg(path, sheet, orientation=None):
    exif = None
    if orientation:
        tags = Image.Exif()
        tags[0x0112] = orientation
        exif = tags.tobytes()
    with open(path, "wb") as f:
        f.write(jpeg(sheet.pixels, sheet.quality, sheet.dpi, exif))


def write_png(path, sheet):
    image = Image.fromarray(sheet.pixels)
    if image.mode == "L":
        image = image.quantize(16)
    image.save(path, "PNG", dpi=sheet.dpi, optimize=True)


def turn(pixels, degrees):
    """Pixels turned clockwise by a multiple of 90."""
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def gray(rgb):
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
