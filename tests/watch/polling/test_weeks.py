"""Weeks of polling on a simulated clock, with kills at any moment: nothing lost, nothing with two ids."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from simulated import BEGIN, Killed, SimClock, SimPress, publications, sender, watch_file, watch_until_over

from pipeline.errors import StoreError
from pipeline.store import Store
from pipeline.watch.alerts.raising import begin
from pipeline.watch.polling.watch import Watch

PER_DAY = {"vnexpress.net": 50, "baohatinh.vn": 8, "quochoi.vn": 1}
LISTS = """
polling = {outlets = ["vnexpress.net", "baohatinh.vn", "quochoi.vn"]}
[[deliver]]
kind = "terminal"
[[list]]
name = "A"
people = [{name = "Lê Văn Mẫu"}]
"""
DAYS = 3


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store:
        begin(store)
        store.connection.execute("PRAGMA synchronous = OFF")
    return path


def simulate(db, tmp_path, *, kill=0.0, seed=1, down=()):
    """Watch for some days; return the press, what was delivered, and the number of kills."""
    random = Random(seed)

    def chance():
        if random.random() < kill:
            raise Killed

    clock = SimClock(end=BEGIN + timedelta(days=DAYS + 1), chance=chance)
    press = SimPress(db, clock, publications(Random(7), PER_DAY, DAYS, 0.2), set(down), chance=chance)
    got = []
    file = watch_file(LISTS, tmp_path)

    def make():
        return Watch(
            db, file, press.ingest, clock, lambda line: None, random=Random(3),
            senders={"terminal": sender(got, clock, chance)},
        )  # fmt: skip

    kills = watch_until_over(make, db, clock)
    return press, got, kills


def wanted(press, *, without=()):
    return {
        f"https://{paper}/{number}.html": moment
        for paper, articles in press.published.items()
        if paper not in without
        for moment, number, named in articles
        if named
    }


def test_every_article_that_matters_is_told_once_and_soon(db, tmp_path):
    press, got, _ = simulate(db, tmp_path)
    told = {a["article"]["url"]: at for at, body in got for a in body["alerts"]}
    assert told.keys() == wanted(press).keys()
    assert len(got) == len(told)
    delays = sorted((told[url] - moment).total_seconds() / 60 for url, moment in wanted(press).items())
    assert delays[len(delays) // 2] < 90
    assert delays[-1] < 60 * 3.5 + 1
    asked = Counter(paper for _, paper in press.requests)
    assert asked["vnexpress.net"] > asked["baohatinh.vn"] >= asked["quochoi.vn"] >= 7 * DAYS


def test_killed_at_any_moment_nothing_is_lost_and_nothing_has_two_ids(db, tmp_path):
    press, got, kills = simulate(db, tmp_path, kill=0.03)
    assert kills > 5
    ids = {}
    for _, body in got:
        for alert in body["alerts"]:
            ids.setdefault(alert["article"]["url"], set()).add(alert["id"])
    assert ids.keys() == wanted(press).keys()
    assert all(len(each) == 1 for each in ids.values())
    with Store.open(db) as store:
        rows = store.connection.execute("SELECT url, count(*) FROM alert_rows GROUP BY url").fetchall()
        open_ = store.connection.execute("SELECT count(*) FROM messages WHERE sent IS NULL").fetchone()
    assert dict(rows) == dict.fromkeys(wanted(press), 1)
    assert open_ == (0,)


def test_a_paper_that_is_down_does_not_stop_the_others(db, tmp_path):
    press, got, _ = simulate(db, tmp_path, down=["baohatinh.vn"])
    told = {a["article"]["url"] for _, body in got for a in body["alerts"]}
    assert told == wanted(press, without=["baohatinh.vn"]).keys()
    asked = Counter(paper for _, paper in press.requests)
    assert asked["baohatinh.vn"] < asked["vnexpress.net"]


def test_a_full_disk_is_waited_out_and_what_left_the_feeds_meanwhile_is_asked_for(db, tmp_path):
    clock = SimClock(end=BEGIN + timedelta(days=2))
    press = SimPress(db, clock, publications(Random(7), PER_DAY, 1, 0.2))

    def ingest(sources, since):
        if BEGIN + timedelta(hours=2) < clock.at < BEGIN + timedelta(hours=20):
            raise StoreError(str(db), "cannot grow: the disk is full")
        return press.ingest(sources, since)

    got, notes = [], []
    watch = Watch(db, watch_file(LISTS, tmp_path), ingest, clock, notes.append, Random(3),
                  {"terminal": sender(got, clock)})  # fmt: skip
    watch_until_over(lambda: watch, db, clock)
    assert any("disk is full" in n for n in notes)
    assert {a["article"]["url"] for _, body in got for a in body["alerts"]} == wanted(press).keys()
