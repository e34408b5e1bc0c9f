import pytest

KINDS_AND_NUMBERS = [
    ("Xã vi phạm qui định số 42/QĐ-TW của Ban Bí thư.", [("Quy định", "42/QĐ-TW")]),
    ("Ông là bị hại theo Quyết định khởi tố vụ án số 07 của xã.", [("Quyết định", "07")]),
    ("Báo có giấy phép hoạt động số 58/GP-BTTTT ngày 9/7/2014.", [("Giấy phép", "58/GP-BTTTT")]),
    (
        "Bản kết luận điều tra bổ sung số 07/KLĐT-PA 03 đã có.",
        [("Kết luận điều tra bổ sung", "07/KLĐT-PA 03")],
    ),
    ("Tỉnh triển khai Nghị quyết số 16-NQ/TW về đất đai.", [("Nghị quyết", "16-NQ/TW")]),
    ("Xã căn cứ nghị định 71 để xử phạt.", [("Nghị định", "71")]),
    ("Theo Nghị Quyết số 08-NQ/TU, xã phải làm đường.", [("Nghị quyết", "08-NQ/TU")]),
    ("Huyện áp dụng các thông tư số 41 và 19.", [("Thông tư", "41"), ("Thông tư", "19")]),
    ("Giá theo Thông tư 04 và 03, của ngành, có khác nhau.", [("Thông tư", "04"), ("Thông tư", "03")]),
    (
        "Nội dung ở Quyết định số 5206 và 1820 của thành phố.",
        [("Quyết định", "5206"), ("Quyết định", "1820")],
    ),
    ("Sở gửi văn bản số 27/TB-VPCP cho huyện.", [("Văn bản", "27/TB-VPCP")]),
    ("Tỉnh có văn bản số 43/2017/QĐ-UBND về giá giữ xe.", [("Quyết định", "43/2017/QĐ-UBND")]),
    ("Có văn bản số 27/TB-VPCP. Thông báo 27/TB-VPCP nêu rõ.", [("Thông báo", "27/TB-VPCP")]),
    ("Huyện uỷ có văn bản số 840/CV – TU gửi xã.", [("Văn bản", "840/CV – TU")]),
    ("Công an ra quyết định khởi tố vụ án hình sự số 130/PC 01 về tội trộm.", [("Quyết định", "130/PC 01")]),
    ("Công an có văn bản số 2181/CSĐT – PC01 gửi xã.", [("Văn bản", "2181/CSĐT – PC01")]),
    ("Anh bị truy nã theo quyết định truy nã số 11/C 17 (P 6).", [("Quyết định", "11/C 17 (P 6)")]),
    ("Theo Thông tư 195/2015//TT-BTC về thuế.", [("Thông tư", "195/2015//TT-BTC")]),
    ("Nghị định 04/2018/NĐCP ra đời. Nghị định 04/2018/NĐ-CP hay.", [("Nghị định", "04/2018/NĐ-CP")]),
    ("Sở có Văn bản số 435/CQLXD-ĐB 2 gửi huyện.", [("Văn bản", "435/CQLXD-ĐB 2")]),
    ("Có Văn bản 5583/MTTW-BTT. Công văn 5583/MTTW-BTT nêu rõ.", [("Công văn", "5583/MTTW-BTT")]),
    ("Thủ tướng ra Quyết định (số 403/QĐ-TTg) trao giải.", [("Quyết định", "403/QĐ-TTg")]),
    ("Công an ra quyết định khởi tố vụ án hình sự số 36/QĐ-C 01.", [("Quyết định", "36/QĐ-C 01")]),
    ("Thông tư hướng dẫn số 03 của Bộ Nội vụ đã có.", [("Thông tư", "03")]),
    ("Kết luận thanh tra số 05/KL-TT của Thanh tra tỉnh đã rõ.", [("Kết luận thanh tra", "05/KL-TT")]),
    ("Có Kế hoạch 3/KH-BCA. Đó là Kế hoạch số 03/KH-BCA.", [("Kế hoạch", "03/KH-BCA")]),
    ("Trường gửi tờ trình số 191 TTr - TrTCNA lên sở.", [("Tờ trình", "191 TTr - TrTCNA")]),
    ("Sai với quyết định số 1087 - QD 9/TU của tỉnh.", [("Quyết định", "1087 - QD 9/TU")]),
    ("Bản án số 12/2018/HS-ST đã có hiệu lực.", [("Bản án", "12/2018/HS-ST")]),
    ("Xã thực hiện NQ 05 của tỉnh.", [("Nghị quyết", "05")]),
    ("Theo quyết định 11/2016 ngày 5/6/2016 thì được.", [("Quyết định", "11/2016")]),
    ("Theo thông tư số 02-2018 của Bộ Y tế thì được.", [("Thông tư", "02-2018")]),
    ("Học sinh hưởng chế độ theo Nghị định 86/2014 và Luật Giáo dục.", [("Nghị định", "86/2014")]),
]


@pytest.mark.parametrize(("text", "expected"), KINDS_AND_NUMBERS)
def test_kinds_and_numbers(find, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.kind, d.number) for d in find(text) if d.number] == expected


NO_DOCUMENTS = [
    "Chợ ký hợp đồng số 26/KH-CVH về thuê bãi.",
    "Toà tuyên phạt theo Điều 8, khoản 2.",
    "Xe mang biển số 51D-123.45 chạy quá tốc độ.",
    "Gọi số 0912 345 678 để biết quyết định 3 ngày sau.",
    "Tỉnh quyết định 10 tỉ đồng cho xã.",
    "Hợp đồng số 12/2019 đã ký.",
    "Chuyến bay số 234 bị hoãn.",
    "Thửa đất số 124 có Giấy chứng nhận số BĐ 473970.",
    "Xã xây dựng kế hoạch 5 năm 2016-2020.",
    "Huyện ra thông báo 24/24 giờ.",
    "Ban này kết luận 3 vấn đề.",
    "Báo cáo 6 tháng cho thấy xã xếp 39/63.",
    "Nhà ở 12B06 CT1, đường Lê Văn Sơn.",
    "Hội nghị họp ngày 12/5/2019 về nghị quyết 5 năm.",
]


@pytest.mark.parametrize("text", NO_DOCUMENTS)
def test_what_looks_like_one_but_is_none(find, text: str) -> None:
    assert [d.number for d in find(text)] == []


def test_a_class_of_ships_is_no_scheme(find) -> None:
    assert find("Hải quân Nga có tàu ngầm Đề án 955A. Nga sẽ đóng thêm ở Nga.") == ()
