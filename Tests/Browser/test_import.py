"""Bringing papers into the desk: dropped, chosen, refused, followed."""
import base64
import json
import re
import shutil

import pytest
from playwright.sync_api import expect

from conftest import ROOT
from pages import SIZES, expect_accessible, expect_no_sideways_scroll

SAMPLES = ROOT / "Samples/files"
# Read by no other test, so that they are new to the desk; of different kinds.
FRESH = ["s003.pdf", "s006.pdf"]

DROP = """
async ([files]) => {
  const transfer = new DataTransfer();
  for (const [name, bytes] of files) {
    transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name));
  }
  const target = document.querySelector(".depot");
  for (const type of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }
}
"""


def drop(visit, paths):
    """Drops files as a hand would, with their contents."""
    files = [[path.name, base64.b64encode(path.read_bytes()).decode()] for path in paths]
    visit.page.evaluate(DROP, [files])


def row(visit, name):
    return visit.page.locator("#lignes tr", has=visit.page.get_by_role("rowheader", name=name, exact=True))


def open_import(visit):
    visit.page.get_by_role("link", name="Importer").click()
    visit.page.locator("body[data-pret]").wait_for()


def test_dropped_files_are_read_and_open_as_dossiers(visits, tmp_path):
    visit = visits()
    open_import(visit)
    (tmp_path / "pas un scan.pdf").write_text("ceci n'est pas un PDF")
    (tmp_path / "vide.pdf").write_bytes(b"")
    drop(visit, [SAMPLES / name for name in FRESH] + [tmp_path / "pas un scan.pdf", tmp_path / "vide.pdf"])
    expect(row(visit, "pas un scan.pdf").locator(".etat.refuse")).to_contain_text("ne correspond pas au type annoncé", timeout=60_000)
    expect(row(visit, "vide.pdf").locator(".etat.refuse")).to_contain_text("Le fichier est vide", timeout=60_000)
    visit.picture("importer-en-cours-1366")
    for name in FRESH:
        expect(row(visit, name).locator(".etat.lu, .etat.connu")).to_be_visible(timeout=180_000)
        expect(row(visit, name).get_by_role("link").first).to_be_visible(timeout=60_000)
    expect(visit.page.locator("#bilan")).to_contain_text("4 fichiers terminés sur 4")
    expect(visit.page.locator("#bilan")).to_contain_text("2 refusés")
    visit.picture("importer-1366")
    expect_accessible(visit, "importer")
    row(visit, FRESH[0]).get_by_role("link").first.click()
    visit.page.get_by_role("heading", name="Chronologie").wait_for()
    # What was done is still shown to whoever comes back, and reading the same file again takes no time.
    open_import(visit)
    expect(row(visit, FRESH[0]).locator(".etat.lu")).to_be_visible()
    visit.page.get_by_label("Choisir des fichiers").set_input_files([SAMPLES / FRESH[0]])
    expect(visit.page.locator("#lignes .etat.connu")).to_contain_text("déjà connu", timeout=60_000)


def test_a_chosen_folder_keeps_its_paths(visits, tmp_path):
    visit = visits()
    open_import(visit)
    (tmp_path / "pile/étude A").mkdir(parents=True)
    shutil.copy(SAMPLES / "s001.pdf", tmp_path / "pile/étude A/acte.pdf")
    visit.page.get_by_label("Choisir un dossier").set_input_files(tmp_path / "pile")
    expect(row(visit, "pile/étude A/acte.pdf").locator(".etat.connu")).to_be_visible(timeout=60_000)


def test_the_keyboard_is_enough(visits):
    visit = visits()
    open_import(visit)
    for _ in range(30):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.id") == "fichiers":
            break
    expect(visit.page.locator("#fichiers")).to_be_focused()
    with visit.page.expect_file_chooser() as chooser:
        visit.page.keyboard.press("Space")
    chooser.value.set_files([SAMPLES / "s001.pdf"])
    expect(row(visit, "s001.pdf").first.locator(".etat.connu")).to_be_visible(timeout=60_000)


def test_a_file_over_the_limit_is_not_even_sent(visits):
    visit = visits()
    open_import(visit)
    sent = []
    visit.page.on("request", lambda request: sent.append(request.url) if "fichiers" in request.url and request.method == "POST" else None)
    visit.page.evaluate("""() => {
      const transfer = new DataTransfer();
      const file = new File(["x"], "immense.pdf");
      Object.defineProperty(file, "size", { value: 1e12 });
      Object.defineProperty(transfer, "items", { value: [{ kind: "file", webkitGetAsEntry: () => null }] });
      Object.defineProperty(transfer, "files", { value: [file] });
      const event = new DragEvent("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: transfer });
      document.querySelector(".depot").dispatchEvent(event);
    }""")
    expect(row(visit, "immense.pdf").locator(".etat.refuse")).to_contain_text("découpez-le")
    assert sent == []


@pytest.mark.parametrize("size", SIZES)
def test_the_page_passes_axe_before_anything_is_sent(visits, size):
    visit = visits("relecteur_ccapex", size=SIZES[size])
    assert visit.page.get_by_role("link", name="Importer").count() == 0
    visit = visits(size=SIZES[size])
    open_import(visit)
    visit.picture(f"importer-vide-{size}")
    expect_accessible(visit, "importer")
    expect_no_sideways_scroll(visit, "importer")


def test_a_refused_file_is_read_again(visits, tmp_path):
    visit = visits()
    open_import(visit)
    name = "protégé.pdf"
    # A PDF that begins well and breaks off.
    (tmp_path / name).write_bytes((SAMPLES / "s001.pdf").read_bytes()[:3000])
    visit.page.get_by_label("Choisir des fichiers").set_input_files([tmp_path / name])
    expect(row(visit, name).locator(".etat.refuse")).to_be_visible(timeout=60_000)
    visit.page.get_by_role("link", name="Fichiers refusés").click()
    visit.picture("refus-1366")
    expect_accessible(visit, "refus")
    visit.page.get_by_role("button", name=f"Relire {name}").click()
    visit.page.locator("body[data-pret]").wait_for()
    expect(row(visit, name).first.locator(".etat.refuse")).to_be_visible(timeout=60_000)


def test_progress_is_plain_json_for_scripts(visits):
    visit = visits()
    answer = visit.context.request.get(visit.desk.address + "/api/import")
    state = json.loads(answer.text())
    assert answer.ok and set(state) >= {"fichiers", "total", "faits", "refuses", "pages"}
    assert all(re.fullmatch("[0-9a-f-]{36}", file["id"]) for file in state["fichiers"])
