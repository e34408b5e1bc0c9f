"""From a directory of tables into the SQLite store: the slice that somebody wants to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from ..article import Article
from ..batch import CHUNK
from ..errors import BulkError, PipelineError
from ..facts import Facts
from ..ingest import Summary
from ..progress import Progress
from ..store import Store
from ..store.copies import group
from ..store.identity import address, address_key
from ..store.writing import Run
from .manifest import Manifest, load_manifest, partition_values
from .stored import Slice, stored
from .target import Target


def load(directory: str, db: Path, wanted: Slice, *, progress: Progress | None = None) -> Summary:
    """Store the wanted articles with their facts as one run of the rules that found them.

    Several texts of one article become its versions, the latest last. Twice the same changes nothing. Raises
    BulkError where there is no finished directory, StoreError where the database cannot be written.
    """
    progress = progress or Progress()
    target = Target(directory)
    manifest = load_manifest(target)
    if manifest is None:
        raise BulkError(directory, "holds no manifest", "fill it with `pipeline bulk --to`")
    with Store.open(db) as store, store.run([directory], manifest.rules_version) as run:
        work = _Work(run, progress)
        for article, facts in _in_order(target, manifest, wanted):
            work.take(article, facts)
        work.store()
        progress.close()
        group(store)
    return work.summary


class _Work:
    """One run's bookkeeping: what waits to be stored, and what was stored."""

    def __init__(self, run: Run, progress: Progress) -> None:
        self.run = run
        self.progress = progress
        self.summary = Summary()
        self._waiting: dict[str, tuple[Article, Facts]] = {}

    def take(self, article: Article, facts: Facts) -> None:
        """Take an article to be stored with the next ones, unless it is stored already."""
        known_by = address_key(address(article))
        if known_by in self._waiting:  # another text of it, to be stored before one looks whether this one is
            self.store()
        if self.run.known(article):
            self.summary.unchanged += 1
        else:
            self._waiting[known_by] = article, facts
            if len(self._waiting) >= CHUNK:
                self.store()
        self.progress.status(self.summary.line())

    def store(self) -> None:
        """Write what waits, or note why it cannot be written."""
        waiting, self._waiting = [*self._waiting.values()], {}
        for (_, facts), became in zip(waiting, self.run.add_each(waiting), strict=True):
            if isinstance(became, PipelineError):
                self.summary.failed += 1
                self.run.fail(became)
                self.progress.note(f"Error: {became}")
                continue
            self.summary.stored(became, facts)


def _in_order(target: Target, manifest: Manifest, wanted: Slice) -> Iterator[tuple[Article, Facts]]:
    """Yield the articles; those of one address last, from the oldest text to the newest."""
    several = _of_several_texts(target, manifest, wanted)
    held = []
    for article, facts, source in stored(target, manifest, wanted):
        if address_key(address(article)) in several:
            held.append((article.updated or article.published or "", source, article, facts))
        else:
            yield article, facts
    for _, _, article, facts in sorted(held, key=lambda h: h[:2]):
        yield article, facts


def _of_several_texts(target: Target, manifest: Manifest, wanted: Slice) -> set[str]:
    """Return the addresses that more than one text is known of."""
    counted: Counter[str] = Counter()
    for partition, files in manifest.groups():
        if "articles" in files and wanted.may_hold(partition_values(partition)):
            with target.open(files["articles"].name) as stream:
                counted.update(pq.read_table(stream, columns=["address_key"])["address_key"].to_pylist())
    return {known_by for known_by, count in counted.items() if count > 1}
