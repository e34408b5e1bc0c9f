"""Documents: not built yet."""

from __future__ import annotations

from ...facts import Document
from ...language.reading import Reading


def find(reading: Reading) -> tuple[Document, ...]:
    """Return the article's documents."""
    return ()
