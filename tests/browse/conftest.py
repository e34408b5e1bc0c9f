from pathlib import Path

import pytest
from asking import client_of
from invented import press

from pipeline.browse.serve import application
from pipeline.store import Store


@pytest.fixture(scope="session")
def database(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("browse") / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for article, facts in press():
            run.add(article, facts)
    return path


@pytest.fixture(scope="session")
def get(database):
    """Ask the application for an address without a server; redirects are not followed."""
    return client_of(application(database))
