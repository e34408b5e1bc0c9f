"""When each paper is asked next: the more it publishes the sooner, with jitter; after failures later."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from ..lists.channels import Polling
from .clock import read, written

#: New articles that an answer should bring.
WANTED = 2.0
#: Hours after which what a paper published counts for a third.
MEMORY = 3.0
#: New articles an hour of a paper not asked yet.
UNKNOWN = 2.0
#: Share of an interval by which it is shortened or lengthened at random.
JITTER = 0.15


@dataclass(frozen=True, slots=True)
class Poll:
    """A paper's place in the schedule; `per_hour` is how many new articles it brought an hour of late."""

    outlet: str
    next_at: datetime
    polled_at: datetime | None = None
    per_hour: float = UNKNOWN
    failures: int = 0
    polls: int = 0

    def due(self, now: datetime, polling: Polling) -> bool:
        """Tell whether it is time. A time further off than any interval is of a clock that was set back."""
        furthest = now + timedelta(seconds=polling.longest * (1 + JITTER))
        return self.next_at <= now or self.next_at > furthest

    def asked(self, now: datetime, new: int, polling: Polling, random: Random, *, failed: bool) -> Poll:
        """Return its place after it was asked and gave so many new articles, or failed."""
        rate = self.per_hour
        if not failed and self.polled_at is not None:  # the first answer is a backlog of days
            hours = max((now - self.polled_at).total_seconds(), polling.shortest) / 3600
            rate += (new / hours - rate) * (1 - math.exp(-hours / MEMORY))
        failures = self.failures + 1 if failed else 0
        seconds = min(max(WANTED / max(rate, 1e-6) * 3600, polling.shortest), polling.longest)
        seconds = min(seconds * 2.0 ** min(failures, 16), polling.longest)
        seconds *= random.uniform(1 - JITTER, 1 + JITTER)
        return replace(
            self,
            next_at=now + timedelta(seconds=seconds),
            polled_at=self.polled_at if failed else now,
            per_hour=rate,
            failures=failures,
            polls=self.polls + 1,
        )


def schedule(connection: sqlite3.Connection, outlets: Iterable[str], now: datetime) -> list[Poll]:
    """Return the places of the papers, the next one first; a paper not asked yet is due."""
    stored = {
        row[0]: Poll(row[0], read(row[1]), read(row[2]) if row[2] else None, *row[3:])
        for row in connection.execute(
            "SELECT outlet, next_at, polled_at, per_hour, failures, polls FROM polls"
        )
    }
    return sorted((stored.get(o, Poll(o, now)) for o in outlets), key=lambda p: (p.next_at, p.outlet))


def keep(connection: sqlite3.Connection, polls: Iterable[Poll]) -> None:
    """Write places of the schedule, inside a transaction of the caller."""
    connection.executemany(
        """INSERT OR REPLACE INTO polls (outlet, next_at, polled_at, per_hour, failures, polls)
           VALUES (?, ?, ?, ?, ?, ?)""",
        [
            (
                p.outlet, written(p.next_at), written(p.polled_at) if p.polled_at else None, p.per_hour,
                p.failures, p.polls,
            )
            for p in polls
        ],
    )  # fmt: skip
