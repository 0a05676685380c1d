"""Ten layouts of the commandement de payer visant la clause résolutoire, one per kind of office software."""
import re

from . import blocks as B
from . import french as F


def column(s):
    """A grey study column down the first page, cost box at its foot, framed title."""
    h = s.house
    s.css += "@page{margin-left:12mm} .main{margin-left:52mm} .side{position:absolute;left:0;top:0;width:46mm;text-align:left;font-size:8pt;line-height:1.3}"
    B.footer(s)
    s.add(f'<div class="side hd"><div>{B.plural_title(s).upper()}</div>{B.members(s)}<br><br>{B.study_lines(s)}<br><br>Ouverture : 9h-12h / 14h-17h<br>Paiement CB sur www.reglement-acte.example<br>'
          f'IBAN FR76 {h.study.siren} 0001 00{h.study.rng_key % 90 + 10}<br><br><b>Références à rappeler</b><br>{B.reference(s)}<br><br>{B.cost_box(s, h.act_cost, style="width:45mm")}</div><div class=main>')
    s.add(f'<div class="box c"><h1>COMMANDEMENT DE PAYER LES LOYERS</h1>visant la clause résolutoire<br><span class=small>(article 24 de la loi n° 89-462 du 6 juillet 1989)</span></div>{B.act_date(s, h.act, s.any("words", "half"))}')
    s.add(f"<h3>A LA REQUÊTE DE :</h3><p>{B.landlord(s)}</p><p>Élisant domicile en mon étude.</p><p>J'ai, {h.title()} associé soussigné, fait commandement à :</p>",
          f'<p class=left>{s.tenants("Monsieur B A", birth=s.any(True, False))}<br>demeurant {s.home()}</p>{B.protected(s)}')
    s.add(f"<p>{B.lease(s)},</p><p><b>DE PAYER</b> dans le délai de {B.delay(s)}, entre mes mains ou celles du bailleur, les sommes suivantes :</p>{B.claim_table(s, 'no')}{B.clause(s)}{B.warning(s)}</div>")
    s.add(f'<div class=new>{B.ledger(s, h.rows)}</div>{B.services(s)}')


def centred(s):
    """Centred letterhead between rules, labelled parties, ruled claim table."""
    h = s.house
    s.add(f'<div class="c hd" style="border-bottom:3px double {s.look.ink};color:{s.look.ink}">{B.study_lines(s, s.any(" - ", "<br>"))}<br><span class=small>{B.plural_title(s).capitalize()} près le tribunal judiciaire</span></div>')
    s.add(f'<div class=flex><span>N/Réf : {B.reference(s)}</span><span>{s.any("EXPÉDITION", "COPIE", "SECOND ORIGINAL")}</span></div><h1 class=c>COMMANDEMENT DE PAYER<br>VISANT LA CLAUSE RÉSOLUTOIRE</h1>{B.act_date(s, h.act)}')
    s.add(f'<p><b class=u1>DEMANDEUR</b></p><p>{B.landlord(s, prose=False)}</p><p><b class=u1>DESTINATAIRE(S)</b></p><p class=left>{s.tenants("M. A B", sep=", ")}<br>{s.home("<br>", comp_first=True)}</p>{B.protected(s)}')
    s.add(f'<p><b class=u1>TITRE</b> : {B.lease(s)}.</p><p>Je vous fais commandement de payer, dans un délai de <b>{B.delay(s)}</b> à compter de ce jour :</p>{B.claim_table(s, "g")}{B.warning(s)}{B.clause(s)}{s.sign()}')
    s.add(B.services(s, "prose"))


