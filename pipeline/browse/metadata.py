"""Titles, descriptions, facets and canned queries of the tables: `metadata.yaml`.

The file names the database `press`; Datasette names a database after its file, so the same words are given to
each database of the project under its own name. The file can also be passed to Datasette with -m.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from importlib.resources import files
from typing import Any
from weakref import WeakKeyDictionary

from datasette.utils import parse_metadata

from .counts import without_facets

#: What each Datasette was given last, and for which databases. It asks some thirty times a page.
_GIVEN: WeakKeyDictionary[Any, tuple[tuple[list[str], list[str]], dict[str, Any]]] = WeakKeyDictionary()


def metadata_of(datasette: Any, databases: list[str], large: list[str]) -> dict[str, Any]:
    """Return `metadata_for` these databases, the same object as long as they are the same."""
    known = _GIVEN.get(datasette)
    if known is None or known[0] != (databases, large):
        known = _GIVEN[datasette] = (databases, large), metadata_for(databases, large)
    return known[1]


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    loaded: dict[str, Any] = parse_metadata(
        files(__package__).joinpath("metadata.yaml").read_text(encoding="utf-8")
    )
    return loaded


def metadata_for(databases: Iterable[str], large: Iterable[str] = ()) -> dict[str, Any]:
    """Return Datasette's metadata for databases of these names, without facets that take long in the large
    ones. A copy: Datasette writes into it.
    """
    given = deepcopy(_file())
    press = given["databases"].pop("press")
    given["databases"] = {name: deepcopy(press) for name in databases}
    for name in large:
        without_facets(given["databases"][name]["tables"])
    return given
