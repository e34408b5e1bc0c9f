"""The words of the pages, in Vietnamese and English: `labels.csv`."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["vi", "en"]


@lru_cache(maxsize=1)
def labels() -> dict[str, dict[str, str]]:
    """Return key -> language -> words. Raises ValueError for a key that comes twice or an empty cell."""
    text = files(__package__).joinpath("labels.csv").read_text(encoding="utf-8")
    table: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(text.splitlines(), strict=True):
        if row["key"] in table or not all(row.values()):
            raise ValueError(f"labels.csv: {row['key']!r} comes twice or has an empty cell")
        table[row["key"]] = {"vi": row["vi"], "en": row["en"]}
    return table


def language(request: Any) -> Language:
    """Return the reader's language: asked for in the address, else remembered, else Vietnamese."""
    if request is None:
        return "vi"
    asked = request.args.get("_lang") or request.cookies.get("lang")
    return "en" if asked == "en" else "vi"


def day_in(chosen: Language) -> Callable[[str | None], str]:
    """Return the function that writes an ISO date as readers of the language do: 05/03/2024 in Vietnamese.

    A date that is less precise, or no date, stays as it is.
    """

    def day(iso: str | None) -> str:
        parts = (iso or "")[:10].split("-")
        return "/".join(reversed(parts)) if chosen == "vi" and len(parts) > 1 else "-".join(parts)

    return day


def title_in(chosen: Language) -> Callable[[str | None], str]:
    """Return the function that gives the part of a title that is in the language: of `Ai nói gì? (Who said
    what?)` the words in or before the last brackets.
    """

    def title(both: str | None) -> str:
        vietnamese, _, english = (both or "").rpartition(" (")
        return (vietnamese if chosen == "vi" else english.removesuffix(")")) if vietnamese else (both or "")

    return title


def translator(chosen: Language) -> Callable[[str], str]:
    """Return the function that gives a key's words; what is no key (a kind of document) is shown as it is."""
    table = labels()
    return lambda key: table[key][chosen] if key in table else key


def words(arguments: Mapping[str, str]) -> tuple[Callable[[str], str], Callable[[str | None], str]]:
    """Return `translator` and `day_in` for a page's arguments."""
    chosen: Language = "en" if arguments.get("_lang") == "en" else "vi"
    return translator(chosen), day_in(chosen)