def grid(s):
    """Everything in grey-headed cells, letterhead on the right, claim as a plain list."""
    h = s.house
    s.css += "th{background:#e4e4e4;width:34mm}"
    B.footer(s)
    s.add(f'<div class="hd" style="text-align:right">{B.study_lines(s)}</div><h2>ACTE D{"E " if h.modern else "’"}{h.title().upper()}</h2><table class=g><tr><th>Nature de l\'acte<td><b>Commandement de payer les loyers et charges (bail d\'habitation), clause résolutoire</b>'
          f"<tr><th>Dossier<td>{B.reference(s)}<tr><th>Date<td>{B.act_date(s, h.act, s.any('figures', 'stamp', 'pen'))}<tr><th>Requérant<td>{B.landlord(s)}"
          f'<tr><th>Signifié à<td class=left>{s.tenants("M. B A", birth=s.any(True, False))}{B.protected(s)}<tr><th>Logement<td>{s.home()}')
    if h.guarantors:
        s.add(f"<tr><th>Caution<td>{s.guarantor()}")
    s.add(f"<tr><th>Bail<td>{B.lease(s, False)}<tr><th>Loyer / charges<td>{s.money('loyer_mensuel', h.rent)} / {s.money('charges_mensuelles', h.charges)} par mois</table>")
    s.add(f"<p>Par le présent acte, il vous est fait commandement de payer sous {B.delay(s)} :</p>{B.claim_list(s)}{B.clause(s)}{B.warning(s, False)}")
    s.add(f"<div class=new>{B.service(s)}<br>{B.cost_box(s, h.act_cost)}</div>")


def typewriter(s):
    """An old typed act: dotted leaders, statute reproduced, huissier."""
    h = s.house
    s.css += ".t{border-top:1px dashed;border-bottom:1px dashed}"
    s.add(f'<div class=left>{B.study_lines(s, mail=False)}<br>{B.plural_title(s)}</div><p class=r>DOSSIER : {B.reference(s)}</p><p class="c t"><b>COMMANDEMENT DE PAYER LES LOYERS</b><br>CLAUSE RESOLUTOIRE - DELAI : {B.delay(s)}</p>{B.act_date(s, h.act, s.any("words", "half"))}')
    s.add(f"<p>A LA DEMANDE DE : {B.landlord(s)}</p><p>NOUS, {B.members(s, ' et ')}, {B.plural_title(s)}, l'un d'eux soussigné,</p><p>AVONS FAIT COMMANDEMENT A :</p>"
          f'<p class=left>{s.tenants("Monsieur A B")}<br>demeurant {s.home()}<br>où étant et parlant à : comme il est dit en fin d\'acte</p>{B.protected(s)}')
    s.add(f"<p>{B.lease(s)},</p><p>D'AVOIR A PAYER :</p>{B.claim_leaders(s)}{B.warning(s, False)}{B.statute(s)}{B.clause(s)}<p>SOUS TOUTES RESERVES - DONT ACTE</p>{s.sign()}<div class=new>{B.service(s, 'ticks')}</div>")


def foot_letterhead(s):
    """The study's name stands at the foot; the act is one long narrative."""
    h, where = s.house, s.any("demeurant", "locataire d'un logement sis")
    foot = re.sub("<.*?>", "", B.study_lines(s, " - "))
    s.css += f'@page{{@bottom-center{{content:"{foot}";font-size:7pt;color:{s.look.ink}}}}}'
    s.add(f'<h1 class=left>Commandement de payer</h1><p>visant la clause résolutoire d\'un bail à usage d\'habitation principale</p><p class=r>Affaire suivie sous le numéro {B.reference(s)}</p>{B.act_date(s, h.act, s.any("words", "figures"))}')
    s.add(f'<p>À la demande de {B.landlord(s)}</p><p>Je soussigné, {h.title()} à la résidence {F.of(h.study.town_of)}, ai l\'honneur de faire commandement à {s.tenants("Monsieur A B", s.any(True, False), " et à ")}, '
          f"{where} {s.home()}, de payer sous {B.delay(s)}, à raison des loyers dus. {B.lease(s)}, il vous est réclamé</p>{B.protected(s)}{B.claim_prose(s)}{B.clause(s)}{B.warning(s)}")
    s.add(f'<div class=new>{B.ledger(s, h.rows, "u")}</div>{B.services(s)}')


