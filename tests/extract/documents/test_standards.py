"""Technical regulations and standards by their numbers."""

import pytest

ONE = [
    ("Theo Quy chuẩn kỹ thuật quốc gia QCVN 8-2:2011/BYT, chì không quá 1 mg.", "QCVN 08-2:2011/BYT", None),
    (
        "Nước giếng đạt QCVN 01-1:2018/BYT – quy chuẩn kỹ thuật quốc gia về chất lượng nước sạch.",
        "QCVN 01-1:2018/BYT",
        "chất lượng nước sạch",
    ),
    ("Gạch thử theo TCVN 6477-2016 (tiêu chuẩn quốc gia về gạch xây) và đạt.", "TCVN 6477:2016", "gạch xây"),
    ("Xưởng có chứng nhận TCVN ISO 9001:2015 từ lâu.", "TCVN ISO 9001:2015", None),
    ("Nước hồ vượt QCVN 08-MT:2015/BTNMT ba lần.", "QCVN 08-MT:2015/BTNMT", None),
    ("Nước hồ vượt QCVN 08-2015/BTNMT ba lần.", "QCVN 08:2015/BTNMT", None),
    ("Sữa theo QCVN 5 - 1:2 010/BYT là đạt.", "QCVN 05-1:2010/BYT", None),
    ("Sữa tươi theo QCVN 01-18 6:2 017/BNNPTNT là đạt.", "QCVN 01-186:2017/BNNPTNT", None),
    (
        "Bộ ban hành Quy chuẩn kỹ thuật quốc gia đối với bánh tráng (QCVN 77:2019/BYT).",
        "QCVN 77:2019/BYT",
        "bánh tráng",
    ),
]


@pytest.mark.parametrize(("text", "number", "subject"), ONE)
def test_one(find, text, number, subject):
    [document] = find(text)
    assert document.kind == ("Quy chuẩn" if number.startswith("QCVN") else "Tiêu chuẩn")
    assert (document.number_key, document.subject, document.doubt) == (number, subject, None)
    assert document.number in text
    assert not document.named


def test_short_forms_are_the_same_document(find):
    text = "Khói vượt QCVN 40:2011/BTNMT. Cột A của QCVN 40:2011 quy định thấp hơn. QCVN 40 đã sửa."
    [document] = find(text)
    assert document.number_key == "QCVN 40:2011/BTNMT"
    assert len(document.mentions) == 3


def test_a_circular_is_not_its_standard(find):
    found = find("Thông tư 02/2011/TT-BYT ban hành QCVN 8-2:2011/BYT.")
    assert [d.number_key for d in found] == ["02/2011/TT-BYT", "QCVN 08-2:2011/BYT"]


@pytest.mark.parametrize(
    "text", ["QCVN chưa có cho mặt hàng này.", "Năm 200 TCN, thành bị phá.", "Kênh TCVN6X phát 24/7."]
)
def test_none(find, text):
    assert find(text) == ()
