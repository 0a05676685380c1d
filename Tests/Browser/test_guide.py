"""The user guide: its page, and its pictures, taken anew with RECTO_RECORD_GUIDE=1 (with chromium-l10n, so that dates are
French; RECTO_BROWSER_DATA and RECTO_BROWSER_KEYS name a store of the Samples)."""
import io
import os

import pytest

from pages import SIZES, expect_accessible, expect_no_sideways_scroll
from conftest import ROOT

PICTURES = ROOT / "Pipelines/web/static"
SIZE = (1180, 620)


@pytest.mark.parametrize("size", SIZES)
def test_the_guide_passes_axe_and_shows_its_pictures(visits, size):
    visit = visits(size=SIZES[size])
    visit.page.get_by_role("link", name="Guide", exact=True).click()
    visit.page.get_by_role("heading", name="Relire une pièce").wait_for()
    broken = visit.page.locator("figure img").evaluate_all(
        """(images) => Promise.all(images.map((image) => {
             image.loading = "eager";
             return image.decode().then(() => null, () => image.src);
           })).then((found) => found.filter((source) => source !== null))""")
    assert broken == []
    assert visit.page.locator("figure img").count() >= 8
    visit.picture(f"guide-{size}")
    expect_accessible(visit, "guide")
    expect_no_sideways_scroll(visit, "guide")


def record(visit, name):
    """Few colours are enough for text and paper, and keep the picture small."""
    from PIL import Image  # pip install pillow; only whoever takes pictures needs it

    visit.page.wait_for_timeout(300)
    file = PICTURES / f"guide-{name}.png"
    shot = Image.open(io.BytesIO(visit.page.screenshot())).convert("RGB")
    shot.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, optimize=True)
    assert file.stat().st_size < 150_000, f"{name}: {file.stat().st_size} bytes"


@pytest.mark.skipif(os.environ.get("RECTO_RECORD_GUIDE") != "1", reason="pictures are taken on purpose only")
def test_take_the_pictures(visits):
    door = visits(login=None, size=SIZE)
    door.go("/connexion")
    record(door, "connexion")
    visit = visits(size=SIZE)
    visit.go("/")
    record(visit, "liste")
    visit.page.locator("table.liste tbody a").first.click()
    visit.page.get_by_role("heading", name="Chronologie").wait_for()
    dossier = visit.page.url.removeprefix(visit.desk.address)
    record(visit, "dossier")
    visit.page.get_by_role("region", name="Pièces").get_by_role("link", name="Assignation").first.click()
    visit.page.locator("body[data-pret]").wait_for()
    visit.page.locator('.champ[data-champ="audience_date"] input').focus()
    record(visit, "relecture")
    visit.page.get_by_role("link", name="Découpe du fichier").click()
    visit.page.locator(".vignette img").last.evaluate("(image) => image.decode()")
    record(visit, "decoupe")
    visit.go(f"{dossier}/dsf")
    visit.page.locator("body[data-pret]").wait_for()
    record(visit, "dsf")
    visit.go("/importer")
    record(visit, "importer")
    archivist = visits("archiviste", size=SIZE)
    archivist.go("/jeux")
    record(archivist, "jeux")
    administrator = visits("administrateur", size=SIZE)
    administrator.go("/administration")
    record(administrator, "administration")
