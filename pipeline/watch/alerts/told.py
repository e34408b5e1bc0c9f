"""What an article tells, as watchlists look at it: its text, its facts with the keys they are compared by,
and the changes in the world that it shows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...language.spelling import fold, key, name_key
from ...lexicon.offices import office_key
from ...store.people import place_key
from ..changes.change import Change
from ..lists.model import law_identity, post_key, subject_key


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with the span that shows it first; the keys are None where the fact has no such part."""

    id: int
    kind: str
    start: int
    end: int
    surface: str
    person: str | None = None
    position: str | None = None
    organisation: str | None = None
    place: str | None = None
    number: str | None = None
    title: str | None = None
    year: int | None = None
    index: str | None = None
    index_key: str | None = None
    subject: str | None = None
    rank: int | None = None
    target: bool = False


@dataclass(frozen=True)
class Told:
    """One version of an article. `copies` are the ids of the articles that share its text, its own too."""

    article_id: int
    version_id: int
    outlet: str | None
    published: str | None
    url: str
    headline: str
    lead: str
    text: str
    copies: frozenset[int]
    facts: tuple[Fact, ...]
    changes: tuple[Change, ...]

    @cached_property
    def folded(self) -> str:
        """The text folded, offsets unchanged."""
        return fold(self.text)

    @cached_property
    def opening(self) -> str:
        """Headline and lead, folded."""
        return key(f"{self.headline}\n{self.lead}")


_ARTICLE = """
SELECT a.id, v.id, a.outlet, a.published, a.url, v.headline, coalesce(a.lead, ''), v.text
FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.id = ?
"""
_COPIES = """
SELECT article_id FROM copies WHERE story_id = (SELECT story_id FROM copies WHERE article_id = ?)
"""


def told(connection: sqlite3.Connection, version_id: int, changes: tuple[Change, ...] = ()) -> Told | None:
    """Return what a version tells, None where it is gone."""
    row = connection.execute(_ARTICLE, (version_id,)).fetchone()
    if row is None:
        return None
    copies = frozenset(r[0] for r in connection.execute(_COPIES, (row[0],))) | {row[0]}
    facts = sorted(_facts(connection, version_id), key=lambda f: (f.start, f.id))
    article_id, id_, outlet, published, url, headline, lead, text = row
    return Told(article_id, id_, outlet, published, url, headline, lead, text, copies, tuple(facts), changes)


def _facts(connection: sqlite3.Connection, version_id: int) -> Iterator[Fact]:
    for sql, make in ((_OFFICIALS, _official), (_CITATIONS, _citation), (_RANKS, _rank)):
        for id_, start, end, surface, *parts in connection.execute(sql, (version_id,)):
            yield make((id_, start, end, surface), *parts)
    for id_, start, end, surface, speaker, position in connection.execute(_STATEMENTS, (version_id,)):
        yield Fact(
            id_, "statement", start, end, surface,
            person=name_key(speaker) if speaker else None, position=post_key(position) if position else None,
        )  # fmt: skip


_FIRST = "m.id = (SELECT id FROM mentions WHERE fact_id = f.id ORDER BY start, id LIMIT 1)"
_OFFICIALS = f"""
SELECT f.id, m.start, m."end", m.surface, o.name, o.position, o.organisation, o.place
FROM facts f JOIN officials o ON o.id = f.id JOIN mentions m ON {_FIRST} WHERE f.version_id = ?
"""
_CITATIONS = f"""
SELECT f.id, m.start, m."end", m.surface, c.number_key, c.subject, c.issuer, c.date, c.named, d.place
FROM facts f JOIN citations c ON c.id = f.id JOIN documents d ON d.id = c.document_id
JOIN mentions m ON {_FIRST} WHERE f.version_id = ?
"""
_RANKS = f"""
SELECT f.id, m.start, m."end", m.surface, r.subject, r.indicator, r.indicator_id, r.rank, r.year, r.target
FROM facts f JOIN ranks r ON r.id = f.id JOIN mentions m ON {_FIRST} WHERE f.version_id = ?
"""
_STATEMENTS = """
SELECT f.id, s.start, s."end", substr(v.text, s.start + 1, s."end" - s.start), s.speaker, s.position
FROM facts f JOIN statements s ON s.id = f.id JOIN versions v ON v.id = f.version_id WHERE f.version_id = ?
"""
_Span = tuple[int, int, int, str]


def _official(span: _Span, name: str, position: str, organisation: str | None, place: str | None) -> Fact:
    id_, start, end, surface = span
    return Fact(
        id_, "official", start, end, surface,
        person=name_key(name), position=post_key(position, place),
        organisation=post_key(organisation, place) if organisation else None,
        place=place_key(place) or None,
    )  # fmt: skip


def _citation(span: _Span, number: str | None, subject: str | None, issuer: str | None, *rest: Any) -> Fact:
    id_, start, end, surface = span
    date, named, place = rest
    return Fact(
        id_, "document", start, end, surface,
        organisation=office_key(issuer) if issuer else None, place=place or place_key(issuer) or None,
        number=key(number).replace(" ", "") if number else None,
        title=law_identity(subject) if named and subject else None,
        year=int(date[:4]) if date else None,
    )  # fmt: skip


def _rank(
    span: _Span, subject: str | None, indicator: str | None, index: str | None, rank: int | None,
    year: int | None, target: int,
) -> Fact:  # fmt: skip
    id_, start, end, surface = span
    of = subject_key(subject) or None
    return Fact(
        id_, "rank", start, end, surface,
        organisation=office_key(subject) if subject else None, place=of, index=index,
        index_key=key(indicator) if indicator else None, subject=of, rank=rank, year=year,
        target=bool(target),
    )  # fmt: skip
