"""Countries and territories by the names that the Vietnamese press gives them."""

from __future__ import annotations

from functools import lru_cache

from ..language.spelling import key
from .table import items, once, rows


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Return the keys (see `spelling.key`) of all names of countries, each with the usual name."""
    table: dict[str, str] = {}
    names = []
    for row in rows("countries", required=("name",), unique=("name",)):
        for form in (row["name"], *items(row["aliases"])):
            names.append(key(form))
            table[key(form)] = row["name"]
    once("countries.csv", names)
    return table
