"""What a replay found, for people and for machines, written as it comes so that nothing piles up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from tabulate import tabulate

from ..article import Article
from .compare import Change, first_rule, span
from .run import Replayed

Changes = Iterable[tuple[Article, Change]]
Write = Callable[[str], None]

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}
_WIDTH = 100
#: What names a fact in one line.
_NAMED_BY = {
    "officials": ("name", "position", "status"),
    "documents": ("kind", "number", "subject"),
    "ranks": ("subject", "indicator", "rank", "top", "year"),
    "statements": ("speaker", "text"),
}


def write_text(changes: Changes, done: Replayed, write: Write) -> None:
    """Write one line a change, with a second line a field that changed, then the table by kind."""
    any_change = False
    for article, change in changes:
        any_change = True
        write(_line(article, change))
        for name in change.fields:
            write(f"    {name}: {_value(change.before, name)} → {_value(change.now, name)}")
    if any_change:
        write("")
    write(table(done))


def table(done: Replayed) -> str:
    """Return the facts by kind as a table, and under it what became of the articles."""
    facts = [
        (kind, t.before, t.now, t.gained, t.lost, t.changed) for kind, t in done.facts.items()
    ]  # fmt: skip
    articles = asdict(done)
    del articles["facts"]
    counted = ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in articles.items() if n)
    return "\n".join(
        (
            tabulate(facts, headers=("kind", "before", "now", "gained", "lost", "changed")),
            f"articles: {counted or 'none'}",
        )
    )


def write_json(changes: Changes, done: Replayed, write: Write) -> None:
    """Write one object, `changes` first: {"changes": [...], "facts": {...}, "articles": {...}}."""
    write('{"changes": [')
    comma = ""
    for article, change in changes:
        write(comma + json.dumps(_row(article, change), ensure_ascii=False))
        comma = ","
    counts = asdict(done)
    facts = json.dumps(counts.pop("facts"))
    write(f'], "facts": {facts}, "articles": {json.dumps(counts)}}}')


def _row(article: Article, change: Change) -> dict[str, Any]:
    start, end = span(change.row)
    return {
        "article": article.id,
        "kind": change.kind,
        "change": change.what,
        "start": start,
        "end": end,
        "surface": _surface(article, change),
        "rule": first_rule(change.row),
        "fields": list(change.fields),
        "before": change.before,
        "now": change.now,
    }


def _line(article: Article, change: Change) -> str:
    start, end = span(change.row)
    fact = " · ".join(str(v) for n in _NAMED_BY[change.kind] if (v := change.row.get(n)) is not None)
    return (
        f"{_SIGNS[change.what]} {change.kind} {article.id} {start}:{end} {_shortened(fact)}"
        f" “{_shortened(_surface(article, change))}” [{first_rule(change.row)}]"
    )


def _surface(article: Article, change: Change) -> str:
    """Return the words of the fact's first mention as it was recorded, else those of the text."""
    start, end = span(change.row)
    for mention in change.row.get("mentions") or ():
        if (mention["start"], mention["end"]) == (start, end):
            return str(mention["surface"])
    return article.text[start:end]


def _value(row: Any, name: str) -> str:
    if name == "mentions":
        return " ".join(f"{m['start']}:{m['end']}" for m in row["mentions"]) or "none"
    value = first_rule(row) if name == "rule" else row.get(name)
    return "none" if value is None or value == [] else _shortened(json.dumps(value, ensure_ascii=False))


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"
