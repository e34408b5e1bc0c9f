"""Families, layouts, and the tables of words that reading pages rests on."""

import pytest

from pipeline.scrape import words
from pipeline.scrape.css import compound
from pipeline.scrape.layout import OutletError, families, read_layouts
from pipeline.scrape.markup import markup


def test_families_hold_layouts_newest_first():
    for family in families().values():
        years = [layout.since for layout in family.layouts]
        assert years == sorted(years, reverse=True)
    assert {"epi", "vccorp", "onecms", "mastercms", "generic"} == set(families())


def test_a_layout_takes_over_what_it_does_not_say():
    newest, older = read_layouts(
        [
            {"name": "2025", "since": 2025, "headline": "h1", "body": ".a", "drop": [".x"]},
            {"name": "2020", "since": 2020, "body": ".b", "extends": "2025"},
        ],
        "test",
    )
    assert (newest.name, older.headline, older.body, older.drop) == ("2025", "h1", ".b", (".x",))


@pytest.mark.parametrize(
    "row",
    [
        {"name": "x", "since": 2020},
        {"name": "x", "since": "2020", "body": ".a"},
        {"name": "x", "since": 2020, "body": ".a", "colour": "red"},
        {"name": "x", "since": 2020, "body": ".a", "drop": [".a .b"]},
        {"name": "x", "since": 2020, "body": ".a", "confidence": "Z"},
    ],
)
def test_broken_layouts_are_rejected(row):
    with pytest.raises(OutletError, match="test: layout 'x'"):
        read_layouts([row], "test")


def test_every_entry_of_the_markup_table_can_be_read():
    table = words.table("markup")
    for name in ("drop", "byline", "note", "caption", "picture"):
        for entry in table[name]:
            assert compound(entry)
    # A class that names both a byline and something to drop would never be read as a byline.
    assert not set(table["drop"]) & (set(table["byline"]) | set(table["caption"]) | set(table["picture"]))


def test_an_outlet_can_keep_what_others_drop():
    from bs4 import BeautifulSoup

    tag = BeautifulSoup('<div class="related"><p>x</p></div>', "lxml").div
    assert markup().drop.match(tag)
    assert not markup(keep=(".related",)).drop.match(tag)
    assert markup(drop=("div[id=x]",)).drop.match(BeautifulSoup('<div id="x"></div>', "lxml").div)
