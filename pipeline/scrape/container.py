"""Finding the element that holds an article's text: by the names that pages give it, else by where the
prose is.
"""

from __future__ import annotations

from itertools import chain, islice

from lxml import etree

from .layout import Layout
from .tree import Page

#: Less text than this is no article's container: where a layout names it, where it is guessed.
LEAST_NAMED, LEAST = 40, 120
#: No page that people wrote nests deeper.
_HIGHEST = 60
#: A block of this many characters outside links is prose.
_PROSE = 80
_NEVER = frozenset({"nav", "footer", "aside", "select", "header"})  # no form: ASP.NET wraps the page in one
_NEVER_NAMED = (
    "comment",
    "footer",
    "related",
    "binhluan",
    "modal",
    "popup",
    "copyright",
    "tin-khac",
    "tinkhac",
)


def by_selector(page: Page, layout: Layout) -> etree._Element | None:
    """Return the container that a layout names: of its first alternative with enough text, the element
    with most.

    None where no alternative has enough.
    """
    for alternative in layout.body.split(","):
        found = [(len(_prose(e)), e) for e in page.find(alternative.strip())]
        best = max(found, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] >= (LEAST_NAMED if layout.headline else LEAST):
            return best[1]
    return None


def by_density(page: Page, _layout: Layout | None = None) -> etree._Element | None:
    """Return the element under which most prose stands together, None where a page has too little.

    Each block of prose counts for the element that holds it, and for the one above by half. Texts that pages
    split in two (an advert between) are joined by climbing while that adds prose and few links.
    """
    scores: dict[etree._Element, float] = {}
    for block in page.root.iter("p", "div", "td", "section", "article", "li"):
        length = _own_prose(block)
        if length < _PROSE or _is_aside(block):
            continue
        holder = block.getparent() if block.tag in ("p", "li") else block
        if holder is None:
            continue
        scores[holder] = scores.get(holder, 0.0) + length
        above = holder.getparent()
        if above is not None:
            scores[above] = scores.get(above, 0.0) + length / 2
    best = max(scores, key=lambda e: scores[e], default=None)
    if best is None:
        return None
    best = _climbed(best)
    return best if len(_prose(best)) >= 2 * LEAST else None


def _climbed(best: etree._Element) -> etree._Element:
    """Return the ancestor (three levels at most) that holds the rest of the text.

    None that holds the headline: there, the parts of the text that follow are gathered into one element.
    """
    chosen = best
    prose, linked = _weights(best)
    for above in [*best.iterancestors()][:3]:
        if above.tag in ("body", "html"):
            break
        if next(above.iter("h1"), None) is not None:
            return chosen if next(best.iter("h1"), None) is not None else _gathered(above, chosen)
        more, more_linked = _weights(above)
        added = [c for c in above if c is not chosen and c not in set(chosen.iterancestors())]
        if any(_is_aside(d) for c in added for d in c.iter("div", "td", "ul", "section", "aside")):
            break
        if more - prose >= 0.1 * prose and more_linked - linked <= 0.3 * (more - prose):
            chosen, prose, linked = above, more, more_linked
    return chosen


def _gathered(column: etree._Element, best: etree._Element) -> etree._Element:
    """Wrap the column's child with the text and those after it that go on with the text."""
    first = next(child for child in column if child is best or best in set(child.iterdescendants()))
    parts, last = [first], 0
    for sibling in first.itersiblings():
        prose, linked = _weights(sibling)
        if (linked > 0.3 * prose and linked > _PROSE) or _is_aside(sibling):
            break
        parts.append(sibling)
        if prose >= _PROSE:
            last = len(parts) - 1
    if not last:
        return best
    whole = etree.Element("div")
    column.insert(column.index(first), whole)
    whole.extend(parts[: last + 1])
    return whole


def _weights(element: etree._Element) -> tuple[int, int]:
    """Return the characters of an element outside links, and those in links."""
    linked = sum(len(_prose(a)) for a in element.iter("a"))
    return len(_prose(element)) - linked, linked


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
    for node in islice(chain((element,), element.iterancestors()), _HIGHEST):
        if node.tag in _NEVER:
            return True
        names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
        if names != " " and node.tag != "body" and any(name in names for name in _NEVER_NAMED):
            return True
    return False


def _prose(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
