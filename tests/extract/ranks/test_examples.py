"""The grammar of ranks as a table: what each wording states, and what only looks like a rank."""

import csv
from pathlib import Path

import pytest

from pipeline.extract import ranks
from pipeline.language.reading import Reading
from pipeline.language.spelling import key
from pipeline.scrape.plain import from_text

TABLE = list(
    csv.DictReader((Path(__file__).parent / "examples.csv").read_text(encoding="utf-8").splitlines())
)
SLOTS = ("rank", "top", "out_of", "change", "previous", "year", "base_year")


def found(text):
    """A wording without a subject is about the article's own province."""
    article = f"Hà Nam sau một năm chuyển đổi số\n\n{text[0].upper()}{text[1:]}"
    return ranks.find(Reading(from_text(article, "a")))


def marked(row):
    marks = [pytest.mark.xfail(strict=True, reason=row["not_yet"])] if row["not_yet"] else []
    return pytest.param(row, id=row["id"], marks=marks)


@pytest.mark.parametrize("row", [marked(r) for r in TABLE if r["ranks"] == "1"])
def test_states(row):
    wanted = {slot: int(row[slot]) for slot in SLOTS if row[slot]}
    rows = found(row["text"])
    fits = [r for r in rows if all(getattr(r, slot) == value for slot, value in wanted.items())]
    fits = [r for r in fits if not row["scope"] or key(row["scope"]) in key(r.scope or "")]
    fits = [r for r in fits if not row["domain"] or r.domain == row["domain"]]
    assert [r for r in fits if r.target == bool(row["target"])], rows


@pytest.mark.parametrize("row", [marked(r) for r in TABLE if r["ranks"] == "0"])
def test_states_nothing(row):
    assert found(row["text"]) == ()