def two_columns(s):
    """Right-hand letterhead with bar, notices set in two columns, small type."""
    h = s.house
    code = "".join(f'<i style="display:inline-block;height:8mm;width:{s.rng.choice([1, 2, 3])}px;margin-right:{s.rng.choice([1, 2])}px;background:#000"></i>' for _ in range(44))
    s.add(f'<div class=flex><div>{code}<br><span class=tiny>Acte : {B.reference(s)}</span></div><div class="hd left" style="border-left:4px solid {s.look.ink};padding-left:8px">{B.study_lines(s)}</div></div>')
    s.add(f'<div class="c box"><b>COMMANDEMENT DE PAYER DANS LE DÉLAI DE {B.delay(s)}</b><br>LOYERS - CLAUSE RÉSOLUTOIRE - ART. 24 LOI DU 6 JUILLET 1989</div>{B.act_date(s, h.act)}<p><b>REQUÉRANT(S)</b> {B.landlord(s)}</p><p><b>REQUIS</b> {s.tenants("M. B A", glue=" ; ")}, {s.home()}</p>{B.protected(s)}')
    s.add(f'<p>{B.lease(s)}. Le compte se présente comme suit :</p><div class=flex><div style="flex:1">{B.claim_table(s, "u")}</div>{B.cost_box(s, h.act_cost, False, "width:56mm")}</div>{B.warning(s, False, True)}{B.clause(s)}{s.sign()}{B.services(s)}')


def cover(s):
    """A cover leaf with an address window, then the act itself."""
    h = s.house
    p = h.tenants[0]
    s.css += ".win{margin:30mm 0 14mm 92mm;text-align:left;line-height:1.4}"
    s.add(f'<div class="hd left">{B.study_lines(s)}</div><div class=win>{p.civility.upper()} {p.short().upper()}<br>{h.home.voie}<br>{h.home.complement}<br>{h.home.code} {h.home.town.upper()}</div>'
          f'<h1 class=c>{s.any("SIGNIFICATION", "ACTE DE COMMISSAIRE DE JUSTICE" if h.modern else "ACTE D’HUISSIER DE JUSTICE")}</h1><p class=c>Veuillez trouver ci-joint copie de l\'acte dressé ce jour.<br>Pour toute correspondance, rappeler : {B.reference(s)}</p><p>Règlement possible à l\'étude, par virement ou carte bancaire. Ne pas attendre la date limite pour prendre contact.</p>')
    s.add(f'<div class=new><h2 class="c u1">COMMANDEMENT DE PAYER AVEC RAPPEL DE LA CLAUSE RÉSOLUTOIRE</h2>{B.act_date(s, h.act)}<p><b>À la requête de :</b> {B.landlord(s)}</p><p><b>À :</b><br>{s.tenants("Monsieur B A", s.any(True, False))}<br>Demeurant : {s.home()}</p>{B.protected(s)}<p>{B.lease(s)} ;</p>'
          f"<p>Vous êtes tenu(e)(s) de régler en l'étude, dans les {B.delay(s)} :</p>{B.claim_table(s, s.any('g', 'no'))}{B.clause(s)}</div><div class=new>{B.warning(s)}{B.ledger(s, h.rows)}</div>{B.services(s)}")


def plain_language(s):
    """A recent model written as questions and answers with coloured bands."""
    h = s.house
    s.css += f"h3{{background:{s.look.ink};color:#fff;padding:3px 8px;text-align:left}}"
    B.footer(s)
    s.add(f'<div class=flex><div class="hd left">{B.study_lines(s)}</div><div class="box left">Votre référence : {B.reference(s)}<br>{B.act_date(s, h.act, s.any("figures", "stamp"))}</div></div><h1>Commandement de payer vos loyers</h1><p>Acte délivré par {h.title()}, visant la clause résolutoire du bail (loi du 6 juillet 1989, article 24)</p>')
    s.add(f'<h3>Qui vous réclame cette somme ?</h3><p>{B.landlord(s)}</p><h3>Qui est concerné ?</h3><p class=left>{s.tenants("M. A B", s.any(True, False))}</p><p>Logement : {s.home()}</p>{B.protected(s)}<h3>Pour quel logement et quel loyer ?</h3><p>{B.lease(s)}.</p>'
          f"<h3>Combien devez-vous ?</h3>{B.claim_table(s, 'u')}<h3>Dans quel délai ?</h3><p>Vous disposez de <b>{B.delay(s)}</b> à compter de la remise de cet acte.</p><h3>Que risquez-vous, que pouvez-vous faire ?</h3>{B.warning(s, False)}{B.clause(s)}<div class=new>{B.ledger(s, h.rows)}</div><div class=new>{B.service(s, 'prose')}</div>")


