"""A change in the world, as one article shows it against what was stored before."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters of a version's text."""

    version_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Change:
    """A change: `kind` is one of `lists.reading.CHANGES`, `key` makes it known once.

    `subject`, `before` and `after` are for people to read. `now` shows the state after, `then` the one
    before; None where the change is that there was nothing. The keys are those that watchlists compare by.
    """

    key: str
    kind: str
    subject: str
    before: str | None
    after: str
    now: Evidence
    then: Evidence | None = None
    person: str | None = None
    position: str | None = None
    document: str | None = None
    indicator: str | None = None
    place: str | None = None
    year: int | None = None
