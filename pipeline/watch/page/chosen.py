"""Which articles a report is about: those of a period, or those of them that watchlists ask for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ..alerts.matching import hits
from ..alerts.told import told
from ..changes.change import Change
from ..changes.noticing import changes_in
from ..lists.model import Watchlist


@dataclass(frozen=True, slots=True)
class Chosen:
    """The versions that a report is about, as a JSON list for SQL, and the changes that they show."""

    versions: str
    changes: tuple[Change, ...]


def choose(connection: sqlite3.Connection, lists: Sequence[Watchlist], since: str, until: str) -> Chosen:
    """Return the articles published from one day to another (both inside) that the lists ask for, all where
    there is no list. Articles whose day is not known are in no period.
    """
    rows = connection.execute(
        "SELECT version_id FROM articles WHERE day BETWEEN ? AND ? ORDER BY datetime(published), id",
        (since, until),
    ).fetchall()
    versions: list[int] = []
    changes: dict[str, Change] = {}
    for (version_id,) in rows:
        found = tuple(changes_in(connection, version_id))
        if lists:
            version = told(connection, version_id, found)
            if version is None or not any(any(hits(each, version)) for each in lists):
                continue
        versions.append(version_id)
        for change in found:
            changes.setdefault(change.key, change)
    return Chosen(json.dumps(versions), tuple(changes.values()))
