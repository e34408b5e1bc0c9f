import pytest

PROVISIONS = [
    ("Theo khoản 1 Điều 29 của Nghị định 115/2015/NĐ-CP, xã phải làm.", [["khoản 1 Điều 29"]]),
    ("Theo điểm a, khoản 8, Điều 5, Nghị định 46/2016/NĐ-CP.", [["điểm a, khoản 8, Điều 5"]]),
    ("Bị xử theo Điều 318 BLHS. Sau đó lại theo Điều 178 BLHS.", [["Điều 318", "Điều 178"]]),
    ("Luật Hải quan quy định tại khoản 1 Điều 27 như sau.", [["khoản 1 Điều 27"]]),
    (
        "Sai Điều 52, Luật Đất đai năm 2013 và Điều 68, Nghị định số 43/2014/NĐ-CP của Chính phủ.",
        [["Điều 52"], ["Điều 68"]],
    ),
    ("Theo Khoản 1 và Khoản 2, Điều 4, Luật Viên chức.", [["Khoản 1 và Khoản 2, Điều 4"]]),
    (
        "Điều 190 về tội buôn bán hàng cấm nói rõ. Trừ các điều 248, 251 và 311 của Bộ luật này. Đó là BLHS.",
        [["Điều 190", "các điều 248, 251 và 311"]],
    ),
    ("Theo Điều 157 và Điều 170 Bộ luật Hình sự.", [["Điều 157", "Điều 170"]]),
    ("Bị phạt theo Điều 170, Khoản 1 - Bộ luật Hình sự.", [["Điều 170, Khoản 1"]]),
    (
        "Theo Nghị định 46, có phạt (điểm a, khoản 9, Điều 5). Còn bị giữ xe (điểm đ, khoản 12, Điều 5).",
        [["điểm a, khoản 9, Điều 5", "điểm đ, khoản 12, Điều 5"]],
    ),
    ("Theo Điều 8 Luật Đấu thầu; Điều 31 Nội quy kỳ họp.", [["Điều 8"]]),
    (
        "Phạm khoản 1, Điều 13 về lối vào; vi phạm khoản 2, Điều 14 quy định về lối ra của Luật Giao thông.",
        [["khoản 1, Điều 13", "khoản 2, Điều 14"]],
    ),
    ("Điều 8 về chợ phiên đã bỏ. Nay có Luật Đấu thầu.", [[]]),
    ("Luật Đất đai rất dài.", [[]]),
]


@pytest.mark.parametrize(("text", "expected"), PROVISIONS)
def test_articles_belong_to_their_documents(find, text: str, expected: list[list[str]]) -> None:
    assert [list(d.provisions) for d in find(text)] == expected
