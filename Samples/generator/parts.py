"""Blocks shared by all bailiff papers: letterheads, date lines, parties, service reports, cost boxes, ledgers."""
from . import french as fr
from . import ink
from .act import address_lines, address_text, esc, home_truth


def court_at(h, day):
    """The court as it was called on that day: tribunal d'instance until the end of 2019."""
    name, _, _, town = h.court
    return name if day.year >= 2020 else "Tribunal d'instance " + fr.of(town.split(" Cedex")[0])


def judge_at(day):
    return "le juge des contentieux de la protection" if day.year >= 2020 else "le juge d'instance"


# --- letterhead of the bailiff's office ---------------------------------------------------------
def office_items(a, want_iban=True):
    """The office's particulars as printed lines, with their truth."""
    o, rng = a.h.office, a.rng
    upper = rng.random() < .7
    a.put("etude_nom", o.name)
    a.put("etude_adresse", address_text(o.address, upper))
    phone = rng.choice([o.phone, o.phone.replace(" ", "."), o.phone.replace(" ", "-"), o.phone.replace(" ", ""), "+33 (0)" + o.phone[1:]])
    label = rng.choice(["Tél. : ", "Tél ", "Téléphone : ", "☎ ", "T. ", "Tel : "])
    a.put("etude_telephone", o.phone)
    title = "Huissier de Justice" if old_profession(a) else "Commissaire de Justice"
    plural = "Huissiers de Justice associés" if old_profession(a) else "Commissaires de Justice associés"
    lines = {"name": o.name, "form": o.form if not old_profession(a) else plural,
             "members": [f"{m[1]} {m[2]}" for m in o.members], "title": title if len(o.members) == 1 else plural,
             "address": address_lines(o.address, upper), "phone": label + phone}
    if rng.random() < .5:
        lines["fax"] = rng.choice(["Fax : ", "Télécopie : ", "Fax "]) + o.fax
    if rng.random() < .85:
        lines["email"] = rng.choice(["", "Courriel : ", "Mail : ", "E-mail : "]) + o.email
        a.put("etude_email", o.email)
    if rng.random() < .5:
        lines["hours"] = o.hours
    if rng.random() < .35:
        lines["site"] = f"Paiement en ligne sécurisé : {o.site}"
    if want_iban and rng.random() < .55:
        lines["iban"] = f"{rng.choice(['IBAN', 'IBAN étude', 'RIB (compte affecté)', 'Virement :'])} {o.iban}"
    return lines


def old_profession(a):
    day = a.when
    return (day.year, day.month) < (2022, 7)


def bailiff(a):
    return "huissier de justice" if old_profession(a) else "commissaire de justice"


def rest(l, *skip):
    keys = [k for k in ("phone", "fax", "email", "hours", "site", "iban") if k in l and k not in skip]
    return [l[k] for k in keys]


def br(lines):
    return "<br/>".join(esc(x) for x in lines)


def lh_left(a):
    l = office_items(a)
    return f"""<div style="width:74mm;text-align:left;margin-bottom:6mm"><div class="b" style="font-size:118%;color:{a.colour}">{esc(l['name'])}</div>
<div class="i s">{esc(l['title'])}</div><div class="s">{br(l['address'])}<br/>{br(rest(l))}</div></div>"""


def lh_center(a):
    l = office_items(a)
    return f"""<div class="c" style="border-bottom:1.5pt solid {a.colour};padding-bottom:3mm;margin-bottom:5mm">{ink.emblem(a.rng, 38, a.colour)}
<div class="b" style="font-size:135%;color:{a.colour};letter-spacing:.5pt">{esc(l['name'])}</div><div class="s">{esc(' - '.join(l['members']))}</div>
<div class="s i">{esc(l['title'])}</div><div class="s">{esc(' - '.join(l['address']))}<br/>{esc('  •  '.join(rest(l, 'hours', 'iban')))}</div><div class="xs">{br([l[k] for k in ('hours', 'iban') if k in l])}</div></div>"""


def lh_right(a):
    l = office_items(a)
    return f"""<div style="text-align:right;margin:0 0 7mm 60mm"><span class="b" style="font-size:115%">{esc(l['name'])}</span><br/><span class="s">{esc(l['form'])}<br/>
{br(l['address'])}<br/>{br(rest(l))}</span></div>"""


