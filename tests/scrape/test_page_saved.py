"""The floor under the reading of saved pages of real papers, which are kept beside the repository."""

import importlib.util
import json
from pathlib import Path

import pytest
from lxml import etree

from pipeline.scrape import page_row, read_page

PAGES = Path(__file__).parents[3] / "shared" / "pages"
#: Reached on the 26 pages of 2012 to 2026; lower one only with the reason in the changelog.
FLOOR = {"wanted": 1.0, "unwanted kept out": 1.0}
ELSE = 0.98
#: Over all measures, of pages whose classes, ids and JSON-LD are taken away.
NAMELESS = 0.98

pytestmark = pytest.mark.skipif(not (PAGES / "dev-gold").is_dir(), reason="needs ../shared/pages")


@pytest.fixture(scope="module")
def score():
    """The scorer that comes with the pages: a page's gold and row to (name, right, total, what was wrong)."""
    spec = importlib.util.spec_from_file_location("score_pages", PAGES / "score_pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.check


@pytest.mark.parametrize("files", ["by file", "without files"])
def test_floor(score, files, monkeypatch):
    if files == "without files":
        # As pages of papers that nobody described would be read.
        monkeypatch.setattr("pipeline.scrape.page._candidates", lambda outlet: iter(()))
        monkeypatch.setattr("pipeline.scrape.page.outlet_of", lambda page: None)
    table, wrong = {}, []
    for path in sorted((PAGES / "dev-gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["kind"] == "listing":
            gold = {k: gold[k] for k in ("page", "kind", "articles", "unwanted") if k in gold}
        row = page_row(read_page((PAGES / "dev" / gold["page"]).read_bytes()), gold["page"])
        for name, right, total, what in score(gold, row):
            if (gold["kind"] == "listing") != name.startswith("listing"):
                continue
            sums = table.setdefault(name, [0, 0])
            sums[0] += int(right)
            sums[1] += total
            if int(right) < total:
                wrong.append(f"{gold['page']} {name}: {what}")
    below = {n: r / t for n, (r, t) in table.items() if t and r / t < FLOOR.get(n, ELSE)}
    assert not below, "\n".join(wrong)
    assert len(table) >= 12


def nameless(page):
    """The page without what names its parts: classes and ids, JSON-LD, data attributes."""
    root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for script in root.xpath("//script[contains(@type, 'ld+json')]"):
        script.text = None
    for element in root.iter(etree.Element):
        for name in list(element.attrib):
            told = element.tag in ("meta", "link", "script", "input") and name != "class"
            if not told and (name in ("class", "id", "itemprop", "role", "type") or name.startswith("data-")):
                del element.attrib[name]
    return etree.tostring(root, encoding="unicode", method="html").encode()


def test_what_stands_where_is_enough(score, monkeypatch):
    monkeypatch.setattr("pipeline.scrape.page._candidates", lambda outlet: iter(()))
    monkeypatch.setattr("pipeline.scrape.page.outlet_of", lambda page: None)
    right = total = 0
    wrong = []
    for path in sorted((PAGES / "dev-gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["kind"] == "listing":
            continue
        page = nameless((PAGES / "dev" / gold["page"]).read_bytes())
        for name, got, of, what in score(gold, page_row(read_page(page), gold["page"])):
            right, total = right + int(got), total + of
            if int(got) < of:
                wrong.append(f"{gold['page']} {name}: {what}")
    assert right / total >= NAMELESS, "\n".join(wrong)
