"""The record of runs: opened, closed, closed for those that were killed, and not kept for ever."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

#: How long a run is on record that stored nothing, with the inputs that failed in it. A watch asks papers day
#: and night, and a paper that does not answer fails each time; its counts by day stay in `health`.
KEPT = timedelta(days=90)

_SPENT = """
DELETE FROM runs WHERE coalesce(finished, started) < ? AND status <> 'running' AND new = 0 AND changed = 0
  AND NOT EXISTS (SELECT 1 FROM versions WHERE run_id = runs.id)
"""


def now() -> str:
    """Return the time as the database keeps it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def record(connection: sqlite3.Connection, sources: Sequence[str], rules_version: str, started: str) -> int:
    """Put a run on record as running; return its id."""
    from .. import __version__

    (id_,) = connection.execute(
        """INSERT INTO runs (tool_version, rules_version, sources, pid, started, status)
           VALUES (?, ?, ?, ?, ?, 'running') RETURNING id""",
        (__version__, rules_version, json.dumps(sources, ensure_ascii=False), os.getpid(), started),
    ).fetchone()
    return int(id_)


def close(connection: sqlite3.Connection, id_: int, status: str, counts: Mapping[str, int]) -> None:
    """Write how a run ended, and the counts of its articles, failed inputs and facts."""
    assignments = ", ".join(f"{k} = :{k}" for k in counts)
    connection.execute(
        f"UPDATE runs SET finished = :at, status = :status, {assignments} WHERE id = :id",
        {"at": now(), "status": status, "id": id_, **counts},
    )


def close_killed(connection: sqlite3.Connection) -> None:
    """Mark runs as interrupted whose process is no more."""
    for id_, pid in connection.execute("SELECT id, pid FROM runs WHERE status = 'running'").fetchall():
        if not another_runs(pid):
            connection.execute("UPDATE runs SET status = 'interrupted' WHERE id = ?", (id_,))


def prune(connection: sqlite3.Connection) -> None:
    """Forget runs that ended long ago and stored nothing, with the failures in them."""
    connection.execute(_SPENT, ((datetime.now(UTC) - KEPT).isoformat(timespec="seconds"),))


def another_runs(pid: int) -> bool:
    """Tell whether a process of this number is at work other than this one: where the number is this
    process's own it was used again, and the one who had it is gone.
    """
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
