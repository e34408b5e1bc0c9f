"""Addresses from sitemaps: plain, index, news, packed. Read by lxml as a stream, entities and network off.

The kept libraries for sitemaps (trafilatura's, ultimate-sitemap-parser) fetch for themselves and drop the
dates, which `--since` needs.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from .. import dates
from ..addresses import absolute
from .lead import Lead

#: Bytes of a sitemap, unpacked: the protocol's own limit is 50 MB.
SITEMAP_CAP = 52_428_800
_MAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
_LOOK = 4_000
_ENTRIES = ("url", "sitemap")
_TIMES = ("publication_date", "lastmod")


class BrokenSitemap(Exception):
    """A sitemap that cannot be unpacked within bounds."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap lists: articles, and further sitemaps where it is an index."""

    leads: tuple[Lead, ...]
    children: tuple[Lead, ...]


def unpacked(data: bytes) -> bytes:
    """Return a sitemap's bytes, unpacked where they are gzip (`sitemap.xml.gz`).

    Raises BrokenSitemap for damaged gzip or more than SITEMAP_CAP bytes.
    """
    if not data.startswith(b"\x1f\x8b"):
        return data
    inflate = zlib.decompressobj(31)
    try:
        out = inflate.decompress(data, SITEMAP_CAP + 1)
    except zlib.error as error:
        raise BrokenSitemap(f"its gzip is damaged ({error})") from None
    if len(out) > SITEMAP_CAP:
        raise BrokenSitemap(f"unpacks to more than {SITEMAP_CAP // 1_048_576} MB")
    if not inflate.eof:
        raise BrokenSitemap("its gzip is cut off")
    return out


def is_sitemap(data: bytes) -> bool:
    """Tell whether an unpacked body is a sitemap by how it begins."""
    return bool(_MAP.search(data[:_LOOK]))


def read_sitemap(data: bytes, base: str) -> Sitemap:
    """Return what a sitemap lists, newest first where it says when; one that breaks off gives its start."""
    leads: list[Lead] = []
    children: list[Lead] = []
    for name, entry in _entries(data):
        said = {etree.QName(e).localname: (e.text or "").strip() for e in entry.iter(tag=etree.Element)}
        url = absolute(said["loc"], base) if said.get("loc") else None
        if url:
            when = next((dates.moment(said[t]) for t in _TIMES if said.get(t)), None)
            (leads if name == "url" else children).append(Lead(url, when))
    return Sitemap(_newest_first(leads), _newest_first(children))


def _entries(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    events = etree.iterparse(
        BytesIO(data), events=("end",), resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        for _, element in events:
            name = etree.QName(element).localname
            if name in _ENTRIES:
                yield name, element
                element.clear()
                # what was read is let go of, or a long sitemap stays in memory
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError:
        return


def _newest_first(found: list[Lead]) -> tuple[Lead, ...]:
    if not any(lead.when for lead in found):
        return tuple(found)
    return tuple(sorted(found, key=lambda lead: -(lead.when.timestamp() if lead.when else 0.0)))
