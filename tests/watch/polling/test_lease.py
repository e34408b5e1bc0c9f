"""One watch a database."""

import os
import socket
import subprocess
import sys
from datetime import timedelta

import pytest
from simulated import SimClock

from pipeline.errors import HeldError
from pipeline.store import Store
from pipeline.watch.polling import lease as module
from pipeline.watch.polling.clock import written
from pipeline.watch.polling.lease import Heart, Lease


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        yield opened


def hold(store, pid, host, clock, born=None):
    store.connection.execute(
        "INSERT OR REPLACE INTO leases VALUES ('watch', 'other', ?, ?, ?, ?, ?)",
        (pid, host, born, written(clock.now()), written(clock.now())),
    )


def leases(store):
    return store.connection.execute("SELECT pid, host FROM leases").fetchall()


def test_a_lease_is_given_back(store):
    with Lease(store, SimClock()):
        assert leases(store) == [(os.getpid(), socket.gethostname())]
    assert leases(store) == []


def test_the_second_says_who_has_it(store):
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        hold(store, other.pid, socket.gethostname(), SimClock(), module._born(other.pid))
        with (
            pytest.raises(HeldError, match=f"process {other.pid} on {socket.gethostname()}"),
            Lease(store, SimClock()),
        ):
            pass
        # a pid used again by a process born at another time is not the holder
        hold(store, other.pid, socket.gethostname(), SimClock(), "1")
        with Lease(store, SimClock()):
            pass
    finally:
        other.communicate(b"\n")
    hold(store, other.pid, socket.gethostname(), SimClock(), "1")
    with Lease(store, SimClock()):  # it is gone
        pass


def test_another_host_holds_until_it_was_not_heard_of_for_a_while(store):
    clock = SimClock()
    hold(store, 1, "another-host", clock)
    clock.at += timedelta(minutes=4)
    with pytest.raises(HeldError, match="another-host"), Lease(store, clock):
        pass
    clock.at += timedelta(minutes=2)
    with Lease(store, clock):
        pass


def test_a_holder_that_was_asleep_finds_out_at_its_next_write(store):
    clock = SimClock()
    with Lease(store, clock) as lease:
        lease.beat()
        hold(store, 1, "another-host", clock)
        with pytest.raises(HeldError, match="took over"):
            lease.beat()
    assert leases(store) == [(1, "another-host")]  # not given back by who had lost it


def test_the_heart_beats_while_the_watch_is_busy(store, monkeypatch):
    monkeypatch.setattr(module, "BEAT", 0.01)
    clock = SimClock()
    with Lease(store, clock) as lease, Heart(store.path, lease, clock):
        clock.at += timedelta(minutes=3)
        for _ in range(500):
            (beat,) = store.connection.execute("SELECT heartbeat FROM leases").fetchone()
            if beat == written(clock.at):
                break
            module.threading.Event().wait(0.01)
        assert beat == written(clock.at)
