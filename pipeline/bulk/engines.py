"""Who does the chunks: this process, a pool of processes on this machine, or Ray on many."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from ..workers import Workers
from .chunks import Chunk, Input, chunks_of
from .target import Target
from .work import Done, done_before, process, process_apart

#: Chunks in flight for each worker: enough to keep it busy, few enough to hold in memory.
AHEAD = 2


def in_pool(
    target: Target, inputs: Sequence[Input], rules: str, *, workers: int, size: int
) -> Iterator[Done]:
    """Yield what each chunk came to, done by so many processes; by this one where `workers` is 1."""
    chunks = (chunk for given in inputs for chunk in chunks_of(given, rules, size))
    if workers <= 1:
        yield from (process(target, chunk) for chunk in chunks)
        return
    yield from _spread(target, chunks, workers)


def _spread(target: Target, chunks: Iterable[Chunk], workers: int) -> Iterator[Done]:
    waiting: deque[tuple[Chunk, Future[list[Done]]]] = deque()
    with Workers(workers, partial(process, target)) as pool:
        for chunk in chunks:
            if before := done_before(target, chunk.key):
                yield before
                continue
            waiting.append((chunk, pool.submit([chunk])))
            if len(waiting) >= workers * AHEAD:
                yield _collect(target, *waiting.popleft())
        while waiting:
            yield _collect(target, *waiting.popleft())


def _collect(target: Target, chunk: Chunk, future: Future[list[Done]]) -> Done:
    try:
        (done,) = future.result()
    except BrokenProcessPool:
        return process_apart(target, chunk)
    return done
