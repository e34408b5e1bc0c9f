"""One watch a database: a row says which process has it, and every write of that process checks the row.

A lease lapses when its process is known to be gone (same host), or when its heart has not beaten for `LAPSE`.
A holder that was only asleep finds another's token at its next write and ends.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from ...errors import HeldError, PipelineError
from ...store import Store
from ...store.runs import another_runs
from .clock import Clock, read, written

#: Seconds between two beats of the heart.
BEAT = 30.0
#: After so long without a beat a lease of another host has lapsed.
LAPSE = timedelta(minutes=5)
_NAME = "watch"


class Lease:
    """The lease of this process, taken by `with`.

    Entering raises HeldError, which says who has it, where another process does.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.token = uuid.uuid4().hex

    def __enter__(self) -> Self:
        now = self._clock.now()
        with self._store.transaction() as connection:
            row = connection.execute(
                "SELECT pid, host, born, taken, heartbeat FROM leases WHERE name = ?", (_NAME,)
            ).fetchone()
            if row is not None and _held(*row, now=now):
                pid, host, _, taken, heartbeat = row
                raise HeldError(
                    str(self._store.path),
                    f"process {pid} on {host} watches with this database since {taken}"
                    f" (last sign of life {heartbeat})",
                )
            connection.execute(
                "INSERT OR REPLACE INTO leases VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    _NAME,
                    self.token,
                    os.getpid(),
                    socket.gethostname(),
                    _born(os.getpid()),
                    *[written(now)] * 2,
                ),
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM leases WHERE name = ? AND token = ?", (_NAME, self.token))

    def guard(self, connection: sqlite3.Connection) -> None:
        """Beat, inside a transaction of the caller. Raises HeldError where another process has the lease."""
        cursor = connection.execute(
            "UPDATE leases SET heartbeat = ? WHERE name = ? AND token = ?",
            (written(self._clock.now()), _NAME, self.token),
        )
        if cursor.rowcount == 0:
            raise HeldError(
                str(self._store.path),
                "another process took over the watch while this one was not heard of",
                "let that one run",
            )

    def beat(self) -> None:
        """Beat in a transaction of its own."""
        with self._store.transaction() as connection:
            self.guard(connection)


class Heart:
    """Beats for a lease in a thread of its own, while the watch is busy with the network."""

    def __init__(self, path: Path, lease: Lease, clock: Clock) -> None:
        self._path, self._token, self._clock = path, lease.token, clock
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._end.wait(BEAT):
            try:
                with Store.open(self._path, create=False) as store:
                    beating = Lease(store, self._clock)
                    beating.token = self._token
                    beating.beat()
            except PipelineError:  # a full disk, another's lease: the watch itself will meet it and say so
                continue


def _held(pid: int, host: str, born: str | None, _: str, heartbeat: str, *, now: datetime) -> bool:
    if host == socket.gethostname():
        return another_runs(pid) and _born(pid) == born
    return now - read(heartbeat) < LAPSE


def _born(pid: int) -> str | None:
    """Return when a process began, in ticks since the system did; None where the system does not say."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    return stat.rpartition(")")[2].split()[19]
