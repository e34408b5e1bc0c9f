"""Reading again: articles go through the present rules, and each is compared with what was found before."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ..article import Article
from ..batch import extract_all
from ..errors import PipelineError
from ..facts import Facts
from .compare import KINDS, Change, Rows, compare


@dataclass(frozen=True, slots=True)
class Before:
    """The facts found before in one article; `same_text` tells whether they were found in the same text."""

    rows: Rows
    same_text: bool = True


@dataclass(slots=True)
class Tally:
    """Facts of one kind over all articles compared."""

    before: int = 0
    now: int = 0
    gained: int = 0
    lost: int = 0
    changed: int = 0


@dataclass(slots=True)
class Replayed:
    """What a replay came to: facts by kind, and articles by what could be done with them.

    `compared` articles are those read again and found before, `other_text` those among them whose text is
    another; `new` were read and have nothing to be compared with, `not_read` the reverse; `failed` inputs
    could not be read or extracted. Only compared articles count in `facts`.
    """

    facts: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    compared: int = 0
    other_text: int = 0
    new: int = 0
    not_read: int = 0
    failed: int = 0


def replay(
    articles: Iterable[tuple[Article, Before | None]],
    done: Replayed,
    *,
    workers: int = 1,
    failed: Callable[[PipelineError], None],
    keep: Callable[[Article, Facts], None] | None = None,
) -> Iterator[tuple[Article, Change]]:
    """Yield what changes, article by article in the order given, and count it all in `done`.

    Articles come with what was found in them before, None where nothing is known. `keep` gets what is found
    now. An article on which the extractors or `keep` fail goes to `failed`; the rest goes on. As many
    articles are held at a time as the workers have in hand.
    """
    waiting: deque[Before | None] = deque()

    def handed_over() -> Iterator[Article]:
        for article, before in articles:
            waiting.append(before)
            yield article

    for article, outcome in extract_all(handed_over(), workers):
        before = waiting.popleft()
        try:
            if isinstance(outcome, PipelineError):
                raise outcome
            if keep is not None:
                keep(article, outcome)
        except PipelineError as error:
            failed(error)
            continue
        if before is None:
            done.new += 1
            continue
        for change in compared(before, outcome.rows(), done):
            yield article, change


def compared(before: Before, now: Rows, done: Replayed) -> Iterator[Change]:
    """Yield what changes between two readings of one article, and count it in `done`."""
    done.compared += 1
    done.other_text += not before.same_text
    for kind, changes in compare(before.rows, now, same_text=before.same_text).items():
        tally = done.facts[kind]
        tally.before += len(before.rows[kind])
        tally.now += len(now[kind])
        for change in changes:
            setattr(tally, change.what, getattr(tally, change.what) + 1)
            yield change
