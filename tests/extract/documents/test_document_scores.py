"""Floors of accuracy on articles annotated blind. They only rise."""

import pytest
from score_documents import FOLDERS, score_documents

from pipeline.evaluate import as_json

F1 = {
    ("documents", "numbered"): 0.99,
    ("documents", "law"): 0.985,
    ("later", "numbered"): 0.95,
    ("later", "law"): 0.945,
    ("facts", "numbered"): 0.99,
    ("facts", "law"): 0.97,
}
#: Share of right values among those that the gold has.
ATTRIBUTES = {
    ("documents", "date"): 0.95,
    ("documents", "issuer"): 0.99,
    ("documents", "provisions"): 0.94,
    ("documents", "subject"): 0.95,
    ("later", "date"): 1.0,
    ("later", "issuer"): 0.93,
    ("facts", "date"): 0.98,
    ("facts", "issuer"): 0.9,
}


@pytest.fixture(scope="module")
def figures(shared):
    data = shared / "data/vietnews-20k.jsonl.gz"
    return {folder: as_json(score_documents(data, folder)[0]) for folder in FOLDERS}


@pytest.mark.parametrize(("folder", "kind"), F1)
def test_f1(figures, folder, kind):
    assert figures[folder][kind]["f1"] >= F1[folder, kind]


@pytest.mark.parametrize(("folder", "name"), ATTRIBUTES)
def test_attributes(figures, folder, name):
    got = figures[folder]["attributes"][f"document.{name}"]
    assert got["right"] / got["of"] >= ATTRIBUTES[folder, name]
