#!/usr/bin/env python3
"""Builds the blank fillable PDF of a form edition from its fields.yaml and its source/layout.py.

    build_form.py FOLDER            writes the PDF named in fields.yaml
    build_form.py FOLDER --check    says whether the PDF in the folder is the one the sources give
"""

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

from rectoform import acroform
from rectoform.fields import load_edition
from rectoform.sheet import Sheet

FONTS = Path(__file__).parent.parent / "fonts"


def build(folder: Path, out: Path) -> None:
    edition = load_edition(folder)
    layout = _layout(folder / "source" / "layout.py")
    with tempfile.TemporaryDirectory() as scratch:
        drawn = Path(scratch) / "drawn.pdf"
        sheet = Sheet(edition, drawn, FONTS)
        layout.draw(sheet)
        missing = sorted(set(edition.fields) - sheet.placed)
        if missing:
            raise ValueError(f"fields never placed by layout.py: {', '.join(missing)}")
        sheet.finish()
        acroform.finish(sheet, drawn, out, FONTS)


def _layout(path: Path):
    spec = importlib.util.spec_from_file_location("layout", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    target = arguments.folder / load_edition(arguments.folder).blank
    if not arguments.check:
        build(arguments.folder, target)
        print(f"{target}: {target.stat().st_size} bytes")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / target.name
        build(arguments.folder, fresh)
        same = fresh.read_bytes() == target.read_bytes()
    print(f"{target}: {'up to date' if same else 'differs from its sources'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
