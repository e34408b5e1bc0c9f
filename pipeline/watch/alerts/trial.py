"""A trial of watchlists: what they would have raised on the articles stored, nothing written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from ..changes.noticing import changes_in
from ..lists.model import Watchlist
from .matching import Hit, hits
from .told import Told, told

_SINCE = """
SELECT a.version_id FROM articles a
WHERE datetime(coalesce(a.published, a.first_seen)) >= datetime(?)
ORDER BY datetime(coalesce(a.published, a.first_seen)), a.id
"""


def trial(connection: sqlite3.Connection, lists: Sequence[Watchlist], since: str) -> Iterator[dict[str, Any]]:
    """Yield the alerts that the articles published since an ISO date would have raised, in their order.

    Only the present version of each article is looked at. A row has list, item, kind, published, outlet,
    headline, evidence (the characters), change, url.
    """
    rung: set[tuple[str, str, str | int]] = set()
    known: set[str] = set()
    for (version_id,) in connection.execute(_SINCE, (since,)).fetchall():
        changes = tuple(c for c in changes_in(connection, version_id) if c.key not in known)
        known.update(c.key for c in changes)
        version = told(connection, version_id, changes)
        if version is None:
            continue
        for watchlist in lists:
            for hit in hits(watchlist, version):
                marks: set[tuple[str, str, str | int]] = (
                    {(hit.list, hit.item, hit.once)}
                    if hit.once is not None
                    else {(hit.list, hit.item, id_) for id_ in version.copies}
                )
                if not marks & rung:
                    yield _row(hit, version)
                rung |= marks


def _row(hit: Hit, version: Told) -> dict[str, Any]:
    change = hit.change
    return {
        "list": hit.list,
        "item": hit.item,
        "kind": hit.kind,
        "published": version.published,
        "outlet": version.outlet,
        "headline": version.headline,
        "evidence": version.text[hit.start : hit.end],
        "start": hit.start,
        "end": hit.end,
        "change": f"{change.kind}: {change.before or '–'} → {change.after}" if change else None,
        "url": version.url,
    }
