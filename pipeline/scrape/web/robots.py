"""What a site allows: its robots.txt, read once a run or twice a day, by protego.

As RFC 9309 has it: no robots.txt (4xx) allows all; a server that fails to give it (5xx, no answer) allows
nothing for now.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from protego import Protego

from ...errors import FetchError
from .faults import Unanswered, Unreachable
from .politeness import Gates
from .settings import AGENT

if TYPE_CHECKING:
    from .client import Client

#: RFC 9309 asks for 500 KiB at least.
_CAP = 512_000
#: Seconds after which it is read anew; RFC 9309 allows a day at most.
_KEPT = 12 * 3600.0


class Robots:
    """The rules of all sites asked."""

    def __init__(self, client: Client, gates: Gates) -> None:
        self._client = client
        self._gates = gates
        self._rules: dict[str, Protego | FetchError] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def check(self, url: str, address: str) -> None:
        """Raise FetchError, naming `url`, where `address` may not be asked for."""
        rules = await self._of(address)
        if isinstance(rules, Unanswered):
            raise Unreachable(url, f"its robots.txt cannot be read: it {rules.problem}", rules.hint)
        if isinstance(rules, FetchError):
            raise FetchError(url, f"its robots.txt {rules.problem}", rules.hint)
        if not rules.can_fetch(address, AGENT):
            raise FetchError(url, "its robots.txt forbids it", "save the page and ingest the file")
        if (pause := _pause(rules)) > self._client.settings.longest_wait:
            problem = f"its robots.txt asks for {pause:.0f} s between two requests"
            raise FetchError(url, problem, "save the page and ingest the file")

    async def sitemaps(self, origin: str) -> list[str]:
        """Return the sitemaps that robots.txt names; none where it cannot be read."""
        rules = await self._of(origin)
        return [] if isinstance(rules, FetchError) else list(rules.sitemaps)

    async def _of(self, address: str) -> Protego | FetchError:
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc.lower().rpartition('@')[2]}"
        async with self._locks.setdefault(origin, asyncio.Lock()):
            if origin not in self._rules:
                self._rules[origin] = await self._read(origin)
        return self._rules[origin]

    async def _read(self, origin: str) -> Protego | FetchError:
        kept = self._client.settings.robots
        at, text = (kept or {}).get(origin, (0.0, ""))
        if kept is None or origin not in kept or time.monotonic() - at > _KEPT:
            try:
                response = await self._client.get(f"{origin}/robots.txt", cap=_CAP, ask_robots=False)
            except FetchError as error:
                return error
            text = response.data.decode("utf-8", "replace") if response.status == 200 else ""
            if kept is not None:
                kept[origin] = time.monotonic(), text
        rules = Protego.parse(text)
        self._gates.slow_down(
            origin.partition("//")[2], min(_pause(rules), self._client.settings.longest_wait)
        )
        return rules


def _pause(rules: Protego) -> float:
    """Return the seconds between two requests that a site asks for; 0 where it does not say."""
    rate = rules.request_rate(AGENT)
    return max(
        float(rules.crawl_delay(AGENT) or 0), rate.seconds / rate.requests if rate and rate.requests else 0
    )
