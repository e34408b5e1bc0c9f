"""Articles that were reviewed whole, as test cases: one file an article, facts as offsets of its text.

What was confirmed is in the file, what was rejected is not, so rules that find it again are told of it. Only
an article whose every official, document and rank has a verdict can say so. What the rules missed is in no
verdict: add it to the file by hand.
"""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

from ..errors import ExportError
from ..store.reading import reading, rows
from ..store.stored_facts import facts_of
from .content import KINDS
from .offsets import as_offsets

_REVIEWED = """
SELECT DISTINCT a.source_id, a.version_id, v.text
FROM fact_verdicts w JOIN facts f ON f.id = w.fact_id JOIN articles a ON a.version_id = f.version_id
  JOIN versions v ON v.id = a.version_id
ORDER BY a.id
"""
_IN_CASES = ("official", "document", "rank")


def write_cases(db: Path, to: Path) -> tuple[int, int]:
    """Write `to/ID.json` for each article reviewed whole; return how many, and how many are so in part only.

    Raises ExportError where the folder cannot be written.
    """
    written = left = 0
    with reading(db) as connection:
        try:
            to.mkdir(parents=True, exist_ok=True)
            for article in rows(connection, _REVIEWED):
                case = _case(connection, article)
                if case is None:
                    left += 1
                    continue
                name = re.sub(r"[^\w.-]", "_", article["source_id"])
                (to / f"{name}.json").write_text(
                    json.dumps(case, ensure_ascii=False) + "\n", encoding="utf-8"
                )
                written += 1
        except OSError as error:
            raise ExportError(
                str(to), f"cannot be written ({error.strerror})", "give another --gold"
            ) from error
    return written, left


def _case(connection: sqlite3.Connection, article: dict[str, Any]) -> dict[str, Any] | None:
    verdicts = dict(
        connection.execute(
            """SELECT w.fact_id, w.verdict FROM fact_verdicts w JOIN facts f ON f.id = w.fact_id
               WHERE f.version_id = ?""",
            (article["version_id"],),
        ).fetchall()
    )
    stored = facts_of(connection, article["version_id"])
    case: dict[str, Any] = {}
    for kind in _IN_CASES:
        found = stored[KINDS[kind]]
        if not found.keys() <= verdicts.keys():
            return None
        try:
            case[KINDS[kind]] = [
                as_offsets(article["text"], kind, row)
                for id_, row in found.items()
                if verdicts[id_] == "confirmed"
            ]
        except ValueError:  # a wording composed of words that the text has not
            return None
    return case