def insurance(s):
    """A social landlord's mass act that also asks for proof of insurance; day and month by hand."""
    h = s.house
    s.add(f'<table class=no><tr><td style="width:50%">{B.study_lines(s)}<td class=c><div class=box><b>COMMANDEMENT</b><br>DE PAYER LES LOYERS<br>ET D\'AVOIR À JUSTIFIER DE L\'ASSURANCE<br>DES RISQUES LOCATIFS</div>Réf. étude {B.reference(s)}</table>{B.act_date(s, h.act, "half")}')
    s.add(f'<p>POUR : {B.landlord(s)}</p><p>CONTRE : {s.tenants("B A", glue=" et ")}<br>Adresse : {s.home()}</p>{B.protected(s)}<p>1°) {B.lease(s)}, il vous est fait commandement de payer dans le délai de {B.delay(s)} :</p>{B.claim_leaders(s)}'
          "<p>2°) Vous devez, dans le délai d'UN MOIS, justifier d'une assurance couvrant les risques locatifs, conformément à l'article 7 g) de la loi du 6 juillet 1989. À défaut, le bail pourra être résilié de plein droit de ce chef.</p>"
          f"{B.clause(s)}{B.warning(s)}<div class=new>{B.service(s, 'ticks')}</div><div class=new>{B.ledger(s, h.rows, s.any('u', 'g'))}</div>")


def register(s):
    """Several associates in a top band, sums in a debit/credit register, guarantor named as addressee."""
    h = s.house
    s.add(f'<div class="hd flex" style="border:1px solid;padding:5px"><div class=left>{B.members(s)}<br><i>{B.plural_title(s)}</i></div><div>{B.study_lines(s)}</div></div><p class=left>MD : {B.reference(s)}<br>Gestionnaire : {s.any("S.L.", "CP", "mh")}</p><h2 class=c>COMMANDEMENT DE PAYER (LOYERS D\'HABITATION)<br>ARTICLE 24 LOI N° 89-462</h2>{B.act_date(s, h.act)}')
    s.add(f'<p><b>À LA DEMANDE DE</b></p><p>{B.landlord(s)}</p><p><b>AI FAIT COMMANDEMENT À</b></p><ol><li>{s.tenants("Monsieur A B", s.any(True, False), "<li>")}</ol><p>Demeurant {s.home()}, tenus solidairement</p>{B.protected(s)}')
    if h.guarantors:
        s.add(f"<p>Le présent sera dénoncé à {s.guarantor()}, en qualité de caution solidaire.</p>")
    rows = B.claim_rows(s)
    body = "".join(f"<tr><td>{i + 1}<td>{l}<td class=r>{B.cell(s, k, x)}<td>" for i, (l, k, x) in enumerate(rows[:-1]))
    s.add(f'<p>{B.lease(s)}, de payer sous {B.delay(s)} :</p><table class=g><tr><th>N°<th>Désignation<th class=r>Dû<th class=r>Acompte{body}<tr><td><td><b>{rows[-1][0]}</b><td class=r><b>{B.cell(s, *rows[-1][1:])}</b><td class=r>0,00</table>{B.warning(s)}{B.clause(s)}{s.sign()}{B.services(s)}')


LAYOUTS = [(column, None), (centred, "serif"), (grid, "sans"), (typewriter, "type"), (foot_letterhead, "serif"), (two_columns, "sans"), (cover, None),
           (plain_language, "sans"), (insurance, None), (register, None)]
