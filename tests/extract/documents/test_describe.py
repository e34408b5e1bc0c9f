import pytest

DOUBTS = [
    ("Tỉnh làm theo Nghị quyết 16-NQ/TW của Chính phủ.", True),
    ("Tỉnh làm theo Nghị quyết 16-NQ/TW của Bộ Chính trị.", False),
    ("Theo Nghị định số 19/VBHN-BCT của Bộ Công Thương.", True),
    ("Theo Thông tư 12/2026/TT-BTTTT về chợ.", True),
    ("Theo Thông tư 12/2021/TT-BTTTT về chợ.", False),
    ("Theo Nghị định 32/2017/NĐ-CP của Chính phủ.", False),
    ("Sở gửi Công văn số 26994/CT-QLN cho xã.", False),
]


@pytest.mark.parametrize(("text", "doubtful"), DOUBTS)
def test_what_contradicts_itself_is_marked(find, text: str, doubtful: bool) -> None:
    (document,) = find(text)
    assert (document.doubt is not None) is doubtful
