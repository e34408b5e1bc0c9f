"""Gold of officials, documents and ranks for articles of the training data, kept as offsets only.

Annotated by hand, by the published guideline, without sight of what the rules find. No text of the articles
is kept: each wording is a list of spans of the article's text, joined by single spaces when read.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.scrape.plain import from_row

FOLDER = Path(__file__).parent / "facts"
#: Fields that hold wordings of the article.
WORDINGS = frozenset(
    {"name", "position", "grade", "number", "issuer", "subject", "indicator", "scope", "evidence"}
)
Row = dict[str, Any]


def articles(data: Path) -> dict[str, Article]:
    """Return the annotated articles by id, from the rows of the training data (.jsonl.gz)."""
    wanted = {p.stem for p in FOLDER.glob("*.json")}
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: from_row(row, row["id"]) for row in rows if row["id"] in wanted}


def gold(article: Article) -> Row:
    """Return an article's gold with its wordings."""
    rows = json.loads((FOLDER / f"{article.id}.json").read_text(encoding="utf-8"))
    return {kind: [_worded(article.text, row) for row in rows[kind]] for kind in rows}


def _worded(text: str, row: Row) -> Row:
    out = dict(row)
    for name, value in row.items():
        if name in WORDINGS and value is not None:
            out[name] = _words(text, value)
        elif name == "provisions":
            out[name] = [_words(text, spans) for spans in value]
    return out


def _words(text: str, spans: list[list[int]]) -> str:
    return " ".join(text[a:b] for a, b in spans)


def as_offsets(article: Article, rows: Row) -> Row:
    """Return gold with wordings as gold with offsets, the form that is kept.

    Raises ValueError for a wording whose words do not stand in the article.
    """
    return {
        kind: [
            {
                name: list(_spans(article.text, value))
                if name in WORDINGS and value is not None
                else [list(_spans(article.text, p)) for p in value]
                if name == "provisions"
                else value
                for name, value in row.items()
            }
            for row in rows[kind]
        ]
        for kind in ("officials", "documents", "ranks")
    }


def _spans(text: str, wording: str) -> Iterator[list[int]]:
    """Yield the longest runs of words that stand in the text, in order."""
    words = wording.split()
    while words:
        for n in range(len(words), 0, -1):
            run = " ".join(words[:n])
            at = text.find(run)
            if at < 0:
                at = text.lower().find(run.lower())
            if at >= 0:
                yield [at, at + len(run)]
                words = words[n:]
                break
        else:
            raise ValueError(f"not in the article: {words[0]!r} of {wording!r}")
