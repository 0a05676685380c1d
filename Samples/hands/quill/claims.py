"""The sums claimed by a commandement, as rows; every row list adds up to its last row."""

from .digits import MONTHS, money, on
from .furniture import leader, table


def months(ledger):
    """[(label, due, paid)] month by month."""
    out = {}
    for day, label, debit, credit, _ in ledger:
        key = "Solde antérieur" if "Report" in label else f"{MONTHS[day.month - 1]} {day.year}"
        due, paid = out.get(key, (0, 0))
        out[key] = due + debit, paid + credit
    return [(k, *v) for k, v in out.items()]


def extras(ink, c):
    """Now and then an office adds other costs to the claim; they are neither debt nor the cost of the act."""
    n = sum(map(ord, c.reference)) % 4
    rows = []
    if n == 1:
        rows.append(("Frais de procédure antérieurs", 4812 + n * 100))
    elif n == 2:
        rows.append(("Intérêts acquis au taux légal", c.debt // 210))
    if rows:
        ink.extra["autres_sommes"] = sum(v for _, v in rows) / 100
    return rows


def dues(c, style="monthly"):
    """Rows that make up the principal."""
    if style == "single":
        return [(f"Loyers et charges impayés, terme de {c.at:%m/%Y} inclus", c.debt)]
    parts = months(c.ledger)
    if style == "net":
        return [(f"{label.capitalize()} : restant dû", due - paid) for label, due, paid in parts]
    paid = sum(p for _, _, p in parts)
    rows = [(f"Loyer + charges {label}", due) for label, due, _ in parts]
    return rows + ([("À déduire : aides et acomptes reçus", -paid)] if paid else [])


def claim(
    ink, c, style="monthly", shape="grid", money_style=None, labels=("Principal", "Coût du présent acte", "TOTAL À PAYER"), size=None, with_cost=True
):
    """Print the claim in a given shape and record principal, cost and total."""
    kind = money_style or ink.look.money
    rows = [(a, money(v, kind)) for a, v in dues(c, style)]
    if style == "single":
        rows = [(labels[0] if labels[0] != "Principal" else rows[0][0], ink.m("montant_principal", c.debt, kind))]
    else:
        rows.append((labels[0], ink.m("montant_principal", c.debt, kind)))
    more = extras(ink, c)
    rows += [(a, money(v, kind)) for a, v in more]
    total = c.debt + sum(v for _, v in more)
    if with_cost:
        rows.append((labels[1], ink.m("cout_acte", c.cost, kind)))
        total += c.cost
    rows.append((labels[2], ink.m("montant_total", total, kind)))
    if shape in (".", "_", "·", " ", "-"):
        for i, (a, v) in enumerate(rows):
            leader(ink, a, v, shape.strip(), "B" if i == len(rows) - 1 else "", size)
        ink.gap(2)
    elif shape == "list":
        for a, v in rows:
            ink.item("–", f"{a} : {v}", size=size)
        ink.gap(1)
    else:
        table(ink, rows, [3.4, 1.2], "LR", shape, head=False, size=size, base_last="B")
    return total


def ledger(
    ink,
    rows,
    head=("Date", "Libellé", "Débit", "Crédit", "Solde"),
    rules="grid",
    size=8.5,
    dates="slash",
    widths=(1.3, 4, 1.3, 1.3, 1.4),
    tint=None,
    kind="bare",
):
    """A statement of account; the rows are also kept for the truth."""
    body = [head]
    for day, label, debit, credit, balance in rows:
        body.append((on(day, dates), label, money(debit, kind) if debit else "", money(credit, kind) if credit else "", money(balance, kind)))
    table(ink, body, widths, "LLRRR", rules, size=size, tint=tint)
    ink.extra.setdefault("ledger", []).extend(
        {"date": d.isoformat(), "label": a, "debit": b / 100, "credit": e / 100, "balance": f / 100} for d, a, b, e, f in rows
    )


def wide(ink, rows, rules="rows", size=8.5, tint=None):
    """Month by month: due, aid and payments, remainder, running sum."""
    body, run = [("Période", "Appelé", "Encaissé", "Reste", "Cumul")], 0
    for label, due, paid in months(rows):
        run += due - paid
        body.append((label.capitalize(), money(due, "plain"), money(paid, "plain"), money(due - paid, "plain"), money(run, "plain")))
    table(ink, body, [2.4, 1.3, 1.3, 1.3, 1.4], "LRRRR", rules, size=size, tint=tint)
