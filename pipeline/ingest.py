"""Ingest: from sources to stored facts, with a record of what failed.

Articles extracted together are one transaction, so an end at any moment leaves whole articles behind. What is
stored already and has not changed, in text and in rules, is not extracted again. What the network answered is
remembered once the articles it gave are stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tabulate import tabulate

from .article import Article
from .batch import CHUNK, Outcome, extract_all
from .errors import PipelineError
from .facts import Facts
from .progress import Progress
from .scrape.inputs import Skipped, read_inputs
from .scrape.outlets import outlets
from .store import Store
from .store.copies import group
from .store.identity import is_address
from .store.reading import reading
from .watch.counting import Counting
from .watch.health import alarms

if TYPE_CHECKING:
    from .scrape.web.memory import Visit
    from .scrape.web.settings import Fetching
    from .store.memory import StoreMemory
    from .store.writing import Outcome as Became
    from .store.writing import Run

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

    def stored(self, became: Became, facts: Facts) -> None:
        """Count an article by what it was to the database, and the facts written of it."""
        setattr(self, became, getattr(self, became) + 1)
        for kind in KINDS:
            self.facts[kind] += len(getattr(facts, kind))

    def as_dict(self) -> dict[str, Any]:
        """Return the summary as the object that `pipeline ingest --json` prints."""
        articles = {k: getattr(self, k) for k in ("new", "changed", "unchanged", "failed", "skipped")}
        return {"articles": articles, **self.facts}

    def line(self) -> str:
        """Return the summary as a line to show while the run goes on."""
        return ", ".join(f"{count} {name}" for name, count in self.as_dict()["articles"].items() if count)

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
    recheck: int | None = None,
    poll: bool = False,
    fetching: Fetching | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read the sources, extract and store their articles, and return what was done.

    With `recheck`, the articles of the papers among the sources that were published in the last so many days
    are asked for again. A `poll` that stores nothing and fails at nothing leaves no row in `runs`. `fetching`
    says how the network is used; its memory is the database. Inputs that fail are noted on `progress`, one
    line each, kept in the database's record of the run, and counted; the rest goes on. At the end copies are
    grouped, and papers that fell silent or no longer parse are noted.
    Raises StoreError where the database cannot be opened or written.
    """
    progress = progress or Progress()
    with Store.open(db) as store, store.run(sources, poll=poll) as run:
        work = _Work(store, run, progress)
        asked = [*sources, *(_recent(store, sources, recheck) if recheck else ())]
        items = read_inputs(asked, since=since, limit=limit, section=section, fetching=work.network(fetching))
        try:
            for article, outcome in extract_all(work.to_extract(items), workers):
                work.found(article, outcome)
        except KeyboardInterrupt:
            work.store()
            progress.note(
                f"Stopped: {work.summary.line()}. What is stored stays, and the same command does the rest."
            )
            raise
        finally:
            work.close()
        group(store)
    with reading(db) as connection:
        for alarm in alarms(connection, work.counting.papers):
            progress.note(f"{alarm.outlet}: {alarm.text}")
    return work.summary


def _recent(store: Store, sources: Sequence[str], days: int) -> Iterator[str]:
    """Yield the addresses of the articles that papers among the sources published in the last days."""
    first = (datetime.now(UTC) - timedelta(days=days)).date().isoformat()
    for source in sources:
        outlet = outlets().by_name(source) or outlets().by_domain(source)
        if outlet is not None:
            rows = store.connection.execute(
                "SELECT url FROM articles WHERE outlet = ? AND day >= ? ORDER BY published DESC",
                (outlet.domain, first),
            ).fetchall()
            yield from (url for (url,) in rows if is_address(url))


class _Work:
    """One run's bookkeeping: what goes to the extractors, what comes back, and what is said about it."""

    def __init__(self, store: Store, run: Run, progress: Progress) -> None:
        self.run = run
        self.progress = progress
        self.summary = Summary()
        self.counting = Counting(store)
        self.waiting: list[tuple[Article, Outcome]] = []
        self.memory: StoreMemory = store.memory(asked=self.counting.asked, written=self.counting.flush)

    def network(self, fetching: Fetching | None) -> Fetching | None:
        """Return the settings with the database as their memory."""
        if fetching is None:
            return None
        return replace(fetching, memory=self.memory, on_fetch=self.visited, on_record=self.memory.archived)

    def visited(self, visit: Visit) -> None:
        """Count an answer of the network, and show where the job stands."""
        self.counting.visit(visit)
        self.progress.status(f"{self.summary.line()} · {visit.url}")

    def to_extract(self, items: Iterator[Article | PipelineError | Skipped]) -> Iterator[Article]:
        """Yield the articles that are new or changed; note and count the rest."""
        for item in items:
            if isinstance(item, PipelineError):
                self.failed(item)
            elif isinstance(item, Skipped):
                self._skipped(item)
            else:
                self.counting.article(item)
                if self.run.known(item):
                    self.summary.unchanged += 1
                else:
                    self.memory.handed_over()
                    yield item
                    self.store()  # the next may be long in coming
            self.progress.status(self.summary.line())

    def _skipped(self, item: Skipped) -> None:
        if item.unchanged:
            self.summary.unchanged += 1
        else:
            self.summary.skipped += 1
            self.progress.note(f"{item.source}: skipped, {item.reason}")

    def found(self, article: Article, outcome: Outcome) -> None:
        """Take an article's facts, or the error in their place, to be stored with the next ones."""
        self.waiting.append((article, outcome))
        if len(self.waiting) >= CHUNK:
            self.store()

    def store(self) -> None:
        """Write the facts that wait, or note the errors that stand in their place."""
        facts = [(article, outcome) for article, outcome in self.waiting if isinstance(outcome, Facts)]
        stored = iter(self.run.add_each(facts))
        waiting, self.waiting = self.waiting, []
        for article, outcome in waiting:
            if not isinstance(outcome, Facts):
                self._lost(article, outcome)
                continue
            became = next(stored)
            if isinstance(became, PipelineError):
                self._lost(article, became)
                continue
            self.memory.settled()
            self.summary.stored(became, outcome)
            self.progress.status(self.summary.line())

    def _lost(self, article: Article, error: PipelineError) -> None:
        """Note that an article is not stored, so that it is not remembered as read."""
        self.failed(error)
        self.memory.settled(lost=article.url)

    def failed(self, error: PipelineError) -> None:
        """Count an input that failed, keep it in the run's record, and say so in one line."""
        self.summary.failed += 1
        self.counting.failed(error)
        self.run.fail(error)
        self.progress.note(f"Error: {error}")

    def close(self) -> None:
        """Write what waits, and what is remembered and counted of the articles stored."""
        self.progress.close()
        self.store()
        self.memory.flush(at_once=True)
        self.counting.flush()
