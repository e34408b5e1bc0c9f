"""The part of a page around an article's text: where the date line, the lead, the byline and the cover
stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from lxml import etree

from ..language.lazily import lazy_re
from ..language.spelling import key
from .tree import Page, shown

#: A line of this length may be a date line or a byline; a headline has at least as many characters as the
#: second.
SHORT_LINE, _HEADLINE = 90, 15
#: No page that people wrote nests deeper.
_HIGHEST = 60
#: No headline is longer.
_LONG_LINE = 400
_TITLE_TAGS = ("h1", "h2", "h3", "div", "p", "span", "td", "strong", "b", "font", "a")
#: The front page's clock, a related article's date: what says so is no line of this article.
_ELSEWHERE = lazy_re("relate|comment|sidebar|header-top|top-header|topbar|most|list-news|footer|menu")


@dataclass(frozen=True, slots=True)
class Around:
    """The elements outside the text, up to the ancestor that text and headline share, in page order."""

    body: etree._Element
    title: etree._Element | None
    elements: tuple[etree._Element, ...]
    order: Mapping[etree._Element, int]
    above: frozenset[etree._Element]

    def between(self) -> Iterator[etree._Element]:
        """Yield the elements after the headline and before the text."""
        if self.title is None or self.title not in self.order or self.body not in self.order:
            return
        first, last = self.order[self.title], self.order[self.body]
        inside = set(self.title.iterdescendants())
        for element in self.elements:
            if first < self.order.get(element, -1) < last and element not in inside:
                yield element

    def elsewhere(self, element: etree._Element) -> bool:
        """Tell whether an element stands in a part of the page that is not this article's.

        What holds the text is the article's, though it be called `sidebar-1` as VnExpress's column.
        """
        for node in islice(chain((element,), element.iterancestors()), _HIGHEST):
            if node.tag == "body" or node in self.above:
                break
            names = f"{node.get('class') or ''} {node.get('id') or ''}"
            if names != " " and _ELSEWHERE.search(names.lower()):
                return True
        return False

    def links(self) -> Iterator[etree._Element]:
        """Yield the links in the text and after it, in page order."""
        yield from self.body.iterdescendants("a")
        last = self.order.get(self.body, 0)
        yield from (e for e in self.elements if e.tag == "a" and self.order.get(e, -1) > last)


def survey(page: Page, body: etree._Element, headline: str) -> Around:
    """Find the headline's element and list what stands around the text."""
    title = _title_element(page, headline)
    top = _shared(body, title)
    # One level more: the date line often stands above the element that holds headline and text.
    above = top.getparent()
    if above is not None and above.tag not in ("html", "body") and len(above) <= 12:
        top = above
    elements = list(_outside(top, body))
    if title is not None and body in set(title.iterancestors()):
        elements += _head(body, title)
    order = {element: i for i, element in enumerate(top.iter())}
    return Around(body, title, tuple(elements), order, frozenset(body.iterancestors()))


def _title_element(page: Page, headline: str) -> etree._Element | None:
    folded = key(headline)
    first: etree._Element | None = None
    for element in page.root.iter("h1"):
        text = shown(element)
        if text and (not folded or key(text) == folded):
            return element
        first = first if first is not None or not text else element
    if folded:
        for element in page.root.iter(*_TITLE_TAGS[1:-1]):
            if len(element) < 4 and key(element.text or "") and key(shown(element, _LONG_LINE)) == folded:
                return element
    return first


def titled(page: Page) -> str | None:
    """Return the longest printed line that the page's <title> holds: the headline of a page without marks."""
    title = key(next((shown(e) for e in page.root.iter("title")), ""))
    best = ""
    for element in page.root.iter(*_TITLE_TAGS):
        line = (element.text or "").strip()
        if (line or element.tag == "h1") and len(element) < 4:
            text = shown(element, _LONG_LINE)
            if len(text) > max(len(best), _HEADLINE) and key(text) in title:
                best = text
    return best or None


def _shared(body: etree._Element, title: etree._Element | None) -> etree._Element:
    above = set(title.iterancestors()) if title is not None else set()
    top, steps = body, 0
    while top not in above and (above or steps < 3):
        parent = top.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        top, steps = parent, steps + 1
    return top


def _outside(top: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if element is not body:
            yield element
            waiting += reversed(element)


def _head(body: etree._Element, title: etree._Element) -> list[etree._Element]:
    """Return the short lines around a headline that stands in the same column as the text."""
    found: list[etree._Element] = []
    after = 0
    for element in body.iterdescendants():
        if element is title or after:
            after += 1
        if after > 6:
            break
        if element is not title and len(shown(element, SHORT_LINE)) > 0:
            found.append(element)
    return found


def direct(element: etree._Element) -> str:
    """Return the text that stands in an element itself, none of its children's."""
    pieces = [element.text or "", *(child.tail or "" for child in element)]
    return " ".join(" ".join(pieces).split())
