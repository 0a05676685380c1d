#!/usr/bin/env python3
"""What the desk costs in a large store, as a browser on the same machine sees it.

    bench_desk.py --data DIR --keys DIR [--tenant NAME] [--rounds 15]

Asks for pages of the list, by several filters and orders; with a tenant's name, opens their dossier by the search, confirms its
first paper by the keyboard, and tells the presses and the time from a field to its box.
"""
import argparse
import re
import secrets
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import RECTO, Visit, start
from test_form import confirm_by_keys

LISTS = ["/", "/?filtre=depasses", "/?filtre=a_verifier", "/?filtre=audience", "/?tri=doute"]
ACCOUNT = "mesure"


def open_account(data, keys):
    """Gives the store an account that sees and corrects everything; its password, and codes that replace the one-time code."""
    place, password = ["--data", data, "--keys", keys], secrets.token_urlsafe(16)
    roles = ["--role", "administrateur", "--role", "travailleur_social", "--organisation", "banc-1"]
    listed = subprocess.run([RECTO, "user", "list", *place], check=True, capture_output=True, text=True).stdout
    if not re.search(rf"\b{ACCOUNT}\b", listed):
        subprocess.run([RECTO, "user", "add", ACCOUNT, *roles, *place], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [RECTO, "user", "passwd", ACCOUNT, "--password-fd", "0", *place], check=True, input=password, text=True,
        stdout=subprocess.DEVNULL)
    told = subprocess.run([RECTO, "user", "code", ACCOUNT, *place], check=True, capture_output=True, text=True).stdout
    return password, re.findall(r"^  ((?:\w{4}-){3}\w{4})$", told, re.MULTILINE)


def last_page(visit):
    """The deepest page of the list: « 1 à 50 sur 5 002 »."""
    visit.go("/")
    shown, total = re.search(r"1 à (\d+) sur ([\d\s]+)", visit.page.get_by_role("main").inner_text()).groups()
    return f"/?page={-(-int(''.join(total.split())) // int(shown))}"


def time_lists(visit, rounds):
    slowest = 0
    for path in [*LISTS, last_page(visit)]:
        times = []
        for _ in range(rounds):
            begin = time.monotonic()
            answer = visit.context.request.get(visit.desk.address + path)
            times.append((time.monotonic() - begin) * 1000)
            assert answer.ok and "table" in answer.text(), path
        times.sort()
        slowest = max(slowest, times[len(times) // 2])
        print(f"list {path:20} median {times[len(times) // 2]:6.0f} ms, longest {times[-1]:6.0f} ms", flush=True)
    print(f"slowest median {slowest:.0f} ms")


def time_fields(visit, tenant):
    visit.go("/recherche")
    visit.page.get_by_label("Nom, adresse").fill(tenant)
    begin = time.monotonic()
    visit.page.get_by_role("main").get_by_role("button", name="Chercher").click()
    visit.page.locator("table.liste tbody a").first.wait_for()
    print(f"search {1000 * (time.monotonic() - begin):.0f} ms")
    visit.page.locator("table.liste tbody a").first.click()
    confirm_by_keys(visit)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keys", type=Path, required=True)
    parser.add_argument("--tenant")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    password, codes = open_account(options.data, options.keys)
    begin = time.monotonic()
    # The day around which the invented dossiers have their deadlines.
    desk = start(options.data, options.keys, today="2026-06-01")
    print(f"open {1000 * (time.monotonic() - begin):.0f} ms")
    desk.accounts[ACCOUNT], desk.codes[ACCOUNT] = password, codes
    try:
        visit_and_time(desk, options)
    finally:
        # Else it would hold the pipe of whoever reads this programme's words.
        desk.process.send_signal(signal.SIGTERM)
        desk.process.wait(timeout=30)


def visit_and_time(desk, options):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        visit = Visit(chromium.new_context(viewport={"width": 1366, "height": 768}, locale="fr-FR"), desk)
        visit.sign_in(ACCOUNT)
        time_lists(visit, options.rounds)
        if options.tenant:
            time_fields(visit, options.tenant)
        assert visit.faults == [], visit.faults
        chromium.close()


if __name__ == "__main__":
    main()
