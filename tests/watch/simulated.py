"""A simulated press and clock: weeks of polling in seconds, and ends at any moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from invented import article, official

from pipeline.errors import FetchError, HeldError
from pipeline.facts import Facts
from pipeline.ingest import Summary
from pipeline.store import Store
from pipeline.store.copies import group
from pipeline.watch.delivery.channels import Send
from pipeline.watch.lists.channels import Channel
from pipeline.watch.lists.reading import WatchFile
from pipeline.watch.polling.lease import Lease
from pipeline.watch.polling.watch import Watch

BEGIN = datetime(2026, 1, 5, 0, 0, tzinfo=UTC)


#: Articles that a feed gives.
FEED = 30


class Killed(BaseException):
    """The process is gone."""


class Over(BaseException):
    """The simulation's time is up."""


@dataclass
class SimClock:
    """A clock that only waiting moves on."""

    at: datetime = BEGIN
    end: datetime | None = None
    chance: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.chance()
        self.at += timedelta(seconds=seconds)
        if self.end is not None and self.at >= self.end:
            raise Over


@dataclass
class SimPress:
    """Papers that publish at set moments; `ingest` stores what their feeds give and is not stored yet."""

    db: Path
    clock: SimClock
    published: dict[
        str, list[tuple[datetime, int, bool]]
    ]  # paper -> moment, number, names the person watched
    down: set[str] = field(default_factory=set)
    requests: list[tuple[datetime, str]] = field(default_factory=list)
    chance: Callable[[], None] = lambda: None

    def ingest(self, sources: Sequence[str], since: str | None) -> Summary:
        summary = Summary()
        with Store.open(self.db) as store, store.run(sources, "r") as run:
            for paper in sources:
                self.requests.append((self.clock.at, paper))
                if paper in self.down:
                    summary.failed += 1
                    run.fail(FetchError(paper, "does not answer"))
                    continue
                out = [p for p in self.published[paper] if p[0] <= self.clock.at]
                older = since and [p for p in out if p[0] >= datetime.fromisoformat(since)]
                for moment, number, named in older or out[-FEED:]:
                    piece, facts = story(paper, number, moment, named=named)
                    if not run.known(piece):
                        self.chance()
                        run.add(piece, facts)
                        summary.new += 1
            group(store)
        return summary


def story(paper: str, number: int, moment: datetime, *, named: bool):
    text = (
        f"Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Hà Tĩnh, nói lần {number}." if named else f"Tin vắn số {number}."
    )
    a = article(
        f"{number}", f"Tin {number}", text, url=f"https://{paper}/{number}.html", outlet=paper,
        published=moment.isoformat(),
    )  # fmt: skip
    known = {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh"}
    return a, Facts(
        officials=(official(a, "Lê Văn Mẫu", "Chủ tịch UBND tỉnh Hà Tĩnh", **known),) if named else ()
    )


def publications(random: Random, per_day: dict[str, int], days: int, share: float) -> dict[str, list]:
    """Make up when papers publish, by day more than by night, and which articles name the person watched."""
    out: dict[str, list] = {}
    number = 0
    for paper, count in per_day.items():
        days_of_all = [day for day in range(days) for _ in range(count)]
        moments = sorted(BEGIN + timedelta(days=d, hours=random.triangular(0, 24, 9)) for d in days_of_all)
        out[paper] = []
        for moment in moments:
            number += 1
            out[paper].append((moment, number, random.random() < share))
    return out


def sender(
    got: list[tuple[datetime, dict]], clock: SimClock, chance: Callable[[], None] = lambda: None
) -> Send:
    """Return a way out that keeps what it was given; `chance` may kill before or after."""

    def send(channel: Channel, message) -> None:
        chance()
        got.append((clock.at, message.body))
        chance()

    return send


def watch_until_over(make: Callable[[], Watch], db: Path, clock: SimClock) -> int:
    """Run a watch, and another after each kill, until the time is up; return how often it was killed."""
    kills = 0
    while True:
        store = Store.open(db)
        try:
            lease = Lease(store, clock)
            lease.__enter__()
            make().run(store, lease)
        except Killed:
            kills += 1
            clock.at += timedelta(seconds=20)
        except (Over, HeldError):
            return kills
        finally:
            store.close()


def watch_file(lists: str, folder: Path) -> WatchFile:
    from pipeline.watch.lists import read_lists

    path = folder / "lists.toml"
    path.write_text(lists, encoding="utf-8")
    return read_lists(path)
