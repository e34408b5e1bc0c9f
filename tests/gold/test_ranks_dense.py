"""The gold of articles dense in ranks is whole: its wordings stand in the articles, each row says a place."""

from typing import get_args

import facts_gold
import pytest

from pipeline.facts import Domain
from pipeline.review.offsets import FIELDS


@pytest.fixture(scope="module")
def read(shared):
    found = facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.DENSE)
    return {name: facts_gold.gold(article, facts_gold.DENSE)["ranks"] for name, article in found.items()}


def test_every_article_is_in_the_training_data_and_in_no_other_gold(read):
    assert set(read) == set(facts_gold.annotated(facts_gold.DENSE))
    assert not set(read) & set(facts_gold.annotated())


def test_rows_have_the_fields_of_the_guideline(read):
    for name, rows in read.items():
        for row in rows:
            assert set(row) == {*FIELDS["rank"], "target"}, name
            assert row["subject"], name
            assert row["evidence"], name
            assert any(row[place] is not None for place in ("rank", "top", "change")), (name, row)
            assert row["domain"] in get_args(Domain), (name, row)


def test_a_change_is_the_difference_of_the_two_ranks(read):
    moves = [r for rows in read.values() for r in rows if r["rank"] and r["previous"]]
    assert moves
    assert [r for r in moves if r["change"] != r["previous"] - r["rank"]] == []
