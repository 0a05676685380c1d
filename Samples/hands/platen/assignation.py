"""Nine layouts of the assignation before the juge des contentieux de la protection (or the old tribunal d'instance)."""
from . import blocks as B
from . import french as F
from .names import INSURERS

REFERE, FOND = "refere", "fond"
ASK = {
    "constat_resiliation": ["CONSTATER l'acquisition de la clause résolutoire et la résiliation du bail", "Constater que la clause résolutoire est acquise et que le bail se trouve résilié de plein droit"],
    "prononce_resiliation": ["PRONONCER la résiliation judiciaire du bail aux torts du locataire", "À titre subsidiaire, prononcer la résiliation du bail pour défaut de paiement des loyers"],
    "expulsion": ["ORDONNER l'expulsion des locataires et de tous occupants de leur chef, avec le concours de la force publique et d'un serrurier s'il y a lieu",
                  "Dire qu'à défaut de départ volontaire il sera procédé à l'expulsion des lieux loués, au besoin avec la force publique"],
    "condamnation_dette": ["CONDAMNER {prov}la partie défenderesse à payer la somme de {debt} au titre des loyers et charges arrêtés au {closing}",
                           "Condamner {prov}le locataire au paiement de {debt}, compte arrêté au {closing}, avec intérêts au taux légal"],
    "indemnite_occupation": ["FIXER l'indemnité mensuelle d'occupation à {occ} jusqu'à la libération effective des lieux", "Condamner {prov}le défendeur à une indemnité d'occupation de {occ} par mois jusqu'à remise des clés"],
    "article_700": ["CONDAMNER le défendeur au paiement de {a700} sur le fondement de l'article 700 du code de procédure civile", "Allouer au requérant la somme de {a700} au titre de l'article 700 du code de procédure civile"],
    "depens": ["CONDAMNER le défendeur aux entiers dépens, comprenant le coût du commandement", "Condamner la partie défenderesse aux dépens de l'instance"]}


def requests(s, how="list"):
    """The operative part: draws the requests, records them with their amounts."""
    h = s.house
    keys = ["constat_resiliation", "expulsion", "condamnation_dette", "indemnite_occupation", "article_700", "depens"]
    if s.fields.get("procedure") == FOND and s.rng.random() < .6:
        keys.insert(1, "prononce_resiliation")
    keys = [k for k in keys if k not in ("article_700", "indemnite_occupation") or s.rng.random() < .85]
    prov = "à titre provisionnel " if s.fields.get("procedure") == REFERE else ""
    out = []
    for k in keys:
        v = {"prov": prov}
        if k == "condamnation_dette":
            v |= {"debt": s.money("dette_montant", h.debt2), "closing": s.date("dette_arretee_au", h.closing2, s.any("long", "fig"))}
        if k == "indemnite_occupation":
            v["occ"] = s.money("indemnite_occupation", round(h.rent + h.charges, 2))
        if k == "article_700":
            v["a700"] = s.money("article_700_montant", h.art700)
        out.append(s.any(*ASK[k]).format(**v))
    s.flag("demandes", keys)
    if how == "prose":
        return "<p>" + " ; ".join(out) + ".</p>"
    if how == "numbers":
        return "<ol>" + "".join(f"<li>{x} ;</li>" for x in out) + "</ol>"
    mark = "- " if how == "dash" else "• " if how == "dot" else ""
    return "".join(f"<p style='margin-left:8mm'>{mark}{x} ;</p>" for x in out)


