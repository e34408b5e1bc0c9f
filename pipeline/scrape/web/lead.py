"""An address that a feed, a sitemap or a listing gave, before anybody has asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Lead:
    """An article's address, and when it was published or last changed as far as its source says."""

    url: str
    when: datetime | None = None
