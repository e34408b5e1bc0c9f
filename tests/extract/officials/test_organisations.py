"""How far the name of a body runs."""

import pytest
from stated import rows

POSITIONS = {
    "Tướng Yoel Fenwick, tư lệnh Bộ chỉ huy Miền Bắc Israel, nói.": "tư lệnh Bộ chỉ huy Miền Bắc Israel",
    "Ông Lê Văn Dụ, Phó tổng giám đốc Trung tâm tìm kiếm cứu nạn Hàng hải Việt Nam cho biết.": (
        "Phó tổng giám đốc Trung tâm tìm kiếm cứu nạn Hàng hải Việt Nam"
    ),
    "Ông Lê Văn Dụ, Trưởng khoa Cấp cứu, Bệnh viện Đa khoa tỉnh Hà Tĩnh, cho biết.": (
        "Trưởng khoa Cấp cứu, Bệnh viện Đa khoa tỉnh Hà Tĩnh"
    ),
    "Ông Lê Văn Dụ, Trưởng khoa Cấp cứu, cùng Bệnh viện Đa khoa tỉnh Hà Tĩnh báo cáo.": "Trưởng khoa Cấp cứu",
    "Đại sứ Mỹ tại Việt Nam Fenwick phát biểu.": "Đại sứ Mỹ tại Việt Nam",
    "Thứ trưởng Bộ Nông Nghiệp Mỹ Ted Fenwick nói.": "Thứ trưởng Bộ Nông Nghiệp Mỹ",
    "Thư ký báo chí Nhà Trắng Fenwick nói.": "Thư ký báo chí Nhà Trắng",
    "Phát ngôn viên cảnh sát Raj Fenwick nói.": "Phát ngôn viên cảnh sát",
    "Abu Fenwick, người phát ngôn cánh vũ trang của tổ chức Hamas, nói.": (
        "người phát ngôn cánh vũ trang của tổ chức Hamas"
    ),
    "Ông Lê Văn Dụ, giám đốc Trung tâm tìm kiếm người thân.": "giám đốc Trung tâm",
    "Ông Lê Văn Dụ, Giám đốc Sở Y tế tìm kiếm nguồn thuốc.": "Giám đốc Sở Y tế",
}


@pytest.mark.parametrize("text", POSITIONS)
def test_runs_to_the_end_of_the_body(text: str) -> None:
    assert [row.split(" | ")[1] for row in rows(text)] == [POSITIONS[text]]
