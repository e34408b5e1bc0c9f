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

from ..article import Article, Link, Part, PassageKind, compose
from ..errors import NoArticle
from ..language.spelling import key
from . import blocks, container, datelines, reconcile, visible
from .around import Around, survey, titled
from .body import Body, assemble
from .form import form_of
from .interview import mark_turns
from .layout import Layout, families
from .listing import LEAST_LINKS, Listing, read_listing
from .markup import Markup, markup
from .outlets import Outlet, outlets
from .tree import Page, load, shown

_HOST = re.compile(r"(?:https?:)?//([a-z0-9.-]+\.[a-z]{2,})(?=[/\"'?:\s]|$)", re.IGNORECASE)
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
    article = _read_article(page, outlet)
    if article is not None:
        return article
    listing = read_listing(page, outlet)
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


def _generic() -> Layout:
    return families()["generic"].layouts[0]


def _candidates(outlet: Outlet | None) -> Iterator[tuple[str, Layout]]:
    if outlet is not None:
        for layout in outlet.layouts:
            yield f"{outlet.domain} {layout.name}", layout
    for family in families().values():
        if family.key != "generic" and (outlet is None or outlet.family != family.key):
            for layout in family.layouts:
                if layout.confidence in ("A", "B"):
                    yield f"{family.key} {layout.name}", layout


def _read_article(page: Page, outlet: Outlet | None) -> Article | None:
    for reader, layout in _candidates(outlet):
        found = container.by_selector(page, layout)
        if found is not None:
            article = _build(page, outlet, layout, found, reader)
            if article is not None:
                return article
    generic = _generic()
    linked = len(read_listing(page, outlet).links)
    short: Article | None = None
    for reader, find in (("generic names", container.by_selector), ("generic density", container.by_density)):
        found = find(page, generic)
        if found is not None and _convincing(page, found, linked):
            article = _build(page, outlet, replace(generic, body=""), found, reader)
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
    generic = _generic()
    around = survey(page, found, visible.headline(page, generic, generic))
    entitled = len(titled(page) or "") >= _HEADLINE
    least = _ENTITLED if entitled else _DATED
    return text - in_links >= least and datelines.published(page, generic, generic, around) is not None


def _build(
    page: Page, outlet: Outlet | None, layout: Layout, found: etree._Element, reader: str
) -> Article | None:
    generic = _generic()
    rules = markup(layout.drop, layout.keep)
    headline = visible.headline(page, layout, generic)
    around = survey(page, found, headline)
    lead = visible.lead(page, layout, generic, around)
    reading = blocks.read_container(
        etree.tostring(found, encoding="unicode", method="html", with_tail=False), rules
    )
    body = assemble(reading, rules, headline=headline, lead=lead or "")
    if not any(p.kind is not PassageKind.CAPTION for p in body.parts) and len(body.parts) < 3:
        return None
    if not lead:
        lead, body = _lead_of_body(page, body, guess=bool(headline) and layout.name == generic.name)
    parts = [Part(PassageKind.HEADLINE, headline)]
    cover = _cover(page, layout, around, rules)
    parts += [p for p in cover if key(p.text) not in {key(q.text) for q in body.parts}]
    if lead:
        parts.append(Part(PassageKind.LEAD, lead))
    parts += body.parts
    text, passages = compose(parts)
    told = visible.byline_of(page, layout, generic, body.bylines, around)
    told = reconcile.named(told, page, outlet)
    published, updated, contradictions = reconcile.times(page, layout, generic, around, outlet)
    contradictions += reconcile.headlines(page, headline)
    related = _addressed(page, [*body.related, *visible.related(page, layout, generic)])
    article = Article(
        id=page.name,
        text=text,
        passages=passages,
        url=page.url,
        outlet=outlet.domain if outlet else None,
        published=published,
        updated=updated,
        authors=told.authors,
        credit=told.credit,
        lead_prefix=visible.lead_prefix(lead, outlet.lead_prefixes if outlet else ()),
        section=visible.section(page, layout, generic),
        tags=visible.tags(page, layout, generic, around),
        form=form_of(page.url, passages),
        related=related,
        document_links=_addressed(page, body.documents),
        reader=reader,
        contradictions=tuple(contradictions),
    )
    return mark_turns(article)


def _lead_of_body(page: Page, body: Body, *, guess: bool) -> tuple[str | None, Body]:
    """Take the lead off the body where a paper sets it as the first paragraph.

    The page's description says which, or, with `guess`, that it alone is bold and a whole sentence.
    """
    prose = [i for i, p in enumerate(body.parts) if p.kind is not PassageKind.CAPTION]
    if not prose:
        return None, body
    part = body.parts[prose[0]]
    text, said = key(part.text), key(page.machine.description or "").rstrip(".… ")
    described = len(said) >= 40 and ((part.strong and text[:60] == said[:60]) or text.rstrip(".… ") == said)
    bold = guess and part.strong and part.kind is PassageKind.PARAGRAPH and 60 <= len(text) <= 900
    if described or (bold and len(prose) >= 3 and not any(body.parts[i].strong for i in prose[1:3])):
        return part.text, replace(body, parts=body.parts[: prose[0]] + body.parts[prose[0] + 1 :])
    return None, body


def _cover(page: Page, layout: Layout, around: Around, rules: Markup) -> list[Part]:
    """Return the captions of pictures above the text: the layout's cover, else figures beside headline and
    lead.
    """
    found = around.body
    elements = [e for e in page.find(layout.cover) if e is not found and found not in e.iterancestors()]
    if not elements:
        last = around.order[found]
        elements = [e for e in around.elements if e.tag == "figcaption" and around.order.get(e, last) < last]
    parts: dict[str, Part] = {}
    for element in elements[:4]:
        html = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
        for block in blocks.read_container(html, rules).blocks:
            if block.kind is PassageKind.CAPTION and block.text:
                parts.setdefault(key(block.text), Part(PassageKind.CAPTION, block.text, credit=block.credit))
    return list(parts.values())


def _addressed(page: Page, links: list[Link] | tuple[Link, ...]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for link in links:
        url = page.absolute(link.url)
        if not found.get(url) and link.text:
            found[url] = Link(link.text, url)
    return tuple(found.values())


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
    return _build(page, outlet, _generic(), tree, "trafilatura")


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
