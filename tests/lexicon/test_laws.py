import regex

from pipeline.language.spelling import fold
from pipeline.lexicon import laws


def test_spellings_and_initials_are_one_law() -> None:
    assert (
        laws.identity("Hôn nhân gia đình") == laws.identity("hôn nhân và gia đình") == laws.identity("HNGĐ")
    )
    assert laws.identity("BLHS") == laws.identity("Hình sự")
    assert laws.identity("Đất đai") != laws.identity("Nhà ở")


def test_the_longest_name_wins() -> None:
    found = regex.match(laws.name_pattern(), fold("Giáo dục đại học năm 2012"))
    assert found.group() == "giáo dục đại học"


def test_a_name_ends_with_a_word() -> None:
    assert regex.match(laws.name_pattern(), fold("giáo dụng")) is None


def test_other_countries_are_not_vietnam() -> None:
    assert "việt nam" not in laws.other_countries()
    assert "trung quốc" in laws.other_countries()
