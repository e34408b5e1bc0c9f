"""Words that tell offices apart: every entry can be reached, and says what it should."""

import pytest

from pipeline.lexicon.offices import _table, is_distinctive, is_local, is_national, office_key


def test_every_entry_is_reachable():
    for abbreviation, meaning in _table()["abbreviation"].items():
        assert office_key(f"Chủ tịch {abbreviation} Mẫu") == office_key(f"Chủ tịch {meaning} Mẫu")
    assert all(is_national(f"{title} Mẫu") for title in _table()["national"])
    assert all(is_distinctive(title) for title in _table()["distinctive"])
    assert all(is_local(f"Chủ tịch {word} Mẫu") for word in _table()["local"])


@pytest.mark.parametrize(
    ("wording", "key"),
    [
        ("Chủ tịch UBND tỉnh Hà Tĩnh", "chủ tịch ủy ban nhân dân hà tĩnh"),
        ("Phó Bí thư Tỉnh uỷ", "phó bí thư tỉnh ủy"),
        ("Giám đốc Sở GTVT TP.HCM", "giám đốc sở giao thông vận tải thành phố hồ chí minh"),
        ("", ""),
    ],
)
def test_office_key(wording, key):
    assert office_key(wording) == key


@pytest.mark.parametrize(
    "position",
    [
        "Bộ trưởng Bộ Tài nguyên và Môi trường",
        "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
        "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn",
        "Thủ tướng Nhật Bản",
        "Cục trưởng Cục Quản lý thị trường",
    ],
)
def test_what_only_looks_local(position):
    assert not is_local(position)
