"""Floors of accuracy on the articles annotated by hand. They only rise.

The rules were developed on these articles, so the figures say that nothing was lost, not how good the rules
are on others.
"""

import hashlib
import json

import pytest

from pipeline.evaluate import as_json
from pipeline.evaluate.run import evaluate_folder

#: Digest of the gold that the floors were measured against.
GOLD = "056159644a389c71"
F1 = {
    "person": 0.987,
    "position": 0.97,
    "position strict": 0.961,
    "numbered": 0.99,
    "law": 0.98,
    "rank stated": 0.945,
    "rank": 0.957,
}
#: Share of right values among those that the gold has.
ATTRIBUTES = {
    "official.status": 0.958,
    "official.class": 0.971,
    "document.date": 0.95,
    "document.issuer": 0.97,
    "document.provisions": 0.95,
    "rank.out_of": 0.94,
    "rank.year": 0.95,
    "rank.indicator": 0.9,
    "rank.scope": 0.92,
}


def digest(folder) -> str:
    """Digest of the gold's content, whatever its layout."""
    rows = [
        (p.stem, json.loads(p.read_text(encoding="utf-8")))
        for p in sorted(folder.glob("*.json"))
        if p.stem != "INDEX"
    ]
    return hashlib.sha256(json.dumps(rows, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def figures(shared):
    gold = shared / "eval/dev-gold"
    assert digest(gold) == GOLD, "the gold has changed: measure again and set the floors anew"
    failed: list[Exception] = []
    scores = evaluate_folder(gold, shared / "eval/dev", workers=1, failed=failed.append)
    assert not failed
    return as_json(scores)


@pytest.mark.parametrize("kind", F1)
def test_f1(figures, kind):
    assert figures[kind]["f1"] >= F1[kind]


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_attributes(figures, name):
    got = figures["attributes"][name]
    assert got["right"] / got["of"] >= ATTRIBUTES[name]
