"""Extraction over many articles: one process or several, in order, in bounded memory.

Workers take articles and give facts; no spaCy document crosses a process. Where a worker dies, the articles
that it had are done again: the article that kills its process is named, the others lose nothing.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from .article import Article
from .errors import ExtractionError
from .facts import Facts
from .workers import Workers, apart

#: Articles that are extracted together, and go to a worker at once.
CHUNK = 64
#: Seconds after which an article that had to be waited for goes on alone.
LONG_IN_COMING = 0.1
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


def extract_chunk(articles: Sequence[Article]) -> list[Outcome]:
    """Return the facts of each article, or its error, as `extract_one` does; together they take less time."""
    from .extract import extract_together

    try:
        return list(extract_together(articles))
    except Exception:  # of which article, they tell one by one
        return [extract_one(article) for article in articles]


def extract_all(articles: Iterable[Article], workers: int = 1) -> Iterator[tuple[Article, Outcome]]:
    """Yield every article with its facts (or its error) in the order given.

    With `workers` above one, articles are spread over that many processes; at most `workers * AHEAD` chunks
    are held at a time.
    """
    if workers <= 1:
        for chunk in _chunks(articles):
            yield from zip(chunk, extract_chunk(chunk), strict=True)
        return
    waiting: deque[tuple[list[Article], Future[list[list[Outcome]]]]] = deque()
    with Workers(workers, extract_chunk) as pool:
        for chunk in _chunks(articles):
            waiting.append((chunk, pool.submit([chunk])))
            if len(waiting) >= workers * AHEAD:
                yield from _collect(*waiting.popleft())
        while waiting:
            yield from _collect(*waiting.popleft())


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles in lists; one that was long in coming, as from the network, waits for no other, nor
    do those before one that cannot be read at all.
    """
    chunk: list[Article] = []
    asked = time.monotonic()
    try:
        for article in articles:
            chunk.append(article)
            if len(chunk) == CHUNK or time.monotonic() - asked > LONG_IN_COMING:
                yield chunk
                chunk = []
            asked = time.monotonic()
    except Exception:
        yield chunk
        raise
    if chunk:
        yield chunk


def _collect(chunk: list[Article], future: Future[list[list[Outcome]]]) -> Iterator[tuple[Article, Outcome]]:
    try:
        (outcomes,) = future.result()
    except BrokenProcessPool:
        outcomes = apart(chunk, extract_one, _killer)
    yield from zip(chunk, outcomes, strict=True)


def _killer(article: Article) -> Outcome:
    return ExtractionError(article.id, "its extraction killed the worker process")
