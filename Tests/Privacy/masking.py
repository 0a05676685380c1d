"""Measures masked texts against a truth set.

    recto dataset build --profile recherche --recipient essai --with-texts --out PACKAGE …
    python3 Tests/Privacy/masking.py PACKAGE/textes.jsonl --truth DIR

Entity recall: an identifier of the truth counts as masked only if none of its mentions is left on any page that left (folded, as
whole words in order). Clean pages: those without any. Kept words: of the words of the true text that are no part of an
identifier, how many are found in the masked texts.
"""
import argparse
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path


def words(text):
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.findall(r"[a-z0-9]+", plain)


# Parties, professionals and places: masked too, though no natural person may bear the name.
NAMING = ("etude_", "bailleur_", "mandataire_", "avocat_nom", "reference_", "fsl_adresse", "adresse_logement", "locataires", "cautions")


def naming_words(fields):
    """Words of fields that name parties, professionals or places, but those in small letters, which everybody uses."""
    for key, value in fields.items():
        if key.startswith(NAMING):
            for text in re.findall(r'"([^"]*)"', json.dumps(value, ensure_ascii=False)):
                for word in re.findall(r"\S+", text):
                    if not word[0].islower():
                        yield from words(word)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", type=Path)
    parser.add_argument("--truth", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what was left (invented papers only)")
    options = parser.parse_args()
    truths = [json.loads(file.read_text()) for file in sorted(options.truth.glob("*.json"))]
    kinds, true_words, identifier_words = defaultdict(set), Counter(), set()
    for truth in truths:
        for identifier in truth["identifiers"]:
            parts = tuple(words(identifier))
            if sum(map(len, parts)) >= 3:
                kinds[parts].add(truth.get("identifiers_kind", {}).get(identifier, "?"))
            identifier_words.update(parts)
        for document in truth["documents"]:
            identifier_words.update(naming_words(document["fields"]))
        # Rescans leave once, blank pages never.
        again = {page for document in truth["documents"] if document.get("duplicate_of") or truth.get("duplicate_of")
                 for page in range(document["pages"][0], document["pages"][1] + 1)}
        pages = truth.get("full_text", [])
        pages = list(pages.values()) if isinstance(pages, dict) else [pages] if isinstance(pages, str) else pages
        for number, page in enumerate(pages, 1):
            if number not in again:
                true_words.update(words(page))
    left, dirty, pages, kept = defaultdict(list), 0, 0, Counter()
    for line in options.texts.read_text("utf-8").splitlines():
        page = json.loads(line)
        pages += 1
        text = re.sub(r"\[[A-Z]+_\d+\]", " \n ", page["texte"])
        kept.update(words(text))
        joined = " " + " ".join(words(text)) + " "
        found = [parts for parts in kinds if " " + " ".join(parts) + " " in joined]
        for parts in found:
            left[parts].append((page["acte"], page["page"], joined))
        dirty += bool(found)
    plain = {word: count for word, count in true_words.items() if word not in identifier_words}
    stayed = sum(min(count, kept[word]) for word, count in plain.items())
    print(f"identifiers {len(kinds)} left {len(left)} entity_recall {1 - len(left) / max(1, len(kinds)):.4f}")
    print(f"pages {pages} clean {1 - dirty / max(1, pages):.4f}")
    print(f"words_that_name_nobody {sum(plain.values())} kept {stayed / max(1, sum(plain.values())):.4f}")
    by_kind = Counter(kind for parts in left for kind in kinds[parts])
    print("left_by_kind", dict(by_kind))
    if options.show:
        for parts, places in left.items():
            where = places[0]
            at = where[2].find(" " + " ".join(parts) + " ")
            print("  ", " ".join(parts), kinds[parts], len(places), "…" + where[2][max(0, at - 50):at + 60] + "…")


main()
