"""The gold of articles dense in ranks is whole: its wordings stand in the articles, each row says a place."""

import facts_gold
import pytest


@pytest.fixture(scope="module")
def read(shared):
    found = facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.DENSE)
    return {name: facts_gold.gold(article, facts_gold.DENSE)["ranks"] for name, article in found.items()}


def test_every_article_is_in_the_training_data_and_in_no_other_gold(read):
    assert set(read) == set(facts_gold.annotated(facts_gold.DENSE))
    assert not set(read) & set(facts_gold.annotated())


def test_rows_have_the_fields_of_the_guideline(read):
    for name, rows in read.items():
        facts_gold.assert_ranks(name, rows)


def test_a_change_is_the_difference_of_the_two_ranks(read):
    moves = [r for rows in read.values() for r in rows if r["rank"] and r["previous"]]
    assert moves
    assert [r for r in moves if r["change"] != r["previous"] - r["rank"]] == []
