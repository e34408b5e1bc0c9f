"""The watch: ask the papers whose time has come, look at what is new, raise alerts, deliver; on and on.

Whatever it knows is in the database, so that an end at any moment, a kill too, costs a repeated request at
most. Articles that other runs stored are looked at as well.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Protocol

from ...errors import DeliveryError, HeldError, PipelineError, StoreError
from ...ingest import Summary
from ...scrape.outlets import outlets
from ...store import Store
from ...store.copies import group
from ...store.identity import is_address
from ...store.memory import paper_of
from ..alerts.raising import Alert, begin, pending, raise_alerts
from ..delivery.channels import SENDERS, Send, check
from ..delivery.outbox import notice
from ..delivery.sending import deliver, next_due
from ..lists.reading import WatchFile
from ..threads.weaving import weave
from . import schedule
from .clock import Clock, read, written
from .lease import Lease

#: Papers due within so many seconds are asked along with those that are.
TOGETHER = 30.0
#: Seconds between two looks where nothing else is due, and after the database could not be written.
LOOK, PAUSE = 60.0, 300.0


#: After so long without an answer a paper's feeds may not reach back to it: sitemaps and listings are asked
#: too, for what was published since then and a little before.
GAP, OVERLAP = timedelta(hours=6), timedelta(hours=1)


class Ingest(Protocol):
    """What asks papers for articles and stores them: `ingest.ingest` with its settings."""

    def __call__(self, sources: Sequence[str], since: str | None) -> Summary:
        """Ingest from the papers what their feeds give, or with `since` all from that moment on."""


@dataclass
class Watch:
    """A watch over a database. `note` gets one line for people now and then."""

    db: Path
    file: WatchFile
    ingest: Ingest
    clock: Clock
    note: Callable[[str], None]
    random: Random = field(default_factory=Random)
    senders: Mapping[str, Send] = field(default_factory=lambda: SENDERS)

    def run(self, store: Store, lease: Lease, *, once: bool = False) -> int:
        """Watch until stopped, or `once`: ask every paper, deliver what is due, return how much failed.

        Raises HeldError where another process takes over, DeliveryError where a secret is missing.
        """
        check(list(self.file.channels.values()))
        if begin(store):
            self.note("watching from here on; what is stored already does not ring")
        while True:
            try:
                failures = self.step(store, lease, everything=once)
            except HeldError:
                raise
            except StoreError as error:  # a full disk, a lock: what is stored is whole, and this may pass
                if once:
                    raise
                self.note(f"Error: {error}")
                self.clock.wait(PAUSE)
                continue
            if once:
                return failures
            self._rest(store)

    def step(self, store: Store, lease: Lease, *, everything: bool = False) -> int:
        """Do what is due now; return how many inputs and deliveries failed."""
        lease.beat()
        failures = self._poll(store, lease, everything)
        self._look(store, lease)
        problems: list[DeliveryError] = []
        channels = self.file.channels.values()
        deliver(
            store, channels, self.clock.now, guard=lease.guard, senders=self.senders, failed=problems.append
        )
        for problem in problems:
            self.note(f"Error: {problem}")
        return failures + len(problems)

    def _look(self, store: Store, lease: Lease) -> None:
        if not pending(store):
            return
        group(store)
        weave(store)
        now = self.clock.now()
        for alert in raise_alerts(store, self.file.lists, now=now, guard=lease.guard, raised=self._notice):
            self.note(f"alert: [{alert.hit.list}] {alert.hit.item}: {alert.told.headline}")

    def _poll(self, store: Store, lease: Lease, everything: bool) -> int:
        now = self.clock.now()
        ahead = now + timedelta(seconds=TOGETHER)
        places = schedule.schedule(store.connection, self.papers, now)
        if not everything and not any(p.due(now, self.file.polling) for p in places):
            return 0
        asked = [p for p in places if everything or p.due(ahead, self.file.polling)]
        mark = _marks(store.connection)
        failures = sum(self._ask(papers, since) for since, papers in _by_gap(asked, now).items())
        new, failed = _came(store.connection, mark)
        with store.transaction() as connection:
            lease.guard(connection)
            schedule.keep(
                connection,
                [
                    p.asked(
                        self.clock.now(), new.get(p.outlet, 0), self.file.polling, self.random,
                        failed=p.outlet in failed and not new.get(p.outlet),
                    )
                    for p in asked
                ],
            )  # fmt: skip
        return failures

    def _ask(self, papers: list[str], since: str | None) -> int:
        try:
            return self.ingest(papers, since).failed
        except StoreError:
            raise
        except PipelineError as error:
            self.note(f"Error: {error}")
            return len(papers)

    @cached_property
    def papers(self) -> list[str]:
        """The domains of the papers to ask. Raises UnknownOutlet for a name that is none."""
        names = self.file.polling.outlets
        return [outlets().find(n).domain for n in names] if names else [o.domain for o in outlets()]

    def _notice(self, connection: sqlite3.Connection, alert: Alert) -> None:
        chosen = next(x.deliver for x in self.file.lists if x.name == alert.hit.list)
        notice(connection, alert.id, chosen or tuple(self.file.channels))

    def _rest(self, store: Store) -> None:
        """Wait for the next poll or message, a minute at most: other runs may store articles meanwhile."""
        now = self.clock.now()
        places = schedule.schedule(store.connection, self.papers, now)
        moments = [p.next_at for p in places[:1]]
        if message := next_due(store, self.file.channels.values()):
            moments.append(read(message))
        seconds = min(((m - now).total_seconds() for m in moments), default=LOOK)
        self.clock.wait(min(max(seconds, 1.0), LOOK))


def _by_gap(asked: list[schedule.Poll], now: datetime) -> dict[str | None, list[str]]:
    """Return the papers by the moment to ask from; None where their feeds reach back far enough."""
    groups: dict[str | None, list[str]] = {}
    for p in asked:
        gap = p.polled_at is not None and now - p.polled_at > GAP
        since = written(p.polled_at - OVERLAP) if gap and p.polled_at else None
        groups.setdefault(since, []).append(p.outlet)
    return groups


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    row = connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM failures)"
    ).fetchone()
    return int(row[0]), int(row[1])


def _came(connection: sqlite3.Connection, mark: tuple[int, int]) -> tuple[dict[str, int], set[str]]:
    """Return the new articles since the mark by paper, and the papers with inputs that failed."""
    new = connection.execute(
        "SELECT outlet, count(*) FROM articles WHERE id > ? AND outlet IS NOT NULL GROUP BY outlet", mark[:1]
    )
    failed = connection.execute("SELECT source FROM failures WHERE id > ?", mark[1:])
    return dict(new.fetchall()), {paper_of(s) if is_address(s) else s for (s,) in failed}
