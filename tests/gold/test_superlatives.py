"""The gold of bare superlatives is whole."""

import facts_gold
import pytest


@pytest.fixture(scope="module")
def articles(shared):
    return facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.SUPERLATIVES)


@pytest.fixture(scope="module")
def read(articles):
    return {n: facts_gold.gold(a, facts_gold.SUPERLATIVES)["ranks"] for n, a in articles.items()}


def test_every_article_is_in_the_training_data_and_in_no_other_gold(read):
    assert set(read) == set(facts_gold.annotated(facts_gold.SUPERLATIVES))
    others = facts_gold.annotated(*facts_gold.OTHERS, facts_gold.LAST, facts_gold.STATED)
    assert not set(read) & set(others)


def test_rows_have_the_fields_of_the_guideline(read):
    for name, rows in read.items():
        facts_gold.assert_ranks(name, rows, ("rank", "top", "change", "previous"))
