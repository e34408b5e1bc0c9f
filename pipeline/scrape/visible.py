"""What a reader sees around an article's text: headline, lead, byline, section, tags.

A layout's selectors are asked first, the generic ones next, and for lead, byline and tags then the part of
the page around the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from ..article import Link
from ..language.lazily import lazy_re
from ..language.spelling import key
from . import beside, byline
from .around import SHORT_LINE, Around, direct, titled
from .byline import Byline
from .layout import Layout
from .tree import Page, shown

_LONGEST_LEAD = 3000
_LEAD_TAGS = frozenset({"p", "h2", "h3", "div", "strong", "span", "td"})
_HOME = frozenset({"trang chủ", "trang nhất", "home", "tin tức", ""})
_TAG_LABELS = lazy_re(r"^(?:#|từ khóa|từ khoá|tags?|chủ đề|xem thêm về)\s*:?\s*", re.IGNORECASE)
#: "(PLVN) - ", "(Chinhphu.vn) – ", "VOV.VN - ", "TPO - "; the name of a place has lower-case letters: "Hà
#: Nội - ".
_PREFIX = lazy_re(
    r"^(?:\((?:[\w.&+]+\s?){1,4}\)|(?:[A-ZĐ]{2,}\d?|[A-Za-z]+)(?:\.(?:VN|vn|com|net|org))|[A-ZĐ]{2,6}O)\s*[-–—:]+\s*"
)


def headline(page: Page, layout: Layout, generic: Layout) -> str:
    """Return the headline: as printed, else of the metadata with the paper's own name off its end."""
    for selector in (layout.headline, generic.headline):
        found = [shown(e) for e in page.find(selector)]
        if text := next((t for t in found if t), None):
            return text
    said = page.machine.headline or ""
    printed = [t for e in page.root.iter("h1") if (t := shown(e))]
    for text in printed:
        if said and (key(text) in key(said) or key(said) in key(text)):
            return text
    if text := titled(page):
        return text
    if said:
        return (
            re.sub(r"\s+[-–|]\s+[^-–|]{2,40}$", "", said)
            if page.machine.site and _ends_in_site(said, page)
            else said
        )
    if long := [t for t in printed if len(t) >= 15]:
        return max(long, key=len)
    title = next((shown(e) for e in page.root.iter("title")), "")
    return re.sub(r"\s+[-–|]\s+[^-–|]{2,60}$", "", title)


def _ends_in_site(title: str, page: Page) -> bool:
    return key(page.machine.site or "") in key(title.rsplit("-", 1)[-1].rsplit("|", 1)[-1])


def lead(page: Page, layout: Layout, generic: Layout, around: Around) -> str | None:
    """Return the lead as printed: what the layout names, else what a generic name or the description
    points at.
    """
    for element in page.find(layout.lead):
        if text := _lead_text(element):
            return text
    said = key(page.machine.description or "")
    for element in page.find(generic.lead):
        text = _lead_text(element)
        if 30 <= len(text) <= 1500 and not _in_link(element) and (not said or _alike(key(text), said)):
            return text
    near = [e for e in around.elements if e.tag in _LEAD_TAGS]
    if len(said) >= 40 and (alike := [t for e in near if _alike(key(t := _lead_text(e)), said)]):
        return min(alike, key=len)
    for element in around.between():
        text = shown(element, _LONGEST_LEAD) if element.tag in _LEAD_TAGS else ""
        alone = 60 <= len(text) <= 1200 and 0.8 * len(text) <= _own(element)
        if alone and not around.elsewhere(element):
            return text
    return _marked(near, around)


def _marked(near: Sequence[etree._Element], around: Around) -> str | None:
    """Return the text above the body that begins with a paper's mark, "(PLO)- ": a lead by itself."""
    for element in near:
        if around.order.get(element, 0) < around.order.get(around.body, 0) and element not in around.above:
            text = shown(element, _LONGEST_LEAD)
            if len(text) >= 60 and _PREFIX.match(text) and 0.8 * len(text) <= _own(element):
                return text
    return None


