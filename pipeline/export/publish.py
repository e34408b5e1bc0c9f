"""A copy of the database that is safe to show to strangers.

Of the texts only what stands around a mention is left, unless all are asked for; offsets stay those of the
whole text, since what is left out is blanked, not cut. What a newsroom keeps for itself (watchlists' alerts
and messages, fetches, sources of runs, verdicts) is emptied; facts that it rejected are left out. The copy is
one file, served as one that never changes.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..errors import ExportError
from ..store import derived, schema
from ..store.reading import reading
from ..store.tallies import tally

#: Characters left on each side of a mention, and the most of a statement's words.
AROUND, LONGEST_STATEMENT = 100, 300
#: Tables whose rows a reader may see; all others are emptied.
SHOWN = frozenset(
    {
        "articles", "versions", "passages", "links", "provinces", "indicators", "people", "merged_people",
        "positions", "tenures", "documents", "facts", "mentions", "officials", "citations", "ranks",
        "statements", "runs", "stories", "copies", "threads", "thread_articles",
        "tallies", "week_counts",
    }
)  # fmt: skip
_IMMUTABLE = "versions_immutable"
_WORD = re.compile(r"\S")


def publish(db: Path, to: Path, *, full_texts: bool = False) -> dict[str, Any]:
    """Write the copy and return `file`, `bytes`, `articles`, and `characters`: the share of the texts left.

    Raises ExportError where the file is there already or cannot be written, StoreError for the database.
    """
    if to.exists():
        raise ExportError(str(to), "is there already", "remove it, or give another --to")
    aside = to.with_name(f".{to.name}.part")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        with reading(db) as source:
            source.execute("VACUUM INTO ?", (str(aside),))
        share = _redact(aside, full_texts)
        aside.replace(to)
    except (OSError, sqlite3.OperationalError) as error:
        aside.unlink(missing_ok=True)
        raise ExportError(str(to), f"cannot be written ({error})", "give another --to") from error
    with reading(to) as connection:
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    return {"file": str(to), "bytes": to.stat().st_size, "articles": articles, "characters": share}


def _redact(path: Path, full_texts: bool) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        rejected = connection.execute("SELECT fact_id FROM rejected_facts").fetchall()
        connection.execute("BEGIN")
        _empty(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        _leave_out(connection, [id_ for (id_,) in rejected])
        share = 1.0 if full_texts else _blank_texts(connection)
        connection.execute("COMMIT")
        connection.execute("VACUUM")  # what was taken out must not be left in free pages
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()
    return share


def _empty(connection: sqlite3.Connection) -> None:
    names = connection.execute(
        """SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"""
    ).fetchall()
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for (name,) in names:
        if name not in SHOWN and not name.startswith("_"):
            connection.execute(f'DELETE FROM "{name}"')
    connection.execute("UPDATE runs SET sources = '[]', pid = 0")


def _leave_out(connection: sqlite3.Connection, facts: list[int]) -> None:
    """Take out facts that reviewers rejected, with what rests on them alone."""
    for id_ in facts:
        version_id, article_id = connection.execute(
            "SELECT v.id, v.article_id FROM facts f JOIN versions v ON v.id = f.version_id WHERE f.id = ?",
            (id_,),
        ).fetchone()
        concerned = derived.concerned(connection, version_id)
        connection.execute("DELETE FROM facts WHERE id = ?", (id_,))
        derived.refresh(connection, concerned)
        tally(connection, article_id)


def _blank_texts(connection: sqlite3.Connection) -> float:
    """Leave of each text its headline and what stands around mentions; return the share that is left."""
    (trigger,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_IMMUTABLE,)).fetchone()
    connection.execute(f"DROP TRIGGER {_IMMUTABLE}")
    left = total = 0
    for version_id, text, headline in connection.execute(
        "SELECT id, text, headline FROM versions"
    ).fetchall():
        spans = connection.execute(
            'SELECT start, "end" FROM mentions WHERE version_id = ? ORDER BY start', (version_id,)
        )
        shown = blanked(text, [(0, len(headline)), *((a - AROUND, b + AROUND) for a, b in spans)])
        left += len(_WORD.findall(shown))
        total += len(_WORD.findall(text))
        connection.execute("UPDATE versions SET text = ? WHERE id = ?", (shown, version_id))
    connection.execute(trigger)
    connection.execute(
        "UPDATE statements SET text = substr(text, 1, ?1) || '…' WHERE length(text) > ?1",
        (LONGEST_STATEMENT,),
    )
    connection.execute("UPDATE statements SET question = NULL")
    connection.execute("UPDATE articles SET contradictions = '[]'")
    schema.rebuild_search(connection)
    return round(left / total, 3) if total else 1.0


def blanked(text: str, kept: Iterable[tuple[int, int]]) -> str:
    """Return the text with all but the kept spans blanked, of the same length; ends of lines stay.

    >>> blanked("một hai ba bốn", [(4, 7)])
    '…   hai…      '
    """
    out: list[str] = []
    at = 0
    for start, end in sorted(kept):
        if end <= at:
            continue
        start = max(start, at)
        out += [_hidden(text[at:start]), text[start:end]]
        at = min(end, len(text))
    out.append(_hidden(text[at:]))
    return "".join(out)


def _hidden(text: str) -> str:
    """Return as many characters that say nothing: an ellipsis, then blanks, line by line."""
    lines = text.split("\n")
    return "\n".join("…".ljust(len(line)) if line.strip() else " " * len(line) for line in lines)
