"""What the user wishes of papers and feeds, and in which order a paper's sources are asked for it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from ...errors import FetchError, InputError
from ...language.lazily import lazy_re
from ...language.spelling import bare
from .. import dates
from ..outlets import Outlet
from .memory import VisitKind

# news-2026-3.xml, sitemap-article-2026-03.xml
_MONTH = lazy_re(r"(?<!\d)(20\d\d)[-_/]?(1[0-2]|0?[1-9])(?!\d)")
_NOT_PLAIN = lazy_re(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class Wish:
    """Which articles are wanted: from a moment on, at most so many a source, of one section."""

    since: datetime | None = None
    limit: int | None = None
    section: str | None = None

    @property
    def wants_more(self) -> bool:
        """Whether the pages after a listing's first are worth asking for."""
        return self.since is not None or self.limit is not None

    def too_old(self, when: datetime | None) -> bool:
        """Tell whether a moment is before the date asked for; unknown is not."""
        return self.since is not None and when is not None and when < self.since

    def too_old_text(self, published: str | None) -> bool:
        """Tell the same of an article's own date."""
        return self.since is not None and bool(published) and self.too_old(dates.moment(published or ""))

    def content_with(self, leads: int, oldest: datetime | None, *, unchanged: bool) -> bool:
        """Tell whether what was found reaches as far back as is asked for."""
        if self.since is None:
            return leads > 0 or unchanged
        return unchanged or (oldest is not None and oldest < self.since)


def wish(since: str | None, limit: int | None, section: str | None) -> Wish:
    """Return the wish. Raises InputError where `since` is no ISO date."""
    moment = None
    if since:
        try:
            moment = datetime.fromisoformat(since)
        except ValueError:
            raise InputError(f"--since {since}", "is no date", "write it as 2025-07-01") from None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=dates.VIETNAM)
    return Wish(moment, limit, section)


@dataclass(slots=True)
class Quota:
    """How many articles a source may still give (None: no end), and how many were too old."""

    left: int | None
    old: int = 0

    @property
    def used_up(self) -> bool:
        """Whether no more are wanted."""
        return self.left is not None and self.left <= 0

    def took(self) -> None:
        """Count one article."""
        if self.left is not None:
            self.left -= 1


@dataclass(frozen=True, slots=True)
class Stage:
    """Addresses of one kind that a paper's articles are looked for at."""

    kind: VisitKind
    addresses: tuple[str, ...]


def stages(outlet: Outlet, asked: Wish) -> Iterator[Stage]:
    """Yield where to look, cheapest first: feeds, sitemaps, section pages.

    With a section, the feeds and pages of that section alone, since a sitemap does not say. Raises FetchError
    where the paper has no such section.
    """
    if asked.section is None:
        yield Stage("feed", outlet.feeds)
        yield Stage("sitemap", outlet.sitemaps)
        yield Stage("listing", outlet.sections or (f"https://{outlet.domain}/",))
        return
    name = _plain(asked.section)
    found = [
        tuple(a for a in urls if name in _plain(urlsplit(a).path)) for urls in (outlet.feeds, outlet.sections)
    ]
    if not name or not any(found):
        known = ", ".join(urlsplit(a).path for a in (*outlet.feeds, *outlet.sections))
        raise FetchError(
            outlet.domain, f"has no section {asked.section!r}", f"its file knows {known or 'none'}"
        )
    for kind, addresses in zip(("feed", "listing"), found, strict=True):
        if addresses:
            yield Stage("feed" if kind == "feed" else "listing", addresses)


def month_of(url: str) -> datetime | None:
    """Return the last moment of the month that a sitemap's address names, None where it names none."""
    m = _MONTH.search(urlsplit(url).path)
    if not m:
        return None
    year, month = int(m[1]), int(m[2])
    return datetime(year, month, monthrange(year, month)[1], 23, 59, 59, tzinfo=dates.VIETNAM)


def _plain(text: str) -> str:
    """`Pháp luật` as the addresses write it: phapluat."""
    return _NOT_PLAIN.sub("", bare(text))
