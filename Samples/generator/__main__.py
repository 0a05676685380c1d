"""Command line of the generator: rebuilds the committed Samples, or writes a set of any size."""
import argparse
import os
import sys

if os.environ.get("PYTHONHASHSEED") != "0":      # font subsets and sets must not depend on the hash seed
    os.execve(sys.executable, [sys.executable, "-m", "generator", *sys.argv[1:]], {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1767225600"})

from pathlib import Path

from . import origin, refused, samples, truth, volume

HERE = Path(__file__).resolve().parent.parent


def main():
    p = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    p.add_argument("--samples", action="store_true", help="rebuild Samples/files, truth, refused and ORIGIN.md")
    p.add_argument("--seed", type=int, default=samples.SEED)
    p.add_argument("--households", type=int, help="number of households of a random set")
    p.add_argument("--out", type=Path, default=HERE)
    p.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    p.add_argument("--check", action="store_true", help="only test the truth files under --out")
    a = p.parse_args()
    if a.check:
        truths = truth.load(a.out / "truth")
    elif a.households:
        truths = volume.build(a.out, a.seed, a.households, a.workers)
    else:
        truths, rows = samples.build(a.out, a.seed)
        refused.build(a.out / "refused")
        origin.write(a.out / "ORIGIN.md", rows, a.seed)
    bad = truth.self_test(truths)
    print(f"{len(truths)} files, {sum(t['n_pages'] for t in truths)} pages, {sum(len(t['documents']) for t in truths)} papers, {len(bad)} faults")
    for line in bad[:60]:
        print("  " + line)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
