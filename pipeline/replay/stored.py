"""Facts found before, from a database: every article in its present text, with the facts stored of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..article import Article, Link, Passage, PassageKind
from ..errors import PipelineError
from ..facts import Facts
from ..store import Store
from ..store.reading import reading, rows
from ..store.stored_facts import facts_of
from .compare import Change, Row
from .run import Before, Replayed, replay

#: Articles read at once; between two reads nothing is held open, so that a writer can work meanwhile.
PAGE = 200

_ARTICLES = """
SELECT a.id, a.url, a.outlet, a.published, a.updated, a.section, a.form, v.id AS version_id, v.text
FROM articles a JOIN versions v ON v.id = a.version_id
WHERE a.id > ? ORDER BY a.id LIMIT ?
"""


def replay_database(
    db: Path,
    done: Replayed,
    *,
    workers: int = 1,
    store: bool = False,
    failed: Callable[[PipelineError], None],
) -> Iterator[tuple[Article, Change]]:
    """Yield what changes in the stored articles' facts and count it in `done`; with `store`, write the facts.

    What is written is a run of its own in the database's record; without `store` nothing is. Raises
    StoreError where the database is missing, is none of this project, or cannot be written.
    """
    with reading(db) as connection:
        if not store:
            pairs = ((article, before) for _, article, before in stored_articles(connection))
            yield from replay(pairs, done, workers=workers, failed=failed)
            return
        versions: dict[str, int] = {}

        def noted() -> Iterator[tuple[Article, Before]]:
            for version_id, article, before in stored_articles(connection):
                versions[article.id] = version_id
                yield article, before

        with Store.open(db, create=False) as opened, opened.run([str(db)]) as run:

            def keep(article: Article, facts: Facts) -> None:
                run.replace_facts(versions.pop(article.id), article, facts)

            def recorded(error: PipelineError) -> None:
                run.fail(error)
                failed(error)

            yield from replay(noted(), done, workers=workers, failed=recorded, keep=keep)


def stored_articles(connection: sqlite3.Connection) -> Iterator[tuple[int, Article, Before]]:
    """Yield (version id, article, its facts) of all articles, in the order in which they were stored.

    The article's id is its address, by which the database knows it.
    """
    last = 0
    while page := rows(connection, _ARTICLES, last, PAGE):
        for row in page:
            last = row["id"]
            yield row["version_id"], _article(connection, row), Before(_facts(connection, row["version_id"]))


def _article(connection: sqlite3.Connection, row: dict[str, Any]) -> Article:
    passages = rows(
        connection,
        'SELECT kind, start, "end", strong, credit FROM passages WHERE version_id = ? ORDER BY n',
        row["version_id"],
    )
    links = rows(
        connection,
        "SELECT text, url FROM links WHERE article_id = ? AND kind = 'document' ORDER BY n",
        row["id"],
    )
    return Article(
        id=row["url"],
        text=row["text"],
        passages=tuple(
            Passage(PassageKind(p["kind"]), p["start"], p["end"], bool(p["strong"]), p["credit"])
            for p in passages
        ),
        url=row["url"],
        outlet=row["outlet"],
        published=row["published"],
        updated=row["updated"],
        section=row["section"],
        form=row["form"],
        document_links=tuple(Link(x["text"], x["url"]) for x in links),
    )


def _facts(connection: sqlite3.Connection, version_id: int) -> dict[str, list[Row]]:
    return {kind: list(found.values()) for kind, found in facts_of(connection, version_id).items()}
