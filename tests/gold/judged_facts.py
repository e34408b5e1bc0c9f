"""Facts that were judged one by one against their articles, kept without a word of them.

`judged/facts.csv` holds the article's id, the kind, the characters of the first mention, a digest of what the
fact says, and 1 where it is right. A fact that the rules of today read otherwise has another digest, so its
label falls away until somebody judges it anew.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import facts_gold

from pipeline.article import Article
from pipeline.evaluate.reliability import Labelled
from pipeline.evaluate.score import right_rows
from pipeline.extract.scoring import account
from pipeline.facts import Facts
from pipeline.scrape.rows import read_rows

FILE = Path(__file__).parent / "judged" / "facts.csv"
#: What a label is about: with another value of these it is another fact.
SAYS = {
    "officials": ("name", "position"),
    "documents": ("kind", "number", "subject"),
    "ranks": ("subject", "rank", "top", "change"),
    "statements": ("speaker", "kind", "start", "end"),
}
Row = Mapping[str, Any]
Key = tuple[str, str, str, str, str]


def key_of(article: str, kind: str, row: Row) -> Key:
    """Return what a fact is known by in the file."""
    says = json.dumps([row[name] for name in SAYS[kind]], ensure_ascii=False)
    first = row["mentions"][0]
    digest = hashlib.sha256(says.encode()).hexdigest()[:12]
    return article, kind, str(first["start"]), str(first["end"]), digest


def labels() -> dict[Key, bool]:
    """Return the labels of all facts judged."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {tuple(row[:5]): row[5] == "1" for row in list(csv.reader(lines))[1:]}  # type: ignore[misc]


def articles(data: Path) -> list[Article]:
    """Return the articles that have labels or gold, from the rows of the training data (.jsonl.gz)."""
    wanted = {key[0] for key in labels()} | set(facts_gold.annotated())
    return [a for a in read_rows(data) if isinstance(a, Article) and a.id in wanted]


def labelled(article: Article, facts: Facts, judged: Mapping[Key, bool]) -> Iterator[Labelled]:
    """Yield the facts found of which it is known whether they are right: by gold, else by label.

    The gold says nothing of statements; those have labels alone.
    """
    gold = facts_gold.gold(article) if article.id in facts_gold.annotated() else {}
    for kind, rows in facts.rows().items():
        rights: list[bool | None] = (
            [*right_rows(kind, gold[kind], rows)]
            if kind in gold
            else [judged.get(key_of(article.id, kind, row)) for row in rows]
        )
        for fact, right in zip(getattr(facts, kind), rights, strict=True):
            if right is not None:
                yield Labelled(article.id, kind, account(fact), right)
