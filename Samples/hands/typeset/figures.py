"""Amounts: claims in many dresses, cost boxes and the landlord's ledger."""
from . import words
from .sheet import esc


class Claim:
    """The sums of a commandement: principal, other lines, cost of the act; they add up by construction."""

    def __init__(self, s, closing, cost):
        rng = s.rng
        self.lines = s.hh.ledger(closing)
        self.principal = self.lines[-1].balance
        self.closing, self.cost = closing, cost
        self.others = []
        if rng.random() < .3:
            self.others.append((s.pick("Frais de procédure antérieurs", "Frais de relance", "Frais antérieurs"), rng.randrange(1500, 9000)))
        if rng.random() < .25:
            self.others.append((s.pick("Droit d'engagement de poursuites (A. 444-15)", "Dt recouvr. art. A 444-31", "DEP A444-15"), rng.randrange(900, 3500)))
        if rng.random() < .2:
            self.others.append((s.pick("Intérêts échus", "Clause pénale contractuelle"), rng.randrange(500, 12000)))
        if rng.random() < .2:
            self.others.append((s.pick("À déduire, versement reçu", "Acompte à déduire"), -rng.randrange(2000, min(20000, self.principal))))
        s.extra["autres_lignes"] = [[label, cents / 100] for label, cents in self.others]
        self.total = self.principal + sum(v for _, v in self.others) + cost


def _rows(s, claim, detail):
    """(label, amount markup, kind) of each line, recorded as printed."""
    label = s.pick("Principal", "Loyers et charges impayés", "Arriéré locatif", "Solde locatif dû", "Loyers et provisions sur charges")
    rows = []
    closing = s.date("dette_arretee_au", claim.closing, s.pick("slash", s.style["date"]) if s.style["date"] != "upper" else "long")
    if detail:
        for line in claim.lines:
            amount = line.debit or -line.credit
            rows.append((esc(line.label), s.euros(amount), "line"))
        rows.append((f"*{s.pick('Sous-total loyers et charges', 'Total des loyers et charges dus')}* au {closing}", f"*{s.money('montant_principal', claim.principal)}*", "sum"))
    else:
        rows.append((f"{label} {s.pick('arrêté au', 'au', 'selon décompte du', 'compte arrêté le')} {closing}", s.money("montant_principal", claim.principal), "line"))
    rows += [(esc(k), s.euros(v), "line") for k, v in claim.others]
    rows.append((s.pick("Coût de l'acte", "Coût du présent acte", "Coût du présent commandement", "Coût acte TTC"), s.money("cout_acte", claim.cost), "line"))
    rows.append((s.pick("TOTAL", "TOTAL À PAYER", "TOTAL sauf mémoire", "SOIT AU TOTAL", "Total dû sauf à parfaire"), s.money("montant_total", claim.total), "total"))
    return rows


def claim(s, dress, claim, detail=False):
    """The claim as a table with or without rulings, a list, tiles or running prose."""
    if dress == "prose":
        s.add(_claim_prose(s, claim))
        return
    rows, accent = _rows(s, claim, detail), s.style["accent"]
    if dress == "list":
        s.add(" \\ ".join(f"– {a} : #box(width: 1fr, repeat[.]) {b}" if k != "total" else f"*{a} : #box(width: 1fr, repeat[.]) {b}*" for a, b, k in rows))
    elif dress == "tiles":
        tiles = ", ".join(f"box(stroke: .6pt + rgb(\"{accent}\"), inset: 7pt, width: 100%)[#text(.82em)[{a}] \\ *{b}*]" for a, b, _ in rows)
        s.add(f"#grid(columns: (1fr, 1fr, 1fr), gutter: 6pt, {tiles})")
    else:
        stroke = {"ruled": ".5pt", "open": "none", "zebra": "none", "horizontal": "(x: none, y: .4pt)"}[dress]
        fill = ", fill: (x, y) => if calc.odd(y) { luma(232) }" if dress == "zebra" else ""
        cells = ", ".join(f"[{a}], [{b}]" if k != "total" else f"[*{a}*], [*{b}*]" for a, b, k in rows)
        head = f"table.header([*{s.pick('Désignation', 'Nature de la créance', 'Libellé', 'Détail')}*], [*{s.pick('Montant', 'Sommes dues', 'EUR')}*]), " if dress != "open" else ""
        width = s.pick("(1fr, 3.6cm)", "(1fr, auto)", "(9.5cm, 3.5cm)")
        s.add(f"#align(center, table(columns: {width}, align: (left, right), stroke: {stroke}{fill}, {head}{cells}))")


