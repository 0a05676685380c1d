"""What people type is shown as text, whatever it is: nothing executes, nothing is reported."""
from playwright.sync_api import expect

from test_desk import review, row

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
    for payload in PAYLOADS:
        visit.page.get_by_label("Ce qui s'est passé").fill(payload.replace("\0", ""))
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
