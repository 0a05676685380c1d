"""Files: born PDF, PDF of pictures (JPEG, Flate, CCITT G4), TIFF, JPEG, PNG; always the same bytes for a seed."""
import io
from datetime import datetime, timezone

import img2pdf
import numpy as np
import pikepdf
import pypdfium2
from PIL import Image

EPOCH = datetime(2026, 1, 5, tzinfo=timezone.utc)


def pictures(pdf, dpi, colour):
    doc = pypdfium2.PdfDocument(pdf)
    out = []
    for page in doc:
        im = page.render(scale=dpi / 72).to_pil()
        out.append(im.convert('RGB' if colour else 'L'))
    doc.close()
    return out


def join(parts):
    """Several born papers as one PDF; None is a blank separator."""
    out = pikepdf.new()
    for part in parts:
        if part is None:
            out.add_blank_page(page_size=(595.28, 841.89))
        else:
            with pikepdf.open(io.BytesIO(part)) as src:
                out.pages.extend(src.pages)
                buf = io.BytesIO()
                out.save(buf, deterministic_id=True)
                out = pikepdf.open(buf)
    buf = io.BytesIO()
    out.save(buf, deterministic_id=True)
    return buf.getvalue()


def _bytes(im, kind, quality=60, dpi=200):
    buf = io.BytesIO()
    if kind == 'jpeg':
        im.convert('L' if im.mode == '1' else im.mode).save(buf, 'JPEG', quality=quality, dpi=(dpi, dpi))
    elif kind == 'png':
        im.save(buf, 'PNG', dpi=(dpi, dpi), compress_level=6)
    else:
        im.convert('1').save(buf, 'TIFF', compression='group4', dpi=(dpi, dpi))
    return buf.getvalue()


def two_tone(im):
    """Clean threshold for G4 files of papers that were scanned well."""
    return im.convert('L').point(lambda v: 255 if v > 165 else 0, '1')


def few_greys(im):
    """16 greys, so that Flate and PNG files keep a reasonable size."""
    return im.convert('L').point(lambda v: int(v / 17 + .5) * 17)


def write(path, ims, container, quality, dpi):
    """container: pdf_jpeg, pdf_flate, pdf_g4, tif_g4, tif_lzw, tif_jpeg, jpg, png."""
    if container.startswith('pdf'):
        kind = {'pdf_jpeg': 'jpeg', 'pdf_flate': 'png', 'pdf_g4': 'g4'}[container]
        if kind == 'g4':
            ims = [im if im.mode == '1' else two_tone(im) for im in ims]
        if kind == 'png':
            ims = [few_greys(im) for im in ims]
        fun = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
        data = img2pdf.convert([_bytes(im, kind, quality, dpi) for im in ims], layout_fun=fun, creationdate=EPOCH, moddate=EPOCH, producer='scan', engine=img2pdf.Engine.internal)
        path.write_bytes(data)
    elif container.startswith('tif'):
        how = {'tif_g4': 'group4', 'tif_lzw': 'tiff_lzw', 'tif_jpeg': 'jpeg'}[container]
        if how == 'group4':
            ims = [im if im.mode == '1' else two_tone(im) for im in ims]
        elif how == 'tiff_lzw':
            ims = [few_greys(im) for im in ims]
        else:
            ims = [im.convert('L') for im in ims]
        extra = dict(quality=quality) if how == 'jpeg' else {}
        ims[0].save(path, 'TIFF', save_all=True, append_images=ims[1:], compression=how, dpi=(dpi, dpi), **extra)
    elif container == 'jpg':
        path.write_bytes(_bytes(ims[0], 'jpeg', quality, dpi))
    else:
        path.write_bytes(_bytes(few_greys(ims[0]) if ims[0].mode != '1' else ims[0], 'png', dpi=dpi))


def blank_picture(like, r):
    shade = r.integers(236, 253)
    a = r.normal(shade, 2.5, (like.height, like.width)).clip(0, 255).astype('uint8')
    return Image.fromarray(np.asarray(a)).convert(like.mode if like.mode != '1' else 'L').convert(like.mode)
