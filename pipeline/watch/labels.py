"""The words of alerts and reports, in Vietnamese and English: `labels.csv`."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

LANGUAGES = ("vi", "en")


@lru_cache(maxsize=1)
def labels() -> dict[str, dict[str, str]]:
    """Return key -> language -> words. Raises ValueError for a key that comes twice or an empty cell."""
    text = files(__package__).joinpath("labels.csv").read_text(encoding="utf-8")
    table: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(text.splitlines(), strict=True):
        if row["key"] in table or not all(row.values()):
            raise ValueError(f"labels.csv: {row['key']!r} comes twice or has an empty cell")
        table[row["key"]] = {lang: row[lang] for lang in LANGUAGES}
    return table


def words_in(lang: str) -> Callable[[str], str]:
    """Return the function that gives a key's words. Raises KeyError for a key that is not there."""
    table = labels()
    return lambda key: table[key][lang]


def day_in(lang: str) -> Callable[[str | None], str]:
    """Return the function that writes an ISO date: 05/03/2024 in Vietnamese; unknown is empty."""

    def day(iso: str | None) -> str:
        parts = (iso or "")[:10].split("-")
        return "/".join(reversed(parts)) if lang == "vi" and len(parts) > 1 else "-".join(parts)

    return day
