"""The network's front door: papers, feeds, sitemaps, listings and addresses become articles.

The network runs in a thread of its own, so that pages arrive while articles are read and stored. What the
caller's memory is asked, it is asked in the caller's thread.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from ..errors import FetchError, InputError
from .archive import Place, Record
from .outcome import Item
from .web.client import Client
from .web.crawl import Crawl
from .web.memory import FetchMemory, RunMemory, Validators, Visit
from .web.plan import Wish, wish
from .web.settings import Fetching
from .web.visits import Visits

__all__ = ["FetchMemory", "Fetching", "Place", "RunMemory", "Validators", "Visit", "fetch_articles"]

#: Articles fetched ahead of the reader.
_AHEAD = 64
_FAREWELL = 10.0


@dataclass(frozen=True, slots=True)
class _Ask:
    """A question to the caller's memory, to be answered in the caller's thread."""

    question: Callable[..., Any]
    argument: object
    answer: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _End:
    failure: BaseException | None


def fetch_articles(
    sources: Sequence[str],
    *,
    since: str | None = None,
    limit: int | None = None,
    section: str | None = None,
    fetching: Fetching | None = None,
) -> Iterator[Item]:
    """Yield what papers and addresses give, in the order of arrival: articles, errors and skips.

    A source is the address of an article, a feed, a sitemap or a listing, or a paper's name or domain.
    `since` (ISO date), `limit` (articles a source) and `section` narrow all but single articles. Closing the
    iterator ends all requests. Errors are FetchError, InputError and UnknownOutlet.
    """
    settings = fetching or Fetching()
    try:
        wanted = wish(since, limit, section)
    except InputError as error:
        yield error
        return
    memory = settings.memory or RunMemory()
    line: SimpleQueue[Item | Record | _Ask | _End] = SimpleQueue()
    network = _Network(list(dict.fromkeys(sources)), wanted, settings, memory, line)
    network.start()
    try:
        while not isinstance(message := line.get(), _End):
            if isinstance(message, _Ask):
                network.reply(message, message.question(message.argument))
            elif isinstance(message, Record):
                if settings.on_record:
                    settings.on_record(message)
            else:
                network.taken()
                yield message
        if message.failure is not None:
            raise message.failure
    finally:
        network.stop()


class _Network(threading.Thread):
    """The thread that the event loop runs in."""

    def __init__(
        self,
        sources: Sequence[str],
        wanted: Wish,
        settings: Fetching,
        memory: FetchMemory,
        line: SimpleQueue[Item | Record | _Ask | _End],
    ) -> None:
        super().__init__(name="fetching", daemon=True)
        self._sources = sources
        self._wanted = wanted
        self._settings = settings
        self._memory = memory
        self._line = line
        self._loop = asyncio.new_event_loop()
        self._room = asyncio.Semaphore(_AHEAD)
        self._main: asyncio.Task[None] | None = None

    def run(self) -> None:
        failure: BaseException | None = None
        try:
            self._main = self._loop.create_task(self._fetch())
            self._loop.run_until_complete(self._main)
        except asyncio.CancelledError:
            pass
        except BaseException as error:  # handed to the caller, who raises it
            failure = error
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()
            self._line.put(_End(failure))

    def reply(self, ask: _Ask, answer: object) -> None:
        """Give an answer to the network."""
        self._call(lambda: None if ask.answer.done() else ask.answer.set_result(answer))

    def taken(self) -> None:
        """Say that the reader took an item."""
        self._call(self._room.release)

    def stop(self) -> None:
        """End all requests and wait for the thread."""
        self._call(lambda: self._main.cancel() if self._main else None)
        self.join(_FAREWELL)

    def _call(self, action: Callable[[], object]) -> None:
        try:
            self._loop.call_soon_threadsafe(action)
        except RuntimeError:  # the loop has ended
            return

    async def _fetch(self) -> None:
        async with Client(self._settings, archived=self._line.put) as client:
            crawl = Crawl(client, Visits(client, self, self._wanted, self._emit), self._wanted)
            room = asyncio.Semaphore(self._settings.sources_at_once)

            async def follow(source: str) -> None:
                async with room:
                    try:
                        await crawl.follow(source)
                    except Exception as error:  # one source must not end the others
                        problem = f"failed while fetching ({type(error).__name__}: {error})"
                        await self._emit(FetchError(source, problem, "report it with the address"))

            async with asyncio.TaskGroup() as group:
                for source in self._sources:
                    group.create_task(follow(source))

    async def _emit(self, item: Item) -> None:
        await self._room.acquire()
        self._line.put(item)

    async def known(self, url: str) -> Validators | None:
        found: Validators | None = await self._ask(self._memory.known, url)
        return found

    async def seen(self, key: str) -> bool:
        return bool(await self._ask(self._memory.seen, key))

    async def remember(self, visit: Visit) -> None:
        await self._ask(self._memory.remember, visit)
        if self._settings.on_fetch:
            await self._ask(self._settings.on_fetch, visit)

    async def _ask(self, question: Callable[..., Any], argument: object) -> Any:
        answer = self._loop.create_future()
        self._line.put(_Ask(question, argument, answer))
        return await answer