def hearing(s, how="prose"):
    """Court, day, hour and room: in prose, in a box or in a table."""
    h = s.house
    day, hour = s.date("audience_date", h.hearing, s.any("day", "long", "day") if how != "table" else "fig"), h.hour
    shown = s.put("audience_heure", hour, s.any(*F.hour_forms(hour)[:5]))
    place = s.put("audience_lieu", f"{h.court_place}, {h.room}", f"{h.court_place}, {h.room}")
    court = s.put("juridiction", h.court, h.court)
    judge = "" if h.old_court else s.any("le juge des contentieux de la protection du ", "Monsieur ou Madame le Juge des contentieux de la protection près le ")
    name = s.any(court, court, court.upper()) if judge else "le " + court
    if how == "box":
        return f'<div class="box c"><b>{day} à {shown}</b><br>devant {judge}{name}<br>{place}</div>'
    if how == "table":
        return f"<table class=g><tr><th>Juridiction<td>{judge}{name}<tr><th>Date<td>{day}<tr><th>Heure<td>{shown}<tr><th>Lieu<td>{place}</table>"
    return f"<p>{s.any('D’AVOIR À COMPARAÎTRE le ', 'À comparaître à l’audience du ', 'À se trouver et comparaître le ')}<b>{day} à {shown}</b>, par-devant {judge}<b>{name}</b>, siégeant {place}.</p>"


def lawyer(s, block=False):
    h, x = s.house, s.house.lawyer.extra
    me = f"Maître <b>{s.put('avocat_nom', x['lawyer'], x['lawyer'])}</b>"
    bar = s.put("avocat_barreau", x["bar"], F.of(x["bar"]))
    sep = "<br>" if block else ", "
    return f"{me}{sep}{s.any('avocat au barreau ', 'Avocat inscrit au Barreau ')}{bar}{sep}{h.lawyer.addr.line()}{sep}{s.any('Toque ', 'Vestiaire ', 'Case ')}{x['toque']} - Tél. {h.lawyer.tel}"


def warn(s):
    """What the defendant must know (articles 54 to 56, 761, 832 of the code)."""
    return (f"<p><b>{s.any('TRÈS IMPORTANT', 'IL VOUS EST RAPPELÉ', 'ET L’INFORME')}</b></p><p>Un procès vous est intenté pour les raisons exposées ci-après. Faute de comparaître, vous vous exposez à ce qu'une décision soit rendue contre vous sur les seuls éléments fournis par votre adversaire.</p>"
            "<p>Vous pouvez vous défendre vous-même ou vous faire assister ou représenter par un avocat, votre conjoint, concubin ou partenaire de pacte civil de solidarité, un parent ou allié en ligne directe. Le représentant, s'il n'est avocat, doit justifier d'un pouvoir spécial.</p>"
            "<p>Si vos ressources sont insuffisantes, vous pouvez demander l'aide juridictionnelle. Une demande de délai de paiement peut être faite par écrit au greffe dans les conditions de l'article 832 du code de procédure civile.</p>")


def facts(s, subheads=True):
    """Lease, arrears, commandement, CCAPEX and préfet."""
    h = s.house
    t = [f"<p>{B.lease(s)}, {s.any('le requérant a donné à bail', 'il a été loué')} le logement situé {s.home()}.</p>",
         f"<p>{s.any('Des loyers étant demeurés impayés, un commandement de payer visant la clause résolutoire a été signifié le ', 'Par acte du ministère d’un ' + h.title() + ', commandement de payer rappelant la clause résolutoire a été délivré le ')}"
         f"{s.date('date_commandement', h.act, s.any('long', 'fig'))} pour un montant de {s.eur(h.principal)}{s.any(' en principal', '')}. Il est resté sans effet.</p>"]
    if h.landlord.corporate:
        t.append(f"<p>La CCAPEX a été saisie le {F.long(F.shift(h.act, 2))}, soit plus de deux mois avant la présente assignation.</p>")
    if s.rng.random() < .7:
        t.append(f"<p>{s.any('La présente assignation est notifiée au représentant de l’État dans le département le ', 'Conformément à l’article 24 III, copie de l’acte est dénoncée à la préfecture le ')}{s.date('date_notification_prefet', h.prefect, s.any('long', 'fig'))}.</p>")
    t.append(f"<p>{s.any('À ce jour, la dette locative s’élève à', 'Le compte locatif présente un solde débiteur de')} {s.eur(h.debt2)}, terme en cours inclus, suivant décompte arrêté au {F.figures(h.closing2)}.</p>")
    heads = [s.any("I - LES FAITS", "RAPPEL DES FAITS", "EXPOSÉ DU LITIGE"), s.any("II - DISCUSSION", "EN DROIT", "SUR LA DEMANDE")] if subheads else ["", ""]
    law = s.any("<p>L'article 24 de la loi du 6 juillet 1989 dispose que la clause de résiliation de plein droit produit effet passé le délai imparti après un commandement de payer demeuré infructueux. Les conditions en sont réunies.</p>",
                "<p>Attendu que l'obligation de payer le loyer aux termes convenus résulte de l'article 7 a) de la loi n° 89-462 et de l'article 1728 du code civil ; que l'obligation n'est pas sérieusement contestable ;</p>")
    return f"<h3>{heads[0]}</h3>" + "".join(t) + f"<h3>{heads[1]}</h3>{law}"


