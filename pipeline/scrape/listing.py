"""A page of links to articles: a section, a front page, a topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree

from ..article import Link
from ..language.lazily import lazy_re
from .outlets import Outlet
from .soup import clean
from .tree import Page

#: Fewer different articles than this make no listing.
LEAST_LINKS = 3
#: Address of an article of a paper without a file: a slug of some words with an id or an extension at its
#: end.
_GENERIC = lazy_re(
    r"/(?:[a-z0-9]+-){4,}[a-z]*\d{4,}[^/]*/?$|/(?:[a-z0-9]+-){5,}[a-z0-9]+\.(?:html?|aspx|chn|amp|tpo|vov|ldo|vnp|epi)$|/\d{4,}/(?:[a-z0-9]+-){3,}[a-z0-9]+"
)
_NOT_GENERIC = lazy_re(
    r"/(?:tags?|chu-de|topic|video|tac-gia|event|su-kien|search|tim-kiem)/|-(?:tag|p)\d+\.|[?&]page="
)
_OUTSIDE = frozenset({"footer", "nav"})
_QUERY_NOISE = lazy_re(r"(?:^|&)(?:utm_\w+|zarsrc|fbclid|gclid|ref|src)=")


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of links: its address, the paper it belongs to, and the articles it links, each once, in page
    order.
    """

    url: str | None
    outlet: str | None
    links: tuple[Link, ...]


def read_listing(page: Page, outlet: Outlet | None) -> Listing:
    """Return the links to articles of the page's own paper; menus and the footer are not read."""
    found: dict[str, str] = {}
    for href, text in _anchors(page, outlet):
        if href not in found or (text and not found[href]):
            found[href] = text
    links = tuple(Link(text, href) for href, text in found.items())
    return Listing(page.url, outlet.domain if outlet else None, links)


def _anchors(page: Page, outlet: Outlet | None) -> Iterator[tuple[str, str]]:
    host = urlsplit(page.url).netloc if page.url else None
    base = page.url or (f"https://{outlet.domain}/" if outlet else None)
    known: dict[str, str | None] = {}  # a card links to its article by picture, headline and lead
    for a in page.root.iter("a"):
        href = (a.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
            continue
        if href not in known:
            known[href] = _article(href, base, host, outlet)
        url = known[href]
        if url is not None and not any(_is_outside(up) for up in a.iterancestors()):
            yield url, clean("".join(a.itertext())) or clean(a.get("title") or "")


def _article(href: str, base: str | None, host: str | None, outlet: Outlet | None) -> str | None:
    """Return the full address of an article of the page's own paper, None for any other link."""
    try:
        url = _absolute(href, base, outlet)
        parts = urlsplit(url)
    except ValueError:
        return None
    if outlet is not None:
        own = any(parts.hostname in (d, f"www.{d}", f"m.{d}") for d in outlet.domains)
        return url if own and outlet.is_article(url) else None
    same = not host or parts.netloc.removeprefix("www.") == host.removeprefix("www.")
    ours = same and _GENERIC.search(parts.path) is not None and not _NOT_GENERIC.search(parts.path)
    return url if ours else None


def _is_outside(element: etree._Element) -> bool:
    """Tell whether an element is a page's menu or footer: privacy policies look like articles."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return element.tag in _OUTSIDE or any(name.startswith(("footer", "site-footer")) for name in names)


def _absolute(href: str, base: str | None, outlet: Outlet | None) -> str:
    url = urldefrag(urljoin(base, href) if base else href)[0]
    head, _, query = url.partition("?")
    keep = outlet.keep_query if outlet else ()
    if query and not any(f"{name}=" in query for name in keep) and (outlet or _QUERY_NOISE.search(query)):
        return head
    return url
