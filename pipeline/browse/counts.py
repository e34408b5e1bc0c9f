"""How many rows a list has: told from the counts that the writer keeps, or within a moment, or not at all.

Datasette counts a list each time it shows a page of it, and groups it anew for every facet. Of the views of
facts both take a second where there are a million.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

#: Milliseconds that a filtered list may be counted for; after that the page is shown without its number.
LONGEST = 60
#: Bytes of a database whose lists of facts are shown without facets; a reader may still ask for one.
LARGE = 64_000_000
#: Tables and views that grow with the articles.
GROWING = frozenset(
    {
        "articles", "mentions", "officials", "citations", "ranks", "statements",
        "official_mentions", "document_citations", "rank_figures", "speech", "story_articles",
    }
)  # fmt: skip
_COUNT = "select count(*) from "
#: Lists whose unfiltered number is a sum of what the writer keeps: the column of `week_counts`.
_KEPT = {
    "articles": "articles",
    "official_mentions": "official_mentions",
    "document_citations": "document_mentions",
    "rank_figures": "ranks",
    "speech": "statements",
}
#: Lists that have rejected facts, which their sum leaves out: the table of the facts.
_REJECTED = {"rank_figures": "ranks", "speech": "statements"}


def _sum(name: str) -> str:
    sql = f"SELECT coalesce(sum({_KEPT[name]}), 0)"
    if name in _REJECTED:
        sql += f""" + (SELECT count(*) FROM rejected_facts JOIN {_REJECTED[name]} ON id = fact_id
                       WHERE article_id IS NOT NULL)"""
    return f"{sql} FROM week_counts"


_QUICK = {f"{_COUNT}{name} ": _sum(name) for name in _KEPT}


def count_quickly(database: Any) -> None:
    """Let a Datasette database count its lists that way."""
    plain = database.execute

    async def execute(sql: str, *values: Any, **more: Any) -> Any:
        if sql.startswith(_COUNT):
            sql = _QUICK.get(sql, sql)
            more.setdefault("custom_time_limit", LONGEST)
        return await plain(sql, *values, **more)

    database.execute = execute


def is_large(path: str | Path | None) -> bool:
    """Tell whether facets of a database's growing lists take too long to be shown unasked."""
    try:
        return path is not None and Path(path).stat().st_size > LARGE
    except OSError:
        return False


def without_facets(tables: dict[str, Any], names: Iterable[str] = GROWING) -> None:
    """Take the facets out of the metadata of some tables."""
    for name in names:
        tables.get(name, {}).pop("facets", None)
