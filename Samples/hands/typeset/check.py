"""Self test of a set: every truth value stands in the text of its pages, sums add up, dates are in order."""
import datetime as dt
import json
import re
import unicodedata

from . import words

CUES = {
    "procedure": {"refere": ("refere",), "fond": ("assignation", "jugement")},
    "delai_jours_ou_semaines": {"6_semaines": ("sixsemaines", "6semaines", "six6semaines"), "2_mois": ("deuxmois", "2mois", "deux2mois")},
    "modalite_signification": {"personne": ("asapersonne", "apersonneart654", "alapersonne", "remiseapersonne"), "domicile": ("adomicile",), "etude": ("aletude", "enletude", "depotaletude"), "pv_659": ("659",)},
    "demandes": {"constat_resiliation": ("constater",), "prononce_resiliation": ("prononcer",), "expulsion": ("expulsion",), "condamnation_dette": ("condamner",), "indemnite_occupation": ("indemnitedoccupation",), "article_700": ("article700",), "depens": ("depens",)},
}
AMOUNTS = {"loyer_mensuel", "charges_mensuelles", "montant_principal", "cout_acte", "montant_total", "dette_montant", "indemnite_occupation", "article_700_montant"}
SILENT = {"bailleur_type", "civilite"}       # told by the name's form


def squeeze(text):
    flat = unicodedata.normalize("NFKD", str(text)).lower()
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in flat if not unicodedata.combining(c)))


def _forms(key, value):
    """The squeezed strings of which one must be on the page; a nested list means all of them."""
    if key in AMOUNTS:
        cents = round(value * 100)
        return [squeeze(words.money(cents, style).replace("€", "").replace("euros", "").replace("EUR", "")) for style in words.MONEY_STYLES]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = dt.date.fromisoformat(value)
        return [squeeze(words.date(day, style)) for style in words.DATE_STYLES]
    if key == "audience_heure":
        hm = tuple(map(int, value.split(":")))
        return [squeeze(words.hour(hm, style)) for style in words.HOUR_STYLES]
    return [squeeze(value)]


def _missing(key, value, text):
    """Parts of a value that the text lacks."""
    if key in SILENT:
        return []
    if key in CUES:
        values = value if isinstance(value, list) else [value]
        return [v for v in values if not any(cue in text for cue in CUES[key][v])]
    if isinstance(value, list):
        return [m for entry in value for k, v in entry.items() for m in _missing(k, v, text)]
    if isinstance(value, dict):
        return [m for k, v in value.items() for m in _missing(k, v, text)]
    if key in ("bailleur_nom", "adresse", "bailleur_adresse", "etude_adresse", "fsl_adresse", "audience_lieu", "nom"):
        pieces = re.split(r" et |, ", value)
        return [] if all(squeeze(p) in text for p in pieces) else [value]
    if any(form in text for form in _forms(key, value)) or _date_in_words(value, text):
        return []
    return [value]


def _date_in_words(value, text):
    """"L'AN DEUX MILLE ... ET LE ...": year and day stand apart."""
    if not (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)):
        return False
    day = dt.date.fromisoformat(value)
    year = squeeze(words.year_words(day))
    return squeeze(words.day_words(day)) in text and (year in text or year.replace("deuxmille", "deuxmil") in text)


def _values(doc, text):
    hand = set(doc["handwritten_fields"])
    for key, value in doc["fields"].items():
        if key not in hand:
            for miss in _missing(key, value, text):
                yield f"{key}: {miss!r} is not in the text"
    for person in [] if "locataires" in hand else doc["fields"].get("locataires", []):
        if squeeze(person["prenoms"]) not in text:
            yield f"locataires: {person['prenoms']!r} missing"


def _sums(doc):
    fields, rows = doc["fields"], doc.get("ledger") or []
    if "autres_lignes" in doc.get("extra", {}):
        total = fields["montant_principal"] + fields["cout_acte"] + sum(v for _, v in doc["extra"]["autres_lignes"])
        if abs(total - fields["montant_total"]) > .005:
            yield f"lines give {total}, the paper says {fields['montant_total']}"
    balance = 0
    for row in rows:
        balance = round(balance + row["debit"] - row["credit"], 2)
        if "balance" in row and abs(row["balance"] - balance) > .005:
            yield f"ledger breaks at {row['date']}"
    owed = fields.get("montant_principal", fields.get("dette_montant"))
    if rows and owed is not None and abs(owed - balance) > .005:
        yield f"ledger ends at {balance}, the paper claims {owed}"


def _order(doc):
    chain = ["date_bail", "date_commandement", "date_acte", "audience_date"]
    if doc["type"] == "jugement":
        chain = ["date_bail", "date_commandement", "audience_date", "date_acte"]
    days = [doc["fields"][k] for k in chain if k in doc["fields"]]
    if days != sorted(days):
        yield f"dates out of order: {days}"


def run(folder):
    problems = documents = 0
    for path in sorted((folder / "truth").glob("*.json")):
        truth = json.loads(path.read_text())
        if not (folder / "files" / truth["file"]).exists():
            print(f"{path.name}: its file is missing")
            problems += 1
        for doc in truth["documents"]:
            documents += 1
            first, last = doc["pages"]
            text = squeeze(" ".join(truth["full_text"][first - 1:last]))
            for problem in (*_values(doc, text), *_sums(doc), *_order(doc)):
                problems += 1
                print(f"{path.name} [{doc['layout']}] {problem}")
    print(f"{documents} documents checked, {problems} problems")
    return 1 if problems else 0
