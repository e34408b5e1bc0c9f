"""The pages in a real browser: Debian's Chromium, headless."""

import re
import shutil
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented import article, mentions, official
from many import fill
from playwright.sync_api import sync_playwright

from pipeline.article import Link
from pipeline.facts import Document, Facts, Rank
from pipeline.store import Store

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium")
PAGES = [
    "/",
    "/-/article/1",
    "/-/article/2",
    "/-/person/1",
    "/-/document/1",
    "/-/rank",
    "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh",
    "/-/rank?index=PCI",
    "/-/rank?place=H%C3%A0+T%C4%A9nh",
    "/-/coverage",
    "/-/search?q=do+van+thu",
]
#: Every page of the project that an empty database has; those of one thing are there when the thing is.
EMPTY = [
    "/",
    "/-/rank",
    "/-/coverage",
    "/-/search",
    "/-/search?q=ha",
    "/-/search?place=H%C3%A0+T%C4%A9nh",
    "/-/all",
]
#: Datasette's pages of it.
EMPTY_TABLES = [
    "/empty",
    "/empty/articles",
    "/empty/people",
    "/empty/documents",
    "/empty/official_mentions",
    "/empty/rank_figures",
    "/empty/speech",
    "/empty/coverage",
    "/empty/ai_giu_chuc_gi?noi=&chuc_danh=",
]
#: Datasette's pages of a database with something in it.
TABLES = [
    "/press",
    "/press/articles?_search=do+van+thu",
    "/press/official_mentions?status__exact=current&_sort_desc=published",
    "/press/rank_figures",
    "/press/people/1",
    "/press/tuan_nay_ai_noi_gi?den_ngay=2024-03-05&ai=",
    "/press?sql=select+name+from+people",
]
#: The pages of a hundred thousand articles.
MANY = [
    "/",
    "/-/article/19999001",
    "/-/person/1",
    "/-/document/2",
    "/-/rank",
    "/-/rank?index=PCI",
    "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh",
    "/-/rank?place=H%C3%A0+T%C4%A9nh",
    "/-/coverage",
    "/-/search?q=%C4%91%E1%BB%97+v%C4%83n+th%E1%BB%AD",
    "/-/search?q=ha+tinh&place=H%C3%A0+T%C4%A9nh",
]
#: A family of three is one sign to a reader and five code points; letters that have no form of their own with
#: a mark keep it beside them in NFC.
FAMILY = "👩\u200d👩\u200d👧"
LONG_NAME = "Viện Nghiên cứu Ví dụ và Thử nghiệm Mẫu vùng Duyên hải Nam Trung Bộ và Tây Nguyên"
ODD_HEADLINE = f"{FAMILY} x\u0323q\u0302 🇻🇳"
ODD_WORDS = "Đỗ Văn Thử q\u0323\u0302, Chủ tịch UBND tỉnh Hà Tĩnh 😀"
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
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


