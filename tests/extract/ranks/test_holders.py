"""Who may hold a place: phrases of its sentence, and those told of before."""

import pytest

from pipeline.extract.ranks import placed
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text


def asked(text):
    """Return, for each place, those who may hold it, by wording to the ways they were found."""
    from pipeline.extract.ranks.holders import holders

    questions = []

    def answer(q):
        questions.append(
            {h.wording: h.ways for h in holders(q.context, q.sentence, q.placing, q.after.scope, q.said)}
        )

    placed(Reading(from_text(text, "a")), answer)
    return questions


def test_phrases_before_and_behind_the_place_may_hold_it():
    [found] = asked(
        "Chuyện hôm nay\n\nTheo bà Lê Thị Sen, Hà Nam vượt Sơn La, xếp thứ 12 cả nước, sau Đồng Tháp."
    )
    assert {"Hà Nam", "Sơn La", "Đồng Tháp"} <= set(found)
    assert "open" in found["Hà Nam"]


def test_a_name_comes_with_the_nouns_before_it_and_without():
    [found] = asked("Chuyện hôm nay\n\nĐoàn khách thăm cầu Sao Mai, cây cầu dài nhất miền Trung.")
    assert {"cầu Sao Mai", "Sao Mai"} <= set(found)


def test_those_told_of_before_may_hold_it():
    found = asked(
        "Hà Nam sau một năm\n\nHà Nam xếp thứ 12 cả nước về thu ngân sách. "
        "Đây là địa phương tăng nhanh nhất cả nước."
    )
    assert any(way.startswith(("row", "lead")) for way in found[-1]["Hà Nam"])


@pytest.mark.parametrize("word", ["tỉnh này", "năm ngoái", "USD", "mỗi người"])
def test_nobody_by_name_holds_nothing(word):
    for found in asked(f"Chuyện hôm nay\n\nHà Nam cho biết {word} đứng thứ ba cả nước về nộp thuế."):
        assert word not in found


def test_whom_the_rules_name_is_always_among_them():
    for text in ("Hà Nam xếp thứ 12 cả nước.", "Xếp thứ 12 cả nước là tỉnh Sơn La."):
        questions = []

        def answer(q, questions=questions):
            from pipeline.extract.ranks.holders import holders

            among = {h.wording for h in holders(q.context, q.sentence, q.placing, q.after.scope, q.said)}
            questions.append((q.said, among))

        placed(Reading(from_text(f"Chuyện hôm nay\n\n{text}", "a")), answer)
        assert questions
        assert all(said in among for said, among in questions if said is not None)
