"""Writes a file in the form a scanner, a fax or an office would have left it, and its truth beside it."""

import io
import json
import random
from pathlib import Path
from fpdf.enums import TextMode
from . import degrade, faces, press
from .ink import new_pdf


def _name(number, kind, rng):
    """Names as machines give them; they tell nothing."""
    stem = rng.choice(["SCAN{n:04d}", "numerisation_{n:03d}", "doc-{n:04d}", "KM_{n:05d}", "page{n:03d}"]).format(n=number)
    if kind in ("jpg", "png"):
        stem = f"IMG_{number:04d}"
    return f"{stem}.{kind}"


def _container(how, n, rng):
    if how["mode"] == "born":
        return "pdf"
    if how["mode"] == "fax":
        return rng.choice(["tif", "tif", "pdf"])
    if n == 1 and rng.random() < 0.4:
        return "jpg" if how["mode"] == "phone" or rng.random() < 0.7 else "png"
    return "tif" if rng.random() < 0.1 else "pdf"


def _spoil(text, rng):
    """What a poor recogniser made of a page."""
    text = text.replace("☐", "D").replace("☒", "El").replace("☎", "")
    swaps = {"e": "c", "é": "e", "l": "1", "0": "O", "m": "rn", "5": "S", "à": "a", "€": "E", "i": "l"}
    return "".join(swaps.get(ch, ch) if rng.random() < 0.28 else ("" if rng.random() < 0.02 else ch) for ch in text)


def _pdf_of(images, quality, layer):
    """Pictures as pages; `layer` is a list of wrong texts laid invisibly under them, or nothing."""
    pdf = new_pdf("MFP scan")
    if layer:
        pdf.add_font("quillarial", "", str(faces.files("arial")[0]))
    for i, img in enumerate(images):
        wide = img.width > img.height
        pdf.add_page("L" if wide else "P")
        if layer:
            pdf.set_font("quillarial", "", 8)
            pdf.text_mode = TextMode.INVISIBLE
            for k, line in enumerate(layer[i]):
                pdf.text(15, 15 + k * 4, line)
        data = io.BytesIO()
        img.save(data, "TIFF", compression="group4") if img.mode == "1" else img.save(data, "JPEG", quality=quality)
        data.seek(0)
        pdf.image(data, 0, 0, pdf.w, pdf.h)
    return bytes(pdf.output())


def _image_bytes(images, kind, quality):
    out = io.BytesIO()
    if kind == "tif":
        one = images[0].mode == "1"
        options = {"compression": "group4"} if one else {"compression": "jpeg", "quality": quality}
        images[0].save(out, "TIFF", save_all=True, append_images=images[1:], **options)
    elif kind == "jpg":
        images[0].convert("RGB" if images[0].mode == "RGB" else "L").save(out, "JPEG", quality=quality)
    else:
        images[0].convert("L").quantize(16).save(out, "PNG", optimize=False)
    return out.getvalue()


def write(file, number, out):
    """Make one file and its truth; returns the truth."""
    rng = random.Random(f"{file.seed} store {file.tier} {bool(file.again)}")
    pdf, docs, pages, blanks, people = press.setting(file)
    data = bytes(pdf.output())
    born = file.tier == "easy" and not file.again and rng.random() < 0.55
    text, said = [list(p["text"]) for p in pages], [None] * len(pages)
    if born:
        how, kind = {"mode": "born"}, "pdf"
    else:
        how = degrade.plan(file.tier, rng)
        how["rotations"] = degrade.turns(len(pages), file.tier, rng)
        kind = _container(how, len(pages), rng)
        images, said = degrade.pictures(data, how, f"{file.seed} {file.tier} {bool(file.again)}")
        layer = None
        if kind == "pdf" and rng.random() < 0.14:
            layer, how["bad_text_layer"] = [[_spoil(t, rng) for t in page] for page in text], "misread"
        data = _pdf_of(images, how["quality"], layer) if kind == "pdf" else _image_bytes(images, kind, how["quality"])
    file.name = _name(number, kind, rng)
    (out / "files" / file.name).write_bytes(data)
    for page, line in zip(text, said):
        if line:
            page.insert(0, line)
    truth = {
        "file": file.name,
        "hand": "quill",
        "tier": file.tier,
        "n_pages": len(pages),
        "bundle": len(docs) > 1,
        "duplicate_of": None,
        "degradation": how,
        "documents": docs,
        "blank_pages": blanks,
        "identifiers": sorted(people),
        "identifiers_kind": {k: people[k] for k in sorted(people)},
        "full_text": ["\n".join(p) for p in text],
        "handwritten": [p["hand"] for p in pages],
    }
    return truth


def produce(files, out):
    """Write the whole set. Rescans name the file they repeat, whichever was written first."""
    out = Path(out)
    for folder in ("files", "truth"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    truths = [(f, write(f, i + 1, out)) for i, f in enumerate(files)]
    for f, truth in truths:
        if f.again:
            truth["duplicate_of"] = f.again.name
        path = out / "truth" / (Path(f.name).stem + ".json")
        path.write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    return [t for _, t in truths]
