"""Command line: make a set, or check one."""
import argparse
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from . import check
from .plan import make_file, plan


def main():
    ap = argparse.ArgumentParser(prog='drawn', description=__doc__)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--households', type=int, default=10)
    ap.add_argument('--out')
    ap.add_argument('--workers', type=int, default=1)
    ap.add_argument('--check', metavar='DIR')
    a = ap.parse_args()
    if a.check:
        sys.exit(1 if check.run(a.check) else 0)
    if not a.out:
        ap.error('--out or --check is needed')
    out = Path(a.out)
    for sub in ('files', 'truth'):
        if (out / sub).exists():
            shutil.rmtree(out / sub)
        (out / sub).mkdir(parents=True)
    jobs = [(a.seed, a.households, n, str(out)) for n in range(len(plan(a.seed, a.households)[1]))]
    if a.workers > 1:
        with ProcessPoolExecutor(a.workers) as pool:
            made = list(pool.map(make_file, jobs, chunksize=2))
    else:
        made = [make_file(j) for j in jobs]
    print(f"{len(made)} files, {sum(m['pages'] for m in made)} pages, {sum(len(m['types']) for m in made)} papers")


if __name__ == '__main__':
    main()
