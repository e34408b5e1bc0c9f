"""Tokens of runs: spans in the run as given, forms as the models know them."""

import re
import unicodedata

import pytest

from pipeline.language.tokens import LONGEST_RUN, composed, run_memory


def tokens(text: str) -> list[tuple[str, str]]:
    return [
        (text[at + a : at + b], form)
        for at, found in run_memory().tokens(text, 0, len(text))
        for a, b, form in found
    ]


def test_forms_are_normalised_and_spans_are_not() -> None:
    assert tokens("uỷ thuỷ Ðà") == [("uỷ", "ủy"), ("thuỷ", "thủy"), ("Ðà", "Đà")]


def test_the_whole_text_at_once_gives_the_same() -> None:
    from pipeline.language.underthesea_data import token_pattern

    text = "TP. HCM (TP.HCM) VN. H'Mông 01/2021/TT-BTC, 20h30, a.b@c.vn http://x.vn/a(b) :D :DD v.v... "
    text += "N.T.H. 3x4 VN."
    whole = [m.group() for m in token_pattern().finditer(text)]
    assert [written for written, _ in tokens(text)] == whole


def test_a_run_too_long_is_one_token() -> None:
    assert len(tokens("1." * LONGEST_RUN)) == 1
    assert len(tokens("1," * 10)) > 1


@pytest.mark.parametrize(
    "text", ["é", "e\u0301", "e\u0301\u0323x", "\u0301", "가나", "ﬁ\u0958", "", "Ủ\u0309"]
)
def test_places_of_composed_characters(text: str) -> None:
    form, places = composed(text)
    assert form == unicodedata.normalize("NFC", text)
    assert len(places) == len(form) + 1
    assert list(places) == sorted(places)
    assert (places[0], places[-1]) == (0, len(text))


def test_no_character_but_white_space_is_lost() -> None:
    text = "a\x00b \u200b\u200d 😀👨‍👩‍👧 \x1f\x1c ¼²٣ e\u0301\u0301 \ufeffx"
    assert re.sub(r"\s", "", text) == "".join(written for written, _ in tokens(text))
