"""What people type and what papers say is shown as text, whatever it is: nothing executes, nothing is reported."""
import base64
import io
import re

from playwright.sync_api import expect
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from test_desk import review, row
from test_form import form
from test_import import DROP, open_import

# Each in the three places that take free text; among them, what escaping character by character lets through.
PAYLOADS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "\"><script>alert(1)</script>",
    "' onfocus='alert(1)' autofocus='", "\" onfocus=\"alert(1)\" autofocus=\"", "javascript:alert(1)",
    "\"\u0301 onfocus=alert(1) autofocus x=\"\u0301", "<\u0338script>alert(1)<\u0338/script>", "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "<iframe srcdoc='<script>alert(1)</script>'>", "{{constructor.constructor('alert(1)')()}}",
    "{{{shell.seal}}}", "<math><mi xlink:href='javascript:alert(1)'>x", "<a href=javascript:alert(1)>x</a>",
    "<form action=javascript:alert(1)><input type=submit>", "<base href=//exemple.invalid/>", "<style>*{background:url(//exemple.invalid)}</style>",
    "<link rel=stylesheet href=//exemple.invalid/a.css>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "<!--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>",
    "\u202e<script>alert(1)</script>", "<sc\u0000ript>alert(1)</sc\u0000ript>", "`${alert(1)}`", "<x onclick=alert(1)>x</x>",
    "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select onfocus=alert(1) autofocus>", "<marquee onstart=alert(1)>",
    "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<audio src=x onerror=alert(1)>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><script>alert(1)</script></svg>",
    "<template><script>alert(1)</script></template>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea autofocus onfocus=alert(1)>", "<keygen autofocus onfocus=alert(1)>", "<isindex type=image src=1 onerror=alert(1)>",
    "%3Cscript%3Ealert(1)%3C/script%3E", "&#60;script&#62;alert(1)&#60;/script&#62;", "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e",
    "<SCRIPT SRC=//exemple.invalid/x.js></SCRIPT>", "<img src=\"javascript:alert(1)\">", "<div style=\"background:url(javascript:alert(1))\">",
    "<div style=\"width:expression(alert(1))\">", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "'-alert(1)-'", "\";alert(1);//",
    "--><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "\u2028alert(1)", "<img\u00a0src=x onerror=alert(1)>", "<button popovertarget=x onbeforetoggle=alert(1)>x</button>",
]


def test_nothing_that_is_typed_runs(visits):
    visit = visits()
    visit.page.locator("table.liste tbody a").first.click()
    address = visit.page.url
    for start in range(0, len(PAYLOADS), 4):
        remark = "\n".join(PAYLOADS[start:start + 4])
        visit.page.get_by_label("Ce qui s'est passé").fill(remark.replace("\0", ""))
        visit.page.get_by_role("button", name="Ajouter").click()
    shown = visit.page.locator("ol.journal").first.inner_text()
    for payload in PAYLOADS:
        assert " ".join(payload.replace("\0", "").split()) in " ".join(shown.split())
    visit.go("/")
    review(visit)
    review_address = visit.page.url
    fields = visit.page.locator('.champ:has(input)[data-champ$="nom"], .champ:has(input)[data-champ$="adresse"]')
    names = fields.evaluate_all("(rows) => rows.map((row) => row.dataset.champ)")
    # As many fields as there are get a payload each, then the page is asked for anew with all of them.
    for start in range(0, len(PAYLOADS), len(names)):
        for name, payload in zip(names, PAYLOADS[start:]):
            seen = row(visit, name).get_attribute("data-numero")
            row(visit, name).locator("input").fill(payload)
            row(visit, name).locator("input").press("Enter")
            expect(row(visit, name)).not_to_have_attribute("data-numero", seen)
        visit.page.goto(review_address)
        visit.page.locator("body[data-pret]").wait_for()
        assert visit.page.locator(".champ script, .champ img, .champ svg, .champ iframe").count() == 0
    visit.page.goto(address)
    visit.go("/")
    assert "alert(1)" in visit.page.locator("table.liste").inner_text()


def test_no_file_name_runs(visits):
    visit = visits()
    open_import(visit)
    empty = base64.b64encode(b"nothing that could be read").decode()
    names, refused = visit.page.locator("#lignes th.nom"), visit.page.locator("#lignes .etat.refuse")
    # Files that this account sent before stand there already.
    visit.page.wait_for_timeout(2_000)
    earlier, earlier_refused = names.count(), refused.count()
    visit.page.evaluate(DROP, [[[payload.replace("\0", ""), empty] for payload in PAYLOADS]])
    expect(names).to_have_count(earlier + len(PAYLOADS), timeout=60_000)
    expect(refused).to_have_count(earlier_refused + len(PAYLOADS), timeout=120_000)
    visit.page.reload()
    # Names that are no path were refused at the door and leave no trace.
    expect(names.first).to_be_visible()
    shown = " ".join(names.all_inner_texts())
    assert "onerror=alert(1)" in shown and visit.page.locator("#lignes img, #lignes script, #lignes svg").count() == 0
    visit.page.get_by_role("link", name="Fichiers refusés").click()
    visit.page.get_by_role("heading", name="Fichiers refusés").wait_for()
    assert "onerror=alert(1)" in visit.page.locator("tbody").inner_text()
    assert visit.page.locator("main img, main script, main svg").count() == 0


