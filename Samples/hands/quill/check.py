"""Self test of a set: every value is printed (or written by hand) where the truth says, sums add up, dates are in order.

The words of a value are read back here by rules of their own, not by the code that printed them."""

import json
import re
import unicodedata
from datetime import date
from pathlib import Path
import pypdfium2 as pdfium
from PIL import Image

MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
WORDS = {w: i for i, w in enumerate("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split())}
WORDS |= {"premier": 1, "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
IMPLICIT = {"bailleur_type", "procedure", "demandes"}
SUMS = {
    "loyer_mensuel",
    "charges_mensuelles",
    "montant_principal",
    "cout_acte",
    "montant_total",
    "dette_montant",
    "indemnite_occupation",
    "article_700_montant",
}


def bare(text):
    """Small letters and digits only, accents gone, one space between words."""
    text = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c))).split())


def number(words):
    """Value of a run of number words below ten thousand."""
    total = part = 0
    for w in words:
        if w in ("mille", "mil"):
            total, part = total + (part or 1) * 1000, 0
        elif w in ("cent", "cents"):
            part = (part or 1) * 100
        elif w in ("vingt", "vingts") and part % 100 == 4:
            part += 76
        else:
            part += WORDS.get(w, 0)
    return total + part


def _num(words):
    if len(words) == 1 and re.fullmatch(r"\d+(er)?", words[0]):
        return int(words[0].removesuffix("er"))
    return number(words)


def dates_of(form):
    """Every reading of a date; one that opens with its year in words may be cut into year and day in more than one place."""
    m = re.fullmatch(r"(\d\d)[/.-](\d\d)[/.-](\d{4})", form.strip())
    if m:
        return {f"{m[3]}-{m[2]}-{m[1]}"}
    w = [x for x in bare(form).split() if x not in ("l", "an", "le", "et") and x not in DAYS]
    at = next(i for i, x in enumerate(w) if x in MONTHS)
    month = MONTHS.index(w[at]) + 1
    if any(x in ("mille", "mil") for x in w[:at]):
        return {f"{_num(w[:k]):04d}-{month:02d}-{_num(w[k:at]):02d}" for k in range(2, at)}
    return {f"{_num(w[at + 1:]):04d}-{month:02d}-{_num(w[:at]):02d}"}


def read_sum(form):
    m = re.fullmatch(r"(\d[\d .\u00a0]*)[\u00a0 ]€[\u00a0 ](\d\d)", form)
    text = f"{m[1]},{m[2]}" if m else re.sub(r"(€|EUR|euros)", "", form)
    text = re.sub(r"[\s\u00a0]", "", text)
    return round(float(text.replace(".", "").replace(",", ".")), 2)


def read_hour(form):
    digits = re.findall(r"\d+", form)
    if digits:
        return f"{int(digits[0]):02d}:{int(digits[1]) if len(digits) > 1 else 0:02d}"
    h, _, m = bare(form).replace(" et ", " ").partition(" heures")
    return f"{number(h.split()):02d}:{number(m.split()):02d}"


def luhn(n):
    return sum(sum(divmod(2 * int(d), 10)) if i % 2 else int(d) for i, d in enumerate(reversed(n))) % 10 == 0


def at_path(fields, path):
    for key in path.split("."):
        fields = fields[int(key)] if isinstance(fields, list) else fields[key]
    return fields


def agrees(path, value, form):
    """Does the printed form, read back, give the recorded value?"""
    key = path.split(".")[-1]
    if key in SUMS:
        return read_sum(form) == value
    if key.startswith("date_") or key in ("audience_date", "dette_arretee_au"):
        return value in dates_of(form)
    if key == "audience_heure":
        return read_hour(form) == value
    if key == "delai_jours_ou_semaines":
        return ("semaine" in form.lower()) == (value == "6_semaines")
    if key == "bailleur_siren":
        return re.sub(r"\D", "", form) == value
    if key in IMPLICIT or key in ("modalite_signification", "civilite"):
        return True
    return bare(form.replace("|", " et ")) == bare(value)


def leaves(fields, prefix=""):
    for k, v in fields.items() if isinstance(fields, dict) else enumerate(fields):
        if isinstance(v, (dict, list)) and k != "demandes":
            yield from leaves(v, f"{prefix}{k}.")
        else:
            yield f"{prefix}{k}"


