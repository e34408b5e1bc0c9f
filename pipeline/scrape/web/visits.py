"""Visits to articles: asked for once, read, handed over, remembered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

from ...article import Article
from ...errors import FetchError, InputError
from ..addresses import article_key, canonical, is_miss
from ..decoding import decode_page
from ..inputs import read_markup
from ..listing import Listing
from ..outcome import Item, Skipped
from ..outlets import outlets
from .client import Client, Response, problem_of
from .memory import Validators, Visit, VisitKind
from .plan import Quota, Wish


class Desk(Protocol):
    """The memory, as the network reaches it: in the caller's thread."""

    async def known(self, url: str) -> Validators | None:
        """See FetchMemory."""

    async def seen(self, key: str) -> bool:
        """See FetchMemory."""

    async def remember(self, visit: Visit) -> None:
        """See FetchMemory."""


class Visits:
    """What one run asks for; `emit` hands an item to the reader, and waits when the reader is behind."""

    def __init__(
        self, client: Client, desk: Desk, wish: Wish, emit: Callable[[Item], Awaitable[None]]
    ) -> None:
        self.emit = emit
        self._client = client
        self._desk = desk
        self._wish = wish
        self._asked: set[str] = set()

    async def known(self, url: str) -> Validators | None:
        """Return the validators of an address, from the memory."""
        return await self._desk.known(url)

    async def done_with(self, key: str) -> bool:
        """Tell whether an article was asked for in this run or is held from an earlier one."""
        return key in self._asked or await self._desk.seen(key)

    async def article(self, url: str, quota: Quota) -> int:
        """Ask for an article's page and hand over what it is. Returns how many articles that made."""
        key, address = article_key(url), canonical(url)
        if key in self._asked:
            return 0
        self._asked.add(key)
        known = await self._desk.known(address) if await self._desk.seen(key) else None
        response = await self._client.get(url, validators=known)
        if response.status == 304:
            await self.remember(response, "article", key=key, validators=known, article=True)
            await self.emit(Skipped(url, "has not changed since it was read", unchanged=True))
            return 0
        problem = problem_of(response)
        if problem is None and is_miss(url, response.final_url):
            problem = FetchError(
                url, f"leads to {response.final_url}, not to the article", "drop the address"
            )
        if problem is not None:
            await self.emit(problem)
            await self.remember(response, "article", key=key)
            return 0
        return await self._read(response, key, quota)

    async def _read(self, response: Response, key: str, quota: Quota) -> int:
        landed = article_key(response.final_url)
        if landed != key and landed in self._asked:
            await self.emit(Skipped(response.url, f"is the same article as {response.final_url}"))
            return 0
        outlet = outlets().by_address(response.final_url)
        if landed != key and outlet is not None and outlet.is_article(response.final_url):
            self._asked.add(landed)
            key = landed
        item: Item
        try:
            markup = decode_page(response.data, response.url, header=response.charset)
            page = read_markup(markup, response.url, key, canonical(response.final_url))
            item = Skipped(response.url, "a listing page") if isinstance(page, Listing) else page
        except InputError as error:
            item = error
        return await self.hand_over(item, response, key, quota)

    async def hand_over(self, item: Item, response: Response, key: str, quota: Quota) -> int:
        """Give an item to the reader and remember its visit. Returns how many articles that made."""
        if not isinstance(item, Article):
            await self.emit(item)
            await self.remember(response, "article", key=key)
            return 0
        if self._wish.too_old_text(item.published):
            # not remembered: a later run may want it
            quota.old += 1
            await self.emit(Skipped(response.url, f"published {item.published}, before the date asked for"))
            return 0
        quota.took()
        await self.emit(item)
        await self.remember(response, "article", key=key, article=True)
        return 1

    async def remember(
        self,
        response: Response,
        kind: VisitKind,
        *,
        key: str | None = None,
        validators: Validators | None = None,
        article: bool = False,
    ) -> None:
        """Report a visit to the memory; one answered 304 keeps the validators that it was asked with."""
        given = response.validators
        visit = Visit(
            url=canonical(response.url),
            final_url=response.final_url,
            kind=kind,
            status=response.status,
            when=datetime.now(UTC).isoformat(timespec="seconds"),
            validators=given if given.headers() else validators or given,
            key=key,
            article=article,
            place=response.place,
        )
        await self._desk.remember(visit)
