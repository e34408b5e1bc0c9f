"""The watch as a process of its own over the loopback newspaper: stopped, killed, started again."""

import json
import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime

import ingesting
import newspaper as news
import pytest
from click.testing import CliRunner
from places import ROOT
from receiving import receiver
from watching import watch_in

from pipeline.cli import main
from pipeline.store import Store
from pipeline.watch.alerts.raising import begin

LISTS = """
polling = {{outlets = ["bao.test"]}}
[[deliver]]
kind = "webhook"
url = "{url}"
secret_env = "WATCH_SECRET"
[[list]]
name = "A"
positions = [{{position = "Chủ tịch UBND xã Bình Lâm"}}]
"""


@pytest.fixture
def paper(tmp_path, monkeypatch):
    with news.newspaper() as server:
        ingesting.write_papers(tmp_path / "papers", server.port)
        monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path / "papers"))
        monkeypatch.setenv("WATCH_SECRET", "x")
        yield server


def feed(paper, numbers):
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", numbers)


def test_the_command_stops_at_a_signal_and_says_so(tmp_path):
    """The paper's feed holds nothing, so the watch waits; nothing but loopback is asked."""
    with news.newspaper() as server:
        server.pages["/rss/home.rss"] = news.feed("bao.test", range(0))
        (tmp_path / "papers").mkdir()
        at = f"http://127.0.0.1:{server.port}"
        text = news.OUTLET.format(domain="bao.test", title="Thử", port=server.port)
        text = text.replace(f"http://bao.test:{server.port}", at)
        (tmp_path / "papers" / "bao.test.toml").write_text(text, encoding="utf-8")
        lists = 'polling = {outlets = ["bao.test"]}\n[[list]]\nname = "A"\nfacts = [{kinds = "rank"}]\n'
        (tmp_path / "lists.toml").write_text(lists, encoding="utf-8")
        argv = ["watch", "--lists", "lists.toml", "--db", "press.db", "--allow-private"]
        started = subprocess.Popen(
            [sys.executable, "-m", "pipeline", *argv], cwd=tmp_path, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PIPELINE_OUTLETS": str(tmp_path / "papers"), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        try:
            until(lambda: polls(tmp_path / "press.db"))
            started.send_signal(signal.SIGTERM)
            _, said = started.communicate(timeout=120)
        finally:
            started.kill()
    assert started.returncode == 0
    assert "watching from here on" in said
    assert "stopped; nothing is lost" in said
    assert "Traceback" not in said


def polls(db):
    try:
        with sqlite3.connect(db) as connection:
            return connection.execute("SELECT count(*) FROM polls").fetchone()[0]
    except sqlite3.OperationalError:  # not there yet
        return 0
    finally:
        connection.close()


def ids(got):
    """Return the ids under which each article was delivered."""
    found = {}
    for _, body in got:
        for alert in json.loads(body)["alerts"]:
            found.setdefault(alert["article"]["url"], set()).add(alert["id"])
    return found


@pytest.fixture
def context(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(["watching"])
    return made


def until(true, seconds=120):
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert true()


def test_killed_again_and_again_every_article_is_delivered_under_one_id(paper, tmp_path, context):
    many = 20
    feed(paper, range(1, many + 1))
    chance = random.Random(5)
    with Store.open(tmp_path / "press.db") as store:
        begin(store)
    with receiver([]) as (url, got):
        (tmp_path / "lists.toml").write_text(LISTS.format(url=url), encoding="utf-8")
        args = (tmp_path, tmp_path / "papers", True)
        for _ in range(5):
            child = context.Process(target=watch_in, args=args)
            child.start()
            stop = len(paper.log) + len(got) + chance.randint(2, 12)
            until(lambda child=child, stop=stop: len(paper.log) + len(got) >= stop or not child.is_alive())
            child.kill()
            child.join()
        child = context.Process(target=watch_in, args=args)
        child.start()
        child.join()
        assert child.exitcode == 0
    found = ids(got)
    assert len(found) == many
    assert all(len(each) == 1 for each in found.values())


def test_a_signal_ends_it_cleanly_and_the_next_takes_up(paper, tmp_path, context):
    feed(paper, range(1, 4))
    with receiver([]) as (url, got):
        (tmp_path / "lists.toml").write_text(LISTS.format(url=url), encoding="utf-8")
        with Store.open(tmp_path / "press.db") as store:
            begin(store)
            child = context.Process(target=watch_in, args=(tmp_path, tmp_path / "papers", False))
            child.start()
            until(lambda: len(got) == 3)
            done = CliRunner().invoke(
                main,
                [
                    "watch",
                    "--lists",
                    str(tmp_path / "lists.toml"),
                    "--db",
                    str(tmp_path / "press.db"),
                    "--once",
                ],
            )
            assert done.exit_code == 1
            assert f"process {child.pid}" in done.stderr
            os.kill(child.pid, signal.SIGTERM)
            child.join(120)
            assert child.exitcode == 0
            assert store.connection.execute("SELECT count(*) FROM leases").fetchone() == (0,)
            row = store.connection.execute("SELECT next_at, polls FROM polls").fetchone()
            assert datetime.fromisoformat(row[0]) > datetime.now(UTC)
            assert row[1] == 1
        child = context.Process(target=watch_in, args=(tmp_path, tmp_path / "papers", True))
        child.start()
        child.join(120)
        assert len(got) == 3
