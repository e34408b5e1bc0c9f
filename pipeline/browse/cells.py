"""Cells of Datasette's tables: links to the pages of articles, people and documents, lists as words."""

from __future__ import annotations

import json
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
    if column in _LISTS and isinstance(value, str):
        try:
            items = json.loads(value)
        except ValueError:
            return None
        if isinstance(items, list):
            return Markup("{}").format(", ".join(str(i) for i in items))
    return None
