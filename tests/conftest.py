"""Fixtures for all tests."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from places import ROOT, SHARED

TRIES = 6
# A busy machine is no fault of what is tested.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def corpus() -> Path:
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation material, which is not shipped with the project."""
    if not SHARED.is_dir():
        pytest.skip("the evaluation material (../shared) is not here")
    return SHARED


@pytest.fixture
def growth() -> Callable[[Callable[[int], Callable[[], object]], int, int], float]:
    """How much faster than its input the time of some work grows.

    Called with what prepares the work for an input of a size, a small size, and how many times as large the
    large one is. About 1 where time is in proportion to size, about `times` where it is quadratic. Processor
    time, of each size the least of several tries, so that what else the machine does says nothing.
    """

    def seconds(work: Callable[[], object]) -> float:
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            work()
            return time.process_time() - start
        finally:
            gc.enable()

    def measured(prepare: Callable[[int], Callable[[], object]], small: int, times: int = 8) -> float:
        prepare(small)()
        least, most = float("inf"), float("inf")
        for _ in range(TRIES):
            least = min(least, seconds(prepare(small)))
            most = min(most, seconds(prepare(small * times)))
            if most < 1.5 * times * least:
                break
        return most / least / times

    return measured
