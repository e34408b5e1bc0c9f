"""The times that a page shows: on its date line, beside the headline, and as the last change.

A layout's selectors are asked first, then the lines around the text, then the generic selectors. The clock of
the front page and a related article's date are no times of this article.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import islice

from lxml import etree

from ..language.lazily import lazy_re
from . import dates
from .around import SHORT_LINE, Around, direct
from .layout import Layout
from .tree import Page, shown

#: How far above the headline a date line may stand: levels of the tree, and blocks on each.
_LEVELS = 4
_CHANGED = lazy_re(r"cập nhật|sửa lúc|updated", re.IGNORECASE)


def published(page: Page, layout: Layout, generic: Layout, around: Around) -> datetime | None:
    """Return the time on the date line; None where no line says a time of day."""
    for element in page.find(layout.published):
        if found := _moment(element, month_first=layout.month_first):
            return found
    changed = page.machine.published is not None
    for element in around.elements:
        line = element.tag == "time" or 8 <= len(direct(element)) <= SHORT_LINE
        if changed and _CHANGED.search(direct(element)):
            continue  # "Cập nhật lúc 10:30, 07/03/2026" is no time of publication where one is known
        if (
            line
            and not around.elsewhere(element)
            and (found := _moment(element, month_first=layout.month_first))
        ):
            return found
    for element in page.find(generic.published):
        if element.tag == "meta" or around.elsewhere(element):
            continue
        if found := _moment(element, month_first=layout.month_first):
            return found
    return None if page.machine.published else _above(around, month_first=layout.month_first)


def _above(around: Around, *, month_first: bool) -> datetime | None:
    """Return the time nearest above the headline on a line that its name calls a time.

    VietNamNet sets it beside the breadcrumb, in a block before the article's own.
    """
    node = around.title
    for _ in range(_LEVELS if node is not None else 0):
        if node is None or node.tag in ("body", "html"):
            break
        for sibling in islice(node.itersiblings(preceding=True), _LEVELS):
            for element in sibling.iter():
                names = f"{element.tag} {element.get('class') or ''} {element.get('id') or ''}".lower()
                named = "time" in names or "date" in names
                if (
                    named
                    and not around.elsewhere(element)
                    and (found := _moment(element, month_first=month_first))
                ):
                    return found
        node = node.getparent()
    return None


def _moment(element: etree._Element, *, month_first: bool) -> datetime | None:
    text = shown(element, 3 * SHORT_LINE)
    # What is printed goes before the attribute, which no reader sees.
    for said in (text, element.get("datetime") or element.get("content") or ""):
        if (
            said
            and dates.has_clock(said)
            and (found := dates.moment(said, month_first=month_first and said is text))
        ):
            return found
    return None


def updated(page: Page, layout: Layout) -> datetime | None:
    """Return the time that the page shows as the last change, where it shows one."""
    found = (_moment(e, month_first=layout.month_first) for e in page.find(layout.updated))
    return next((m for m in found if m), None)
