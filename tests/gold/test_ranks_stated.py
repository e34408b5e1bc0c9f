"""The gold of articles that state ranks, and of places labelled one by one, is whole."""

import csv

import facts_gold
import pytest

from pipeline.extract.ranks.places import places
from pipeline.extract.ranks.superlatives import superlatives
from pipeline.language.reading import Reading

DATA = "data/vietnews-20k.jsonl.gz"


@pytest.fixture(scope="module")
def read(shared):
    found = facts_gold.articles(shared / DATA, facts_gold.STATED)
    return {name: facts_gold.gold(article, facts_gold.STATED)["ranks"] for name, article in found.items()}


@pytest.fixture(scope="module")
def labels():
    with facts_gold.HOLDERS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_article_is_in_the_training_data_and_in_no_other_gold(read, labels):
    assert set(read) == set(facts_gold.annotated(facts_gold.STATED))
    assert not set(read) & set(facts_gold.annotated(*facts_gold.OTHERS, facts_gold.LAST))
    assert not {row["article"] for row in labels} & set(facts_gold.annotated(*facts_gold.OF_RANKS))


def test_rows_have_the_fields_of_the_guideline(read):
    for name, rows in read.items():
        facts_gold.assert_ranks(name, rows)


def test_labels_are_of_places_and_name_somebody(shared, labels):
    found = facts_gold.articles_by_id(shared / DATA, {row["article"] for row in labels})
    assert set(found) == {row["article"] for row in labels}
    for row in labels[::10]:
        reading = Reading(found[row["article"]])
        start, end = int(row["start"]), int(row["end"])
        sentence = next(s for s in reading.sentences if s.start <= start < s.end)
        found_here = places(reading.folded, sentence.start, sentence.end)
        found_here += superlatives(reading.text, reading.folded, sentence.start, sentence.end)
        shapes = [p for p in found_here if p.start < end and start < p.end]
        assert shapes, row
        if row["holder_start"]:
            name = reading.text[int(row["holder_start"]) : int(row["holder_end"])]
            assert name.strip() == name != "", row
