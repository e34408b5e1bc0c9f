import pytest

from pipeline.browse.query import fold, fts_query, has


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Đỗ Văn Chiến", '"do van chien"'),
        ("nghị quyết 18-NQ/TW", '"nghi quyet 18 nq tw"'),
        ('"hà tĩnh" "nghị quyết"', '"ha tinh" "nghi quyet"'),
        ('hà tĩnh "nghị quyết', '"ha tinh" "nghi quyet"'),
        ("", '""'),
        (None, '""'),
        ("* OR (", '"or"'),
        ("HOÀ", '"hoa"'),
    ],
)
def test_fts_query(typed, query):
    assert fts_query(typed) == query


def test_fold_and_has():
    assert fold("Đặng Thuỳ Trâm") == "dang thuy tram"
    assert fold(None) is None
    assert has("Ông Đỗ Văn Thử", "đỗ văn thử") == 1
    assert has("Ông Đỗ Văn Thử", "do van thu") == 0
    assert has("thuỷ lợi", "thủy lợi") == 1
    assert has(None, "x") == 0
