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


@pytest.mark.parametrize(
    ("address", "page"),
    [("people", "/-/person/"), ("documents", "/-/document/"), ("tenures", "/-/person/"),
     ("coverage", "/-/coverage?week=")],
)  # fmt: skip
def test_people_documents_posts_and_weeks_are_feeds_too(get, address, page):
    read = feedparser.parse(get(f"/press/{address}.atom").content)
    assert read.entries
    assert all(page in e.id and e.title and e.updated for e in read.entries)
    assert len({e.id for e in read.entries}) == len(read.entries)


def test_what_leads_nowhere_is_no_feed(get):
    assert not can_feed(["id", "name"])
    answer = get("/press/provinces.atom")
    assert answer.status_code == 400
    assert "article_id" in answer.text
