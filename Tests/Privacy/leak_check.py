#!/usr/bin/env python3
"""Searches every byte of folders for the identifiers of a truth set, in every dress they could wear.

    leak_check.py --truth TRUTH_DIR FOLDER_OR_FILE...     exit 0: none found, 1: some found, 2: wrong call

Identifiers of eight or more folded characters (no accents, no case, only letters and digits) must not occur in any byte: as
UTF-8, Latin-1 or UTF-16 text, in base64 (at each of its three places) or hexadecimal, in zlib, gzip or raw deflate streams and
what those hold in turn; with --near, not with one letter misread, lost or added either. Shorter ones must not occur as whole words
in any text value: names of files, texts of SQLite databases, text files. Values that a dataset keeps by its profile, such as a
commune, are named with --kept. What is found is told by number and place, never in clear, unless --show asks for it.
"""
import argparse
import base64
import html
import json
import re
import sqlite3
import sys
import unicodedata
import zlib
from pathlib import Path

LONG = 8
DEEPEST = 3
MOST_INFLATED = 64 << 20


def fold(text):
    """Lower case, letters parted from their accents; ligatures apart."""
    for ligature, letters in (("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae")):
        text = text.replace(ligature, letters)
    return unicodedata.normalize("NFKD", text).lower()


def glued(text):
    """Letters and digits alone; accents fall with the rest."""
    return re.sub(r"[^a-z0-9]+", "", fold(text))


def words(text):
    return re.findall(r"[a-z0-9]+", re.sub("[\u0300-\u036f]", "", fold(text)))


def identifiers(truth, kept=()):
    found = set()
    for file in sorted(Path(truth).glob("*.json")):
        found.update(json.loads(file.read_text(encoding="utf-8")).get("identifiers", []))
    kept = {glued(value) for value in kept} | {""}
    return sorted(i for i in found if glued(i) not in kept)


