"""A database of many articles: the rows of a few, copied under other ids, addresses, names and days.

Every two hundredth copy is about the same people, posts and documents again; one in fifty tells ranks.
"""

import sqlite3
from pathlib import Path

from invented import press

from pipeline.store import Store

_STEP, _GROUPS = 1000, 200
_ID, _GROUP = f"copy * {_STEP}", f"copy % {_GROUPS} * {_STEP}"
_DAY = "'-' || (copy % 3000) || ' days'"
_MONDAY = "coalesce((SELECT a.week FROM articles a WHERE a.id = article_id + copy * 1000), '')"
_PUBLISHED = f"date(published, {_DAY}) || substr(published, 11)"
_PRESENT = {"article_id": f"article_id + {_ID}", "published": _PUBLISHED}
#: What is copied once a group, then what is copied once an article: for each table its columns that change.
_GROUPED = {
    "people": {"id": f"id + {_ID}", "name": "name || ' ' || copy", "label": "label || ' ' || copy",
               "name_key": "name_key || ' ' || copy", "sole_article_id": "NULL"},
    "documents": {"id": f"id + {_ID}", "number": "number || '/' || copy", "label": "label || '/' || copy",
                  "key": "key || copy"},
    "tenures": {"id": f"id + {_ID}", "person_id": f"person_id + {_ID}"},
}  # fmt: skip
_ARTICLES = {
    "versions": {"id": f"id + {_ID}", "article_id": f"article_id + {_ID}"},
    "articles": {"id": f"id + {_ID}", "version_id": f"version_id + {_ID}", "url": "url || '?' || copy",
                 "address_key": "address_key || '?' || copy", "digest": "digest || copy",
                 "published": _PUBLISHED, "day": f"date(day, {_DAY})",
                 "week": f"date(day, {_DAY}, 'weekday 0', '-6 days')"},
    "passages": {"version_id": f"version_id + {_ID}"},
    "facts": {"id": f"id + {_ID}", "version_id": f"version_id + {_ID}"},
    "officials": {"id": f"id + {_ID}", "person_id": f"person_id + {_GROUP}", **_PRESENT},
    "citations": {"id": f"id + {_ID}", "document_id": f"document_id + {_GROUP}", **_PRESENT},
    "ranks": {"id": f"id + {_ID}", **_PRESENT},
    "statements": {"id": f"id + {_ID}", "person_id": f"person_id + {_GROUP}", **_PRESENT},
    "mentions": {"id": f"id + {_ID}", "version_id": f"version_id + {_ID}", "fact_id": f"fact_id + {_ID}"},
    "tallies": {"article_id": f"article_id + {_ID}", "week": _MONDAY},
}  # fmt: skip


def fill(path: Path, articles: int) -> None:
    """Make a database of so many articles: those of the invented press, told again on other days."""
    with Store.open(path) as store:
        with store.run(["invented"], "rules-1") as run:
            for article, facts in press():
                run.add(article, facts)
        copies = articles // len(press()) - 1
        connection = store.connection
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER mentions_exact")  # the rows copied have passed it
        connection.execute("DROP TRIGGER versions_fts_insert")  # all at once is faster
        connection.execute("BEGIN")
        for table, changed in _GROUPED.items():
            _copy(connection, table, changed, min(copies, _GROUPS - 1))
        for table, changed in _ARTICLES.items():
            _copy(connection, table, changed, copies, each=50 if table == "ranks" else 1)
        connection.execute("COMMIT")
        store.rebuild_search()
        connection.execute("ANALYZE")
        store.checkpoint()


def _copy(
    connection: sqlite3.Connection, table: str, changed: dict[str, str], copies: int, each: int = 1
) -> None:
    columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    values = ", ".join(changed.get(c, f'"{c}"') for c in columns)
    first = next(iter(changed))
    connection.execute(
        f"""WITH RECURSIVE copies(copy) AS (SELECT {each} UNION ALL SELECT copy + {each} FROM copies
                                            WHERE copy < {copies} - {each} + 1)
            INSERT INTO {table} SELECT {values} FROM {table}, copies WHERE "{first}" < {_STEP}"""
    )
