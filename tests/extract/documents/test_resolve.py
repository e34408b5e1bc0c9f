"""One row for all the spellings and short forms of one document."""

from collections.abc import Callable

import pytest

from pipeline.article import Article, Link, Passage, PassageKind
from pipeline.extract import documents
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text

ONE = [
    "Có Nghị quyết 16/NQ-TW. Nghị quyết số 16-NQ/TW rất rõ. Nghị quyết 16 là kim chỉ nam.",
    "Nghị định 115 rất chặt. Đó là Nghị định số 115/2015/NĐ-CP. Nghị định này hay.",
    "Theo nghị định 86/2014 thì được. Nghị định 86/2014/NĐ-CP nêu rõ. Còn nghị định 86 thì khác.",
]


@pytest.mark.parametrize("text", ONE)
def test_short_forms_are_mentions(find, text: str) -> None:
    (document,) = find(text)
    assert len(document.mentions) == 3


def test_the_fullest_form_is_the_number(find) -> None:
    (document,) = find("Nghị định 115 rất chặt. Đó là Nghị định số 115/2015/NĐ-CP.")
    assert (document.number, document.number_key) == ("115/2015/NĐ-CP", "115/2015/NĐ-CP")


def test_two_years_are_two_documents(find) -> None:
    found = find("Nghị định 46/2014/NĐ-CP nay là Nghị định 46/2016/NĐ-CP. Nghị định 46 thu phí.")
    assert [d.number for d in found] == ["46/2014/NĐ-CP", "46/2016/NĐ-CP"]
    assert [len(d.mentions) for d in found] == [1, 2]


def test_kinds_do_not_meet(find) -> None:
    assert len(find("Nghị định 46 và Thông tư 46 cùng hiệu lực.")) == 2


def test_a_later_reference_by_issuer_is_a_mention(find) -> None:
    text = (
        "Tỉnh đạt Nghị quyết số 07-NQ/TU ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh về chợ số.\n"
        "Thứ nhất là làm theo Nghị quyết của Ban Chấp hành Đảng bộ tỉnh."
    )
    (document,) = find(text)
    assert [m.rule for m in document.mentions] == ["documents.numbered", "documents.by_issuer"]


def test_a_scheme_is_cited_again_in_other_words(find) -> None:
    text = (
        "Tỉnh vượt chỉ tiêu Đề án của Ủy ban nhân dân tỉnh về Chợ số giai đoạn 2021-2025.\n"
        "Xã làm theo Đề án của UBND tỉnh Hà Tĩnh về chợ số."
    )
    (document,) = find(text)
    assert document.subject == "Chợ số giai đoạn 2021-2025"
    assert len(document.mentions) == 2


def test_the_link_of_a_number() -> None:
    text = "Theo Nghị định số 115/2015/NĐ-CP thì được."
    link = Link("115/2015/NĐ-CP", "https://example.vn/vb/115")
    passage = Passage(PassageKind.PARAGRAPH, 0, len(text))
    article = Article("invented", text, (passage,), document_links=(link,))
    (document,) = documents.find(Reading(article))
    assert document.url == "https://example.vn/vb/115"


def test_candidates_say_what_became_of_them() -> None:
    text = "Sở ra quyết định 10 tỉ đồng. Nghị định 115/2015/NĐ-CP cho phép. Nghị định 115 rõ."
    reading = Reading(from_text(text, "invented"), trace=True)
    documents.find(reading)
    assert [c.outcome for c in reading.candidates or ()] == ["rejected", "kept", "merged"]


@pytest.mark.parametrize(
    "piece",
    [
        "Điều 1, khoản 1, ", "Quyết định số 1/", "12/2015/NĐ-", "luật Đất đai và ", "của UBND tỉnh ",
        "Nghị quyết số 12/NQ-CP, ", "Điều 1 về chợ và ", "Luật sửa đổi, bổ sung một số điều ",
        "UBND TP.\n\nHạ Lam ",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(piece: str, growth) -> None:
    def prepared(size: int) -> Callable[[], object]:
        reading = Reading(from_text(piece * (size // len(piece)), "invented"))
        return lambda: documents.find(reading)

    assert growth(prepared, 6_000, 24) < 3


def test_the_founding_article(shared) -> None:
    text = (shared / "seed" / "plvn-ha-tinh.txt").read_text(encoding="utf-8")
    found = documents.find(Reading(from_text(text, "plvn-ha-tinh")))
    assert [(d.kind, d.number, d.date, d.issuer, d.named) for d in found] == [
        ("Đề án", None, None, None, True),
        ("Nghị quyết", "05-NQ/TU", "2021-10-22", "Ban Chấp hành Đảng bộ tỉnh", False),
        ("Đề án", None, None, "Ủy ban nhân dân tỉnh", True),
    ]
    assert [len(d.mentions) for d in found] == [1, 2, 2]


def test_a_short_name_that_the_article_gives_a_law(find) -> None:
    text = "Bàn dự án Luật Đơn vị hành chính kinh tế đặc biệt (gọi tắt là Luật Đặc khu). Lùi Luật Đặc khu."
    (document,) = find(text)
    assert document.subject == "Đơn vị hành chính kinh tế đặc biệt"
    assert len(document.mentions) == 3


def test_a_convention_goes_by_its_name_without_its_parties(find) -> None:
    (document,) = find(
        "Thông qua Công ước về chống tra tấn. Công ước của Liên hợp quốc về chống tra tấn có hiệu lực."
    )
    assert len(document.mentions) == 2
