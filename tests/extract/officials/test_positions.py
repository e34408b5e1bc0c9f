"""Bodies that stand behind the name, as the text has them."""

import pytest
from stated import rows

SEATED = {
    "Theo luật sư Trần Tuấn Dụ, Đoàn luật sư TP Hà Nội, việc này khó.": (
        "Trần Tuấn Dụ | luật sư Đoàn luật sư TP Hà Nội | current | other"
    ),
    "Luật sư Trần Tuấn Dụ (Đoàn luật sư TP. HCM) cho biết như vậy.": (
        "Trần Tuấn Dụ | Luật sư (Đoàn luật sư TP. HCM) | current | other"
    ),
    "Luật sư Trần Tuấn Dụ - Đoàn luật sư tỉnh Nghệ An - cùng quan điểm.": (
        "Trần Tuấn Dụ | Luật sư Đoàn luật sư tỉnh Nghệ An | current | other"
    ),
    "Luật sư Trần Tuấn Dụ, Văn phòng luật sư Mẫu, Đoàn Luật sư Hà Nội, nói.": (
        "Trần Tuấn Dụ | Luật sư Văn phòng luật sư Mẫu, Đoàn Luật sư Hà Nội | current | other"
    ),
    "Luật sư Trần Tuấn Dụ, Trưởng Văn phòng luật sư Mẫu, nói.": (
        "Trần Tuấn Dụ | Trưởng Văn phòng luật sư Mẫu | current | other"
    ),
}
NOT_SEATED = [
    "Luật sư Trần Tuấn Dụ cho biết Đoàn luật sư Hà Nội đã họp.",
    "Luật sư Trần Tuấn Dụ, người bào chữa cho bị cáo, vắng mặt.",
    "Luật sư Trần Tuấn Dụ (45 tuổi) và Đoàn luật sư Hà Nội có đơn.",
    "Luật sư Trần Tuấn Dụ (",
]


@pytest.mark.parametrize("text", SEATED)
def test_the_body_of_a_lawyer_stands_behind_his_name(text: str) -> None:
    assert rows(text) == [SEATED[text]]


@pytest.mark.parametrize("text", NOT_SEATED)
def test_a_lawyer_without_a_body_holds_no_office(text: str) -> None:
    assert rows(text) == []
