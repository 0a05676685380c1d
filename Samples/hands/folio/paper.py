"""A paper being written: it prints a value and records it in the same breath."""
import datetime as dt
from . import french as fr
from .typeset import Sheet, b

CIV = {"M.": ("Monsieur", "M.", "Mr"), "Mme": ("Madame", "Mme", "Mme")}


class Paper:
    """One acte: its sheet, its recorded fields, its styles of money and dates."""

    def __init__(self, case, kind, layout, rng, money="space", dates="long", **sheet):
        self.c, self.kind, self.layout, self.rng, self.ms, self.ds = case, kind, layout, rng, money, dates
        self.fields, self.by_hand, self.extra, self.ids, self.ledger = {}, [], {}, [], None
        self.s = Sheet(rng, **sheet)
        self.s.pen = rng.randrange(4)

    # recording ------------------------------------------------------------------------------------------------------
    def put(self, key, value, printed=None, hand=False):
        self.fields[key] = value
        if hand and key not in self.by_hand:
            self.by_hand.append(key)
        return str(value if printed is None else printed)

    def date(self, key, d, style=None):
        return self.put(key, d.isoformat(), fr.date(d, style or self.ds))

    def money(self, key, x, style=None):
        return self.put(key, x, fr.money(x, style or self.ms))

    def eur(self, x):
        return fr.money(x, self.ms)

    def pick(self, *options):
        return self.rng.choice(options)

    def ident(self, *strings):
        self.ids += [s for s in strings if s and s not in self.ids]

    # people ---------------------------------------------------------------------------------------------------------
    def civ(self, civ):
        return CIV[civ][self.layout_hash % 2 if self.kind != "assignation" else 0]

    @property
    def layout_hash(self):
        return sum(map(ord, self.layout))

    def order(self, p, caps=True, flip=None):
        """Name in the order of the office: NOM Prénom or Prénom NOM."""
        self.ident(p.nom, p.full)
        nom = p.nom.upper() if caps else p.nom
        flip = self.layout_hash % 3 == 0 if flip is None else flip
        return f"{nom} {p.prenoms}" if flip else f"{p.prenoms} {nom}"

    def tenant(self, p, birth=True, maiden=True, strong=True):
        """Prints one tenant and records him."""
        rec = dict(civilite=p.civ, nom=p.nom, prenoms=p.prenoms)
        text = f"{self.civ(p.civ)} {b(self.order(p)) if strong else self.order(p)}"
        if p.naissance and maiden:
            rec["nom_naissance"] = p.naissance
            self.ident(p.naissance)
            text += " " + self.pick(f"née {p.naissance.upper()}", f"née {p.naissance}", f"(nom de naissance : {p.naissance.upper()})")
        if birth:
            rec.update(date_naissance=p.dob.isoformat(), lieu_naissance=p.pob)
            said = fr.date(p.dob, self.pick("num", self.ds if self.ds != "day" else "long"))
            self.ident(said)
            e = "" if p.civ == "M." else "e"
            text += self.pick(f", né{e} le {said} à {p.pob}", f", né{e} à {p.pob} le {said}", f" - né{e} le {said} ({p.pob})")
        self.fields.setdefault("locataires", [])
        self.fields["locataires"] = [r for r in self.fields["locataires"] if (r["nom"], r["prenoms"]) != (p.nom, p.prenoms)] + [rec]
        return text

    def names(self):
        """All tenants in a short form, recorded without birth data if new."""
        seen = {(r["nom"], r["prenoms"]) for r in self.fields.get("locataires", [])}
        out = [f"{self.civ(p.civ)} {self.order(p)}" if (p.nom, p.prenoms) in seen else self.tenant(p, birth=False, maiden=False, strong=False) for p in self.c.tenants]
        return ", ".join(out[:-1]) + (" et " if len(out) > 1 else "") + out[-1]

    def flat(self, complement="before"):
        """The premises on one line, recorded in parts."""
        f = self.put_flat()
        comp = self.c.flat.get("complement")
        if not comp:
            return f
        return f"{comp}, {f}" if complement == "before" else f"{f} ({comp})"

    def put_flat(self):
        f = self.c.flat
        self.fields["adresse_logement"] = dict(f)
        self.ident(f["voie"])
        return f"{f['voie']}, {f['code_postal']} {f['commune']}"

    def addressee_lines(self):
        f = self.c.flat
        self.put_flat()
        return ([f["complement"]] if f.get("complement") else []) + [f["voie"], f"{f['code_postal']} {f['commune']}"]

    # landlord -------------------------------------------------------------------------------------------------------
    def landlord(self, detail=True, strong=True):
        """Identity of the landlord in prose."""
        L = self.c.bailleur
        self.put("bailleur_type", L["type"])
        bold = b if strong else str
        if L["persons"]:
            self.put("bailleur_nom", L["nom"])
            out = []
            for p in L["persons"]:
                self.ident(p.full, p.nom)
                t = f"{CIV[p.civ][0]} {bold(p.full)}"
                if detail:
                    said = fr.date(p.dob, "num")
                    self.ident(said)
                    e = "" if p.civ == "M." else "e"
                    t += f", {self.pick('de nationalité française', 'retraité' + e, 'sans profession')}, né{e} le {said} à {p.pob}"
                out.append(t)
            text = " et ".join(out)
            if self.c.kind == "indivision":
                text += self.pick(", propriétaires indivis", ", coïndivisaires", ", agissant en qualité d'indivisaires")
            if detail:
                text += f", demeurant {'ensemble ' if len(out) > 1 else ''}{self.put('bailleur_adresse', L['adresse'])}"
                self.ident(L["adresse"].split(",")[0])
            return text
        text = f"{L['form']} {bold(self.put('bailleur_nom', L['nom']))}"
        text = (self.pick("La ", "la société dénommée ") if "SCI" in L["form"] or "S.C.I." in L["form"] else "") + text
        if detail:
            text += self.pick(f", immatriculée au RCS de {self.c.town[3]} sous le n° ", ", SIREN ", f", RCS {self.c.town[3].upper()} ") + self.put("bailleur_siren", L["siren"])
            text += self.pick(", dont le siège social est ", ", ayant son siège ", ", sise ") + self.put("bailleur_adresse", L["adresse"])
            if L.get("gerant"):
                self.ident(L["gerant"].full)
                text += f", représentée par son gérant {self.civ(L['gerant'].civ)} {L['gerant'].full}"
            else:
                text += self.pick(", prise en la personne de son représentant légal", ", agissant poursuites et diligences de son directeur général")
        return text

    def claimant(self, detail=True):
        """Landlord, with agent or subrogated claimant around him."""
        base = self.landlord(detail)
        if self.c.agence:
            m = self.put("mandataire_nom", self.c.agence)
            base += self.pick(f", ayant pour mandataire {m}, administrateur de biens", f", représenté(e) par son gérant d'immeubles, {m}", f", poursuites et diligences de {m}, agissant en vertu d'un mandat de gestion",
                              f" — Gestion : {m}", f", par l'entremise de {m}, syndic et gérant locatif", f", ayant donné mandat de gérance à {m}")
        if self.c.subroge:
            self.extra["subroge"] = self.c.subroge
            base = self.pick(f"{b(self.c.subroge)}, subrogée dans les droits du bailleur : {base}", f"{b(self.c.subroge)}, agissant comme caution ayant payé, par quittance subrogative, aux lieu et place de {base}")
        return base

    def lease(self):
        """A sentence on the lease, its rent and its charges."""
        d, r, c = self.date("date_bail", self.c.bail), self.money("loyer_mensuel", self.c.rent), self.money("charges_mensuelles", self.c.charges)
        return self.pick(
            f"En vertu d'un bail sous seing privé en date du {d}, portant sur un logement situé {self.flat()}, consenti moyennant un loyer mensuel de {r} outre {c} de provision sur charges.",
            f"Suivant contrat de location du {d}, les locaux à usage d'habitation sis {self.flat('after')} ont été donnés à bail, au loyer de {r} par mois, charges en sus : {c}.",
            f"Vous êtes titulaire d'un bail d'habitation signé le {d} pour le logement ci-après : {self.flat()}. Loyer hors charges : {r}. Charges : {c}.",
            f"Que par acte sous signature privée du {d}, il a été loué l'appartement dépendant de l'immeuble {self.flat()} ; que le loyer courant s'élève à {r} et la provision pour charges à {c}.",
            f"Aux termes d'un engagement de location ayant pris effet le {d}, vous occupez {self.flat()} contre un loyer de {r} et une avance sur charges de {c}, payables d'avance.",
            f"Bail : {d} — Locaux loués : {self.flat('after')} — Dernier loyer appelé : {r} (principal) + {c} (charges).")

    def ledger_table(self, rows, title, rules):
        """The statement of account, printed and kept."""
        self.ledger = [dict(r) for r in rows]
        head = self.pick(("Date", "Libellé", "Débit", "Crédit", "Solde"), ("DATE", "NATURE DE L'OPÉRATION", "SOMMES DUES", "SOMMES REÇUES", "SOLDE DÛ"), ("Valeur", "Écriture", "Doit", "Avoir", "Cumul"), ("Le", "Objet", "Appelé", "Payé", "Reste dû"), ("Date op.", "Intitulé", "Facturé", "Encaissé", "Position"), ("Échéance", "Opération", "Au débit", "Au crédit", "Solde progressif"))
        if title:
            self.s.para(title, bold=True, align="c", size=self.s.size + 1)
        body = [(fr.date(dt.date.fromisoformat(r["date"]), "num"), r["label"], fr.money(r["debit"], "bare") if r["debit"] else "", fr.money(r["credit"], "bare") if r["credit"] else "", fr.money(r["balance"], "bare")) for r in rows]
        self.s.table([head] + body, (2.1, 5, 2, 2, 2.1), "llrrr", rules, size=min(self.s.size - 0.7, 9.6))
