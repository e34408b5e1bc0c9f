"""Provinces know their dates: 63 units until 30 June 2025, 34 since."""

from datetime import date, timedelta

import pytest

from pipeline.lexicon import provinces


def units_on(day):
    return [p for p in provinces.provinces() if p.exists_on(day)]


OLD = [(date(2008, 8, 1) + timedelta(days=97 * i)).isoformat() for i in range(64)] + [
    "2008-08-01",
    "2025-06-30",
]
NEW = ["2025-07-01", "2025-12-31", "2026-04-30", "2026-06-15", "2026-10-01"]


@pytest.mark.parametrize("day", [d for d in OLD if d <= "2025-06-30"])
def test_sixty_three_until_june_2025(day):
    assert len(units_on(day)) == 63


@pytest.mark.parametrize("day", NEW)
def test_thirty_four_since(day):
    assert len(units_on(day)) == 34


@pytest.mark.parametrize(
    "name", ["Ninh Bình", "Bắc Ninh", "Phú Thọ", "Vĩnh Long", "TP.HCM", "Cần Thơ", "Lâm Đồng"]
)
def test_one_name_two_units(name):
    before, after = provinces.province_on(name, "2025-06-30"), provinces.province_on(name, "2025-07-01")
    assert before is not None
    assert after is not None
    assert before.id != after.id


@pytest.mark.parametrize("name", ["Hà Nội", "Cao Bằng", "Nghệ An"])
def test_what_was_not_merged_stays_the_same(name):
    assert provinces.province_on(name, "2020") == provinces.province_on(name, "2025-12")


@pytest.mark.parametrize("name", ["Hà Nam", "Bình Dương", "Vĩnh Phúc"])
def test_what_was_merged_means_nothing_since(name):
    assert provinces.province_on(name, "2025-06-30") is not None
    assert provinces.province_on(name, "2025-07-01") is None


@pytest.mark.parametrize(
    "form",
    ["Thừa Thiên Huế", "tỉnh Hà Tĩnh", "TP. Đà Nẵng", "TP HCM", "thành phố Hồ Chí Minh", "Bà Rịa-Vũng Tàu"],
)
def test_spelling_and_prefix_do_not_matter(form):
    assert provinces.province_on(form, "2020-01-01") is not None


def test_without_a_date_only_a_name_of_one_unit_counts():
    assert provinces.province_on("Hà Giang", None) is not None
    assert provinces.province_on("Ninh Bình", None) is None


def test_successors_and_predecessors_point_at_each_other():
    known = {p.id: p for p in provinces.provinces()}
    for unit in known.values():
        if unit.successor is not None:
            assert unit.id in known[unit.successor].predecessors
        assert all(before in known for before in unit.predecessors)


def test_no_two_units_share_a_name_on_one_day():
    for day in ("2010-01-01", "2025-06-30", "2025-07-01", "2026-10-01"):
        seen = {}
        for unit in units_on(day):
            for name in unit.names:
                assert seen.setdefault(name.lower(), unit.id) == unit.id


def test_provinces_of_old_biographies_lead_to_those_of_today():
    assert provinces.former()["hà tây"] == ("Hà Nội",)
    assert provinces.former()["nghệ tĩnh"] == ("Nghệ An", "Hà Tĩnh")
