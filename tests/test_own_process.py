"""A process of the project's own starts no threads for NumPy, unless it is told to."""

import os
import subprocess
import sys

import pytest

SETTLING = """
import gc, os
from pipeline.own_process import settle
settle()
print(os.environ["OPENBLAS_NUM_THREADS"], gc.get_threshold()[0] > 700)
"""


@pytest.mark.parametrize(("told", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "4"}, "4")])
def test_one_thread_unless_told_otherwise(told: dict[str, str], threads: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"} | told
    settled = subprocess.run(
        [sys.executable, "-c", SETTLING], check=True, capture_output=True, text=True, env=environment
    )
    assert settled.stdout.split() == [threads, "True"]
