"""Extraction over many articles: one process or several, in order, in bounded memory.

Workers take articles and give facts; no spaCy document crosses a process. A worker that dies takes its
articles down with it, so they are done again one by one, each in a process of its own: the article that
kills its process is named, the others lose nothing.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from .article import Article
from .errors import ExtractionError
from .facts import Facts

#: Articles that go to a worker at once.
CHUNK = 16
#: Chunks in flight for each worker.
AHEAD = 3

Outcome = Facts | ExtractionError


def extract_one(article: Article) -> Outcome:
    """Return the facts of an article, or the error that an extractor ran into."""
    from .extract import extract

    try:
        return extract(article)
    except Exception as error:
        return ExtractionError(article.id, f"{type(error).__name__}: {error}")


def _extract_chunk(articles: list[Article]) -> list[Outcome]:
    return [extract_one(a) for a in articles]


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
    pool = _pool(workers)
    try:
        for chunk in chunks:
            try:
                waiting.append((chunk, pool.submit(_extract_chunk, chunk)))
            except BrokenProcessPool:
                # The pool broke since the last look; its replacement takes this chunk.
                pool = _pool(workers)
                waiting.append((chunk, pool.submit(_extract_chunk, chunk)))
            if len(waiting) >= workers * AHEAD:
                yield from _collect(*waiting.popleft())
        while waiting:
            yield from _collect(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _collect(chunk: list[Article], future: Future[list[Outcome]]) -> Iterator[tuple[Article, Outcome]]:
    try:
        outcomes = future.result()
    except BrokenProcessPool:
        outcomes = [_alone(a) for a in chunk]
    yield from zip(chunk, outcomes, strict=True)


def _alone(article: Article) -> Outcome:
    """Extract in a process of its own, so that an article that kills it kills nothing else."""
    with _pool(1) as pool:
        try:
            return pool.submit(extract_one, article).result()
        except BrokenProcessPool:
            return ExtractionError(article.id, "its extraction killed the worker process")


def _pool(workers: int) -> ProcessPoolExecutor:
    # spawn: a fork would copy whatever threads and locks the caller has
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