def _claim_prose(s, claim):
    closing = s.date("dette_arretee_au", claim.closing, "long")
    principal = s.money("montant_principal", claim.principal)
    in_words = f" ({esc(words.euros_in_words(claim.principal))})" if s.rng.random() < .6 else ""
    others = "".join(f", {'celle' if v >= 0 else 'sous déduction'} de {s.euros(abs(v))} ({esc(k.lower())})" for k, v in claim.others)
    return (f"la somme principale de {principal}{in_words}, représentant les loyers et charges échus et impayés au {closing}{others}, "
            f"outre le coût du présent acte s'élevant à {s.money('cout_acte', claim.cost)}, soit ensemble la somme de *{s.money('montant_total', claim.total)}*, sous réserve de tous autres dus, droits et actions.")


def cost_box(s, cents):
    """The detail of the act's cost: fee, travel, VAT, postage. Its total is the cost of the act."""
    postage = min(s.rng.choice((175, 256, 290)), cents // 10)
    net = round((cents - postage) / 1.2)
    travel = min(767, net // 4)
    vat = cents - postage - net
    rows = (("Émolument (art. A444-10)", net - travel), ("SCT (A444-48)", travel), ("Total HT", net), ("TVA 20 %", vat), ("Débours, lettre", postage))
    cells = ", ".join(f"[{k}], [{esc(words.money(v, 'bare'))}]" for k, v in rows)
    record = s.say if s.kind == "commandement_de_payer" else s.note   # only there is it a field of the format
    s.add(f"#block(width: 6cm)[#set text(.78em)\n#table(columns: (1fr, auto), align: (left, right), stroke: .4pt, inset: 3pt, table.cell(colspan: 2)[*{s.pick('COÛT DE L’ACTE', 'Décompte du coût', 'Tarif réglementé')}*], {cells}, "
          f"[*Total TTC*], [*{record('cout_acte', cents / 100, words.money(cents, 'bare'))}*])]")


def ledger(s, lines, dress=None, heading=True, landscape=False):
    """The statement of account; each printed row goes into the truth's ledger."""
    dress = dress or s.pick("zebra", "ruled", "horizontal", "typed")
    form, signed = s.pick("bare", "point", "plain"), s.rng.random() < .2
    balance_shown, dates = s.rng.random() < .85, s.pick("slash", "dot", "dash")
    truth, cells = [], []
    for line in lines:
        row = {"date": line.date.isoformat(), "label": line.label, "debit": line.debit / 100, "credit": line.credit / 100}
        out = [esc(words.date(line.date, dates)), esc(line.label), esc(words.money(line.debit, form)) if line.debit else "",
               esc(("-" if signed else "") + words.money(line.credit, form)) if line.credit else ""]
        if balance_shown:
            row["balance"] = line.balance / 100
            out.append(esc(words.money(line.balance, form)))
        truth.append(row)
        cells += [f"[{c}]" for c in out]
    s.ledger = truth
    names = ["Date", s.pick("Libellé", "Opération", "Désignation"), s.pick("Débit", "Appelé", "Dû"), s.pick("Crédit", "Réglé", "Versé")] + (["Solde"] if balance_shown else [])
    stroke = {"ruled": ".5pt", "zebra": "none", "horizontal": "(x: none, y: .3pt)", "typed": "(x: .3pt, y: none)"}[dress]
    fill = ", fill: (x, y) => if y == 0 { luma(200) } else if calc.even(y) { luma(238) }" if dress == "zebra" else ""
    columns = "(auto, 1fr, auto, auto" + (", auto)" if balance_shown else ")")
    if heading:
        s.add(f"#text(1.15em, weight: \"bold\")[{s.pick('DÉCOMPTE DES SOMMES DUES', 'SITUATION DE COMPTE LOCATAIRE', 'RELEVÉ DE COMPTE', 'Extrait de compte', 'HISTORIQUE DU COMPTE')}]")
    s.add(f"#text(.92em)[#table(columns: {columns}, align: (x, y) => if x > 1 {{ right }} else {{ left }}, stroke: {stroke}{fill}, "
          f"table.header({', '.join(f'[*{n}*]' for n in names)}), {', '.join(cells)})]")
