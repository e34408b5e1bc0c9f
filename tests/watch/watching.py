"""A watch that a test can start in a process of its own and kill."""

from __future__ import annotations

import io
import os
import random
import signal
import sys

import ingesting

from pipeline.ingest import ingest
from pipeline.progress import Progress
from pipeline.store import Store
from pipeline.watch.lists import read_lists
from pipeline.watch.polling.clock import SystemClock
from pipeline.watch.polling.lease import Heart, Lease
from pipeline.watch.polling.watch import Watch


def watch_in(folder, papers, once):
    """What `pipeline watch` does, with a resolver that finds the paper on loopback."""
    os.environ.update(PIPELINE_OUTLETS=str(papers), WATCH_SECRET="x")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    db, clock = folder / "press.db", SystemClock()
    settings = ingesting.fetching(folder / "archive", 0.01)
    watch = Watch(
        db, read_lists(folder / "lists.toml"),
        lambda sources, since: ingest(
            sources, db, since=since, fetching=settings, progress=Progress(io.StringIO())
        ),
        clock, lambda line: None, random.Random(1),
    )  # fmt: skip
    with Store.open(db) as store, Lease(store, clock) as lease, Heart(db, lease, clock):
        try:
            watch.run(store, lease, once=once)
        except KeyboardInterrupt:
            sys.exit(0)
