from pathlib import Path

import pytest
from invented import press

from pipeline.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "press.db"


@pytest.fixture
def store(path: Path):
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    with store.run(["invented"], "rules-1") as run:
        for article, facts in press():
            run.add(article, facts)
    return store
