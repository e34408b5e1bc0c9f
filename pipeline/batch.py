"""Extraction over many articles: one process or several, in order, in bounded memory.

Workers take articles and give facts; no spaCy document crosses a process. Where a worker dies, the articles
that it had are done again: the article that kills its process is named, the others lose nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from .article import Article
from .errors import ExtractionError
from .facts import Facts
from .workers import Workers, apart

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
    with Workers(workers, extract_one) as pool:
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
        outcomes = apart(chunk, extract_one, _killer)
    yield from zip(chunk, outcomes, strict=True)


def _killer(article: Article) -> Outcome:
    return ExtractionError(article.id, "its extraction killed the worker process")
