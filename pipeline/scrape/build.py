"""From a page and the element that holds its text to an Article: its parts put together."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from ..article import Article, Link, Part, PassageKind, compose
from ..language.spelling import key
from . import blocks, reconcile, visible
from .around import Around, survey
from .body import Body, assemble
from .form import form_of
from .interview import mark_turns
from .layout import Layout, generic_layout
from .markup import Markup, markup
from .outlets import Outlet
from .tree import Page


def build(
    page: Page, outlet: Outlet | None, layout: Layout, found: etree._Element, reader: str
) -> Article | None:
    """Make an article of a page whose text stands in `found`; None where that holds no text.

    `layout` is asked before the generic names; `reader` is what the article says it was read by.
    """
    generic = generic_layout()
    rules = markup(layout.drop, layout.keep)
    headline = visible.headline(page, layout, generic)
    around = survey(page, found, headline)
    lead = visible.lead(page, layout, generic, around)
    reading = blocks.read_container(found, rules)
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
        for block in blocks.read_container(element, rules).blocks:
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
