"""A paper under way: what it says is printed and recorded by the same call."""
from . import french as F
from .page import Sheet, esc

COMPANY = ("sci", "social")


class Paper:
    def __init__(self, kind, layout, hh, rng, sheet: Sheet, money="euro", caps=True):
        self.kind, self.layout, self.hh, self.rng, self.s = kind, layout, hh, rng, sheet
        self.money, self.caps = money, caps
        self.fields, self.extra, self.hand, self.ledger = {}, {}, [], None
        self.say = sheet.para

    # -- recording ------------------------------------------------------------------------------
    def put(self, key, value, printed=None):
        self.fields[key] = value
        return esc(value if printed is None else printed)

    def sum(self, key, value, how=None):
        value = round(value, 2)
        text = F.MONEY[how or self.money](value)
        return self.put(key, value, text) if key else esc(text)

    def date(self, key, day, how="long"):
        text = F.DATE[how](day)
        return self.put(key, day.isoformat(), text) if key else esc(text)

    def by_hand(self, key, value):
        self.fields[key] = value
        if key not in self.hand:
            self.hand.append(key)

    # -- office ---------------------------------------------------------------------------------
    def office_name(self, upper=False):
        n = self.hh_office.name
        return self.put("etude_nom", n, n.upper() if upper else n)

    @property
    def hh_office(self):
        return self.hh.office if self.kind in ("commandement_de_payer", "decompte") else self.hh.office2

    def office_address(self):
        return self.put("etude_adresse", self.hh_office.place.one())

    def office_phone(self, label="Tél. "):
        return label + self.put("etude_telephone", self.hh_office.phone)

    def office_mail(self):
        return self.put("etude_email", self.hh_office.email)

    def reference(self, label="Réf. "):
        ref = self.hh.ref if self.hh_office is self.hh.office else self.hh.ref2
        return label + self.put("reference_dossier", ref)

    def officer(self, many=False):
        """The profession's name at the time of the act."""
        day = self.hh.act if self.kind == "commandement_de_payer" else self.hh.summons
        name = "huissier" if day.isoformat() < "2022-07-01" else "commissaire"
        return f"{name}s de justice associés" if many else f"{name} de justice"

    # -- people ---------------------------------------------------------------------------------
    def name(self, text, upper=None):
        return esc(text.upper() if (self.caps if upper is None else upper) else text)

    def tenant(self, i, order="pn", civ=True, maiden=True, born=False):
        """One tenant in words; only what is printed goes to the record."""
        p, rows = self.hh.tenants[i], self.fields.setdefault("locataires", [])
        while len(rows) <= i:
            rows.append({})
        row = rows[i]
        row.update(nom=p.nom, prenoms=p.prenoms)
        text = f"{esc(p.prenoms)} {self.name(p.nom)}" if order == "pn" else f"{self.name(p.nom)} {esc(p.prenoms)}"
        if civ:
            row["civilite"] = p.civ
            text = (p.civility if civ is True else p.civ) + " " + text
        if maiden and p.maiden:
            row["nom_naissance"] = p.maiden
            text += f" née {self.name(p.maiden)}"
        if born:
            row.update(date_naissance=p.born.isoformat(), lieu_naissance=p.birthplace)
            text += f"{',' if born is True else ''} né{'' if p.man else 'e'} le {F.DATE['long' if born is True else born](p.born)} à {esc(p.birthplace)}"
        return text

    def tenants(self, sep=" et ", **how):
        parts = [self.tenant(i, **how) for i in range(len(self.hh.tenants))]
        return ", ".join(parts[:-1]) + (sep if len(parts) > 1 else "") + parts[-1]

    def lodging(self, sep=", ", upper=False, extra_first=False):
        """The let dwelling, one address; the flat stays where there is one."""
        p = self.hh.place
        row = dict(voie=p.voie, code_postal=p.cp, commune=p.commune)
        bits = [p.voie, f"{p.cp} {p.commune}"]
        if p.complement:
            row["complement"] = p.complement
            bits.insert(0 if extra_first else 1, p.complement)
        self.fields["adresse_logement"] = row
        return esc(sep.join(b.upper() if upper else b for b in bits))

    def landlord_name(self, civ=True, upper=None):
        b = self.hh.landlord
        self.fields["bailleur_nom"] = b.name
        self.fields["bailleur_type"] = "personne_morale" if b.kind in COMPANY else "personne_physique"
        if b.kind in COMPANY:
            return f"{esc(b.form)} {self.name(b.name, upper)}"
        if b.kind == "indivision":
            return self.name(b.name, upper)
        return " et ".join(f"{p.civility + ' ' if civ else ''}{esc(p.prenoms)} {self.name(p.nom, upper)}" for p in b.people)

    def landlord(self, siren=True, seat="dont le siège est", home="demeurant", upper=None, full=True):
        """Full identity of the landlord, as the acts recite it."""
        b = self.hh.landlord
        text = self.landlord_name(True, upper)
        if b.kind in COMPANY:
            if siren:
                city = b.place.commune.upper()
                text += f", immatriculée au R.C.S. de {city} sous le n° {self.put('bailleur_siren', b.siren)}"
            text += f", {seat} {self.put('bailleur_adresse', b.place.one())}"
            return text + (f", agissant poursuites et diligences de {b.head}" if full else "")
        if b.kind == "indivision":
            text += f", prise en la personne de {b.people[0].civility} {esc(b.people[0].prenoms)} {self.name(b.people[0].nom, upper)}"
        elif full and b.kind == "person":
            p = b.people[0]
            text += f", de nationalité française, né{'' if p.man else 'e'} le {F.DATE['long'](p.born)} à {esc(p.birthplace)}"
        return text + f", {home} {self.put('bailleur_adresse', b.place.one())}"

    def agent(self, lead="ayant pour mandataire", address=True):
        """The managing agency, when there is one."""
        if not self.hh.agency:
            return ""
        where = f", {esc(self.hh.agency_place.one())}" if address else ""
        return f"{lead} {self.put('mandataire_nom', self.hh.agency)}{where}"

    def guarantor(self, lead=""):
        g = self.hh.guarantor
        if not g:
            return ""
        self.fields["cautions"] = [dict(nom=g.full(), adresse=g.home.one())]
        return f"{lead}{g.civility} {esc(g.prenoms)} {self.name(g.nom)}, demeurant {esc(g.home.one())}"

    def tutor(self):
        return f", majeur protégé, représenté par {esc(self.hh.tutor)} en qualité de tuteur" if self.hh.tutor else ""

    # -- end ------------------------------------------------------------------------------------
    def _candidates(self):
        hh = self.hh
        people = hh.tenants + hh.landlord.people + ([hh.guarantor] if hh.guarantor else [])
        for p in people:
            yield from (p.nom, p.maiden, p.full(), f"{p.nom} {p.prenoms}", *(F.DATE[k](p.born) for k in ("long", "num", "dot")))
            if p.home:
                yield from (p.home.one(), p.home.voie, p.home.complement)
        if hh.landlord.people:
            yield from (hh.landlord.place.one(), hh.landlord.place.voie)
        for o in (hh.office, hh.office2):
            yield from (x for a in o.associates for x in (a, a.split(" ", 1)[1]))
        if hh.lawyer:
            yield from (hh.lawyer.name, hh.lawyer.name.split(" ", 1)[1])

    def truth(self, first):
        """The document's record; `first` is its first page in the file."""
        n = len(self.s.pages)
        doc = dict(type=self.kind, pages=[first, first + n - 1], household_id=self.hh.hid, layout=self.layout,
                   fields=self.fields, handwritten_fields=sorted(self.hand))
        if self.extra:
            doc["extra"] = self.extra
        if self.ledger:
            doc["ledger"] = self.ledger
        return doc

    def identifiers(self):
        from .check import plain
        text = plain(" ".join(self.s.texts()))
        found = dict.fromkeys(c for c in self._candidates() if c and plain(c) in text)
        return list(found)


