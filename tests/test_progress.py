"""The status of a long job, on a terminal and elsewhere."""

import io

import pytest

from pipeline import progress
from pipeline.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_on_a_terminal_the_line_rewrites_itself_and_notes_stay(clock, monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    out = Terminal()
    shown = Progress(out)
    for text in ("1 new", "2 new", "3 new and a long address"):
        clock[0] += 0.2
        shown.status(text)
    shown.status("too soon")
    shown.note("Error: x")
    shown.close()
    assert out.getvalue() == ("\r\x1b[K1 new\r\x1b[K2 new\r\x1b[K3 new and a long a…\r\x1b[KError: x\n")


def test_close_takes_the_line_off(clock):
    out = Terminal()
    shown = Progress(out)
    clock[0] += 1
    shown.status("1 new")
    shown.close()
    shown.close()
    assert out.getvalue() == "\r\x1b[K1 new\r\x1b[K"


def test_elsewhere_it_is_a_plain_line_now_and_then(clock):
    out = io.StringIO()
    shown = Progress(out)
    for _ in range(70):
        clock[0] += 1
        shown.status(f"at {clock[0]:.0f}")
    shown.note("Error: x")
    shown.close()
    assert out.getvalue() == "at 130\nat 160\nError: x\n"


def test_a_stream_that_went_away_ends_nothing(clock):
    out = Terminal()
    shown = Progress(out)
    out.close()
    shown.note("x")
    shown.close()
