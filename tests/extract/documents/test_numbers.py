import pytest

from pipeline.extract.documents.numbers import Number, parse, pattern

SPELLINGS = [
    ("58 - QÐ/TW", "58-QĐ/TW"),
    ("1140/BC VPCP", "1140/BC-VPCP"),
    ("100/2006/NĐ-C P", "100/2006/NĐ-CP"),
    ("666/QĐ-UBN D", "666/QĐ-UBND"),
    ("16-NQ/TW", "16-NQ/TW"),
    ("16/NQ-TW", "16-NQ/TW"),
    ("16 - NQ/TW", "16-NQ/TW"),
    ("16-NQ-TW", "16-NQ/TW"),
    ("05-NQ/TU", "05-NQ/TU"),
    ("5-NQ/TU", "05-NQ/TU"),
    ("115/2015/NĐ-CP", "115/2015/NĐ-CP"),
    ("115 / 2015 / NĐ - CP", "115/2015/NĐ-CP"),
    ("115/2 015/NĐ-CP", "115/2015/NĐ-CP"),
    ("749/QĐ-TTg", "749/QĐ-TTg"),
    ("749/QĐ-TTG", "749/QĐ-TTg"),
    ("2539/QD-UBND", "2539/QĐ-UBND"),
    ("20/CT/TTG", "20/CT-TTg"),
    ("1.749/QĐ-TTg", "1749/QĐ-TTg"),
    ("1 30/2 003/QĐ-TTg", "130/2003/QĐ-TTg"),
    ("62/PC 01", "62/PC01"),
    ("06/NQ-HĐQT-Saoco", "06/NQ-HĐQT-SAOCO"),
    ("110/CV-HoSMA", "110/CV-HOSMA"),
    ("36/QĐ-C 01 - P 4", "36/QĐ-C01-P4"),
    ("5583/MTTW-BTT", "5583/MTTW-BTT"),
    ("435/CQLXD-ĐB 2", "435/CQLXD-ĐB2"),
    ("128/2020/QH 14", "128/2020/QH14"),
    ("19/VBHN-BCT", "19/VBHN-BCT"),
    ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
    ("30c/2011/NQ-CP", "30c/2011/NQ-CP"),
    ("2568-QĐNS/TW", "2568-QĐNS/TW"),
    ("19-QĐi/TU", "19-QĐi/TU"),
    ("36-HD/VPTW", "36-HD/VPTW"),
    ("01/2017/TTLT-BCA-BQP-BNN&PTNT", "01/2017/TTLT-BCA-BQP-BNNPTNT"),
    ("12/NQ-TT.HĐND", "12/NQ-TT.HĐND"),
    ("86/2014", "86/2014"),
    ("04/2018/NĐCP", "04/2018/NĐ-CP"),
    ("195/2015//TT-BTC", "195/2015/TT-BTC"),
    ("02/TTCP", "02/TTCP"),
    ("11/C 17 (P 6)", "11/C17-P6"),
]


@pytest.mark.parametrize(("printed", "key"), SPELLINGS)
def test_one_normal_form_for_every_spelling(printed: str, key: str) -> None:
    found = pattern().fullmatch(printed)
    assert found is not None
    assert parse(printed).key == key


@pytest.mark.parametrize(
    "printed", ["39/63", "24/7", "18/6", "12/5/2019", "51D-123.45", "0912-345-678", "QL1A", "VN-A321"]
)
def test_what_only_looks_like_a_number(printed: str) -> None:
    assert pattern().search(printed) is None


def test_a_lost_space_ends_the_code() -> None:
    assert pattern().search("Nghị định 167/2013/NĐ-CPngày 12/11/2013").group() == "167/2013/NĐ-CP"


def test_a_dash_of_the_sentence_is_no_part() -> None:
    assert pattern().search("Quyết định 24/QĐ-UBND - Chủ tịch xã nói").group() == "24/QĐ-UBND"


@pytest.mark.parametrize(
    ("full", "short", "covered"),
    [
        ("115/2015/NĐ-CP", "115", True),
        ("115/2015/NĐ-CP", "115/2015", True),
        ("115/2015/NĐ-CP", "115/2016", False),
        ("115/2015/NĐ-CP", "15", False),
        ("16-NQ/TW", "16", True),
    ],
)
def test_short_forms(full: str, short: str, covered: bool) -> None:
    assert parse(full).covers(parse(short)) is covered


def test_parts() -> None:
    number = parse("922/QĐ-BTTTT")
    assert number == Number("922", None, ("QĐ", "BTTTT"))
    assert number.kind is not None
    assert number.kind.name == "Quyết định"
    assert number.issuer is not None
    assert number.issuer.name == "Bộ Thông tin và Truyền thông"
