"""The form of a dossier in a real browser: from the papers to the PDF, with two people at it, and what it costs in keys."""
import os
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from test_desk import SIZES, review, row

ROUNDS = 200 if os.environ.get("RECTO_STRESS") == "1" else 12


def dossier(visit):
    """Opens the first dossier of the list; its address."""
    visit.go("/")
    visit.page.locator("table.liste tbody a").first.click()
    visit.page.get_by_role("heading", name="Chronologie").wait_for()
    return re.sub("^https?://[^/]+", "", visit.page.url)


def form(visit):
    address = dossier(visit)
    visit.go(f"{address}/dsf")
    visit.page.locator("body[data-pret]").wait_for()
    return address


def field(visit, number):
    return visit.page.locator(f'.dsf [data-champ="{number}"]')


def saved(visit, number):
    expect(field(visit, number)).to_have_class(re.compile(r"\bsaisi\b"))


def fill(visit, number, text):
    entry = field(visit, number).locator("input, textarea").first
    entry.fill(text)
    entry.press("Tab")
    saved(visit, number)


def grave(visit):
    found = Axe().run(visit.page).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found if fault["impact"] in ("serious", "critical")]


def pdf_text(visit, address, file):
    answer = visit.context.request.get(visit.desk.address + address)
    assert answer.ok and answer.headers["content-type"] == "application/pdf", address
    file.write_bytes(answer.body())
    return " ".join(subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("size", SIZES)
def test_pages_of_the_form_pass_axe(visits, size):
    visit = visits(size=SIZES[size])
    address = form(visit)
    visit.picture(f"dsf-{size}")
    assert grave(visit) == []
    visit.page.screenshot(path=f"out/browser/dsf-entier-{size}.png", full_page=True)
    for letter in ("offre-entretien", "demande-bailleur"):
        visit.go(f"{address}/courriers/{letter}")
        visit.page.get_by_role("button", name="Aperçu").wait_for()
        visit.picture(f"{letter}-{size}")
        assert grave(visit) == [], letter
    # Nothing hangs over the right edge: at 200 % one scrolls down, not sideways.
    visit.go(f"{address}/dsf")
    assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_who_may_not_complete_the_form_reads_it(visits):
    visit = visits("relecteur_ccapex")
    form(visit)
    assert visit.page.locator(".dsf-corps input:not([readonly]):not([disabled])").count() == 0
    assert visit.page.get_by_role("button", name="Arrêter la version définitive").count() == 0


def test_a_value_is_marked_with_its_source_and_leads_to_its_page(visits):
    visit = visits()
    form(visit)
    source = field(visit, "1.01").locator("[data-role=source] a")
    expect(source).to_contain_text(re.compile(r"Assignation|Commandement"))
    with visit.context.expect_page() as opened:
        source.click()
    page = opened.value
    page.locator("body[data-pret]").wait_for()
    assert page.locator('.feuille:not([hidden]) [data-role="cadre"]').get_attribute("width") != "0"


def test_totals_follow_while_one_types_and_the_desk_agrees(visits):
    visit = visits()
    form(visit)
    entry = field(visit, "2.01.locataire").locator("input")
    entry.fill("1234,5")
    total = field(visit, "2.40").locator("output")
    expect(total).to_have_text(re.compile("1.234,50.€"))
    shown = total.inner_text()
    entry.press("Tab")
    saved(visit, "2.01.locataire")
    assert total.inner_text() == shown
    visit.page.reload()
    visit.page.locator("body[data-pret]").wait_for()
    assert total.inner_text() == shown


def test_the_second_person_sees_what_the_first_wrote(visits):
    first, second = visits(), visits()
    form(first)
    form(second)
    fill(first, "1.10", "06 11 22 33 44")
    entry = field(second, "1.10").locator("input")
    entry.fill("07 99 88 77 66")
    entry.press("Tab")
    expect(second.page.locator("#annonce.refus")).to_contain_text("07 99 88 77 66")
    expect(entry).to_have_value("06 11 22 33 44")
    fill(second, "1.10", "07 99 88 77 66")


def test_journey_from_the_papers_to_the_form_that_was_sent(visits, tmp_path):
    visit = visits()
    review(visit)
    for path, text in (("bailleur_nom", "SCI du Moulin à Vent"), ("locataires[0].prenoms", "Aurélienne")):
        entry = row(visit, path).locator("input")
        entry.fill(text)
        entry.press("Enter")
        row(visit, path).locator(".etat.corrige").wait_for()
    drawn = draw(visit, "reference_dossier")
    row(visit, "reference_dossier").locator("input").press("Enter")
    row(visit, "reference_dossier").locator(".etat.corrige, .etat.confirme").wait_for()
    confirm_all(visit)
    address = form(visit)
    for number, text in (("1.12", "3"), ("2.01.locataire", "1 432,10"), ("2.04.conjoint", "217"), ("2.24", "39,99"),
                         ("4.05", "120"), ("6.03", "Ménage mobilisé, reprise du loyer depuis deux mois."),
                         ("6.05", "Le locataire conteste les frais."), ("6.06", "Le bailleur accepte un plan."),
                         ("8.01", "Œuvrard"), ("8.02", "Odile"), ("8.03", "ADIL de démonstration"), ("8.06", "03/06/2024")):
        fill(visit, number, text)
    field(visit, "1.11").locator("select").select_option("concubinage")
    saved(visit, "1.11")
    field(visit, "6.02").get_by_label("Oui").check()
    saved(visit, "6.02")
    field(visit, "3.04").get_by_label("perte d'emploi").check()
    saved(visit, "3.04")
    visit.page.get_by_role("button", name="Arrêter la version définitive").click()
    version = visit.page.get_by_role("region", name="Versions et courriers").get_by_role("link").first
    text = pdf_text(visit, version.get_attribute("href"), tmp_path / "dsf.pdf")
    for word in ("SCI du Moulin à Vent", "Aurélienne", "Ménage mobilisé", "conteste les frais", "accepte un plan", "Œuvrard",
                 "ADIL de démonstration"):
        assert word in text, word
    assert re.search(r"1.432,10", text) and re.search(r"1.649,10", text)
    editable = pdf_text(visit, f"{address}/dsf/dsf.pdf", tmp_path / "modifiable.pdf")
    assert drawn.split()[0] in editable
    region = visit.page.get_by_role("region", name="Transmissions")
    region.get_by_role("button", name="Noter : Transmis au juge").click()
    expect(region.locator(".etat.confirme")).to_have_text(["Transmis au juge"])
    region.get_by_role("button", name="Noter : Transmis au locataire").click()
    expect(field(visit, "8.10").locator("input")).to_have_value("03/06/2024")
    visit.picture("dsf-transmis-1366")
    region.get_by_role("button", name="notée par erreur : Transmis au locataire").click()
    expect(region.locator(".etat.confirme")).to_have_text(["Transmis au juge"], timeout=30000)
    expect(field(visit, "8.10").locator("input")).to_have_value("")


def draw(visit, path):
    """Draws a box around a word of the page that stands open; the word."""
    row(visit, path).locator("input").focus()
    visit.page.locator(".feuille:not([hidden]) img").evaluate("(image) => image.decode()")
    words = visit.page.evaluate(
        "fetch(document.querySelector('.feuille:not([hidden])').dataset.mots).then((answer) => answer.json())")
    word = next(word for word in words["mots"] if len(word[0]) > 6 and word[0].isalpha())
    place = """(svg, [x, y]) => {
      const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
      return [point.x, point.y];
    }"""
    drawing = visit.page.locator(".feuille:not([hidden]) svg")
    drawing.evaluate(
        """(svg, y) => {
          const container = document.querySelector(".feuilles");
          const at = new DOMPoint(0, y).matrixTransform(svg.getScreenCTM());
          container.scrollBy(0, at.y - container.getBoundingClientRect().top - 150);
        }""", word[2])
    start = drawing.evaluate(place, [word[1] - 2, word[2] - 2])
    end = drawing.evaluate(place, [word[1] + word[3] + 2, word[2] + word[4] + 2])
    visit.page.mouse.move(*start)
    visit.page.mouse.down()
    visit.page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    visit.page.mouse.move(*end)
    visit.page.mouse.up()
    expect(row(visit, path).locator("input")).to_have_value(re.compile(re.escape(word[0].strip(",.;:"))))
    return row(visit, path).locator("input").input_value()


def confirm_all(visit):
    for _ in range(60):
        still = visit.page.locator('.champ[data-ouvert="true"]')
        if still.count() == 0:
            break
        entry = still.first.locator("input, select")
        seen = still.first.get_attribute("data-numero")
        path = still.first.get_attribute("data-champ")
        entry.focus()
        entry.press("Enter")
        expect(row(visit, path)).not_to_have_attribute("data-numero", seen)
    assert visit.page.locator("#reste").inner_text() == "0"


def test_confirming_costs_one_key_and_showing_its_box_no_time(visits):
    visit = visits()
    visit.go("/")
    visit.page.locator("table.liste tbody a").last.click()
    fields, keys, longest = confirm_by_keys(visit)
    assert keys / fields <= 1.3 and longest < 100


def confirm_by_keys(visit):
    """Confirms the first paper of a dossier from its first field on, by Enter alone: every press counts, those on empty fields too."""
    visit.page.get_by_role("region", name="Pièces").get_by_role("link").first.click()
    visit.page.locator("body[data-pret]").wait_for()
    waiting = visit.page.locator(".champ:is(.sur, .probable, .doute)")
    before, keys = waiting.count(), 0
    while waiting.count() > 0 and keys < 3 * before:
        path = visit.page.evaluate("document.activeElement.closest('.champ').dataset.champ")
        visit.page.keyboard.press("Enter")
        keys += 1
        # The next field takes the focus once the desk has answered.
        visit.page.wait_for_function(
            """(path) => document.activeElement.closest(".champ")?.dataset.champ !== path
                || !document.querySelector(".champ:is(.sur, .probable, .doute)")""", arg=path)
    times = sorted(visit.page.evaluate("performance.getEntriesByName('champ-cadre').map((entry) => entry.duration)"))
    print(f"keys a confirmed field: {keys / before:.2f} over {before}; "
          f"field to box: {len(times)} times, median {times[len(times) // 2]:.1f} ms, longest {times[-1]:.1f} ms")
    assert waiting.count() == 0
    return before, keys, times[-1]


def press(visit, name):
    visit.page.get_by_role("button", name=name).click()
    visit.page.locator("body[data-pret]").wait_for()


def test_two_people_on_one_dossier_lose_nothing(visits):
    """Even rounds: one takes the dossier and the other is kept out. Odd rounds: both answer the same field at once."""
    people = [visits("travailleur_social"), visits("relecteur_ccapex")]
    review(people[0])
    path = re.sub("^https?://[^/]+", "", people[0].page.url)
    acknowledged = []
    for turn in range(ROUNDS):
        first, second = people[turn % 2], people[1 - turn % 2]
        if turn % 2 == 0:
            for visit in people:
                visit.go(path)
                visit.page.locator("body[data-pret]").wait_for()
            press(first, "Prendre ce dossier")
            refused = answer(second, f"Refusé {turn}")
            assert refused == 423, refused
            assert answer(first, f"Tenu {turn}") == 200
            acknowledged.append(f"Tenu {turn}")
            press(first, "Rendre ce dossier")
        else:
            for visit in people:
                visit.go(path)
                visit.page.locator("body[data-pret]").wait_for()
            outcomes = [answer(visit, f"Ensemble {turn} {index}") for index, visit in enumerate(people)]
            assert sorted(outcomes) == [200, 409], outcomes
            acknowledged.append(f"Ensemble {turn} {outcomes.index(200)}")
    people[0].page.get_by_role("link", name="Dossier").click()
    history = people[0].page.get_by_role("region", name="Qui a fait quoi").inner_text()
    lost = [text for text in acknowledged if text not in history]
    strange = re.findall(r"Refusé \d+", history)
    print(f"rounds: {ROUNDS}; answers acknowledged: {len(acknowledged)}; lost: {len(lost)}; written though refused: {len(strange)}")
    assert lost == [] and strange == []


def answer(visit, text):
    """Types into one field and presses Enter; the status the desk answered with."""
    entry = row(visit, "etude_nom").locator("input")
    entry.fill(text)
    with visit.page.expect_response("**/reponses") as response:
        entry.press("Enter")
    visit.page.wait_for_function("document.getElementById('annonce').textContent !== ''")
    return response.value.status
