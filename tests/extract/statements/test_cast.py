"""Who is named in an article, and whom a short form means."""

from __future__ import annotations

import pytest
from said import article

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.extract.statements import find
from pipeline.extract.statements.cast import Cast
from pipeline.extract.statements.marks import quoted
from pipeline.facts import Official
from pipeline.language.reading import Reading

PEOPLE = [
    ("Ông Đỗ Sơn Hải và bà Tạ Thu Yên dự họp.", {"Đỗ Sơn Hải", "Tạ Thu Yên"}),
    ("Chủ tịch UBND TP Đà Nẵng Lò Văn Mạnh chủ trì.", {"Lò Văn Mạnh"}),
    ("Bí thư Tỉnh uỷ Hà Tĩnh Đỗ Sơn Hải chủ trì.", {"Đỗ Sơn Hải"}),
    ("Giám đốc Sở GTVT Lò Văn Mạnh chủ trì.", {"Lò Văn Mạnh"}),
    ("Tổng thống Mỹ Walt Fenwick gặp Thủ tướng Pháp Jeanne Dufour.", {"Walt Fenwick", "Jeanne Dufour"}),
    ("Ibrahim Kadoz đến muộn. Ông Kadoz xin lỗi.", {"Ibrahim Kadoz"}),
    ("Maud Fenwick đến muộn. Fenwick nói xin lỗi.", {"Maud Fenwick"}),
    ("Tờ Fenwick Post đưa tin. Post nói xin lỗi.", set()),
    ("Theo Fenwick, 32 tuổi, đường xa.", {"Fenwick"}),
    ("Bản mở hội World Cup, bác sĩ của bản dự.", set()),
    ("Ông Ann L. Fenwick đến muộn.", {"Ann L. Fenwick"}),
    ("Ông Mark D ' Amico đến muộn. Ông D ' Amico nói xin lỗi.", {"Mark D ' Amico"}),
    ("Bà Lò Văn A. Ông Bình dự họp.", {"Lò Văn A", "Bình"}),
    ("Chị Lò Thị H. đến muộn. Chị H. nói xin lỗi.", {"Lò Thị H"}),
    ("Bà Mẩy mở kho.", {"Mẩy"}),
    ("Anh Anh Đức mở kho.", {"Anh Đức"}),
    ("Họp ở trường Nguyễn Văn Trỗi, đường Lê Văn Sỹ.", set()),
    ("Vải từ Bà Rịa - Vũng Tàu và Hà Nội.", set()),
    ("Lãnh đạo Sở Giáo dục và Đào tạo dự họp.", set()),
]


@pytest.mark.parametrize(("sentence", "names"), PEOPLE)
def test_people(sentence, names):
    assert {p.name for p in Cast(Reading(article(sentence)), ()).people} == names


def test_officials_are_people_with_positions():
    reading = Reading(article("Chủ nhiệm Uỷ ban Pháp chế Aurel Vasz dự họp."))
    official = Official(
        name="Aurel Vasz", position="Chủ nhiệm Uỷ ban Pháp chế", status="current", class_="foreign"
    )
    (person,) = Cast(reading, [official]).people
    assert (person.name, person.position) == ("Aurel Vasz", "Chủ nhiệm Uỷ ban Pháp chế")


def test_spelling_does_not_part_a_person():
    cast = Cast(Reading(article("Ông Lê Văn Sỹ dự họp. Ông Sĩ về sớm.")), ())
    assert [n.person.name for n in cast.named if n.person] == ["Lê Văn Sỹ", "Lê Văn Sỹ"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["“Một hai ba”"], ["Một hai ba"]),
        (['" Một hai ba "- ông'], ["Một hai ba"]),
        (["“Một", "hai", "ba”"], ["Một\n\nhai\n\nba"]),
        (["“Một", "“Hai ba”"], ["Một", "Hai ba"]),
        (["“Một “hai” ba”"], ["Một “hai” ba"]),
        (["“Một “hai ba”, ông nói."], ["Một “hai ba"]),
        (["«Một hai»"], ["Một hai"]),
        (['""'], []),
    ],
)
def test_marks(lines, expected):
    text, passages = compose([Part(PassageKind.PARAGRAPH, line) for line in lines])
    assert [text[q.start : q.end] for q in quoted(text, passages)] == expected


NASTY = [
    ("“", ""),
    ('" ', ""),
    ("ông Hải, ", "nói"),
    ("Ông ", ""),
    ("Thủ tướng Chính phủ ", "cho biết"),
    ("(", "nói)"),
    ("theo ông Hải - ", ""),
    ("A", ": ?"),
    ("ông Đỗ Sơn Hải nói ", ""),
    ("Khánh Mây kể ", ""),
    ("một nguồn tin nói. Vị này nói. ", ""),
    ("ông Đỗ Sơn Hải, ", "đã nói kho vẫn còn thuốc"),
    ("nhà báo Nga nói, Tổng thống Mỹ nói, ", ""),
]


@pytest.mark.parametrize(("unit", "end"), NASTY)
def test_time_grows_with_the_text(unit, end, growth):
    def prepared(size):
        nasty = unit * (size // len(unit)) + end
        text, passages = compose([Part(PassageKind.HEADLINE, "X"), Part(PassageKind.PARAGRAPH, nasty)])
        reading = Reading(Article(id="x", text=text, passages=passages))
        return lambda: find(reading, ())

    assert growth(prepared, 6_000, 8) < 3
