"""Searches a data package for identifiers of a truth set, in whatever form bytes can hold them.

    python3 Tests/Privacy/leaks.py PACKAGE --truth DIR [--skip textes.jsonl] [--kept Marseille]

No identifier of eight folded characters or more may occur in any byte: as UTF-8, UTF-16, base64, in inflated streams, blind to
case, accents and spacing, also with one letter misread. No shorter one may be a value or a whole word of one. A commune or court
that the profile keeps is excepted by name (--kept). Exit code 1 when something was found; the identifier itself is not printed.
"""
import argparse
import base64
import json
import re
import sqlite3
import sys
import unicodedata
import zlib
from pathlib import Path

LONG = 8


def fold(text):
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae"))
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def readings(data):
    """The text that these bytes may hold."""
    yield data.decode("utf-8", "ignore")
    yield data.decode("latin-1")
    for code in ("utf-16-le", "utf-16-be"):
        yield data.decode(code, "ignore")
        yield data[1:].decode(code, "ignore")
    for found in re.finditer(rb"[A-Za-z0-9+/_-]{16,}={0,2}", data):
        for start in range(4):
            part = found[0][start:].rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
            yield base64.b64decode(part[: len(part) // 4 * 4]).decode("utf-8", "ignore")
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            yield zlib.decompressobj().decompress(data[found.start():]).decode("utf-8", "ignore")
        except zlib.error:
            continue


def one_off(identifier, text):
    """Whether the text holds the identifier with at most one letter replaced, lost or added: one half is then whole."""
    half = len(identifier) // 2
    for piece, before in ((identifier[:half], 0), (identifier[half:], half)):
        for found in re.finditer(f"(?={re.escape(piece)})", text):
            for shift in (-1, 0, 1):
                start = max(0, found.start() - before + shift)
                for length in (-1, 0, 1):
                    if within_one(identifier, text[start:start + len(identifier) + length]):
                        return True
    return False


def within_one(a, b):
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    return a[start + 1:] == b[start + 1:] or a[start:] == b[start + 1:] or a[start + 1:] == b[start:]


def values(path):
    """The values of the file by themselves, for whole words."""
    if path.suffix == ".csv":
        for line in path.read_text("utf-8").splitlines()[1:]:
            yield from line.split(";")
    elif path.suffix == ".sqlite":
        database = sqlite3.connect(path)
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in database.execute(f'SELECT * FROM "{table}"'):
                yield from (str(value) for value in row if value is not None)
    elif path.suffix == ".jsonl":
        for line in path.read_text("utf-8").splitlines():
            yield from (str(value) for value in json.loads(line).values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("package", type=Path)
    parser.add_argument("--truth", type=Path, required=True)
    parser.add_argument("--skip", nargs="*", default=[])
    parser.add_argument("--kept", nargs="*", default=[], help="values that the profile keeps")
    options = parser.parse_args()
    kept = {fold(name) for name in options.kept}
    identifiers = {i for file in options.truth.glob("*.json") for i in json.loads(file.read_text())["identifiers"]}
    folded = {fold(i) for i in identifiers} - kept - {""}
    long = sorted(i for i in folded if len(i) >= LONG)
    short = {i for i in folded if len(i) < LONG}
    leaks = 0
    for path in sorted(options.package.iterdir()):
        if path.name in options.skip:
            continue
        texts = [fold(text) for text in readings(path.read_bytes())]
        whole = "\n".join(dict.fromkeys(text for text in texts if len(text) >= LONG - 1))
        found = [i for i in long if i in whole or one_off(i, whole)]
        words = {fold(word) for value in values(path) for word in re.split(r"[^\w]+", value) + [value]}
        found += [i for i in short if i in words and not i.isdigit()]
        found += [i for i in short if i.isdigit() and i in words and len(i) > 4]
        leaks += len(found)
        print(f"{path.name}: {len(found)} leaks")
    print(f"identifiers {len(folded)} long {len(long)} leaks {leaks}")
    sys.exit(1 if leaks else 0)


main()
