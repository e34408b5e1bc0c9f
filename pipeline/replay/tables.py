"""Two directories of tables that `pipeline bulk` filled, article by article: facts gained, lost, changed."""

from __future__ import annotations

from collections.abc import Iterator

from ..article import Article
from ..bulk.columns import article_id, partition_of
from ..bulk.manifest import load_manifest
from ..bulk.stored import Slice, stored
from ..bulk.target import Target
from ..errors import BulkError
from ..facts import Facts
from .compare import Change
from .run import Before, Replayed, compared


def replay_tables(new: str, old: str, done: Replayed) -> Iterator[tuple[Article, Change]]:
    """Yield what changes in the articles that both directories hold, and count it in `done`.

    Both are read side by side, in the order that they share; no more than some articles are held. Raises
    BulkError where one is not finished.
    """
    left, right = _articles(new), _articles(old)
    now, before = next(left, None), next(right, None)
    while now is not None or before is not None:
        if before is None or (now is not None and now[0] < before[0]):
            done.new += 1
            now = next(left, None)
        elif now is None or before[0] < now[0]:
            done.not_read += 1
            before = next(right, None)
        else:
            for change in compared(Before(before[2].rows()), now[2].rows(), done):
                yield now[1], change
            now, before = next(left, None), next(right, None)


def _articles(address: str) -> Iterator[tuple[tuple[str, str, str], Article, Facts]]:
    """Yield the articles under what the tables are sorted by: paper, month, id."""
    target = Target(address)
    manifest = load_manifest(target)
    if manifest is None:
        raise BulkError(address, "holds no manifest", "give a directory that `pipeline bulk` finished")
    for article, facts, _ in stored(target, manifest, Slice()):
        yield (*partition_of(article), article_id(article)), article, facts