def lh_columns(a):
    l = office_items(a)
    left = f"<b>{esc(l['name'])}</b><br/>{br(l['members'])}<br/><i>{esc(l['title'])}</i>"
    right = f"{br(l['address'])}<br/>{br(rest(l))}"
    return f"""<table style="width:100%;margin-bottom:6mm"><tr><td style="width:50%;border-right:1pt solid {a.colour};padding-right:6mm">{left}</td>
<td class="s" style="padding-left:6mm">{right}</td></tr></table>"""


def lh_banner(a):
    l = office_items(a)
    return f"""<div style="background:#e8e8ec;padding:4mm 5mm;margin-bottom:6mm;border-left:3mm solid {a.colour}"><table style="width:100%"><tr>
<td style="width:16mm">{ink.emblem(a.rng, 42, a.colour)}</td><td><b style="font-size:130%">{esc(l['name'])}</b><br/><span class="s">{esc(l['title'])} — {esc(', '.join(l['members']))}</span></td>
<td class="xs r">{br(l['address'] + rest(l))}</td></tr></table></div>"""


def lh_margin(a):
    """First page with a left margin column."""
    l = office_items(a)
    a.css.append("@page:first{margin-left:66mm}")
    body = "".join(f"<p>{br(x if isinstance(x, list) else [x])}</p>" for x in [l["members"], l["title"], l["address"]] + rest(l))
    return f"""<div style="position:absolute;left:-54mm;top:0;width:44mm;text-align:left" class="s"><div class="c">{ink.emblem(a.rng, 50, a.colour)}</div>
<div class="b c" style="font-size:125%;color:{a.colour};margin-bottom:3mm">{esc(l['name'])}</div>{body}<div style="margin-top:6mm">{a.refs_block}</div></div>"""


def lh_footer(a):
    """Name above, particulars in the foot of every page."""
    l = office_items(a)
    a.css.append("@page{margin-bottom:30mm;@bottom-center{content:element(foot);vertical-align:top;padding-top:3mm}} .foot{position:running(foot);text-align:center;border-top:.7pt solid #555;padding-top:2mm}")
    return f"""<div class="foot xs">{esc(l['name'])} — {esc(', '.join(l['address']))}<br/>{esc(' — '.join(rest(l)))}</div>
<div style="margin-bottom:8mm;text-align:left"><table><tr><td>{ink.emblem(a.rng, 30, a.colour)}</td><td style="vertical-align:middle"><b style="font-size:140%;color:{a.colour}">{esc(l['name'])}</b><br/><span class="s">{esc(l['title'])}</span></td></tr></table></div>"""


def lh_grid(a):
    l = office_items(a)
    cells = [f"<b>{esc(l['name'])}</b><br/><span class='s'>{br(l['members'])}</span>", f"<span class='s'>{br(l['address'])}<br/>{esc(l['phone'])}</span>",
             f"<span class='s'>{br(rest(l, 'phone', 'hours')) or esc(l['title'])}</span>"]
    tail = f"<tr><td colspan='3' class='xs c'>{esc(l['hours'])}</td></tr>" if "hours" in l else ""
    return f"<table class='g' style='width:100%;margin-bottom:5mm'><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr>{tail}</table>"


def lh_typed(a):
    l = office_items(a)
    text = [l["name"].upper(), l["title"]] + l["address"] + rest(l)
    return f"<div style='margin-bottom:6mm;text-align:left'>{br(text)}<br/>{'-' * 34}</div>"


def lh_cartouche(a):
    l = office_items(a)
    return f"""<table style="width:100%;margin-bottom:6mm"><tr><td class="c" style="width:78mm;border:1.2pt solid {a.colour};border-radius:4mm;padding:3mm"><b style="font-size:120%">{esc(l['name'])}</b>
<br/><span class="i s">{esc(l['title'])}</span><br/><span class="s">{br(l['address'])}</span><br/><span class="s">{br(rest(l, 'hours', 'iban', 'site'))}</span></td>
<td class="s" style="padding-left:8mm;vertical-align:bottom">{a.refs_block}<br/><span class="xs">{br([l[k] for k in ('hours', 'site', 'iban') if k in l])}</span></td></tr></table>"""


