"""Officials and documents of articles annotated later: what is found in them does not fall."""

import facts_gold
import pytest

from pipeline import extract
from pipeline.evaluate import as_json
from pipeline.evaluate.score import score
from pipeline.review.offsets import FIELDS

#: Floors of F1 and of the share of right values; they only rise.
F1 = {"person": 0.983, "position": 0.96, "position strict": 0.94, "numbered": 0.99, "law": 0.965}
ATTRIBUTES = {"official.status": 0.95, "official.class": 0.96, "document.issuer": 0.95}


@pytest.fixture(scope="module")
def articles(shared):
    return facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", facts_gold.LATER)


def test_every_article_is_in_the_training_data_and_in_no_other_gold(articles):
    assert set(articles) == set(facts_gold.annotated(facts_gold.LATER))
    others = [folder for folder in facts_gold.OTHERS if folder != facts_gold.LATER]
    assert not set(articles) & set(facts_gold.annotated(*others, facts_gold.LAST))


def test_rows_have_the_fields_of_the_guideline(articles):
    for name, article in articles.items():
        gold = facts_gold.gold(article, facts_gold.LATER)
        facts_gold.assert_officials(name, gold["officials"])
        for row in gold["documents"]:
            assert set(row) == set(FIELDS["document"]), name
            assert row["kind"], name


@pytest.fixture(scope="module")
def figures(articles):
    return as_json(
        score(
            (name, {"ranks": [], **facts_gold.gold(article, facts_gold.LATER)}, extract(article).rows())
            for name, article in articles.items()
        )
    )


@pytest.mark.parametrize("kind", F1)
def test_f1(figures, kind):
    assert figures[kind]["f1"] >= F1[kind]


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_attributes(figures, name):
    got = figures["attributes"][name]
    assert got["right"] / got["of"] >= ATTRIBUTES[name]
