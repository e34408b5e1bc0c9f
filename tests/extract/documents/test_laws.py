import pytest

LAWS = [
    ("Xã vi phạm Luật Nhà ở được ban hành từ năm 2006.", [("Luật", "Nhà ở", "2006")]),
    ("Bộ trình hai bộ Luật Đầu tư, Luật Nhà ở.", [("Luật", "Đầu tư", None), ("Luật", "Nhà ở", None)]),
    ("Theo điều 178 bộ Luật hình sự 2015, xã sai.", [("Bộ luật", "hình sự", "2015")]),
    (
        "Xã làm đúng Luật Đất đai năm 2013 và Luật Nhà ở.",
        [("Luật", "Đất đai", "2013"), ("Luật", "Nhà ở", None)],
    ),
    ("Huyện vi phạm Luật nhà ở.", [("Luật", "nhà ở", None)]),
    ("Quy định chi tiết luật Thương mại về hàng hoá.", [("Luật", "Thương mại", None)]),
    ("Theo Điều 318 BLHS năm 2015, tội này rất nặng.", [("Bộ luật", "BLHS", "2015")]),
    ("Bộ luật Hình sự nói rõ. Điều 8 BLHS cũng vậy.", [("Bộ luật", "Hình sự", None)]),
    ("Luật giao thông đường bộ. Theo Luật GTĐB thì không.", [("Luật", "giao thông đường bộ", None)]),
    (
        "Vi phạm Luật Hôn nhân gia đình; Luật Hôn nhân và gia đình cấm.",
        [("Luật", "Hôn nhân và gia đình", None)],
    ),
    ("Đại biểu góp ý dự Luật Báo chí (sửa đổi).", [("Luật", "Báo chí", None)]),
    ("Thủ tướng tuyên thệ trung thành với Hiến pháp tại Hà Nội.", [("Hiến pháp", None, None)]),
    ("Điều 31 Hiến pháp năm 2013 của Việt Nam.", [("Hiến pháp", None, "2013")]),
    ("Thượng viện Tây Ban Nha bàn về Điều 155 của Hiến pháp.", [("Hiến pháp", None, None)]),
    ("Quốc hội thảo luận Luật Quản lý chợ quê có nhiều điểm mới.", [("Luật", "Quản lý chợ quê", None)]),
    (
        "Có những luật rất quan trọng, như: Tổ chức Chính phủ, Đấu thầu và Nhà ở.",
        [("Luật", "Tổ chức Chính phủ", None), ("Luật", "Đấu thầu", None), ("Luật", "Nhà ở", None)],
    ),
    (
        "Sửa Luật Đầu tư (sửa đổi), Nhà ở năm 2014 và Dược.",
        [("Luật", "Đầu tư", None), ("Luật", "Nhà ở", "2014"), ("Luật", "Dược", None)],
    ),
    (
        "Thông qua Bộ luật hình sự (sửa đổi); Tố tụng dân sự; Trưng cầu ý dân.",
        [
            ("Bộ luật", "hình sự", None),
            ("Bộ luật", "Tố tụng dân sự", None),
            ("Luật", "Trưng cầu ý dân", None),
        ],
    ),
    ("Theo Luật Đất đai, Xây dựng Hạ Lam là công ty con.", [("Luật", "Đất đai", None)]),
    ("Theo Luật Doanh nghiệp, DNNN phải báo cáo.", [("Luật", "Doanh nghiệp", None)]),
    ("Xưởng làm trái Luật Hoá chất. Ông ấy muốn luật hoá việc này.", [("Luật", "Hoá chất", None)]),
    (
        "Hoãn Luật sửa đổi, bổ sung một số điều Luật Nhà ở và Luật sửa đổi, bổ sung Luật Đấu thầu.",
        [
            ("Luật", "sửa đổi, bổ sung một số điều Luật Nhà ở", None),
            ("Luật", "Nhà ở", None),
            ("Luật", "sửa đổi, bổ sung Luật Đấu thầu", None),
            ("Luật", "Đấu thầu", None),
        ],
    ),
    (
        "Thông qua Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch.",
        [("Luật", "sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch", None)],
    ),
    ("Dự thảo luật sửa đổi, bổ sung 31 điều, bãi bỏ 1 khoản.", []),
    ("Một số điều luật này chưa rõ.", []),
    (
        "Hoãn Luật sửa đổi, bổ sung một số điều của Luật Nhà ở và Luật Đấu thầu.",
        [
            ("Luật", "sửa đổi, bổ sung một số điều của Luật Nhà ở và Luật Đấu thầu", None),
            ("Luật", "Nhà ở", None),
            ("Luật", "Đấu thầu", None),
        ],
    ),
    (
        "Luật Nhà ở năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Nhà ở năm 2009 hết hiệu lực.",
        [
            ("Luật", "Nhà ở", "2005"),
            ("Luật", "sửa đổi, bổ sung một số điều của Luật Nhà ở", "2009"),
        ],
    ),
    ("Quốc hội Anh thông qua luật Brexit. Dự luật Brexit gây tranh cãi.", [("Luật", "Brexit", None)]),
    ("Ông Nguyễn Đức Hoàng dự họp triển khai luật thuỷ sản.", [("Luật", "thuỷ sản", None)]),
    ("Công an nói anh vi phạm luật giao thông đường bộ.", [("Luật", "giao thông đường bộ", None)]),
    ("Theo Điều 155 của Hiến pháp Tây Ban Nha.", [("Hiến pháp", "Tây Ban Nha", None)]),
    (
        "Bàn Luật đơn vị hành chính – kinh tế đặc biệt. Lùi Luật đặc khu.",
        [("Luật", "đơn vị hành chính – kinh tế đặc biệt", None)],
    ),
    (
        "Toà áp dụng Luật Đất đai 2003, nay là Luật Đất đai 2013.",
        [("Luật", "Đất đai", "2003"), ("Luật", "Đất đai", "2013")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_laws_by_name(find, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = find(text)
    assert [(d.kind, d.subject, d.date) for d in found] == expected
    assert all(d.named for d in found)


NO_LAWS = [
    "Luật sư Đỗ Văn Sơn nói xã sai pháp luật và kỷ luật.",
    "Anh tốt nghiệp Đại học Luật Hà Nội.",
    "Công ty Luật Minh Sơn ở Hà Nội bào chữa.",
    "Làm vậy là phạm luật, trái quy luật.",
    "Quốc hội Thái Lan sửa luật bầu cử.",
    "Công ty luật Dragon ở Hà Nội bào chữa.",
    "Nghị sĩ soạn dự luật về PMC ở Nga.",
    "Toà Hiến pháp Hàn Quốc họp hôm nay ở Seoul.",
    "Các nước đàm phán về một bộ luật thương mại điện tử.",
]


@pytest.mark.parametrize("text", NO_LAWS)
def test_what_is_no_law(find, text: str) -> None:
    assert find(text) == ()


def test_a_law_with_its_number_is_numbered(find) -> None:
    (law,) = find("Điều 8 Luật Tổ chức Quốc hội số 57/2014/QH13. Luật Tổ chức Quốc hội cũng nêu.")
    assert (law.kind, law.number, law.subject, law.named) == (
        "Luật",
        "57/2014/QH13",
        "Tổ chức Quốc hội",
        False,
    )
    assert len(law.mentions) == 2
