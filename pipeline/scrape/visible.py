"""What a reader sees around an article's text: headline, lead, date line, byline, section, tags, cover picture.

A layout's selectors are asked first, the generic ones next, and for the date and the lead then the region of the
page between the headline and the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from ..article import Link
from ..language.spelling import key
from . import byline, dates
from .byline import Byline
from .layout import Layout
from .tree import Page, shown

_DATE_LINE = 90
_LEAD_TAGS = frozenset({"p", "h2", "h3", "div", "strong", "span", "td"})
_HOME = frozenset({"trang chủ", "trang nhất", "home", "tin tức", ""})
_TAG_LABELS = re.compile(r"^(?:#|từ khóa|từ khoá|tags?|chủ đề|xem thêm về)\s*:?\s*", re.IGNORECASE)
_UPDATED = re.compile(r"cập nhật|sửa|update", re.IGNORECASE)
#: The front page's clock, a related article's date: what says so is no date line.
_ELSEWHERE = ("related", "relate", "comment", "sidebar", "header-top", "top-header", "topbar", "most", "list-news", "footer", "menu")
_PREFIX = re.compile(
    r"^(?:\((?:[\w.&+]+\s?){1,4}\)|(?:[A-ZĐ]{2,}\d?|[A-Za-z]+)(?:\.(?:VN|vn|com|net|org))|[A-ZĐ]{2,6}O)\s*[-–—:]+\s*"
)


def headline(page: Page, layout: Layout, generic: Layout) -> str:
    """Return the headline: as printed, else of the metadata with the paper's own name off its end."""
    for selector in (layout.headline, generic.headline):
        if (found := page.first(selector)) is not None:
            return shown(found)
    said = page.machine.headline or ""
    h1 = [shown(e) for e in page.root.iter("h1")]
    for text in h1:
        if text and said and (key(text) in key(said) or key(said) in key(text)):
            return text
    if said:
        return re.sub(r"\s+[-–|]\s+[^-–|]{2,40}$", "", said) if page.machine.site and _names(said, page) else said
    if h1 := [t for t in h1 if len(t) >= 15]:
        return max(h1, key=len)
    title = next((shown(e) for e in page.root.iter("title")), "")
    return re.sub(r"\s+[-–|]\s+[^-–|]{2,60}$", "", title)


def _names(title: str, page: Page) -> bool:
    return key(page.machine.site or "") in key(title.rsplit("-", 1)[-1].rsplit("|", 1)[-1])


def lead(page: Page, layout: Layout, generic: Layout, body: etree._Element) -> str | None:
    """Return the lead as printed: what the layout names, else what a generic name or the description points at."""
    for element in page.find(layout.lead):
        if text := _lead_text(element):
            return text
    said = key(page.machine.description or "")
    candidates = list(page.find(generic.lead))
    for element in candidates:
        text = _lead_text(element)
        if 30 <= len(text) <= 1500 and not _inside(element, "a") and (not said or _alike(key(text), said)):
            return text
    around = [e for e in region(page, body) if e.tag in _LEAD_TAGS]
    if len(said) >= 40 and (alike := [t for e in around if _alike(key(t := _lead_text(e)), said)]):
        return min(alike, key=len)
    return _between(page, body, around)


def _between(page: Page, body: etree._Element, around: list[etree._Element]) -> str | None:
    """Return the prose that stands alone between the headline and the text, as a lead does."""
    title = next((e for e in page.root.iter("h1") if shown(e)), None)
    if title is None or title in set(body.iterdescendants()):
        return None
    order = {e: i for i, e in enumerate(page.root.iter())}
    for element in around:
        if order[title] < order[element] < order[body] and title not in element.iterancestors():
            text = shown(element)
            if 60 <= len(text) <= 1200 and 0.8 * len(text) <= _own(element) and not _elsewhere(element):
                return text
    return None


def _own(element: etree._Element) -> int:
    """Count the characters of an element outside blocks and links in it."""
    inline = sum(len(shown(c)) for c in element if c.tag in ("b", "strong", "em", "i", "span", "font"))
    return len(_direct(element)) + inline


def _lead_text(element: etree._Element) -> str:
    # VnExpress sets the place before the lead: <span class="location-stamp">Hà Nội</span>.
    if len(element) and (stamps := element.xpath(".//*[contains(@class, 'location-stamp')]")):
        return shown(element).removeprefix(shown(stamps[0])).lstrip(" -–")
    lists = element.xpath(".//ul|.//a[.//h3]") if len(element) else []
    text = shown(element)
    for related in lists:
        text = text.replace(shown(related), "").strip()
    return text


def _alike(text: str, said: str) -> bool:
    text, said = _PREFIX.sub("", text.upper()).lower(), _PREFIX.sub("", said.upper()).lower()
    said = said.rstrip(".… ")
    return len(said) >= 30 and len(text) >= 30 and (text.startswith(said[:80]) or said.startswith(text[:80]))


