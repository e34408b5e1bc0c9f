"""Verdicts from when contents were less complete hold for what was judged then, and for nothing else."""

from dataclasses import replace

import pytest
from invented import press
from judging import judge, standing

from pipeline.review.content import KINDS
from pipeline.review.exchange import read_lines, write_lines
from pipeline.review.migration import complete
from pipeline.review.renewal import content_before
from pipeline.store import Store
from pipeline.store.stored_facts import facts_of

#: A verdict each: what it is on, and what other rules may read of it that a content did not tell before.
MENDED = [
    ("official", "officials", {"class_": "unit"}),
    ("document", "documents", {"issuer": "Tỉnh ủy"}),
    ("rank", "ranks", {"out_of": 63}),
    ("rank", "ranks", {"scope": None}),
    ("statement", "statements", {"position": None}),
]


def as_before(store):
    """Give the verdicts, all of the first article, the contents and the uids that they had."""
    stored = facts_of(store.connection, 1)
    for kind, kinds in KINDS.items():
        for row in stored[kinds].values():
            store.connection.execute(
                "UPDATE verdicts SET content = ?, uid = 'old' || id WHERE kind = ?",
                (content_before(kind, row), kind),
            )


def migrated(store):
    with store.transaction() as connection:
        complete(connection)


@pytest.mark.parametrize(("kind", "kinds", "change"), MENDED)
def test_a_verdict_keeps_its_fact_and_leaves_a_mended_one(filled, kind, kinds, change):
    judge(filled, 1, kind, "rejected")
    as_before(filled)
    migrated(filled)
    assert standing(filled) == [(1, kind, "rejected")]
    known, facts = press()[0]
    mended = tuple(replace(f, **change) for f in getattr(facts, kinds))
    with filled.run([], "rules-2") as run:
        run.add(known, replace(facts, **{kinds: mended}))
    assert standing(filled) == []
    with filled.run([], "rules-3") as run:
        run.add(known, facts)
    assert standing(filled) == [(1, kind, "rejected")]


@pytest.mark.parametrize(("kind", "kinds", "change"), MENDED)
def test_a_fact_that_was_mended_before_the_migration_is_free(filled, kind, kinds, change):
    judge(filled, 1, kind, "rejected")
    as_before(filled)
    known, facts = press()[0]
    mended = tuple(replace(f, **change) for f in getattr(facts, kinds))
    with filled.run([], "rules-2") as run:
        run.add(known, replace(facts, **{kinds: mended}))
    migrated(filled)
    assert standing(filled) == []


def test_without_the_words_kept_the_fact_found_is_what_was_judged(filled):
    judge(filled, 1, "rank", "rejected")
    filled.connection.execute("UPDATE verdicts SET fact = 'null'")
    as_before(filled)
    migrated(filled)
    assert standing(filled) == [(1, "rank", "rejected")]


def test_a_verdict_whose_fact_is_not_found_waits_for_it(filled):
    judge(filled, 1, "rank", "rejected")
    as_before(filled)
    known, facts = press()[0]
    with filled.run([], "rules-2") as run:
        run.add(known, replace(facts, ranks=()))
    migrated(filled)
    assert standing(filled) == []
    with filled.run([], "rules-3") as run:
        run.add(known, facts)
    assert standing(filled) == [(1, "rank", "rejected")]


def test_lines_written_before_arrive_once_and_count(filled, tmp_path):
    judge(filled, 1, "rank", "rejected")
    judge(filled, 1, "official", "confirmed")
    as_before(filled)
    with (tmp_path / "old.jsonl").open("w") as out:
        write_lines(filled.path, out)
    lines = (tmp_path / "old.jsonl").read_text().splitlines()
    migrated(filled)
    assert read_lines(filled.path, lines, "old") == (0, 2)
    with Store.open(tmp_path / "new.db") as new:
        with new.run([], "rules-1") as run:
            for known, facts in press():
                run.add(known, facts)
        assert read_lines(new.path, lines, "old") == (2, 0)
        assert read_lines(new.path, lines, "old") == (0, 2)
        assert standing(new) == [(1, "official", "confirmed"), (1, "rank", "rejected")]


def test_a_database_of_before_is_brought_there_when_it_is_opened(filled):
    judge(filled, 1, "rank", "rejected")
    as_before(filled)
    filled.connection.execute("DELETE FROM tallies")
    filled.connection.execute("DELETE FROM _sqlite_migrations WHERE name = '016_contents'")
    with Store.open(filled.path) as again:
        assert standing(again) == [(1, "rank", "rejected")]
        assert again.connection.execute("SELECT ranks FROM tallies WHERE article_id = 1").fetchone() == (0,)
