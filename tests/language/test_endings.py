"""Endings: the same answer as trying each, whatever their lengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.endings import Endings


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("gặp ông ", True),
        ("gặp ông. ", False),
        ("ga", True),
        ("", False),
        ("xã hội", False),
        ("tại xã", True),
    ],
)
def test_tells_what_closes_a_text(text: str, closes: bool) -> None:
    assert Endings(["ông ", "ga", "xã"]).close(text) is closes


@given(
    st.lists(st.text("ab .", min_size=1, max_size=5), min_size=1, max_size=8),
    st.text("ab .", max_size=12),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_says_what_endswith_says(endings: list[str], text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    assert Endings(endings).close(text, start, end) == text.endswith(tuple(endings), start, end)
