#!/usr/bin/env python3
"""What isolation costs: pages per core-second read by one confined process a file, against all files read in one process without
confinement.

    isolation.py FOLDER [--recto .build/release/recto] [--rounds 5]

The two ways take turns, and processor time is counted, not the clock on the wall; of each file the least time of all rounds counts, since
whatever else the machine does can only add to it. Only reading is measured: no store, no rules.
"""
import argparse
import json
import os
import resource
import subprocess

LIMITS = {"megabytes": 200, "pages": 500, "megapixels": 100, "inflated_megabytes": 512, "memory_megabytes": 1024,
          "page_seconds": 60, "file_seconds": 60, "file_seconds_per_page": 20, "wall_factor": 3}
REQUEST = json.dumps({"limits": LIMITS, "reviewResolution": 110})
# As `ReadingClient` sets it for its workers.
ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
               "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "MALLOC_MMAP_THRESHOLD_": "33554432",
               "MALLOC_TRIM_THRESHOLD_": "268435456", "MALLOC_TOP_PAD_": "16777216"}


# Kinds of messages, as `Frames` has them: a page, read or given up; the last word about a document.
PAGE, LAST = (3, 4), (5, 6, 7)


def read(arguments, source=None):
    """Runs a worker to its end; of each document it read, the pages and the processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(source or os.devnull, "rb") as document:
        worker = subprocess.Popen(arguments, stdin=document, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        documents, pages, used = [], 0, 0.0
        while head := worker.stdout.read(5):
            left = int.from_bytes(head[1:], "little")
            while left and (part := worker.stdout.read(min(left, 1 << 20))):
                left -= len(part)
            pages += head[0] in PAGE
            if head[0] in LAST:
                now = used_so_far(worker.pid)
                documents.append((pages, now - used))
                pages, used = 0, now
        assert worker.wait() == 0, worker.returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # The end of the process belongs to its last document.
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    documents[-1] = (documents[-1][0], documents[-1][1] + whole - used)
    return documents


def used_so_far(process):
    """Processor seconds of a process that runs, or has ended and was not waited for."""
    fields = open(f"/proc/{process}/stat").read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--recto", default=".build/release/recto")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files = sorted(os.path.join(options.folder, name) for name in os.listdir(options.folder))
    worker = [options.recto, "worker", "--request", REQUEST]
    ways = {
        "isolated": lambda: [document for file in files for document in read(worker, file)],
        "in one process": lambda: read([*worker, "--unconfined", *files]),
    }
    least = {}
    for number in range(options.rounds):
        for way, run in ways.items():
            documents = run()
            known = least.get(way, documents)
            least[way] = [min(one, other, key=lambda document: document[1]) for one, other in zip(known, documents)]
        tell(least, f"after {number + 1} rounds")


def tell(least, when):
    rates = {}
    for way, documents in least.items():
        pages, seconds = (sum(values) for values in zip(*documents))
        rates[way] = pages / seconds
        print(f"{way:15} {pages:5} pages  {seconds:8.2f} core-seconds  {rates[way]:6.3f} pages per core-second")
    print(f"cost of isolation {when}: {100 * (1 - rates['isolated'] / rates['in one process']):.1f} %", flush=True)


if __name__ == "__main__":
    main()
