"""Addresses from RSS and Atom feeds, by feedparser."""

from __future__ import annotations

import re
from io import BytesIO

import feedparser

from .. import dates
from ..addresses import absolute
from .lead import Lead

_FEED = re.compile(rb"<(?:rss|rdf:RDF|feed)[\s>]", re.IGNORECASE)
_LOOK = 4_000


def is_feed(data: bytes) -> bool:
    """Tell whether a body is a feed by how it begins."""
    return bool(_FEED.search(data[:_LOOK]))


def read_feed(data: bytes, base: str, *, month_first: bool = False) -> list[Lead]:
    """Return the entries of a feed in its order; `base` is its address.

    `month_first` is for Tuổi Trẻ, whose feed writes 5 October as `10/5/2026 3:42:00 PM`. A feed that breaks
    off gives the entries before the break.
    """
    # HTML in descriptions is not ours to read: cleaning and resolving it is nine tenths of feedparser's time
    parsed = feedparser.parse(
        BytesIO(data),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-location": base},
    )
    found: list[Lead] = []
    for entry in parsed.entries:
        link = entry.get("link") or next(
            (x.get("href") for x in entry.get("links", ()) if x.get("href")), None
        )
        url = absolute(link, base) if link else None
        if url:
            # past feedparser's own get(), which answers for a missing "updated" with a warning
            said = dict.get(entry, "published") or dict.get(entry, "updated") or ""
            found.append(Lead(url, dates.moment(said, month_first=month_first) if said else None))
    return found
