"""Containers: born PDF, PDF of pictures (JPEG, Flate, CCITT G4), TIFF, JPEG and PNG. Same input, same bytes."""
import io

import pikepdf
import pypdfium2 as pdfium
from PIL import Image

ROWS_PER_STRIP, OFFSETS, COUNTS = 278, 273, 279


def render(pdf, dpi):
    """The pages of a PDF as pictures."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return pages


def blank_like(dpi):
    return Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), "white")


def born(path, parts):
    """`parts` are PDF bytes, or None for a blank separator."""
    if len(parts) == 1:
        path.write_bytes(parts[0])
        return
    out = pikepdf.new()
    for part in parts:
        if part is None:
            out.add_blank_page(page_size=(595.28, 841.89))
        else:
            with pikepdf.open(io.BytesIO(part)) as source:
                out.pages.extend(source.pages)
    out.save(path, deterministic_id=True)


def _group4(image):
    """The bare G4 strip of a bilevel picture."""
    buffer = io.BytesIO()
    image.save(buffer, "TIFF", compression="group4", tiffinfo={ROWS_PER_STRIP: image.height})
    tags = Image.open(io.BytesIO(buffer.getvalue())).tag_v2
    start = tags[OFFSETS][0]
    return buffer.getvalue()[start:start + tags[COUNTS][0]]


def _stream(out, image, coding, quality):
    space = "/DeviceRGB" if image.mode == "RGB" else "/DeviceGray"
    facts = {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": image.width, "/Height": image.height,
             "/ColorSpace": pikepdf.Name(space), "/BitsPerComponent": 1 if image.mode == "1" else 8}
    if image.mode == "1" and coding != "flate":
        facts["/Filter"] = pikepdf.Name.CCITTFaxDecode
        facts["/DecodeParms"] = pikepdf.Dictionary({"/K": -1, "/BlackIs1": True, "/Columns": image.width, "/Rows": image.height})
        data = _group4(image)
    elif coding == "flate":
        data = image.tobytes()
    else:
        facts["/Filter"] = pikepdf.Name.DCTDecode
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality)
        data = buffer.getvalue()
    stream = pikepdf.Stream(out, data)
    for key, value in facts.items():
        stream[key] = value
    return stream


def pictures_pdf(path, images, coding, quality):
    """One picture per page, filling it; landscape pictures make landscape pages."""
    out = pikepdf.new()
    for image in images:
        width, height = (595.28, 841.89) if image.height >= image.width else (841.89, 595.28)
        out.add_blank_page(page_size=(width, height))
        page = out.pages[-1]
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=out.make_indirect(_stream(out, image, coding, quality))))
        page.Contents = pikepdf.Stream(out, f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q".encode())
    out.save(path, deterministic_id=True, compress_streams=True)


def tiff(path, images, dpi):
    compression = "group4" if images[0].mode == "1" else "jpeg"
    options = {"quality": 55} if compression == "jpeg" else {}
    images[0].save(path, "TIFF", save_all=True, append_images=images[1:], compression=compression, dpi=(dpi, dpi), **options)


def single(path, image, dpi, quality):
    if path.suffix == ".jpg":
        (image.convert("L") if image.mode == "1" else image).save(path, "JPEG", quality=quality, dpi=(dpi, dpi))
    else:
        image.save(path, "PNG", dpi=(dpi, dpi), optimize=False)
