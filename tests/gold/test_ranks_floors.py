"""What is found of the gold of ranks does not fall, whichever set it is of; the rules know all of them."""

import facts_gold
import pytest

#: Floors of F1, stated in words of ranking and all; they only rise.
F1 = {
    facts_gold.RANKS: {"rank stated": 0.88, "rank": 0.91},
    facts_gold.DENSE: {"rank stated": 0.83, "rank": 0.79},
    facts_gold.STATED: {"rank stated": 0.81, "rank": 0.784},
    facts_gold.SUPERLATIVES: {"rank stated": 0.725, "rank": 0.775},
}


@pytest.mark.parametrize("folder", F1, ids=lambda folder: folder.name)
def test_f1(shared, folder):
    articles = facts_gold.articles(shared / "data/vietnews-20k.jsonl.gz", folder)
    figures, floors = facts_gold.figures(articles, folder), F1[folder]
    assert {kind: figures[kind]["f1"] for kind in floors if figures[kind]["f1"] < floors[kind]} == {}
