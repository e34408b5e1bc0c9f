import pytest

from pipeline.lexicon import rank_choice
from pipeline.lexicon.table import LexiconError, rows


def test_weights_are_of_traits_of_nobody_and_of_somebody():
    weights = rank_choice.weights()
    assert weights["nobody"] != 0
    assert any(trait.startswith("way open") for trait in weights)
    assert max(map(abs, weights.values())) < 20


def test_the_table_is_one_as_the_others_are():
    assert len(list(rows("rank_choice", required=("trait", "weight"), unique=("trait",)))) > 1000


@pytest.mark.parametrize("row", ["nobody,much", "nobody", "nobody,1,2"])
def test_a_row_that_is_no_trait_and_number_is_told(monkeypatch, row):
    monkeypatch.setattr(rank_choice, "text_of", lambda name: f"trait,weight\n{row}\n")
    rank_choice.weights.cache_clear()
    with pytest.raises(LexiconError, match=r"rank_choice\.csv line 2"):
        rank_choice.weights()
    rank_choice.weights.cache_clear()
