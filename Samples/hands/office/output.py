"""Writes pages as the files people send: PDF of pictures, multi-page TIFF, JPEG, PNG, or born-digital PDF."""
import io
import zlib
import cv2
import pikepdf
from PIL import Image
from pikepdf import Dictionary, Name, Stream

FIXED = dict(deterministic_id=True, linearize=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _g4(img):
    """CCITT G4 bytes of a two-level picture (one strip, taken out of a TIFF)."""
    buf = io.BytesIO()
    im = Image.fromarray(img).convert("1", dither=Image.Dither.NONE)
    im.save(buf, "TIFF", compression="group4", tiffinfo={278: img.shape[0]})
    t = Image.open(buf)
    off, size = t.tag_v2[273][0], t.tag_v2[279][0]
    return buf.getvalue()[off:off + size], t.tag_v2.get(262, 1)


def _image(pdf, img, codec, quality):
    h, w = img.shape[:2]
    d = dict(Type=Name.XObject, Subtype=Name.Image, Width=w, Height=h, BitsPerComponent=8, ColorSpace=Name.DeviceGray if img.ndim == 2 else Name.DeviceRGB)
    if codec == "g4":
        data, photometric = _g4(img)
        d.update(BitsPerComponent=1, Filter=Name.CCITTFaxDecode, DecodeParms=Dictionary(K=-1, Columns=w, Rows=h, BlackIs1=photometric == 1))
    elif codec == "flate":
        data = zlib.compress((img if img.ndim == 2 else img[:, :, ::-1]).tobytes(), 6)
        d.update(Filter=Name.FlateDecode)
    else:
        data = cv2.imencode(".jpg", img, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
        d.update(Filter=Name.DCTDecode)
    return Stream(pdf, data, Dictionary(**d))


def picture_pdf(path, pages, codec, quality, dpi):
    pdf = pikepdf.new()
    for img in pages:
        x = pdf.make_indirect(_image(pdf, img, codec, quality))
        w, h = img.shape[1] * 72 / dpi, img.shape[0] * 72 / dpi
        body = Stream(pdf, f"q {w:.2f} 0 0 {h:.2f} 0 0 cm /I Do Q".encode())
        pdf.pages.append(pikepdf.Page(Dictionary(Type=Name.Page, MediaBox=[0, 0, round(w, 2), round(h, 2)], Resources=Dictionary(XObject=Dictionary(I=x)), Contents=pdf.make_indirect(body))))
    pdf.docinfo["/Producer"] = "ScanOffice 4.2"
    pdf.save(path, **FIXED)


def born_pdf(path, parts):
    """Joins born-digital papers; `None` is a blank sheet. Dates and ids are fixed so that bytes repeat."""
    pdf = pikepdf.new()
    for part in parts:
        if part is None:
            pdf.add_blank_page(page_size=(595, 842))
            continue
        with pikepdf.open(part) as src:
            pdf.pages.extend(src.pages)
    pdf.docinfo["/Creator"] = "Writer"
    pdf.docinfo["/CreationDate"] = "D:20240102090000Z"
    pdf.save(path, **FIXED)


def tiff(path, pages, bilevel, dpi, quality):
    ims = [Image.fromarray(p if p.ndim == 2 else p[:, :, ::-1]) for p in pages]
    if bilevel:
        ims = [i.convert("1", dither=Image.Dither.NONE) for i in ims]
    opts = dict(compression="group4") if bilevel else dict(compression="jpeg", quality=quality) if quality < 75 else dict(compression="tiff_lzw")
    ims[0].save(path, "TIFF", save_all=True, append_images=ims[1:], dpi=(dpi, dpi), **opts)


def write(path, pages, p, rng):
    """Chooses a container that suits the pages; gives (file name, what was done)."""
    bilevel, dpi, quality = p["mode"] == "g4", p["dpi"], rng.choice([45, 55, 65, 72, 78])
    if len(pages) == 1 and rng.random() < .55:
        ext = "png" if bilevel or (p["mode"] == "gray" and p["noise"] < 2) else "jpg"
        name = path.with_suffix("." + ext)
        opts = [cv2.IMWRITE_JPEG_QUALITY, quality] if ext == "jpg" else [cv2.IMWRITE_PNG_COMPRESSION, 7]
        name.write_bytes(cv2.imencode("." + ext, pages[0], opts)[1].tobytes())
        return name.name, [ext]
    if rng.random() < (.4 if bilevel else .1):
        name = path.with_suffix(".tif")
        tiff(name, pages, bilevel, dpi, min(quality, 72))
        return name.name, ["tiff_g4" if bilevel else "tiff_jpeg"]
    codec = "g4" if bilevel else "flate" if p["noise"] < 1 and p["mode"] == "gray" and len(pages) < 3 else "jpeg"
    name = path.with_suffix(".pdf")
    picture_pdf(name, pages, codec, quality, dpi)
    return name.name, [f"pdf_{codec}"]
