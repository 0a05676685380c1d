#!/usr/bin/env python3
"""How many printed truth values stand, exactly, somewhere in the text that Recto reads: what no extraction can pass.

usage: recto read --json FILES… > texts.json; ceiling.py texts.json --truth DIR [--missing N] [--json]

A value counts as read when one of its printed forms stands in the text of its own pages, compared as the scorer compares
it: names without case, accents and signs; addresses by token F1 of at least 0.8; amounts, dates and numbers by their
digits in any usual form. Choices (civility, procedure, requests…) are no reading and are left out, as is what is only
handwritten. Also printed: the share of the words of the pages' clean text that were read.
"""
import argparse
import json
import pathlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict

MAIN = {"commandement_de_payer", "assignation"}
AMOUNTS = {"loyer_mensuel", "charges_mensuelles", "montant_principal", "cout_acte", "montant_total", "dette_montant",
           "indemnite_occupation", "article_700_montant"}
DATES = {"date_acte", "date_bail", "dette_arretee_au", "audience_date", "date_commandement",
         "date_notification_prefet", "date_naissance"}
ADDRESSES = {"etude_adresse", "bailleur_adresse", "fsl_adresse", "audience_lieu", "juridiction", "voie", "complement",
             "adresse"}
CHOICES = {"civilite", "bailleur_type", "procedure", "modalite_signification", "demandes", "delai_jours_ou_semaines"}
LEGAL_FORMS = set("selarl scp sas selas s c p etude office maitre me associes sci sa hlm oph sarl societe m mme monsieur "
                  "madame la le et d cabinet".split())
STOP = set("le la les de du des d l a au cedex me maitre".split())
SHORT = {"av": "avenue", "bd": "boulevard", "bld": "boulevard", "bat": "batiment", "apt": "appartement",
         "appt": "appartement", "esc": "escalier", "pl": "place", "all": "allee", "ch": "chemin", "eme": "e",
         "etg": "etage"}
MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
UNITS = ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
         "dix-huit dix-neuf").split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def fold(text):
    text = str(text).lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def tokens(text):
    return re.findall(r"[a-z0-9]+", fold(text))


def squeezed(text):
    return "".join(tokens(text))


def in_words(number):
    """A number below 100 in French words, joined by hyphens."""
    if number < 20:
        return UNITS[number]
    ten = max(t for t in TENS if t <= number)
    rest = number - ten
    if not rest:
        return TENS[ten] + ("s" if ten == 80 else "")
    return TENS[ten] + ("-et-" if rest in (1, 11) and ten != 80 else "-") + UNITS[rest]


class Page:
    """The text of an act's pages in the forms that values are looked for in."""

    def __init__(self, text):
        # A word cut at the end of a line is one word.
        text = re.sub(r"-\n+(?=[a-zà-ÿ])", "", text)
        self.folded = re.sub(r"\s+", " ", fold(text))
        self.squeezed = squeezed(text)
        self.tokens = [SHORT.get(t, t) for t in tokens(text) if t not in STOP]
        self.all_tokens = tokens(text)


def amount_stands(value, page):
    cents = round(float(value) * 100)
    groups = re.split(r",", f"{cents // 100:,}")
    whole = r"[ .'\u202f\xa0]?".join(groups)
    tail = rf" ?[,.] ?{cents % 100:02d}(?!\d)" if cents % 100 else r"(?: ?[,.] ?(?:00|-+))?(?![\d,])"
    return re.search(rf"(?<![\d,]){whole}{tail}|(?<!\d){whole} ?(?:€|euros?) ?{cents % 100:02d}(?!\d)",
                     page.folded) is not None


def date_stands(value, page):
    year, month, day = map(int, value.split("-"))
    name = MONTHS[month - 1]
    # « ler » is how every reader of dates must take the ordinal.
    first = rf"(?:0?{day}(?: ?er)?" + ("|ler)" if day == 1 else ")")
    short = rf"{name[:4]}[a-z]*\.?" if len(name) > 4 else name
    sep = r" ?[/.\-] ?"
    forms = [rf"(?<!\d){first} ?{short} ?{year}(?!\d)",
             rf"(?<!\d)0?{day}{sep}0?{month}{sep}(?:{year}|{year % 100:02d})(?!\d)"]
    if any(re.search(form, page.folded) for form in forms):
        return True
    dashed = re.sub(r"[^a-z]+", "-", page.folded)
    days = {in_words(day), "premier" if day == 1 else in_words(day)}
    years = {f"deux-mille-{in_words(year % 100)}" if year % 100 else "deux-mille", f"deux-mil-{in_words(year % 100)}"}
    if year < 2000:
        years = {f"mil-neuf-cent-{in_words(year % 100)}", f"mille-neuf-cent-{in_words(year % 100)}"}
    written = any(f"{d}-{name}" in dashed for d in days)
    return written and (any(y in dashed for y in years) or str(year) in page.folded)


def hour_stands(value, page):
    hour, minute = map(int, value.split(":"))
    tail = rf" ?{minute:02d}" if minute else r"(?: ?00)?"
    if re.search(rf"(?<!\d)0?{hour} ?(?:h|:|heures?){tail}(?!\d)", page.folded):
        return True
    words = in_words(hour) + ("-heures" if hour > 1 else "-heure")
    return words in re.sub(r"[^a-z]+", "-", page.folded)


