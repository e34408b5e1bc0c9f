"""Fixtures for all tests."""

from pathlib import Path

import pytest
from places import ROOT, SHARED


@pytest.fixture(scope="session")
def corpus() -> Path:
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation material, which is not shipped with the project."""
    if not SHARED.is_dir():
        pytest.skip("the evaluation material (../shared) is not here")
    return SHARED