class Searcher:
    def __init__(self, known, near=False):
        self.near = near
        forms = {}
        for identifier in known:
            forms.setdefault(glued(identifier), identifier)
        self.long = {form: i for form, i in forms.items() if len(form) >= LONG}
        self.short = {tuple(words(i)): i for form, i in forms.items() if len(form) < LONG}
        self.by_head = {}
        for form in self.long:
            self.by_head.setdefault(form[:LONG], []).append(form)
        # All identifiers at once: as a tree, so that a text is walked through once.
        self.tree = re.compile(f"(?=({tree(self.long)}))") if self.long else None
        self.hits = {}

    def tell(self, identifier, place, dress):
        self.hits.setdefault(identifier, []).append((place, dress))

    def search_folded(self, text, place, dress):
        if self.tree is None or len(text) < LONG:
            return
        for match in self.tree.finditer(text):
            start = match.start()
            for form in self.by_head[match.group(1)]:
                if text.startswith(form, start):
                    self.tell(self.long[form], place, dress)
        if self.near:
            for form, identifier in self.long.items():
                if holds_near(text, form):
                    self.tell(identifier, place, dress + "near ")

    def search_words(self, text, place, dress):
        found = words(text)
        if not found:
            return
        present = set(found)
        for form, identifier in self.short.items():
            if form[0] in present:
                for start, word in enumerate(found):
                    if word == form[0] and tuple(found[start:start + len(form)]) == form:
                        self.tell(identifier, place, dress)
                        break

    def search_bytes(self, data, place, dress="", depth=0):
        """One run of bytes and all that can be unpacked from it."""
        for name, text in decodings(data):
            self.search_folded(glued(text), place, dress + name)
        if depth >= DEEPEST:
            return
        for run in re.finditer(rb"[A-Za-z0-9+/_-]{12,}", data):
            for shift in range(4):
                piece = run.group()[shift:]
                piece = piece[:len(piece) // 4 * 4].translate(bytes.maketrans(b"-_", b"+/"))
                try:
                    clear = base64.b64decode(piece)
                except ValueError:
                    continue
                self.search_plain(clear, place, dress + "base64 ")
        for run in re.finditer(rb"(?:[0-9a-fA-F]{2}){8,}", data):
            self.search_plain(bytes.fromhex(run.group().decode()), place, dress + "hexadecimal ")
        for clear in inflations(data):
            self.search_bytes(clear, place, dress + "inflated ", depth + 1)

    def search_plain(self, data, place, dress):
        if sum(32 <= b < 127 or b >= 0xC2 for b in data) * 2 < len(data):
            return
        for name, text in decodings(data):
            self.search_folded(glued(text), place, dress + name)


def holds_near(text, form):
    """Whether the text holds the form with at most one letter replaced, lost or added: one half is then whole."""
    half = len(form) // 2
    for piece, before in ((form[:half], 0), (form[half:], half)):
        at = text.find(piece)
        while at >= 0:
            for shift in (-1, 0, 1):
                start = max(0, at - before + shift)
                if any(within_one(form, text[start:start + len(form) + length]) for length in (-1, 0, 1)):
                    return True
            at = text.find(piece, at + 1)
    return False


def within_one(a, b):
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    return a[start + 1:] == b[start + 1:] or a[start:] == b[start + 1:] or a[start + 1:] == b[start:]


def tree(forms):
    """A pattern for the first letters of all forms, shared beginnings written once."""
    heads = sorted({form[:LONG] for form in forms})

    def branch(heads, depth):
        if depth == LONG:
            return ""
        groups = {}
        for head in heads:
            groups.setdefault(head[depth], []).append(head)
        parts = [letter + branch(group, depth + 1) for letter, group in sorted(groups.items())]
        return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"

    return branch(heads, 0)


WIDE = [
    ("utf-16-le", re.compile(rb"(?:[\x09-\xff][\x00\x01\x20]){8,}")),
    ("utf-16-be", re.compile(rb"(?:[\x00\x01\x20][\x09-\xff]){8,}")),
]


def decodings(data):
    """The data as text, each way that gives other letters; escapes of JSON, HTML and PDF undone too."""
    text = data.decode("utf-8", errors="ignore")
    yield "utf-8", text
    if not data.isascii():
        yield "latin-1", data.decode("cp1252", errors="ignore")
    for pattern, undo in ESCAPES:
        if pattern.search(text):
            yield "escaped", pattern.sub(undo, text)
    for name, pattern in WIDE:
        for run in pattern.finditer(data):
            yield name, run.group().decode(name, errors="ignore")


ESCAPES = [
    (re.compile(r"\\u([0-9a-fA-F]{4})"), lambda m: chr(int(m.group(1), 16))),
    (re.compile(r"\\([0-7]{3})"), lambda m: chr(int(m.group(1), 8) & 255)),
    (re.compile(r"&#?[A-Za-z0-9]{2,8};"), lambda m: html.unescape(m.group())),
    (re.compile(r"%([0-9a-fA-F]{2})"), lambda m: chr(int(m.group(1), 16))),
]


def inflations(data):
    """What zlib, gzip and raw deflate streams in the data hold."""
    view = memoryview(data)
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", data):
        bits = 15 if data[match.start()] == 0x78 else 31
        clear = inflate(view[match.start():], bits)
        if clear:
            yield clear
    # Raw deflate has no mark: only whole contents are tried.
    clear = inflate(view, -15)
    if len(clear) > 64:
        yield clear


def inflate(view, bits):
    """As far as the stream goes; what comes before an error counts."""
    unpacker, clear = zlib.decompressobj(bits), b""
    for start in range(0, len(view), 4096):
        try:
            clear += unpacker.decompress(view[start:start + 4096], MOST_INFLATED)
        except zlib.error:
            break
        if unpacker.eof or len(clear) > MOST_INFLATED:
            break
    return clear


def files(paths):
    for path in map(Path, paths):
        if path.is_dir():
            yield from (f for f in sorted(path.rglob("*")) if f.is_file() and not f.is_symlink())
        elif path.exists():
            yield path


def database_texts(file):
    """Every text of every table; of a copy in memory, so that the database itself is left alone."""
    source = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    try:
        tables = [row[0] for row in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            for row in source.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    if isinstance(value, str):
                        yield value
                    elif isinstance(value, bytes):
                        yield from readable(value)
    finally:
        source.close()


def readable(data):
    """A blob that is text; or the text in it behind a head that is none."""
    for start in (0, 29, 17):
        piece = data[start:]
        try:
            yield piece[:-16].decode("utf-8") if start else piece.decode("utf-8")
            return
        except UnicodeDecodeError:
            continue


def check(searcher, paths):
    count = size = 0
    for file in files(paths):
        place = str(file)
        searcher.search_folded(glued(file.name), place, "name ")
        searcher.search_words(file.name, place, "name ")
        data = file.read_bytes()
        count, size = count + 1, size + len(data)
        searcher.search_bytes(data, place)
        if data.startswith(b"SQLite format 3\0"):
            for text in database_texts(file):
                searcher.search_words(text, place, "database ")
                searcher.search_folded(glued(text), place, "database ")
        else:
            try:
                searcher.search_words(data.decode("utf-8"), place, "text ")
            except UnicodeDecodeError:
                for text in readable(data):
                    searcher.search_words(text, place, "text ")
    return count, size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", help="folders and files to search")
    parser.add_argument("--truth", required=True, help="folder of truth files with `identifiers`")
    parser.add_argument("--near", action="store_true", help="also one letter away")
    parser.add_argument("--kept", nargs="*", default=[], help="values that the profile of a dataset keeps")
    parser.add_argument("--show", action="store_true", help="tell identifiers in clear (they are invented)")
    parser.add_argument("--json", action="store_true", help="counts for programs")
    given = parser.parse_args()
    known = identifiers(given.truth, given.kept)
    if not known:
        parser.error("no identifiers in the truth")
    searcher = Searcher(known, near=given.near)
    count, size = check(searcher, given.paths)
    numbers = {identifier: number for number, identifier in enumerate(known)}
    result = {
        "files": count, "bytes": size, "long": len(searcher.long), "short": len(searcher.short),
        "long_found": len([i for i in searcher.hits if len(glued(i)) >= LONG]),
        "short_found": len([i for i in searcher.hits if len(glued(i)) < LONG]),
    }
    if given.json:
        print(json.dumps(result))
    else:
        for identifier, hits in sorted(searcher.hits.items()):
            name = repr(identifier) if given.show else f"identifier {numbers[identifier]}"
            places = sorted({f"{Path(place).name} ({dress.strip()})" for place, dress in hits})
            print(f"{name}: {', '.join(places[:5])}{' …' if len(places) > 5 else ''}")
        print(" ".join(f"{key} {value}" for key, value in result.items()))
    return 1 if searcher.hits else 0


if __name__ == "__main__":
    sys.exit(main())