def lead_prefix(text: str | None, known: tuple[str, ...] = ()) -> str | None:
    """Return the paper's own mark at the start of a lead, "(PLVN) - " with its dash and space; None without one."""
    if not text:
        return None
    for mark in sorted(known, key=len, reverse=True):
        if text.startswith(mark):
            return mark
    m = _PREFIX.match(text)
    return m[0] if m else None


def region(page: Page, body: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements around the text, outside it, in page order: up to the ancestor it shares with the headline."""
    top: etree._Element | None = body
    title = next((e for e in page.root.iter("h1") if shown(e)), None)
    above = set(title.iterancestors()) if title is not None else set()
    steps = 0
    while top is not None and top.getparent() is not None and top.getparent().tag not in ("body", "html"):
        if top in above or (not above and steps >= 3):
            break
        top, steps = top.getparent(), steps + 1
    if top is None:
        return
    # One level more: the date line often stands above the element that holds headline and text.
    if top.getparent() is not None and top.getparent().tag != "html" and len(top.getparent()) <= 12:
        top = top.getparent()
    yield from _outside(top, body)
    if body in above:
        yield from _head(body)


def _head(body: etree._Element) -> Iterator[etree._Element]:
    """Yield the short lines around a headline that stands in the same column as the text."""
    after = 0
    for element in body.iter():
        if element.tag == "h1" or after:
            after += 1
        if after > 6:
            return
        if element is not body and len(shown(element)) <= _DATE_LINE:
            yield element


def _outside(top: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    if top is body:
        return
    yield top
    for child in top:
        yield from _outside(child, body)


def published(page: Page, layout: Layout, generic: Layout, body: etree._Element) -> datetime | None:
    """Return the time on the date line; None where no line says a time of day."""
    for element in page.find(layout.published):
        if found := _moment(element, layout.month_first):
            return found
    for element in region(page, body):
        line = element.tag == "time" or 8 <= len(_direct(element)) <= _DATE_LINE
        if line and not _elsewhere(element) and (found := _moment(element, layout.month_first)):
            return found
    for element in page.find(generic.published):
        if element.tag != "meta" and not _elsewhere(element) and (found := _moment(element, layout.month_first)):
            return found
    return None


def _direct(element: etree._Element) -> str:
    pieces = [element.text or "", *(child.tail or "" for child in element)]
    return " ".join(" ".join(pieces).split())


def _moment(element: etree._Element, month_first: bool) -> datetime | None:
    text = shown(element)
    stamped = element.get("datetime") or element.get("content") or ""
    if len(text) > 3 * _DATE_LINE:
        return None
    for said in (stamped, text):
        if said and dates.has_clock(said) and (found := dates.moment(said, month_first=month_first and said is text)):
            return found
    return None


def updated(page: Page, layout: Layout) -> datetime | None:
    """Return the time that the page shows as the last change, where it shows one."""
    return next((m for e in page.find(layout.updated) if (m := _moment(e, layout.month_first))), None)


def _elsewhere(element: etree._Element) -> bool:
    node: etree._Element | None = element
    while node is not None and node.tag != "body":
        names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
        if any(name in names for name in _ELSEWHERE):
            return True
        node = node.getparent()
    return False


def _inside(element: etree._Element, tag: str) -> bool:
    return element.tag == tag or next(element.iterancestors(tag), None) is not None


def byline_of(page: Page, layout: Layout, generic: Layout, inside: tuple[str, ...], body: etree._Element) -> Byline:
    """Return who wrote it and whom it credits, as the page shows it: beside the headline, inside the text, at its end."""
    printed = byline.read_all([*page.texts(layout.byline), *inside])
    if printed:
        return printed
    around = set(region(page, body))
    texts = [shown(e) for e in page.find(generic.byline) if e in around and not _elsewhere(e) and len(shown(e)) <= 80]
    return byline.read_all(texts[:4])


def section(page: Page, layout: Layout, generic: Layout) -> str | None:
    """Return the first section of the breadcrumb that is not the front page."""
    crumbs = page.machine.sections
    printed = page.texts(layout.section) or page.texts(generic.section)
    for name in [*(crumbs if len(crumbs) > 1 else ()), *printed[:4], *crumbs]:
        if key(name) not in _HOME and len(name) <= 60 and "{" not in name:
            return name
    return None


def tags(page: Page, layout: Layout, generic: Layout) -> tuple[str, ...]:
    """Return the article's keywords: those shown, else those of the metadata."""
    printed = [t for t in map(_tag, page.texts(layout.tags) or page.texts(generic.tags)) if 1 < len(t) <= 80]
    if printed:
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
