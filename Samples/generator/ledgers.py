"""Ledgers of landlords and agencies as tables, and their truth."""
from . import french as fr
from .act import esc


def ledger_truth(a, rows):
    a.ledger = [{"date": r.date.isoformat(), "label": r.label, "debit": r.debit / 100, "credit": r.credit / 100, "balance": r.balance / 100} for r in rows]
    if a.h.apl and any(r.kind == "apl" for r in rows):
        a.extra["apl_versee_bailleur"] = a.h.apl / 100


def ledger_table(a, rows, style):
    """The landlord's account. `columns`: date, label, debit, credit, balance. `months`: one line a month. `listing`: dot-matrix look."""
    if style == "months":
        return ledger_months(a, rows)
    ledger_truth(a, rows)
    mstyle = a.rng.choice(["plain", "bare", "point", "thousand-point"] if style == "listing" else ["plain", "bare", "bare", "point"])
    dstyle = a.rng.choice(["slash", "slash2", "dots"])
    heads = a.rng.choice([("Date", "Libellé", "Débit", "Crédit", "Solde"), ("Date", "Opération", "Débit", "Crédit", "Solde"), ("Échéance", "Désignation", "Appelé", "Réglé", "Solde dû")])
    cell = lambda v: fr.money(v, mstyle) if v else ""
    body = "".join(f"<tr><td>{fr.date(r.date, dstyle)}</td><td>{esc(r.label)}</td><td class='r'>{cell(r.debit)}</td><td class='r'>{cell(r.credit)}</td><td class='r'>{fr.money(r.balance, mstyle)}</td></tr>" for r in rows)
    total = f"<tr class='b'><td></td><td>{a.rng.choice(['TOTAUX', 'Total des mouvements', 'Total'])}</td><td class='r'>{fr.money(sum(r.debit for r in rows), mstyle)}</td><td class='r'>{fr.money(sum(r.credit for r in rows), mstyle)}</td><td class='r'>{fr.money(rows[-1].balance, mstyle)}</td></tr>"
    klass = {"columns": "g", "listing": "", "zebra": "zebra"}[style]
    a.css.append(".zebra tr:nth-child(even) td{background:#eee} .zebra th{border-bottom:1pt solid #333} .listing td{padding:0 5pt}")
    family = "font-family:'Liberation Mono';font-size:8.4pt" if style == "listing" else "font-size:92%"
    widths = "<colgroup><col style='width:23mm'/><col/><col style='width:24mm'/><col style='width:24mm'/><col style='width:26mm'/></colgroup>"
    return f"<table class='{klass} {style}' style='width:100%;{family}'>{widths}<tr>" + "".join("<th class='%s'>%s</th>" % ("r" if i > 1 else "", t) for i, t in enumerate(heads)) + f"</tr>{body}{total}</table>"


def ledger_months(a, rows):
    """One line a month: rent, charges, aid, payments, balance."""
    lease, mstyle, months = a.h.lease, a.rng.choice(["plain", "bare", "point"]), {}
    opening = [r for r in rows if r.kind == "report"]
    for r in rows:
        if r.kind != "report":
            months.setdefault((r.date.year, r.date.month), []).append(r)
    out, truth, balance = [], [], 0
    for r in opening:
        balance += r.debit
        truth.append({"label": r.label, "debit": r.debit / 100, "credit": 0.0, "balance": balance / 100})
        out.append([r.label, "", "", "", "", "", balance])
    for (y, m), group in months.items():
        called = any(r.kind in ("loyer", "loyer+charges") for r in group)
        rent, base = (lease.rent, lease.charges) if called else (0, 0)
        charges = base + sum(r.debit for r in group if r.kind == "charges" and r.debit != base)
        if called and not any(r.kind == "loyer+charges" for r in group):
            charges = sum(r.debit for r in group if r.kind == "charges")
        apl, paid = sum(r.credit for r in group if r.kind == "apl"), sum(r.credit for r in group if r.kind == "versement")
        balance += rent + charges - apl - paid
        label = f"{fr.MONTHS[m]} {y}" if a.rng.random() < .99 else f"{m:02d}/{y}"
        out.append([label, rent, charges, rent + charges, apl, paid, balance])
        truth.append({"label": label, "debit": (rent + charges) / 100, "credit": (apl + paid) / 100, "balance": balance / 100, "loyer": rent / 100, "charges": charges / 100, "apl": apl / 100, "versement": paid / 100})
    assert balance == rows[-1].balance, (balance, rows[-1].balance)
    a.ledger = truth
    if a.h.apl:
        a.extra["apl_versee_bailleur"] = a.h.apl / 100
    keep = [0, 1, 2, 3, 5, 6] if not a.h.apl else list(range(7))
    heads = ["Période", "Loyer", "Charges", "Total appelé", a.rng.choice(["APL", "Aide CAF", "A.L."]), a.rng.choice(["Versements", "Encaissé", "Réglé"]), a.rng.choice(["Solde", "Reste dû", "Cumul dû"])]
    show = lambda v: v if isinstance(v, str) else fr.money(v, mstyle)
    body = "".join("<tr>" + "".join("<td class='%s'>%s</td>" % ("r" if i else "", esc(show(row[i]))) for i in keep) + "</tr>" for row in out)
    return "<table class='g' style='width:100%;font-size:90%'><tr>" + "".join("<th class='%s'>%s</th>" % ("r" if i else "", heads[i]) for i in keep) + f"</tr>{body}</table>"
