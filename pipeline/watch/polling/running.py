"""`pipeline watch`: the watch with the machine's clock, the network, and signals."""

from __future__ import annotations

import signal
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from ...ingest import Summary, ingest
from ...progress import Progress
from ...scrape.web.settings import Fetching
from ...store import Store
from ..lists.reading import WatchFile
from .clock import SystemClock
from .lease import Heart, Lease
from .watch import Watch

#: A line is not printed again for so long, and so many lines are remembered.
QUIET, REMEMBERED = timedelta(hours=6), 2000


def run_watch(db: Path, file: WatchFile, fetching: Fetching, *, once: bool) -> int:
    """Watch until SIGTERM or Ctrl-C, or `once`; return how many inputs and deliveries failed.

    A signal ends it wherever it stands: what is stored is whole, what was not marked is done again next time.
    """
    log = _Log()
    kept = replace(fetching, robots={})  # polls are many, and robots.txt seldom changes

    def ask(sources: Sequence[str], since: str | None) -> Summary:
        return ingest(sources, db, since=since, poll=True, fetching=kept, progress=log)

    clock = SystemClock()
    watch = Watch(db, file, ask, clock, log.note)
    _ = watch.papers  # a name that is no paper is said before anything begins
    try:
        with _stopping(), Store.open(db) as store, Lease(store, clock) as lease, Heart(db, lease, clock):
            return watch.run(store, lease, once=once)
    except KeyboardInterrupt:
        log.note("stopped; nothing is lost")
        return 0


class _Log(Progress):
    """Notes with their time, each line once in `QUIET`: what fails, fails at every poll."""

    def __init__(self) -> None:
        super().__init__()
        self._said: OrderedDict[str, datetime] = OrderedDict()

    def note(self, line: str) -> None:
        """Print a line, unless it was printed not long ago."""
        now = datetime.now(UTC)
        if line in self._said and now - self._said[line] < QUIET:
            return
        self._said[line] = now
        self._said.move_to_end(line)
        while len(self._said) > REMEMBERED:
            self._said.popitem(last=False)
        super().note(f"{now.astimezone():%Y-%m-%d %H:%M:%S} {line}")

    def status(self, text: str) -> None:
        """Say nothing: a poll is short, and a log is read later."""


@contextmanager
def _stopping() -> Iterator[None]:
    """Make SIGTERM end the block as Ctrl-C does; further signals find it ending already."""

    def stop(number: int, frame: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {each: signal.signal(each, stop) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
