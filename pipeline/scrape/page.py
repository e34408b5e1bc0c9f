"""From a saved page to an Article or a Listing.

    bytes → tree (parsed once) → outlet → layouts, newest first → container → blocks → body
                               ↘ metadata, JSON-LD                               ↘ reconciled into an Article

A page of a known paper is read by that paper's layouts, then by its family's; a page of an unknown one by the
families' layouts (a CMS has its marks), then by the generic reader: the names that many pages use, where
prose stands densest, and at last trafilatura. `Article.reader` says which it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ..article import Article
from ..errors import NoArticle
from ..language.lazily import lazy_re
from . import container, datelines, visible
from .around import survey, titled
from .build import build
from .layout import Layout, families, generic_layout
from .listing import LEAST_LINKS, Listing, read_listing
from .outlets import Outlet, outlets
from .tree import Page, load, shown

#: Begins with a literal, which `re` looks for fast: a page of 300 KB is searched.
_HOST = lazy_re(r"//([a-z0-9.-]+\.[a-z]{2,})(?=[/\"'?:\s]|$)", re.IGNORECASE)
#: A page that says it is no article must hold at least this much prose to be one.
_CONVINCING = 1200
#: With a date line beside it, this much is enough.
_DATED = 500
#: With a date line, and a printed line of a headline's length that the page's <title> repeats.
_ENTITLED, _HEADLINE = 250, 30
#: Fewer links to articles than this make no listing by themselves.
_FEW = 5
#: A text found by a common name that is shorter may be a box of the same name: density is asked as well, and
#: has to find so many times as much.
_WHOLE, _OUTDONE = 400, 3
#: A card of a listing has a linked heading and no more prose than this.
_CARD = 350


def read_page(html: bytes | str, url: str | None = None, *, name: str = "page") -> Article | Listing:
    """Read a saved page.

    `url` is its address where the caller knows it, `name` what errors call it; it becomes the article's id.
    Returns an Article, or a Listing for a page of links. Raises UnreadableInput for an empty page,
    NoArticle for one that holds neither.
    """
    page = load(html, url, name)
    outlet = outlet_of(page)
    article = _by_layouts(page, outlet)
    if article is not None:
        return article
    listing = read_listing(page, outlet)
    article = _by_guess(page, outlet, linked=len(listing.links))
    if article is not None:
        return article
    if len(listing.links) >= LEAST_LINKS:
        return listing
    raise _nothing(page)


def outlet_of(page: Page) -> Outlet | None:
    """Return the paper a page belongs to: by its address, its site's name, or the host that its markup
    names most.
    """
    known = outlets()
    machine = page.machine
    for address in (page.url, machine.url, machine.first("og:url")):
        if address and (found := known.by_address(address)):
            return found
    if page.url:
        return None
    if machine.site and (found := known.by_name(machine.site) or known.by_domain(machine.site)):
        return found
    hosts = Counter(m[1].lower() for m in _HOST.finditer(page.source))
    named: Counter[str] = Counter()
    for host, count in hosts.items():
        if found := known.by_domain(host):
            named[found.domain] += count
    best = named.most_common(2)
    if best and (len(best) == 1 or best[0][1] >= 2 * best[1][1]):
        return known.by_domain(best[0][0])
    return None


def _candidates(outlet: Outlet | None) -> Iterator[tuple[str, Layout]]:
    if outlet is not None:
        for layout in outlet.layouts:
            yield f"{outlet.domain} {layout.name}", layout
    for family in families().values():
        if family.key != "generic" and (outlet is None or outlet.family != family.key):
            for layout in family.layouts:
                if layout.confidence in ("A", "B"):
                    yield f"{family.key} {layout.name}", layout


def _by_layouts(page: Page, outlet: Outlet | None) -> Article | None:
    for reader, layout in _candidates(outlet):
        found = container.by_selector(page, layout)
        if found is not None:
            article = build(page, outlet, layout, found, reader)
            if article is not None:
                return article
    return None


def _by_guess(page: Page, outlet: Outlet | None, *, linked: int) -> Article | None:
    """Read a page as any paper's; `linked` is how many articles it links to."""
    generic = generic_layout()
    short: Article | None = None
    for reader, find in (("generic names", container.by_selector), ("generic density", container.by_density)):
        found = find(page, generic)
        if found is not None and _convincing(page, found, linked):
            article = build(page, outlet, replace(generic, body=""), found, reader)
            if article is None:
                continue
            if short is not None:
                return article if _prose(article) > _OUTDONE * _prose(short) else short
            if _prose(article) >= _WHOLE:
                return article
            short = article
    if short is not None:
        return short
    return _by_trafilatura(page, outlet) if linked < _FEW or page.machine.published else None


def _prose(article: Article) -> int:
    """Count the characters of an article's paragraphs."""
    return sum(len(text) for text in article.body)


def _convincing(page: Page, found: etree._Element, linked: int) -> bool:
    """Tell whether a container found by guess is an article's: prose and few cards, long or with a date
    line.
    """
    headings = sum(1 for h in found.iter("h2", "h3", "h4") if any(len(shown(a)) >= 25 for a in h.iter("a")))
    text = len(shown(found))
    in_links = sum(len(shown(a)) for a in found.iter("a"))
    if in_links > 0.4 * text or (headings >= _FEW and text - in_links < _CARD * headings):
        return False
    if text - in_links >= _CONVINCING or linked < _FEW or page.machine.published:
        return True
    generic = generic_layout()
    around = survey(page, found, visible.headline(page, generic, generic))
    entitled = len(titled(page) or "") >= _HEADLINE
    least = _ENTITLED if entitled else _DATED
    return text - in_links >= least and datelines.published(page, generic, generic, around) is not None


def _by_trafilatura(page: Page, outlet: Outlet | None) -> Article | None:
    """Let trafilatura find the text where no layout, name or density did."""
    import trafilatura

    markup_ = trafilatura.extract(
        page.source, output_format="html", include_comments=False, favor_precision=True
    )
    if not markup_ or len(markup_) < container.LEAST:
        return None
    tree = etree.fromstring(markup_.encode("utf-8"), etree.HTMLParser(encoding="utf-8"))
    if tree is None or len(shown(tree)) < 3 * container.LEAST:
        return None
    return build(page, outlet, generic_layout(), tree, "trafilatura")


def _nothing(page: Page) -> NoArticle:
    if page.hop:
        return NoArticle(
            page.name,
            "is a cookie challenge or a redirect, not the page behind it",
            "fetch it again with its cookie",
        )
    text = len(shown(page.root))
    if page.scripted > 2000 and text < 600:
        problem = "holds no text outside its scripts: the page is built in the browser"
        return NoArticle(page.name, problem, "save it from a browser after it has loaded")
    return NoArticle(page.name, "holds neither an article nor links to articles")
