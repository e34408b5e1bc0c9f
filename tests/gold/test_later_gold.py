"""Officials and documents of articles annotated later: what is found in them does not fall."""

import facts_gold
import pytest

from pipeline.review.offsets import FIELDS

#: Floors of F1 and of the share of right values by the folder of the gold; they only rise.
F1 = {
    facts_gold.LATER: {
        "person": 0.983, "position": 0.965, "position strict": 0.951, "numbered": 0.99, "law": 0.965,
    },
    facts_gold.LATEST: {
        "person": 0.954, "position": 0.872, "position strict": 0.837, "numbered": 0.928, "law": 1.0,
    },
    facts_gold.NEWEST: {
        "person": 0.976, "position": 0.959, "position strict": 0.946, "numbered": 1.0, "law": 1.0,
    },
    facts_gold.NEWEST_DOCUMENTS: {"numbered": 1.0, "law": 1.0},
    facts_gold.MORE_OFFICIALS: {"person": 0.985, "position": 0.945, "position strict": 0.934},
    facts_gold.MORE_DOCUMENTS: {"numbered": 0.986, "law": 0.95},
}  # fmt: skip
ATTRIBUTES = {
    facts_gold.LATER: {"official.status": 0.956, "official.class": 0.985, "document.issuer": 0.95},
    facts_gold.LATEST: {"official.status": 0.888, "official.class": 0.898, "document.date": 1.0},
    facts_gold.NEWEST: {"official.status": 0.967, "official.class": 0.99, "document.date": 1.0},
    facts_gold.NEWEST_DOCUMENTS: {"document.issuer": 0.92, "document.date": 1.0},
    facts_gold.MORE_OFFICIALS: {"official.status": 0.98, "official.class": 0.99},
    facts_gold.MORE_DOCUMENTS: {"document.issuer": 0.92, "document.date": 0.73, "document.provisions": 1.0},
}


@pytest.fixture(scope="module", params=F1, ids=lambda folder: folder.name)
def folder(request):
    return request.param


@pytest.fixture(scope="module")
def articles(shared, folder):
    return facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", folder)


def test_every_article_is_in_the_training_data_and_in_no_other_gold(articles, folder):
    assert set(articles) == set(facts_gold.annotated(folder))
    others = [other for other in facts_gold.OTHERS if other != folder]
    assert not set(articles) & set(facts_gold.annotated(*others, facts_gold.LAST))


def test_rows_have_the_fields_of_the_guideline(articles, folder):
    for name, article in articles.items():
        gold = facts_gold.gold(article, folder)
        facts_gold.assert_officials(name, gold.get("officials", []))
        for row in gold.get("documents", []):
            assert set(row) == set(FIELDS["document"]), name
            assert row["kind"], name


@pytest.fixture(scope="module")
def figures(articles, folder):
    return facts_gold.figures(articles, folder)


def test_f1(figures, folder):
    floors = F1[folder]
    assert {kind: figures[kind]["f1"] for kind in floors if figures[kind]["f1"] < floors[kind]} == {}


def test_attributes(figures, folder):
    for name, floor in ATTRIBUTES[folder].items():
        got = figures["attributes"][name]
        assert got["right"] / got["of"] >= floor, name
