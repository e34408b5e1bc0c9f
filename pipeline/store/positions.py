"""Which position of the database a wording is: one row for `Chủ tịch UBND TP Huế` and its spellings."""

from __future__ import annotations

import sqlite3

from ..facts import Official
from ..lexicon.offices import office_key
from .people import place_key


class Positions:
    """Finds the row of a position, makes one where there is none. Works inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[str, int] = {}

    def forget(self) -> None:
        """Drop what is remembered, because the database may say otherwise by now."""
        self._ids.clear()

    def resolve(self, official: Official) -> int:
        """Return the id of the official's position.

        The place is part of what a position is even where the wording leaves it out: `Phó Bí thư Tỉnh uỷ` of
        Hà Tĩnh and of Nghệ An are two.
        """
        place = place_key(official.place)
        inside = bool(place) and place in office_key(official.position)
        identity = f"{office_key(official.position)} @ {place}"
        if identity not in self._ids:
            label = official.position if inside or not place else f"{official.position} ({official.place})"
            self._ids[identity] = self._row(identity, official, label)
        return self._ids[identity]

    def _row(self, identity: str, official: Official, label: str) -> int:
        row = self._connection.execute("SELECT id FROM positions WHERE key = ?", (identity,)).fetchone()
        if row is None:
            row = self._connection.execute(
                """INSERT INTO positions (key, position, label, title, organisation, place, place_id, class)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                (
                    identity, official.position, label, official.title, official.organisation, official.place,
                    official.place_id, official.class_,
                ),
            ).fetchone()  # fmt: skip
        return int(row[0])
