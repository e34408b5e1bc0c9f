"""Technical regulations and standards by the letters that their numbers begin with, `QCVN`, `TCVN`.

Letters and kinds are those of law 68/2006/QH11 on standards and technical regulations, and of the series
before it.
"""

from __future__ import annotations

from functools import lru_cache

from .table import rows


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Return the kind that documents go by, `Quy chuẩn` or `Tiêu chuẩn`, by the letters of their numbers."""
    found = rows("standards", required=("code", "kind", "name"), unique=("code",))
    return {row["code"]: row["kind"] for row in found}
