"""The facts of one version: written together, replaced together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from ..article import Article
from ..errors import ExtractionError
from ..facts import Document, Facts, Mention, Official, Rank, Statement
from ..language.spelling import name_key
from ..review.verdicts import apply
from .documents import Documents, place_of_article
from .people import People
from .positions import Positions

Fact = Official | Document | Rank | Statement


def check(article: Article, facts: Facts) -> None:
    """Raise ExtractionError where a fact does not stand on the exact characters of the article's text."""
    length = len(article.text)
    for fact in _all(facts):
        for m in fact.mentions:
            if not (0 <= m.start < m.end and article.text[m.start : m.end] == m.surface):
                raise ExtractionError(
                    article.id, f"rule {m.rule}: {m.surface!r} does not stand at {m.start}:{m.end}"
                )
        if isinstance(fact, Statement) and not 0 <= fact.start <= fact.end <= length:
            raise ExtractionError(
                article.id, f"a statement spans {fact.start}:{fact.end} of {length} characters"
            )


def _all(facts: Facts) -> Iterable[Fact]:
    yield from facts.officials
    yield from facts.documents
    yield from facts.ranks
    yield from facts.statements


class FactWriter:
    """Writes facts inside the caller's transaction; remembers people, positions and documents meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._people = People(connection)
        self._positions = Positions(connection)
        self._documents = Documents(connection)
        self._references: dict[str, set[str]] = {"provinces": set(), "indicators": set()}
        self._bearing: tuple[int, str | None, str | None]

    def forget(self) -> None:
        """Drop what is remembered: the transaction was undone, or another connection has written."""
        self._people.forget()
        self._positions.forget()
        self._documents.forget()
        for known in self._references.values():
            known.clear()

    def replace(self, version_id: int, article_id: int, facts: Facts) -> None:
        """Make these the facts of the version, the present one of the article."""
        self._bearing = self._connection.execute(
            "SELECT id, published, outlet FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        self._connection.execute("DELETE FROM facts WHERE version_id = ?", (version_id,))
        (next_id,) = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM facts").fetchone()
        ids = range(next_id, next_id + sum(1 for _ in _all(facts)))
        numbered = list(zip(ids, _all(facts), strict=True))
        self._connection.executemany(
            "INSERT INTO facts (id, version_id, kind, score) VALUES (?, ?, ?, ?)",
            ((i, version_id, _kind(f), f.score) for i, f in numbered),
        )
        people = self._people.resolve(facts.officials, article_id)
        place = place_of_article(facts.officials)
        for i, fact in numbered:
            match fact:
                case Official():
                    self._official(i, fact, people)
                case Document():
                    self._citation(i, fact, article_id, place)
                case Rank():
                    self._rank(i, fact)
                case Statement():
                    self._statement(i, fact, people)
        self._connection.executemany(
            """INSERT INTO mentions (version_id, kind, start, "end", surface, rule, score, fact_id)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                (version_id, _kind(f), m.start, m.end, m.surface, m.rule, f.score, i)
                for i, f in numbered
                for m in _mentions(f)
            ),
        )
        apply(self._connection, version_id)

    def _official(self, id_: int, o: Official, people: dict[str, int]) -> None:
        self._refer("provinces", o.place_id, o.place)
        self._insert(
            "officials", id_, people[name_key(o.name)], self._positions.resolve(o), o.name, o.position,
            o.status, o.class_, o.grade, o.title, o.organisation, o.place, o.place_id,
        )  # fmt: skip

    def _citation(self, id_: int, d: Document, article_id: int, place: str | None) -> None:
        self._insert(
            "citations", id_, self._documents.resolve(d, article_id, place), d.kind, d.number, d.number_key,
            d.date, d.issuer, d.subject, int(d.named), _json(d.provisions), d.url, d.doubt,
        )  # fmt: skip

    def _rank(self, id_: int, r: Rank) -> None:
        self._refer("provinces", r.subject_id, r.subject)
        self._refer("indicators", r.indicator_id, r.indicator)
        self._insert(
            "ranks", id_, r.subject, r.subject_id, r.indicator, r.indicator_id, r.rank, r.top, r.out_of,
            r.scope, r.year, r.change, r.previous, r.base_year, r.domain, int(r.target), r.evidence,
        )  # fmt: skip

    def _statement(self, id_: int, s: Statement, people: dict[str, int]) -> None:
        person = people.get(name_key(s.speaker)) if s.speaker else None
        self._insert(
            "statements", id_, person, s.speaker, s.position, s.kind, s.text, s.start, s.end, s.question
        )

    def _insert(self, table: str, *values: object) -> None:
        row = (*values, *self._bearing)
        self._connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def _refer(self, table: str, id_: str | None, name: str | None) -> None:
        """Make sure that a key of the project's data which a fact bears has its row."""
        if id_ is not None and id_ not in self._references[table]:
            self._connection.execute(
                f"INSERT OR IGNORE INTO {table} (id, name) VALUES (?, ?)", (id_, name or id_)
            )
            self._references[table].add(id_)


def _kind(fact: Fact) -> str:
    return type(fact).__name__.lower()


def _mentions(fact: Fact) -> list[Mention]:
    """Return the fact's mentions in the order of the text, each once."""
    return sorted(dict.fromkeys(fact.mentions), key=lambda m: (m.start, m.end, m.rule))


def _json(values: Iterable[str]) -> str:
    return json.dumps(listed, ensure_ascii=False) if (listed := list(values)) else "[]"
