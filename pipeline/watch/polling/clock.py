"""The time, and waiting for it; tests have a clock of their own."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol

#: Seconds slept at once: a clock that was set, or a machine that slept, is noticed after so long at most.
NAP = 30.0


class Clock(Protocol):
    """Says the time in UTC and waits."""

    def now(self) -> datetime:
        """Return the time, with its zone."""

    def wait(self, seconds: float) -> None:
        """Return after so many seconds, or sooner."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Sleep, `NAP` at most."""
        time.sleep(max(0.0, min(seconds, NAP)))


def written(moment: datetime) -> str:
    """Return a moment as the database keeps it: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def read(text: str) -> datetime:
    """Return the moment that `written` wrote."""
    return datetime.fromisoformat(text)
