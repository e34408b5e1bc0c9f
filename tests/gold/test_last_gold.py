"""Articles annotated after all rules were mended: what is found in them is what to expect of new articles."""

import facts_gold
import pytest

#: Floors of F1; they only rise.
F1 = {"person": 0.972, "position": 0.956, "position strict": 0.935, "numbered": 0.96, "law": 0.78}


@pytest.fixture(scope="module")
def articles(shared):
    return facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.LAST)


def test_no_other_gold_has_them(articles):
    assert set(articles) == set(facts_gold.annotated(facts_gold.LAST))
    assert not set(articles) & set(facts_gold.annotated(*facts_gold.OTHERS))


def test_f1(articles):
    found = facts_gold.figures(articles, facts_gold.LAST)
    assert {kind: found[kind]["f1"] for kind in F1 if found[kind]["f1"] < F1[kind]} == {}