def address_stands(value, page):
    wanted = [SHORT.get(t, t) for t in tokens(value) if t not in STOP]
    if not wanted:
        return True
    count = Counter(wanted)
    places = [i for i, t in enumerate(page.tokens) if t in count]
    for start in places:
        for length in range(max(1, len(wanted) - 2), len(wanted) + 6):
            window = Counter(page.tokens[start:start + length])
            if 2 * sum((window & count).values()) / (len(wanted) + length) >= 0.8:
                return True
    # Parts of an address may stand in two columns or blocks: all of them near by will do.
    return any(sum((Counter(page.tokens[p:p + 4 * len(wanted) + 8]) & count).values()) >= 0.9 * len(wanted)
               for p in places)


def name_stands(value, page):
    if " et " in str(value):
        return all(name_stands(part, page) for part in value.split(" et "))
    wanted = [t for t in tokens(value) if t not in LEGAL_FORMS] or tokens(value)
    if "".join(wanted) in page.squeezed:
        return True
    count = Counter(wanted)
    width = len(wanted) * 2 + 6
    return any(not count - Counter(page.all_tokens[i:i + width])
               for i, t in enumerate(page.all_tokens) if t in count)


def digits_stand(value, page):
    digits = re.sub(r"\D", "", str(value))
    if digits.startswith("33") and len(digits) == 11:
        digits = "0" + digits[2:]
    sep = r"[ .\-/]{0,2}"
    # +33 (0)4 is 04.
    head = r"(?:(?<!\d)|33 ?\(?)" if digits.startswith("0") else r"(?<!\d)"
    return re.search(head + sep.join(digits) + r"(?!\d)", page.folded.replace("(0)", "0").replace("0) ", "0")) is not None


def stands(key, value, page):
    key = key.split(".")[-1]
    if key in AMOUNTS:
        return amount_stands(value, page)
    if key in DATES:
        return date_stands(value, page)
    if key == "audience_heure":
        return hour_stands(value, page)
    if key in ("etude_telephone", "bailleur_siren", "code_postal"):
        return digits_stand(value, page)
    if key in ("etude_email", "reference_dossier", "nom", "prenoms", "commune"):
        return squeezed(value) in page.squeezed
    if key == "lieu_naissance":
        return squeezed(re.sub(r"\(.*?\)", "", value)) in page.squeezed
    if key in ADDRESSES:
        return address_stands(value, page)
    return name_stands(value, page)


def values(fields, handwritten):
    """(key, value) of every printed value of an act that is read, not chosen."""
    for key, value in fields.items():
        if key in handwritten or key in CHOICES:
            continue
        if isinstance(value, dict):
            value = [value]
        if not isinstance(value, list):
            yield key, value
            continue
        for item in value:
            for part, inner in (item.items() if isinstance(item, dict) else [(None, item)]):
                if part not in CHOICES and inner not in (None, ""):
                    yield f"{key}.{part}", inner


def page_text(page):
    return "\n\n".join(
        "\n".join(" ".join(word["text"] for word in line["words"]) for line in block["lines"])
        for block in page["blocks"])


def word_recall(truth, texts):
    """(words read, words) of a file, each page against its own clean text."""
    read = total = 0
    for clean, text in zip(truth.get("full_text") or [], texts):
        wanted, got = Counter(tokens(clean)), Counter(tokens(text))
        read += sum((wanted & got).values())
        total += sum(wanted.values())
    return read, total


class Tally:
    def __init__(self):
        self.counts = defaultdict(lambda: [0, 0])

    def add(self, key, right, total=1):
        self.counts[key][0] += right
        self.counts[key][1] += total

    def shares(self):
        return {key: (right / total if total else 1, total) for key, (right, total) in sorted(self.counts.items())}


def measure(texts, truths):
    tiers, fields, words, missing = Tally(), Tally(), Tally(), []
    for truth in truths:
        pages = texts.get(truth["file"], [])
        words.add(truth["tier"], *word_recall(truth, pages))
        for document in truth["documents"]:
            if document["type"] not in MAIN:
                continue
            first, last = document["pages"]
            page = Page("\n\n".join(pages[first - 1:last]))
            handwritten = set(document.get("handwritten_fields") or []) | set(truth.get("handwritten_fields") or [])
            for key, value in values(document["fields"], handwritten):
                right = stands(key, value, page)
                tiers.add(truth["tier"], right)
                tiers.add("all", right)
                fields.add(key, right)
                if not right:
                    missing.append((truth["file"], truth["tier"], document["pages"], key, value))
    return tiers, fields, words, missing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=pathlib.Path)
    parser.add_argument("--truth", required=True, type=pathlib.Path)
    parser.add_argument("--missing", type=int, default=0, help="list so many values that were not read")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    texts = {}
    for path in options.texts:
        for file in json.loads(path.read_text())["files"]:
            texts[file["name"]] = [page_text(page) for page in file["pages"]]
    truths = [json.loads(path.read_text()) for path in sorted(options.truth.glob("*.json"))]
    tiers, fields, words, missing = measure(texts, [t for t in truths if t["file"] in texts])
    if options.json:
        json.dump({"tiers": tiers.shares(), "fields": fields.shares(), "words": words.shares()}, sys.stdout)
        return
    for title, tally in (("values read", tiers), ("words read", words), ("per field", fields)):
        print(title)
        for key, (share, total) in tally.shares().items():
            print(f"  {key:<34} {share:.4f}  of {total}")
    for line in missing[:options.missing]:
        print("MISSING", *line)


if __name__ == "__main__":
    main()
