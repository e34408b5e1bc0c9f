import pytest
import regex

from pipeline.lexicon import document_cues
from pipeline.lexicon.table import LexiconError


def test_the_longest_word_of_a_group_matches_whole() -> None:
    pattern = regex.compile(document_cues.any_of("issues"))
    assert pattern.match("ký ban hành quyết định").group() == "ký ban hành"
    assert pattern.match("rau") is None


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(LexiconError, match="no group"):
        document_cues.words("nothing")
