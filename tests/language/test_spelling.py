"""Spelling: forms to store, to compare and to search."""

import unicodedata

import pytest

from pipeline.language.spelling import bare, fold, key, lower, name_key, nfc, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tỉnh uỷ", "tỉnh ủy"), ("hoà bình", "Hòa Bình"), ("thoả thuận", "thỏa thuận"), ("Thuý", "Thúy"),
        ("16 – NQ/TW", "16 - nq/tw"), ("“Đề án”", '"đề án"'), ("Ðà Nẵng", "Đà Nẵng"), ("a\u00a0b", "a b"),
        ("xoè", "xòe"), ("khoẻ", "khỏe"), ("loà xoà", "lòa xòa"),
    ],
)  # fmt: skip
def test_one_wording_two_spellings(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert len(fold(one)) == len(one)


@pytest.mark.parametrize(("one", "other"), [("Hạnh", "Hành"), ("quý", "qúy"), ("hoàn", "hòan"), ("má", "ma")])
def test_marks_tell_wordings_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("text", ["İstanbul", "ẞ", "", "\ud800", "\x00", "ﬁ", "ŉ", "ΑΣ", "😀 É"])
def test_length_never_changes(text: str) -> None:
    assert len(lower(text)) == len(text)
    assert len(fold(text)) == len(text)


def test_stored_text_is_composed_and_nothing_else() -> None:
    text = "Tỉnh uỷ  Hà Tĩnh\u00a0"
    assert nfc(unicodedata.normalize("NFD", text)) == text


@pytest.mark.parametrize(
    ("one", "other"), [("Võ Văn Sỹ", "Võ Văn Sĩ"), ("Lý Thị Mỹ", "Lí Thị Mĩ"), ("Quý", "Quí")]
)
def test_one_name_two_spellings(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_bare_text_is_for_search() -> None:
    assert bare("Đỗ Văn Chiến") == "do van chien"


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Đỗ Văn Chiến", "do van chien"),
        ("Hoà  Bình 😀 Ð", "hoa  binh 😀 d"),
        ("quỳ ỹ ờ ậ", "quy y o a"),
        ("½ ﬁ ß", "½ ﬁ ß"),
    ],
)
def test_plain_keeps_every_offset(text: str, without: str) -> None:
    assert plain(text) == without
    assert len(plain(text)) == len(text)
