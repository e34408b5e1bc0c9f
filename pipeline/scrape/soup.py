"""Text and links of markup: what counts as a block, what never shows, how a line is folded."""

from __future__ import annotations

import re

from lxml import etree

from ..article import Link
from ..language.spelling import nfc
from .markup import Markup

#: Elements that hold no text of an article.
SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "button",
     "select", "textarea", "input", "form", "nav", "footer", "meta", "link", "audio", "video", "source",
     "track", "ins", "map", "dialog", "progress", "head", "title"}
)  # fmt: skip
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Elements that begin a line of their own.
BLOCK = frozenset(
    {"address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
     "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
     "tr", "ul", "caption", "html", "body"}
)  # fmt: skip
_SPACE = re.compile(r"[\s\u00a0\u2000-\u200a\u3000]+")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008]")
#: Where a link leads to no other page: a place of this one, a script, a picture in full size.
_NO_PAGE = re.compile(r"^(?:#|javascript:|mailto:|$)|\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)


def clean(text: str) -> str:
    """Return a text in NFC, white space folded to single spaces, characters that do not show taken out."""
    return nfc(_SPACE.sub(" ", _INVISIBLE.sub("", text)).strip())


def text_of(element: etree._Element, markup: Markup) -> str:
    """Return the shown text of an element on one line, adverts and scripts left out."""
    pieces: list[str] = []
    waiting: list[etree._Element | str] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node is element or not (node.tag in SKIPPED or markup.drop.match(node)):
            inside = [node.text, *(part for child in node for part in (child, child.tail))]
            children = [part for part in reversed(inside) if part is not None]
            waiting += [" ", *children, " "] if node.tag in BLOCK or node.tag == "br" else children
    return clean("".join(pieces))


def all_text(element: etree._Element) -> str:
    """Return all text inside an element on one line, nothing put between its parts."""
    return clean("".join(element.itertext()))


def length(element: etree._Element) -> int:
    """Count the characters inside an element; white space alone, as between two paragraphs, counts as one."""
    return sum(1 if is_alone(text) else len(text) for text in element.itertext())


def is_alone(text: str) -> bool:
    """Tell whether a text is nothing but the white space that markup is laid out with."""
    return not text.strip(" \n\t\f\r")


def links_in(element: etree._Element) -> list[etree._Element]:
    """Return the links inside an element."""
    return [a for a in element.iterdescendants("a") if a.get("href") is not None]


def is_link_list(element: etree._Element) -> bool:
    """Tell whether an aside or a list holds little but links: teasers of other articles."""
    if element.tag not in ("aside", "ul", "ol"):
        return False
    links = [all_text(a) for a in links_in(element)]
    text = len(all_text(element))
    linked = sum(map(len, links))
    least = 0.5 if element.tag == "aside" else 0.9
    return bool(links) and linked >= least * text and text >= 10 * len(links)


def leads_away(href: str) -> bool:
    """Tell whether a link leads to another page."""
    return not _NO_PAGE.search(href.strip())


def links_of(element: etree._Element) -> list[Link]:
    """Return the links inside an element that show a text, each address once."""
    found: dict[str, Link] = {}
    for a in links_in(element):
        href, text = a.get("href", "").strip(), clean("".join(a.itertext()) or a.get("title") or "")
        if text and leads_away(href):
            found.setdefault(href, Link(text, href))
    return list(found.values())
