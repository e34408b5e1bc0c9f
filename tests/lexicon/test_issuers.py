import pytest

from pipeline.lexicon import issuers


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ("Chính phủ", "CP"),
        ("Thủ tướng Chính phủ", "TTg"),
        ("Ban Bí thư Trung ương khoá XII", "TW"),
        ("Uỷ ban nhân dân tỉnh", "UBND"),
        ("Bộ Văn hoá, Thể thao và Du lịch", "BVHTTDL"),
        ("Bộ GTVT", "BGTVT"),
    ],
)
def test_names_lead_to_issuers(wording: str, code: str) -> None:
    issuer = issuers.named(wording)
    assert issuer is not None
    assert issuer.code == code


def test_who_is_no_issuer() -> None:
    assert issuers.named("ông Lê Văn Sơn") is None


def test_codes_are_valid_for_a_span() -> None:
    ministry = issuers.by_code()["BTTTT"]
    assert ministry.includes_year(2020)
    assert not ministry.includes_year(2026)
    assert not ministry.includes_year(2001)


def test_variants_lead_to_the_same_body() -> None:
    assert issuers.by_code()["TTG"] is issuers.by_code()["TTg"]
