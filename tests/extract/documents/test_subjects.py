import pytest

SUBJECTS = [
    ("Nghị định 32/2017/NĐ-CP ngày 31/3/2017 của Chính phủ về tín dụng của chợ.", "tín dụng của chợ"),
    ("Nghị định 90/2017/NĐ-CP quy định xử phạt ở chợ.", "xử phạt ở chợ"),
    ("Công văn số 12/SCT-VP về việc họp chợ phiên.", "họp chợ phiên"),
    ("Nghị định 43/2017/NĐ-CP quy định tại Điều 8 rằng phải ghi nhãn.", None),
    ("Quyết định số 9/QĐ-UBND về xử lý hộ lấn chiếm, Chủ tịch xã yêu cầu dọn chợ.", "xử lý hộ lấn chiếm"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_what_it_is_about(find, text: str, subject: str | None) -> None:
    (document,) = find(text)
    assert document.subject == subject


def test_at_most_25_words(find) -> None:
    (document,) = find("Quyết định số 9/QĐ-UBND về " + "họp chợ phiên " * 20 + "ở xã.")
    assert document.subject is not None
    assert len(document.subject.split()) == 25