@pytest.fixture(scope="module")
def site(database):
    yield from served(database)


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Store.open(path).close()
    yield from served(path)


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """Serve two articles that set traps: marks that combine, families of emoji, links that are scripts."""
    path = tmp_path_factory.mktemp("odd") / "odd.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        combining = article(
            "1", ODD_HEADLINE, f"Ông q\u0323 {FAMILY} {ODD_WORDS}, nói. Tỉnh đứng thứ 12/63 🎉 về PCI.",
            url="https://bao.example/1", published="2024-03-05", outlet="bao.example",
        )  # fmt: skip
        run.add(
            combining,
            Facts(
                officials=(official(combining, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh", at=(ODD_WORDS,)),),
                ranks=(
                    Rank("Hà Tĩnh", "đứng thứ 12/63 🎉", "PCI", 12, out_of=63, year=2023, domain="governance",
                         indicator_id="PCI", mentions=mentions(combining, "đứng thứ 12/63 🎉")),
                ),
            ),
        )  # fmt: skip
        script = "javascript:alert(document.domain)"
        linked = article(
            "2", f"{script} <a href='{script}'>bấm</a>",
            f"Theo Nghị định 13/2023/NĐ-CP {script}.", url=script,
            outlet="<img src=x onerror=alert(1)>", published="2024-03-06", section=script, authors=(script,),
            related=(Link("Bài khác", script),),
        )  # fmt: skip
        document = Document(
            "Nghị định", "13/2023/NĐ-CP", "13/2023/NĐ-CP", issuer=script, url=script,
            mentions=mentions(linked, "Nghị định 13/2023/NĐ-CP"),
        )  # fmt: skip
        ranked = Rank(
            LONG_NAME, "Theo", "PCI", 3,
            year=2024, indicator_id="PCI", mentions=mentions(linked, "Theo"),
        )  # fmt: skip
        run.add(linked, Facts(documents=(document,), ranks=(ranked,)))
    yield from served(path)


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    """Serve an article of forty people: text and list are both longer than a screen."""
    path = tmp_path_factory.mktemp("long") / "long.db"
    names = [
        f"{a} Văn {b}"
        for a in ("Trần", "Lý", "Vũ", "Hồ", "Đỗ")
        for b in ["Mẫu", "Thử", "Ví", "Dụ", "Giả", "Định", "Tạm", "Đặt"]
    ]
    told = [f"Ông {name}, Giám đốc Sở Ví dụ, cho biết việc này sẽ xong trong năm nay. " * 2 for name in names]
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        made = article("1", "Bốn mươi người", *told)
        run.add(made, Facts(officials=tuple(official(made, name, "Giám đốc Sở Ví dụ") for name in names)))
    yield from served(path)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.db"
    fill(path, 100_000)
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


@pytest.mark.parametrize("address", EMPTY_TABLES)
def test_tables_of_an_empty_database(browser, empty_site, address):
    assert faults(browser, empty_site, address, 400) == []


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("address", TABLES)
def test_tables_have_no_serious_fault(browser, site, address, width):
    assert faults(browser, site, address, width) == []


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


def _in_sight(page, what):
    box = what.bounding_box()
    return box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


def test_whoever_goes_to_a_fact_keeps_its_words_in_sight(browser, long):
    page = browser.new_page(viewport={"width": 1280, "height": 600})
    page.goto(long + "/-/article/1")
    words = page.locator("article a.fact").nth(30)
    words.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0
    words.click()
    fact = page.locator("aside li:target")
    page.wait_for_function(f"scrollY === {before}")
    assert _in_sight(page, fact)
    assert _in_sight(page, words)
    address = page.url
    page.goto(long + "/-/person/1")
    page.goto(address)
    page.wait_for_function("scrollY > 0")
    assert _in_sight(page, page.locator("aside li:target"))
    assert _in_sight(page, page.locator("article a.fact").nth(30))
    page.close()


def test_a_script_in_a_headline_stays_text(browser, site):
    page = browser.new_page()
    page.on("dialog", lambda d: pytest.fail(f"a script ran: {d.message}"))
    page.goto(site + "/-/article/2")
    assert "<script>alert(1)</script>" in page.locator("article h1").inner_text()
    page.close()


def test_marks_are_on_their_characters_whatever_stands_before(browser, odd):
    page = browser.new_page()
    page.goto(odd + "/-/article/1")
    marks = page.locator("article a.fact")
    assert marks.evaluate_all("all => all.map(m => m.textContent)") == [ODD_WORDS, "đứng thứ 12/63 🎉"]
    assert page.locator("article h1").evaluate("h => h.textContent") == ODD_HEADLINE
    page.close()


@pytest.mark.parametrize(
    "address", ["/", "/-/article/2", "/-/document/1", "/-/coverage", "/-/search?q=javascript",
                "/odd/articles", "/odd/articles/2", "/odd/documents",
                "/odd/document_citations", "/odd/links"],
)  # fmt: skip
def test_a_link_that_is_a_script_stays_text(browser, odd, address):
    page = browser.new_page()
    page.on("dialog", lambda d: pytest.fail(f"a script ran: {d.message}"))
    assert page.goto(odd + address).status == 200
    assert "javascript:alert" in page.locator("body").inner_text()
    hrefs = page.locator("a").evaluate_all("links => links.map(a => a.href)")
    assert hrefs
    assert not [h for h in hrefs if h.lower().startswith("javascript:")]
    assert page.locator("img").count() == 0
    page.close()


def test_a_long_name_makes_no_page_wider_than_a_phone(browser, odd):
    assert faults(browser, odd, "/-/rank?index=PCI", 400) == []


@pytest.mark.parametrize("address", MANY)
def test_pages_of_a_hundred_thousand_articles(browser, many, address):
    assert faults(browser, many, address, 1280) == []


def test_a_chart_is_drawn_for_the_width_of_the_screen(browser, site):
    for width, frame in ((1280, "wide-screen"), (400, "phone")):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(site + "/-/person/1")
        shown = page.locator("figure.chart svg:visible")
        assert shown.count() == 2  # posts and months, each once
        assert page.locator(f".{frame} svg:visible").count() == 2
        box = shown.first.bounding_box()
        for mark in shown.first.locator("rect, path, circle").all():
            at = mark.bounding_box()
            assert box["x"] <= at["x"] <= at["x"] + at["width"] <= box["x"] + box["width"]
        page.close()


def test_a_mark_of_the_picture_leads_to_its_evidence(browser, site):
    page = browser.new_page()
    page.goto(site + "/-/person/1")
    page.locator(".wide-screen a:has(path.incoming)").click()
    assert page.locator("aside li:target").inner_text().startswith("Đỗ Văn Thử, Thứ trưởng Bộ Mẫu")
    page.close()


def test_a_chart_opened_alone_is_drawn(browser, site):
    page = browser.new_page()
    answer = page.goto(site + "/-/person/1/posts.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    colour = page.locator("rect.bar").first.evaluate("r => getComputedStyle(r).fill")
    assert colour == "rgb(91, 143, 208)"
    page.close()
