"""What a page says of itself for machines: <meta>, OpenGraph, JSON-LD, <link rel=canonical>.

Texts come unescaped (twice where a paper escaped twice) and in NFC; JSON-LD that does not parse is
searched for the few members that matter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml import etree

from .soup import clean

_ARTICLE_TYPES = frozenset(
    {
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "blogposting",
        "report",
    }
)
_MEMBER = r'"{name}"\s*:\s*"((?:[^"\\]|\\.)*)"'
_HOME = frozenset({"trang chủ", "home", "homepage", "trang nhất"})


@dataclass(slots=True)
class Machine:
    """The machine-readable side of a page; what it does not say is None or empty."""

    headline: str | None = None
    description: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    url: str | None = None
    site: str | None = None
    meta: dict[str, list[str]] = field(default_factory=dict)

    def first(self, *names: str) -> str | None:
        """Return the first value that a <meta> of one of these names (lower case) has."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), None)


def plain(text: str) -> str:
    """Unescape until nothing changes (at most three times), fold white space, and compose to NFC."""
    for _ in range(3):
        once = unescape(text)
        if once == text:
            break
        text = once
    return clean(text)


def read(root: etree._Element) -> Machine:
    """Read a page's head and its JSON-LD. Must come before scripts are cut from the tree."""
    machine = Machine()
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and len(content) < 5000:
            machine.meta.setdefault(name.strip().lower(), []).append(plain(content))
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            machine.url = str(link.get("href")).strip()
    _from_meta(machine)
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            _from_json_ld(machine, script.text)
    return machine


def _from_meta(machine: Machine) -> None:
    machine.headline = machine.first("og:title", "twitter:title", "title")
    machine.description = machine.first("og:description", "description", "twitter:description")
    machine.published = machine.first(
        "article:published_time",
        "pubdate",
        "datepublished",
        "og:article:published_time",
        "publishdate",
        "date",
        "dc.date.issued",
    )
    machine.updated = machine.first(
        "article:modified_time", "lastmod", "datemodified", "og:updated_time", "og:article:modified_time"
    )
    dable = machine.first("dable:author")
    machine.authors = [a.strip() for a in (dable or "").split(";") if a.strip()]
    if not machine.authors:  # Thanh Niên names the reporter there, others the address of their page
        machine.authors = [a for a in machine.meta.get("article:author", ()) if "/" not in a]
    if section := machine.first("article:section", "articlesection", "dable:section"):
        machine.sections = [section]
    machine.tags = _split(machine.meta.get("article:tag", []))
    machine.keywords = _split([machine.first("news_keywords", "keywords") or ""])
    machine.url = machine.url or machine.first("og:url")
    machine.site = machine.first("og:site_name")


def _split(values: list[str]) -> list[str]:
    return list(
        dict.fromkeys(v for value in values for part in re.split(r"[,;]", value) if (v := part.strip()))
    )


def _from_json_ld(machine: Machine, source: str) -> None:
    source = re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$", "", source.strip())
    try:
        data = json.loads(source, strict=False)
    except ValueError:
        if re.search(r'"@type"\s*:\s*\[?\s*"[A-Za-z]*Article"', source):
            _from_broken(machine, source)
        return
    for node in _nodes(data):
        types = {str(t).lower() for t in _listed(node.get("@type"))}
        if types & _ARTICLE_TYPES:
            _from_article(machine, node)
        elif "breadcrumblist" in types:
            names = [n for n in _crumbs(node.get("itemListElement")) if n.lower() not in _HOME]
            machine.sections = names or machine.sections


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    for item in _listed(data):
        if isinstance(item, dict):
            yield item
            yield from _nodes(item.get("@graph"))


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [x for item in value for x in _listed(item)]
    return [] if value is None else [value]


def _crumbs(items: Any) -> Iterator[str]:
    for item in _listed(items):
        if isinstance(item, dict):
            inner = item.get("item")
            name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if isinstance(name, str) and name.strip():
                yield plain(name)


def _from_article(machine: Machine, node: dict[str, Any]) -> None:
    machine.headline = machine.headline or _text(node.get("headline"))
    machine.description = machine.description or _text(node.get("description"))
    machine.published = (
        machine.published or _text(node.get("datePublished")) or _text(node.get("dateCreated"))
    )
    machine.updated = machine.updated or _text(node.get("dateModified"))
    if not machine.first("dable:author"):  # which is complete where it stands
        for author in _listed(node.get("author")):
            name = _text(author.get("name")) if isinstance(author, dict) else _text(author)
            if name:
                machine.authors.append(name)
    if not machine.sections and (section := _text(node.get("articleSection"))):
        machine.sections = [section]
    if not machine.keywords:
        machine.keywords = _split([k for k in map(_text, _listed(node.get("keywords"))) if k])
    page = node.get("mainEntityOfPage")
    machine.url = (
        machine.url or _text(page.get("@id") if isinstance(page, dict) else page) or _text(node.get("url"))
    )


def _from_broken(machine: Machine, source: str) -> None:
    """Take what matters from JSON-LD that is not JSON: papers leave quotes unescaped in headlines."""

    def member(name: str) -> str | None:
        m = re.search(_MEMBER.format(name=name), source)
        return plain(m[1]) if m and m[1] else None

    machine.published = machine.published or member("datePublished")
    machine.updated = machine.updated or member("dateModified")
    machine.headline = machine.headline or member("headline")


def _text(value: Any) -> str | None:
    value = next(iter(_listed(value)), None)
    return plain(value) or None if isinstance(value, str) else None
