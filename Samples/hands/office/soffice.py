"""LibreOffice and poppler at work: many typed papers to PDF in one run, PDF to text, word boxes and pixels."""
import re
import shutil
import subprocess
from multiprocessing.pool import ThreadPool
from pathlib import Path
import cv2
import numpy as np

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def _one_run(folder, files):
    """One run of LibreOffice with a profile of its own, so that runs do not meet."""
    profile = folder / ("profile_" + files[0].stem)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile.resolve()}", "--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), *map(str, files)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.rmtree(profile, ignore_errors=True)


def convert(folder: Path, batch: int, workers: int = 1):
    """All .fodt of a folder to .pdf, in batches."""
    files = sorted(folder.glob("*.fodt"))
    with ThreadPool(workers) as pool:
        pool.map(lambda n: _one_run(folder, files[n:n + batch]), range(0, len(files), batch))
    missing = [f.name for f in files if not f.with_suffix(".pdf").exists()]
    if missing:
        raise RuntimeError(f"not converted: {missing[:5]}")


def page_texts(pdf):
    """Text of each page, in the order it was typed (cells of a table stay whole)."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    return out.split("\f")[:-1]


def gap_boxes(pdf):
    """Where the gaps for ink lie: number -> [page, x, y bottom, height, width] in points (width 0: unknown)."""
    out, page = {}, -1
    for line in subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True).stdout.decode().splitlines():
        if "<page " in line:
            page += 1
        m = WORD.search(line)
        if m and (t := re.search(r"¤(\d+)¤", m[5])):
            out[int(t[1])] = [page, float(m[1]), float(m[4]), float(m[4]) - float(m[2]), 0]
        if m and (t := re.search(r"¬(\d+)¬", m[5])) and abs(out[int(t[1])][2] - float(m[4])) < 2:
            out[int(t[1])][4] = float(m[3]) - out[int(t[1])][1]
    return out


def pixels(pdf, dpi, scratch: Path):
    """Pages as BGR pictures."""
    stem = scratch / (Path(pdf).stem + "_px")
    subprocess.run(["pdftoppm", "-r", str(dpi), str(pdf), str(stem)], check=True)
    files = sorted(scratch.glob(stem.name + "-*.ppm"))
    pages = [cv2.imread(str(f)) for f in files]
    for f in files:
        f.unlink()
    return pages


def blank(like):
    return np.full_like(like, 252)
