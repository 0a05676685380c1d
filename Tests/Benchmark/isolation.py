#!/usr/bin/env python3
"""What isolation costs: pages per core-second read by one confined process a file, against all files read in one process without
confinement.

    isolation.py FOLDER [--recto .build/release/recto] [--rounds 3]

The two ways take turns, and processor time is counted, not the clock on the wall. Only reading is measured: no store, no rules.
"""
import argparse
import json
import os
import resource
import subprocess

LIMITS = {"megabytes": 200, "pages": 500, "megapixels": 100, "inflated_megabytes": 512, "memory_megabytes": 1024,
          "page_seconds": 60, "file_seconds": 60, "file_seconds_per_page": 20, "wall_factor": 3}
REQUEST = json.dumps({"limits": LIMITS, "reviewResolution": 110})
ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def read(arguments, source=None):
    """Runs a worker to its end; the pages it said and the processor seconds it took."""
    before = processor_seconds()
    with open(source or os.devnull, "rb") as document:
        worker = subprocess.Popen(arguments, stdin=document, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        pages = 0
        while head := worker.stdout.read(5):
            pages += head[0] in (3, 4)
            left = int.from_bytes(head[1:], "little")
            while left and (part := worker.stdout.read(min(left, 1 << 20))):
                left -= len(part)
        assert worker.wait() == 0, worker.returncode
    return pages, processor_seconds() - before


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--recto", default=".build/release/recto")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    files = sorted(os.path.join(options.folder, name) for name in os.listdir(options.folder))
    worker = [options.recto, "worker", "--request", REQUEST]
    totals = {"isolated": [0, 0.0], "in one process": [0, 0.0]}
    for _ in range(options.rounds):
        for file in files:
            pages, seconds = read(worker, file)
            totals["isolated"][0] += pages
            totals["isolated"][1] += seconds
        pages, seconds = read(worker + ["--unconfined"] + files)
        totals["in one process"][0] += pages
        totals["in one process"][1] += seconds
    rates = {}
    for way, (pages, seconds) in totals.items():
        rates[way] = pages / seconds
        print(f"{way:15} {pages:5} pages  {seconds:8.2f} core-seconds  {rates[way]:6.3f} pages per core-second")
    print(f"cost of isolation: {100 * (1 - rates['isolated'] / rates['in one process']):.1f} %")


if __name__ == "__main__":
    main()
