#!/usr/bin/env python3
"""How often `recto find` finds a household by its tenants' true names, though the papers were read by machine.

    search_recall.py --recto PROGRAM --data DIR --keys DIR --truth DIR --results FILE

`--results` is what `recto run --json` wrote for the same papers: it says which dossier a paper of the truth is in. Asked for are
each family name as printed, the same with one slip of a letter (fixed seed), and names that no paper bears.
"""
import argparse
import json
import random
import subprocess
from pathlib import Path


def households(truth, results):
    """Family name to the dossiers that bear it."""
    found = {}
    for file in sorted(Path(truth).glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        read = {tuple(d["pages"]): d["household_id"] for d in results.get(told["file"], {}).get("documents", [])}
        for document in told["documents"]:
            dossier = read.get(tuple(document["pages"]))
            for tenant in document["fields"].get("locataires", []) if dossier else []:
                if tenant.get("nom"):
                    found.setdefault(tenant["nom"], set()).add(dossier)
    return found


def slip(name, chance):
    """One letter changed, lost, doubled or swapped."""
    letters = [i for i, c in enumerate(name) if c.isalpha()]
    at = chance.choice(letters[:-1])
    kind = chance.randrange(4)
    other = chance.choice("aeiorstln")
    return [name[:at] + other + name[at + 1:], name[:at] + name[at + 1:], name[:at] + other + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2:]][kind]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("recto", "data", "keys", "truth", "results"):
        parser.add_argument(f"--{option}", required=True)
    given = parser.parse_args()
    known = households(given.truth, json.loads(Path(given.results).read_text(encoding="utf-8")))

    def find(query):
        out = subprocess.run(
            [given.recto, "find", query, "--json", "--data", given.data, "--keys", given.keys],
            capture_output=True, text=True, check=True)
        return [hit["dossier"] for hit in json.loads(out.stdout)]

    chance = random.Random(5)
    counts = {"true": [0, 0, 0], "slip": [0, 0, 0]}
    for name, dossiers in sorted(known.items()):
        for kind, query in (("true", name), ("slip", slip(name, chance) if len(name) > 4 else None)):
            if query is None:
                continue
            hits = find(query)
            counts[kind][0] += len(dossiers & set(hits))
            counts[kind][1] += len(dossiers)
            counts[kind][2] += len(set(hits) - dossiers)
    for kind, (right, wanted, others) in counts.items():
        print(f"{kind}_names dossiers_wanted {wanted} found {right} recall {right / wanted:.3f} others_shown {others}")


if __name__ == "__main__":
    main()
