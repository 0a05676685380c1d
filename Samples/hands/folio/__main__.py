"""Command line of the hand."""
import argparse, sys
from .check import check
from .pack import build

ap = argparse.ArgumentParser(prog="folio", description=__doc__)
ap.add_argument("--seed", type=int, default=1)
ap.add_argument("--households", type=int, default=24)
ap.add_argument("--out")
ap.add_argument("--workers", type=int, default=2)
ap.add_argument("--check", metavar="DIR")
a = ap.parse_args()
if a.check:
    sys.exit(1 if check(a.check) else 0)
print(build(a.seed, a.households, a.out, a.workers), "files written")
