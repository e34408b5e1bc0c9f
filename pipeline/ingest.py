"""Ingest: from sources to stored facts, with a record of what failed.

One article is one transaction, so an end at any moment leaves whole articles behind. What is stored already
and has not changed, in text and in rules, is not extracted again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tabulate import tabulate

from .article import Article
from .batch import Outcome, extract_all
from .errors import PipelineError
from .scrape.inputs import Skipped, read_inputs
from .store import Store

if TYPE_CHECKING:
    from .store.writing import Run

Note = Callable[[str], None]
KINDS = ("officials", "documents", "ranks", "statements")


@dataclass(slots=True)
class Summary:
    """What one run did: articles by what became of them, and the facts written, by kind."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0
    facts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))

    def as_dict(self) -> dict[str, Any]:
        """Return the summary as the object that `pipeline ingest --json` prints."""
        articles = {k: getattr(self, k) for k in ("new", "changed", "unchanged", "failed", "skipped")}
        return {"articles": articles, **self.facts}

    def as_table(self) -> str:
        """Return the summary as a table to read in a terminal."""
        articles = self.as_dict()["articles"]
        return tabulate([[*articles.values(), *self.facts.values()]], headers=[*articles, *self.facts])


def ingest(
    sources: Sequence[str],
    db: Path,
    *,
    workers: int = 1,
    since: str | None = None,
    limit: int | None = None,
    section: str | None = None,
    note: Note = lambda line: None,
) -> Summary:
    """Read the sources, extract and store their articles, and return what was done.

    Inputs that fail are passed to `note`, one line each, kept in the database's record of the run, and
    counted; the rest goes on. Raises StoreError where the database cannot be opened or written.
    """
    with Store.open(db) as store, store.run(sources) as run:
        work = _Work(run, note)
        items = read_inputs(sources, since=since, limit=limit, section=section)
        for article, outcome in extract_all(work.to_extract(items), workers):
            work.store(article, outcome)
    return work.summary


class _Work:
    """One run's bookkeeping: what goes to the extractors, what comes back, and what is said about it."""

    def __init__(self, run: Run, note: Note) -> None:
        self.run = run
        self.note = note
        self.summary = Summary()

    def to_extract(self, items: Iterator[Article | PipelineError | Skipped]) -> Iterator[Article]:
        """Yield the articles that are new or changed; note and count the rest."""
        for item in items:
            if isinstance(item, PipelineError):
                self.failed(item)
            elif isinstance(item, Skipped):
                self.summary.skipped += 1
                self.note(f"{item.source}: skipped, {item.reason}")
            elif self.run.known(item):
                self.summary.unchanged += 1
            else:
                yield item

    def store(self, article: Article, outcome: Outcome) -> None:
        """Write an article's facts, or note the error that stands in their place."""
        if isinstance(outcome, PipelineError):
            self.failed(outcome)
            return
        try:
            became = self.run.add(article, outcome)
        except PipelineError as error:
            self.failed(error)
            return
        setattr(self.summary, became, getattr(self.summary, became) + 1)
        for kind in KINDS:
            self.summary.facts[kind] += len(getattr(outcome, kind))

    def failed(self, error: PipelineError) -> None:
        """Count an input that failed, keep it in the run's record, and say so in one line."""
        self.summary.failed += 1
        self.run.fail(error)
        self.note(f"Error: {error}")
