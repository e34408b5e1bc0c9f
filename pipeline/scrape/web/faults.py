"""FetchErrors that another run may not meet."""

from __future__ import annotations

from ...errors import FetchError


class Unanswered(FetchError):
    """No sound answer for now: worth asking again in a later run."""


class Unreachable(Unanswered):
    """No sound answer from the whole host: its other addresses are not worth asking for in this run."""
