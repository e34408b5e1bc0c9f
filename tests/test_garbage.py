"""Garbage: it is looked for seldom, and found all the same."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest

from pipeline.garbage import collect_seldom


@pytest.fixture(autouse=True)
def threshold_as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


class Knot:
    """Something that holds on to itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_holds_on_to_itself_is_dropped_in_the_end() -> None:
    collect_seldom()
    gc.collect()
    first = weakref.ref(Knot())
    assert first() is not None
    for _ in range(60_000):
        Knot()
    assert first() is None


ENDING = """
import atexit, gc
from pipeline.garbage import collect_seldom
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # asked after what is registered later
collect_seldom()
collect_seldom()
print(gc.get_freeze_count() > 0)
"""


def test_what_is_left_is_not_looked_through_when_the_process_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDING], check=True, capture_output=True, text=True)
    assert ended.stdout.split() == ["False", "True"]
