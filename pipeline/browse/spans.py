"""Counts by week and month without gaps: where nothing was written, a chart shows that nothing was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

_Day = Callable[[str | None], str]
_WEEKS = 52


def by_week(known: Mapping[str, int], last: str, day: _Day) -> list[tuple[str, int]]:
    """Return (the Monday as `day` writes it, number) of the weeks up to `last`, oldest first, 0 where none is
    known: a year of them, or from the first one known on.
    """
    weeks = [(date.fromisoformat(last) - timedelta(weeks=n)).isoformat() for n in range(_WEEKS - 1, -1, -1)]
    first = min((w for w in weeks if w in known), default=last)
    return [(day(w), known.get(w, 0)) for w in weeks if w >= first]


def by_month(known: Mapping[str, int], day: _Day) -> list[tuple[str, int]]:
    """Return (the month as `day` writes it, number) from the first month known to the last; none for one."""
    if len(known) < 2:
        return []
    first, last = (12 * int(m[:4]) + int(m[5:7]) - 1 for m in (min(known), max(known)))
    months = [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(first, last + 1)]
    return [(day(m), known.get(m, 0)) for m in months]
