"""Every list of every page as CSV, JSON and Atom, at an address that stays."""

import csv
import io

import feedparser
import pytest
from asking import client_of
from bs4 import BeautifulSoup
from invented import article

from pipeline.browse import listing
from pipeline.browse.serve import application
from pipeline.facts import Facts
from pipeline.store import Store

#: Each page, and of its lists some that have rows: how many.
PAGES = {
    "/": {"latest": 5, "came": 2, "ranks": 1, "cited_most": 3, "named_most": 2, "by_week": 4},
    "/-/article/1": {"official": 2, "document": 1, "rank": 1, "statement": 1, "versions": 1, "copies": 0},
    "/-/person/1": {
        "posts": 2,
        "said": 2,
        "in_articles": 3,
        "beside_people": 1,
        "same_name": 1,
        "spellings": 1,
    },
    "/-/document/2": {"cited_by": 2, "beside_people": 1, "outlets": 2, "provisions": 1, "said_of_it": 2},
    "/-/rank": {"indices": 1},
    "/-/rank?index=PCI": {"standings": 1, "every_sighting": 1},
    "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh": {"standings": 3, "every_sighting": 3},
    "/-/rank?place=H%C3%A0+T%C4%A9nh": {"standings": 1, "every_sighting": 3},
    "/-/coverage": {"people": 2, "provinces": 1, "outlets": 1, "by_week": 4},
    "/-/search?q=do+van+thu&place=H%C3%A0+T%C4%A9nh": {"people": 1, "articles": 3},
    "/-/search?q=ha+tinh": {"provinces": 1, "holders": 2, "articles": 3},
    "/-/search?q=pci": {"indices": 1, "articles": 3},
    "/-/search?place=H%C3%A0+T%C4%A9nh": {"articles": 3},
}


def lists_of(get, address):
    """Return the addresses of the page's lists: (name, form) -> address."""
    page = BeautifulSoup(get(address).text, "lxml")
    links = [a["href"] for a in page.select("details.lists a")]
    return {tuple(a.partition("?")[0].rpartition("/")[2].split(".")): a for a in links}


@pytest.mark.parametrize("address", PAGES)
def test_every_list_of_a_page_is_there_in_three_forms(get, address):
    lists = lists_of(get, address)
    names = {name for name, _ in lists}
    assert set(PAGES[address]) <= names
    assert set(lists) == {(name, form) for name in names for form in ("csv", "json", "atom")}
    for name in names:
        as_csv, as_json, as_atom = (get(lists[name, form]) for form in ("csv", "json", "atom"))
        assert (as_csv.status_code, as_json.status_code, as_atom.status_code) == (200, 200, 200)
        rows = as_json.json()["rows"]
        assert len(rows) == PAGES[address].get(name, len(rows)), name
        assert as_csv.text.startswith("\ufeff")  # or a spreadsheet takes it for another encoding
        assert len(list(csv.DictReader(io.StringIO(as_csv.text)))) == len(rows)
        feed = feedparser.parse(as_atom.content)
        assert not feed.bozo
        assert len(feed.entries) == len(rows)
        assert all(e.id.startswith("http") and e.title and e.updated for e in feed.entries)


def test_a_list_keeps_the_arguments_and_the_language_of_its_page(get):
    lists = lists_of(get, "/-/search?q=do+van+thu&outlet=bao-hai.example&kind=articles&_lang=en")
    address = lists["articles", "json"]
    assert "outlet=bao-hai.example" in address
    assert "_lang=en" in address
    answer = get(address).json()
    assert answer["title"].startswith("Articles")
    assert [r["outlet"] for r in answer["rows"]] == ["bao-hai.example"] * 2
    assert answer["rows"][0]["published"] > answer["rows"][1]["published"]


def test_a_long_list_is_given_in_parts(tmp_path, monkeypatch):
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n in range(7):
            run.add(article(str(n), f"Tin số {n}", "Làm đường.", published=f"2024-01-0{n + 1}"), Facts())
    monkeypatch.setattr(listing, "ROWS", 3)
    get = client_of(application(path))
    address, seen = "/-/search/articles.json?q=lam+duong", []
    while address:
        answer = get(address)
        assert bool(answer.headers.get("link")) == bool(answer.json()["next"])
        seen += [r["headline"] for r in answer.json()["rows"]]
        address = (answer.json()["next"] or "").removeprefix("http://localhost")
    assert seen == [f"Tin số {n}" for n in range(6, -1, -1)]


@pytest.mark.parametrize(
    "address",
    ["/-/person/1/none.csv", "/-/person/999/said.json", "/-/search/people.csv", "/-/home/said.atom"],
)
def test_a_list_that_is_none_is_not_found(get, address):
    assert get(address).status_code == 404


def test_who_may_not_see_the_database_sees_no_list_of_it(database):
    from datasette.app import Datasette

    get = client_of(Datasette([str(database)], metadata={"allow": {"id": "root"}}))
    assert get("/-/home/latest.csv").status_code == 403
