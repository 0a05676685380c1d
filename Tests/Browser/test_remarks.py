"""Written remarks of a tenant, attached to the form as a file that the desk has never seen."""
import io

from playwright.sync_api import expect
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pages import expect_accessible
from test_form import field, pdf_text


def letter():
    """A letter that names no paper, no party and no reference: nothing in it says which dossier it is for."""
    pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    canvas.setFont("DejaVu", 11)
    for number, line in enumerate([
        "Madame, Monsieur,", "Je souhaite que le juge sache que la chaudière est restée en panne tout l'hiver",
        "et que j'ai repris le paiement de mon loyer depuis deux mois.", "Avec mes respectueuses salutations.",
    ]):
        canvas.drawString(60, 760 - 30 * number, line)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


def test_a_letter_of_the_tenant_goes_with_the_form_and_can_be_taken_out(visits, tmp_path):
    visit = visits()
    # The last dossier of the list: into the first one other tests write answers of their own.
    visit.page.locator("table.liste tbody a").last.click()
    visit.page.get_by_role("link", name="Compléter le DSF").click()
    visit.page.locator("body[data-pret]").wait_for()
    (tmp_path / "lettre.pdf").write_bytes(letter())
    region = visit.page.get_by_role("region", name="Observations écrites")
    region.get_by_label("Joindre un fichier : Écrits du locataire").set_input_files(tmp_path / "lettre.pdf")
    paper = region.get_by_role("link", name="1 page")
    expect(paper).to_be_visible(timeout=120_000)
    expect(field(visit, "6.05").locator("textarea")).to_have_value("Voir la pièce jointe (1 page).")
    expect(field(visit, "6.06").locator("textarea")).to_have_value("")
    region.scroll_into_view_if_needed()
    visit.picture("dsf-ecrits-1366")
    expect_accessible(visit, "dsf-ecrits")
    address = visit.page.get_by_role("link", name="Aperçu de la version définitive").get_attribute("href")
    assert "Voir la pièce jointe (1 page)." in pdf_text(visit, address, tmp_path / "dsf.pdf")
    # The same file again is known, and joined all the same.
    region.get_by_label("Joindre un fichier : Écrits du bailleur").set_input_files(tmp_path / "lettre.pdf")
    expect(field(visit, "6.06").locator("textarea")).to_have_value("Voir la pièce jointe (1 page).", timeout=60_000)
    for side in range(2):
        region.get_by_role("button", name="joint par erreur").first.click()
        expect(region.get_by_role("button", name="joint par erreur")).to_have_count(1 - side)
    expect(field(visit, "6.05").locator("textarea")).to_have_value("")
    (tmp_path / "vide.pdf").write_bytes(b"")
    region.get_by_label("Joindre un fichier : Écrits du bailleur").set_input_files(tmp_path / "vide.pdf")
    expect(region.get_by_role("status").last).to_contain_text("Le fichier est vide", timeout=60_000)
