"""Byline and keywords of a page whose names say nothing, by where they stand and where their links lead.

A byline is a short line between the headline and the text, or just after the text, that is nothing but names
and sources: "Mạc Thùy Dương (Theo TTXVN)", "Tin, ảnh: Lò Pẩu", or a link to the author's own page. Keywords
are links to pages of keywords, or what follows "Từ khóa:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree

from ..language.lazily import lazy_re
from ..language.spelling import key
from ..lexicon.names import surnames
from . import byline, dates
from .around import SHORT_LINE, Around
from .byline import Byline
from .soup import leads_away
from .tree import Page, shown

#: Lines after the text among which the byline may be, and lines before it that are looked at.
_AFTER, _BEFORE = 8, 40
_MARKED = lazy_re(
    r"^\(?(?:theo|nguồn|tin|bài|ảnh|tác giả|thực hiện|phóng viên|(?:tin|bài)(?:,| và)? ảnh)(?:\s*:|\s)\s*\S",
    re.IGNORECASE,
)
_KEYWORD_PAGE = lazy_re(
    r"/(?:tags?|tu-khoa|keywords?|chu-de-tag)(?:[/.?]|$)|-tag(?:s|\d+)?(?:\.|$)|[?&](?:tag|keyword)="
)
_KEYWORD_LABEL = lazy_re(r"^(?:từ khóa|từ khoá|tags?|xem thêm về|thẻ)\s*:?$", re.IGNORECASE)
_LONGEST_KEYWORD, _MOST_KEYWORDS = 60, 30
#: Links from the beginning of the text on that are looked at.
_MOST_LINKS = 400
#: Elements around a keyword's link, its own list among them.
_LEVELS = 3


def signed(page: Page, around: Around) -> Byline:
    """Return the byline that stands beside the text; an empty one where no line can be one."""
    for elements, most in ((around.between(), _BEFORE), (_after(around), _AFTER)):
        if told := byline.read_all(_bylines(elements, around, most)):
            return told
    return Byline()


def credited(around: Around) -> str | None:
    """Return the line "Theo South China Morning Post" just after the text; None without one."""
    for line in _bylines(_after(around), around, _AFTER):
        told = byline.read(line)
        if told.credit and not told.authors and line.lower().startswith(("theo ", "(theo ")):
            return told.credit
    return None


def _after(around: Around) -> Iterator[etree._Element]:
    last = around.order.get(around.body, 0)
    return (e for e in around.elements if around.order.get(e, -1) > last)


def _bylines(elements: Iterator[etree._Element], around: Around, most: int) -> Iterator[str]:
    """Yield the lines that are bylines among the first `most`; of two nested, the outer one."""
    inside: set[etree._Element] = set()
    seen = 0
    for element in elements:
        if element in inside or around.elsewhere(element):
            continue
        text = shown(element, SHORT_LINE)
        if len(text) < 3:
            continue
        if _is_byline(element, text, around):
            inside.update(element.iterdescendants())
            yield text
        seen += not len(element)
        if seen >= most:
            return


def _is_byline(element: etree._Element, text: str, around: Around) -> bool:
    if dates.moment(text) is not None or text.endswith(("?", "!", ":", "…")):
        return False
    links = (a for a in (element, *element.iterdescendants("a")) if a.tag == "a")
    linked = [a for a in links if leads_away(a.get("href", ""))]
    if any(byline.is_author_page(a.get("href", "")) for a in linked):
        return bool(byline.read(text))
    above = next(element.iterancestors("a"), None)
    if linked or (above is not None and leads_away(above.get("href", ""))):
        return False
    told = byline.read(text)
    if not told:
        return False
    dated = _beside_a_time(element)
    if not told.authors and told.credit == text:
        return byline.is_source(text) and _is_next_to(element, around)  # "TTXVN/Báo Tin tức và Dân tộc"
    signed_for = dated or told.credit is not None  # "Nguyên Linh (TTXVN)" is a pen name
    people = all(_is_full_name(n) or (signed_for and byline.is_person(n)) for n in told.authors)
    covered = sum(map(len, told.authors)) + len(told.credit or "")
    if _MARKED.match(text):
        return not text.endswith(".") or people
    return bool(told.authors) and people and covered >= 0.7 * len(text)


def _beside_a_time(element: etree._Element) -> bool:
    """Tell whether a line shares its holder with the date line, as pen names do."""
    holder = element.getparent()
    return holder is not None and dates.has_clock(shown(holder, 2 * SHORT_LINE))


def _is_next_to(element: etree._Element, around: Around) -> bool:
    """Tell whether a line is the first after the text."""
    before = element.getprevious()
    while before is not None and not shown(before, SHORT_LINE) and before is not around.body:
        before = before.getprevious()
    return before is not None and (before is around.body or before in around.above)


def _is_full_name(name: str) -> bool:
    """Tell a person's full name, "Mạc Thùy Dương", from two words with capitals, "Đọc Nhiều"."""
    words = name.split()
    return 2 <= len(words) <= 5 and key(words[0]) in surnames() and byline.is_name(name)


def keywords(page: Page, around: Around) -> list[str]:
    """Return the texts of the links to keywords' pages, those in sentences left out."""
    found: dict[str, None] = {}
    for link in islice(around.links(), _MOST_LINKS):
        href, text = link.get("href", ""), shown(link, _LONGEST_KEYWORD)
        if not text or around.elsewhere(link):
            continue
        if _KEYWORD_PAGE.search(href) or _is_labelled(link):
            holder = link.getparent()
            if holder is not None and len(shown(holder)) <= 2 * sum(len(shown(a)) for a in holder.iter("a")):
                found[text] = None
    return list(found)


def _is_labelled(link: etree._Element) -> bool:
    """Tell whether "Từ khóa:" goes before a link or before the list that it stands in."""
    for node in islice(chain((link,), link.iterancestors()), _LEVELS):
        before = islice(node.itersiblings(preceding=True), _MOST_KEYWORDS)
        if any(_KEYWORD_LABEL.match(shown(sibling, SHORT_LINE)) for sibling in before):
            return True
        above = node.getparent()
        if above is not None and _KEYWORD_LABEL.match((above.text or "").strip()):
            return True
    return False
