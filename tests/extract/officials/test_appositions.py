"""What may stand between a name and its office."""

import pytest
from stated import rows

HELD = {
    "Ông Lê Văn Dụ - 60 tuổi, nguyên Phó Chánh Thanh tra tỉnh Hà Tĩnh - bị khởi tố.": [
        "Lê Văn Dụ | Phó Chánh Thanh tra tỉnh Hà Tĩnh | former | public"
    ],
    "Ông Lê Văn Dụ (tức Sáu Mẫu) làm Chủ tịch UBND huyện Lộc Hoà.": [
        "Lê Văn Dụ | Chủ tịch UBND huyện Lộc Hoà | current | public"
    ],
    "Ông Sean Fenwick hôm qua thông báo từ chức Thư ký báo chí Nhà Trắng.": [
        "Sean Fenwick | Thư ký báo chí Nhà Trắng | former | foreign"
    ],
    "Với cương vị Bí thư Ban cán sự đảng, Bộ trưởng từ tháng 4/2016 đến nay, ông Lê Văn Dụ nhận lỗi.": [
        "Lê Văn Dụ | Bí thư Ban cán sự đảng | current | public",
        "Lê Văn Dụ | Bộ trưởng | current | public",
    ],
    "Là Bí thư Tỉnh uỷ, Chủ tịch HĐND tỉnh Hà Tĩnh, ông Lê Văn Dụ nhận lỗi.": [
        "Lê Văn Dụ | Bí thư Tỉnh uỷ | current | public",
        "Lê Văn Dụ | Chủ tịch HĐND tỉnh Hà Tĩnh | current | public",
    ],
    "Thủ tướng chủ nhà Stefan Fenwick nêu ý kiến.": ["Stefan Fenwick | Thủ tướng | current | foreign"],
    "Các Phó chủ tịch UBND tỉnh Hà Tĩnh (từ trái qua): Vũ Văn Dụ, Lê Hồng Mẫu.": [
        "Lê Hồng Mẫu | Phó chủ tịch UBND tỉnh Hà Tĩnh | current | public",
        "Vũ Văn Dụ | Phó chủ tịch UBND tỉnh Hà Tĩnh | current | public",
    ],
    "Trụ trì chùa Khánh Mẫu (xã Vĩnh Dụ, huyện Đông Anh, Hà Nội) - Đại đức Thích Văn Dụ - ký đơn.": [
        "Thích Văn Dụ | Trụ trì chùa Khánh Mẫu (xã Vĩnh Dụ, huyện Đông Anh, Hà Nội) | current | other"
    ],
    "Tổng thống Mỹ John Fenwick sa thải ông Walt Hartley khỏi chức Bộ trưởng Tư pháp.": [
        "John Fenwick | Tổng thống Mỹ | current | foreign",
        "Walt Hartley | Bộ trưởng Tư pháp | former | foreign",
    ],
    "Theo ông Lê Văn Dụ, Thủ tướng đã phê duyệt đề án.": [],
    "Theo ông Lê Văn Dụ, Phó Chủ tịch UBND huyện Lộc Hoà, đã có đề án.": [
        "Lê Văn Dụ | Phó Chủ tịch UBND huyện Lộc Hoà | current | public"
    ],
    "Ông Lê Văn Dụ (Hà Nội) đề nghị Chủ tịch UBND huyện Lộc Hoà trả lời.": [],
    "Ông Lê Văn Dụ - 60 tuổi, gặp Chủ tịch UBND huyện Lộc Hoà.": [],
    "Hôm qua ông Lê Văn Dụ từ chức và Chủ tịch UBND tỉnh Hà Tĩnh nhận đơn.": [],
}


@pytest.mark.parametrize("text", HELD)
def test_tells_who_holds_an_office(text: str) -> None:
    assert sorted(rows(text)) == HELD[text]
