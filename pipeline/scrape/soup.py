"""Text and links of markup: what counts as a block, what never shows, how a line is folded."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from bs4 import Tag
from bs4.element import PreformattedString

from ..article import Link
from ..language.lazily import lazy_re
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
_INVISIBLE = lazy_re(r"[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008]")
#: Where a link leads to no other page: a place of this one, a script, a picture in full size.
_NO_PAGE = lazy_re(r"^(?:#|javascript:|mailto:|$)|\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)


def clean(text: str) -> str:
    """Return a text in NFC, white space folded to single spaces, characters that do not show taken out."""
    return nfc(" ".join(_INVISIBLE.sub("", text).split()))


def text_of(tag: Tag, markup: Markup) -> str:
    """Return the shown text of an element on one line, adverts and scripts left out."""
    pieces: list[str] = []
    waiting: list[Tag | str] = [tag]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            if not isinstance(node, PreformattedString):
                pieces.append(node)
        elif node is tag or not (node.name in SKIPPED or markup.drop.match(node)):
            space = node.name in BLOCK or node.name == "br"
            children = [c for c in node.children if isinstance(c, Tag | str)]
            waiting += [" ", *reversed(children), " "] if space else reversed(children)
    return clean("".join(pieces))


def inside(tag: Tag, names: Container[str]) -> Iterator[Tag]:
    """Yield the elements of these names inside another, in page order: `find_all` makes a matcher for each
    question, which takes longer than to walk the few elements of a container.
    """
    return (node for node in tag.descendants if isinstance(node, Tag) and node.name in names)


def above(tag: Tag, names: Container[str]) -> Tag | None:
    """Return the nearest element of these names around another."""
    return next((node for node in tag.parents if node.name in names), None)


_A = frozenset(("a",))


def anchors(tag: Tag) -> list[Tag]:
    """Return the links inside an element."""
    return [a for a in inside(tag, _A) if a.get("href") is not None]


def is_link_list(tag: Tag) -> bool:
    """Tell whether an aside or a list holds little but links: teasers of other articles."""
    if tag.name not in ("aside", "ul", "ol"):
        return False
    links = [clean(a.get_text()) for a in anchors(tag)]
    text = len(clean(tag.get_text()))
    linked = sum(map(len, links))
    return bool(links) and linked >= (0.5 if tag.name == "aside" else 0.9) * text and text >= 10 * len(links)


def leads_away(href: str) -> bool:
    """Tell whether a link leads to another page."""
    return not _NO_PAGE.search(href.strip())


def links_of(tag: Tag) -> list[Link]:
    """Return the links inside an element that show a text, each address once."""
    found: dict[str, Link] = {}
    for a in anchors(tag):
        href, text = str(a["href"]).strip(), clean(a.get_text() or str(a.get("title") or ""))
        if text and leads_away(href):
            found.setdefault(href, Link(text, href))
    return list(found.values())
