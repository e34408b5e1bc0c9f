"""Which of several names holds which of several titles."""

import pytest
from stated import rows

IN_TURN = {
    "Hai ông Lê Văn Dụ và Hồ Văn Mẫu - nguyên trưởng và phó phòng Khảo thí Sở GD-ĐT Hà Tĩnh - bị bắt.": [
        "Hồ Văn Mẫu | phó phòng Khảo thí Sở GD-ĐT Hà Tĩnh | former | public",
        "Lê Văn Dụ | trưởng phòng Khảo thí Sở GD-ĐT Hà Tĩnh | former | public",
    ],
    "Ông Lê Văn Dụ và ông Hồ Văn Mẫu (Trưởng và Phó phòng Giáo dục huyện Lộc Hoà) cùng dự.": [
        "Hồ Văn Mẫu | Phó phòng Giáo dục huyện Lộc Hoà | current | public",
        "Lê Văn Dụ | Trưởng phòng Giáo dục huyện Lộc Hoà | current | public",
    ],
    "Công an bắt trưởng và phó phòng Quản lý đô thị huyện Lộc Hoà là Lê Văn Dụ và Hồ Văn Mẫu.": [
        "Hồ Văn Mẫu | phó phòng Quản lý đô thị huyện Lộc Hoà | current | public",
        "Lê Văn Dụ | trưởng phòng Quản lý đô thị huyện Lộc Hoà | current | public",
    ],
    "Kỷ luật các nguyên Chủ tịch, Phó Chủ tịch UBND huyện Lộc Hoà gồm ông Lê Văn Dụ, ông Hồ Văn Mẫu.": [
        "Hồ Văn Mẫu | Phó Chủ tịch UBND huyện Lộc Hoà | former | public",
        "Lê Văn Dụ | Chủ tịch | former | public",
    ],
    "Bí thư Đảng uỷ - Quyền Giám đốc Nhà hát Hoà Mẫu Lê Văn Dụ nói.": [
        "Lê Văn Dụ | Bí thư Đảng uỷ | current | public",
        "Lê Văn Dụ | Giám đốc Nhà hát Hoà Mẫu | acting | unit",
    ],
    "Bí thư và Phó Bí thư Huyện uỷ Lộc Hoà Lê Văn Dụ và Hồ Văn Mẫu cùng dự.": [
        "Hồ Văn Mẫu | Phó Bí thư Huyện uỷ Lộc Hoà | current | public",
        "Lê Văn Dụ | Bí thư | current | public",
    ],
}
NOT_IN_TURN = {
    "Trưởng và phó phòng bị kỷ luật, ông Lê Văn Dụ nói.": [],
    "Ông Lê Văn Dụ, nguyên Phó Chủ tịch, Chủ tịch UBND huyện Lộc Hoà, nói.": [
        "Lê Văn Dụ | Chủ tịch UBND huyện Lộc Hoà | former | public",
        "Lê Văn Dụ | Phó Chủ tịch | former | public",
    ],
    "Ông Lê Văn Dụ và bà Hồ Thị Mẫu, Bí thư Đảng uỷ, Chủ tịch UBND xã Hoà Thử, cùng dự.": [
        "Hồ Thị Mẫu | Bí thư Đảng uỷ | current | public",
        "Hồ Thị Mẫu | Chủ tịch UBND xã Hoà Thử | current | public",
    ],
    "Ông Lê Văn Dụ, Giám đốc Sở Y tế, và bà Hồ Thị Mẫu, Phó Giám đốc Sở Y tế, cùng dự.": [
        "Hồ Thị Mẫu | Phó Giám đốc Sở Y tế | current | public",
        "Lê Văn Dụ | Giám đốc Sở Y tế | current | public",
    ],
}


@pytest.mark.parametrize("text", IN_TURN)
def test_a_chief_and_a_deputy_told_at_once_are_two_people(text: str) -> None:
    assert sorted(rows(text)) == IN_TURN[text]


@pytest.mark.parametrize("text", NOT_IN_TURN)
def test_one_person_may_hold_two_other_offices(text: str) -> None:
    assert sorted(rows(text)) == NOT_IN_TURN[text]