def _lead_text(element: etree._Element) -> str:
    text = shown(element, _LONGEST_LEAD)
    if not text or not len(element):
        return text
    for related in element.xpath(".//ul|.//a[.//h3]"):
        text = text.replace(shown(related), "").strip()
    # VnExpress of 2012 ends a lead with teasers: "<br>> <a>Another article</a>".
    for link in element.iter("a"):
        if (title := shown(link)) and (m := re.search(rf"\s*[>»]\s*{re.escape(title)}", text)):
            text = text[: m.start()]
    # VnExpress sets the place before the lead: <span class="location-stamp">Hà Nội</span>.
    for stamp in element.xpath(".//*[contains(@class, 'location-stamp')]"):
        text = text.removeprefix(shown(stamp)).lstrip(" -–")
    return text


def _own(element: etree._Element) -> int:
    """Count the characters of an element outside blocks and links in it."""
    inline = sum(len(shown(c)) for c in element if c.tag in ("b", "strong", "em", "i", "span", "font"))
    return len(direct(element)) + inline


def _alike(text: str, said: str) -> bool:
    text, said = _PREFIX.sub("", text.upper()).lower(), _PREFIX.sub("", said.upper()).lower()
    said = said.rstrip(".… ")
    return len(said) >= 30 and len(text) >= 30 and (text.startswith(said[:80]) or said.startswith(text[:80]))


def _in_link(element: etree._Element) -> bool:
    return element.tag == "a" or next(element.iterancestors("a"), None) is not None


def lead_prefix(text: str | None, known: tuple[str, ...] = ()) -> str | None:
    """Return the paper's own mark at the start of a lead, "(PLVN) - " with its dash and space; None
    without one.
    """
    if not text:
        return None
    for mark in sorted(known, key=len, reverse=True):
        if text.startswith(mark):
            return mark
    m = _PREFIX.match(text)
    return str(m[0]) if m else None


def byline_of(page: Page, layout: Layout, generic: Layout, inside: tuple[str, ...], around: Around) -> Byline:
    """Return who wrote it and whom it credits, as shown beside the headline, inside the text, or at its
    end.
    """
    told = byline.read_all([*page.texts(layout.byline), *inside])
    near = set(around.elements)
    if not told:
        named = [shown(e) for e in page.find(generic.byline) if e in near and not around.elsewhere(e)]
        told = byline.read_all([t for t in named if len(t) <= SHORT_LINE][:3])
    told = told or beside.signed(page, around)
    if told.credit is None:
        credited = [shown(e) for e in page.find(layout.source)]
        credited += [shown(e) for e in page.find(generic.source) if e in near and not around.elsewhere(e)]
        shown_credit = next((t for t in credited if 2 <= len(t) <= SHORT_LINE), None)
        told = replace(told, credit=shown_credit or beside.credited(around))
    return told


def section(page: Page, layout: Layout, generic: Layout) -> str | None:
    """Return the first section of the breadcrumb that is not the front page."""
    crumbs = page.machine.sections
    printed = page.texts(layout.section) or page.texts(generic.section)
    candidates: list[str] = [*(crumbs if len(crumbs) > 1 else ()), *printed[:4], *crumbs]
    for name in candidates:
        if key(name) not in _HOME and len(name) <= 60 and "{" not in name:
            return name
    return None


def tags(page: Page, layout: Layout, generic: Layout, around: Around) -> tuple[str, ...]:
    """Return the article's keywords: those shown with it, else those of the metadata."""
    printed = page.texts(layout.tags)
    if not printed:
        near = set(around.elements)
        printed = [shown(e) for e in page.find(generic.tags) if e in near and not around.elsewhere(e)]
    printed = printed or beside.keywords(page, around)
    if printed := [t for t in map(_tag, printed) if 1 < len(t) <= 80]:
        return tuple(dict.fromkeys(printed))
    machine = page.machine
    return tuple(machine.keywords if len(machine.keywords) >= len(machine.tags) else machine.tags)


def _tag(text: str) -> str:
    return _TAG_LABELS.sub("", text).strip(" ,;#")


def related(page: Page, layout: Layout, generic: Layout) -> list[Link]:
    """Return the links of the related boxes that the layout names."""
    found: dict[str, Link] = {}
    for selector in (layout.related, generic.related):
        for a in page.find(selector):
            text = shown(a) or (a.get("title") or "").strip()
            href = (a.get("href") or "").strip()
            if text and href and not href.startswith(("#", "javascript:")):
                found.setdefault(href, Link(text, href))
    return list(found.values())
