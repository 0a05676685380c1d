#!/usr/bin/env python3
"""Compares `recto run`, everything included, with two peers on the same scans in one run, all on all cores.

usage: bench.py [--recto PATH] [--scans DIR] [--times N] [--out FILE] [--report FILE]

Peers: `ocrmypdf --force-ocr --output-type pdf --optimize 0` and `pdftoppm -r 300 -gray` + `tesseract`, with the `fra` data,
OMP_THREAD_LIMIT=1, and as many files at once as there are cores. Told for each: pages per core-second (user + system time of
all its processes), wall time, and the most memory one process and all together held. Runs take turns, so that what else the
machine does falls on all alike; the median counts. Only scanned PDF files are compared: both peers read them, and a drawn page
would flatter whoever trusts its text layer.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ENVIRONMENT = dict(os.environ, OMP_THREAD_LIMIT="1")
CORES = os.cpu_count() or 1


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


class Memory:
    """The most memory, in bytes, that one process below this one and all of them held, asked ten times a second."""

    def __init__(self):
        self.one = {}
        self.all = 0
        self.course = []
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()

    def watch(self):
        while not self.stop.wait(0.1):
            held = list(self.below(os.getpid()))
            for name, size in held:
                self.one[name] = max(self.one.get(name, 0), size)
            self.all = max(self.all, sum(size for _, size in held))
            self.course.append(max((size for name, size in held if name == "worker"), default=0))

    def below(self, pid):
        try:
            children = "".join(
                pathlib.Path(task, "children").read_text() + " " for task in pathlib.Path(f"/proc/{pid}/task").iterdir())
        except OSError:
            return
        for child in children.split():
            try:
                words = pathlib.Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
                size = int(pathlib.Path(f"/proc/{child}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            except (OSError, IndexError):
                continue
            name = pathlib.Path(os.fsdecode(words[0])).name
            yield "worker" if b"worker" in words[1:2] else name, size
            yield from self.below(child)


def core_seconds(command, **options):
    """User and system seconds of a command and all it waits for."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"{command[0]}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def run_recto(recto, scans, work, workers=CORES):
    for name in ("data", "keys", "forms"):
        shutil.rmtree(f"{work}/{name}", ignore_errors=True)
    return core_seconds(
        [recto, "run", scans, "--workers", str(workers), "--data", f"{work}/data", "--keys", f"{work}/keys",
         "--out", f"{work}/forms", "--json", f"{work}/results.json", "--quiet"])


def on_all_cores(files, one):
    with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
        return sum(pool.map(one, files))


def run_ocrmypdf(files, work):
    return on_all_cores(files, lambda file: core_seconds(
        ["ocrmypdf", "--force-ocr", "--output-type", "pdf", "--optimize", "0", "-l", "fra", "--jobs", "1", "-q",
         str(file), f"{work}/{file.stem}.ocr.pdf"]))


def run_tesseract(files, work):
    def one(file):
        spent = core_seconds(["pdftoppm", "-r", "300", "-gray", str(file), f"{work}/{file.stem}"])
        for image in sorted(pathlib.Path(work).glob(f"{file.stem}-*.pgm")):
            spent += core_seconds(["tesseract", str(image), f"{work}/{file.stem}", "-l", "fra"])
            image.unlink()
        return spent
    return on_all_cores(files, one)


def measure(run):
    start = time.monotonic()
    with Memory() as memory:
        core = run()
    return {"core": core, "wall": time.monotonic() - start, "memory": memory}


def summary(count, runs):
    core, wall = (statistics.median(run[part] for run in runs) for part in ("core", "wall"))
    return {
        "pages_per_core_second": round(count / core, 3), "core_seconds": round(core, 1), "wall_seconds": round(wall, 1),
        "core_seconds_of_each_run": [round(run["core"], 1) for run in runs],
        "largest_processes_mb": {
            name: round(size / 1e6) for name, size in sorted(
                max((run["memory"].one for run in runs), key=lambda one: sum(one.values())).items(),
                key=lambda item: -item[1])[:4]},
        "all_processes_mb": round(max(run["memory"].all for run in runs) / 1e6),
    }


