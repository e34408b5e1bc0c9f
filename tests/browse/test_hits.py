import pytest

from pipeline.browse.hits import Typed

TIERS = [
    ("hà tĩnh", "Hà Tĩnh", 0),
    ("hà tĩnh", "UBND tỉnh Hà Tĩnh", 1),
    ("hà tĩnh", "Hạ tình duyên", 2),
    ("ha tinh", "Hà Tĩnh", 2),
    ("hoà bình", "Hòa Bình", 0),  # new and old place of the tone
    ("hòa bình", "tỉnh Hoà Bình", 1),
    ("Thuỷ lợi", "Sở Thủy lợi", 1),
    ('"hà tĩnh" "nghị quyết"', "Nghị quyết của Hà Tĩnh", 1),
    ("18-NQ/TW", "Nghị quyết 18-NQ/TW", 1),
    ("đỗ văn", "Do Văn", 2),
]


@pytest.mark.parametrize(("typed", "text", "tier"), TIERS)
def test_tier(typed, text, tier):
    assert Typed(typed).tier(text, None) == tier


MARKED = [
    ("do van thu", "Ông Đỗ Văn Thử nói", "Ông <mark>Đỗ Văn Thử</mark> nói"),
    ("Đỗ Văn Thử", "Đỗ Văn Thu và Đỗ Văn Thử", "Đỗ Văn Thu và <mark>Đỗ Văn Thử</mark>"),
    ("hoa", "Hoà Bình, Thanh Hóa, hoa", "<mark>Hoà</mark> Bình, Thanh <mark>Hóa</mark>, <mark>hoa</mark>"),
    ("hòa", "Hoà Bình", "<mark>Hoà</mark> Bình"),
    ("18 nq tw", "số 18-NQ/TW", "số <mark>18-NQ/TW</mark>"),
    ("an", "Ban An toàn", "Ban <mark>An</mark> toàn"),
    ("b", "<b>😀", "&lt;<mark>b</mark>&gt;😀"),
    ('"', "x", "x"),
]


@pytest.mark.parametrize(("typed", "text", "shown"), MARKED)
def test_show(typed, text, shown):
    assert Typed(typed).show(text) == shown


def test_snippet_is_around_the_exact_hit():
    text = "Hạ tình. " + "chữ " * 200 + "Tỉnh Hà Tĩnh đứng đầu. " + "chữ " * 200
    shown = Typed("hà tĩnh").snippet(text)
    assert "<mark>Hà Tĩnh</mark> đứng đầu" in shown
    assert shown.startswith("… chữ")
    assert shown.endswith(" …")
    assert len(shown) < 500
    assert Typed("không có").snippet("Ngắn thôi.") == "Ngắn thôi."


def test_holds_wants_every_phrase():
    assert Typed('"chuyen doi" "so"').holds("Chỉ số chuyển đổi số")
    assert not Typed('"chuyen doi" "xanh"').holds("Chỉ số chuyển đổi số")
    assert not Typed("").holds("x")
