"""Writes files: born PDF, PDF of pictures, TIFF, JPEG, PNG; same input, same bytes."""
import io
import json
import os
import random
import zlib
import cairo
from PIL import Image, TiffImagePlugin
from . import ruin
from .page import HEIGHT, WIDTH, add_pages

TiffImagePlugin.STRIP_SIZE = 2 ** 28  # one strip a page, which is what a PDF can carry


def born_pdf(path, pages):
    pdf = cairo.PDFSurface(path, WIDTH, HEIGHT)
    pdf.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2024-01-01T00:00:00Z")
    add_pages(pdf, pages)
    pdf.finish()


def _g4(im):
    """The CCITT G4 strip of a bilevel picture, taken out of a one-strip TIFF."""
    buf = io.BytesIO()
    im.save(buf, "TIFF", compression="group4")
    tags = Image.open(io.BytesIO(buf.getvalue())).tag_v2
    start, count, white = tags[273][0], tags[279][0], tags[262] == 0
    return buf.getvalue()[start:start + count], white


def _image_object(im, how, quality):
    """Dictionary and bytes of one picture."""
    space = b"/DeviceRGB" if im.mode == "RGB" else b"/DeviceGray"
    head = b"<</Type/XObject/Subtype/Image/Width %d/Height %d" % im.size
    if how == "g4" or im.mode == "1":
        data, white = _g4(im if im.mode == "1" else im.convert("L").point(lambda v: 255 if v > 150 else 0).convert("1"))
        return head + b"/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d/Rows %d/BlackIs1 %s>>" % (*im.size, b"false" if white else b"true"), data
    if how == "flate":
        small = im.convert("L").point(lambda v: v & 0xF0 | 0x08 if v < 240 else 255)
        return head + b"/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", zlib.compress(small.tobytes(), 6)
    buf = io.BytesIO()
    im.save(buf, "JPEG", quality=quality)
    return head + b"/ColorSpace" + space + b"/BitsPerComponent 8/Filter/DCTDecode", buf.getvalue()


def scan_pdf(path, images, how, quality):
    """A PDF of one picture a page, as office scanners write it."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(images), b" ".join(b"%d 0 R" % (3 + 3 * i) for i in range(len(images))))]
    for i, im in enumerate(images):
        w, h = (595, 842) if im.width < im.height else (842, 595)
        draw = b"q %d 0 0 %d 0 0 cm /I Do Q" % (w, h)
        head, data = _image_object(im, how, quality)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>" % (w, h, 4 + 3 * i, 5 + 3 * i))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(draw), draw))
        objects.append(head + b"/Length %d>>stream\n%s\nendstream" % (len(data), data))
    out, places = bytearray(b"%PDF-1.5\n"), []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, xref)
    with open(path, "wb") as fh:
        fh.write(out)


def save(path, pages, form, tier, seed):
    """Renders, spoils and writes; gives the names of the damages."""
    if form == "born":
        born_pdf(path, pages)
        return ["born digital"]
    rng = random.Random(seed)
    dpi = {"easy": rng.choice([200, 220, 250]), "medium": rng.choice([150, 170, 200]), "hard": rng.choice([150, 150, 200])}[tier]
    steps = ruin.recipe(rng, tier)
    colour = tier == "easy" and "grain" not in steps and form in ("jpeg", "jpg", "png") and rng.random() < 0.6
    clean = [ruin.picture(p, dpi, colour) for p in pages]
    images = [ruin.spoil(im, steps, rng, tier, clean[i + 1] if i + 1 < len(clean) else None) for i, im in enumerate(clean)]
    if form in ("g4", "tifg4"):
        uneven = {"faded", "dirty", "telephone", "shade", "through"} & set(steps)
        images = [im if im.mode == "1" else ruin.local_bilevel(im) if uneven else ruin.bilevel(im, rng, 150) for im in images]
    quality = rng.randint(40, 78)
    if form in ("jpeg", "flate", "g4"):
        scan_pdf(path, images, form, quality)
    elif form.startswith("tif"):
        kind = "group4" if all(im.mode == "1" for im in images) else {"tiflzw": "tiff_lzw", "tifjpg": "jpeg"}.get(form, "tiff_lzw")
        images = images if kind == "group4" else [im.convert("L") for im in images]
        options = dict(compression=kind, dpi=(dpi, dpi)) | (dict(quality=60) if kind == "jpeg" else {})
        images[0].save(path, save_all=True, append_images=images[1:], **options)
    elif form == "jpg":
        images[0].convert("RGB" if images[0].mode == "RGB" else "L").save(path, quality=quality, dpi=(dpi, dpi))
    else:
        images[0].save(path, dpi=(dpi, dpi), optimize=False)
    return [f"{dpi} dpi", form] + steps


EXTENSION = {"born": "pdf", "jpeg": "pdf", "flate": "pdf", "g4": "pdf", "tifg4": "tif", "tiflzw": "tif", "tifjpg": "tif", "jpg": "jpg", "png": "png"}


def write_truth(folder, name, truth):
    stem = os.path.splitext(name)[0]
    with open(os.path.join(folder, "truth", stem + ".json"), "w", encoding="utf-8") as fh:
        json.dump(truth, fh, ensure_ascii=False, indent=1)