def test_nothing_that_is_looked_for_runs(visits):
    visit = visits()
    visit.go("/recherche")
    for payload in PAYLOADS:
        visit.page.locator("#mots").fill(payload.replace("\0", ""))
        visit.page.get_by_role("main").get_by_role("button", name="Chercher").click()
        visit.page.get_by_role("status").wait_for()
        assert visit.page.locator("main script, main img, main svg").count() == 0


def trapped_papers():
    """A PDF of commandements whose names, addresses and references are the payloads."""
    pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    printable = ["".join(sign for sign in payload if sign.isprintable()) for payload in PAYLOADS]
    for start in range(0, len(printable), 5):
        tenant, street, landlord, office, reference = (printable[start:start + 5] + ["-"] * 5)[:5]
        lines = [
            "COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE", f"Étude {office}", f"Dossier : {reference}",
            "L'an deux mille vingt-quatre et le douze mars", f"À la requête de SCI {landlord}, bailleur",
            f"J'ai fait commandement à Monsieur {tenant} Odilon", f"demeurant 27 rue {street} 30900 NÎMES",
            "de payer la somme de 2 417,36 € au titre des loyers et charges impayés",
            "en vertu du bail du 03/06/2019", "À défaut de paiement dans le délai de six semaines",
            "le bailleur se prévaudra de la clause résolutoire du bail",
        ]
        canvas.setFont("DejaVu", 11)
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 26 * number, line)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def test_nothing_that_a_paper_says_runs(visits, tmp_path):
    visit = visits()
    open_import(visit)
    (tmp_path / "actes piégés.pdf").write_bytes(trapped_papers())
    visit.page.get_by_label("Choisir des fichiers").set_input_files([tmp_path / "actes piégés.pdf"])
    line = visit.page.locator("#lignes tr", has_text="actes piégés.pdf")
    expect(line.locator(".etat.lu")).to_be_visible(timeout=240_000)
    expect(line.get_by_role("link").first).to_be_visible(timeout=60_000)
    dossiers = line.get_by_role("link").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    read = ""
    for dossier in dossiers:
        visit.go(dossier)
        assert visit.page.locator("main script, main img, main iframe").count() == 0
        papers = visit.page.get_by_role("region", name="Pièces").get_by_role("link").evaluate_all(
            "(links) => links.map((link) => link.getAttribute('href')).filter((href) => !href.endsWith('/liens'))")
        for paper in papers:
            visit.go(paper)
            visit.page.locator("body[data-pret]").wait_for()
            # Words of the page go into the first field, as a click would put them there.
            words = visit.page.evaluate(
                "fetch(document.querySelector('.feuille:not([hidden])').dataset.mots).then((answer) => answer.text())")
            read += words
            assert visit.page.locator(".champ script, .champ img, .champ iframe").count() == 0
    visit.go("/")
    assert len(re.findall("script|alert", read)) > 60


def test_nothing_that_is_typed_into_the_form_runs(visits):
    visit = visits()
    address = form(visit)
    entries = visit.page.locator(".dsf-corps textarea:enabled")
    # As many texts as there are get a payload each, then the page is asked for anew with all of them.
    for start in range(0, len(PAYLOADS), entries.count()):
        texts = [payload.replace("\0", "") for payload in PAYLOADS[start:start + entries.count()]]
        for number, text in enumerate(texts):
            entries.nth(number).fill(text)
            with visit.page.expect_response("**/dsf/reponses") as response:
                entries.nth(number).press("Tab")
            assert response.value.ok, text
        visit.page.reload()
        visit.page.locator("body[data-pret]").wait_for()
        for number, text in enumerate(texts):
            assert " ".join(entries.nth(number).input_value().split()) == " ".join(text.split())
    assert visit.page.locator(".dsf-corps :is(script, img, svg, iframe, object, embed)").count() == 0
    # A letter goes through the same letters into a PDF.
    visit.go(f"{address}/courriers/offre-entretien")
    visit.page.get_by_label("Signataire").fill(PAYLOADS[0])
    visit.page.get_by_role("button", name="Émettre et noter au dossier").click()
    visit.page.get_by_role("heading", name="Versions et courriers").wait_for()
