"""`pipeline watch`: the watch with the machine's clock, the network, and signals."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import FrameType

import click

from ...ingest import Summary, ingest
from ...scrape.web.settings import Fetching
from ...store import Store
from ..lists.reading import WatchFile
from .clock import SystemClock
from .lease import Heart, Lease
from .watch import Watch


def run_watch(db: Path, file: WatchFile, fetching: Fetching, *, once: bool) -> int:
    """Watch until SIGTERM or Ctrl-C, or `once`; return how many inputs and deliveries failed.

    A signal ends it wherever it stands: what is stored is whole, what was not marked is done again next time.
    """
    kept = replace(fetching, robots={})  # polls are many, and robots.txt seldom changes

    def ask(sources: Sequence[str], since: str | None) -> Summary:
        return ingest(sources, db, since=since, fetching=kept)

    clock = SystemClock()
    watch = Watch(db, file, ask, clock, _note)
    _ = watch.papers  # a name that is no paper is said before anything begins
    with _stopping(), Store.open(db) as store, Lease(store, clock) as lease, Heart(db, lease, clock):
        try:
            return watch.run(store, lease, once=once)
        except KeyboardInterrupt:
            _note("stopped; nothing is lost")
            return 0


def _note(line: str) -> None:
    click.echo(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {line}", err=True)
    sys.stderr.flush()


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