LETTERHEADS = {"left": lh_left, "center": lh_center, "right": lh_right, "columns": lh_columns, "banner": lh_banner, "margin": lh_margin, "footer": lh_footer,
               "grid": lh_grid, "typed": lh_typed, "cartouche": lh_cartouche}
REFS_INSIDE = {"margin", "cartouche"}


def references(a):
    ref = a.h.refs["etude"]
    a.put("reference_dossier", ref)
    shape = a.rng.choice(["Réf. : {}", "N/Réf. : {}", "Dossier n° {}", "Dossier : {}", "Nos réf. {}", "Références à rappeler : {}", "Acte / Dossier : {}", "NOS RÉFÉRENCES : {}"])
    text = shape.format(ref)
    if a.rng.random() < .3:
        text += f"\nV/Réf : {a.h.refs['bailleur']}"
    if a.rng.random() < .25:
        text += f"\nActe n° {a.rng.randint(1000, 99999)}"
    bars = "<br/>" + ink.barcode(a.rng) if a.rng.random() < .25 else ""
    return br(text.split("\n")) + bars


def copy_status(a):
    return a.rng.choice(["", "", "COPIE", "SECOND ORIGINAL", "PREMIÈRE EXPÉDITION", "EXPÉDITION", "ORIGINAL"])


# --- date line -----------------------------------------------------------------------------------
def date_line(a, style):
    """The act's own date, in letters, in figures, or with day and month by hand."""
    d, key, f = a.when, "date_acte", fr
    if style == "words":
        a.put(key, d.isoformat())
        join = a.rng.choice([" ET LE ", " et le ", ", le ", " LE "])
        year = a.caps(f.year_words(d.year, a.rng.choice(["mille", "mil"])))
        return f"<p class='b'>L'AN {year}{join}{a.caps(f.day_words(d) + ' ' + f.MONTHS[d.month])}</p>"
    if style == "words-low":
        a.put(key, d.isoformat())
        return f"<p>L'an {f.year_words(d.year)} et le {f.day_words(d)} {f.MONTHS[d.month]}</p>"
    if style == "figures":
        a.put(key, d.isoformat())
        return f"<p>{a.rng.choice(['Le', 'Acte du', 'Date de l’acte :', 'LE'])} <b>{esc(a.date(d, a.rng.choice(['long', 'weekday', 'slash'])))}</b></p>"
    if style == "spaced":
        a.put(key, d.isoformat())
        return f"<p class='c'>LE {a.caps(f.DAYS[d.weekday()])} {a.caps(f.day_words(d))} {a.caps(f.MONTHS[d.month])} {a.caps(f.year_words(d.year))}</p>"
    a.put(key, d.isoformat(), hand=True)
    if style == "hand":
        day = a.write(f"{f.day_words(d)} {f.MONTHS[d.month]}", 17)
        return f"<p>L'AN {a.caps(f.year_words(d.year))} et le {day}</p>"
    day = a.write(f"{d.day:02d} / {d.month:02d}", 17)
    return f"<p>L'an {d.year}, et le {day}</p>"


# --- parties -------------------------------------------------------------------------------------
def born(a, p):
    e = "e" if p.civ == "Mme" else ""
    return f"né{e} le {a.date(p.born, a.rng.choice(['long', 'slash', 'long']))} à {p.birthplace}"


