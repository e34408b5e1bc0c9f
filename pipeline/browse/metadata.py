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

from datasette.utils import parse_metadata

from .counts import without_facets


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
