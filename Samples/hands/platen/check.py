"""Self test of a finished set: truth is printed, sums add up, dates are in order."""
import datetime as dt
import json
from pathlib import Path
import re

from . import french as F
from .assignation import ASK

CUES = {"modalite_signification": {"personne": "a personne", "domicile": "a domicile", "etude": "l etude", "pv_659": "659"},
        "procedure": {"refere": "refere", "fond": "assignation|jugement"}, "delai_jours_ou_semaines": {"6_semaines": "six semaines|six 6 semaines|6 semaines", "2_mois": "deux mois|deux 2 mois|2 mois"}}
CUE_ASK = {k: "|".join(F.plain(x.split("{")[0])[:22] for x in v) for k, v in ASK.items()}


def forms(key, v):
    """Printed forms of one value."""
    if key in CUES:
        return CUES[key][v].split("|")
    if key == "bailleur_type":
        return [""]
    if key == "audience_heure":
        return F.hour_forms(v)
    if isinstance(v, (int, float)):
        return [F.amount(v, k) for k in range(5)]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(v)):
        return F.date_forms(dt.date.fromisoformat(v))
    if key == "bailleur_siren":
        return [f"{v[:3]} {v[3:6]} {v[6:]}"]
    if key == "bailleur_nom" and " et " in v:
        a, b = v.split(" et ", 1)
        return [v, f"{a} et Madame {b}", f"{a} et Mme {b}"]
    return [str(v)]


def leaves(fields):
    """(key, value) of every scalar in the fields."""
    for k, v in fields.items():
        if k == "demandes":
            continue
        if isinstance(v, dict):
            yield from ((k + "." + a, b) for a, b in v.items())
        elif isinstance(v, list):
            yield from ((a, b) for x in v for a, b in x.items())
        else:
            yield k, v


def printed(key, v, text):
    if key == "civilite":
        return f" {F.plain(v)} " in text or (" monsieur " if v == "M." else " madame ") in text
    return any((f" {F.plain(f)} " if key != "demandes" else F.plain(f)) in text or not f for f in forms(key.split(".")[-1], v))


def check_document(d, texts):
    first, last = d["pages"]
    text = " " + F.plain(" ".join(texts[first - 1:last])) + " "
    bad = [f"{k}={v!r} not printed" for k, v in leaves(d["fields"]) if k not in d["handwritten_fields"] and not printed(k, v, text)]
    bad += [f"{k}={v!r} is in the text layer" for k, v in leaves(d["fields"]) if k in d["handwritten_fields"] and k.startswith("date") and printed(k, v, text)
            and list(d["fields"].values()).count(v) == 1 and d["type"] not in ("jugement",) and F.all_words(dt.date.fromisoformat(v)) in text]
    bad += [f"request {k} not printed" for k in d["fields"].get("demandes", []) if not re.search(CUE_ASK[k], text)]
    return bad + check_sums(d) + check_dates(d["fields"])


def check_sums(d):
    f, bad = d["fields"], []
    if {"montant_total", "montant_principal", "cout_acte"} <= f.keys() and f["montant_total"] < f["montant_principal"] + f["cout_acte"] - .005:
        bad.append("total below principal and cost")
    rows = d.get("ledger") or []
    if rows:
        net = round(sum(r["debit"] - r["credit"] for r in rows), 2)
        want = f.get("dette_montant", f.get("montant_principal"))
        if want is not None and abs(net - want) > .005:
            bad.append(f"ledger {net} is not {want}")
        if "balance" in rows[-1] and abs(rows[-1]["balance"] - net) > .005:
            bad.append("running balance")
    return bad


def check_dates(f):
    order = ["date_bail", "date_commandement", "date_acte", "date_notification_prefet", "audience_date"]
    if "date_notification_prefet" not in f:
        order = ["date_bail", "date_commandement", "date_acte", "audience_date"] if f.get("demandes") else ["date_bail", "date_commandement"]
    got = [f[k] for k in order if k in f]
    return [] if got == sorted(got) else [f"dates out of order {got}"]


def check_set(folder):
    bad = 0
    files = sorted(Path(folder, "truth").glob("*.json"))
    for path in files:
        t = json.loads(path.read_text())
        errors = [] if Path(folder, "files", t["file"]).exists() else ["file missing"]
        if len(t["full_text"]) != t["n_pages"]:
            errors.append("page count")
        for d in t["documents"]:
            errors += [f"{d['type']}/{d['layout']}: {e}" for e in check_document(d, t["full_text"])]
        for e in errors:
            print(f"{t['file']}: {e}")
        bad += len(errors)
    print(f"{len(files)} files checked, {bad} faults")
    return bad
