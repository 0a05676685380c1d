"""Self test of a produced set: each recorded value is printed on its pages, sums add up, dates are in order."""
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from . import french as F
from .build import squeeze

AMOUNTS = {"montant_principal", "cout_acte", "montant_total", "dette_montant", "indemnite_occupation", "article_700_montant", "loyer_mensuel", "charges_mensuelles"}
DERIVED = {"bailleur_type", "procedure", "demandes", "modalite_signification", "delai_jours_ou_semaines"}
CUES = {"modalite_signification": {"personne": "654|personne", "domicile": "655|domicile", "etude": "656|etude", "pv_659": "659"},
        "delai_jours_ou_semaines": {"2_mois": "deuxmois|deux2mois", "6_semaines": "sixsemaines|six6semaines"}, "procedure": {"refere": "refere", "fond": "aufond|resiliation|jugement|assignation"}}
ORDER = [("date_bail", "date_commandement"), ("date_commandement", "date_acte"), ("date_acte", "audience_date"), ("dette_arretee_au", "date_acte"), ("date_bail", "date_acte")]


def forms(key, value):
    """Printed forms of one value, squeezed to letters and digits."""
    if key in AMOUNTS:
        return [squeeze(F.money(value, f)) for f in ("bare", "eur")] + [squeeze(F.money_words(value))]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        d = date.fromisoformat(value)
        stem = f"{F.day_words(d)} {F.MONTHS[d.month - 1]}"
        return [squeeze(F.date_in(d, f)) for f in ("slash", "long", "padded", "words")] + [squeeze(stem)]
    if key == "audience_heure":
        h, m = value.split(":")
        return [squeeze(x) for x in (f"{int(h)}h{m}", f"{h}:{m}", f"{int(h)} heures {m if m != '00' else ''}", f"{F.number(int(h))} heures" + (f" {F.number(int(m))}" if m != "00" else ""))]
    return [squeeze(str(value))]


def flat(fields):
    """All leaf values with their key."""
    for k, v in fields.items():
        if k == "locataires":
            yield from ((f"{k}.{q}", x) for p in v for q, x in p.items() if q != "civilite")
        elif k == "cautions":
            yield from ((f"{k}.{q}", x) for p in v for q, x in p.items())
        elif k == "adresse_logement":
            yield from ((f"{k}.{q}", x) for q, x in v.items())
        elif k not in ("demandes", "bailleur_type"):
            yield k, v


def found(key, value, text, words):
    if key in CUES:
        return re.search(CUES[key][value], text)
    if any(f in text for f in forms(key, value)):
        return True
    return key.endswith(("adresse", "lieu", "bailleur_nom", "nom")) and all(squeeze(w) in words for w in re.split(r"[\s,'’-]+", str(value)) if squeeze(w))


def document_faults(d, pages):
    raw = " ".join(pages)
    text, words = squeeze(raw), squeeze(raw)
    hand = set(d["handwritten_fields"])
    out = [f"{k}={v!r} is not printed" for k, v in flat(d["fields"]) if k not in hand and not found(k, v, text, words)]
    f = d["fields"]
    if d["type"].startswith("commandement_de_payer") and "montant_total" in f and f["montant_total"] < f["montant_principal"] + f["cout_acte"] - .01:
        out.append("total below its parts")
    balance = 0.0
    for r in d.get("ledger", []):
        balance = round(balance + r["debit"] - r["credit"], 2)
        if abs(balance - r["balance"]) > .01:
            out.append(f"ledger breaks at {r['date']}")
    debts = [f[k] for k in ("montant_principal", "dette_montant") if k in f]
    if d.get("ledger") and debts and abs(balance - debts[0]) > .01:
        out.append(f"ledger ends at {balance}, debt says {debts[0]}")
    out += [f"{a} {f[a]} after {b} {f[b]}" for a, b in ORDER if a in f and b in f and f[a] > f[b] and d["type"] not in ("jugement",)]
    return out


def check(folder: Path):
    """Prints faults and counts; gives the number of faults."""
    faults, types, tiers, layouts, pages, files = 0, Counter(), Counter(), Counter(), 0, 0
    for path in sorted((folder / "truth").glob("*.json")):
        t = json.loads(path.read_text(encoding="utf-8"))
        files, pages = files + 1, pages + t["n_pages"]
        tiers[t["tier"]] += 1
        problems = [] if (folder / "files" / t["file"]).exists() else ["file is missing"]
        if len(t["full_text"]) != t["n_pages"]:
            problems.append("page count")
        for d in t["documents"]:
            a, b = d["pages"]
            types[d["type"]] += 1
            layouts[d["layout"]] += 1
            problems += [f"{d['type']} {d['layout']}: {x}" for x in document_faults(d, t["full_text"][a - 1:b])]
        for x in problems:
            print(f"{t['file']}: {x}")
        faults += len(problems)
    print(f"{files} files, {pages} pages, {sum(types.values())} papers, {faults} faults")
    print("types  ", dict(types.most_common()))
    print("tiers  ", dict(tiers))
    print("layouts", len(layouts), dict(sorted(layouts.items())))
    return faults
