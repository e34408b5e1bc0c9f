import pytest

SUBJECTS = [
    (
        'Tỉnh làm Nghị quyết số 45 về "xây dựng chợ quê đến năm 2030, tầm nhìn 2045".',
        "xây dựng chợ quê đến năm 2030, tầm nhìn 2045",
    ),
    ("Nghị định 79/2017/NĐ-CP quy định về chức năng của chợ có nói đến việc đó.", "chức năng của chợ"),
    (
        "Nghị định 20/2019 sửa đổi, bổ sung quy định về lệ phí ở chợ.",
        "sửa đổi, bổ sung quy định về lệ phí ở chợ",
    ),
    ("Sở có tờ trình số 19/TTr-SCT ngày 4/9/2018 “Về việc xin vốn dời chợ”.", "xin vốn dời chợ"),
    ("Xã có kết luận số 39 về dự án chợ (quy mô 3 ha), cơ quan này nói rõ.", "dự án chợ (quy mô 3 ha)"),
    ("Nghị định 25 hướng dẫn họp chợ phiên cho thấy chợ phải đóng.", "họp chợ phiên"),
    ("Chợ phải đúng nghị định 86, báo cáo kết quả về Bộ Công Thương trước 31/12.", None),
    ("Về việc làm theo Nghị quyết 29 về đổi mới chợ quê, nguyên Bí thư xã nói nhiều.", "đổi mới chợ quê"),
    ("Xã làm nghị định 51/2014 về giao sạp ở chợ, nhận được nhiều ý kiến.", "giao sạp ở chợ"),
    ("Ông xem thông tư 49 về hoạt động của chợ, sửa các nghị định khác.", "hoạt động của chợ"),
    ("Bộ có thông tư 02 quy định về giá ở chợ, bên cạnh đó xã được vay vốn.", "giá ở chợ"),
    ("Nghị quyết 20 về mở hai chợ đêm ở Huế và TP. HCM.", "mở hai chợ đêm ở Huế và TP. HCM"),
    (
        "Xã theo Quy định số 10 về “Trách nhiệm nêu gương ở chợ, nhất là chợ quê”.",
        "Trách nhiệm nêu gương ở chợ, nhất là chợ quê",
    ),
    ("Trong thông báo 148 công bố ngày 7/9/2018, xã nói nhiều.", None),
    ("Nghị định 32/2017/NĐ-CP ngày 31/3/2017 của Chính phủ về tín dụng của chợ.", "tín dụng của chợ"),
    ("Nghị định 90/2017/NĐ-CP quy định xử phạt ở chợ.", "xử phạt ở chợ"),
    ("Công văn số 12/SCT-VP về việc họp chợ phiên.", "họp chợ phiên"),
    ("Sở có Công văn số 3954/SCT-VP trình UBND tỉnh về phương án dời chợ.", "phương án dời chợ"),
    ("Huyện có văn bản số 84/UBND-VP gửi xã, phường về việc quét dọn chợ.", "quét dọn chợ"),
    (
        "Thông tư 25/2016/TT-BTC sửa đổi, bổ sung một số điều của nó.",
        "sửa đổi, bổ sung một số điều của nó",
    ),
    ("Thông tư 15/2017/TT-BTC sửa đổi quy định thu phí ở chợ.", "sửa đổi quy định thu phí ở chợ"),
    (
        "Tại Quyết định 1051/QĐ-TTg, Thủ tướng quyết định thi hành kỷ luật ông Sơn.",
        "thi hành kỷ luật ông Sơn",
    ),
    ("Nghị quyết số 59/NQ-CP của Chính phủ đã quy định về miễn phí vào chợ.", "miễn phí vào chợ"),
    ("Nghị quyết số 44/NQ-HĐND của HĐND tỉnh khoá XVIII phê duyệt đề án dời chợ.", "phê duyệt đề án dời chợ"),
    (
        'Quyết định 1112/QĐ-BTC về việc điều chỉnh "Bảng giá phí chợ" có hiệu lực.',
        'điều chỉnh "Bảng giá phí chợ',
    ),
    (
        "Thủ tướng ký Quyết định (số 403/QĐ-TTg) trao tặng huân chương cho chợ.",
        "trao tặng huân chương cho chợ",
    ),
    ("Quyết định số 11/2008/QĐ-BCT ban hành Quy chế họp chợ thay cho bản cũ.", "ban hành Quy chế họp chợ"),
    ("Nghị quyết số 35-NQ/TW của Bộ Chính trị khoá XII về “Tăng cường họp chợ”.", "Tăng cường họp chợ"),
    (
        "Thông báo số 173 của vụ Chợ do Phó Vụ trưởng Lê Văn Dụ ký gửi các xã về việc họp chợ.",
        "họp chợ",
    ),
    (
        "Quyết định 22/QĐ-BCT của Bộ trưởng Bộ Công Thương (BCT) quy định về giờ họp chợ.",
        "giờ họp chợ",
    ),
    ("Quốc hội ra Nghị quyết 42/2017/QH14 về nợ của chợ và Chính phủ đã lập ban.", "nợ của chợ"),
    ("Tính theo Công văn số 786/BTC-QLG về giá vào chợ là 13 đồng.", "giá vào chợ"),
    ("Quyết định 12/QĐ-UBND ban hành năm 2015 vẫn còn.", None),
    ("Xã căn cứ Nghị định 174/2013/NĐ-CP đã xử phạt hành chính hai người.", None),
    ("Nghị định 30/2007/NĐ-CP được sửa đổi, bổ sung bởi văn bản sau.", None),
    ("Phạt theo Nghị định 46/2016/NĐ-CP về hành vi rải đinh ở chợ.", None),
    ("Nghị định 43/2017/NĐ-CP quy định tại Điều 8 rằng phải ghi nhãn.", None),
    ("Quyết định số 9/QĐ-UBND về xử lý hộ lấn chiếm, Chủ tịch xã yêu cầu dọn chợ.", "xử lý hộ lấn chiếm"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_what_it_is_about(find, text: str, subject: str | None) -> None:
    (document,) = find(text)
    assert document.subject == subject


def test_what_is_said_of_two_is_the_subject_of_both(find) -> None:
    found = find("Theo Nghị định 171/2013, thay thế cho Nghị định 71 về xử phạt ở chợ.")
    assert [d.subject for d in found] == ["xử phạt ở chợ", "xử phạt ở chợ"]
    found = find("Có Nghị định 108/2015/NĐ-CP của Chính phủ và Thông tư 195/2015/TT-BTC về thuế chợ.")
    assert [d.subject for d in found] == ["thuế chợ", "thuế chợ"]


def test_at_most_25_words(find) -> None:
    (document,) = find("Quyết định số 9/QĐ-UBND về " + "họp chợ phiên " * 20 + "ở xã.")
    assert document.subject is not None
    assert len(document.subject.split()) == 25