def landlord_text(a, with_address=True, birth=None):
    """Applicant's identity as one paragraph, with its truth."""
    b, rng = a.h.landlord, a.rng
    a.put("bailleur_nom", b.name)
    a.put("bailleur_type", "personne_physique" if b.physical else "personne_morale")
    where = address_text(b.address, rng.random() < .7)
    if with_address:
        a.put("bailleur_adresse", where)
    if b.physical:
        birth = rng.random() < .5 if birth is None else birth
        names = []
        for p in b.people:
            t = f"{a.civ(p.civ)} <b>{esc(p.prenoms)} {esc(p.nom)}</b>"
            if birth:
                t += f", {esc(born(a, p))}, de nationalité française" + (f", {rng.choice(['retraité', 'cadre', 'sans profession', 'artisan'])}{'e' if p.civ == 'Mme' and False else ''}" if rng.random() < .3 else "")
            names.append(t)
        text = " et ".join(names) if not birth else " ; et ".join(names)
        if b.kind == "indivision":
            text += ", " + rng.choice(["propriétaires indivis", "agissant en qualité de co-indivisaires", "indivisaires"])
        if with_address:
            plural = len(b.people) > 1
            text += ", " + rng.choice([f"demeurant {'ensemble ' if plural else ''}", f"domicilié{'s' if plural else ''} "]) + esc(where)
        return text + "."
    forms = {"SCI": "société civile immobilière", "SARL": "société à responsabilité limitée", "SAS": "société par actions simplifiée", "SA": "société anonyme",
             "SA d'HLM": "société anonyme d'habitations à loyer modéré", "ESH": "entreprise sociale pour l'habitat, société anonyme d'HLM", "OPH": "office public de l'habitat, établissement public à caractère industriel et commercial",
             "SCIC d'HLM": "société coopérative d'intérêt collectif d'HLM"}
    head = rng.choice([f"La société <b>{esc(b.name)}</b>, {forms[b.form]}", f"<b>{esc(b.name)}</b>, {forms[b.form]}"]) if b.form in ("SAS", "SARL", "ESH", "SCIC d'HLM", "SA") or rng.random() < .45 \
        else rng.choice([f"{'La ' if b.form.startswith('S') else 'L’'}<b>{b.form} {esc(b.name)}</b>", f"<b>{b.form} {esc(b.name)}</b>"])
    text = head
    if b.form not in ("OPH",) and rng.random() < .5:
        text += f", au capital de {esc(fr.grouped(b.capital, rng.choice([' ', '.'])))} {rng.choice(['euros', '€', 'Euros'])}"
    if with_address:
        text += ", " + rng.choice(["dont le siège social est situé ", "dont le siège est sis ", "ayant son siège social ", "sise "]) + esc(where)
    if rng.random() < .88:
        s = b.siren
        shown = rng.choice([f"{s[:3]} {s[3:6]} {s[6:]}", f"{s[:3]} {s[3:6]} {s[6:]}", s, f"{s[:3]}.{s[3:6]}.{s[6:]}"])
        city = b.rcs
        text += ", " + rng.choice([f"immatriculée au RCS {fr.of(city)} sous le n° {shown}", f"R.C.S. {city.upper()} {shown}", f"inscrite au registre du commerce et des sociétés {fr.of(city)} sous le numéro {shown}", f"SIREN {shown}"])
        a.put("bailleur_siren", s)
    tail = rng.choice([", agissant poursuites et diligences de son représentant légal domicilié en cette qualité audit siège", f", représentée par {'son gérant' if b.form in ('SCI', 'SARL') else 'son directeur général'} en exercice",
                       f", prise en la personne de {b.manager}, {'gérant' if b.form in ('SCI', 'SARL') else 'directeur'}", ""])
    return text + tail + "."


def agency_text(a):
    if not a.h.agency:
        return ""
    a.put("mandataire_nom", a.h.agency)
    where = f", {address_text(a.h.agency_address)}" if a.rng.random() < .6 else ""
    shape = a.rng.choice(["Ayant pour mandataire {}{}", "Représenté(e) par son mandataire gestionnaire {}{}", "Agissant par l'intermédiaire de {}{}, administrateur de biens", "Gestion : {}{}"])
    return shape.format(f"<b>{esc(a.h.agency)}</b>", esc(where))


def tenant_truth(a, p, birth, maiden=True):
    t = {"civilite": p.civ, "nom": p.nom, "prenoms": p.prenoms}
    if p.naissance and maiden:
        t["nom_naissance"] = p.naissance
    if birth:
        t["date_naissance"], t["lieu_naissance"] = p.born.isoformat(), p.birthplace
    a.fields.setdefault("locataires", []).append(t)


def tenant_names(a, birth=None):
    """One string per tenant, recorded as truth. `M. et Mme X` is two people."""
    ts, rng = a.h.tenants, a.rng
    birth = rng.random() < .45 if birth is None else birth
    a.fields.pop("locataires", None)
    out = []
    for p in ts:
        tenant_truth(a, p, birth)
        t = f"{a.civ(p.civ)} <b>{esc(a.name(p))}</b>"
        if p.naissance:
            t += {"née": f" née {esc(p.naissance)}", "épouse": f", née {esc(p.naissance)}", "veuve": f" née {esc(p.naissance)}, veuve"}[p.link]
        if birth:
            t += ", " + esc(born(a, p))
        out.append(t)
    return out


