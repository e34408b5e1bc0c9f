"""Ranks: not built yet."""

from __future__ import annotations

from ...facts import Rank
from ...language.reading import Reading


def find(reading: Reading) -> tuple[Rank, ...]:
    """Return the article's ranks."""
    return ()
