"""Which alerts go into which message, and when: on a clock that we set."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from receiving import NOON, PLAIN, ring

from pipeline.errors import DeliveryError
from pipeline.store import Store
from pipeline.watch.delivery import outbox
from pipeline.watch.delivery.sending import deliver, next_due


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        yield opened


class Out:
    """A way out that can be shut."""

    def __init__(self):
        self.got, self.shut = [], False

    def __call__(self, channel, message):
        if self.shut:
            raise DeliveryError(channel.name, "is shut")
        self.got.append((message.kind, [a["id"] for a in message.body["alerts"]]))


def go(store, channel, out, at):
    deliver(store, [channel], lambda: at, senders={"terminal": out})
    got, out.got = out.got, []
    return got


def test_each_alert_at_once(store):
    out = Out()
    ring(store, 1, NOON)
    ring(store, 2, NOON)
    assert go(store, PLAIN, out, NOON) == [("alert", ["uid-1"]), ("alert", ["uid-2"])]
    assert go(store, PLAIN, out, NOON) == []


def test_quiet_hours_hold_back_and_then_sum_up(store):
    channel, out = replace(PLAIN, quiet=(time(22), time(6))), Out()
    night = NOON + timedelta(hours=11)  # 23:00
    ring(store, 1, night)
    ring(store, 2, night)
    assert go(store, channel, out, night) == []
    assert go(store, channel, out, night + timedelta(hours=6, minutes=59)) == []
    ring(store, 3, night + timedelta(hours=7))
    assert go(store, channel, out, night + timedelta(hours=7)) == [
        ("summary", ["uid-1", "uid-2"]),
        ("alert", ["uid-3"]),
    ]


def test_the_limit_an_hour_and_the_summary_of_what_was_held_back(store):
    channel, out = replace(PLAIN, per_hour=2), Out()
    for n in range(5):
        ring(store, n, NOON)
    assert go(store, channel, out, NOON) == [("alert", ["uid-0"]), ("alert", ["uid-1"])]
    assert go(store, channel, out, NOON + timedelta(minutes=59)) == []
    assert go(store, channel, out, NOON + timedelta(minutes=61)) == [("summary", ["uid-2", "uid-3", "uid-4"])]


def test_a_digest_once_a_day(store):
    channel, out = replace(PLAIN, digest=time(7)), Out()
    ring(store, 1, NOON)
    ring(store, 2, NOON + timedelta(hours=3))
    assert go(store, channel, out, NOON + timedelta(hours=3)) == []
    morning = NOON + timedelta(hours=19, minutes=1)
    assert go(store, channel, out, morning) == [("digest", ["uid-1", "uid-2"])]
    ring(store, 3, morning)
    assert go(store, channel, out, morning + timedelta(hours=1)) == []
    # a watch that was down at seven sends it when it is up again
    assert go(store, channel, out, morning + timedelta(hours=30)) == [("digest", ["uid-3"])]


def test_summer_time_neither_doubles_nor_drops_a_digest(store):
    channel, out = replace(PLAIN, digest=time(2, 30), zone=ZoneInfo("Europe/Berlin")), Out()
    eve = datetime(2026, 3, 28, 12, tzinfo=UTC)  # the next night has no 2:30
    ring(store, 1, eve)
    got = []
    for hours in range(36):
        got += go(store, channel, out, eve + timedelta(hours=hours))
    assert got == [("digest", ["uid-1"])]


def test_failures_wait_longer_each_time_and_keep_id_and_order(store):
    out, at, waits = Out(), NOON, []
    ring(store, 1, NOON)
    ring(store, 2, NOON)
    out.shut = True
    for _ in range(6):
        assert go(store, PLAIN, out, at) == []
        after = datetime.fromisoformat(
            store.connection.execute("SELECT next_at FROM messages WHERE uid = 'uid-1'").fetchone()[0]
        )
        waits.append((after - at).total_seconds())
        at = after
    assert waits == [30, 60, 120, 240, 480, 960]
    out.shut = False
    assert go(store, PLAIN, out, at) == [("alert", ["uid-1"]), ("alert", ["uid-2"])]


def test_a_message_that_never_arrives_is_given_up_and_kept(store, monkeypatch):
    monkeypatch.setattr(outbox, "MOST", 3)
    out, problems = Out(), []
    out.shut = True
    ring(store, 1, NOON)
    for n in range(5):
        at = NOON + timedelta(days=n)
        deliver(store, [PLAIN], lambda at=at: at, senders={"terminal": out}, failed=problems.append)
    assert len(problems) == 3
    assert "gave up message uid-1" in str(problems[-1])
    row = store.connection.execute("SELECT attempts, next_at, sent, error FROM messages").fetchone()
    assert row == (3, None, None, "is shut")
    assert next_due(store, [PLAIN]) is None


def test_an_end_between_sending_and_marking_sends_again_under_the_same_id(store):
    got = []

    def dies(channel, message):
        got.append(message.uid)
        if len(got) == 1:
            raise KeyboardInterrupt

    ring(store, 1, NOON)
    with pytest.raises(KeyboardInterrupt):
        deliver(store, [PLAIN], lambda: NOON, senders={"terminal": dies})
    deliver(store, [PLAIN], lambda: NOON, senders={"terminal": dies})
    assert got == ["uid-1", "uid-1"]
