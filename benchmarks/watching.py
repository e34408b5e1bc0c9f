"""Weeks of watching on a simulated clock: requests, memory, and the delay from publication to alert.

Papers on loopback publish made-up articles by day more than by night; the watch runs as it does in earnest
(feeds with validators, robots.txt, pages, extraction, storing, matching, an Atom file), only its clock is
moved on instead of waited for. What a poll takes is therefore not part of the delay.

    python benchmarks/watching.py --days 7 --papers 20 --articles 2000
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

import click
from tabulate import tabulate

from pipeline.ingest import Summary, ingest
from pipeline.progress import Progress
from pipeline.scrape.web.settings import Fetching
from pipeline.store import Store
from pipeline.watch.alerts.raising import begin
from pipeline.watch.lists import read_lists
from pipeline.watch.polling.lease import Lease
from pipeline.watch.polling.watch import Watch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "scrape"))
import newspaper as news  # noqa: E402

BEGIN = datetime(2026, 1, 5, tzinfo=UTC)
#: Entries of a feed, and the share of articles that the list is about.
FEED, SHARE = 40, 0.05
LISTS = """
[[deliver]]
kind = "atom"
file = "{folder}/alerts.atom"
[[list]]
name = "A"
people = [{{name = "Lê Minh Khôi"}}]
[[list.changes]]
"""
_WORDS = """
cầu đường trường chợ sông núi ruộng vườn thôn xã huyện người nước mùa lúa trâu cá thuyền nhà gạch mái
sân giếng cây bưởi cam chanh mía ngô khoai sắn gà vịt mèo sách bút thư báo đèn lửa khói mưa nắng gió bão
sương mây trăng sao đất cát đá sỏi vôi ngói tre nứa gỗ lim sắt đồng bạc vải lụa áo mũ giày dép túi giỏ
thúng mẹt nồi niêu bát đũa mâm rượu trà muối đường mật trứng sữa bánh kẹo chè xôi cháo phở bún miến gạo
nếp đậu lạc vừng ớt tỏi hành
"""


class Clock:
    """A clock that only waiting moves on, and that ends the run."""

    def __init__(self, days: int) -> None:
        self.at = BEGIN
        self.end = BEGIN + timedelta(days=days)

    def now(self) -> datetime:
        """Return the simulated time."""
        return self.at

    def wait(self, seconds: float) -> None:
        """Move on."""
        self.at += timedelta(seconds=seconds)
        if self.at >= self.end:
            raise KeyboardInterrupt


class Press:
    """The papers: who publishes what when, as the loopback server tells it."""

    def __init__(self, papers: int, per_day: int, days: int, clock: Clock) -> None:
        random = Random(1)
        self.clock = clock
        self.domains = [f"bao{n}.test" for n in range(papers)]
        shares = [1 / (n + 1) for n in range(papers)]  # a few papers publish most
        self.moments: dict[str, list[datetime]] = {}
        for domain, share in zip(self.domains, shares, strict=True):
            count = round(per_day * share / sum(shares))
            self.moments[domain] = sorted(
                BEGIN + timedelta(days=d, hours=random.triangular(0, 24, 9))
                for d in range(days)
                for _ in range(count)
            )

    def feed(self, handler: Any) -> None:
        """Answer with the newest articles of the paper asked, or 304."""
        host = handler.entry.host
        out = [i for i, at in enumerate(self.moments[host.partition(":")[0]]) if at <= self.clock.at]
        items = "".join(
            f"<item><link>http://{host}/tin-{i}-post{i}.html</link>"
            f"<pubDate>{self._date(host, i)}</pubDate></item>"
            for i in reversed(out[-FEED:])
        )
        text = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
        handler.reply(text, {"ETag": f'"{len(out)}"'}, kind="application/xml")

    def _date(self, host: str, i: int) -> str:
        return format_datetime(self.moments[host.partition(":")[0]][i])

    def page(self, handler: Any) -> None:
        """Answer with an article."""
        host, path = handler.entry.host.partition(":")[0], handler.entry.path
        number = int("".join(c for c in path.rpartition("-post")[2] if c.isdigit()))
        random = Random(f"{host}{number}")
        when = self.moments[host][number].isoformat()
        text = [" ".join(random.choices(_WORDS.split(), k=28)).capitalize() + "." for _ in range(9)]
        if random.random() < SHARE:
            text[0] = f"Ông Lê Minh Khôi, Chủ tịch UBND xã Bình Lâm, cho biết {text[0].lower()}"
        page = news.article_page(number, published=when)
        head, _, _ = page.partition("<p>")
        title = " ".join(random.choices(_WORDS.split(), k=8)).capitalize()
        head = head.replace(f"Xã Bình Lâm khánh thành cây cầu số {number}", title)
        handler.reply(head + "".join(f"<p>{t}</p>" for t in text) + "</div></body></html>")


class Pages(dict[str, Any]):
    """What the server answers: feeds and articles are made when they are asked for."""

    def __init__(self, press: Press) -> None:
        self.press = press

    def get(self, path: str, default: Any = None) -> Any:
        """Return what answers a path."""
        if path == "/rss/home.rss":
            return self.press.feed
        return self.press.page if "-post" in path else None


def memory() -> float:
    """Return the process's memory in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@click.command()
