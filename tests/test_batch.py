import os
import signal
import subprocess
import sys
import time

import pytest

from pipeline.article import Article
from pipeline.batch import extract_all, extract_one
from pipeline.errors import ExtractionError
from pipeline.facts import Facts
from pipeline.scrape.plain import from_text

TEXTS = [f"Tin số {i}\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế tỉnh Hà Tĩnh, dự họp lần {i}." for i in range(40)]


def articles():
    return [from_text(text, f"a{i}") for i, text in enumerate(TEXTS)]


@pytest.mark.parametrize("workers", [1, 2])
def test_order_and_facts_do_not_depend_on_the_workers(workers):
    got = list(extract_all(articles(), workers))
    assert [a.id for a, _ in got] == [f"a{i}" for i in range(40)]
    assert all(outcome == extract_one(article) for article, outcome in got)


def test_an_extractor_that_fails_is_an_error_that_names_the_article():
    broken = Article(id="hỏng", text="Tin", passages=None)  # type: ignore[arg-type]
    outcome = extract_one(broken)
    assert isinstance(outcome, ExtractionError)
    assert str(outcome).startswith("hỏng: ")


class Poison(Article):
    """An article that kills the process it is unpickled in."""

    def __reduce__(self):
        return (os._exit, (3,))


def test_an_article_that_kills_its_worker_is_named_and_the_others_are_done():
    given = articles()
    given[5] = Poison(id="độc", text="x", passages=())
    got = {a.id: outcome for a, outcome in extract_all(given, workers=2)}
    assert isinstance(got.pop("độc"), ExtractionError)
    assert len(got) == 39
    assert all(isinstance(outcome, Facts) for outcome in got.values())


#: Seconds after which a process is taken to go on for ever: many, for the machine may be busy.
LONG = 120
ENDLESS = """
import itertools, multiprocessing, signal
from pipeline.batch import extract_all
from pipeline.scrape.plain import from_text

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job has it ignored
    endless = (from_text(f"Tin số {i}", f"a{i}") for i in itertools.count())
    for n, _ in enumerate(extract_all(endless, workers=2)):
        if n == 40:
            print(*(p.pid for p in multiprocessing.active_children()), flush=True)
"""


def running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_process_that_started_them(tmp_path, how):
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    workers = [int(pid) for pid in started.stdout.readline().split()]
    assert len(workers) == 2
    # as a terminal's Ctrl-C, which goes to the workers too; the others go to the parent alone
    os.killpg(started.pid, how) if how == signal.SIGINT else started.send_signal(how)
    try:
        assert started.wait(timeout=LONG) != 0
    finally:
        started.kill()
        started.wait()
        started.stdout.close()
    until = time.monotonic() + LONG
    while any(map(running, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(running, workers))


def test_an_iteration_left_early_leaves_no_worker(tmp_path):
    outcomes = extract_all(articles() * 10, workers=2)
    next(outcomes)
    began = time.monotonic()
    outcomes.close()
    assert time.monotonic() - began < LONG


def test_an_article_that_fails_costs_those_beside_it_nothing():
    given = articles()
    given[5] = Article(id="hỏng", text="Tin", passages=None)  # type: ignore[arg-type]
    got = {a.id: outcome for a, outcome in extract_all(given)}
    assert str(got.pop("hỏng")).startswith("hỏng: ")
    assert all(isinstance(outcome, Facts) for outcome in got.values())
    assert len(got) == 39


def test_what_came_before_an_input_that_cannot_be_read_is_extracted():
    def broken():
        yield from articles()[:3]
        raise OSError("gone")

    outcomes = extract_all(broken())
    assert [next(outcomes)[0].id for _ in range(3)] == ["a0", "a1", "a2"]
    with pytest.raises(OSError, match="gone"):
        next(outcomes)


def test_an_article_that_is_long_in_coming_waits_for_no_other(monkeypatch):
    monkeypatch.setattr("pipeline.batch.LONG_IN_COMING", -1.0)  # all are
    taken = []

    def coming():
        for article in articles():
            taken.append(article.id)
            yield article

    outcomes = extract_all(coming())
    assert next(outcomes)[0].id == "a0"
    assert taken == ["a0"]
