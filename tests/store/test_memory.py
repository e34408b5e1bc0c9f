"""What is remembered of the network, and when."""

import pytest
from invented import article

from pipeline.facts import Facts
from pipeline.scrape.archive import Place, Record
from pipeline.scrape.web.memory import Validators, Visit

FEED = "https://bao-mot.example/rss/home.rss"
PAGE = "https://bao-mot.example/cau-1.html"


def visit(url=PAGE, kind="article", status=200, etag='"1"', **more):
    more.setdefault("key", url if kind == "article" else None)
    more.setdefault("article", kind == "article")
    when = "2026-01-05T01:00:00+00:00"
    return Visit(
        more.pop("final_url", url), more.pop("to", url), kind, status, when, Validators(etag), **more
    )


def feed(**more):
    return visit(FEED, "feed", **more)


@pytest.fixture
def memory(store):
    return store.memory()


def stored(store, url=PAGE):
    with store.run([], "r") as run:
        run.add(article("1", "Cầu mới", "Cây cầu nối hai thôn.", url=url, outlet="bao-mot.example"), Facts())


def test_a_visit_waits_for_the_articles_before_it(store, memory):
    memory.handed_over()
    memory.remember(feed())
    memory.flush(at_once=True)
    assert memory.known(FEED) is None, "a run killed here has to ask for the whole feed again"
    memory.settled()
    memory.flush(at_once=True)
    assert memory.known(FEED) == Validators('"1"')


def test_what_is_ready_is_not_held_up_by_what_comes_after(store, memory):
    memory.remember(visit(article=False))
    memory.handed_over()
    memory.remember(feed())
    memory.flush(at_once=True)
    assert (memory.known(PAGE), memory.known(FEED)) == (Validators('"1"'), None)


def test_an_article_lost_is_asked_for_again_and_its_papers_feeds_in_full(store, memory):
    memory.handed_over()
    memory.remember(visit())
    memory.remember(feed())
    memory.remember(visit("https://bao-hai.example/feed", "feed"))
    memory.settled(lost=PAGE)
    memory.flush(at_once=True)
    assert not memory.seen(PAGE)
    assert memory.known(FEED) == Validators()
    assert memory.known("https://bao-hai.example/feed") == Validators('"1"')


@pytest.mark.parametrize(
    ("visits", "seen"),
    [
        ([], False),
        ([visit(status=404, article=False)], False),
        ([visit(article=False)], True),  # a page of video: nothing there
        ([visit()], False),  # an article that was deleted since
    ],
)
def test_what_counts_as_seen(store, memory, visits, seen):
    for v in visits:
        memory.remember(v)
    memory.flush(at_once=True)
    assert memory.seen(PAGE) is seen


def test_an_article_is_seen_however_its_address_is_written(store, memory):
    stored(store)
    assert memory.seen(PAGE)
    assert memory.seen("http://www.bao-mot.example/cau-1.html")
    assert not memory.seen("https://bao-mot.example/cau-2.html")


def test_an_article_is_seen_under_the_address_that_led_to_it(store, memory):
    stored(store)
    short = "https://bao-mot.example/s/9"
    memory.remember(visit(short, to=PAGE))
    memory.flush(at_once=True)
    assert memory.seen(short)


def test_not_modified_keeps_what_is_known_and_moves_the_last_sighting(store, memory):
    stored(store)
    store.connection.execute("UPDATE articles SET last_seen = '2000'")
    memory.remember(visit(place=Place("a.warc.gz", 17, 5)))
    memory.remember(visit(status=304))
    memory.flush(at_once=True)
    row = store.connection.execute("SELECT status, warc, etag, kind FROM fetches").fetchall()
    assert row == [(304, "a.warc.gz:17", '"1"', "article")]
    assert memory.seen(PAGE)
    assert store.connection.execute("SELECT last_seen FROM articles").fetchone()[0] > "2026"


def test_validators_that_a_server_no_longer_gives_are_forgotten(store, memory):
    memory.remember(feed())
    memory.remember(feed(etag=None))
    memory.flush(at_once=True)
    assert memory.known(FEED) == Validators()


def test_every_record_of_the_archive_has_its_place(store, memory):
    memory.archived(Record("https://x.example/robots.txt", 404, "2026-01-05", Place("a.warc.gz", 0, 9)))
    memory.archived(Record(PAGE, 200, "2026-01-05", Place("a.warc.gz", 9, 30)))
    memory.flush(at_once=True)
    assert store.connection.execute("SELECT file, offset, length, url FROM records").fetchall() == [
        ("a.warc.gz", 0, 9, "https://x.example/robots.txt"),
        ("a.warc.gz", 9, 30, PAGE),
    ]
