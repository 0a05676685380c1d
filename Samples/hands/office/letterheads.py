"""Where an office puts its name on the page. Each function takes the paper and the lines of the sender."""


def office_lines(P, full=True):
    """Sender block of the bailiff's office: (name, people, address, contact)."""
    o = P.d.office
    people = "\n".join(P.person_name(p, True) for p in o.names) + "\n" + (P.huissiers if len(o.names) > 1 else P.huissier).capitalize()
    contact = [f"{P.s.get('tel', 'Tél.')} {P.office_tel()}"]
    if full and P.day.year >= 2012:
        contact.append(P.office_mail())
    return P.office_name(), people, P.office_addr(), contact


def lawyer_lines(P):
    o = P.d.lawyer
    people = "\n".join(P.person_name(p, True) for p in o.names) + f"\nAvocat{'s' if len(o.names) > 1 else ''} au Barreau {P.bar()}"
    name = f"{o.forme} {' & '.join(p.nom.upper() for p in o.names)}".strip() if o.forme else P.lawyer_name()
    return name, people, o.adresse, [f"Tél. : {P.phone(o.tel)}", o.mail, f"Case n° {P.rng.randint(3, 310)}"]


def owner_lines(P):
    """Sender block of a landlord body or a private person writing himself."""
    if P.d.agency:
        a = P.d.agency
        return P.agency(), "Administrateur de biens - Gestion locative\nCarte professionnelle CPI " + P.d.ref[-4:], a.adresse, [f"Tél. {P.phone(a.tel)}", a.mail]
    o = P.d.landlord
    sub = {"hlm": "Direction de la gestion locative\nService contentieux", "sci": "Société civile immobilière", "societe": "Service gestion"}.get(o.kind, "Propriétaire bailleur")
    return P.owner_name(), sub, P.owner_address(), []


def left(P, lines):
    name, people, addr, contact = lines
    P.doc.p(f"<b>{name}</b>", size=P.s["size"] + 2, align="l", after=0)
    for t in people.split("\n") + [addr] + contact:
        P.doc.p(t, align="l", after=0, size=P.s["size"] - 1)
    P.doc.p("", after=3)


def right(P, lines):
    name, people, addr, contact = lines
    for t, o in [(f"<sc>{name}</sc>", dict(size=P.s["size"] + 3))] + [(t, {}) for t in people.split("\n") + addr.split(", ") + contact]:
        P.doc.p(t, align="r", after=0, **o)
    P.doc.p("", after=4)


def centred(P, lines):
    name, people, addr, contact = lines
    P.doc.p(f"<b>{name.upper() if not name.isupper() else name}</b>", size=P.s["size"] + 4, align="c", after=0.5, space=1)
    P.doc.p(people.replace("\n", " - "), align="c", after=0.5, size=P.s["size"] - 1)
    P.doc.p(f"<i>{addr}</i>", align="c", after=0.5, size=P.s["size"] - 1)
    P.doc.p("  •  ".join(contact), align="c", size=P.s["size"] - 1.5, bottom="0.8pt solid #222222", after=5)


def margin(P, lines):
    """Coordinates in a column of the left margin (the style gives a wide left margin)."""
    name, people, addr, contact = lines
    with P.doc.frame(8, 16, 44):
        for i, t in enumerate([f"<b>{name}</b>"] + people.split("\n") + [""] + addr.split(", ") + [""] + contact + ["", "<u>Paiements</u>", "chèque, virement", P.d.office.iban[:14], P.d.office.iban[14:], "", "Réception du public", "9h-12h / 14h-17h"]):
            P.doc.p(t, align="c", after=0.3, size=9 if i == 0 else 7.6)


def foot(P, lines):
    """Only a name on top; the coordinates run at the foot of each page."""
    name, people, addr, contact = lines
    P.doc.footer = [(f"{addr} - {' - '.join(contact)}", dict(align="c", size=7.5, after=0, top="0.5pt solid #000000")), ("{page} / {pages}", dict(align="r", size=7.5, after=0))]
    P.doc.p(f"<lg><b>{name}</b></lg>", align="l", after=0)
    P.doc.p(people.replace("\n", ", "), align="l", size=P.s["size"] - 1.5, after=5)


def boxed(P, lines):
    name, people, addr, contact = lines
    P.doc.table([[f"<b>{name}</b>\n{people}", f"{addr}\n" + "\n".join(contact)]], [92, 82], "grid", "cr", size=P.s["size"] - 1)


