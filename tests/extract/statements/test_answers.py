"""Answers of an interview: whole, with question and speaker, and in pieces where something interrupts."""

from __future__ import annotations

from said import said, statements

from pipeline.article import Part, PassageKind

LEAD = "Phóng viên đã có cuộc trao đổi với ông Đinh Quốc Vượng, Giám đốc Sở Công Thương tỉnh An Phú:"
A = "interview answer"


def caption(text: str) -> Part:
    return Part(PassageKind.CAPTION, text)


def test_whole_answers_with_questions():
    found = statements(
        LEAD,
        "Phóng viên: Vì sao chậm, thưa ông?",
        "Ông Đinh Quốc Vượng - Giám đốc Sở Công Thương: Vì đường xa.",
        "Lại thiếu vốn.",
        "Phóng viên: Bao giờ xong?",
        "Ông Vượng: Sang năm.",
        "Phóng viên: Xin cảm ơn ông!",
    )
    assert [(s.kind, s.speaker, s.question, s.text) for s in found] == [
        (A, "Đinh Quốc Vượng", "Vì sao chậm, thưa ông?", "Vì đường xa.\n\nLại thiếu vốn."),
        (A, "Đinh Quốc Vượng", "Bao giờ xong?", "Sang năm."),
    ]


def test_a_caption_parts_an_answer():
    (first, _) = statements(
        LEAD,
        "PV: Vì sao chậm?",
        "Ông Vượng: Vì đường xa.",
        caption("Cột điện ở bản Tà."),
        "Lại thiếu vốn.",
        "Mà mưa nhiều.",
        "PV: Bao giờ xong?",
        "Ông Vượng: Sang năm.",
    )
    assert [m.surface for m in first.mentions] == ["Vì đường xa.", "Lại thiếu vốn.\n\nMà mưa nhiều."]
    assert first.text == "Vì đường xa.\n\nLại thiếu vốn.\n\nMà mưa nhiều."


def test_the_guest_answers_where_answers_bear_no_name():
    body = [
        LEAD,
        "* Vì sao chậm, thưa ông?",
        "- Vì đường xa.",
        "* Bao giờ xong?",
        "- Sang năm.",
        "LÒ MAI (thực hiện)",
    ]
    assert said(A, *body) == [("Đinh Quốc Vượng", "Vì đường xa."), ("Đinh Quốc Vượng", "Sang năm.")]


def test_a_heading_in_text_is_no_word_of_the_answer():
    body = [
        LEAD,
        "* Vì sao chậm, thưa ông?",
        "- Vì đường xa.",
        "Vốn ở đâu ra",
        "* Bao giờ xong?",
        "- Sang năm.",
    ]
    assert said(A, *body) == [("Đinh Quốc Vượng", "Vì đường xa."), ("Đinh Quốc Vượng", "Sang năm.")]


def test_a_question_of_two_paragraphs():
    body = [
        LEAD,
        "* Sở bỏ khoán.",
        "Vậy lấy gì làm căn cứ?",
        "- Lấy công tơ.",
        "* Bao giờ xong?",
        "- Sang năm.",
    ]
    assert statements(*body)[0].question == "Sở bỏ khoán.\n\nVậy lấy gì làm căn cứ?"


def test_nothing_else_is_read_in_turns():
    body = [
        LEAD,
        "PV: Ông Lò Mạnh nói gì?",
        "Ông Vượng: Ông Lò Mạnh nói: “Xa quá”.",
        "PV: Rồi sao?",
        "Ông Vượng: Chờ.",
    ]
    assert {s.kind for s in statements(*body)} == {A}


def test_two_guests():
    found = said(
        A,
        "Phóng viên đã có cuộc trao đổi với ông Đinh Quốc Vượng và bà Tạ Thu Yên:",
        "PV: Vì sao chậm?",
        "Ông Đinh Quốc Vượng: Vì đường xa.",
        "PV: Bà thấy thế nào?",
        "Bà Tạ Thu Yên: Cũng vì đường xa.",
    )
    assert found == [("Đinh Quốc Vượng", "Vì đường xa."), ("Tạ Thu Yên", "Cũng vì đường xa.")]
