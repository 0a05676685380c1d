"""Command line: make a set, or check one."""
import argparse
import sys
from pathlib import Path
from .build import run
from .check import check


def main():
    ap = argparse.ArgumentParser(prog="office", description=__doc__)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--households", type=int, default=10)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--check", type=Path, metavar="DIR")
    a = ap.parse_args()
    if a.check:
        sys.exit(1 if check(a.check) else 0)
    if not a.out:
        ap.error("--out DIR is needed")
    print(run(a.seed, a.households, a.out, max(1, a.workers)), "file jobs done")


if __name__ == "__main__":
    main()
