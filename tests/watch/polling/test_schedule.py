"""When each paper is asked next."""

from datetime import timedelta
from random import Random

import pytest
from simulated import BEGIN

from pipeline.store import Store
from pipeline.watch.lists.channels import Polling
from pipeline.watch.polling.schedule import JITTER, Poll, keep, schedule

POLLING = Polling()


def settled(new_per_hour, *, failed=False, rounds=40):
    """Ask a paper again and again; return the last interval in minutes."""
    random, poll, now = Random(1), Poll("bao.test", BEGIN), BEGIN
    for _ in range(rounds):
        before = now
        elapsed = (now - (poll.polled_at or now)).total_seconds() / 3600
        poll = poll.asked(now, round(new_per_hour * elapsed), POLLING, random, failed=failed)
        now = poll.next_at
    return (now - before).total_seconds() / 60


CASES = [
    (60, 5),  # a paper of many articles as often as is allowed
    (6, 20),  # two articles an answer
    (1, 120),
    (0, 180),  # a silent one as seldom as is allowed
]


@pytest.mark.parametrize(("per_hour", "minutes"), CASES)
def test_the_more_it_publishes_the_sooner_it_is_asked(per_hour, minutes):
    assert minutes * (1 - JITTER) * 0.9 <= settled(per_hour) <= minutes * (1 + JITTER) * 1.1


def test_a_paper_that_fails_is_asked_less_and_less():
    random, poll, waits = Random(1), Poll("bao.test", BEGIN, per_hour=60), []
    for _ in range(8):
        after = poll.asked(BEGIN, 0, POLLING, random, failed=True)
        waits.append((after.next_at - BEGIN).total_seconds())
        poll = after
    assert waits[0] < waits[2] < waits[4]
    assert waits[-1] <= POLLING.longest * (1 + JITTER)
    assert poll.asked(BEGIN, 3, POLLING, random, failed=False).failures == 0


def test_jitter_keeps_papers_apart():
    random = Random(1)
    moments = {
        Poll("bao.test", BEGIN).asked(BEGIN, 0, POLLING, random, failed=False).next_at for _ in range(9)
    }
    assert len(moments) == 9


def test_the_first_answer_is_a_backlog_and_says_nothing_of_the_rate():
    poll = Poll("bao.test", BEGIN).asked(BEGIN, 500, POLLING, Random(1), failed=False)
    assert poll.per_hour == Poll("x", BEGIN).per_hour


def test_a_clock_set_back_does_not_make_a_paper_wait():
    poll = Poll("bao.test", BEGIN + timedelta(days=2))
    assert poll.due(BEGIN, POLLING)
    assert not Poll("bao.test", BEGIN + timedelta(minutes=10)).due(BEGIN, POLLING)


def test_places_are_kept(tmp_path):
    with Store.open(tmp_path / "press.db") as store:
        poll = Poll("a.test", BEGIN).asked(BEGIN, 2, POLLING, Random(1), failed=True)
        with store.transaction() as connection:
            keep(connection, [poll])
        first, second = schedule(store.connection, ["a.test", "b.test"], BEGIN)
    assert (first.outlet, first.next_at) == ("b.test", BEGIN)
    assert (second.failures, second.polls, second.polled_at) == (1, 1, None)
