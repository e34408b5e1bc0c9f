import pytest

from pipeline.lexicon.organizations import fields, foreign_places, heads
from pipeline.lexicon.phrases import Phrases
from pipeline.lexicon.table import LexiconError


@pytest.mark.parametrize(
    ("words", "class_", "kind"),
    [
        ("ubnd", "public", "body"),
        ("công ty", "other", "org"),
        ("bệnh viện", "unit", "org"),
        ("huyện", "public", "place"),
        ("hđqt", "company", "body"),
    ],
)
def test_heads(words: str, class_: str, kind: str) -> None:
    found = heads().longest(words.split(), 0)
    assert found is not None
    assert (found[1].words, found[1].class_, found[1].kind) == (words, class_, kind)


def test_a_longer_head_wins() -> None:
    found = heads().longest(["tổng", "công", "ty"], 0)
    assert found is not None
    assert found[1].class_ == "unit"


def test_countries_have_one_usual_name() -> None:
    found = foreign_places().longest(["hoa", "kỳ"], 0)
    assert found == (2, "Mỹ")


def test_fields() -> None:
    assert fields().longest(["giao", "thông", "vận", "tải", "tỉnh"], 0) == (4, "giao thông vận tải")


def test_a_phrase_that_comes_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="twice"):
        Phrases("toy", [("bí thư", 1), ("bí thư", 2)])
