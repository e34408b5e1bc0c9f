"""Words with and, or, not."""

import pytest

from pipeline.language.spelling import fold
from pipeline.watch.lists import ExpressionError, parse

TEXT = "Tuyến metro số 2 chậm tiến độ vì hoà giải đất đai kéo dài; bản tin của toà soạn."

CASES = [
    ("metro", True),
    ("METRO", True),
    ('"tuyến metro"', True),
    ('"metro tuyến"', False),
    ("hòa", True),  # one spelling with hoà
    ("ban", False),  # not in bản
    ("metr", False),  # whole words alone
    ('metro and "chậm tiến độ"', True),
    ("metro and tàu", False),
    ("metro or tàu", True),
    ("tàu or metro and not xe", True),  # and binds more than or
    ('metro and not "đất đai"', False),
    ("metro and not (tàu or xe)", True),
    ('metro and ("đội vốn" or "chậm tiến độ")', True),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_holds(text, expected):
    assert parse(text).holds(fold(TEXT)) is expected


def test_the_evidence_is_the_first_term_that_is_wanted():
    start, end = parse('not xe and ("chậm tiến độ" or metro)').evidence(fold(TEXT))
    assert TEXT[start:end] == "metro"


WRONG = [
    ("", "expected a word"),
    ("metro tàu", "expected `and`, `or` or the end"),
    ("(metro or tàu", r"expected `\)`"),
    ('"metro', "not closed"),
    ("metro and", "expected a word"),
    ("not metro", "only says what must not be there"),
    ('""', "expected a word"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG)
def test_what_cannot_be_read_is_said(text, problem):
    with pytest.raises(ExpressionError, match=problem):
        parse(text)