def exhibits(s):
    lst = ["Contrat de bail", f"Commandement de payer du {F.long(s.house.act)}", "Décompte locatif", "Saisine de la CCAPEX", "Accusé de réception de la préfecture", "Mise en demeure"][:s.rng.randint(3, 6)]
    head = s.any("BORDEREAU DES PIÈCES COMMUNIQUÉES", "PIÈCES VISÉES À L'APPUI DE L'ASSIGNATION", "Liste des pièces")
    return f'<div class=keep><h3>{head}</h3>' + "".join(f"<div class=left>{s.any('Pièce n° ', 'Pièce n° ')}{i + 1} : {x}</div>" for i, x in enumerate(lst)) + "</div>"


def title(s):
    """Référé or fond, fixed by the household's rng; the title shows it."""
    p = s.any(REFERE, FOND)
    s.flag("procedure", p)
    where = "LE TRIBUNAL D'INSTANCE" if s.house.old_court else "LE JUGE DES CONTENTIEUX DE LA PROTECTION"
    if p == REFERE:
        return s.any(f"ASSIGNATION EN RÉFÉRÉ<br>DEVANT {where}", f"ASSIGNATION EN RÉFÉRÉ EXPULSION<br><small>(articles 834 et 835 du code de procédure civile)</small>" if not s.house.old_court else "ASSIGNATION EN RÉFÉRÉ")
    return s.any(f"ASSIGNATION AU FOND<br>DEVANT {where}", f"ASSIGNATION DEVANT {where}<br><small>Procédure au fond - résiliation de bail et expulsion</small>")


def brief(s):
    """A lawyer's brief: wide margins, small capitals of the court, numbered requests."""
    s.css += "@page{margin:22mm 26mm 22mm 30mm}"
    s.add(f'<p class=left>{lawyer(s, True)}</p><h1 class="c box">{title(s)}</h1>{B.act_date(s, s.house.summons, s.any("half", "words"))}<p><b>À LA DEMANDE DE</b></p><p>{B.landlord(s)}</p><p>Élisant domicile au cabinet de son avocat, lequel se constitue sur la présente.</p>')
    s.add(f'<p>J\'AI, {s.house.title()} soussigné,</p><p>{B.study_lines(s, ", ")}</p><p><b>DONNÉ ASSIGNATION À</b></p><p>{s.tenants("Monsieur A B", s.any(True, False))}</p>{B.protected(s)}{hearing(s)}{warn(s)}<div class=new><h2 class=c>PLAISE AU TRIBUNAL</h2>{facts(s)}<h2 class=c>PAR CES MOTIFS</h2>{requests(s, "numbers")}<p>SOUS TOUTES RÉSERVES</p>{exhibits(s)}</div>{B.services(s)}')


def boxed(s):
    """Study letterhead left, hearing in a frame on the first page, requests dashed."""
    B.footer(s)
    s.add(f'<div class="left hd">{B.study_lines(s)}</div><p class=r>Réf. : {B.reference(s)}</p><h1 class=c>{title(s)}</h1>{B.act_date(s, s.house.summons)}<div class=flex><div style="flex:1"><b>REQUÉRANT</b><p>{B.landlord(s)}</p></div><div style="flex:1"><b>DÉFENDEUR(S)</b><p class=left>{s.tenants("M. A B")}<br>{s.home("<br>")}</p></div></div>{B.protected(s)}')
    s.add(f'<p>Vous êtes convoqué(e) à l\'audience :</p>{hearing(s, "box")}{warn(s)}{facts(s, False)}<h2>PAR CES MOTIFS, il est demandé de :</h2>{requests(s, "dash")}{exhibits(s)}<div class=new>{B.service(s)}{B.cost_box(s, s.house.act_cost, False)}</div>')


