"""Layouts: where one generation of a CMS's pages keeps what. Families of papers share them, outlets override.

A layout is a table of selectors in a TOML file (`families/*.toml`, or `[[layouts]]` in an outlet's file). It
`extends` another of its family by name, or, in an outlet's file, the family's newest unless it says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from . import css
from .css import compound

CONFIDENCE = ("A", "B", "C", "D")
_SELECTORS = (
    "headline",
    "lead",
    "body",
    "published",
    "updated",
    "byline",
    "source",
    "section",
    "tags",
    "related",
    "cover",
)


class OutletError(ValueError):
    """A layout, family or outlet file that breaks its rules; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One generation of pages. Selectors are "" where the layout does not know; the generic reader then asks.

    `since` is the year from which pages look so, `confidence` A (seen on a saved page) to D (inferred).
    """

    name: str
    since: int
    confidence: str = "C"
    headline: str = ""
    lead: str = ""
    body: str = ""
    published: str = ""
    updated: str = ""
    byline: str = ""
    source: str = ""
    section: str = ""
    tags: str = ""
    related: str = ""
    cover: str = ""
    drop: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A CMS that several papers use, with its layouts, newest first."""

    key: str
    name: str
    layouts: tuple[Layout, ...]


def read_layouts(
    rows: Sequence[Mapping[str, Any]], where: str, *, base: Sequence[Layout] = ()
) -> tuple[Layout, ...]:
    """Build layouts from the rows of a file, newest first.

    Raises OutletError for an unknown key, a missing `name` or `since`, an unknown `extends`, a selector that
    cannot be read, or a layout that says nowhere where the body is.
    """
    known = {layout.name: layout for layout in base}
    made: list[Layout] = []
    for row in rows:
        label = f"{where}: layout {row.get('name', '?')!r}"
        unknown = set(row) - {f.name for f in fields(Layout)} - {"extends"}
        if unknown:
            raise OutletError(f"{label}: unknown key {sorted(unknown)}")
        if not row.get("name") or not isinstance(row.get("since"), int):
            raise OutletError(f"{label}: needs `name` and `since` (a year)")
        parent = row.get("extends") or (base[0].name if base else None)
        if parent is not None and parent not in known:
            raise OutletError(f"{label}: extends {parent!r}, which is no layout of the family")
        given: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k != "extends"
        }
        layout = replace(known[parent], **given) if parent else Layout(**given)
        _check(layout, label)
        known[layout.name] = layout
        made.append(layout)
    return tuple(sorted(made, key=lambda layout: -layout.since))


def _check(layout: Layout, label: str) -> None:
    if layout.confidence not in CONFIDENCE:
        raise OutletError(f"{label}: confidence {layout.confidence!r} is none of {', '.join(CONFIDENCE)}")
    if not layout.body:
        raise OutletError(f"{label}: `body` is missing")
    try:
        for name in _SELECTORS:
            if selector := getattr(layout, name):
                css.check(selector)
        for selector in (*layout.drop, *layout.keep):
            compound(selector)
    except ValueError as error:
        raise OutletError(f"{label}: {error}") from error


@lru_cache(maxsize=1)
def families() -> Mapping[str, Family]:
    """Return the families known, by key (the file's stem)."""
    found: dict[str, Family] = {}
    for path in sorted(files(__package__).joinpath("families").iterdir(), key=lambda p: p.name):
        stem = path.name.removesuffix(".toml")
        if stem == path.name:
            continue
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found[stem] = Family(stem, table["name"], read_layouts(table["layouts"], path.name))
    return found


def generic_layout() -> Layout:
    """Return the names that papers of all kinds give to the parts of a page."""
    return families()["generic"].layouts[0]
