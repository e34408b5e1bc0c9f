"""Runs are on record as long as they bear facts, or some months."""

from datetime import UTC, datetime, timedelta

from invented import press

from pipeline.errors import NoArticle
from pipeline.facts import Facts
from pipeline.store.runs import KEPT


def fail(store):
    with store.run(["bao-mau.example"], "r", poll=True) as run:
        run.fail(NoArticle("https://bao-mau.example/", "holds no text"))


def aged(store, days):
    """Make every run so many days older."""
    ended = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    store.connection.execute(
        "UPDATE runs SET started = ?1, finished = ?1 WHERE finished IS NOT NULL", (ended,)
    )
    store.connection.execute("UPDATE runs SET started = ?1", (ended,))


def kept(store):
    counts = "SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM failures)"
    return store.connection.execute(counts).fetchone()


def test_polls_that_failed_are_forgotten_after_some_months(store):
    for _ in range(3):
        fail(store)
    assert kept(store) == (3, 3)
    aged(store, KEPT.days - 1)
    fail(store)
    assert kept(store) == (4, 4)
    aged(store, KEPT.days + 1)
    fail(store)
    assert kept(store) == (1, 1)


def test_a_run_that_stored_something_stays(store):
    with store.run([], "r") as run:
        run.add(*press()[0])
        run.fail(NoArticle("x", "holds no text"))
    aged(store, 1000)
    fail(store)
    assert kept(store) == (2, 2)


def test_a_run_whose_facts_versions_bear_stays(store):
    """Other rules read again what is stored: nothing is new or changed."""
    article, _ = press()[0]
    with store.run([], "rules-1") as run:
        run.add(article, Facts())
    with store.run([], "rules-2") as run:
        assert run.add(*press()[0]) == "unchanged"
    aged(store, 1000)
    fail(store)
    assert kept(store)[0] == 3


def test_a_killed_run_goes_like_others(store):
    with store.run([], "r"):
        pass
    store.connection.execute("UPDATE runs SET status = 'interrupted', finished = NULL")
    aged(store, KEPT.days + 1)
    fail(store)
    assert kept(store) == (1, 1)
