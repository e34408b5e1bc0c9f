import pytest

from pipeline.lexicon import rank_choice
from pipeline.lexicon.table import LexiconError


def test_weights_are_of_traits_of_nobody_and_of_somebody():
    weights = rank_choice.weights()
    assert weights["nobody"] != 0
    assert any(trait.startswith("way open") for trait in weights)
    assert max(map(abs, weights.values())) < 20


def test_a_weight_that_is_no_number_is_told(monkeypatch):
    monkeypatch.setattr(rank_choice, "rows", lambda *a, **k: iter([{"trait": "nobody", "weight": "much"}]))
    rank_choice.weights.cache_clear()
    with pytest.raises(LexiconError, match="'nobody' weighs 'much'"):
        rank_choice.weights()
    rank_choice.weights.cache_clear()
