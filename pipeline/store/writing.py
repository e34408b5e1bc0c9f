"""A run: articles and facts go in, each whole or not at all, and the run itself is on record.

Nothing is written where nothing changed but `articles.last_seen`; those sightings are gathered and written
some hundred at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from ..article import Article
from ..errors import EncodingError, PipelineError, StoreError
from ..facts import Facts
from . import derived, runs
from .articles import Stored, find, insert, replace_passages, update, version_of
from .facts import FactWriter, check
from .identity import digest
from .reference import fill
from .rekeying import rekey
from .runs import now
from .tallies import retire, tally

if TYPE_CHECKING:
    from .database import Store

Outcome = Literal["new", "changed", "unchanged"]
FACT_KINDS = ("officials", "documents", "ranks", "statements")
#: Articles after which tenures and the like are computed anew and the log goes into the file.
EVERY = 2000
#: Sightings of unchanged articles that are written at once.
SIGHTINGS = 500


class Run:
    """One run over some sources. Use it in a `with` block; its row in `runs` says how it ended:
    `done`, `done in part` (some inputs failed), `failed`, or `interrupted`. A `poll` that neither stores nor
    fails anything leaves no row: a watch polls day and night.
    """

    def __init__(
        self, store: Store, sources: Sequence[str], rules_version: str, *, poll: bool = False
    ) -> None:
        self._store = store
        self._sources = tuple(sources)
        self._rules = rules_version
        self._counts = dict.fromkeys(("new", "changed", "unchanged", "failed", *FACT_KINDS), 0)
        self._writer = FactWriter(store.connection)
        self._sighted: list[tuple[str, int]] = []
        self._since_refresh = 0
        self._data_version = -1
        self._poll = poll
        self._started = now()
        self.id = 0  # until the run is on record

    def __enter__(self) -> Self:
        with self._store.transaction() as connection:
            runs.close_killed(connection)
            runs.prune(connection)
            fill(connection)
            rekey(connection)
            if not self._poll:
                self._record(connection)
        return self

    def _record(self, connection: sqlite3.Connection) -> None:
        """Put the run on record, unless it is there."""
        self.id = self.id or runs.record(connection, self._sources, self._rules, self._started)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            status = "done in part" if self._counts["failed"] else "done"
        else:
            status = "failed" if issubclass(kind, Exception) else "interrupted"
        try:
            self._flush()
            if kind is None:
                self._refresh()
            if self.id:
                with self._store.transaction() as connection:
                    runs.close(connection, self.id, status, self._counts)
            if kind is None:
                self._store.connection.execute("PRAGMA optimize")
            self._store.checkpoint()
        except StoreError:
            if (
                error is None
            ):  # else the first error is the one to tell; the next run closes this one's record
                raise

    def known(self, article: Article) -> bool:
        """Tell whether the article is stored as it is, with the facts of the present rules.

        It is then counted as unchanged and its `last_seen` moves; there is nothing more to do with it.
        """
        mark = digest(article)
        stored = find(self._store.connection, article, mark)
        if stored is None or stored.digest != mark or stored.rules_version != self._rules:
            return False
        self._sighting(stored)
        return True

    def add(self, article: Article, facts: Facts) -> Outcome:
        """Store an article with its facts, all or nothing, and return what the article was to the database.

        A text that differs from the present one becomes a new version; the facts of the old stay with it.
        The same text under new rules gets the new rules' facts in the place of the old: `unchanged`.

        Raises ExtractionError for a fact that does not stand on the characters of the text, EncodingError for
        a text that SQLite cannot keep, StoreError where the database refuses.
        """
        return self.add_all([(article, facts)])[0]

    def add_all(self, found: Sequence[tuple[Article, Facts]]) -> list[Outcome]:
        """Store articles as `add` does, all of them or none, in one transaction: a fifth faster.

        Raises what `add` raises; an error about a text's characters names the first article.
        """
        for article, facts in found:
            check(article, facts)
            if "\0" in article.text:
                raise EncodingError(article.id, "the text holds a NUL character", "remove it and run again")
        return self._one_transaction(
            found[0][0], lambda connection: [self._write(connection, *pair) for pair in found]
        )

    def add_each(self, found: Sequence[tuple[Article, Facts]]) -> list[Outcome | PipelineError]:
        """Store articles together, or one by one where one of them cannot be stored, and return what each was
        to the database or why it was not stored.
        """
        try:
            return [*self.add_all(found)] if found else []
        except PipelineError:  # of which article, they tell one by one
            return [self._outcome(*pair) for pair in found]

    def _outcome(self, article: Article, facts: Facts) -> Outcome | PipelineError:
        try:
            return self.add(article, facts)
        except PipelineError as error:
            return error

    def replace_facts(self, version_id: int, article: Article, facts: Facts) -> None:
        """Make these the facts of a stored version, as found by this run's rules; the article stays as it is.

        A version that is gone meanwhile, or has become an old one, is left alone. Raises what `add` raises.
        """
        check(article, facts)

        def replace(connection: sqlite3.Connection) -> list[Outcome]:
            row = connection.execute("SELECT id FROM articles WHERE version_id = ?", (version_id,)).fetchone()
            if row is not None:
                derived.mark(connection, version_id)
                self._bear(connection, version_id, row[0], facts)
                tally(connection, row[0])
                self._counted("unchanged", facts)
            return ["unchanged"]

        self._one_transaction(article, replace)

    def _one_transaction(
        self, article: Article, write: Callable[[sqlite3.Connection], list[Outcome]]
    ) -> list[Outcome]:
        """Run `write` as one transaction, and compute what derives from the facts now and then."""
        before = self.id, dict(self._counts), len(self._sighted)
        try:
            with self._store.transaction() as connection:
                self._notice_others(connection)
                outcomes = write(connection)
        except UnicodeEncodeError as error:
            self._undone(*before)
            raise EncodingError(
                article.id, "the text holds half of a character (a lone surrogate)"
            ) from error
        except BaseException:
            self._undone(*before)
            raise
        self._since_refresh += len(outcomes)
        if self._since_refresh >= EVERY:
            self._refresh()
            self._store.checkpoint()
        return outcomes

    def _undone(self, id_: int, counts: dict[str, int], sighted: int) -> None:
        """Forget what a transaction did that was undone; the run's record, too, where it was made in it."""
        self._writer.forget()
        self.id = id_
        self._counts = counts
        del self._sighted[sighted:]

    def _write(self, connection: sqlite3.Connection, article: Article, facts: Facts) -> Outcome:
        mark = digest(article)
        at = now()
        stored = find(connection, article, mark)
        outcome: Outcome
        if stored is None:
            outcome, article_id = "new", insert(connection, article, mark, at)
        else:
            article_id = stored.id
            outcome = "unchanged" if stored.digest == mark else "changed"
            if outcome == "unchanged" and stored.rules_version == self._rules:
                self._sighting(stored)
                return outcome
            derived.mark(connection, stored.version_id)
            update(connection, article_id, article, mark, at)
        version_id = version_of(connection, article_id, article, at)
        replace_passages(connection, version_id, article)
        if stored is not None:
            if stored.version_id != version_id:
                retire(connection, stored.version_id)
            derived.mark(connection, version_id)  # a text that returns: an old version's facts give way
        self._bear(connection, version_id, article_id, facts)
        connection.execute("UPDATE articles SET version_id = ? WHERE id = ?", (version_id, article_id))
        tally(connection, article_id)
        self._counted(outcome, facts)
        return outcome

    def _bear(self, connection: sqlite3.Connection, version_id: int, article_id: int, facts: Facts) -> None:
        """Give the version these facts, and this run as the one that found them."""
        self._record(connection)
        self._writer.replace(version_id, article_id, facts)
        derived.mark(connection, version_id)
        connection.execute(
            "UPDATE versions SET run_id = ?, rules_version = ? WHERE id = ?",
            (self.id, self._rules, version_id),
        )

    def _counted(self, outcome: Outcome, facts: Facts) -> None:
        self._counts[outcome] += 1
        for kind in FACT_KINDS:
            self._counts[kind] += len(getattr(facts, kind))

    def fail(self, error: PipelineError) -> None:
        """Record an input that failed."""
        with self._store.transaction() as connection:
            self._record(connection)
            connection.execute(
                "INSERT INTO failures (run_id, source, error, problem, hint, at) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    self.id,
                    _plain(error.source),
                    type(error).__name__,
                    _plain(error.problem),
                    error.hint,
                    now(),
                ),
            )
        self._counts["failed"] += 1

    def summary(self) -> dict[str, int]:
        """Return the counts so far: `new`, `changed`, `unchanged`, `failed`, and facts by kind."""
        return dict(self._counts)

    def _sighting(self, stored: Stored) -> None:
        self._counts["unchanged"] += 1
        self._sighted.append((now(), stored.id))
        if len(self._sighted) >= SIGHTINGS and not self._store.connection.in_transaction:
            self._flush()

    def _flush(self) -> None:
        if self._sighted:
            with self._store.transaction() as connection:
                connection.executemany("UPDATE articles SET last_seen = ? WHERE id = ?", self._sighted)
            self._sighted.clear()

    def _refresh(self) -> None:
        """Compute what derives from the facts, in short transactions so that other writers get their turn."""
        while batch := derived.some_stale(self._store.connection):
            with self._store.transaction() as connection:
                derived.refresh(connection, batch)
        self._since_refresh = 0
        self._writer.forget()  # refreshing removes people and documents that no fact refers to

    def _notice_others(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version != self._data_version:
            self._writer.forget()
            self._data_version = version


def _plain(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
