"""Command line: make a set, or check one."""
import argparse
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
import sys

from .check import check_set
from .household import household
from .pack import finish, make_jobs
from .papers import plan, write
from .press import Press


def near_collisions(houses):
    """Every seventh household borrows a neighbour's surname, every ninth its building."""
    for i, h in enumerate(houses):
        if i and i % 7 == 0:
            h.tenants[0].nom = houses[i - 1].tenants[0].nom
        if i and i % 9 == 0:
            p = houses[i - 2]
            h.home.voie, h.home.code, h.home.town = p.home.voie, p.home.code, p.home.town
            h.home.complement = f"Appartement {20 + i}, 3e étage"


def print_all(seed, count):
    houses = [household(seed, i) for i in range(count)]
    near_collisions(houses)
    papers = []
    with Press() as press:
        for i, h in enumerate(houses):
            for item in plan(seed, i, h):
                papers.append(write(press, seed, h, len(papers), *item))
    return papers


def build(args):
    out = Path(args.out)
    for sub in ("files", "truth"):
        (out / sub).mkdir(parents=True, exist_ok=True)
        for old in (out / sub).iterdir():
            old.unlink()
    papers = print_all(args.seed, args.households)
    tasks = [(j, out) for j in make_jobs(args.seed, papers)]
    if args.workers > 1:
        with Pool(args.workers) as pool:
            pages = sum(pool.map(finish, tasks, 1))
    else:
        pages = sum(map(finish, tasks))
    print(f"{len(tasks)} files, {pages} pages, {len(papers)} papers")
    for k, n in sorted(Counter(p.sheet.kind for p in papers).items()):
        print(f"  {k}: {n}")


def main():
    ap = argparse.ArgumentParser(prog="platen", description=__doc__)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--households", type=int, default=10)
    ap.add_argument("--out", default="set")
    ap.add_argument("--workers", type=int, default=1)
    ap.add_argument("--check", metavar="DIR")
    args = ap.parse_args()
    sys.exit(bool(check_set(args.check))) if args.check else build(args)


if __name__ == "__main__":
    main()