def check_document(t, d):
    a, b = d["pages"]
    text = "\n".join(t["full_text"][a - 1 : b])
    seen = [bare(text.replace("-\n", "")), bare(text), bare("\n".join(t["full_text"][i].rsplit("\n", 2)[0] for i in range(a - 1, b)))]
    f, forms = d["fields"], d["printed"]
    for path in leaves(f):
        said, key = forms.get(path, []), path.split(".")[0]
        if key in d["handwritten_fields"]:
            if not any(t["handwritten"][a - 1 : b]):
                yield f"{path}: nothing by hand on these pages"
        elif not said and key not in IMPLICIT:
            yield f"{path}: no printed form"
        for form in said:
            if not agrees(path, at_path(f, path), form):
                yield f"{path}: {form!r} does not read as {at_path(f, path)!r}"
            for part in form.split("|"):
                if not any(f" {bare(part)} " in f" {s} " for s in seen):
                    yield f"{path}: {part!r} is not on the page"
    yield from check_sums(d, f)
    yield from check_dates(d, f)


def check_sums(d, f):
    if {"montant_principal", "cout_acte", "montant_total"} <= set(f):
        total = f["montant_principal"] + f["cout_acte"] + d.get("extra", {}).get("autres_sommes", 0)
        if abs(total - f["montant_total"]) > 0.004:
            yield f"total {f['montant_total']} is not {total:.2f}"
    if {"indemnite_occupation", "loyer_mensuel", "charges_mensuelles"} <= set(f) and abs(
        f["loyer_mensuel"] + f["charges_mensuelles"] - f["indemnite_occupation"]
    ) > 0.004:
        yield "indemnité is not rent and charges"
    run, ledger = 0, d.get("ledger", [])
    for row in ledger:
        run += row["debit"] - row["credit"]
        if abs(run - row["balance"]) > 0.004:
            yield f"ledger: {row}"
    if ledger and abs(ledger[-1]["balance"] - f.get("montant_principal", f.get("dette_montant", ledger[-1]["balance"]))) > 0.004:
        yield "ledger does not end on the debt"


def check_dates(d, f):
    chain = ["date_bail", "date_commandement", "date_acte", "audience_date"]
    days = [(k, f[k]) for k in chain if k in f]
    for (ka, a), (kb, b) in zip(days, days[1:]):
        if not a < b and d["type"] in ("commandement_de_payer", "assignation"):
            yield f"{ka} {a} not before {kb} {b}"
    if d["type"] in ("commandement_de_payer", "assignation"):
        if f.get("dette_arretee_au", "") > f.get("date_acte", "9999"):
            yield "debt closed after the act"
        if "audience_date" in f and date.fromisoformat(f["audience_date"]).weekday() > 4:
            yield "hearing on a week-end"
        if "date_acte" in f and date.fromisoformat(f["date_acte"]).weekday() == 6:
            yield "served on a Sunday"
    if "bailleur_siren" in f and not luhn(f["bailleur_siren"]):
        yield "SIREN fails Luhn"
    for p in f.get("locataires", []):
        if p.get("date_naissance", "") > f.get("date_bail", "9999"):
            yield "tenant born after the lease"


def check_file(folder, t):
    path = folder / "files" / t["file"]
    if path.suffix == ".pdf":
        pdf = pdfium.PdfDocument(path)
        n = len(pdf)
        pdf.close()
    else:
        n = getattr(Image.open(path), "n_frames", 1)
    if n != t["n_pages"] or n != len(t["full_text"]):
        yield f"{n} pages, truth says {t['n_pages']}"
    covered = sorted([p for d in t["documents"] for p in range(d["pages"][0], d["pages"][1] + 1)] + t["blank_pages"])
    if covered != list(range(1, n + 1)):
        yield "pages not covered once each"
    everything = bare(
        "\n".join(t["full_text"]).replace("-\n", "") + "\n" + "\n".join(x for p in t["handwritten"] for x in p) + "\n" + "\n".join(t["full_text"])
    )
    for text in t["identifiers"]:
        if bare(text) not in everything:
            yield f"identifier {text!r} is nowhere"
    for d in t["documents"]:
        for fault in check_document(t, d):
            yield f"{d['type']}/{d['layout']} {fault}"


def report(folder):
    folder = Path(folder)
    truths = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((folder / "truth").glob("*.json"))]
    names, faults, values = {t["file"] for t in truths}, 0, 0
    for t in truths:
        if t["duplicate_of"] and t["duplicate_of"] not in names:
            print(t["file"], "repeats an unknown file")
            faults += 1
        for fault in check_file(folder, t):
            print(t["file"], fault)
            faults += 1
        values += sum(1 for d in t["documents"] for _ in leaves(d["fields"]))
    print(f"{len(truths)} files, {sum(len(t['documents']) for t in truths)} papers, {values} values, {faults} faults")
    return 1 if faults else 0
