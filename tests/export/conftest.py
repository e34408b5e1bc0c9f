"""A small press in a database."""

import pytest
from invented import press

from pipeline.store import Store


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["made by hand"]) as run:
        for article, facts in press():
            run.add(article, facts)
    return path
