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
    for payload in PAYLOADS:
        field = row(visit, "bailleur_nom").locator("input")
        field.fill(payload)
        field.press("Enter")
        expect(visit.page.locator("#annonce")).to_contain_text("Bailleur")
        visit.page.goto(review_address)
        visit.page.locator("body[data-pret]").wait_for()
        assert row(visit, "bailleur_nom").locator("input").input_value() != ""
        assert visit.page.locator(".champ script, .champ img, .champ svg").count() == 0
    visit.page.goto(address)
    visit.go("/")
    assert "alert(1)" in visit.page.locator("table.liste").inner_text() or "alert" in visit.page.content()
