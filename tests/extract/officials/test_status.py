"""Whether an office is held, was held or is being taken up."""

import pytest
from stated import rows

TOLD = {
    "Tiền giao cho ông Lê Văn Dụ, khi đó là phó phòng Nội vụ huyện (hiện là Chánh Văn phòng Huyện uỷ).": [
        "Lê Văn Dụ | Chánh Văn phòng Huyện uỷ | current | public",
        "Lê Văn Dụ | phó phòng Nội vụ huyện | former | public",
    ],
    "Tổng thống Nga Ivan Fenwick đến. Ông ấy từng bắt tay tân Tổng thống Ivan Fenwick hôm 17/11/2016.": [
        "Ivan Fenwick | Tổng thống Nga | current | foreign"
    ],
    "Ngày 12/3/2018, ông Lê Văn Dụ được bổ nhiệm làm Giám đốc Sở Y tế Hà Tĩnh.": [
        "Lê Văn Dụ | Giám đốc Sở Y tế Hà Tĩnh | incoming | public"
    ],
    "Giám đốc Sở Y tế Hà Tĩnh Lê Văn Dụ đến. Ngày 12/3/2018, ông Dụ được bổ nhiệm làm Giám đốc Sở Y tế.": [
        "Lê Văn Dụ | Giám đốc Sở Y tế Hà Tĩnh | current | public"
    ],
    "Tân Chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Dụ sinh năm 1970.": [
        "Lê Văn Dụ | Chủ tịch UBND tỉnh Hà Tĩnh | incoming | public"
    ],
    "Ông Sean Fenwick tuyên bố sẽ từ chức Thư ký báo chí Nhà Trắng.": [
        "Sean Fenwick | Thư ký báo chí Nhà Trắng | current | foreign"
    ],
}

CLASSES = {
    "Đại sứ Trung Quốc tại Việt Nam Hồng Tiểu Mẫu nói.": "foreign",
    "Đại sứ Việt Nam tại Lào Lê Văn Mẫu nói.": "public",
}


@pytest.mark.parametrize("text", CLASSES)
def test_who_sends_an_envoy_tells_his_class(text: str) -> None:
    assert [row.split(" | ")[3] for row in rows(text)] == [CLASSES[text]]


@pytest.mark.parametrize("text", TOLD)
def test_tells_the_standing_of_an_office(text: str) -> None:
    assert sorted(rows(text)) == TOLD[text]
