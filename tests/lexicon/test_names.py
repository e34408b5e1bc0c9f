import pytest

from pipeline.lexicon.names import addresses, elements, is_syllable, surnames


@pytest.mark.parametrize("word", ["hải", "nguyễn", "khuyết", "quế", "gì", "sen", "thúy"])
def test_vietnamese_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["putin", "trump", "tp", "hcm", "ksor", "jong", "mike"])
def test_words_that_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_surnames_know_their_frequency() -> None:
    assert surnames()["nguyễn"] == 1
    assert surnames()["nguyễn"] < surnames()["khuất"]


def test_elements_are_no_surnames() -> None:
    assert "niê" in elements()
    assert "niê" not in surnames()


def test_addresses_tell_grades_from_occupations() -> None:
    found = addresses().longest(["đại", "tá", "lê"], 0)
    assert found == (2, "police")
    assert addresses().longest(["nhạc", "sĩ"], 0) == (2, "occupation")
