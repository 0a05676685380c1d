"""Command line: make a set, or check one."""
import argparse
import sys
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from . import NAME, check, make, plan


def generate(args):
    for part in ("files", "truth"):
        (args.out / part).mkdir(parents=True, exist_ok=True)
    tasks = [(job, args.seed, args.out) for job in plan.jobs(args.seed, args.households)]
    pages, kinds = 0, Counter()
    with Pool(args.workers) as pool:
        for _, count, types in pool.imap(make.run, tasks, chunksize=2):
            pages += count
            kinds.update(types)
    print(f"{len(tasks)} files, {pages} pages, {sum(kinds.values())} papers")
    for kind, count in kinds.most_common():
        print(f"  {kind:36} {count}")


def main():
    parser = argparse.ArgumentParser(prog=f"python -m {NAME}", description="Invented French eviction papers, typeset and scanned.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--households", type=int, default=12)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--check", type=Path, metavar="DIR")
    args = parser.parse_args()
    if args.check:
        sys.exit(check.run(args.check))
    if not args.out:
        parser.error("--out or --check is needed")
    generate(args)


if __name__ == "__main__":
    main()
