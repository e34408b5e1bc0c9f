"""The gold of officials alone is whole, and what the rules find in it does not fall below what it was."""

import facts_gold
import pytest

from pipeline.evaluate import as_json
from pipeline.evaluate.score import score
from pipeline.extract.officials import find
from pipeline.facts import Facts
from pipeline.language.reading import Reading

#: Floors of F1 and of the share of right values; they only rise.
F1 = {"person": 0.982, "position": 0.964, "position strict": 0.943}
ATTRIBUTES = {"status": 0.977, "class": 0.968}


@pytest.fixture(scope="module")
def articles(shared):
    return facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.OFFICIALS)


def test_every_article_is_in_the_training_data_and_in_no_other_gold(articles):
    assert set(articles) == set(facts_gold.annotated(facts_gold.OFFICIALS))
    assert not set(articles) & set(facts_gold.annotated())


def test_rows_have_the_fields_of_the_guideline(articles):
    for name, article in articles.items():
        facts_gold.assert_officials(name, facts_gold.gold(article, facts_gold.OFFICIALS)["officials"])


@pytest.fixture(scope="module")
def figures(articles):
    empty = {"documents": [], "ranks": []}
    return as_json(
        score(
            (
                name,
                {**empty, **facts_gold.gold(article, facts_gold.OFFICIALS)},
                Facts(officials=find(Reading(article))).rows(),
            )
            for name, article in articles.items()
        )
    )


@pytest.mark.parametrize("kind", F1)
def test_f1(figures, kind):
    assert figures[kind]["f1"] >= F1[kind]


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_attributes(figures, name):
    got = figures["attributes"][f"official.{name}"]
    assert got["right"] / got["of"] >= ATTRIBUTES[name]
