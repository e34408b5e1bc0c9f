"""What is remembered between runs: which addresses were asked, how, and which articles are held.

The network asks and the caller keeps. All methods are called in the thread that reads the articles, never in
the network's own, so that a SQLite connection may stand behind them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from ..archive import Place

VisitKind = Literal["article", "feed", "sitemap", "listing"]


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask again with: `ETag` and `Last-Modified`, as it wrote them."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


@dataclass(frozen=True, slots=True)
class Visit:
    """One answered request.

    `url` is the address asked, canonical; `final_url` where redirects ended; `status` the HTTP status (304
    included); `when` ISO 8601 in UTC. `key` is the article's (see `addresses.article_key`), None for feeds
    and listings; `article` is false where the page was read and holds none, such as a page of video. `place`
    is the response in the web archive, where one is written.
    """

    url: str
    final_url: str
    kind: VisitKind
    status: int
    when: str
    validators: Validators
    key: str | None = None
    article: bool = False
    place: Place | None = None


class FetchMemory(Protocol):
    """What a caller keeps for the network.

    Visits are reported in order, each after the articles it gave were handed over: an article's after its
    article, a feed's after all of the feed's. A caller that stores later than it reads must make a visit
    durable only after those articles, or a run killed in between loses them behind a 304.
    """

    def known(self, url: str) -> Validators | None:
        """Return the validators of the last visit to a canonical address, None where it was never visited."""

    def seen(self, key: str) -> bool:
        """Tell whether the article of a key is stored, or its page was visited and holds none."""

    def remember(self, visit: Visit) -> None:
        """Keep a visit."""


class RunMemory:
    """A memory for one run; an article counts as seen as soon as its page was read."""

    def __init__(self) -> None:
        self.visits: dict[str, Visit] = {}
        self._articles: set[str] = set()

    def known(self, url: str) -> Validators | None:
        """Return the validators of the last visit."""
        visit = self.visits.get(url)
        return visit.validators if visit else None

    def seen(self, key: str) -> bool:
        """Tell whether an article was fetched."""
        return key in self._articles

    def remember(self, visit: Visit) -> None:
        """Keep a visit."""
        self.visits[visit.url] = visit
        if visit.key and visit.status in (200, 304):
            self._articles.add(visit.key)
