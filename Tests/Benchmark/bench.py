#!/usr/bin/env python3
"""Compares `recto run`, everything included, with two peers on the same scans in one run.

usage: bench.py [--recto PATH] [--scans DIR] [--out FILE]

Peers: `ocrmypdf --force-ocr --output-type pdf --optimize 0` and `pdftoppm -r 300 -gray` + `tesseract`, both with the
`fra` data and OMP_THREAD_LIMIT=1. Prints pages per core-second (user + system time of all children), wall time, peak
memory of the largest process, and the ratios; writes them as JSON to --out.
Only scanned PDF files are compared: both peers read them, and a drawn page would flatter whoever trusts its text layer.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = dict(os.environ, OMP_THREAD_LIMIT="1")


def pages(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", text, re.M)
    return int(found[1]) if found else 0


def is_scan(path):
    """Every page holds a picture and next to no text."""
    count = pages(path)
    if not count:
        return False
    pictures = subprocess.run(["pdfimages", "-list", path], capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
    return len(pictures.splitlines()) - 2 >= count and len(text.split()) < 5 * count


def measured(run):
    """(result of run(), core seconds, wall seconds) of the children that run() starts and waits for."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    result = run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result, core, time.monotonic() - start


def run_recto(recto, scans, work):
    subprocess.run(
        [recto, "run", scans, "--data", f"{work}/data", "--keys", f"{work}/keys", "--out", f"{work}/forms",
         "--json", f"{work}/results.json", "--quiet"], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)


def run_ocrmypdf(files, work):
    for file in files:
        subprocess.run(
            ["ocrmypdf", "--force-ocr", "--output-type", "pdf", "--optimize", "0", "-l", "fra", "--jobs", "1", "-q",
             str(file), f"{work}/ocrmypdf.pdf"], env=ENVIRONMENT, check=True, stderr=subprocess.DEVNULL)


def run_tesseract(files, work):
    for file in files:
        subprocess.run(["pdftoppm", "-r", "300", "-gray", str(file), f"{work}/page"], check=True)
        for image in sorted(pathlib.Path(work).glob("page*.pgm")):
            subprocess.run(["tesseract", str(image), f"{work}/text", "-l", "fra"], env=ENVIRONMENT, check=True,
                           stderr=subprocess.DEVNULL)
            image.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recto", default=".build/release/recto")
    parser.add_argument("--scans", default="Samples/files")
    parser.add_argument("--out", default="out/bench.json")
    parser.add_argument("--only-recto", action="store_true", help="leave the peers out")
    options = parser.parse_args()
    files = [f for f in sorted(pathlib.Path(options.scans).rglob("*.pdf")) if is_scan(f)]
    count = sum(pages(f) for f in files)
    if not count:
        sys.exit(f"no scanned PDF in {options.scans}")
    report = {"files": len(files), "pages": count, "runs": {}}
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work, "scans")
        folder.mkdir()
        for file in files:
            (folder / file.name).write_bytes(file.read_bytes())
        runs = {"recto": lambda: run_recto(options.recto, str(folder), work)}
        if not options.only_recto:
            runs["ocrmypdf"] = lambda: run_ocrmypdf(files, work)
            runs["tesseract"] = lambda: run_tesseract(files, work)
        for name, run in runs.items():
            _, core, wall = measured(run)
            report["runs"][name] = {"core_seconds": round(core, 2), "wall_seconds": round(wall, 2),
                                    "pages_per_core_second": round(count / core, 3)}
            print(f"{name:<10} {count / core:6.2f} pages per core-second   {core:7.1f} core-s   {wall:7.1f} s", flush=True)
    own = report["runs"]["recto"]["pages_per_core_second"]
    report["ratios"] = {name: round(own / values["pages_per_core_second"], 2)
                        for name, values in report["runs"].items() if name != "recto"}
    for name, ratio in report["ratios"].items():
        print(f"recto / {name}: {ratio:.2f}")
    out = pathlib.Path(options.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
