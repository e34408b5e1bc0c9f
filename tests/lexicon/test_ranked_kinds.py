"""What rankings count, and who may be among those that are counted."""

import pytest

from pipeline.lexicon.ranked_kinds import alike, counted, kind_of, may_be


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("Hà Tĩnh", "province"),
        ("Nhật Bản", "country"),
        ("Ngân hàng Nhà nước Việt Nam", "ministry"),
        ("Ngân hàng Sao Mai", "firm"),
        ("Trường THPT Sao Mai", "school"),
        ("chế biến gỗ", "field"),
        ("Bất động sản", "field"),
        ("Lê Văn Tám", None),
    ],
)
def test_a_name_says_what_somebody_is(wording, kind):
    assert kind_of(wording) == kind


def test_a_total_holds_for_those_that_its_noun_counts():
    assert may_be("Hà Tĩnh", counted()["tỉnh"])
    assert not may_be("Hà Tĩnh", counted()["quốc gia"])
    assert may_be("Lê Văn Tám", counted()["tỷ phú"])
    assert not may_be("Lê Văn Tám", counted()["nước"])
    assert may_be("Hà Nội", counted()["đô thị"])


def test_only_kinds_that_are_known_tell_two_apart():
    assert not alike("Hà Tĩnh", "Bộ Tài chính")
    assert alike("Hà Tĩnh", "Sao Mai")
