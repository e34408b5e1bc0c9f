"""Regions: members, totals and dates."""

import pytest

from pipeline.lexicon import provinces, regions


@pytest.mark.parametrize(
    ("name", "day", "members"),
    [
        ("Bắc Trung Bộ", "2023-01-01", 6),
        ("Bắc Trung Bộ", "2025-12-01", 5),
        ("ĐBSCL", "2023-01-01", 13),
        ("Đồng bằng sông Hồng", "2025-12-01", 6),
        ("Đông Nam Bộ", "2023-01-01", 6),
        ("Đông Nam Bộ", "2025-12-01", 3),
    ],
)
def test_members_at_a_date(name, day, members):
    region = regions.region_on(name, day)
    assert region is not None
    assert len(region.members) == members


def test_members_are_provinces_of_the_time():
    for region in regions.regions():
        day = region.valid_to or "2026-11-01"
        for member in region.members:
            assert provinces.province_on(member, day) is not None, (region.name, day, member)


def test_the_six_regions_hold_every_province_once():
    for scheme, total in (("63-unit (official 6", 63), ("34-unit", 34)):
        members = [m for r in regions.regions() if r.scheme.startswith(scheme) for m in r.members]
        assert len(members) == len(set(members)) == total


def test_an_unknown_name_is_no_region():
    assert regions.region_on("Bắc Cực", "2023-01-01") is None
