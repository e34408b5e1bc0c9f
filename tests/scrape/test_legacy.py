from functools import partial

import pytest

from pipeline.scrape.legacy import guess, suspected

SOUND = [
    "Rất may toàn bộ khách thoát ra ngoài an toàn.",
    "Toàn thoát ngoài, loà xoà, khoá hoá đơn.",
    "Ông bà Lâm và cô Hà đi Na Uy, Đức, Pháp.",
    "Café Müller, Champs-Élysées, São Paulo, Malmö, Gaëlle, señor Núñez, Curaçao",
    "Nhiệt độ 25°C, tấm phim dày 30µm, nhãn ® và ©, diện tích 20m², “trích dẫn” «nữa»",
    "Plain English text without a mark",
    "",
]
LEGACY = [
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do", "TCVN3"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do", "VNI"),
    ("Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", "UTF-8 read as Windows-1252"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_not_suspected(text):
    assert suspected(text) is None


@pytest.mark.parametrize(("text", "name"), LEGACY)
def test_a_legacy_encoding_is_named(text, name):
    assert suspected(text) == name
    # a Unicode headline above it does not hide it
    assert suspected("Tin mới\n\n" + text) == name


@pytest.mark.parametrize(("text", "name"), LEGACY[:2])
def test_bytes_are_named_as_well(text, name):
    assert guess(text.encode("latin-1")) == name


def test_a_word_of_it_in_sound_text_is_let_be():
    assert (
        suspected("Bản gõ lỗi ghi là “ViÖt Nam” và “nh©n d©n”. Nghị quyết của Tỉnh ủy được đọc lại.") is None
    )


@pytest.mark.parametrize("unit", ["nh©n ", "©a", "aâ", "á»"])
def test_time_grows_with_the_text(unit, growth):
    assert growth(lambda size: partial(suspected, unit * (size // len(unit))), 100_000, 8) < 3
