"""What a fact says, as spans of its text: enough to test rules against, and no word of the article.

Each wording is a list of spans, joined by single spaces when read. Fields are those of the guideline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: The guideline's fields of each kind, and which of them hold wordings of the article.
FIELDS = {
    "official": ("name", "position", "status", "class", "grade"),
    "document": ("kind", "number", "date", "issuer", "subject", "named", "provisions"),
    "rank": (
        "subject", "indicator", "rank", "top", "out_of", "scope", "year", "change", "previous", "base_year",
        "domain", "target", "evidence",
    ),
    "statement": ("speaker", "position", "kind", "start", "end"),
}  # fmt: skip
WORDINGS = frozenset(
    {"name", "position", "grade", "number", "issuer", "subject", "indicator", "scope", "evidence", "speaker"}
)
Spans = list[list[int]]


def as_offsets(text: str, kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a fact with its wordings as spans of `text`; `kind` as the database names it.

    Raises ValueError for a wording whose words do not stand in the text.
    """
    out: dict[str, Any] = {}
    for name in FIELDS[kind]:
        value = row[name]
        if name == "provisions":
            value = [spans(text, wording) for wording in value]
        elif name in WORDINGS and value is not None:
            value = spans(text, value)
        out[name] = value
    return out


def as_wordings(text: str, fact: Mapping[str, Any]) -> dict[str, Any]:
    """Return a fact kept as spans of `text` with its wordings, what `as_offsets` was given."""
    out = dict(fact)
    for name, value in fact.items():
        if name == "provisions":
            out[name] = [words(text, where) for where in value]
        elif name in WORDINGS and value is not None:
            out[name] = words(text, value)
    return out


def spans(text: str, wording: str) -> Spans:
    """Return where the words of a wording stand: the longest runs of them, in order.

    Raises ValueError for a word that does not stand in the text.
    """
    return list(_runs(text, wording))


def words(text: str, where: Sequence[Sequence[int]]) -> str:
    """Return the wording that stands at the spans."""
    return " ".join(text[start:end] for start, end in where)


def _runs(text: str, wording: str) -> Iterator[list[int]]:
    left = wording.split()
    while left:
        for n in range(len(left), 0, -1):
            run = " ".join(left[:n])
            at = text.find(run)
            if at < 0:
                at = text.lower().find(run.lower())
            if at >= 0:
                yield [at, at + len(run)]
                left = left[n:]
                break
        else:
            raise ValueError(f"not in the article: {left[0]!r} of {wording!r}")
