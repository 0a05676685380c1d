"""Self test: values stand in the text of their pages, sums add up, dates are in order."""
import datetime as dt
import glob, json, os, re
from collections import Counter
from . import french as fr

DATES = ("date_acte", "date_bail", "dette_arretee_au", "audience_date", "date_commandement", "date_notification_prefet")
CODED = ("bailleur_type", "procedure", "delai_jours_ou_semaines", "modalite_signification", "demandes")
CUES = {"6_semaines": ("six semaines", "six (6) semaines"), "2_mois": ("deux mois", "deux (2) mois"), "refere": ("référé",), "fond": ("assignation",),
        "constat_resiliation": ("constater",), "prononce_resiliation": ("prononcer",), "expulsion": ("expulsion",), "condamnation_dette": ("condamner",), "indemnite_occupation": ("indemnité d'occupation",), "article_700": ("article 700",), "depens": ("dépens",),
        "personne": ("à sa personne", "en personne", "destinataire lui-même", "remise à personne"), "domicile": ("domicile", "remis à", "tiers présent"), "etude": ("étude",), "pv_659": ("659",), "personne_physique": ("",), "personne_morale": ("",)}


def flat(t):
    return re.sub(r"\s+", " ", t.replace("\u00a0", " ")).lower()


def date_forms(iso):
    d = dt.date.fromisoformat(iso)
    return [fr.date(d, s) for s in fr.DATE_STYLES + ("caps",)] + [fr.act_line(d, s) for s in ("caps", "old", "low", "nohyphen")]


def forms(key, value):
    """Printed forms of one value; any of them must stand in the text."""
    if key in DATES or key == "date_naissance":
        return date_forms(value)
    if isinstance(value, float):
        return [fr.money(value, s) for s in fr.MONEY_STYLES + ("bare", "point")]
    if key == "audience_heure":
        return [fr.hour(value, s) for s in ("h", "spaced", "colon", "H", "heures", "words")]
    return [str(value)]


def missing(doc, text):
    """Keys whose value is not found."""
    seen, out = flat(text), []
    has = lambda opts: any(flat(o) in seen for o in opts)
    for key, value in doc["fields"].items():
        if key in doc["handwritten_fields"]:
            continue
        if key in CODED:
            ok = all(has(CUES[v]) for v in (value if isinstance(value, list) else [value]))
        elif key in ("locataires", "cautions"):
            ok = all(has(forms(k, v)) for person in value for k, v in person.items() if k not in ("civilite", "nom") or k == "nom" and key == "locataires") and \
                (key != "cautions" or all(has([c["nom"]]) for c in value))
        elif key == "adresse_logement":
            ok = all(has([v]) for v in value.values())
        elif key == "bailleur_nom":
            ok = all(has([v]) for v in value.split(" et "))
        else:
            ok = has(forms(key, value))
        if not ok:
            out.append((key, value))
    return out


def disorder(doc):
    f = doc["fields"]
    chain = [f[k] for k in ("date_bail", "date_commandement", "date_acte", "audience_date") if k in f] if doc["type"] == "assignation" else [f[k] for k in ("date_bail", "date_acte") if k in f]
    return [] if chain == sorted(chain) else [("order", chain)]


def sums(doc):
    bad, balance = [], None
    for r in doc.get("ledger", []):
        if balance is not None and abs(balance + r["debit"] - r["credit"] - r["balance"]) > 0.005:
            bad.append(("ledger", r))
        balance = r["balance"]
    f = doc["fields"]
    if doc["type"] == "commandement_de_payer" and abs(doc["extra"]["montant_demande"] - f["montant_total"]) > 0.005 or f.get("montant_total", 1e9) < f.get("cout_acte", 0):
        bad.append(("total", f))
    return bad


def check(folder):
    """Prints what is wrong and the counts; gives the number of errors."""
    errors, kinds, pages, tiers, files, layouts = 0, Counter(), 0, Counter(), 0, set()
    for path in sorted(glob.glob(os.path.join(folder, "truth", "*.json"))):
        t = json.load(open(path, encoding="utf-8"))
        files, pages = files + 1, pages + t["n_pages"]
        tiers[t["tier"]] += 1
        if not os.path.exists(os.path.join(folder, "files", t["file"])):
            errors += 1
            print("no file", t["file"])
        for d in t["documents"]:
            kinds[d["type"]] += 1
            layouts.add(d["layout"])
            text = "\n".join(t["full_text"][d["pages"][0] - 1:d["pages"][1]])
            for wrong in missing(d, text) + disorder(d) + sums(d):
                errors += 1
                print(t["file"], d["type"], d["layout"], wrong)
    print(f"{files} files, {pages} pages, {sum(kinds.values())} papers, tiers {dict(tiers)}, {len(layouts)} layouts, {errors} errors")
    print(dict(kinds))
    return errors
