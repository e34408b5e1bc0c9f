"""Extraction over many articles: one process or several, in order, in bounded memory.

Workers take articles and give facts; no spaCy document crosses a process. A worker that dies takes its
articles down with it, so they are done again in a process of their own, by halves: the article that kills
its process is named, the others lose nothing. Workers never outlive the process that started them,
however it ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from .article import Article
from .errors import ExtractionError
from .facts import Facts

#: Articles that go to a worker at once.
CHUNK = 16
#: Chunks in flight for each worker.
AHEAD = 3
#: Seconds that a worker has for the article in hand after it is let go.
GRACE = 0.5

Outcome = Facts | ExtractionError


def extract_one(article: Article) -> Outcome:
    """Return the facts of an article, or the error that an extractor ran into."""
    from .extract import extract

    try:
        return extract(article)
    except Exception as error:
        return ExtractionError(article.id, f"{type(error).__name__}: {error}")


def extract_all(articles: Iterable[Article], workers: int = 1) -> Iterator[tuple[Article, Outcome]]:
    """Yield every article with its facts (or its error) in the order given.

    With `workers` above one, articles are spread over that many processes; at most `workers * AHEAD` chunks
    are held at a time.
    """
    if workers <= 1:
        yield from ((a, extract_one(a)) for a in articles)
        return
    source = iter(articles)
    chunks = iter(lambda: list(islice(source, CHUNK)), [])
    waiting: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
    with _Workers(workers) as pool:
        for chunk in chunks:
            waiting.append((chunk, pool.submit(chunk)))
            if len(waiting) >= workers * AHEAD:
                yield from _collect(*waiting.popleft())
        while waiting:
            yield from _collect(*waiting.popleft())


def _collect(chunk: list[Article], future: Future[list[Outcome]]) -> Iterator[tuple[Article, Outcome]]:
    try:
        outcomes = future.result()
    except BrokenProcessPool:
        outcomes = _again(chunk)
    yield from zip(chunk, outcomes, strict=True)


def _again(chunk: list[Article]) -> list[Outcome]:
    """Extract in a process of its own, and by halves where that dies, until the culprit is alone."""
    with _Workers(1) as pool:
        try:
            return pool.submit(chunk).result()
        except BrokenProcessPool:
            if len(chunk) == 1:
                return [ExtractionError(chunk[0].id, "its extraction killed the worker process")]
    half = len(chunk) // 2
    return _again(chunk[:half]) + _again(chunk[half:])


class _Workers:
    """Processes that extract. All hold one end of a pipe whose other end is here alone: once that is closed,
    by hand or because this process was killed, they end.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        # spawn: a fork would copy whatever threads and locks the caller has
        self._context = multiprocessing.get_context("spawn")
        self._held, self._leash = self._context.Pipe(duplex=False)
        self._pool = self._new_pool()

    def submit(self, chunk: list[Article]) -> Future[list[Outcome]]:
        """Hand a chunk to the workers; those of a pool that broke since the last look are replaced."""
        # Workers start here, and with Ctrl-C blocked for good: a terminal sends it to them as well, and
        # it is for this process to end them.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return self._pool.submit(_extract_chunk, chunk)
        except BrokenProcessPool:
            self._pool = self._new_pool()
            return self._pool.submit(_extract_chunk, chunk)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._count, mp_context=self._context, initializer=_watch, initargs=(self._held,)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._leash.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._leash.close()
        self._held.close()


#: In a worker: set once nobody waits for its results any more.
_let_go = threading.Event()


def _extract_chunk(articles: list[Article]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for article in articles:
        if _let_go.is_set():
            break
        outcomes.append(extract_one(article))
    return outcomes


def _watch(held: Connection) -> None:
    threading.Thread(target=_end_when_let_go, args=(held,), daemon=True).start()


def _end_when_let_go(held: Connection) -> None:
    held.poll(None)  # nothing is ever sent: it returns when the other end is closed
    _let_go.set()
    threading.Event().wait(GRACE)  # the orderly way out, where there is one
    os._exit(1)
