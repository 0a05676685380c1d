"""Cutting files and moving papers between dossiers in a real browser."""
import re

import pytest
from playwright.sync_api import expect

from test_desk import SIZES
from test_form import dossier, grave


def cutting(visit):
    """Opens the pages of the file that the first paper of the first dossier stands in."""
    dossier(visit)
    visit.page.get_by_role("region", name="Pièces").get_by_role("link").first.click()
    visit.page.locator("body[data-pret]").wait_for()
    visit.page.get_by_role("link", name="Découpe du fichier").click()
    visit.page.get_by_role("heading", name="Découpe du fichier").wait_for()


@pytest.mark.parametrize("size", SIZES)
def test_pages_of_papers_pass_axe(visits, size):
    visit = visits(size=SIZES[size])
    cutting(visit)
    visit.page.locator(".vignette img").first.evaluate("(image) => image.decode()")
    visit.picture(f"decoupe-{size}")
    assert grave(visit) == []
    visit.go(f"{dossier(visit)}/liens")
    visit.page.get_by_role("heading", name="Pourquoi elles sont ensemble").wait_for()
    visit.picture(f"rattachement-{size}")
    assert grave(visit) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_boundary_is_moved_and_moved_back(visits):
    visit = visits()
    cutting(visit)
    papers = visit.page.locator("section.piece")
    before = papers.count()
    button = visit.page.get_by_role("button", name=re.compile("Une pièce commence ici")).last
    number = re.search(r"\d+", button.locator(".invisible").inner_text())[0]
    button.click()
    expect(papers).to_have_count(before + 1)
    visit.page.get_by_role("button", name=f"Suite de la pièce d'avant : page {number}", exact=True).click()
    expect(papers).to_have_count(before)


def test_a_kind_is_changed_and_changed_back(visits):
    visit = visits()
    cutting(visit)
    select = visit.page.locator("section.piece .nature select").first
    kind = select.input_value()
    other = "bail" if kind != "bail" else "courrier"
    for value in (other, kind):
        select.select_option(value)
        visit.page.locator("section.piece .nature button").first.click()
        expect(visit.page.locator("section.piece .nature select").first).to_have_value(value)


def test_a_page_is_turned_and_read_again(visits):
    visit = visits()
    cutting(visit)
    image = visit.page.locator(".vignette img").first
    shape = "(image) => image.decode().then(() => image.naturalWidth > image.naturalHeight)"
    lying = image.evaluate(shape)
    visit.page.get_by_role("button", name=re.compile("Tourner à droite")).first.click(timeout=90000)
    visit.page.locator(".etat.corrige").first.wait_for(timeout=90000)
    assert visit.page.locator(".vignette img").first.evaluate(shape) != lying
    visit.page.get_by_role("button", name=re.compile("Tourner à gauche")).first.click(timeout=90000)
    visit.page.wait_for_timeout(500)
    assert visit.page.locator(".vignette img").first.evaluate(shape) == lying


def test_a_paper_leaves_its_dossier_and_comes_back(visits):
    visit = visits()
    visit.go("/")
    addresses = visit.page.locator("table.liste tbody a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    for address in addresses:
        visit.go(f"{address}/liens")
        boxes = visit.page.get_by_role("checkbox")
        if boxes.count() > 1:
            break
    else:
        pytest.skip("no dossier of two papers among these")
    before = boxes.count()
    boxes.last.check()
    visit.page.get_by_role("button", name="Séparer les pièces cochées").click()
    expect(visit.page.get_by_role("checkbox")).to_have_count(before - 1)
    expect(visit.page.get_by_role("region", name="Ce que des personnes ont décidé")).to_contain_text("Séparées")
    visit.page.get_by_role("button", name=re.compile("Annuler")).first.click()
    expect(visit.page.get_by_role("checkbox")).to_have_count(before)
