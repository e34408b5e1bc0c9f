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
    "Michael Fenwick, phát ngôn viên cảnh sát Xyzopee, nói.": "phát ngôn viên cảnh sát Xyzopee",
    "Đại sứ Trung Quốc tại Việt Nam Hồng Tiểu Mẫu nói.": "Đại sứ Trung Quốc tại Việt Nam",
    "Nữ hoàng Anh Jane nói.": "Nữ hoàng Anh",
    "Phát ngôn viên cảnh sát Raj Fenwick nói.": "Phát ngôn viên cảnh sát",
    "Abu Fenwick, người phát ngôn cánh vũ trang của tổ chức Hamas, nói.": (
        "người phát ngôn cánh vũ trang của tổ chức Hamas"
    ),
    "Ông Lê Văn Dụ, giám đốc Trung tâm tìm kiếm người thân.": "giám đốc Trung tâm",
    "Ông Lê Văn Dụ, Phó giám đốc Sở Y tế tỉnh này, cho biết.": "Phó giám đốc Sở Y tế tỉnh này",
    "Ông Lê Văn Dụ, Đội trưởng Quản lý thị trường số 4 (Chi cục Quản lý thị trường Hà Tĩnh), cho biết.": (
        "Đội trưởng Quản lý thị trường số 4 (Chi cục Quản lý thị trường Hà Tĩnh)"
    ),
    "Ông Lê Văn Dụ, Chủ tịch UBND xã Hoà Mẫu, số người đến rất đông.": "Chủ tịch UBND xã Hoà Mẫu",
    "Anh Lê Văn Dụ, giám đốc một công ty xi măng tại Hà Tĩnh, bị bắt.": (
        "giám đốc một công ty xi măng tại Hà Tĩnh"
    ),
    "Anh Lê Văn Dụ, giám đốc một thời, bị bắt.": "giám đốc",
    "Sean Fenwick, thư ký báo chí mới của Nhà Trắng, nói.": "thư ký báo chí mới của Nhà Trắng",
    "Sean Fenwick, giám đốc tài chính toàn cầu của Mauware, nói.": "giám đốc tài chính toàn cầu của Mauware",
    "Harry Fenwick, Tư lệnh Bộ Chỉ huy Thái Bình Dương (PACOM) của Mỹ, nói.": (
        "Tư lệnh Bộ Chỉ huy Thái Bình Dương (PACOM) của Mỹ"
    ),
    "Randall Fenwick, trợ lý Bộ trưởng Quốc phòng Mỹ phụ trách vấn đề an ninh châu Á, hôm qua nói.": (
        "trợ lý Bộ trưởng Quốc phòng Mỹ phụ trách vấn đề an ninh châu Á"
    ),
    "Ken Fenwick, Giám đốc phụ trách các vấn đề châu Á thuộc Hội đồng An ninh quốc gia Mỹ, nói.": (
        "Giám đốc phụ trách các vấn đề châu Á thuộc Hội đồng An ninh quốc gia Mỹ"
    ),
    "Ông Lê Văn Dụ, giám đốc Sở Y tế phụ trách điều trị và ông Trần Văn Mẫu đến.": "giám đốc Sở Y tế",
    "Lê Văn Dụ, Phó Chủ tịch UBND thành phố phụ trách theo phân công trước đó, nói.": (
        "Phó Chủ tịch UBND thành phố"
    ),
    "Phó chủ tịch phụ trách lĩnh vực đô thị Lê Văn Dụ xin nghỉ.": "Phó chủ tịch phụ trách lĩnh vực đô thị",
    "Paul Fenwick, giám đốc bộ phận Tội phạm của Interpol, nói.": "giám đốc bộ phận Tội phạm của Interpol",
    "Keith Fenwick, Cố vấn An ninh quốc gia Phó tổng thống, nói.": "Cố vấn An ninh quốc gia Phó tổng thống",
    "Ông Lê Văn Dụ, Giám đốc Sở Y tế tìm kiếm nguồn thuốc.": "Giám đốc Sở Y tế",
}


@pytest.mark.parametrize("text", POSITIONS)
def test_runs_to_the_end_of_the_body(text: str) -> None:
    assert [row.split(" | ")[1] for row in rows(text)] == [POSITIONS[text]]


def test_a_queen_of_beauty_holds_no_office() -> None:
    assert rows("Nữ hoàng Du lịch Toàn cầu Nguyễn Thị Mẫu đến.") == []
