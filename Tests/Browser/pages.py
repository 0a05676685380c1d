"""What every page of the desk is held to."""
from axe_playwright_python.sync_playwright import Axe

SIZES = {"1366": (1366, 768), "200": (683, 384)}


def expect_accessible(visit, name):
    found = Axe().run(visit.page).response["violations"]
    grave = [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found
             if fault["impact"] in ("serious", "critical")]
    assert grave == [], name


def expect_no_sideways_scroll(visit, name):
    """At 200 % nobody may have to scroll the page sideways; wide tables scroll by themselves."""
    over = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 1, f"{name}: {over} pixels too wide"
