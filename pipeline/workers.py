"""Worker processes that take lists of work and give lists of results.

Workers never outlive the process that started them, however it ends. One that dies takes its list down
with it; `apart` does such a list again, item by item in a process of its own, so that the item that kills it
is known.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Generic, Self, TypeVar

from .own_process import settle

#: Seconds that a worker has for the item in hand after it is let go.
GRACE = 0.5

Item = TypeVar("Item")
Result = TypeVar("Result")


def apart(
    items: Sequence[Item], work: Callable[[Item], Result], lost: Callable[[Item], Result]
) -> list[Result]:
    """Return `work(item)` for each item, done in another process, and `lost(item)` for one that kills it."""
    results: list[Result] = []
    with Workers(1, work) as pool:
        for item in items:
            try:
                results += pool.submit([item]).result()
            except BrokenProcessPool:
                results.append(lost(item))
    return results


class Workers(Generic[Item, Result]):
    """Processes that run `work`, a function of a module, on items. All hold one end of a pipe whose other end
    is here alone: once that is closed, by hand or because this process was killed, they end.
    """

    def __init__(self, count: int, work: Callable[[Item], Result]) -> None:
        self._count = count
        self._work = work
        # spawn: a fork would copy whatever threads and locks the caller has
        self._context = multiprocessing.get_context("spawn")
        self._held, self._leash = self._context.Pipe(duplex=False)
        self._pool = self._new_pool()

    def submit(self, items: Sequence[Item]) -> Future[list[Result]]:
        """Hand a list to the workers; those of a pool that broke since the last look are replaced."""
        # Workers start here, and with Ctrl-C blocked for good: a terminal sends it to them as well, and
        # it is for this process to end them.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return self._pool.submit(_each, self._work, items)
        except BrokenProcessPool:
            self._pool = self._new_pool()
            return self._pool.submit(_each, self._work, items)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._count, mp_context=self._context, initializer=_begin, initargs=(self._held,)
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


def _each(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    results: list[Result] = []
    for item in items:
        if _let_go.is_set():
            break
        results.append(work(item))
    return results


def _begin(held: Connection) -> None:
    settle()
    threading.Thread(target=_end_when_let_go, args=(held,), daemon=True).start()


def _end_when_let_go(held: Connection) -> None:
    held.poll(None)  # nothing is ever sent: it returns when the other end is closed
    _let_go.set()
    threading.Event().wait(GRACE)  # the orderly way out, where there is one
    os._exit(1)
