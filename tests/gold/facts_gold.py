"""Gold of officials, documents and ranks for articles of the training data, kept as offsets only.

Annotated by hand, by the published guideline, without sight of what the rules find. No text of the articles
is kept: each wording is a list of spans of the article's text, joined by single spaces when read.

`facts/` has all three kinds. `ranks/` has ranks alone, of articles drawn at random among those that hold
words of an order: 62 of a loose pattern (`thứ 5`, `dẫn đầu`, `top`), 48 of a closer one (`đứng thứ`,
`bảng xếp hạng`).
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.review.offsets import WORDINGS, spans, words
from pipeline.scrape.plain import from_row

FOLDER = Path(__file__).parent / "facts"
RANKS = Path(__file__).parent / "ranks"
Row = dict[str, Any]


def annotated() -> dict[str, Path]:
    """Return the files of gold by article's id; those of `ranks/` say nothing of other kinds."""
    return {p.stem: p for folder in (RANKS, FOLDER) for p in folder.glob("*.json")}


def articles(data: Path, folder: Path = FOLDER) -> dict[str, Article]:
    """Return the articles annotated in a folder by id, from the rows of the training data (.jsonl.gz)."""
    wanted = {p.stem for p in folder.glob("*.json")}
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: from_row(row, row["id"]) for row in rows if row["id"] in wanted}


def gold(article: Article) -> Row:
    """Return an article's gold with its wordings, by the kinds that were annotated."""
    rows = json.loads(annotated()[article.id].read_text(encoding="utf-8"))
    return {kind: [_worded(article.text, row) for row in rows[kind]] for kind in rows}


def _worded(text: str, row: Row) -> Row:
    out = dict(row)
    for name, value in row.items():
        if name in WORDINGS and value is not None:
            out[name] = words(text, value)
        elif name == "provisions":
            out[name] = [words(text, p) for p in value]
    return out


def as_offsets(article: Article, rows: Row) -> Row:
    """Return gold with wordings as gold with offsets, the form that is kept.

    Raises ValueError for a wording whose words do not stand in the article.
    """
    return {
        kind: [
            {
                name: spans(article.text, value)
                if name in WORDINGS and value is not None
                else [spans(article.text, p) for p in value]
                if name == "provisions"
                else value
                for name, value in row.items()
            }
            for row in rows[kind]
        ]
        for kind in rows
    }
