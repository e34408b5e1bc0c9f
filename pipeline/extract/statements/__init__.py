"""Statements: not built yet."""

from __future__ import annotations

from collections.abc import Sequence

from ...facts import Official, Statement
from ...language.reading import Reading


def find(reading: Reading, officials: Sequence[Official]) -> tuple[Statement, ...]:
    """Return the article's statements, their speakers named by the officials found."""
    return ()
