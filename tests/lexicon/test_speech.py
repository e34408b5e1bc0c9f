"""The tables of speech: complete, and each entry reachable."""

from __future__ import annotations

import pytest
import regex

from pipeline.language.spelling import key
from pipeline.lexicon import speech
from pipeline.lexicon.table import LexiconError


def test_verbs():
    verbs = speech.verbs()
    assert verbs["cho biết"].clause == "always"
    assert verbs["yêu cầu"].directive
    assert verbs["phát biểu"].clause == "marked"
    assert verbs["gọi"].clause == "as"
    assert "triển" in verbs["khai"].after
    assert "cả" in verbs["kể"].before


def test_address_words_are_folded():
    words = speech.address_words()
    assert words[key("Uỷ viên")] is words[key("ủy viên")]
    assert (words["ông"].use, words["ông"].sex) == ("address", "m")
    assert words["vị này"].use == "pronoun"
    assert words["thủ tướng"].use == "title"
    assert words["giám đốc"].use == "office"
    assert words["đại diện"].use == "body"


def test_turn_labels():
    labels = speech.turn_labels()
    assert labels["phóng viên"].outlet_follows
    assert not labels["hỏi"].outlet_follows
    assert labels["đáp"].role == "answer"


@pytest.mark.parametrize("use", sorted(speech._all_cues()))
def test_every_use_has_cues(use):
    assert speech.cues(use)


def test_alternation_takes_the_longest_whole_words():
    pattern = regex.compile(speech.alternation(["nói", "nói rằng", "kể"]))
    assert pattern.search("ông nói rằng").group() == "nói rằng"
    assert pattern.search("đói, kểu") is None


def test_a_bad_value_is_refused(monkeypatch):
    def rows(*_args, **_kwargs):
        yield {"verb": "nói", "clause": "sometimes", "kind": "report", "unless": ""}

    monkeypatch.setattr(speech, "rows", rows)
    speech.verbs.cache_clear()
    try:
        with pytest.raises(LexiconError, match="sometimes"):
            speech.verbs()
    finally:
        speech.verbs.cache_clear()
