"""A desk on a few invented papers, and a browser that reports what no page may do."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
RECTO = Path(os.environ.get("RECTO", ROOT / ".build/release/recto"))
PICTURES = ROOT / "out/browser"
# Two papers of one household, and another one: enough for every page, read in seconds.
PAPERS = os.environ.get("RECTO_BROWSER_PAPERS", "s001.pdf s002.pdf s005.tif").split()
TODAY = "2024-06-03"


@pytest.fixture(scope="session")
def read_papers():
    """Data and keys of a store with the papers read, or those that are named by the environment."""
    if "RECTO_BROWSER_DATA" in os.environ:
        yield Path(os.environ["RECTO_BROWSER_DATA"]), Path(os.environ["RECTO_BROWSER_KEYS"])
        return
    place = Path(tempfile.mkdtemp(prefix="recto-browser-"))
    try:
        (place / "scans").mkdir()
        for name in PAPERS:
            shutil.copy(ROOT / "Samples/files" / name, place / "scans" / name)
        subprocess.run(
            [RECTO, "import", place / "scans", "--data", place / "data", "--keys", place / "keys", "--quiet",
             "--today", TODAY], check=True, stdout=subprocess.DEVNULL)
        yield place / "data", place / "keys"
    finally:
        shutil.rmtree(place, ignore_errors=True)


class Desk:
    """A running desk."""

    def __init__(self, process, address, accounts, codes):
        self.process, self.address, self.accounts = process, address, accounts
        # Recovery codes of those whose role asks for one, each good for one sign-in.
        self.codes = codes


def start(data, keys, *options, today=TODAY):
    process = subprocess.Popen(
        [RECTO, "serve", "--port", "0", "--data", data, "--keys", keys, "--today", today, *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    accounts, codes = {}, {}
    for line in process.stderr:
        if found := re.search(r"identifiant « (.+?) », mot de passe « (.+?) »", line):
            accounts[found[1]] = found[2]
            codes[found[1]] = re.findall("« (.+?) »", line.partition("codes")[2])
        if found := re.search(r"Recto est ouvert : (http://\S+)", line):
            return Desk(process, found[1], accounts, codes)
    raise AssertionError(f"the desk did not start: {process.wait()}")


@pytest.fixture(scope="session")
def desk(read_papers):
    desk = start(*read_papers, "--demo")
    yield desk
    desk.process.send_signal(signal.SIGTERM)
    assert desk.process.wait(timeout=20) == 0, "the desk did not end properly"


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--lang=fr-FR"],
            env={**os.environ, "LANGUAGE": "fr"})
        yield chromium
        chromium.close()


WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


class Visit:
    """A browser of its own, and everything it complained about."""

    def __init__(self, context, desk):
        self.context, self.desk, self.faults = context, desk, []
        context.expose_function("reportViolation", lambda text: self.faults.append(f"CSP: {text}"))
        context.add_init_script(WATCH)
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        context.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        context.on("console", self.heard)
        self.page = context.new_page()

    def heard(self, message):
        expected = "Failed to load resource: the server responded with a status of 4"
        if message.type == "error" and not message.text.startswith(expected):
            self.faults.append(f"console: {message.text}")

    def go(self, path):
        self.page.goto(self.desk.address + path)

    def sign_in(self, login="travailleur_social"):
        self.go("/connexion")
        self.page.get_by_label("Identifiant").fill(login)
        self.page.get_by_label("Mot de passe").fill(self.desk.accounts[login])
        if self.desk.codes[login]:
            self.page.get_by_label("Code à usage unique").fill(self.desk.codes[login].pop())
        self.page.get_by_role("button", name="Se connecter").click()
        self.page.get_by_role("button", name="Se déconnecter").wait_for()

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")


@pytest.fixture
def visits(browser, desk):
    """Opens browsers, as many as a test wants; at the end none of them may have complained."""
    opened = []

    def visit(login="travailleur_social", size=(1366, 768), **options):
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="fr-FR", timezone_id="Europe/Paris", **options)
        opened.append(Visit(context, desk))
        if login:
            opened[-1].sign_in(login)
        return opened[-1]

    yield visit
    faults = [fault for visit in opened for fault in visit.faults]
    for visit in opened:
        visit.context.close()
    assert faults == []