def protected_line(a):
    g = a.h.guardian
    if not g:
        return ""
    where = address_text(g["adresse"])
    a.extra["protection"] = {"mesure": "curatelle" if g["role"].startswith("cur") else "tutelle", "representant": g["nom"], "adresse": where}
    verb = "assisté(e) de" if g["role"].startswith("cur") else "représenté(e) par"
    role = {"tuteur": "son tuteur", "curateur": "son curateur", "tutrice": "sa tutrice"}[g["role"]]
    return f"{verb} {role}, {esc(g['nom'])}, {esc(where)}"


def home_line(a, sep=", ", upper=None):
    a.put("adresse_logement", home_truth(a.h.home))
    return address_text(a.h.home, a.rng.random() < .7 if upper is None else upper, sep)


def home_block(a):
    a.put("adresse_logement", home_truth(a.h.home))
    return br(address_lines(a.h.home, a.rng.random() < .75, a.rng.choice(["after", "before"])))


def addressees(a, style):
    """To whom the act goes: blocks, list, table or one sentence."""
    names = tenant_names(a)
    guard = protected_line(a)
    joint = a.rng.choice(["conjointement et solidairement", "solidairement tenus", ""]) if len(names) > 1 else ""
    if style == "blocks":
        body = "".join(f"<p class='in'>{n}<br/>{home_block(a)}{'<br/>' + guard if guard else ''}</p>" for n in names)
        return body + (f"<p>{joint}</p>" if joint else "")
    if style == "list":
        return f"<ul>{''.join(f'<li>{n}</li>' for n in names)}</ul><p>demeurant {'ensemble ' if len(names) > 1 else ''}{esc(home_line(a))}{', ' + guard if guard else ''}{', ' + joint if joint else ''}</p>"
    if style == "table":
        rows = "".join(f"<tr><td>{i + 1}/</td><td>{n}<br/>{home_block(a)}</td></tr>" for i, n in enumerate(names))
        return f"<table class='in'>{rows}</table>" + (f"<p>{guard}</p>" if guard else "")
    if style == "window":
        return f"<div style='margin:4mm 0 6mm 82mm;text-align:left'>{'<br/>'.join(names)}<br/>{home_block(a)}{'<br/>' + guard if guard else ''}</div>"
    return f"<p>{' et à '.join(names)}, demeurant {'tous deux ' if len(names) == 2 and joint else ''}{esc(home_line(a))}{', ' + guard if guard else ''}{', ' + joint if joint else ''}.</p>"


def caution_text(a):
    c = a.h.caution
    if not c:
        return ""
    where = address_text(a.h.caution_address)
    a.put("cautions", [{"nom": f"{c.prenoms} {c.nom}", "adresse": where}])
    return f"{a.civ(c.civ)} {esc(c.prenoms)} {esc(c.nom)}, demeurant {esc(where)}"


# --- service -------------------------------------------------------------------------------------
MODES = ["personne", "domicile", "etude", "pv_659"]
LABELS = {"personne": ["à personne", "À SA PERSONNE", "remise à personne"], "domicile": ["à domicile", "À DOMICILE (art. 655 CPC)", "remise à une personne présente au domicile"],
          "etude": ["dépôt étude", "À L'ÉTUDE (art. 656 et 658 CPC)", "dépôt de l'acte à l'étude"], "pv_659": ["procès-verbal art. 659", "RECHERCHES INFRUCTUEUSES (art. 659 CPC)", "sans domicile connu - article 659"]}


def draw_mode(rng):
    return rng.choice(["etude", "etude", "etude", "domicile", "personne", "pv_659"])


def checks(rng):
    return rng.choice(["letter", "clerk"])


