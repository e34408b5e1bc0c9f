"""From a source to articles: what an address holds, which of its leads to follow, and what came of each.

One source is followed step by step; several go side by side, and meet only at a host's gate.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ...errors import FetchError, PipelineError
from ..addresses import article_key, canonical
from ..decoding import decode_page
from ..inputs import read_markup
from ..listing import Listing
from ..outcome import Skipped
from ..outlets import Outlet, outlets
from . import feeds, paging, sitemaps
from .client import Client, Response, problem_of
from .faults import Unanswered, Unreachable
from .lead import Lead
from .memory import VisitKind
from .plan import Quota, Wish, month_of, stages
from .visits import Visits

#: Sitemaps that one index may lead to in one run, and how deep indexes may nest.
_MOST_CHILDREN = 60
_DEEPEST = 3


@dataclass(slots=True)
class Yield:
    """What following an address gave: leads in all, the oldest, whether to ask for all of it again."""

    leads: int = 0
    fresh: int = 0
    oldest: datetime | None = None
    unchanged: bool = False
    complete: bool = True

    def add(self, other: Yield) -> None:
        """Count another yield in."""
        self.leads += other.leads
        self.fresh += other.fresh
        self.oldest = min((t for t in (self.oldest, other.oldest) if t), default=None)
        self.unchanged = self.unchanged or other.unchanged
        self.complete = self.complete and other.complete


class Crawl:
    """One run over the network."""

    def __init__(self, client: Client, visits: Visits, wish: Wish) -> None:
        self._client = client
        self._visits = visits
        self._wish = wish

    async def follow(self, source: str) -> None:
        """Hand over everything that an address or a paper gives; every fault is handed over as well."""
        try:
            if "://" not in source:
                await self._outlet(outlets().find(source))
                return
            outlet = outlets().by_address(source)
            if outlet is not None and outlet.is_article(canonical(source)):
                await self._visits.article(canonical(source), Quota(None))
            else:
                found = await self._explore(source, Quota(self._wish.limit), outlet)
                if found.unchanged and not found.leads:
                    await self._visits.emit(Skipped(source, "has not changed since it was read"))
        except PipelineError as error:
            await self._visits.emit(error)
        except ValueError as error:
            await self._visits.emit(FetchError(source, f"is no address ({error})", "check the address"))

    async def _outlet(self, outlet: Outlet) -> None:
        total, failed = Yield(), False
        quota = Quota(self._wish.limit)
        for stage in stages(outlet, self._wish):
            addresses = stage.addresses or await self._named_sitemaps(outlet, stage.kind)
            for address in addresses:
                if quota.used_up:
                    return
                try:
                    total.add(await self._explore(address, quota, outlet, kind=stage.kind))
                except PipelineError as error:
                    failed = True
                    await self._visits.emit(error)
                    if isinstance(error, Unreachable):
                        return
            if self._wish.content_with(total.leads, total.oldest, unchanged=total.unchanged):
                return
        if not total.leads and not total.unchanged and not failed:
            hint = "its feeds have moved or its addresses look different: mend its outlet file"
            raise FetchError(outlet.domain, "gives no addresses of articles", hint)

    async def _named_sitemaps(self, outlet: Outlet, kind: VisitKind) -> Sequence[str]:
        return await self._client.sitemaps_of(f"https://{outlet.domain}/") if kind == "sitemap" else ()

    async def _explore(
        self, url: str, quota: Quota, outlet: Outlet | None, *, kind: VisitKind = "feed", depth: int = 0
    ) -> Yield:
        """Ask for an address and follow what it holds: a feed, a sitemap, a listing, an article."""
        address = canonical(url)
        known = await self._visits.known(address)
        response = await self._client.get(url, cap=sitemaps.SITEMAP_CAP, validators=known)
        if response.status == 304:
            await self._visits.remember(response, kind, validators=known)
            return Yield(unchanged=True)
        if problem := problem_of(response):
            raise problem
        try:
            data = sitemaps.unpacked(response.data)
        except sitemaps.BrokenSitemap as error:
            raise FetchError(url, str(error), "try again later") from None
        if feeds.is_feed(data):
            swapped = outlet is not None and "feed" in outlet.month_first
            # a feed of thousands takes feedparser seconds, in which other hosts' answers must not wait
            leads = await asyncio.to_thread(feeds.read_feed, data, response.final_url, month_first=swapped)
            found = await self._take(leads, quota, outlet)
            kind = "feed"
        elif sitemaps.is_sitemap(data):
            found = await self._sitemap(data, response.final_url, quota, outlet, depth)
            kind = "sitemap"
        else:
            return await self._page(response, quota, outlet, of_paper=kind == "listing")
        if found.complete:
            await self._visits.remember(response, kind)
        return found

    async def _sitemap(self, data: bytes, url: str, quota: Quota, outlet: Outlet | None, depth: int) -> Yield:
        sitemap = sitemaps.read_sitemap(data, url)
        found = await self._take(sitemap.leads, quota, outlet)
        if depth >= _DEEPEST:
            return found
        wanted = [c for c in sitemap.children if not self._wish.too_old(c.when or month_of(c.url))]
        for child in wanted[:_MOST_CHILDREN]:
            if quota.used_up:
                found.complete = False
                break
            try:
                found.add(await self._explore(child.url, quota, outlet, kind="sitemap", depth=depth + 1))
            except PipelineError as error:
                found.complete = found.complete and not isinstance(error, Unanswered)
                await self._visits.emit(error)
                if isinstance(error, Unreachable):
                    break
        return found

    async def _page(
        self, response: Response, quota: Quota, outlet: Outlet | None, *, of_paper: bool
    ) -> Yield:
        """Hand over the article that a page is, or follow the links of a listing and its next pages."""
        if len(response.data) > self._client.settings.page_cap:
            raise FetchError(response.url, "is larger than a page may be", "leave it out")
        key = article_key(response.final_url)
        markup = decode_page(response.data, response.url, header=response.charset)
        page = read_markup(markup, response.url, key, canonical(response.final_url))
        if not isinstance(page, Listing):
            if of_paper:
                hint = "mend the paper's outlet file"
                raise FetchError(response.url, "links no articles, though its paper's file says so", hint)
            if not await self._visits.done_with(key):
                await self._visits.hand_over(page, response, key, quota)
            return Yield(leads=1)
        found = await self._take([Lead(link.url) for link in page.links], quota, outlet)
        if found.complete and not self._wish.wants_more:
            await self._visits.remember(response, "listing")
        pages = list(paging.next_pages(markup, response.final_url, outlet)) if self._wish.wants_more else []
        seen = {response.final_url}
        while pages and not quota.used_up and len(seen) < paging.MOST_PAGES:
            url = pages.pop(0)
            seen.add(url)
            old = quota.old
            more, following = await self._next_page(url, quota, outlet)
            found.add(more)
            if not more.fresh and (self._wish.since is None or quota.old > old or not more.leads):
                break
            if not pages and following and following not in seen:
                pages.append(following)
        return found

    async def _next_page(self, url: str, quota: Quota, outlet: Outlet | None) -> tuple[Yield, str | None]:
        response = await self._client.get(url)
        if problem_of(response):
            return Yield(), None
        markup = decode_page(response.data, url, header=response.charset)
        page = read_markup(markup, url, url, response.final_url)
        if not isinstance(page, Listing):
            return Yield(), None
        found = await self._take([Lead(link.url) for link in page.links], quota, outlet)
        return found, paging.declared_next(markup, response.final_url)

    async def _take(self, leads: Iterable[Lead], quota: Quota, outlet: Outlet | None) -> Yield:
        """Follow leads to their articles, those already held and those too old left out."""
        found = Yield()
        for lead in leads:
            url = _address_of(lead, outlet)
            if url is None:
                continue
            if quota.used_up:
                found.complete = False
                break
            found.leads += 1
            found.oldest = min((t for t in (found.oldest, lead.when) if t), default=None)
            try:
                key = article_key(url)
                if self._wish.too_old(lead.when):
                    # a later run may ask for older ones, so the feed is not done with
                    found.complete = False
                    quota.old += 1
                    continue
                if await self._visits.done_with(key):
                    continue
                found.fresh += await self._visits.article(url, quota)
            except Unanswered as error:
                found.complete = False
                await self._visits.emit(error)
                if isinstance(error, Unreachable):
                    break
            except FetchError as error:
                await self._visits.emit(error)
        return found


def _address_of(lead: Lead, outlet: Outlet | None) -> str | None:
    """Return the address to ask for: of a known paper the article's own page, where a feed gives AMP or adds
    parameters; None for what is no article of that paper.
    """
    if outlet is None:
        return lead.url
    try:
        address = canonical(lead.url)
    except ValueError:
        return None
    owner = outlets().by_address(address)
    return address if owner is outlet and outlet.is_article(address) else None