def side_column(s):
    """The narrow study column runs down every page."""
    s.css += "@page{margin-left:12mm} .main{margin-left:46mm} .side{position:fixed;left:0;top:0;width:42mm;text-align:left;font-size:7.5pt;border-right:1px solid #888;height:250mm}"
    s.add(f'<div class="side hd">{B.study_lines(s)}<br><br>{B.members(s)}<br>{B.plural_title(s)}<br><br>Référence à rappeler :<br>{B.reference(s)}</div><div class=main><h2 class=c>{title(s)}</h2>{B.act_date(s, s.house.summons, s.any("words", "half", "stamp"))}<p>À LA REQUÊTE DE</p><p>{B.landlord(s)}</p>')
    s.add(f'<p>Ayant pour avocat {lawyer(s)}</p><p>AI DONNÉ ASSIGNATION À :</p><p>{s.tenants("Monsieur B A", s.any(True, False))}, où étant et parlant à : voir procès-verbal ci-après</p>{B.protected(s)}{hearing(s)}{warn(s)}<h2>OBJET DE LA DEMANDE</h2>{facts(s)}<h2>PAR CES MOTIFS</h2>{requests(s)}{exhibits(s)}{B.services(s)}</div>')


def table_form(s):
    """Form-like act without a lawyer: the landlord or its agent pleads; parties and hearing in tables."""
    s.css += "th{width:38mm;background:#eee}"
    s.add(f'<div class="c hd">{B.study_lines(s, " - ")}</div><h1>{title(s)}</h1><table class=g><tr><th>Dossier<td>{B.reference(s)}<tr><th>Délivrée le<td>{B.act_date(s, s.house.summons, s.any("figures", "stamp", "pen"))}<tr><th>Demandeur<td>{B.landlord(s)} {s.any("Le demandeur comparaîtra en personne.", "Le demandeur sera représenté par un salarié muni d’un pouvoir.")}'
          f'<tr><th>Défendeur<td class=left>{s.tenants("M. B A", True)}{B.protected(s)}</table><h3>Audience</h3>{hearing(s, "table")}{warn(s)}{facts(s)}')
    if s.house.guarantors:
        s.add(f"<p>Le paiement est garanti par {s.guarantor()}, également appelé(e) en la cause.</p>")
    s.add(f"<h3>Demandes</h3>{requests(s, 'dot')}{exhibits(s)}<div class=new>{B.ledger(s, s.house.rows2)}</div><div class=new>{B.service(s, 'ticks')}</div>")


def typed(s):
    """Typewriter act in long « attendu que » prose."""
    s.add(f'<p class=left>{B.study_lines(s, mail=False)}</p><p class=c><b>{title(s)}</b></p>{B.act_date(s, s.house.summons, s.any("words", "half"))}<p>A LA REQUETE DE : {B.landlord(s)}</p><p>Pour lequel domicile est élu en l\'étude, et qui charge de sa défense {lawyer(s)}</p>')
    s.add(f'<p>Nous, {s.house.title()} soussigné, avons donné assignation à : {s.tenants("Monsieur A B", s.any(True, False), ", et ")}</p>{B.protected(s)}{hearing(s)}{facts(s, False)}<p class=c>PAR CES MOTIFS</p>{requests(s, "prose")}{warn(s)}<p>Pièces : bail, commandement, décompte.</p><div class=new>{B.service(s)}</div>')


