"""The facts that an article states, each with the characters that state it.

Field names and values are those of the published guideline: what a field means is written there once and
summed up here. Unknown is `None`. All spans count code points of the article's text, end exclusive. `score`
(0 to 1) is how often facts found like this one are right, measured on articles that no rule was developed on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal, Self

Status = Literal["current", "former", "acting", "incoming"]
OfficialClass = Literal["public", "unit", "foreign", "other"]
Domain = Literal[
    "governance", "economy", "education", "health", "society", "technology", "military", "sport",
    "entertainment", "other",
]  # fmt: skip
StatementKind = Literal["interview answer", "direct quotation", "indirect speech"]


class _Values:
    """What goes to another process by its values, in a third of the time that a dataclass by itself takes."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


@dataclass(frozen=True, slots=True)
class Mention(_Values):
    """One place in the text that states a fact; `rule` names what found it."""

    start: int
    end: int
    surface: str
    rule: str

    def __repr__(self) -> str:
        return f"<{self.surface!r} {self.start}:{self.end} {self.rule}>"


@dataclass(frozen=True, slots=True)
class Official(_Values):
    """A person and one position that the article gives them.

    `name` is the fullest form in the article; `position` its longest wording there, from the title's first
    word to the end of its organisation and place; `title`, `organisation` and `place` are its parts.
    `place_id` is the province's unit at the article's date, where it is one. `grade` is a police, army or
    academic grade before the name.
    """

    name: str
    position: str
    status: Status
    class_: OfficialClass
    grade: str | None = None
    title: str | None = None
    organisation: str | None = None
    place: str | None = None
    place_id: str | None = None
    score: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Document(_Values):
    """A document that the article cites.

    `number` is the article's fullest form as written; `number_key` the one normal form that all spellings
    share (`16/NQ-TW`, `16-NQ/TW` and `16 - NQ/TW` are `16-NQ/TW`). `date` is ISO and as precise as stated.
    `named` is true where it is cited by a proper title. `provisions` are as written. `doubt` says what is
    odd about it, such as a number whose issuer does not fit.
    """

    kind: str
    number: str | None = None
    number_key: str | None = None
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None
    named: bool = False
    provisions: tuple[str, ...] = ()
    url: str | None = None
    doubt: str | None = None
    score: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Rank(_Values):
    """A statement that places a subject in an order.

    `rank`, `top`, `out_of` and `previous` are places (1 is best), `change` places gained (+) or lost (-),
    `year` the edition, `base_year` the year compared with. `indicator_id` and `subject_id` are keys of the
    project's own data where the wording is known there. `target` marks a goal, not an outcome.
    """

    subject: str | None
    evidence: str
    indicator: str | None = None
    rank: int | None = None
    top: int | None = None
    out_of: int | None = None
    scope: str | None = None
    year: int | None = None
    change: int | None = None
    previous: int | None = None
    base_year: int | None = None
    domain: Domain = "other"
    target: bool = False
    indicator_id: str | None = None
    subject_id: str | None = None
    score: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement(_Values):
    """Words that the article puts into somebody's mouth.

    `text` is the words themselves (for an interview, the whole answer), `start`/`end` their span. `speaker`
    is the fullest form of the name in the article, `position` that person's, `question` the turn answered.
    """

    speaker: str | None
    kind: StatementKind
    text: str
    start: int
    end: int
    position: str | None = None
    question: str | None = None
    score: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something a rule raised, and what became of it: what `pipeline explain` shows.

    `outcome` is `kept`, `merged` (into a fact that was there) or `rejected`; `reason` says why.
    """

    kind: str
    start: int
    end: int
    surface: str
    rule: str
    outcome: Literal["kept", "merged", "rejected"]
    reason: str


@dataclass(frozen=True, slots=True)
class Facts(_Values):
    """All facts of one article, and the candidates behind them where tracing was on."""

    officials: tuple[Official, ...] = ()
    documents: tuple[Document, ...] = ()
    ranks: tuple[Rank, ...] = ()
    statements: tuple[Statement, ...] = ()
    candidates: tuple[Candidate, ...] = field(default=(), compare=False)

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Return the facts as plain lists of dictionaries, the form that `pipeline extract` prints."""
        return {
            "officials": [row(f) for f in self.officials],
            "documents": [row(f) for f in self.documents],
            "ranks": [row(f) for f in self.ranks],
            "statements": [row(f) for f in self.statements],
        }


def row(fact: Official | Document | Rank | Statement) -> dict[str, Any]:
    """Return a fact as a dictionary: `class_` becomes `class`, tuples become lists."""
    out: dict[str, Any] = {}
    for f in fields(fact):
        value = getattr(fact, f.name)
        if f.name == "mentions":
            value = [{"start": m.start, "end": m.end, "surface": m.surface, "rule": m.rule} for m in value]
        elif isinstance(value, tuple):
            value = list(value)
        out[f.name.rstrip("_")] = value
    return out
