"""Officials: not built yet."""

from __future__ import annotations

from ...facts import Official
from ...language.reading import Reading


def find(reading: Reading) -> tuple[Official, ...]:
    """Return the article's officials."""
    return ()
