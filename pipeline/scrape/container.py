"""Finding the element that holds an article's text: by the names that pages give it, else by where the prose is."""

from __future__ import annotations

from lxml import etree

from .layout import Layout
from .tree import Page

#: Less text than this is no article's container.
LEAST = 120
#: A block of this many characters outside links is prose.
_PROSE = 80
_NEVER = frozenset({"nav", "footer", "aside", "form", "select", "header"})
_NEVER_NAMED = ("comment", "footer", "related", "binhluan", "modal", "popup", "copyright", "tin-khac", "tinkhac")


def by_selector(page: Page, layout: Layout, least: int = LEAST) -> etree._Element | None:
    """Return the container that a layout names, the one with most text of several; None where none has enough."""
    found = [(len(_prose(e)), e) for e in page.find(layout.body)]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= least else None


def by_density(page: Page) -> etree._Element | None:
    """Return the element under which most prose stands together, None where a page has too little.

    Each block of prose counts for its parent in full and for its grandparent by half; containers that pages
    split in two (an advert between) are joined in their parent.
    """
    scores: dict[etree._Element, float] = {}
    total = 0.0
    for block in page.root.iter("p", "div", "td", "section", "article", "li"):
        length = _own_prose(block)
        if length < _PROSE or _is_aside(block):
            continue
        total += length
        holder = block.getparent() if block.tag in ("p", "li") else block
        if holder is None:
            continue
        scores[holder] = scores.get(holder, 0.0) + length
        above = holder.getparent()
        if above is not None:
            scores[above] = scores.get(above, 0.0) + length / 2
    if not scores:
        return None
    best = max(scores, key=lambda e: scores[e])
    if scores[best] < 3 * LEAST:
        return None
    above = best.getparent()
    while above is not None and above.tag not in ("body", "html"):
        inside = sum(score for element, score in scores.items() if element.getparent() is above)
        if inside < 1.6 * scores[best]:
            break
        best, above = above, above.getparent()
    return best


def _own_prose(block: etree._Element) -> int:
    """Count the characters of a block that stand in it or in its inline children outside links."""
    count = len((block.text or "").strip())
    for child in block:
        if child.tag in ("b", "strong", "em", "i", "span", "u", "font", "br", "sup", "sub"):
            count += len("".join(child.itertext()).strip())
        if child.tail:
            count += len(child.tail.strip())
    return count


def _is_aside(element: etree._Element) -> bool:
    node: etree._Element | None = element
    while node is not None:
        if node.tag in _NEVER:
            return True
        names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
        if names.strip() and node.tag != "body" and any(name in names for name in _NEVER_NAMED):
            return True
        node = node.getparent()
    return False


def _prose(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
