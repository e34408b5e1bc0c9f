"""The next pages of a listing, where its paper's way of paging is known.

VCCorp papers hold the zone in `#hdZoneId` and page by `/timelinelist/<zone>/<n>.htm` (Tuổi Trẻ by
`/timeline/<zone>/trang-<n>.htm`); VnExpress by `/<section>-p<n>`; others say `rel=next`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from ...language.lazily import lazy_re
from ..addresses import absolute
from ..outlets import Outlet

#: Pages of one listing that are asked for at most.
MOST_PAGES = 20
_ZONE = lazy_re(r"<input[^>]*\bid=[\"']hdZoneId[\"'][^>]*>", re.IGNORECASE)
_VALUE = lazy_re(r"\bvalue=[\"'](\d+)[\"']")
_NEXT = lazy_re(r"<(?:a|link)\b[^>]{0,400}?\brel=[\"']?next\b[^>]{0,400}>", re.IGNORECASE)
_HREF = lazy_re(r"\bhref=[\"']([^\"']+)[\"']")


def next_pages(markup: str, url: str, outlet: Outlet | None) -> Iterator[str]:
    """Yield the addresses of the pages after the first, as many as may be asked for; none where it is not
    known.

    `rel=next` is followed by the caller page by page, so it gives one address.
    """
    if zone := _zone(markup):
        form = (
            "/timeline/{zone}/trang-{n}.htm"
            if outlet and outlet.domain == "tuoitre.vn"
            else "/timelinelist/{zone}/{n}.htm"
        )
        for n in range(2, MOST_PAGES + 1):
            yield _at(url, form.format(zone=zone, n=n))
    elif outlet and outlet.domain == "vnexpress.net":
        path = re.sub(r"-p\d+$", "", urlsplit(url).path.rstrip("/"))
        for n in range(2, MOST_PAGES + 1 if path else 0):
            yield _at(url, f"{path}-p{n}")
    elif following := declared_next(markup, url):
        yield following


def declared_next(markup: str, url: str) -> str | None:
    """Return the page that `rel=next` names, None where the page names none or itself."""
    tag = _NEXT.search(markup)
    href = _HREF.search(tag[0]) if tag else None
    found = absolute(href[1], url) if href else None
    return found if found and found != url and urlsplit(found).netloc == urlsplit(url).netloc else None


def _zone(markup: str) -> str | None:
    tag = _ZONE.search(markup)
    value = _VALUE.search(tag[0]) if tag else None
    return value[1] if value and value[1] != "0" else None


def _at(url: str, path: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))
