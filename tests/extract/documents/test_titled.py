import pytest

TITLED = [
    ("Đảng bộ thực hiện Nghị quyết Trung ương 4 khoá XII.", [("Nghị quyết", "Trung ương 4 khoá XII")]),
    ("Xã học Nghị quyết Đại hội XII của Đảng.", [("Nghị quyết", "Đại hội XII của Đảng")]),
    ("Nước ta tham gia Công ước thông báo sớm, nghĩa là phải báo.", [("Công ước", "thông báo sớm")]),
    ("Việt Nam theo Công ước về an toàn hạt nhân.", [("Công ước", "an toàn hạt nhân")]),
    ("Theo Hiến chương Liên Hợp Quốc, các nước bình đẳng.", [("Hiến chương", "Liên Hợp Quốc")]),
    ("Hiệp định CPTPP có phạm vi rộng.", [("Hiệp định", "CPTPP")]),
    (
        "Hiệp định thương mại tự do Việt Nam - EU (EVFTA) đã ký. Hiệp định EVFTA sẽ giúp xuất khẩu.",
        [("Hiệp định", "thương mại tự do Việt Nam - EU (EVFTA)")],
    ),
    (
        'Tỉnh có đề án "Nâng cao chất lượng nước sạch ở xã vùng cao".',
        [("Đề án", "Nâng cao chất lượng nước sạch ở xã vùng cao")],
    ),
    (
        "Xã làm tốt Đề án phát triển chợ nông thôn kiểu mới; mở rộng đường.",
        [("Đề án", "phát triển chợ nông thôn kiểu mới")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_titles(find, text: str, expected: list[tuple[str, str]]) -> None:
    found = find(text)
    assert [(d.kind, d.subject) for d in found] == expected
    assert all(d.named and d.number is None for d in found)


NO_TITLES = [
    "Sở đang xây dựng Đề án phát triển chợ nông thôn kiểu mới.",
    "Kết luận thanh tra chỉ ra nhiều sai phạm, có công văn gửi xã.",
    "Hai nước ký các hiệp định hợp tác, theo Công ước quốc tế.",
    "Báo cáo cho biết xã thu 10 tỉ đồng.",
    "Xã có kế hoạch trồng rừng và đề án riêng.",
]


@pytest.mark.parametrize("text", NO_TITLES)
def test_what_has_no_proper_title(find, text: str) -> None:
    assert find(text) == ()


def test_the_issuer_stands_inside_the_title(find) -> None:
    text = "Tỉnh vượt chỉ tiêu Đề án của Ủy ban nhân dân tỉnh về Chợ số giai đoạn 2021-2025."
    (scheme,) = find(text)
    assert (scheme.issuer, scheme.subject) == ("Ủy ban nhân dân tỉnh", "Chợ số giai đoạn 2021-2025")


TREATY_DATES = [
    ("Hai nước theo Công ước Liên Hợp Quốc về Luật Biển 1982.", "Liên Hợp Quốc về Luật Biển", "1982"),
    ("Hai nước theo Công ước của Liên Hợp Quốc về Luật biển năm 1982.", "Liên Hợp Quốc về Luật biển", "1982"),
    ("Hai nước theo Công ước LHQ về Luật biển (UNCLOS) 1982.", "LHQ về Luật biển (UNCLOS)", "1982"),
    ("Công ước Liên Hợp Quốc năm 1982 về Luật Biển.", "Liên Hợp Quốc năm 1982 về Luật Biển", "1982"),
    (
        "Hiệp định An Phú về chợ biên giới ký ngày 27/12/1985 còn hiệu lực.",
        "An Phú về chợ biên giới",
        "1985-12-27",
    ),
    ("Theo Hiệp định An Phú về chợ biên giới, 1982 hộ được lợi.", "An Phú về chợ biên giới", None),
]


@pytest.mark.parametrize(("text", "subject", "date"), TREATY_DATES)
def test_a_treatys_year_is_its_date(find, text: str, subject: str, date: str | None) -> None:
    (treaty,) = find(text)
    assert (treaty.subject, treaty.date) == (subject, date)
