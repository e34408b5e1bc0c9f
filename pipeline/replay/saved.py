"""Facts found before, from what `pipeline extract` printed: looked up by article, not held in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ..article import Article
from ..errors import PipelineError, UnreadableInput
from ..scrape.files import read_lines, shown
from .compare import KINDS, Change
from .run import Before, Replayed, replay

_HINT = "give what an earlier `pipeline extract` printed"


def replay_inputs(
    articles: Iterable[Article],
    against: Path,
    done: Replayed,
    *,
    workers: int = 1,
    failed: Callable[[PipelineError], None],
) -> Iterator[tuple[Article, Change]]:
    """Yield what changes in the articles' facts against those saved, and count it in `done`.

    Raises UnreadableInput where `against` cannot be read or holds no facts.
    """
    with SavedFacts(against, failed) as saved:
        yield from replay(((a, saved.take(a)) for a in articles), done, workers=workers, failed=failed)
        done.not_read = saved.left()


class SavedFacts:
    """The lines of one file, kept in a temporary database on disk and taken out article by article.

    Use it in a `with` block. Articles of one id are taken in the order in which they were printed.
    """

    def __init__(self, path: Path, failed: Callable[[PipelineError], None]) -> None:
        """Read the file; a line that holds no article's facts goes to `failed`, the others are kept.

        Raises UnreadableInput where the file cannot be read or holds no facts at all.
        """
        self._connection = sqlite3.connect("")  # SQLite's own temporary file, gone when closed
        self._connection.execute("CREATE TABLE lines (id TEXT NOT NULL, line BLOB NOT NULL)")
        kept = 0
        for number, line in read_lines(path):
            source = f"{shown(path)}:{number}"
            if isinstance(line, PipelineError):
                failed(line)
                continue
            try:
                id_ = _article_id(line, source)
            except UnreadableInput as error:
                failed(error)
                continue
            self._connection.execute("INSERT INTO lines VALUES (?, ?)", (id_, line))
            kept += 1
        if not kept:
            raise UnreadableInput(shown(path), "holds no facts", _HINT)
        self._connection.execute("CREATE INDEX lines_id ON lines (id)")

    def take(self, article: Article) -> Before | None:
        """Return what was found in the article of this id, None where the file has none (left)."""
        found = self._connection.execute(
            "SELECT rowid, line FROM lines WHERE id = ? ORDER BY rowid LIMIT 1", (article.id,)
        ).fetchone()
        if found is None:
            return None
        self._connection.execute("DELETE FROM lines WHERE rowid = ?", (found[0],))
        row = json.loads(found[1])
        return Before({kind: row[kind] for kind in KINDS}, row["article"].get("text") == article.text)

    def left(self) -> int:
        """Return how many articles of the file nobody took."""
        return int(self._connection.execute("SELECT count(*) FROM lines").fetchone()[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()


def _article_id(line: bytes, source: str) -> str:
    try:
        row: Any = json.loads(line)
    except ValueError:
        raise UnreadableInput(source, "the line is no JSON", _HINT) from None
    article = row.get("article") if isinstance(row, dict) else None
    if not isinstance(article, dict) or not isinstance(article.get("id"), str):
        raise UnreadableInput(source, "the line is not an article with its facts", _HINT)
    if missing := [kind for kind in KINDS if not isinstance(row.get(kind), list)]:
        raise UnreadableInput(source, f"the line has no {', '.join(missing)}", _HINT)
    return str(article["id"])
