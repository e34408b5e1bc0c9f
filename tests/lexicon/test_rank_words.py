"""Words that the reading of ranks turns on: the table's own checks, and patterns made of it."""

import re

import pytest

from pipeline.lexicon import rank_words
from pipeline.lexicon.table import LexiconError


def test_the_longest_word_matches():
    assert re.match(rank_words.any_of("title"), "tổng giám đốc sao mai").group() == "tổng giám đốc"


def test_a_word_is_none_before_what_it_may_not_stand_before():
    finite = re.compile(rank_words.any_of("finite"))
    assert finite.match("đạt 5 điểm")
    assert not finite.match("đạt chuẩn")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"kind": "verse", "word": "thơ", "unless": ""}], "no rule reads"),
        ([{"kind": "title", "word": "Ông", "unless": ""}], "not written as a key"),
        ([{"kind": "title", "word": "ông", "unless": ""}], "no words of the kinds"),
    ],
)
def test_a_table_that_breaks_its_rules_is_refused(monkeypatch, rows, told):
    monkeypatch.setattr(rank_words, "rows", lambda *_, **__: iter(rows))
    with pytest.raises(LexiconError, match=told):
        rank_words.words.__wrapped__()