def inside(bench, work, drawn):
    """What the program measures of itself: rules a page, drawn pages."""
    values = {}
    for command in (["rules", "--data", f"{work}/data", "--keys", f"{work}/keys"], ["drawn", *drawn]):
        lines = subprocess.run([bench, *command], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout
        for line in lines.splitlines():
            words = line.split()
            values.update(zip(words[::2], map(float, words[1::2])))
    return values


def report(data):
    lines = ["# Speed", "", f"{data['pages']} pages of {data['files']} scanned PDF files, {CORES} cores, "
             f"median of {data['times']} runs in turns; written by `make bench`.", "",
             "| | pages per core-second | wall, s | largest process, MB | all together, MB |", "|---|---|---|---|---|"]
    for name, run in data["runs"].items():
        largest = next(iter(run["largest_processes_mb"].items()), ("", 0))
        lines.append(f"| {name} | {run['pages_per_core_second']:.2f} | {run['wall_seconds']:.0f} | "
                     f"{largest[1]} ({largest[0]}) | {run['all_processes_mb']} |")
    lines += [""] + [f"- recto / {name}: {ratio:.2f} times the pages per core-second" for name, ratio in data["ratios"].items()]
    if "two_workers" in data:
        lines.append(f"- two workers: {data['two_workers']:.2f} times as fast as one")
    named = {"rules_ms_a_page": "all rules, ms a page", "drawn_page_ms": "reading a drawn page, ms",
             "drawn_picture_ms": "its picture for the reviewer, ms"}
    lines += [f"- {text}: {data['inside'][key]:g}" for key, text in named.items() if key in data["inside"]]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recto", default=".build/release/recto")
    parser.add_argument("--bench", default=".build/release/RectoBench")
    parser.add_argument("--scans", default="Samples/files")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--only", type=int, help="the first so many files, for a quick look")
    parser.add_argument("--out", default="out/bench.json")
    parser.add_argument("--report", default="out/bench.md")
    options = parser.parse_args()
    found = sorted(pathlib.Path(options.scans).rglob("*.pdf"))
    files = [f for f in found if is_scan(f)][:options.only]
    count = sum(pages(f) for f in files)
    if not count:
        sys.exit(f"no scanned PDF in {options.scans}")
    data = {"files": len(files), "pages": count, "cores": CORES, "times": options.times, "load": os.getloadavg()}
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work, "scans")
        folder.mkdir()
        for file in files:
            shutil.copy(file, folder)
        kinds = {
            "recto": lambda: run_recto(options.recto, str(folder), work),
            "ocrmypdf": lambda: run_ocrmypdf(files, work), "tesseract": lambda: run_tesseract(files, work),
            "recto, one worker": lambda: run_recto(options.recto, str(folder), work, workers=1),
        }
        runs = {name: [] for name in kinds}
        for turn in range(options.times):
            for name, run in kinds.items():
                runs[name].append(measure(run))
                last = runs[name][-1]
                print(f"{turn + 1}/{options.times} {name:<18} {count / last['core']:6.2f} pages per core-second "
                      f"{last['core']:7.1f} core-s {last['wall']:7.1f} s", flush=True)
        data["runs"] = {name: summary(count, each) for name, each in runs.items()}
        data["inside"] = inside(options.bench, work, [str(f) for f in found if f not in files])
    speed = {name: run["pages_per_core_second"] for name, run in data["runs"].items()}
    data["ratios"] = {name: round(speed["recto"] / speed[name], 2) for name in ("ocrmypdf", "tesseract")}
    data["two_workers"] = round(
        data["runs"]["recto, one worker"]["wall_seconds"] / data["runs"]["recto"]["wall_seconds"], 2)
    for path, text in ((options.out, json.dumps(data, indent=1) + "\n"), (options.report, report(data))):
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        pathlib.Path(path).write_text(text)
    print(report(data))


if __name__ == "__main__":
    main()
