"""Finding the element that holds an article's text: by the names that pages give it, else by where the
prose is.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import islice

from lxml import etree

from ..language.spelling import key
from .layout import Layout
from .soup import BLOCK
from .tree import Page

#: Less text than this is no article's container: where a layout names it, where it is guessed.
LEAST_NAMED, LEAST = 40, 120
#: A block of this many characters outside links is prose.
_PROSE = 80
#: So much of a description has to agree.
_SAID = 60
#: Elements of such a name that are weighed; no page that people wrote has more around its text.
_MOST_WRAPPERS = 200
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
    asides = _asides(page.root)
    said = key(page.machine.description or "")[:_SAID]
    for block in page.root.iter("p", "div", "td", "section", "article", "li"):
        length = _own_prose(block)
        if length < _PROSE or block in asides or _is_said(block, said):
            continue
        above = block.getparent()
        holder = (
            above if above is not None and (block.tag in ("p", "li") or _is_one_of_many(block)) else block
        )
        scores[holder] = scores.get(holder, 0.0) + length
        above = holder.getparent()
        if above is not None:
            scores[above] = scores.get(above, 0.0) + length / 2
    best = max(scores, key=lambda e: scores[e], default=None)
    if best is None:
        return None
    best = _climbed(best, asides)
    return best if len(_prose(best)) >= 2 * LEAST else None


def _is_said(block: etree._Element, said: str) -> bool:
    """Tell whether a block is the lead, as the description says: it may outweigh a short text."""
    return len(said) == _SAID and said in key("".join(islice(block.itertext(), 4))[: 2 * _SAID])


def _is_one_of_many(block: etree._Element) -> bool:
    """Tell whether a <div> is a paragraph: no block in it, and another such beside it."""
    if block.tag != "div" or any(child.tag in BLOCK for child in block):
        return False
    beside = [*islice(block.itersiblings("div"), 3), *islice(block.itersiblings("div", preceding=True), 3)]
    return any(_own_prose(b) >= _PROSE and not any(c.tag in BLOCK for c in b) for b in beside)


def _climbed(best: etree._Element, asides: Set[etree._Element]) -> etree._Element:
    """Return the ancestor (three levels at most) that holds the rest of the text.

    None that holds the headline: there, the parts of the text that follow are gathered into one element.
    """
    chosen = best
    prose, linked = _weights(best)
    for above in [*best.iterancestors()][:3]:
        if above.tag in ("body", "html"):
            break
        if next(above.iter("h1"), None) is not None:
            return chosen if next(best.iter("h1"), None) is not None else _gathered(above, chosen, asides)
        more, more_linked = _weights(above)
        added = [c for c in above if c is not chosen and c not in set(chosen.iterancestors())]
        if any(d in asides for c in added for d in c.iter("div", "td", "ul", "section", "aside")):
            break
        if more - prose >= 0.1 * prose and more_linked - linked <= 0.3 * (more - prose):
            chosen, prose, linked = above, more, more_linked
    return chosen


def _gathered(column: etree._Element, best: etree._Element, asides: Set[etree._Element]) -> etree._Element:
    """Wrap the column's child with the text and those after it that go on with the text."""
    first = next(child for child in column if child is best or best in set(child.iterdescendants()))
    parts, last = [first], 0
    for sibling in first.itersiblings():
        prose, linked = _weights(sibling)
        if (linked > 0.3 * prose and linked > _PROSE) or sibling in asides:
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


def _asides(root: etree._Element) -> Set[etree._Element]:
    """Return the elements of menus, footers, comments and the like, with all that stands in them.

    A wrapper of an unlucky name (`has-comments`) that holds most of the page's text is none.
    """
    found: set[etree._Element] = set()
    most, wrappers = len(_prose(root)) / 2, 0
    for node in root.iter():
        if node.getparent() in found or node.tag in _NEVER:
            found.add(node)
            continue
        names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
        named = names != " " and node.tag != "body" and any(name in names for name in _NEVER_NAMED)
        if named:
            wrappers += 1
            if wrappers > _MOST_WRAPPERS or len(_prose(node)) <= most:
                found.add(node)
    return found


def _prose(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
