"""A paper being typed: every printed value passes through here, so that truth and print cannot drift apart."""
from datetime import date
from . import french as F
from .odt import Odt

KEEP_AS_EXTRA = {"demandeur_subroge", "date_conge", "numero_rg", "date_decision", "rep_protection", "delai_huit_jours", "numero_allocataire", "ancien_nom_tribunal"}


class Paper:
    """Facts + house style + page under construction."""

    def __init__(self, kind, d, rng, style, layout, day):
        self.kind, self.d, self.rng, self.s, self.layout, self.day = kind, d, rng, style, layout, day
        self.doc = Odt(style["font"], style["size"], style.get("margins", (18, 18, 18, 20)), style.get("align", "j"),
                       style.get("leading", 105), style.get("after", 1.8))
        self.fields, self.extra, self.inked, self.printed = {}, {}, {}, set()
        self.identifiers, self.ledger, self.stamps = set(), None, []
        self.old = day < date(2022, 7, 1)
        self.huissier = "huissier de justice" if self.old else "commissaire de justice"
        self.huissiers = self.huissier.replace(" de", "s de") + " associés"

    # -- recording ----------------------------------------------------------------------------------------------
    def put(self, key, value, text=None):
        """Prints `text` and records `value` under `key`."""
        (self.extra if key in KEEP_AS_EXTRA else self.fields)[key] = value
        self.printed.add(key)
        return str(value) if text is None else text

    def hand(self, key, value, text, width=22):
        """Leaves a dotted gap that is filled with handwriting on the picture of the page."""
        self.fields.setdefault(key, value)
        return self._gap(("hand", text), width, key)

    def stamped(self, key, value, text):
        self.put(key, value)
        return self._gap(("stamp", text), 26, None)

    def _gap(self, what, width, key):
        n = len(self.inked) + 1
        self.inked[n] = (*what, key)
        return f"<w>¤{n}¤{chr(160) * width}¬{n}¬</w>"

    def tick(self, key, value):
        """A box ticked by hand (`key` None: a box whose value the truth does not carry)."""
        if key:
            self.fields.setdefault(key, value)
        n = len(self.inked) + 1
        self.inked[n] = ("tick", "x", key)
        return f"<dot>¤{n}¤</dot>☐"

    def secret(self, *texts):
        self.identifiers.update(t for t in texts if t)

    # -- values in the house style ------------------------------------------------------------------------------
    def eur(self, v, key=None, words=False):
        text = F.money(v, self.s["money"])
        if words:
            text = f"{F.money_words(v)} ({text})"
        return self.put(key, v, text) if key else text

    def when(self, d, key=None, form=None):
        text = F.date_in(d, form or self.s["date"])
        return self.put(key, d.isoformat(), text) if key else text

    def civ(self, p):
        return {"long": {"M.": "Monsieur", "Mme": "Madame"}, "short": {"M.": "M.", "Mme": "Mme"}, "mr": {"M.": "Mr", "Mme": "Mme"}}[self.s["civ"]][p.civ]

    def person_name(self, p, bare=False):
        """Order and case of a name follow the house."""
        nom = p.nom.upper() if self.s["caps"] else p.nom
        name = f"{nom} {p.prenoms}" if self.s["nom_first"] else f"{p.prenoms} {nom}"
        self.secret(name, p.nom, f"{p.prenoms} {p.nom}")
        return name if bare else f"{self.civ(p)} {name}"

    def birth(self, p):
        self.secret(F.date_in(p.born, self.s["date"]))
        return f"né{'e' if p.civ == 'Mme' else ''} le {F.date_in(p.born, self.s['date'])} à {p.place}"

    def maiden(self, p):
        self.secret(p.naissance)
        return f"{self.s.get('nee', 'née')} {p.naissance.upper() if self.s['caps'] else p.naissance}"

    def tenant(self, i, born=True, maiden=True, fmt="{name}"):
        """One tenant, with whatever of his identity this paper prints."""
        p = self.d.tenants[i]
        rec = dict(civilite=p.civ, nom=p.nom.upper() if self.s["caps"] else p.nom, prenoms=p.prenoms)
        text = fmt.replace("{name}", self.person_name(p))
        if maiden and p.naissance:
            rec["nom_naissance"] = p.naissance.upper() if self.s["caps"] else p.naissance
            text += " " + self.maiden(p)
        if born:
            rec["date_naissance"], rec["lieu_naissance"] = p.born.isoformat(), p.place.split(" (")[0]
            text += ", " + self.birth(p)
        known = self.fields.setdefault("locataires", [])
        for k in known:
            if (k["nom"], k["prenoms"]) == (rec["nom"], rec["prenoms"]):
                k.update(rec)
                return text
        known.append(rec)
        return text

    def tenants(self, **kw):
        return F.join_and([self.tenant(i, **kw) for i in range(len(self.d.tenants))])

    def home(self, sep=", "):
        """Address of the dwelling, complement first or last as the house likes."""
        d = self.d
        rec = dict(voie=d.voie, code_postal=d.cp, commune=d.commune)
        town = f"{d.cp} {d.commune.upper() if self.s['caps'] else d.commune}"
        parts = [d.voie, town]
        if d.complement and self.s.get("complement", True):
            rec["complement"] = d.complement
            parts = [d.complement, d.voie, town] if self.s.get("complement") == "first" else [d.voie, d.complement, town]
        self.secret(d.home())
        self.put("adresse_logement", rec)
        return sep.join(parts)

    def owner_name(self, key=True):
        """Landlord as named on this paper; the record leaves civility and legal form out."""
        o = self.d.landlord
        if o.kind in ("personne", "couple", "indivision"):
            bare = " et ".join(self.person_name(p, True) for p in o.people)
            if key:
                self.put("bailleur_nom", bare), self.put("bailleur_type", "personne_physique")
            return " et ".join(self.person_name(p) for p in o.people)
        nom = o.nom.upper() if self.s["caps"] else o.nom
        if key:
            self.put("bailleur_nom", nom), self.put("bailleur_type", "personne_morale")
        return f"{o.forme} {nom}"

    def owner_address(self):
        if self.d.landlord.kind in ("personne", "couple", "indivision"):
            self.secret(self.d.landlord.adresse)
        return self.put("bailleur_adresse", self.d.landlord.adresse)

    def owner_siren(self):
        s = self.d.landlord.siren
        return self.put("bailleur_siren", s, f"{s[:3]}\u00a0{s[3:6]}\u00a0{s[6:]}")

    def office_name(self):
        """Name of the bailiff's office with its legal form."""
        o = self.d.office
        last = [p.nom.upper() for p in o.names]
        name = f"{o.forme} {' - '.join(last) if len(last) > 1 else self.person_name(o.names[0], True)}".strip() if o.forme else self.person_name(o.names[0], True)
        return self.put("etude_nom", name, name if o.forme else f"Maître {name}")

    def phone(self, digits):
        sep = self.s.get("phone", " ")
        return sep.join(digits[i:i + 2] for i in range(0, 10, 2))

    def office_tel(self):
        return self.put("etude_telephone", self.phone(self.d.office.tel))

    def office_mail(self):
        return self.put("etude_email", self.d.office.mail)

    def office_addr(self):
        return self.put("etude_adresse", self.d.office.adresse)

    def reference(self):
        return self.put("reference_dossier", self.d.ref)

    def lawyer_name(self):
        name = self.person_name(self.d.lawyer.names[0], True)
        return self.put("avocat_nom", name, f"Maître {name}")

    def bar(self):
        return self.put("avocat_barreau", self.d.lawyer.ville, F.of(self.d.lawyer.ville))

    def court(self):
        name = self.d.court_name(self.day)
        return self.put("juridiction", name, name.upper() if self.s.get("court_caps") else name)

    def agency(self):
        return self.put("mandataire_nom", self.d.agency.names[0])

    def cautions(self):
        """Guarantors with their home, in one phrase each."""
        out = []
        for g in self.d.guarantors:
            name = self.person_name(g, True)
            self.fields.setdefault("cautions", []).append(dict(nom=name, adresse=g.adresse))
            self.secret(g.adresse)
            out.append(f"{self.civ(g)} {name}, demeurant {g.adresse}")
        return out

    # -- statement ----------------------------------------------------------------------------------------------
    def statement(self, until, key=None, since=0):
        """Rows of the landlord's ledger with a running balance; recorded as `ledger`."""
        rows, balance, out = self.d.rows(until), 0.0, []
        self.ledger = []
        for r in rows:
            balance = round(balance + r["debit"] - r["credit"], 2)
            self.ledger.append(dict(date=r["date"].isoformat(), label=r["label"], debit=r["debit"], credit=r["credit"], balance=balance))
            m = lambda v: F.money(v, "point" if self.s.get("point") else "bare") if v else ""
            out.append([F.date_in(r["date"], "slash"), r["label"], m(r["debit"]), m(r["credit"]), F.money(balance, "point" if self.s.get("point") else "bare")])
        return out

    def truth(self, pages, name):
        """The document record of the truth file."""
        hand = sorted({k for _, _, k in self.inked.values() if k} - self.printed)
        out = dict(type=self.kind, pages=pages, household_id=self.d.hid, layout=self.layout, fields=self.fields, handwritten_fields=hand)
        if self.extra:
            out["extra"] = self.extra
        if self.ledger:
            out["ledger"] = self.ledger
        return out