def banner(P, lines):
    name, people, addr, contact = lines
    P.doc.p(f"<b>{name}</b>", bg=P.s.get("wash", "#d9d9d9"), size=P.s["size"] + 4, align="l", after=0, border="0.1pt solid #d9d9d9", pad=2)
    P.doc.p(f"{people.splitlines()[-1]} | {addr} | {' | '.join(contact)}", size=P.s["size"] - 2, align="l", after=6)


def running(P, lines):
    """Letterhead repeated in the running head of every page."""
    name, people, addr, contact = lines
    P.doc.header = [(f"<b>{name}</b>\t{addr}", dict(tabs=[(174, "r")], align="l", size=8, after=0)),
                    (f"{people.splitlines()[-1]}\t{' / '.join(contact)}", dict(tabs=[(174, "r")], align="l", size=8, after=1, bottom="0.4pt solid #000000"))]


def colour(P, lines):
    """A drawn monogram and a coloured name, as printed letter paper has them."""
    name, people, addr, contact = lines
    tint = P.s.get("tint", "#1f3d6d")
    with P.doc.frame(18, 12, 20, border=f"1.5pt solid {tint}"):
        P.doc.p(f"<b>{''.join(w[0] for w in name.split() if w[0].isupper())[-2:]}</b>", align="c", size=22, color=tint, after=0)
    P.doc.p(name, left=28, color=tint, size=P.s["size"] + 4, after=0, align="l", bold=True)
    for t in [people.replace("\n", ", "), addr, " - ".join(contact)]:
        P.doc.p(t, left=28, align="l", size=P.s["size"] - 1.5, after=0, color="#444444")
    P.doc.p("", after=5)


def none(P, lines):
    """No letterhead: the paper starts at its title (the office is named in the body)."""


HEADS = dict(left=left, right=right, centred=centred, margin=margin, foot=foot, boxed=boxed, banner=banner, running=running, colour=colour, none=none)


def page_numbers(P, form):
    if form and not P.doc.footer:
        P.doc.footer = [(form, dict(align=P.rng.choice("rc"), size=8, after=0))]


def title(P, lines, form):
    """Title of an act in one of the houses' manners."""
    big = dict(align="c", keep=True)
    if form == "frame":
        P.doc.p("\n".join(f"<b>{t}</b>" for t in lines), border="1pt solid #000000", size=P.s["size"] + 3, after=5, before=2, pad=3, left=12, right=12, **big)
    elif form == "double":
        P.doc.p("\n".join(f"<b>{t}</b>" for t in lines), border="2.4pt double #000000", size=P.s["size"] + 4, after=5, pad=2.5, **big)
    elif form == "under":
        for i, t in enumerate(lines):
            P.doc.p(f"<b><u>{t}</u></b>", size=P.s["size"] + (4 if i == 0 else 1), after=1 if i < len(lines) - 1 else 6, **big)
    elif form == "spaced":
        P.doc.p(lines[0], size=P.s["size"] + 6, space=3, after=1, **big)
        for t in lines[1:]:
            P.doc.p(f"<sc>{t.capitalize()}</sc>", after=1, **big)
        P.doc.p("", after=4)
    elif form == "left":
        P.doc.p("\n".join(lines), bold=True, size=P.s["size"] + 3, align="l", top="1.5pt solid #000000", bottom="1.5pt solid #000000", after=5)
    elif form == "grey":
        P.doc.p("\n".join(f"<b>{t}</b>" for t in lines), bg="#e2e2e2", size=P.s["size"] + 2, after=5, border="0.5pt solid #808080", pad=2, **big)
    else:
        P.doc.p("\n".join(lines), size=P.s["size"] + 2, after=6, before=3, **big)


def heading(P, text, form):
    """Sub-heading; the form is a habit of the house."""
    o = dict(keep=True, before=2.5, after=1.5)
    style = {"under": (f"<u>{text}</u>", dict(align="l")), "bold": (f"<b>{text}</b>", dict(align="l")), "caps": (f"<b>{text.upper()}</b>", dict(align="c")),
             "sc": (f"<sc>{text}</sc>", dict(align="c")), "both": (f"<b><u>{text}</u> :</b>", dict(align="l")), "rule": (f"<b>{text}</b>", dict(align="l", bottom="0.5pt solid #000000"))}
    t, extra = style[form]
    P.doc.p(t, **o, **extra)
