import pytest
from invented import press

from pipeline.store import Store


@pytest.fixture
def filled(tmp_path):
    with Store.open(tmp_path / "press.db") as store:
        with store.run(["invented"], "rules-1") as run:
            for article, facts in press():
                run.add(article, facts)
        yield store
