import pytest

ISSUERS = [
    ("Hồi Chính phủ chưa ban hành Nghị định 44/2018/NĐ-CP, chợ chưa mở.", "Chính phủ"),
    ("Làm theo Quyết định 24/QĐ-TTg và kế hoạch chợ năm 2019 do Bộ Công Thương ban hành.", None),
    ("Thanh tra Sở Chợ đã lập biên bản vi phạm số 04/BB-VPHC với quán.", "Thanh tra Sở Chợ"),
    (
        "Tin từ UBND TP. Hạ Lam, tỉnh Hà Mẫu cho hay, cơ quan này đã có văn bản số 44/UBND-KT.",
        "UBND TP. Hạ Lam, tỉnh Hà Mẫu",
    ),
    (
        "UBND tỉnh Hà Mẫu cũng đã có văn bản 51/UBND-KT do ông Lê Văn Dụ, Phó Chủ tịch UBND tỉnh ký.",
        "UBND tỉnh Hà Mẫu",
    ),
    (
        "Ông Lê Văn Dụ ký nghị quyết số 18-NQ/TW Hội nghị lần thứ 6 Ban Chấp hành Trung ương về chợ.",
        "Ban Chấp hành Trung ương",
    ),
    (
        "Uỷ ban Thường vụ Quốc hội khoá XIV đã ban hành Nghị quyết số 74/NQ-UBTVQH14 về việc cho thôi "
        "làm thành viên Uỷ ban Chợ của Quốc hội đối với ông Lê Văn Dụ.",
        "Uỷ ban Thường vụ Quốc hội",
    ),
    ("Chợ sai theo kết luận số 28 (năm 2013) của Thanh tra tỉnh Hạ Lam đã nêu.", "Thanh tra tỉnh Hạ Lam"),
    ("Ông Yên nhận đất theo bản án số 14 (ngày 12-7-2018) của Tòa án huyện Hạ Lam.", "Tòa án huyện Hạ Lam"),
    ("Hội đồng Bảo an đã nhất trí thông qua Nghị quyết 2401, thúc giục họp chợ.", "Hội đồng Bảo an"),
    ("Bộ Công Thương cuối tháng 12 năm ngoái có Văn bản số 239 về chợ.", "Bộ Công Thương"),
    ("Trong thông báo 148 công bố ngày 7/9/2018, Thanh tra tỉnh đã chỉ ra sai phạm.", "Thanh tra tỉnh"),
    ("Chợ được Bộ Công Thương thành lập theo Quyết định số 33/QĐ-BCT ngày 6/10/2004.", "Bộ Công Thương"),
    ("Công văn số 63 của Saovilines ký ngày 8-4 có nội dung dời chợ.", "Saovilines"),
    (
        "Theo quyết định số 29/QĐ-XPHC do phó cục trưởng Cục Báo chí Nguyễn Văn Mẫu ký, chợ bị phạt.",
        "phó cục trưởng Cục Báo chí",
    ),
    (
        "Theo thông báo số 91 ngày 5/8/2015, do ông Lê Văn Dụ, Vụ trưởng Vụ Tài chính ký, chợ mở.",
        "Vụ trưởng Vụ Tài chính",
    ),
    ("Thông báo số 84 ngày 2/6/2013 cũng của vụ Kế hoạch Tài chính đã có.", "vụ Kế hoạch Tài chính"),
    (
        "Trong thông báo số 77 ngày 12/9/2014, vụ Kế hoạch Tài chính cũng xác nhận số chợ.",
        "vụ Kế hoạch Tài chính",
    ),
    ("Xã làm theo Nghị quyết 54 Quốc hội về chợ.", "Quốc hội"),
    ("Theo nghị quyết 2371 Hội đồng Bảo an, chợ phải đóng.", "Hội đồng Bảo an"),
    ("Xã thực hiện nghị quyết 2375 mới nhất của Hội đồng Bảo an.", "Hội đồng Bảo an"),
    ("Làm theo Công điện số 5270/CĐ-UBND ngày 23/11 UBND tỉnh Gia Lai về chợ.", "UBND tỉnh Gia Lai"),
    ("Cục Chợ quê chính thức cấp Giấy phép số 141/GP-CCQ cho hội chợ.", "Cục Chợ quê"),
    (
        "Báo bị tước giấy phép số 141/GP-BTTTT ngày 23-3-2016 do Bộ Thông tin và Truyền thông cấp cho chợ.",
        "Bộ Thông tin và Truyền thông",
    ),
    ("Theo báo cáo của Công ty Chợ Lơ (54/BC-CTCL ngày 13/7/2017), chợ vắng.", "Công ty Chợ Lơ"),
    ("Chợ đóng theo Công văn số 639 của Cholonines ký ngày 8-4.", "Cholonines"),
    ("Chợ sai như kết luận số 2852 (năm 2013) của Thanh tra Chính phủ đã nêu.", "Thanh tra Chính phủ"),
    ("Tuyến mở theo quy hoạch của Bộ Giao thông (quyết định 2288).", "Bộ Giao thông"),
    (
        "Tổng giám đốc công ty Chợ Lơ là ông Lê Văn Dụ có tờ trình số 354 xin ý kiến xã.",
        "Tổng giám đốc công ty Chợ Lơ",
    ),
    ("Theo quyết định số 49/2008/QĐ-BVHTTDL của Bộ trưởng bộ VH, TT&DL, chợ nghỉ.", "Bộ trưởng bộ VH, TT&DL"),
    (
        "Chợ.\n\nHôm qua, Bệnh viện Chợ Lơ TP.\n\nHạ Lam có công văn số 12/CL-KH về chợ.",
        "Bệnh viện Chợ Lơ TP. Hạ Lam",
    ),
    ("Chợ.\n\nQuyết định số 12/QĐ-UBND của UBND TP.\n\nHạ Lam về việc họp chợ.", "UBND TP. Hạ Lam"),
    ("Chợ.\n\nQuyết định số 12/QĐ-UBND của UBND TP.\n\nTuy nhiên, chợ vẫn họp.", "UBND TP"),
    ("Người dân đề nghị Chính phủ (Nghị định 12 đã hết hiệu lực) mở chợ.", None),
    ("Theo đề nghị của Bộ Y tế (nghị định 12/2015/NĐ-CP), chợ đóng.", None),
    ("Xã thực hiện nghị quyết 29 trung ương, mở chợ.", "trung ương"),
    (
        "Quyết định số 36/QĐ-CT ngày 23/1/2019 ban hành bởi Chi cục Thuế tỉnh Gia Lai.",
        "Chi cục Thuế tỉnh Gia Lai",
    ),
    ("Ngày 29/5/2018, UBND huyện Kỳ Anh lại có tiếp tờ trình 35/TTr về chợ.", "UBND huyện Kỳ Anh"),
    ("Xã trao quyết định số 289/QĐ-TANDTC của TAND Tối cao điều động bà Dụ.", "TAND Tối cao"),
    (
        "Nghị quyết số 01-2018/NQ-ĐHĐCĐ đã được Đại hội đồng cổ đông thường niên năm 2018 thông qua.",
        "Đại hội đồng cổ đông thường niên năm 2018",
    ),
    ("Theo Nghị định 32/2017/NĐ-CP ngày 31/3/2017 của Chính phủ về chợ.", "Chính phủ"),
    ("Thực hiện Chỉ thị 20/CT-TTg của Thủ tướng Chính phủ về việc họp chợ.", "Thủ tướng Chính phủ"),
    ("UBND tỉnh Hà Tĩnh vừa ban hành Quyết định số 12/QĐ-UBND về chợ.", "UBND tỉnh Hà Tĩnh"),
    ("Phó Chủ tịch UBND tỉnh Lê Văn Sơn đã có Công văn số 7836 giao sở.", "Phó Chủ tịch UBND tỉnh"),
    ("Nghị định 90/2017/NĐ-CP do Chính phủ ban hành.", "Chính phủ"),
    ("Nghị định 42/2019/NĐ-CP về xử phạt ở chợ vừa được Chính phủ ban hành.", "Chính phủ"),
    ("Tại Quyết định số 1778/QĐ-TTg, Thủ tướng Chính phủ phê chuẩn kết quả bầu.", "Thủ tướng Chính phủ"),
    (
        "Uỷ ban Kiểm tra Trung ương đã thi hành kỷ luật tại Quyết định số 1192-QĐ/UBKTTW.",
        "Uỷ ban Kiểm tra Trung ương",
    ),
    ("Thông tư 17 của Bộ Giáo dục và Đào tạo về dạy thêm.", "Bộ Giáo dục và Đào tạo"),
    ("Thông tư 21 của Bộ Giao thông Vận tải đã có.", "Bộ Giao thông Vận tải"),
    (
        "Nghị quyết 579/2018 về thuế ở chợ của Uỷ ban Thường vụ Quốc hội có hiệu lực.",
        "Uỷ ban Thường vụ Quốc hội",
    ),
    ("Thông tư liên tịch số 01/2001 của Bộ Y tế và Bộ Tài chính về chợ.", "Bộ Y tế và Bộ Tài chính"),
    ("Xã lo các việc Chính phủ đề ra trong Nghị quyết 07/2019.", "Chính phủ"),
    ("Vé chợ được giảm theo Nghị định số 77 mà Chính phủ vừa ban hành.", "Chính phủ"),
    ("Theo quy định của Bộ Y tế, cụ thể là Thông tư 93/2016/TT-BYT, chợ phải sạch.", "Bộ Y tế"),
    ("Chợ được UBND tỉnh Hà Tĩnh cho phép xây tại Văn bản số 4410/VP-XD.", "UBND tỉnh Hà Tĩnh"),
    ("UBND huyện Kỳ Anh cho biết, cơ quan này đã có văn bản số 4431/UBND-KT.", "UBND huyện Kỳ Anh"),
    ("Xã nhận Quyết định 12/QĐ-UBND tỉnh Hà Tĩnh về chợ.", "UBND tỉnh Hà Tĩnh"),
    ("Chủ tịch UBND xã Lê Văn Sơn vắng mặt. Ông Sơn ký Quyết định 236.", "Chủ tịch UBND xã"),
    ("Tại văn bản số 209 ngày 28/10/2015, Bộ Y tế kiến nghị Thủ tướng xem xét.", "Bộ Y tế"),
    ("Theo quyết định 14/QĐ-TTg ký ngày 5-10, Thủ tướng đã bổ nhiệm bà Dụ.", "Thủ tướng"),
    ("Trung tâm Môi trường huyện Kỳ Anh làm tờ trình số 04/TTr-MT.", "Trung tâm Môi trường huyện Kỳ Anh"),
    ("Cục Thuế Hà Nội đã đôn đốc nhiều nơi và ban hành Công văn số 26994/CT-QLN.", "Cục Thuế Hà Nội"),
    ("Xã vui vì Nghị quyết 112. Đó là nghị quyết của Chính phủ.", "Chính phủ"),
    ("Truy nã theo quyết định số 11/C 17 ngày 4/8/2006 của C17 – Bộ Công an.", "C17 – Bộ Công an"),
    ("Cục Hàng không dân dụng Việt Nam có Quyết định số 162/QĐ-CHK.", "Cục Hàng không dân dụng Việt Nam"),
    (
        "Ban Chỉ đạo Trung ương về phòng, chống thiên tai có Công văn số 104/TWPCTT.",
        "Ban Chỉ đạo Trung ương về phòng, chống thiên tai",
    ),
    ("Liên Hợp Quốc ra Nghị quyết 1325 về chợ.", "Liên Hợp Quốc"),
    ("Gia nhập Công ước số 98 của Tổ chức Lao động quốc tế.", "Tổ chức Lao động quốc tế"),
    ("Theo kế hoạch số 908/KH-CAT ngày 20/7 của Giám đốc Công an tỉnh.", "Giám đốc Công an tỉnh"),
    ("Tại Tờ trình số 01/TTr-STNMT ngày 5/10/2018, Thủ tướng đồng ý.", None),
    ("Người dân xem Thông tư 38/2015/TT-BTC.", None),
    ("Ông Sơn có quyết định 64 của anh.", None),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_who_issued_it(find, text: str, issuer: str | None) -> None:
    (document,) = find(text)
    assert document.issuer == issuer


def test_one_ministrys_kinds_share_their_issuer(find) -> None:
    found = find("Bỏ Thông tư số 04/1999/TT-BCA, Quyết định số 998/2001/QĐ-BCA của Bộ Công an.")
    assert [d.issuer for d in found] == ["Bộ Công an", "Bộ Công an"]


def test_a_list_shares_its_issuer(find) -> None:
    found = find("Tỉnh căn cứ Quyết định 367/1996 và Công văn 190/2002 của Thủ tướng.")
    assert [d.issuer for d in found] == ["Thủ tướng", "Thủ tướng"]
