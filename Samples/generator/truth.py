"""Truth files in the shared format, and the self test: the truth turned into predictions must match itself."""
import datetime as dt
import json
import re
import unicodedata

from . import french as fr
from . import people as lists


def squeeze(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def person_strings(p, role):
    names = {p.nom: "nom", p.prenoms: "nom", f"{p.prenoms} {p.nom}": "nom", f"{p.nom} {p.prenoms}": "nom", p.nom.capitalize(): "nom", p.prenoms.split()[0]: "nom"}
    if p.naissance:
        names[p.naissance] = "nom"
    if p.born:
        names.update({fr.date(p.born, s): "date_naissance" for s in ("slash", "long", "dots", "slash2")})
    if p.birthplace:
        names[p.birthplace] = "lieu_naissance"
    out = {s: f"{role}:{k}" for s, k in names.items()}
    if p.phone:
        out[p.phone], out[p.email] = "telephone", "email"
    return out


def address_strings(a, role):
    town = (f"{a.cp} {a.commune.upper()}", f"{a.cp} {a.commune}")
    out = {a.voie: f"{role}:adresse"}
    if a.complement:
        out[a.complement] = f"{role}:adresse"
    for t in town:
        out[t] = f"{role}:adresse"
        for sep in (", ", " "):
            out[sep.join(x for x in [a.voie, a.complement, t] if x)] = f"{role}:adresse"
    return out


def household_strings(h):
    out = {}
    for p in h.tenants:
        out.update(person_strings(p, "locataire"))
    out.update(address_strings(h.home, "locataire"))
    if h.landlord.physical:
        for p in h.landlord.people:
            out.update(person_strings(p, "bailleur"))
        out[h.landlord.name] = "bailleur:nom"
        out.update(address_strings(h.landlord.address, "bailleur"))
    if h.landlord.manager:
        out[h.landlord.manager] = "bailleur:nom"
    if h.caution:
        out.update(person_strings(h.caution, "caution"))
        out.update(address_strings(h.caution_address, "caution"))
    if h.caf_number:
        out[h.caf_number] = "allocataire"
    for _, first, last in lists.BAILIFFS + lists.LAWYERS:
        out[f"{first} {last}"] = "professionnel:nom"
    for full in lists.JUDGES + lists.CLERKS:
        out[full.split(" ", 1)[1]] = "professionnel:nom"
    return out


def identifiers(households, texts, written):
    """Strings of natural persons that really stand on the file's pages."""
    all_text = squeeze(" ".join(texts) + " " + " ".join(w for page in written for w in page))
    found = {}
    for h in households:
        for s, kind in household_strings(h).items():
            for form in (s, s.upper()):
                if len(form) > 2 and squeeze(form) in all_text:
                    found.setdefault(form, kind)
    return dict(sorted(found.items()))


def document(act, first, last):
    out = {"type": act.type, "pages": [first, last], "household_id": act.h.id, "layout": act.layout, "fields": act.fields}
    if act.hand_fields:
        out["handwritten_fields"] = sorted(k for k in act.hand_fields if k in act.fields)
    if act.ledger:
        out["ledger"] = act.ledger
    if act.extra:
        out["extra"] = act.extra
    return out


def dump(path, truth):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(truth, f, ensure_ascii=False, indent=1, sort_keys=False)
        f.write("\n")


def predictions(truths):
    """results.json made of the truth."""
    out = {}
    for t in truths:
        docs = []
        for d in t["documents"]:
            p = {k: d[k] for k in ("type", "pages", "household_id", "fields")}
            if t.get("duplicate_of"):
                p["duplicate_of"] = {"file": t["duplicate_of"], "pages": d["pages"]}
            docs.append(p)
        out[t["file"]] = {"documents": docs}
    return out


FIELDS = set("""date_acte etude_nom etude_adresse etude_telephone etude_email reference_dossier bailleur_nom bailleur_type bailleur_adresse bailleur_siren mandataire_nom
locataires adresse_logement date_bail loyer_mensuel charges_mensuelles modalite_signification cautions montant_principal cout_acte montant_total dette_arretee_au
delai_jours_ou_semaines fsl_adresse juridiction audience_date audience_heure audience_lieu avocat_nom avocat_barreau procedure dette_montant indemnite_occupation
article_700_montant date_commandement date_notification_prefet demandes""".split())
TYPES = set("""commandement_de_payer assignation commandement_de_quitter_les_lieux jugement conge mise_en_demeure commandement_de_payer_commercial
commandement_saisie_vente notification_prefet signalement_caf decompte autre""".split())


def money_forms(v):
    cents = round(v * 100)
    return {squeeze(fr.money(cents, s)) for s in fr.MONEY_STYLES + ["bare", "plain", "point", "thousand-point"]}


def faults(t):
    """Contradictions inside one truth file; an empty list means it may be used."""
    bad, n, used = [], t["n_pages"], set(t["blank_pages"])
    if len(t["full_text"]) != n:
        bad.append("full_text does not have one entry per page")
    for d in t["documents"]:
        a, b = d["pages"]
        f = d["fields"]
        if d["type"] not in TYPES or set(f) - FIELDS:
            bad.append(f"unknown type or field: {d['type']} {sorted(set(f) - FIELDS)}")
        if not 1 <= a <= b <= n or used & set(range(a, b + 1)):
            bad.append(f"pages {a}-{b} overlap or fall outside")
        used |= set(range(a, b + 1))
        text = squeeze(" ".join(t["full_text"][a - 1:b]))
        hand = set(d.get("handwritten_fields", []))
        bad += unprinted(d, text)
        bad += amounts(d) + dates(d)
    if used != set(range(1, n + 1)):
        bad.append(f"pages without owner: {sorted(set(range(1, n + 1)) - used)}")
    return [f"{t['file']}: {x}" for x in bad]


def folded(text):
    """Lower case without accents, spaces and dashes: how a value is looked for on its pages."""
    text = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return re.sub(r"[^a-z0-9@]", "", "".join(c for c in text if not unicodedata.combining(c)))


def date_forms(value):
    d = dt.date.fromisoformat(value)
    forms = [fr.date(d, s) for s in ("slash", "dots", "dashes", "slash2", "long", "words")]
    for mille in ("mille", "mil"):
        year = fr.year_words(d.year, mille)
        forms += [f"{year} et le {fr.day_words(d)} {fr.MONTHS[d.month]}", f"{year} le {fr.day_words(d)} {fr.MONTHS[d.month]}", f"{fr.day_words(d)} {fr.MONTHS[d.month]} {year}"]
    return {folded(x) for x in forms}


MONEY_FIELDS = {"montant_principal", "montant_total", "cout_acte", "loyer_mensuel", "charges_mensuelles", "dette_montant", "article_700_montant", "indemnite_occupation"}
WORDS = {"etude_nom", "etude_adresse", "etude_email", "reference_dossier", "bailleur_adresse", "mandataire_nom", "avocat_nom", "avocat_barreau", "fsl_adresse", "juridiction", "audience_lieu", "bailleur_siren"}


def unprinted(d, text):
    """Values of the truth that do not stand on the paper's pages. Values in handwriting or under a stamp are left out."""
    f, hand, have = d["fields"], set(d.get("handwritten_fields", [])), folded(text)
    if d.get("extra", {}).get("date_au_tampon"):
        hand.add("date_acte")
    wanted = [(k, [f[k]]) for k in f if k in WORDS - hand]
    wanted += [(k, f[k].split(" et ")) for k in ("bailleur_nom",) if k in f]
    if "locataires" in f and "locataires" not in hand:
        wanted += [("locataires", [v for k, v in p.items() if k in ("nom", "prenoms", "nom_naissance", "lieu_naissance")]) for p in f["locataires"]]
    if "adresse_logement" in f and "adresse_logement" not in hand:
        wanted.append(("adresse_logement", list(f["adresse_logement"].values())))
    wanted += [("cautions", list(c.values())) for c in f.get("cautions", [])]
    bad = [f"{k} {v!r} is not printed" for k, values in wanted for v in values if folded(v) not in have]
    bad += [f"{k} {f[k]} is not printed" for k in MONEY_FIELDS - hand if k in f and not any(m in text for m in money_forms(f[k]))]
    named = [(k, f[k]) for k in ("date_acte", "date_bail", "dette_arretee_au", "audience_date", "date_commandement", "date_notification_prefet") if k in f and k not in hand]
    named += [("date_naissance", p["date_naissance"]) for p in f.get("locataires", []) if "date_naissance" in p]
    bad += [f"{k} {v} is not printed" for k, v in named if not any(x in have for x in date_forms(v))]
    phone = re.sub(r"\D", "", f.get("etude_telephone", ""))[1:]
    return bad + ([f"etude_telephone {phone} is not printed"] if phone and phone not in re.sub(r"\D", "", text) else [])


def amounts(d):
    f, bad = d["fields"], []
    c = lambda k: round(f[k] * 100)
    if d["type"] == "commandement_de_payer" and c("montant_total") != c("montant_principal") + c("cout_acte") + sum(round(x["montant"] * 100) for x in d.get("extra", {}).get("autres_sommes", [])):
        bad.append("total is not principal plus other sums plus cost")
    balance = 0
    for row in d.get("ledger", []):
        balance += round(row["debit"] * 100) - round(row["credit"] * 100)
        if "balance" in row and round(row["balance"] * 100) != balance:
            bad.append(f"ledger breaks at {row['label']}")
    if d.get("ledger") and "montant_principal" in f and balance != c("montant_principal"):
        bad.append("ledger does not end at the principal")
    return bad


def dates(d):
    f = d["fields"]
    order = [f[k] for k in ("date_bail", "date_commandement", "date_acte", "audience_date") if k in f]
    return [] if order == sorted(order) else [f"dates out of order: {order}"]


def self_test(truths):
    """Truth as prediction: same keys, same values, one document for one; and no fault in any file."""
    bad = [x for t in truths for x in faults(t)]
    p = predictions(truths)
    for t in truths:
        got = p[t["file"]]["documents"]
        if [(d["type"], d["pages"], d["household_id"], d["fields"]) for d in got] != [(d["type"], d["pages"], d["household_id"], d["fields"]) for d in t["documents"]]:
            bad.append(f"{t['file']}: prediction differs")
    return bad


def load(folder):
    out = []
    for path in sorted(folder.glob("*.json")):
        with open(path, encoding="utf-8") as f:
            out.append(json.load(f))
    return out
