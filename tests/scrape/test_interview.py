"""Turns of interviews, in every way that papers mark them, and articles that are none."""
# ruff: noqa: E501 - a case stays on its line

from __future__ import annotations

import pytest

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.scrape.interview import mark_turns
from pipeline.scrape.plain import from_row, from_text
from pipeline.scrape.turn_labels import label_end, label_span

Q, A, P = "question", "answer", "paragraph"
ANNOUNCED = "Phóng viên đã có cuộc trao đổi với ông Đinh Quốc Vượng, Giám đốc Sở Công Thương tỉnh An Phú:"


def article(*body: str | Part, lead: str = ANNOUNCED) -> Article:
    parts = [Part(PassageKind.HEADLINE, "Điện về bản"), Part(PassageKind.LEAD, lead)]
    text, passages = compose(
        parts + [b if isinstance(b, Part) else Part(PassageKind.PARAGRAPH, b) for b in body]
    )
    return Article(id="x", text=text, passages=passages)


def kinds(of: Article) -> list[str]:
    return [p.kind.value for p in of.passages[2:]]


def bold(text: str) -> Part:
    return Part(PassageKind.PARAGRAPH, text, strong=True)


INTERVIEWS = [
    ("PV", ["PV: Xin ông cho biết kết quả?", "Ông Đinh Quốc Vượng: Chúng tôi đã xong.", "Còn hai bản.", "PV: Bao giờ hết?", "Ông Vượng: Sang năm."], [Q, A, P, Q, A]),
    ("a label with the paper and a position", ["Phóng viên Báo Miền Ngược: Khó khăn là gì?", "Ông Đinh Quốc Vượng - Giám đốc Sở Công Thương: Thiếu vốn.", "Phóng viên: Xin cảm ơn ông!"], [Q, A, Q]),
    ("a dash before the speaker", ["PV: Vì sao chậm?", "- Ông Vượng: Vì đường xa.", "PV: Còn gì nữa?", "- Ông Vượng: Không."], [Q, A, Q, A]),
    ("hỏi, đáp", ["Hỏi: Đất của tôi có được cấp sổ không?", "Đáp: Được, nếu có giấy tờ.", "Hỏi: Bao lâu?", "Đáp: Ba mươi ngày."], [Q, A, Q, A]),
    ("star and dash", ["* Thưa ông, vì sao chậm?", "- Vì đường xa.", "Lại thiếu vốn.", "* Còn gì nữa?", "- Không."], [Q, A, P, Q, A]),
    ("a question of two paragraphs", ["* Năm nay sở bỏ khoán.", "Vậy lấy gì làm căn cứ?", "- Lấy công tơ.", "* Thế còn bản Tà?", "- Có rồi."], [Q, Q, A, Q, A]),
    ("dashes alone", ["- Vì sao chậm, thưa ông?", "- Vì đường xa.", "Lại thiếu vốn.", "- Ông lo nhất điều gì?", "- Mưa."], [Q, A, P, Q, A]),
    ("bold questions", [bold("Vì sao chậm, thưa ông?"), "Vì đường xa.", "Lại thiếu vốn.", bold("Ông lo nhất điều gì?"), "Mưa."], [Q, A, P, Q, A]),
    ("bold without a question mark", [bold("Xin ông nói rõ hơn."), "Vì đường xa.", bold("Vậy ông lo nhất điều gì?"), "Mưa."], [Q, A, Q, A]),
    ("questions without a mark", ["Thưa ông, vì sao chậm?", "Vì đường xa.", "Theo ông, phải làm gì?", "Phải vay thêm.", "Xin cảm ơn ông!"], [Q, A, Q, A, Q]),
    ("headings between turns stay", ["PV: Vì sao chậm?", "Ông Vượng: Vì xa.", Part(PassageKind.HEADING, "Vốn đâu ra"), "PV: Vốn ở đâu?", "Ông Vượng: Đi vay."], [Q, A, "heading", Q, A]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(b, e, id=i) for i, b, e in INTERVIEWS])
def test_turns(body, expected):
    marked = mark_turns(article(*body))
    assert kinds(marked) == expected
    assert marked.form == "interview"
    assert marked.text == article(*body).text


OTHERS = [
    ("news with a quotation that asks", ["“Thế ông có bao giờ sợ không?”, chị Mẩy hỏi.", "“Ông có sợ không?”.", "Ông Vượng cười."]),
    ("one rhetorical question", ["Bao giờ điện về bản?", "Người dân vẫn chờ."]),
    ("a list with dashes", ["Sở có ba việc:", "- Kéo dây.", "- Dựng cột.", "- Lắp công tơ."]),
    ("a heading with a colon", ["Ông Vượng cho biết: đường xa quá.", "Bà Mẩy: hộ nghèo được miễn phí."]),
    ("guests, each with a heading", ["MC Lý Thu: Đừng vội", "Tôi thấy sớm quá.", "Nhà báo Tạ Hưng: Sai thời điểm", "Tôi thấy muộn quá."]),
]  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(b, id=i) for i, b in OTHERS])
def test_not_an_interview(body):
    plain = article(*body, lead="Bản Tà chưa có điện.")
    assert mark_turns(plain) is plain


def test_a_conversation_told_of_others_is_none():
    plain = article(
        "Ông có mệt không?", "Ông cười.", "Ông có muốn nghỉ không?", lead="Ông Vượng trò chuyện với bà Mẩy."
    )
    assert mark_turns(plain).form is None


def test_twice_the_same():
    once = mark_turns(article("PV: Vì sao?", "Ông Vượng: Vì xa.", "PV: Rồi sao?", "Ông Vượng: Thì chờ."))
    assert mark_turns(once) is once


@pytest.mark.parametrize(
    ("turn", "words", "label"),
    [
        ("Phóng viên: Vì sao chậm?", "Vì sao chậm?", "Phóng viên"),
        ("- Ông Vượng: Vì xa.", "Vì xa.", "Ông Vượng"),
        ("Ông Đinh Quốc Vượng– Giám đốc Sở Công Thương: Vì xa: rất xa.", "Vì xa: rất xa.", "Ông Đinh Quốc Vượng– Giám đốc Sở Công Thương"),
        ("* Vì sao chậm?", "Vì sao chậm?", None),
        ("- Tôi nghĩ: phải làm ngay.", "Tôi nghĩ: phải làm ngay.", None),
        ("Có hai việc: dây và cột.", "Có hai việc: dây và cột.", None),
    ],
)  # fmt: skip
def test_labels(turn, words, label):
    assert turn[label_end(turn, 0, len(turn)) :] == words
    span = label_span(turn, 0, len(turn))
    assert (turn[slice(*span)] if span else None) == label


def test_text_and_rows_are_marked():
    body = ["PV: Vì sao chậm?", "Ông Vượng: Vì xa.", "PV: Rồi sao?", "Ông Vượng: Thì chờ."]
    text = "Điện về bản\n\nNăm nay chưa có điện.\n\n" + "\n\n".join(body)
    row = {"id": "1", "title": "Điện về bản", "lead": "Năm nay chưa có điện.", "body": body}
    assert kinds(from_text(text, "x")) == kinds(from_row(row, "x")) == [Q, A, Q, A]


def test_time_grows_with_the_text(growth):
    def prepared(turns):
        nasty = article(*(["- " + "a" * 50 + ":" + "- " * 40 + "?"] * turns + ["Ông " * 16 * turns + ":"]))
        return lambda: mark_turns(nasty)

    assert growth(prepared, 50, 8) < 3
