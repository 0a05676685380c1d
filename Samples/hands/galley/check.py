"""Self test of a set: values are in the text in one printed form, sums add up, dates follow."""
import datetime as dt
import glob
import json
import os
import re
import unicodedata
from . import french as F

CUES = {
    "modalite_signification": {"personne": ["a sa personne", "a personne", "en personne"], "domicile": ["a domicile", "au domicile"], "etude": ["etude"],
                               "pv_659": ["659"]},
    "delai_jours_ou_semaines": {"2_mois": ["deux mois", "2 mois"], "6_semaines": ["six semaines", "6 semaines"]},
    "procedure": {"refere": ["refere"], "fond": ["au fond", "jugement"]},
    "demandes": {"constat_resiliation": ["clause resolutoire"], "prononce_resiliation": ["prononc"], "expulsion": ["expulsion"], "condamnation_dette": ["condamn"],
                 "indemnite_occupation": ["indemnite"], "article_700": ["700"], "depens": ["depens"]},
}
UNPRINTED = ("bailleur_type",)


def plain(text):
    text = text.lower().replace("œ", "oe").replace("’", "'")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", text).strip()


def forms(key, value):
    """Every way a value may be printed."""
    if isinstance(value, float) or isinstance(value, int):
        return [fn(value) for fn in F.MONEY.values()]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return [fn(dt.date.fromisoformat(value)) for fn in F.DATE.values()]
    if key == "audience_heure":
        h, m = map(int, value.split(":"))
        return [fn(h, m) for fn in F.HOUR.values()]
    if key in CUES:
        return CUES[key][value]
    if key == "civilite":
        return {"M.": ["Monsieur", "M.", "M "], "Mme": ["Madame", "Mme"]}[value]
    return [str(value)]


def leaves(fields):
    for key, value in fields.items():
        if isinstance(value, dict):
            yield from leaves(value)
        elif isinstance(value, list):
            for v in value:
                yield from (leaves(v) if isinstance(v, dict) else [(key, v)])
        else:
            yield key, value


def check_document(doc, text):
    squeezed = text.replace(" ", "")
    for key, value in leaves({k: v for k, v in doc["fields"].items() if k not in doc["handwritten_fields"]}):
        if key in UNPRINTED:
            continue
        if key == "bailleur_nom" and " et " in value and all(plain(v).replace(" ", "") in squeezed for v in value.split(" et ")):
            continue  # each of a couple stands with a civility of its own
        if not any(plain(f) in text or plain(f).replace(" ", "") in squeezed for f in forms(key, value)):
            yield f"{key} = {value!r} is not printed"
    f = doc["fields"]
    if {"montant_principal", "cout_acte", "montant_total"} <= set(f):
        rest = sum(v for k, v in doc.get("extra", {}).items() if k.startswith("frais"))
        if abs(f["montant_principal"] + f["cout_acte"] + rest - f["montant_total"]) > 0.011:
            yield "the total is not the sum of its lines"
    balance = None
    for row in doc.get("ledger", []):
        if balance is not None and "balance" in row and abs(balance + row["debit"] - row["credit"] - row["balance"]) > 0.011:
            yield f"ledger breaks at {row['label']}"
        balance = row.get("balance", balance)
    chain = [f[k] for k in ("date_bail", "date_commandement" if "date_commandement" in f else "dette_arretee_au", "date_acte", "audience_date") if k in f]
    if doc["type"] in ("commandement_de_payer", "assignation") and chain != sorted(chain):
        yield f"dates out of order: {chain}"


def check(folder):
    """Prints each fault; gives their number."""
    faults = 0
    names = sorted(glob.glob(os.path.join(folder, "truth", "*.json")))
    for path in names:
        with open(path, encoding="utf-8") as fh:
            truth = json.load(fh)
        bad = [] if os.path.exists(os.path.join(folder, "files", truth["file"])) else ["no such file"]
        if len(truth["full_text"]) != truth["n_pages"]:
            bad.append("page count")
        for doc in truth["documents"]:
            first, last = doc["pages"]
            sheets = truth["full_text"][first - 1:last]
            # The second copy leaves out the feet, which may fall in the midst of a value.
            text = plain(" ".join(sheets) + " " + " ".join(t.rpartition("\n")[0] for t in sheets))
            bad += [f"{doc['type']}/{doc['layout']}: {b}" for b in check_document(doc, text)]
        everything = plain(" ".join(truth["full_text"]))
        bad += [f"identifier {i!r} absent" for i in truth["identifiers"] if plain(i) not in everything]
        for b in bad:
            print(truth["file"], b)
        faults += len(bad)
    print(f"{len(names)} files checked, {faults} faults")
    return faults
