#!/usr/bin/env python3
"""How long a backup, its restoring and a verification take on many papers.

    safekeeping.py [--papers 10000] [--kilobytes 300] [--recto .build/release/recto] [--work out/bench-backup]

The papers are invented, two to a household, each file as large as a scan; they are imported with readings played back
(`ReplayWorker`, built with the tests), so that what is measured is a store as an import leaves it.
"""
import argparse
import json
import random
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDED = ROOT / "Tests/Steps/ExtractionTests/Golden"
LINES_KEPT = 26


def recorded(name):
    """The first lines of a recorded page: enough for its kind, its parties and its dates."""
    page = json.loads((RECORDED / f"{name}.pages.json").read_text())[0]
    left = LINES_KEPT
    for block in page["blocks"]:
        block["lines"] = block["lines"][:left]
        left -= len(block["lines"])
    page["blocks"] = [block for block in page["blocks"] if block["lines"]]
    page["number"] = 1
    return json.dumps([page], ensure_ascii=False)


def invented_name(chance):
    return "".join(chance.choice("BCDFGLMNPRSTV") + chance.choice("AEIOU") for _ in range(4))


def household(number):
    """Words of the recorded papers with those of another household in place of them."""
    chance = random.Random(number)
    name, first, street = (invented_name(chance) for _ in range(3))
    day, month, year = chance.randint(1, 28), chance.choice(MONTHS), str(chance.randint(1940, 2005))
    born = f"{day:02}/{MONTHS.index(month) + 1:02}/{year}"
    return {
        "LEPOUTRE,": name + ",", "BENHADDOU": name, "MESSAOUDI,": invented_name(chance) + ",",
        "Samira": first.capitalize(), "Omar": first.capitalize(), "06/06/1982": born, "19": str(day),
        "décembre": month, "1984": year, "18": str(chance.randint(1, 200)), "30": str(chance.randint(1, 200)),
        "Camille-Claudel,": street.capitalize() + ",", "Sauve,": street.capitalize() + ",",
        "A28241.07": f"A{28241 + number}.07", "L/20279": f"L/{20279 + number}",
    }


MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"]


def write_papers(folder, count, size):
    folder.mkdir(parents=True)
    texts = [recorded("commandement"), recorded("assignation")]
    for number in range(count):
        text = texts[number % 2]
        for word, other in household(number // 2).items():
            text = text.replace(f'"text": "{word}"', f'"text": "{other}"')
        (folder / f"papier-{number:05}.pdf").write_bytes(f"%PDF-1.4\n{text}".encode().ljust(size))


def timed(command):
    begin = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begin


def size_of(path):
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--kilobytes", type=int, default=300)
    parser.add_argument("--recto", type=Path, default=ROOT / ".build/release/recto")
    parser.add_argument("--work", type=Path, default=ROOT / "out/bench-backup")
    options = parser.parse_args()
    shutil.rmtree(options.work, ignore_errors=True)
    write_papers(options.work / "papers", options.papers, options.kilobytes * 1024)
    keys, data = ["--keys", options.work / "keys"], options.work / "data"
    worker = options.recto.with_name("ReplayWorker")
    seconds = timed([options.recto, "import", options.work / "papers", "--data", data, *keys, "--worker", worker])
    print(f"{'import':8} {seconds:8.1f} s")
    shutil.rmtree(options.work / "papers")
    archive, restored = options.work / "backup.recto", options.work / "restored"
    for name, command in {
        "verify": ["verify", "--data", data], "backup": ["backup", archive, "--data", data],
        "restore": ["restore", archive, "--data", restored],
    }.items():
        seconds = timed([options.recto, *command, *keys])
        print(f"{name:8} {seconds:8.1f} s", flush=True)
    print(f"{options.papers} papers: {size_of(data) / 1e9:.2f} GB of data, {size_of(archive) / 1e9:.2f} GB of backup")


if __name__ == "__main__":
    main()
