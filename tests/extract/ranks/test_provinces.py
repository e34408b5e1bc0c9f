"""Every field of every row that a text states: indices of provinces, the main use, and ranks of all kinds.

A case without a subject states nothing that could be ranked.
"""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from pipeline.extract import ranks
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text

TABLE = [
    row
    for name in ("provinces.csv", "told.csv", "wordings.csv")
    for row in csv.DictReader((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines())
]
WORDS = ("subject", "indicator", "scope")
NUMBERS = ("rank", "top", "out_of", "year", "change", "previous", "base_year")
CASES = [list(group) for _, group in groupby(TABLE, key=lambda row: row["id"])]


def expected(row):
    numbers = {slot: int(row[slot]) if row[slot] else None for slot in NUMBERS}
    return {slot: row[slot] or None for slot in WORDS} | numbers | {"target": bool(row["target"])}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0]["id"])
def test_every_field_of_every_row(case):
    """A bar parts headline and paragraphs; a text without one stands under a headline that says nothing."""
    parts = case[0]["text"].split("|")
    text = "\n\n".join(parts if len(parts) > 1 else ["Tin trong ngày", *parts])
    found = ranks.find(Reading(from_text(text, "a")))
    slots = (*WORDS, *NUMBERS, "target")
    assert [{slot: getattr(r, slot) for slot in slots} for r in found] == [
        expected(row) for row in case if row["subject"]
    ]
    assert all(text[m.start : m.end] == m.surface for r in found for m in r.mentions)


def test_the_table_is_large_enough_to_mean_something():
    assert len(CASES) >= 75
