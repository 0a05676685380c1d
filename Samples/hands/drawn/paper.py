"""A paper under composition: whoever prints a fact through it records that fact in the truth as well."""
from datetime import date
from xml.sax.saxutils import escape as esc

from .sheet import Sheet
from .words import date_as, hour_as, money, money_words

CIV = {'M.': 'Monsieur', 'Mme': 'Madame'}


class Paper(Sheet):
    """Sheet + truth. Methods that return markup must be used at once: what they return is what was recorded."""

    def __init__(self, kind, layout, house, look, rng, acted=None, **geometry):
        super().__init__(look, rng, **geometry)
        self.kind, self.layout, self.house = kind, layout, house
        self.fields, self.hand_fields, self.extra, self.ledger = {}, [], {}, None
        self.names = set()
        self.served_by, self.acted = self.house.office, acted or house.cp_date

    # ---- recording ----------------------------------------------------------------------------------
    def rec(self, key, value, by_hand=False):
        known = key in self.fields
        self.fields.setdefault(key, value)
        if by_hand and not known:
            self.hand_fields.append(key)
        elif not by_hand and key in self.hand_fields:
            self.hand_fields.remove(key)         # printed elsewhere on the paper after all

    def pick(self, *options):
        """One of several wordings. A wording with facts the others lack is given as a function, so that
        only the chosen one is recorded."""
        chosen = self.rng.choice(options)
        return chosen() if callable(chosen) else chosen

    def eur(self, cents, key=None, style=None):
        if key:
            self.rec(key, cents / 100)
        return money(cents, style or self.look.money)

    def eur_words(self, cents, key=None, upper=False):
        """Amount in words followed by figures, as careful offices write it."""
        w = money_words(cents)
        return f'{w.upper() if upper else w} ({self.eur(cents, key)})'

    def day(self, d, key=None, form=None):
        if key:
            self.rec(key, d.isoformat())
        return date_as(d, form or self.look.day)

    def hour(self, hm, form=None):
        self.rec('audience_heure', '%02d:%02d' % hm)
        return hour_as(*hm, form or self.look.hour)

    def val(self, key, text):
        self.rec(key, text)
        return esc(text)

    # ---- people -------------------------------------------------------------------------------------
    def civ(self, p, long=None):
        long = self.look.civ_long if long is None else long
        return CIV[p.civ] if long else p.civ

    def full(self, p, long=None, upper=True, civ=True):
        """Name of a person in the order of the office; not recorded."""
        nom = p.nom.upper() if upper else p.nom
        self.names.update((p.nom, nom, p.prenoms))
        parts = [nom, p.prenoms] if self.look.last_first else [p.prenoms, nom]
        return esc(' '.join(([self.civ(p, long)] if civ else []) + parts))

    def tenant(self, i, maiden=True, birth=False, civ=True, long=None):
        """Name of a tenant, recorded; with maiden name and birth when asked for."""
        p = self.house.tenants[i]
        people = self.fields.setdefault('locataires', [])
        while len(people) <= i:
            people.append({})
        entry = people[i]
        entry['nom'], entry['prenoms'] = p.nom.upper(), p.prenoms
        if civ:
            entry['civilite'] = p.civ
        out = self.full(p, long, civ=civ)
        if maiden and p.naissance:
            entry['nom_naissance'] = p.naissance.upper()
            self.names.add(p.naissance.upper())
            out += ' ' + self.pick('née', 'née', 'épouse, née' if p.civ == 'Mme' else 'né') + ' ' + esc(p.naissance.upper())
        if birth and p.born:
            entry['date_naissance'], entry['lieu_naissance'] = p.born.isoformat(), p.place
            e = 'e' if p.civ == 'Mme' else ''
            text = date_as(p.born, self.look.day)
            self.names.add(text)
            out += ', ' + self.pick(f'né{e} le {text} à {p.place}', f'né{e} à {p.place} le {text}', f'né{e} le {text} ({p.place})' if '(' not in p.place else f'né{e} le {text} à {p.place}')
        return out

    def tenants(self, link=' et ', **kw):
        return link.join(self.tenant(i, **kw) for i in range(len(self.house.tenants)))

    def home(self, sep=None, complement=True, first='voie', home=None):
        h = home or self.house.home
        sep = sep or self.look.home_sep
        rec = self.fields.setdefault('adresse_logement', {})
        rec.update(voie=h['voie'], code_postal=h['code_postal'], commune=h['commune'])
        self.names.update((h['voie'],))
        parts = [h['voie']]
        if complement and h.get('complement'):
            rec['complement'] = h['complement']
            parts.insert(1 if first == 'voie' else 0, h['complement'])
        town = h['commune'].upper() if self.layout_upper else h['commune']
        return sep.join(esc(x) if sep != '<br/>' else esc(x) for x in parts + [f"{h['code_postal']} {town}"])

    @property
    def layout_upper(self):
        return sum(map(ord, self.layout)) % 3 != 0

    def guarantor(self, g, with_address=True):
        entry = dict(nom=f'{g.nom.upper()} {g.prenoms}' if self.look.last_first else f'{g.prenoms} {g.nom.upper()}')
        out = self.full(g)
        if with_address:
            entry['adresse'] = g.address
            self.names.add(g.address)
            out += self.pick(', demeurant ', ', domicilié(e) ', ' - ') + esc(g.address)
        found = self.fields.setdefault('cautions', [])
        if entry['nom'] not in [x['nom'] for x in found]:
            found.append(entry)
        return out

    # ---- landlord -----------------------------------------------------------------------------------
    def lord(self, address=True, full=True):
        """Identity of the landlord as one prose run."""
        l = self.house.landlord
        self.rec('bailleur_nom', l.name)
        self.rec('bailleur_type', l.legal)
        if l.people:
            self.names.update(p.nom for p in l.people)
            bits = []
            for p in l.people:
                self.names.update((f"{p.prenoms.split(',')[0]} {p.nom.upper()}",))
                bit = f"{self.civ(p)} <b>{esc(p.prenoms.split(',')[0])} {esc(p.nom.upper())}</b>"
                if full and p.born and self.rng.random() < .7:
                    e = 'e' if p.civ == 'Mme' else ''
                    bit += f", né{e} le {date_as(p.born, self.look.day)} à {p.place}, de nationalité française"
                bits.append(bit)
            out = ' et '.join(bits)
            if full and l.kind == 'indivision':
                out += ', agissant en qualité de propriétaires indivis'
            if address:
                self.names.add(l.address)
                out += self.pick(', demeurant ', ', domicilié(s) ', ', demeurant ensemble ' if len(l.people) > 1 else ', demeurant ') + self.val('bailleur_adresse', l.address)
            return out
        head = self.pick(f'{l.form} <b>{esc(l.name)}</b>', f'La {l.form} <b>{esc(l.name)}</b>' if l.form[0] == 'S' else f'L’{l.form} <b>{esc(l.name)}</b>', f'<b>{esc(l.name)}</b>, {l.form}')
        if full:
            head += self.pick(f', immatriculée au RCS de {l.rcs} sous le n° ', f', R.C.S. {l.rcs} ', f', inscrite au registre du commerce de {l.rcs} sous le numéro ') + self.val('bailleur_siren', l.siren)
        if address:
            head += self.pick(', dont le siège social est ', ', ayant son siège ', ', dont le siège est sis ') + self.val('bailleur_adresse', l.address)
        if full:
            head += self.pick(', agissant poursuites et diligences de son représentant légal domicilié en cette qualité audit siège', ', prise en la personne de son représentant légal',
                              ', représentée par son gérant en exercice' if l.kind == 'sci' else ', représentée par son directeur général')
        return head

    def lord_short(self):
        l = self.house.landlord
        self.rec('bailleur_nom', l.name)
        self.rec('bailleur_type', l.legal)
        self.names.update(p.nom for p in l.people)
        return esc(l.name if l.people else f'{l.form} {l.name}')

    def agent(self):
        """The agency, when the household has one, as a trailing prose run."""
        h = self.house
        if not h.agent:
            return ''
        return self.pick(', ayant pour mandataire ', ', représenté(e) par son mandataire ', ', gestion assurée par ') + self.val('mandataire_nom', h.agent) + \
            self.pick('', f', {esc(h.agent_address)}')

    def subrogated(self):
        h = self.house
        if not h.subrogated:
            return ''
        self.extra['demandeur_subroge'] = h.subrogated
        basis = 'caution du dispositif VISALE' if 'ACTION' in h.subrogated else 'assureur au titre de la garantie des loyers impayés'
        return f' ; et <b>{esc(h.subrogated)}</b>, {basis}, subrogée dans les droits du bailleur suivant quittance subrogative'

    # ---- office -------------------------------------------------------------------------------------
    def job(self, upper=False, plural=False):
        word = 'huissier' if self.acted < date(2022, 7, 1) else 'commissaire'
        text = f"{word}{'s' if plural else ''} de justice"
        return text.upper() if upper else text

    def office(self):
        return self.val('etude_nom', self.served_by.name)

    def office_address(self, sep=', '):
        s, code, town = self.served_by.address
        self.rec('etude_adresse', f'{s}, {code} {town}')
        return f'{esc(s)}{sep}{code} {town}'

    def office_phone(self, form=0):
        n = self.served_by.phone
        self.rec('etude_telephone', n)
        return [n, n.replace(' ', '.'), '+33 ' + n[1:], n.replace(' ', '')][form % 4]

    def office_mail(self):
        return self.val('etude_email', self.served_by.email)

    def reference(self):
        return self.val('reference_dossier', self.house.ref)

    def bailiff(self):
        """Name of the one who serves; never a field."""
        p = self.served_by.associates[0]
        return f"Maître {esc(p.prenoms)} {esc(p.nom.upper())}"

    def rent(self):
        return self.eur(self.house.rent, 'loyer_mensuel')

    def charges(self):
        return self.eur(self.house.charges, 'charges_mensuelles')

    def lease_day(self, form=None):
        return self.day(self.house.lease, 'date_bail', form)

    # ---- result -------------------------------------------------------------------------------------
    def truth(self):
        return dict(type=self.kind, pages=[1, len(self.texts)], household_id=self.house.ident, layout=self.layout, fields=self.fields,
                    handwritten_fields=self.hand_fields, extra=self.extra, **({'ledger': self.ledger} if self.ledger else {}))
