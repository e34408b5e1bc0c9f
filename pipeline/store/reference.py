"""Tables of reference that facts point to, filled from the lexicon."""

from __future__ import annotations

import sqlite3

from ..lexicon.provinces import provinces
from ..lexicon.table import rows


def fill(connection: sqlite3.Connection) -> None:
    """Bring `provinces` and `indicators` to the state of the lexicon; rows that are right are not touched."""
    connection.executemany(
        """INSERT INTO provinces (id, name, type, region, valid_from, valid_to, successor)
           VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type,
             region = excluded.region, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to, successor = excluded.successor
           WHERE (name, type, region, valid_from, valid_to, successor) IS NOT (excluded.name, excluded.type,
             excluded.region, excluded.valid_from, excluded.valid_to, excluded.successor)""",
        ((p.id, p.name, p.type, p.region, p.valid_from, p.valid_to, p.successor) for p in provinces()),
    )
    connection.executemany(
        """INSERT INTO indicators (id, name) VALUES (?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name IS NOT excluded.name""",
        (
            (r["index_id"], r["name"])
            for r in rows("indices", required=("index_id", "name"), unique=("index_id",))
        ),
    )
