"""Turns written papers into one file with its truth: order, blanks, rotation, degradation, container."""
import random
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from . import container, degrade, press, truth

BLANK = "blank"


@dataclass
class Job:
    """One file to make. `items` are papers (Act) or BLANK; `kind` names the container."""
    name: str
    tier: str
    kind: str                       # pdf-born, pdf-scan, pdf-bw, pdf-mixed, tif-g4, tif-fax, tif-jpeg, tif-lzw, jpg, png
    items: list
    purpose: str = ""
    colour: bool = False
    settings: dict = field(default_factory=dict)
    rotations: dict = field(default_factory=dict)      # page -> (degrees clockwise, PDF flag says so)
    layer: str = None               # true, shift, noise, other
    duplicate_of: str = None
    mode: str = "scan"
    exif: int = None


def seed_of(*parts):
    return zlib.crc32("/".join(map(str, parts)).encode())


def pages_of(job):
    """Prints every paper once; returns page sources, texts, handwriting, documents, blanks."""
    sources, texts, written, documents, blanks = [], [], [], [], []
    for item in job.items:
        if item == BLANK:
            sources.append(None)
            texts.append("")
            written.append([])
            blanks.append(len(sources))
            continue
        printed = press.print_act(item)
        first = len(sources) + 1
        for i in range(len(printed)):
            sources.append((printed.pdf, i))
            texts.append(printed.texts[i])
            written.append(printed.written[i])
        documents.append(truth.document(item, first, len(sources)))
    return sources, texts, written, documents, blanks


def make(job, files, truths, seed):
    """Writes the file and its truth; returns the truth."""
    rng = random.Random(f"job/{seed}/{job.name}")
    sources, texts, written, documents, blanks = pages_of(job)
    assert job.kind not in ("jpg", "png") or len(sources) == 1, f"{job.name}: a {job.kind} holds one page, the papers have {len(sources)}"
    settings = {"mode": "born"}
    if job.kind != "pdf-born":
        mode = "fax" if job.kind == "tif-fax" else job.mode
        settings = {**degrade.draw(rng, job.tier, mode), **job.settings}
    path = Path(files) / job.name
    WRITERS[job.kind](job, path, sources, settings, rng, seed)
    households = list({id(i.h): i.h for i in job.items if i != BLANK}.values())
    names = truth.identifiers(households, texts, written)
    t = {"file": job.name, "tier": job.tier, "n_pages": len(sources), "bundle": len(documents) > 1, "duplicate_of": job.duplicate_of,
         "degradation": {**settings, "container": job.kind, "rotations": {str(k): {"degrees": v[0], "flag": v[1]} for k, v in job.rotations.items()}, **({"text_layer": job.layer} if job.layer else {})},
         "documents": documents, "blank_pages": blanks, "identifiers": sorted(names), "identifiers_kind": names, "full_text": texts, "handwritten": written}
    truth.dump(Path(truths) / (path.stem + ".json"), t)
    return t


def page_pixels(job, sources, settings, seed, dpi, i):
    s = sources[i]
    colour = job.colour or settings["mode"] == "photo"
    shape = (round(11.693 * dpi), round(8.268 * dpi)) + ((3,) if colour else ())
    rgb = press.raster(s[0], s[1], dpi, colour) if s else np.full(shape, 255, np.uint8)
    verso = None
    if settings.get("bleed"):
        other = sources[i + 1] if i + 1 < len(sources) and sources[i + 1] else (s or next(x for x in sources if x))
        verso = press.raster(other[0], other[1], dpi, colour)
    return degrade.apply(rgb, settings, seed_of(seed, job.name, i), verso)


def sheets(job, sources, settings, rng, seed, bw=False):
    dpi = settings.get("dpi", 200)
    out = []
    for i in range(len(sources)):
        px = page_pixels(job, sources, settings, seed, dpi, i)
        if bw:
            px = degrade.bilevel(px, settings, seed_of(seed, job.name, i))
        elif not job.colour and px.ndim == 3:
            px = container.gray(px)
        turn, flag = job.rotations.get(i + 1, (0, False))
        if turn:
            px = container.turn(px, -turn if flag else turn)
        out.append(container.Sheet(px, dpi, settings.get("quality", 55), sources[i], turn % 360 if flag else 0))
    return out


def fax_sheets(job, sources, settings, rng, seed):
    """204 x 196 dpi, bilevel, with the transmit line; coarse mode loses every second row."""
    import cv2
    from datetime import timedelta
    out, clock = [], f"{rng.randint(8, 18):02d}:{rng.randint(0, 59):02d}"
    day = next(i.when for i in job.items if i != BLANK) + timedelta(rng.randint(1, 9))
    for i in range(len(sources)):
        px = page_pixels(job, sources, {**settings, "dpi": 204}, seed, 204, i)
        px = cv2.resize(px, (1728, 2292), interpolation=cv2.INTER_AREA)
        bits = degrade.bilevel(px, settings, seed_of(seed, job.name, i))
        if settings.get("coarse"):
            bits = np.repeat(bits[::2], 2, axis=0)[:2292]
        if settings.get("header"):
            bits = degrade.draw_fax_header(bits, degrade.fax_header(i + 1, len(sources), day, clock))
        turn = job.rotations.get(i + 1, (0, False))[0]
        if turn:
            bits = container.turn(bits, turn)
        out.append(container.Sheet(bits, (204, 196), source=sources[i]))
    return out


def w_born(job, path, sources, settings, rng, seed):
    container.write_pdf(path, [None if s is None else (*s, job.rotations.get(i + 1, (0, False))[0]) for i, s in enumerate(sources)])


def w_scan(job, path, sources, settings, rng, seed):
    container.write_pdf(path, sheets(job, sources, settings, rng, seed), job.layer, rng)


def w_bw(job, path, sources, settings, rng, seed):
    container.write_pdf(path, sheets(job, sources, settings, rng, seed, bw=True), job.layer, rng)


def w_mixed(job, path, sources, settings, rng, seed):
    """Born-digital pages with some scanned ones between: the signed pages were scanned."""
    scanned = sheets(job, sources, settings, rng, seed)
    keep = settings.setdefault("born_pages", [i + 1 for i in range(len(sources)) if i % 2 == 0])
    container.write_pdf(path, [(*s, 0) if s and i + 1 in keep else scanned[i] for i, s in enumerate(sources)], job.layer, rng)


def w_tiff(kind, bw):
    def write(job, path, sources, settings, rng, seed):
        container.write_tiff(path, sheets(job, sources, settings, rng, seed, bw), kind)
    return write


def w_fax(job, path, sources, settings, rng, seed):
    container.write_tiff(path, fax_sheets(job, sources, settings, rng, seed), "g4")


def w_jpeg(job, path, sources, settings, rng, seed):
    sheet = sheets(job, sources[:1], settings, rng, seed)[0]
    if job.exif:
        sheet.pixels = container.turn(sheet.pixels, {6: -90, 8: 90, 3: 180}[job.exif])
    container.write_jpeg(path, sheet, job.exif)


def w_png(job, path, sources, settings, rng, seed):
    container.write_png(path, sheets(job, sources[:1], settings, rng, seed)[0])


WRITERS = {"pdf-born": w_born, "pdf-scan": w_scan, "pdf-bw": w_bw, "pdf-mixed": w_mixed, "tif-g4": w_tiff("g4", True), "tif-lzw": w_tiff("lzw", False),
           "tif-jpeg": w_tiff("jpeg", False), "tif-fax": w_fax, "jpg": w_jpeg, "png": w_png}
