#!/usr/bin/env python3
"""Keeps the papers of Forms/conformite true: what they name exists, and no clear column of the store goes unmentioned.

Checked: every file of the project and every command that a paper names, unless its line says « prévu »; every proof (a code
such as P01) has one line in the index of the security sheet, with a file, its suite and its tests; every column that the
migrations leave in the schema and that is not sealed stands in the table of clear columns, under its table.
Python's standard library only. Ends with 1 and one line for each fault.
"""
import re
import sqlite3
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAPERS = PROJECT / "Forms/conformite"
SHEET = PAPERS / "fiche-de-securite.md"
COLUMNS_HEADING = "## Ce que les colonnes en clair et les jetons de recherche laissent voir"
PROOF_ROW = re.compile(r"^\| (P\d+) \|")


def quoted(text):
    return re.findall(r"`([^`]+)`", text)


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def sections(text, heading):
    """What stands below a heading, down to the next of its level."""
    return text.partition(heading + "\n")[2].partition("\n## ")[0]


def named_things(paper, text):
    """Files, folders and commands that are named and are not there."""
    commands = set(re.findall(r'commandName: "([a-z-]+)"', "".join(
        source.read_text() for source in (PROJECT / "Sources/Apps/recto").rglob("*.swift"))))
    for number, line in enumerate(text.splitlines(), 1):
        if "prévu" in line.lower():
            continue
        for name in quoted(line):
            if re.match(r"(Sources|Tests|Pipelines|Forms|Samples|docs)/", name) and not (PROJECT / name).exists():
                yield f"{paper.name}:{number}: {name} n'existe pas"
            command = re.match(r"recto ([a-z]+)", name)
            if command and command[1] not in commands:
                yield f"{paper.name}:{number}: la commande « {name} » n'existe pas"


def proofs(texts):
    """Proofs that are cited and not listed, listed and not cited, or that point to nothing."""
    listed, cited = {}, set()
    for text in texts:
        for line in text.splitlines():
            row = PROOF_ROW.match(line)
            if row:
                listed[row[1]] = cells(line)
            else:
                cited |= set(re.findall(r"\bP\d+\b", line))
    for code in sorted(cited ^ set(listed)):
        yield f"{code}: " + ("citée, absente de l'index des preuves" if code in cited else "jamais citée")
    for code, (_, place, tests) in listed.items():
        path, suite = quoted(place)
        content = (PROJECT / path).read_text() if (PROJECT / path).is_file() else None
        if content is None:
            yield f"{code}: {path} n'existe pas"
        elif not re.search(rf"struct {suite}\b", content):
            yield f"{code}: pas de suite {suite} dans {path}"
        else:
            yield from (f"{code}: pas d'essai « {test} » dans {path}" for test in quoted(tests) if test not in content)


def clear_columns():
    """Table and column, as the migrations leave them, of all that is not sealed."""
    database = sqlite3.connect(":memory:")
    for file in sorted((PROJECT / "Sources/Store/DossierStore/Migrations").glob("Migration[0-9]*.swift")):
        for block in re.findall(r'static let sql = """\n(.*?)\n +"""', file.read_text(), re.S):
            database.executescript(block)
    for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'"):
        for column in database.execute(f"PRAGMA table_info({table})"):
            if not (column[1].startswith("sealed_") and column[2] == "BLOB"):
                yield table, column[1]


def unmentioned_columns(text):
    told = {}
    for line in sections(text, COLUMNS_HEADING).splitlines():
        if line.startswith("| `"):
            table, columns = cells(line)[:2]
            told.setdefault(table.strip("`"), set()).update(quoted(columns))
    present = set(clear_columns())
    if len(present) < 50 or not told:
        yield "colonnes en clair : le schéma ou le tableau de la fiche n'a pas pu être lu"
    for table, column in sorted(present):
        if column not in told.get(table, ()):
            yield f"{SHEET.name}: la colonne en clair {table}.{column} n'est pas dite ; ajoutez-la au tableau avec ce qu'elle laisse voir"


def main():
    texts = {paper: paper.read_text() for paper in sorted(PAPERS.glob("*.md"))}
    faults = [fault for paper, text in texts.items() for fault in named_things(paper, text)]
    faults += proofs(texts.values())
    faults += unmentioned_columns(texts[SHEET])
    print("\n".join(faults) or f"{len(texts)} documents de conformité : à jour")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
