"""python -m quill --seed S --households N --out DIR      |      python -m quill --check DIR"""

import argparse
import sys
from . import check, plan, store
from .story import World


def main():
    args = argparse.ArgumentParser(prog="quill", description=__doc__)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--households", type=int, default=6)
    args.add_argument("--out")
    args.add_argument("--workers", type=int, default=1, help="accepted for the common contract; pages are made one after the other")
    args.add_argument("--check", metavar="DIR")
    a = args.parse_args()
    if a.check:
        sys.exit(check.report(a.check))
    if not a.out:
        args.error("--out or --check is needed")
    truths = store.produce(plan.files(World(a.seed, a.households), a.seed), a.out)
    print(f"{len(truths)} files, {sum(t['n_pages'] for t in truths)} pages, {sum(len(t['documents']) for t in truths)} papers")


if __name__ == "__main__":
    main()