@click.option("--days", default=7, show_default=True)
@click.option("--papers", default=20, show_default=True)
@click.option("--articles", default=2000, show_default=True, help="A day, over all papers.")
def main(days: int, papers: int, articles: int) -> None:
    """Watch invented papers for simulated days and print what it took."""
    clock = Clock(days)
    press = Press(papers, articles, days, clock)
    with tempfile.TemporaryDirectory() as name, news.newspaper() as server:
        folder = Path(name)
        server.pages = Pages(press)
        for domain in press.domains:
            text = news.OUTLET.format(domain=domain, title=domain, port=server.port)
            (folder / f"{domain}.toml").write_text(text, encoding="utf-8")
        os.environ["PIPELINE_OUTLETS"] = str(folder)
        domains = ", ".join(f'"{d}"' for d in press.domains)
        lists = f"polling = {{outlets = [{domains}]}}\n" + LISTS.format(folder=folder)
        (folder / "lists.txt").write_text(lists, encoding="utf-8")
        click.echo(_report(_run(folder, clock, press, server), press, clock, days))


def _run(folder: Path, clock: Clock, press: Press, server: news.Newspaper) -> dict[str, Any]:
    db, began, sizes = folder / "press.db", time.monotonic(), []
    fetching = Fetching(delay=0, timeout=20, allow_private=True, resolve=lambda _: ["127.0.0.1"], robots={})
    quiet = Progress(io.StringIO())

    def ask(sources: Sequence[str], since: str | None) -> Summary:
        if not sizes or clock.at - sizes[-1][0] >= timedelta(hours=24):
            sizes.append((clock.at, memory()))
        return ingest(sources, db, since=since, fetching=fetching, progress=quiet)

    watch = Watch(db, read_lists(folder / "lists.txt"), ask, clock, lambda _: None, Random(1))
    with Store.open(db) as store, Lease(store, clock) as lease:
        begin(store)
        with suppress(KeyboardInterrupt):
            watch.run(store, lease)
        (stored,) = store.connection.execute("SELECT count(*) FROM articles").fetchone()
        (polls,) = store.connection.execute("SELECT sum(polls) FROM polls").fetchone()
        rung = store.connection.execute(
            "SELECT published, min(at) FROM alert_rows WHERE item = 'Lê Minh Khôi' GROUP BY article_id"
        ).fetchall()
    delays = [
        (datetime.fromisoformat(at) - datetime.fromisoformat(published)).total_seconds() / 60
        for published, at in rung
    ]
    sizes.append((clock.at, memory()))
    return {
        "seconds": time.monotonic() - began, "stored": stored, "polls": polls, "delays": delays,
        "memory": [m for _, m in sizes], "log": server.log, "database": db.stat().st_size / 1e6,
    }  # fmt: skip


def _report(done: dict[str, Any], press: Press, clock: Clock, days: int) -> str:
    log, delays = done["log"], done["delays"]
    feeds = [e for e in log if e.path.startswith("/rss")]
    published = sum(at <= clock.at for moments in press.moments.values() for at in moments)
    rows = [
        ("articles published", published),
        ("articles stored", done["stored"]),
        ("polls", done["polls"]),
        ("requests", len(log)),
        ("requests for feeds", len(feeds)),
        ("of these answered 304", sum(e.status == 304 for e in feeds)),
        ("requests for robots.txt", sum(e.path == "/robots.txt" for e in log)),
        ("requests a paper a day", round(len(log) / len(press.domains) / days)),
        ("alerts of the person watched", len(delays)),
        ("delay, median, minutes", round(median(delays), 1) if delays else None),
        ("delay, nine of ten within", round(quantiles(delays, n=10)[-1], 1) if len(delays) > 1 else None),
        ("delay, longest", round(max(delays), 1) if delays else None),
        ("memory by day, MB", " ".join(f"{m:.0f}" for m in done["memory"])),
        ("database, MB", round(done["database"])),
        ("seconds that it took", round(done["seconds"])),
    ]
    return tabulate(rows)


if __name__ == "__main__":
    main()
