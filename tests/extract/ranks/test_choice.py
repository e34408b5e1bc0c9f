"""Whose a place is where the rules are not alone to say."""

import pytest

from pipeline.extract import ranks
from pipeline.extract.ranks.choice import likely
from pipeline.extract.ranks.holders import Holder
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text


def reading(text):
    return Reading(from_text(f"Chuyện hôm nay\n\n{text}", "a"), trace=True)


#: What the rules alone turn down: the choice finds whose place it is.
FOUND = [
    ("Đảo Sao là quốc gia có đội tàu mang quy mô và phạm vi lớn nhất trên thế giới.", "Đảo Sao", 1),
    ("Bà Yên cho biết Sao Mai là cổ đông được xem là lớn nhất của Hãng Hạ.", "Sao Mai", 1),
]


@pytest.mark.parametrize(("text", "subject", "rank"), FOUND)
def test_a_place_that_the_rules_give_to_nobody(text, subject, rank):
    [row] = ranks.find(reading(text))
    assert (row.subject, row.rank) == (subject, rank)
    assert row.mentions[0].rule.endswith(".weighed")


def test_whom_the_rules_name_stays_where_nobody_else_is_much_likelier():
    [row] = ranks.find(reading("Năm 2022, Hà Nam xếp thứ 12 cả nước về thu ngân sách."))
    assert row.subject == "Hà Nam"
    assert row.mentions[0].rule == "ranks.place"


def test_the_shares_of_all_who_may_hold_a_place_and_of_nobody_are_one():
    found = []
    ranks.placed(reading("Hà Nam vượt Sơn La, xếp thứ 12 cả nước."), lambda q: found.append(likely(q)))
    [answer] = found
    assert sum(answer.shares) + answer.nobody == pytest.approx(1)
    assert all(0 <= share <= 1 for share in answer.shares)


def test_what_is_answered_is_what_is_placed():
    text = "Hà Nam vượt Sơn La, xếp thứ 12 cả nước."
    for answer in (None, Holder("Sơn La", None, frozenset())):
        context = ranks.placed(reading(text), lambda q, answer=answer: answer)
        assert [r.subject for r in context.rows] == ([] if answer is None else ["Sơn La"])


def test_a_place_of_nobody_is_told_by_explain():
    read = reading("Hà Nam vượt Sơn La, xếp thứ 12 cả nước.")
    ranks.placed(read, lambda q: None)
    [note] = read.candidates
    assert note.outcome == "rejected"
    assert "nobody" in note.reason
