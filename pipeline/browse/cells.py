"""Cells of Datasette's tables: links to the pages of articles, people and documents, lists as words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

#: Columns whose number is the id of something with a page.
PAGES = {
    "article_id": "article",
    "first_article_id": "article",
    "last_article_id": "article",
    "person_id": "person",
    "document_id": "document",
}
#: Columns of words, and the column of the same row that says whose page they lead to.
_WORDS = {
    "person": "person_id", "name": "person_id", "speaker": "person_id", "document": "document_id",
    "number": "document_id", "headline": "article_id",
}  # fmt: skip
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
_LISTS = frozenset({"authors", "tags", "provisions", "sources", "contradictions"})
#: Columns that name the row's own page, by table.
_NAMES = {
    "articles": ("headline", "article"),
    "people": ("label", "person"),
    "documents": ("label", "document"),
}


def cell(row: Any, value: Any, column: str, table: str | None, path: Callable[[str], str]) -> Markup | None:
    """Return a cell's HTML, None where Datasette's own way will do."""
    if column in PAGES and value is not None:
        id_, label = (value["value"], value["label"]) if isinstance(value, dict) else (value, value)
        return Markup('<a href="{}">{}</a>').format(path(f"/-/{PAGES[column]}/{id_}"), label)
    if table in _NAMES and column == _NAMES[table][0] and value:
        return Markup('<a href="{}">{}</a>').format(path(f"/-/{_NAMES[table][1]}/{row['id']}"), value)
    leads_to = _WORDS.get(column, "")
    if value and leads_to in row.keys() and row[leads_to] is not None:  # noqa: SIM118 - a Row iterates its values
        return Markup('<a href="{}">{}</a>').format(path(f"/-/{PAGES[leads_to]}/{_id(row[leads_to])}"), value)
    if isinstance(value, str) and (time := _TIME.fullmatch(value)):
        return Markup('<time datetime="{}">{} {}</time>').format(value, *time.groups())
    if column in _LISTS and isinstance(value, str):
        try:
            items = json.loads(value)
        except ValueError:
            return None
        if isinstance(items, list):
            return Markup("{}").format(", ".join(str(i) for i in items))
    return None


def _id(value: Any) -> Any:
    """Return the id of a cell that Datasette may have joined with its label."""
    return value["value"] if isinstance(value, dict) else value
