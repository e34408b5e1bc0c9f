"""One request a host at a time, and a pause between two."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Gate:
    """The way to one host: held by one request at a time, closed for a pause after each."""

    def __init__(self, delay: float) -> None:
        self.delay = delay
        self._lock = asyncio.Lock()
        self._opens = 0.0

    def hold(self, seconds: float) -> None:
        """Keep everybody out for so long from now, as a Retry-After asks."""
        self._opens = max(self._opens, asyncio.get_running_loop().time() + seconds)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for the host to be free and the pause to be over; the pause begins anew when the turn ends."""
        async with self._lock:
            await asyncio.sleep(max(0.0, self._opens - asyncio.get_running_loop().time()))
            try:
                yield
            finally:
                self.hold(self.delay)


class Gates:
    """The gates of all hosts."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._gates: dict[str, Gate] = {}

    def __getitem__(self, host: str) -> Gate:
        if host not in self._gates:
            self._gates[host] = Gate(self._delay)
        return self._gates[host]

    def slow_down(self, host: str, delay: float) -> None:
        """Lengthen a host's pause to what its robots.txt asks for; never shorten it."""
        if delay:
            self[host].delay = max(self[host].delay, delay)
            self[host].hold(delay)
