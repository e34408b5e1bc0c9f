"""Lists as Atom."""

import feedparser
import pytest

from pipeline.browse.feeds import can_feed


@pytest.mark.parametrize(
    ("address", "entries"),
    [("articles", 5), ("official_mentions?person_id=1", 5), ("document_citations", 4), ("speech", 2),
     ("rank_figures", 3)],
)  # fmt: skip
def test_every_list_of_articles_is_a_feed(get, address, entries):
    path, _, query = address.partition("?")
    answer = get(f"/press/{path}.atom?{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("application/atom+xml")
    read = feedparser.parse(answer.content)
    assert not read.bozo
    assert len(read.entries) == entries
    assert all("/-/article/" in e.id and e.title and e.updated for e in read.entries)
    assert len({e.id for e in read.entries}) == entries


def test_markup_in_a_headline_stays_text(get):
    assert "<script" not in get("/press/articles.atom").text


def test_what_leads_to_no_article_is_no_feed(get):
    assert not can_feed(["id", "name"])
    answer = get("/press/people.atom")
    assert answer.status_code == 400
    assert "article_id" in answer.text
