import pytest

from pipeline.browse.differences import differences


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Một.\nHai.", "Một.\nHai.", []),
        ("Tỉnh đứng thứ 12.", "Tỉnh đứng thứ 13.", ["Tỉnh đứng thứ <del>12</del><ins>13</ins>."]),
        ("Một.\nHai.", "Một.", ["<del>Hai.</del>"]),
        ("Một.", "Một.\nBa 😀.", ["<ins>Ba 😀.</ins>"]),
        ("a", "<script>", ["<del>a</del><ins>&lt;script&gt;</ins>"]),
    ],
)
def test_differences(old, new, shown):
    assert [str(x) for x in differences(old, new)] == shown
