"""Titles that one person bears at a time in one place or organisation: `chủ tịch`, `giám đốc`, `bí thư`.

`sole_titles.csv` has them; `alone` says whether the title by itself is one post of the country (`Thủ tướng`).
Deputies, members and the like are several, so they are not in it.
"""

from __future__ import annotations

from functools import lru_cache

from ..language.spelling import key
from .offices import is_national, office_key
from .table import LexiconError, rows


@lru_cache(maxsize=1)
def _titles() -> dict[str, bool]:
    table: dict[str, bool] = {}
    for row in rows("sole_titles", required=("title", "alone"), unique=("title",)):
        if row["alone"] not in ("yes", "no"):
            raise LexiconError(f"sole_titles.csv: {row['title']}: alone is neither yes nor no")
        table[key(row["title"])] = row["alone"] == "yes"
    return table


def is_sole(position: str, place: str | None) -> bool:
    """Tell whether a position has one holder at a time and its wording says which position it is.

    `Giám đốc Công an tỉnh` without its place is that of any province, `Bộ trưởng` of any ministry.
    """
    office = office_key(position)
    fitting = [t for t in _titles() if office == t or office.startswith(t + " ")]
    if not fitting:
        return False
    title = max(fitting, key=len)
    if office == title or _titles()[title]:
        return _titles()[title]
    last = position.split()[-1]
    named = last.isdigit() or (last[:1].isupper() and not last.isupper())
    return bool(place) or named or is_national(position)
