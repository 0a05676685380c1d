"""Search, and what whoever looks after the installation does."""
import re

import pytest
from playwright.sync_api import expect

from pages import SIZES, expect_accessible, expect_no_sideways_scroll


def first_tenant(visit):
    visit.go("/")
    return visit.page.locator("table.liste tbody a").first.inner_text()


def test_a_household_is_found_by_a_misread_name(visits):
    visit = visits()
    name = max(re.findall(r"\w{4,}", first_tenant(visit)), key=len)
    misread = name[:2] + name[3:]
    visit.page.get_by_label("Chercher un dossier").fill(misread.lower())
    visit.page.get_by_label("Chercher un dossier").press("Enter")
    visit.page.get_by_role("heading", name="Recherche").wait_for()
    expect(visit.page.locator("table.liste tbody")).to_contain_text(name)
    assert name.lower() not in visit.page.url.lower() and misread.lower() not in visit.page.url.lower()
    assert visit.page.url.endswith("/recherche")
    visit.page.locator("table.liste tbody a").first.click()
    visit.page.get_by_role("heading", name="Chronologie").wait_for()


@pytest.mark.parametrize("size", SIZES)
def test_the_search_passes_axe(visits, size):
    visit = visits(size=SIZES[size])
    visit.go("/recherche")
    expect_accessible(visit, "recherche")
    visit.page.get_by_label("Nom, adresse").fill("personne de ce nom")
    visit.page.get_by_role("main").get_by_role("button", name="Chercher").click()
    visit.page.get_by_text("Aucun dossier").wait_for()
    expect_accessible(visit, "recherche vide")
    visit.page.get_by_label("Nom, adresse").fill(first_word_of_a_dossier(visits))
    visit.page.get_by_role("main").get_by_role("button", name="Chercher").click()
    visit.page.locator("table.liste").wait_for()
    visit.picture(f"recherche-{size}")
    expect_accessible(visit, "recherche")
    expect_no_sideways_scroll(visit, "recherche")


def first_word_of_a_dossier(visits):
    return max(re.findall(r"\w{4,}", first_tenant(visits())), key=len)


PAGES = {
    "administration": "/administration", "comptes": "/administration/comptes", "lieux": "/administration/lieux",
    "regles": "/administration/regles", "audit": "/administration/audit", "refus": "/refus",
}


@pytest.fixture(scope="module")
def signed_in(browser, desk):
    """One session of an administrator for all pages: every sign-in uses up a code."""
    context = browser.new_context()
    from conftest import Visit
    visit = Visit(context, desk)
    visit.sign_in("administrateur")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def administrator(visits, signed_in):
    def visit(size=SIZES["1366"]):
        made = visits(None, size=size, storage_state=signed_in)
        made.go("/administration")
        return made

    return visit


@pytest.mark.parametrize("size", SIZES)
def test_every_page_of_the_administration_passes_axe(administrator, size):
    visit = administrator(SIZES[size])
    for name, path in PAGES.items():
        visit.go(path)
        visit.picture(f"{name}-{size}")
        expect_accessible(visit, name)
        expect_no_sideways_scroll(visit, name)


def test_an_account_is_made_used_and_closed(administrator, visits):
    visit = administrator()
    visit.page.get_by_role("link", name="Comptes").click()
    visit.page.get_by_label("Identifiant").fill("c.morel")
    visit.page.get_by_label("Travailleur social").check()
    visit.page.get_by_label("Organisation").fill("demonstration")
    visit.page.get_by_role("button", name="Créer le compte").click()
    password = visit.page.locator(".secret output").inner_text()
    visit.picture("compte-1366")
    expect_accessible(visit, "compte")
    newcomer = visits(None)
    newcomer.desk.accounts["c.morel"], newcomer.desk.codes["c.morel"] = password, []
    newcomer.sign_in("c.morel")
    expect(newcomer.page.get_by_role("heading", name="À traiter")).to_be_visible()
    change_own_password(newcomer, password, "une barque dort sous le pont")
    visit.page.get_by_role("button", name="Désactiver le compte").click()
    expect(visit.page.get_by_role("button", name="Réactiver le compte")).to_be_visible()
    newcomer.go("/")
    assert newcomer.page.url.endswith("/connexion")


def change_own_password(visit, former, new):
    visit.page.get_by_role("link", name="c.morel").click()
    expect_accessible(visit, "mon compte")
    for current in ("pas celui-là, non", former):
        visit.page.get_by_label("Mot de passe actuel").fill(current)
        visit.page.get_by_label("Nouveau mot de passe", exact=False).first.fill(new)
        visit.page.get_by_label("encore une fois").fill(new)
        visit.page.get_by_role("button", name="Changer de mot de passe").click()
        if current != former:
            expect(visit.page.get_by_role("alert")).to_contain_text("incorrect")
    expect(visit.page.get_by_role("status")).to_contain_text("Votre mot de passe est changé")


def test_a_dossier_is_assigned_away_and_back(visits):
    visit = visits("relecteur_ccapex")
    visit.page.locator("table.liste tbody a").first.click()
    region = visit.page.get_by_role("region", name="Attribution")
    for code, words in (("", "organisation : aucune"), ("demonstration", "organisation : demonstration (par attribution)")):
        region.get_by_label("Organisation").select_option(code)
        region.get_by_role("button", name="Attribuer").click()
        expect(region).to_contain_text(words)


def test_a_wrong_form_keeps_what_was_typed(administrator):
    visit = administrator()
    visit.go("/administration/comptes")
    visit.page.get_by_label("Identifiant").fill("archiviste")
    visit.page.get_by_label("Archiviste").check()
    visit.page.get_by_role("button", name="Créer le compte").click()
    expect(visit.page.get_by_role("alert")).to_contain_text("porte déjà cet identifiant")
    expect(visit.page.get_by_label("Identifiant")).to_have_value("archiviste")
    expect(visit.page.get_by_label("Archiviste")).to_be_checked()
    expect_accessible(visit, "comptes")


def test_the_audit_trail_is_read_and_checked(administrator):
    visit = administrator()
    visit.go("/administration/audit")
    expect(visit.page.locator("table.audit tbody tr").first).to_contain_text("administrateur")
    visit.page.get_by_role("button", name="Vérifier le journal").click()
    expect(visit.page.get_by_text("le journal est intact")).to_be_visible()


def test_others_see_no_administration(visits):
    for login in ("travailleur_social", "relecteur_ccapex"):
        visit = visits(login)
        assert visit.page.get_by_role("link", name="Administration").count() == 0
        for path in PAGES.values():
            if path == "/refus" and login == "travailleur_social":
                continue
            answer = visit.context.request.get(visit.desk.address + path)
            assert answer.status == 404
