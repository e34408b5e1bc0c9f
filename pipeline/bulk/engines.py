"""Who does the work of a bulk run: processes of this machine here, a Ray cluster in `on_ray`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import Protocol, Self, TypeVar

from ..workers import Workers
from .chunks import Input, chunks_of
from .manifest import TableFile
from .parts import Part, write_part
from .target import Target
from .work import Done, process, process_apart

#: Pieces of work in flight for each worker: enough to keep it busy, few enough to hold in memory.
AHEAD = 2

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Does chunks and writes parts, some at a time; it lets go of what it started when it is left."""

    def chunks(self, inputs: Sequence[Input], rules: str, size: int) -> Iterator[Done]:
        """Yield what each chunk of the inputs came to; a chunk has `size` items."""

    def parts(self, parts: Sequence[Part]) -> Iterator[list[TableFile]]:
        """Write parts of the tables and yield each one's files."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Pool:
    """So many processes; this one alone where `workers` is 1."""

    def __init__(self, target: Target, workers: int) -> None:
        self._target, self._workers = target, workers

    def chunks(self, inputs: Sequence[Input], rules: str, size: int) -> Iterator[Done]:
        """Yield what each chunk of the inputs came to, in their order."""
        chunks = (chunk for given in inputs for chunk in chunks_of(given, rules, size))
        return self._spread(chunks, partial(process, self._target), partial(process_apart, self._target))

    def parts(self, parts: Sequence[Part]) -> Iterator[list[TableFile]]:
        """Write parts of the tables and yield each one's files, in their order."""
        write = partial(write_part, self._target)
        return self._spread(parts, write, write) if len(parts) > 1 else map(write, parts)

    def _spread(
        self, items: Iterable[Item], work: Callable[[Item], Result], again: Callable[[Item], Result]
    ) -> Iterator[Result]:
        """Yield `work(item)` of each item; `again(item)`, done here, of one whose worker died."""
        if self._workers <= 1:
            yield from map(work, items)
            return
        waiting: deque[tuple[Item, Future[list[Result]]]] = deque()
        with Workers(self._workers, work) as pool:
            for item in items:
                waiting.append((item, pool.submit([item])))
                if len(waiting) >= self._workers * AHEAD:
                    yield _result(*waiting.popleft(), again)
            while waiting:
                yield _result(*waiting.popleft(), again)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing outlives the iterators."""


def _result(item: Item, future: Future[list[Result]], again: Callable[[Item], Result]) -> Result:
    try:
        (result,) = future.result()
    except BrokenProcessPool:
        return again(item)
    return result
