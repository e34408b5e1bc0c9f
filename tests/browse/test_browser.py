"""The pages in a real browser: Debian's Chromium, headless."""

import re
import shutil
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from pipeline.store import Store

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium")
PAGES = ["/", "/-/article/1", "/-/article/2", "/-/person/1", "/-/document/1", "/-/rank",
         "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh", "/-/coverage", "/-/search?q=do+van+thu"]  # fmt: skip
EMPTY = ["/", "/-/rank", "/-/coverage", "/-/search?q=ha"]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
             "--disable-background-networking", "--disable-component-update"]  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


def served(path):
    """Serve a database; yield its address."""
    command = [sys.executable, "-m", "pipeline", "serve", "--db", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        line = process.stderr.readline()
        yield re.search(r"http://\S+?(?=/)", line).group()
        process.terminate()


@pytest.fixture(scope="module")
def site(database):
    yield from served(database)


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Store.open(path).close()
    yield from served(path)


def faults(browser, site, address, width):
    """Open a page; return what is wrong with it for those who read it by ear, by keyboard or on a phone."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked, wrong = [], []
    page.on("request", lambda r: asked.append(r.url))
    page.on("pageerror", lambda e: wrong.append(str(e)))
    answer = page.goto(site + address)
    assert answer.status == 200
    wrong += [u for u in asked if not u.startswith(site + "/")]
    found = Axe().run(page).response["violations"]
    wrong += [f"{v['id']}: {v['nodes'][0]['html']}" for v in found if v["impact"] in ("serious", "critical")]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        wrong.append("wider than the screen")
    page.close()
    return wrong


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("address", PAGES)
def test_pages_have_no_serious_fault_and_ask_no_other_host(browser, site, address, width):
    assert faults(browser, site, address, width) == []


@pytest.mark.parametrize("address", EMPTY)
def test_pages_of_an_empty_database(browser, empty_site, address):
    assert faults(browser, empty_site, address, 400) == []


def test_a_click_leads_from_the_words_to_the_fact_and_back(browser, site):
    page = browser.new_page()
    page.goto(site + "/-/article/1")
    words = page.locator("article a.fact.rank").first
    assert words.inner_text() == "đứng thứ 12 cả nước"  # after an emoji in the headline
    words.click()
    fact = page.locator("aside li:target")
    assert "12" in fact.inner_text()
    fact.locator(".where a").first.click()
    assert page.locator("article a.fact:target").inner_text() == "đứng thứ 12 cả nước"
    page.close()


def test_a_script_in_a_headline_stays_text(browser, site):
    page = browser.new_page()
    page.on("dialog", lambda d: pytest.fail(f"a script ran: {d.message}"))
    page.goto(site + "/-/article/2")
    assert "<script>alert(1)</script>" in page.locator("article h1").inner_text()
    page.close()