def own_leaf(s):
    """The hearing stands on its own leaf after a cover; the claim follows."""
    h = s.house
    s.add(f'<div class="hd flex"><div class=left>{B.study_lines(s)}</div><div class=r>{B.reference(s)}<br>{B.members(s)}</div></div><div style="margin-top:45mm"><h1 class=c>{title(s)}</h1></div><p class=c>Affaire : {B.landlord_short(s)} c/ {h.tenants[0].nom}</p><p class=c>Vous devez lire attentivement cet acte dès aujourd\'hui.</p>')
    s.add(f'<div class=new><h2 class="c u1">CONVOCATION À L\'AUDIENCE</h2>{hearing(s, s.any("box", "table"))}{warn(s)}</div><div class=new>{B.act_date(s, h.summons)}<p><b>À la demande de</b> {B.landlord(s)}</p><p>représenté(e) par {lawyer(s)}</p><p><b>j\'assigne</b> {s.tenants("M. A B", s.any(True, False), " et ")}</p>{B.protected(s)}{facts(s)}<h2>PAR CES MOTIFS</h2>{requests(s, s.any("dash", "numbers"))}{exhibits(s)}</div>{B.services(s)}')


def modern(s):
    """Law-firm branding in sans, coloured headings, requests as bullets, firm at the foot."""
    x = s.house.lawyer
    s.css += f'''h2,h3{{color:{s.look.ink};border-bottom:1.5px solid {s.look.ink}}} @page{{@bottom-center{{content:"{x.name} - {x.addr.line()}";font-size:7.5pt}}}}'''
    s.add(f'<h2 class=left>{x.name}</h2><p class=left>{lawyer(s)}</p><h1>{title(s)}</h1>{hearing(s, "box")}{B.act_date(s, s.house.summons, s.any("pen", "half", "figures"))}<h3>Pour</h3><p>{B.landlord(s)}</p><h3>Contre</h3><p>{s.tenants("Monsieur A B", True)}</p>{B.protected(s)}<h3>Par le ministère de</h3><p class=left>{B.study_lines(s, ", ")}</p>')
    s.add(f'{warn(s)}{facts(s)}<h2>Par ces motifs</h2>{requests(s, "dot")}{exhibits(s)}<div class=new>{B.ledger(s, s.house.rows2, "u")}</div>{B.services(s)}')


def subrogated(s):
    """A rent insurer, subrogated in the landlord's rights, is the claimant."""
    h, ins = s.house, s.rng.choice(INSURERS)
    s.extra["creancier_subroge"] = ins
    s.add(f'<div class="hd r">{B.study_lines(s)}</div><p class=left>Vos réf. : {B.reference(s)}</p><div class="box c"><h2>{title(s)}</h2></div>{B.act_date(s, h.summons)}<p>À LA REQUÊTE DE la société <b>{ins}</b>, entreprise d\'assurance, subrogée dans les droits du bailleur ci-après à hauteur des loyers garantis, et pour autant que de besoin de :</p><p>{B.landlord(s)}</p>')
    s.add(f'<p>Avocat constitué : {lawyer(s)}</p><p>J\'ai donné assignation à :</p><p>{s.tenants("M. B A", s.any(True, False))}</p>{B.protected(s)}{hearing(s)}{warn(s)}{facts(s)}<p>La requérante a indemnisé le bailleur et justifie de quittances subrogatives.</p><h2 class=c>PAR CES MOTIFS</h2>{requests(s, s.any("plain", "numbers"))}{exhibits(s)}<div class=new>{B.service(s, "prose")}</div>')


def two_up(s):
    """Facts and law set in two columns, parties in a band."""
    h = s.house
    s.add(f'<table class=g><tr><td style="width:50%">{B.study_lines(s)}<td class=c><b>{title(s)}</b><br><br>{B.reference(s)}</table>{B.act_date(s, h.summons)}<table class=u><tr><td>Pour :<td>{B.landlord(s)}<tr><td>Avocat :<td>{lawyer(s)}<tr><td>Contre :<td>{s.tenants("B A")}</table>{B.protected(s)}{hearing(s)}')
    s.add(f'<div class="cols small">{warn(s)}{facts(s)}</div><h3 class=c>PAR CES MOTIFS</h3>{requests(s, s.any("dash", "dot"))}{s.sign()}<div class=new>{exhibits(s)}{B.ledger(s, h.rows2)}</div>{B.services(s)}')


LAYOUTS = [(brief, "serif"), (boxed, None), (side_column, "sans"), (table_form, "sans"), (typed, "type"), (own_leaf, None), (modern, "sans"), (subrogated, "serif"), (two_up, None)]
