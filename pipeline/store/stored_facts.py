"""The facts stored of one version, in the shape in which `pipeline extract` prints them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

Row = dict[str, Any]
#: How the facts of a version are asked for: their own columns, named as `pipeline extract` names them.
_FACTS = {
    "officials": """SELECT f.id, o.name, o.position, o.status, o.class, o.grade, o.title, o.organisation,
                           o.place, o.place_id
                    FROM officials o JOIN facts f ON f.id = o.id WHERE f.version_id = ? ORDER BY f.id""",
    "documents": """SELECT f.id, c.kind, c.number, c.number_key, c.date, c.issuer, c.subject, c.named,
                           c.provisions, c.url, c.doubt
                    FROM citations c JOIN facts f ON f.id = c.id WHERE f.version_id = ? ORDER BY f.id""",
    "ranks": """SELECT f.id, r.subject, r.evidence, r.indicator, r.rank, r.top, r.out_of, r.scope, r.year,
                       r.change, r.previous, r.base_year, r.domain, r.target, r.indicator_id, r.subject_id
                FROM ranks r JOIN facts f ON f.id = r.id WHERE f.version_id = ? ORDER BY f.id""",
    "statements": """SELECT f.id, s.speaker, s.kind, s.text, s.start, s."end", s.position, s.question
                     FROM statements s JOIN facts f ON f.id = s.id WHERE f.version_id = ? ORDER BY f.id""",
}
_MENTIONS = 'SELECT fact_id, start, "end", surface, rule FROM mentions WHERE version_id = ? ORDER BY id'
_TRUE_OR_FALSE = ("named", "target")


def facts_of(connection: sqlite3.Connection, version_id: int) -> dict[str, dict[int, Row]]:
    """Return a version's facts: kinds (`officials`, ...) to ids to rows, in the order of writing."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    mentions: dict[int, list[Row]] = {}
    for m in map(dict, cursor.execute(_MENTIONS, (version_id,))):
        mentions.setdefault(m.pop("fact_id"), []).append(m)
    return {
        kind: {row["id"]: _fact(dict(row), mentions) for row in cursor.execute(sql, (version_id,))}
        for kind, sql in _FACTS.items()
    }


def _fact(row: Row, mentions: dict[int, list[Row]]) -> Row:
    row["mentions"] = mentions.get(row.pop("id"), [])
    for name in _TRUE_OR_FALSE:
        if name in row:
            row[name] = bool(row[name])
    if "provisions" in row:
        row["provisions"] = json.loads(row["provisions"])
    return row