def service(a, style, modes=None, cost=None, per_page=True):
    """Service reports, one per tenant. The document's field takes the first addressee's mode; all stand in `extra`."""
    rng = a.rng
    modes = modes or [draw_mode(rng)] * len(a.h.tenants)
    a.extra["significations"] = []
    out = []
    for i, (p, mode) in enumerate(zip(a.h.tenants, modes)):
        when = (rng.randint(8, 18), rng.choice([5, 10, 15, 22, 30, 35, 40, 48, 55]))
        a.extra["significations"].append({"locataire": f"{p.prenoms} {p.nom}", "mode": mode, "date": a.when.isoformat(), "heure": f"{when[0]:02d}:{when[1]:02d}"})
        page = SERVICE[style](a, p, mode, when, cost if i == 0 or per_page else None)
        out.append(f"<div class='{'pb' if per_page or i == 0 else 'keep'}'>{page}</div>")
    hand = style in ("form", "slip")
    a.put("modalite_signification", modes[0], hand=hand)
    if hand:
        a.hand_fields.add("modalite_signification")
    return "".join(out)


def whom(a, p):
    extra = f" née {p.naissance}" if p.naissance and a.rng.random() < .5 else ""
    return f"{a.civ(p.civ)} {esc(a.name(p))}{esc(extra)}"


def circumstances(rng):
    return rng.sample(["le nom du destinataire figure sur la boîte aux lettres", "le nom est inscrit sur l'interphone", "l'adresse est confirmée par un voisin", "l'adresse a été confirmée par le gardien de l'immeuble",
                       "le tableau des occupants porte le nom de l'intéressé", "confirmation téléphonique de la mairie"], rng.choice([1, 2, 2, 3]))


def prose(a, p, mode, when):
    rng, who = a.rng, whom(a, p)
    hour = fr.hour(*when, a.rng.choice(fr.HOUR_STYLES[:4]))
    day = a.date(a.when, rng.choice(["long", "slash"]))
    e = "e" if p.civ == "Mme" else ""
    if mode == "personne":
        return f"Cet acte a été remis le {day} à {hour} à {who}, destinataire, <b>parlant à sa personne</b>, ainsi déclaré{e}, qui a accepté de recevoir la copie" + rng.choice([" et a signé notre original.", ".", " sous les réserves d'usage."])
    if mode == "domicile":
        other = rng.choice(["son conjoint", "sa fille majeure", "son frère", "sa mère", "son concubin", "un colocataire"])
        return f"Le {day} à {hour}, n'ayant pu, lors de notre passage, avoir de précisions suffisantes sur le lieu où rencontrer {who}, et la signification à personne s'étant avérée impossible, copie a été remise <b>à domicile</b>, sous enveloppe fermée ne portant que le nom et l'adresse du destinataire et le cachet de l'étude, à {other}, présent{'e' if other.startswith('sa ') else ''}, ainsi déclaré, qui l'a acceptée. Un avis de passage daté de ce jour a été laissé et la lettre prévue par l'article 658 du code de procédure civile adressée le premier jour ouvrable suivant."
    if mode == "etude":
        return f"Le {day} à {hour}, au domicile de {who}, personne n'ayant pu ou voulu recevoir la copie, et vérifications faites que le destinataire demeure bien à l'adresse indiquée, à savoir : {', '.join(circumstances(rng))}, la copie de l'acte a été <b>déposée à l'étude</b> sous enveloppe fermée, conformément à l'article 656 du code de procédure civile. Un avis de passage a été laissé au domicile. La copie est conservée trois mois."
    return f"Nous étant transporté le {day} à {hour} à la dernière adresse connue de {who}, nous avons constaté qu'aucune personne répondant à ce nom n'y a son domicile ou sa résidence : {rng.choice(['la boîte aux lettres ne porte plus son nom', 'le logement paraît vide d’occupant', 'le gardien déclare un départ sans laisser d’adresse'])}. Les recherches auprès de la mairie, des services postaux, de l'annuaire électronique et du mandant n'ont pas permis de connaître une nouvelle adresse. En conséquence, nous avons dressé le présent <b>procès-verbal de recherches infructueuses</b> selon l'article 659 du code de procédure civile, dont copie est adressée par lettre recommandée avec avis de réception à la dernière adresse connue."


def sig_foot(a):
    names = " / ".join(f"{m[1]} {m[2]}" for m in a.h.office.members[:1])
    seal = ink.round_seal(a.h.office.name, [bailiff(a).split()[0].upper(), "DE JUSTICE"], a.rng)
    return f"<table style='width:100%;margin-top:6mm'><tr><td>{seal}</td><td class='c' style='width:60mm'>{esc(names)}<br/>{ink.signature(a.rng, color=a.ink)}</td></tr></table>"


