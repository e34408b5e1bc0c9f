"""How often each rule is right by the verdicts, and what to look at next."""

import pytest
from judging import judge

from pipeline.article import Article
from pipeline.extract import extract
from pipeline.extract.scoring import account
from pipeline.review.content import KINDS
from pipeline.review.precision import ACCOUNT, next_facts, precision, wilson
from pipeline.scrape.inputs import read_inputs
from pipeline.store import Store
from pipeline.store.reading import reading


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.278), (10, 10, 0.722, 1), (9, 10, 0.596, 0.982), (81, 263, 0.255, 0.366)],
)
def test_wilson(right, of, low, high):
    assert wilson(right, of) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))


def test_precision_counts_the_verdicts_that_count(filled):
    judge(filled, 1, "rank", "rejected")
    judge(filled, 2, "rank", "rejected")
    judge(filled, 2, "rank", "confirmed")
    judge(filled, 1, "official", "confirmed")
    found = {(p.kind, p.rule): (p.facts, p.reviewed, p.confirmed) for p in precision(filled.connection)}
    assert found["rank", "rank.verb"] == (1, 1, 0)
    assert found["rank", "made.by.hand"] == (2, 1, 1)
    assert found["official", "told again"] == (1, 1, 1)
    assert found["official", "made.by.hand"] == (5, 0, 0)
    nothing = next(p for p in precision(filled.connection) if not p.reviewed)
    assert (nothing.share, nothing.interval) == (None, (0.0, 1.0))


def test_of_very_many_facts_only_the_reviewed_are_counted(filled, monkeypatch):
    judge(filled, 1, "rank", "confirmed")
    monkeypatch.setattr("pipeline.review.precision.COUNTED", 3)
    found = {(p.kind, p.rule): p for p in precision(filled.connection)}
    assert (found["rank", "rank.verb"].facts, found["rank", "rank.verb"].reviewed) == (None, 1)
    assert found["official", "told again"].reviewed == 0


def test_accounts_are_those_that_scores_are_of(corpus, tmp_path):
    expected = {}
    with Store.open(tmp_path / "press.db") as store, store.run([], "r") as run:
        for article in read_inputs([str(corpus / "pages")]):
            assert isinstance(article, Article)
            facts = extract(article)
            run.add(article, facts)
            for kinds in KINDS.values():
                for fact in getattr(facts, kinds):
                    expected[kinds, account(fact)] = expected.get((kinds, account(fact)), 0) + 1
    with reading(tmp_path / "press.db") as connection:
        rows = connection.execute(f"SELECT f.kind, {ACCOUNT}, count(*) FROM facts f GROUP BY 1, 2").fetchall()
    assert {(KINDS[kind], rule): n for kind, rule, n in rows} == expected


def test_the_queue(filled, tmp_path):
    filled.connection.execute("UPDATE facts SET score = 0.1 WHERE id = 7")
    judge(filled, 1, "rank", "rejected")
    with reading(tmp_path / "press.db") as connection:
        waiting = next_facts(connection)
        assert waiting[0]["id"] == 7
        assert len(waiting) == 14
        assert [f["kind"] for f in next_facts(connection, kind="rank", rule="made.by.hand")] == ["rank"] * 2
        drawn = next_facts(connection, kind="official", at_random=True, limit=3)
        assert len({f["id"] for f in drawn}) == 3
        assert next_facts(connection, rule="none such") == []
