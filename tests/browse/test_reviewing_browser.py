"""Review in a real browser: signing in by the link, by keyboard, at two widths."""

import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented import press
from playwright.sync_api import sync_playwright
from test_browser import ARGUMENTS, CHROMIUM

from pipeline.store import Store

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium")
PAGES = [
    "/-/article/1",
    "/-/article/3",
    "/-/review",
    "/-/review/queue",
    "/-/review/queue?order=random",
    "/-/person/1",
    "/-/person/3",
]


@pytest.fixture(scope="module")
def signed_in(tmp_path_factory):
    """Yield a page signed in as root, and the address of the site."""
    path = tmp_path_factory.mktemp("review") / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for article, facts in press():
            run.add(article, facts)
    command = [sys.executable, "-m", "pipeline", "serve", "--db", str(path), "--port", "0", "--review"]
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process,
        sync_playwright() as playwright,
    ):
        site = re.search(r"http://\S+?(?=/)", process.stderr.readline()).group()
        link = re.search(r"http://\S+", process.stderr.readline()).group()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        page.goto(link)
        yield page, site
        browser.close()
        process.terminate()


def test_a_fact_is_judged_by_keyboard_alone(signed_in):
    page, site = signed_in
    page.goto(site + "/-/article/1")
    page.locator("li.rank details summary").last.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Năm 2022 mới đúng")
    page.locator("li.rank button[value=rejected]").focus()
    page.keyboard.press("Enter")
    page.locator("li.rank.rejected").wait_for()
    assert page.locator("li.rank q").inner_text() == "Năm 2022 mới đúng"
    assert page.locator("li.rank button[aria-pressed=true]").inner_text().startswith("Sai")


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("address", PAGES)
def test_pages_under_review_have_no_serious_fault(signed_in, address, width):
    page, site = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site + address)
    found = Axe().run(page).response["violations"]
    assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
