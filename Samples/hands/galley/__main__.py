"""python -m galley --seed N --households N --out DIR [--workers 2], or --check DIR."""
import argparse
import collections
import functools
import multiprocessing
import os
import sys
import time
from . import check, plan


def main():
    ap = argparse.ArgumentParser(prog="galley", description=__doc__)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--households", type=int, default=10)
    ap.add_argument("--out")
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--check", metavar="DIR")
    a = ap.parse_args()
    if a.check:
        sys.exit(1 if check.check(a.check) else 0)
    if not a.out:
        ap.error("--out is needed")
    for part in ("files", "truth"):
        os.makedirs(os.path.join(a.out, part), exist_ok=True)
    jobs, begun = plan.plan(a.seed, a.households), time.time()
    work = functools.partial(plan.make, folder=a.out)
    if a.workers > 1:
        with multiprocessing.Pool(a.workers) as pool:
            done = pool.map(work, jobs, chunksize=2)
    else:
        done = [work(j) for j in jobs]
    pages = sum(n for n, _ in done)
    kinds = collections.Counter(k for _, ks in done for k in ks)
    print(f"{len(jobs)} files, {pages} pages in {time.time() - begun:.0f} s;", dict(kinds.most_common()))


if __name__ == "__main__":
    main()
