"""Cues: the sentences that hold a wording of each set, whenever the set was named."""

import pytest

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.language.cues import Cues
from pipeline.language.reading import Reading


@pytest.fixture
def reading() -> Reading:
    said = "Ông Bách nói rõ. Dân vui. Chị Sen nói. Xã xếp thứ 3."
    text, passages = compose([Part(PassageKind.HEADLINE, "Tin"), Part(PassageKind.PARAGRAPH, said)])
    return Reading(Article("a", text, passages))


def held(reading: Reading, *wordings: str) -> list[str]:
    return [reading.surface(s.start, s.end) for s in reading.sentences_with(Cues(wordings))]


def test_sentences_come_in_order_each_once(reading: Reading) -> None:
    assert held(reading, "nói", "nói rõ", "thứ ") == ["Ông Bách nói rõ.", "Chị Sen nói.", "Xã xếp thứ 3."]


def test_cues_named_after_the_text_was_looked_through(reading: Reading) -> None:
    assert held(reading, "dân") == ["Dân vui."]
    assert held(reading, "sen", "không có") == ["Chị Sen nói."]
    assert held(reading, "không có") == []


def test_one_wording_of_two_sets(reading: Reading) -> None:
    first, second = Cues(["vui"]), Cues(["vui", "sen"])
    assert len(reading.sentences_with(first)) == 1
    assert len(reading.sentences_with(second)) == 2
    assert [reading.holds(s, first) for s in reading.sentences] == [False, False, True, False, False]


@pytest.mark.parametrize("wordings", [[], ["a", ""]])
def test_cues_without_a_wording_are_an_error(wordings: list[str]) -> None:
    with pytest.raises(ValueError, match="cues with"):
        Cues(wordings)
