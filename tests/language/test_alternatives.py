"""Wordings as one pattern: the same matches as trying them one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.alternatives import longest_of

WORDINGS = ["cho", "cho biết", "cho hay", "nói", "nói rõ", "a.b", "a-b", "x]", "tp.", "tp"]


@pytest.mark.parametrize("compiled", [re.compile, regex.compile])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ông cho biết", "cho biết"),
        ("ông cho biếtt", "cho"),
        ("ông cho", "cho"),
        ("nói rõ ràng", "nói rõ"),
        ("axb a.b", "a.b"),
        ("a-b", "a-b"),
        ("x]", "x]"),
        ("tp.", "tp."),
        ("không", None),
    ],
)
def test_finds_the_longest(compiled: Callable[[str], Any], text: str, found: str | None) -> None:
    match = compiled(longest_of(WORDINGS) + r"(?!\w)").search(text)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize("compiled", [re.compile, regex.compile])
@pytest.mark.parametrize(
    ("text", "found"),
    [("đạt  chuẩn", None), ("đạt", "đạt"), ("đạt giải  nhất", "đạt giải  nhất"), ("đạt giải", "đạt")],
)
def test_spaces_and_what_holds_behind_a_wording(
    compiled: Callable[[str], Any], text: str, found: str | None
) -> None:
    pattern = longest_of(["đạt", "đạt giải nhất"], space=" +", behind={"đạt": r"(?! +chuẩn)"})
    match = compiled(pattern).match(text)
    assert (match.group() if match else None) == found


def test_no_wording_matches_nothing_but_the_empty_string() -> None:
    assert regex.fullmatch(longest_of([]), "") is not None


@given(
    st.lists(st.text("ab .[^-đ", min_size=1, max_size=5), min_size=1, max_size=8),
    st.text("ab .[^-đ", max_size=30),
)
def test_matches_what_the_plain_pattern_matches(wordings: list[str], text: str) -> None:
    plain = "(?:" + "|".join(map(regex.escape, sorted(set(wordings), key=lambda w: (-len(w), w)))) + ")"
    for end in ("", r"(?!\w)", r"\s*$"):
        expected = [m.span() for m in regex.finditer(plain + end, text)]
        assert [m.span() for m in re.finditer(longest_of(wordings) + end, text)] == expected
        assert [m.span() for m in regex.finditer(longest_of(wordings) + end, text)] == expected
