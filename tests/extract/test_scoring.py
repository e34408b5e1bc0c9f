"""To whose account a fact goes, and that every fact of an article has its score."""

import pytest

import pipeline
from pipeline.extract.scoring import NOBODY_NAMED, TOLD_AGAIN, account
from pipeline.facts import Document, Mention, Official, Rank, Statement
from pipeline.lexicon.rule_scores import score_of


def at(*rules):
    return tuple(Mention(i, i + 1, "x", rule) for i, rule in enumerate(rules))


def official(*rules):
    return Official("Lê Tám", "Bí thư", "current", "public", mentions=at(*rules))


def statement(speaker):
    return Statement(speaker, "indirect speech", "x", 0, 1, mentions=at("report"))


CASES = [
    (official("officials.title_before_name"), "officials.title_before_name"),
    (official("officials.title_of_name", "officials.title_before_name"), TOLD_AGAIN),
    (Document("Luật", mentions=at("documents.this", "documents.law_by_name")), "documents.law_by_name"),
    (Rank("Hà Tĩnh", "x", mentions=at("ranks.place", "ranks.first")), "ranks.place"),
    (statement("Lê Tám"), "report"),
    (statement(None), NOBODY_NAMED),
]


@pytest.mark.parametrize(("fact", "expected"), CASES)
def test_account(fact, expected):
    assert account(fact) == expected


def test_every_fact_has_the_score_of_its_account():
    facts = pipeline.extract(
        "Hà Tĩnh xếp thứ 20/63 về PCI năm 2023\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết "
        "sở làm theo Nghị định 13/2023/NĐ-CP."
    )
    for kind in ("officials", "documents", "ranks", "statements"):
        found = getattr(facts, kind)
        assert found, kind
        assert all(fact.score == score_of(kind, account(fact)) for fact in found)