def cost_box(a, cost):
    """Breakdown of the act's cost; the sum is exact."""
    if not cost:
        return ""
    rows = "".join(f"<tr><td>{esc(l)}</td><td class='r'>{fr.money(v, 'plain')}</td></tr>" for l, v in cost["lines"])
    if a.type == "commandement_de_payer":
        a.put("cout_acte", cost["total"] / 100)
    else:
        a.extra["cout_acte"] = cost["total"] / 100
    return f"<table class='g s keep' style='width:64mm;margin:3mm 0'><tr><th colspan='2' class='c'>{a.rng.choice(['COÛT DE L’ACTE', 'Coût de l’acte (code de commerce)', 'DÉTAIL DU COÛT', 'Émoluments et frais'])}</th></tr>{rows}<tr><td class='b'>{a.rng.choice(['Total TTC', 'TOTAL T.T.C.', 'Coût TTC'])}</td><td class='r b'>{fr.money(cost['total'], 'plain')}</td></tr></table>"


def make_cost(rng, debt, assignation=False):
    """Tariff-like cost of one act in cents: fee, prosecution fee, travel, VAT, postage."""
    fee = rng.choice([2553, 2628, 2532, 1880, 3702, 5106]) if not assignation else rng.choice([1880, 3650, 3760])
    travel = rng.choice([767, 940, 889])
    lines = [(rng.choice(["Émolument (art. A444-10)", "Emoluments", "Droit fixe", "Emolument proportionnel"]), fee), (rng.choice(["SCT", "Frais de déplacement (A444-48)", "Transport"]), travel)]
    if debt > 50000 and not assignation and rng.random() < .5:
        lines.append((rng.choice(["DEP (art. A444-15)", "Droit d'engagement de poursuites", "D.E.P. A444-15"]), min(26858, 1000 + debt // 45)))
    net = sum(v for _, v in lines)
    lines += [(rng.choice(["H.T.", "Total HT", "Sous-total H.T."]), None), (rng.choice(["T.V.A. 20 %", "TVA à 20,00 %"]), round(net * .2)), (rng.choice(["Débours (lettre art. 658)", "Lettre", "Affranchissement"]), rng.choice([0, 236, 312, 580]) or 217)]
    lines = [(l, net if v is None else v) for l, v in lines]
    total = net + lines[-2][1] + lines[-1][1]
    return {"lines": lines, "total": total}


def sv_grid(a, p, mode, when, cost):
    """Printed check boxes, ticked by the software."""
    mark, other = a.rng.choice([("☒", "☐"), ("[X]", "[ ]"), ("■", "□"), ("☑", "☐")])
    which = a.rng.choice([0, 1, 2])
    cells = "".join(f"<tr><td style='width:8mm'>{mark if m == mode else other}</td><td>{esc(LABELS[m][which])}{'<br/><span class=s>' + prose(a, p, m, when) + '</span>' if m == mode else ''}</td></tr>" for m in MODES)
    title = a.rng.choice(["MODALITÉS DE REMISE DE L'ACTE", "MODALITÉS DE SIGNIFICATION", "REMISE DE LA COPIE"])
    return f"<h2 class='c b'>{a.caps(title)}</h2><p>Destinataire : <b>{whom(a, p)}</b></p><table class='g' style='width:100%'>{cells}</table><p class='s'>La présente copie comporte {a.rng.randint(2, 9)} feuilles.</p>{cost_box(a, cost)}{sig_foot(a)}"


def sv_prose(a, p, mode, when, cost):
    title = a.rng.choice(["SIGNIFICATION", "SIGNIFICATION DE L'ACTE", "PROCÈS-VERBAL DE SIGNIFICATION", "Modalités de remise"])
    return f"<h2 class='c b u'>{title}</h2><p>à {whom(a, p)}</p><p>{prose(a, p, mode, when)}</p><p>La copie du présent acte a été établie en {a.rng.randint(2, 9)} feuilles.</p><table style='width:100%'><tr><td>{cost_box(a, cost)}</td><td>{sig_foot(a)}</td></tr></table>"


def sv_title(a, p, mode, when, cost):
    titles = {"personne": "REMISE À PERSONNE", "domicile": "REMISE À DOMICILE", "etude": "DÉPÔT À L'ÉTUDE", "pv_659": "PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (ARTICLE 659 DU CODE DE PROCÉDURE CIVILE)"}
    return f"<div class='frame c b'>{a.caps('Signification : ' if a.rng.random() < .5 else '')}{a.caps(titles[mode])}</div><p>Acte : {a.rng.choice(['voir ci-avant', 'joint', 'premier original'])} — Destinataire : {whom(a, p)}</p><p>{prose(a, p, mode, when)}</p>{sig_foot(a)}{cost_box(a, cost)}"


def sv_form(a, p, mode, when, cost):
    """A printed form filled by pen: crosses, day, hour, name of the receiver."""
    which = a.rng.choice([1, 2])
    cross = a.rng.choice(["X", "x", "V"])
    rows = []
    for m in MODES:
        box = f"<span style='display:inline-block;border:1pt solid #222;width:11pt;height:11pt;text-align:center;line-height:0'>{a.write(cross, 17, 'margin:-5pt 0 0 -2pt;') if m == mode else ''}</span>"
        detail = {"personne": "ainsi déclaré(e)", "domicile": f"à (nom, qualité) {a.write(a.rng.choice(['son fils', 'Mme, voisine', 'sa compagne', 'M. L., frère']), 14) if mode == m else '................................'}",
                  "etude": "nom sur boîte aux lettres / interphone / voisinage " + (a.write(a.rng.choice(["BAL + sonnette", "interphone", "voisin 2e"]), 14) if mode == m else "........................"), "pv_659": "dernière adresse connue"}[m]
        rows.append(f"<tr><td style='width:10mm'>{box}</td><td><b>{esc(LABELS[m][which])}</b> — {detail}</td></tr>")
    day = a.write(f"{a.when.day:02d}/{a.when.month:02d}/{a.when.year}", 16)
    return f"<h2 class='c b'>{a.caps('Modalités de remise de l’acte')}</h2><p>Pour : {whom(a, p)}</p><p>Le {day} à {a.write(fr.hour(*when, 'glued'), 16)}</p><table style='width:100%'>{''.join(rows)}</table><p class='s'>Un avis de passage a été laissé le même jour (art. 655 et 656 du CPC). Lettre simple (art. 658) adressée dans le délai légal.</p><p>Nombre de feuilles : {a.write(str(a.rng.randint(2, 8)), 15)}</p>{cost_box(a, cost)}{sig_foot(a)}"


def sv_slip(a, p, mode, when, cost):
    """Two columns: cost on the left, ticks by pen on the right."""
    ticks = "".join(f"<p>{a.write('X', 15) if m == mode else '&#160;□&#160;'} {esc(LABELS[m][0])}</p>" for m in MODES)
    return f"<table style='width:100%'><tr><td style='width:66mm'>{cost_box(a, cost) or '<p class=s>Coût : voir premier original</p>'}</td><td style='border-left:1pt solid #333;padding-left:6mm'><h3>Signifié à {whom(a, p)}</h3>{ticks}<p class='s'>le {a.write(fr.date(a.when, 'slash2'), 15)}</p></td></tr></table>{sig_foot(a)}"


def sv_columns(a, p, mode, when, cost):
    return f"<h2 class='b'>{a.caps('Remise à : ')}{whom(a, p)}</h2><div style='columns:2;column-gap:8mm;column-rule:.6pt solid #777' class='s'><p>{prose(a, p, mode, when)}</p><p>Les mentions relatives à la signification sont visées par le {bailiff(a)} soussigné. L'avis de passage et la lettre simple contiennent les mentions des articles 655 à 658 du code de procédure civile et rappellent, si l'acte est conservé à l'étude, qu'il doit y être retiré dans les meilleurs délais contre récépissé.</p>{cost_box(a, cost)}</div>{sig_foot(a)}"


SERVICE = {"grid": sv_grid, "prose": sv_prose, "title": sv_title, "form": sv_form, "slip": sv_slip, "columns": sv_columns}


# --- ledgers -------------------------------------------------------------------------------------
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
