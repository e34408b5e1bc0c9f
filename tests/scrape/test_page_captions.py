"""Captions and whose picture it is."""

import pytest

from pipeline.scrape.captions import split_credit

CAPTIONS = {
    "Bà Tơ trong thư viện. (Ảnh: L.Khê)": ("Bà Tơ trong thư viện.", "L.Khê"),
    "Ghe hàng neo sát nhau - Ảnh: T.C.L.": ("Ghe hàng neo sát nhau", "T.C.L."),
    "Cầu Nậm Lừ (Video: Bản tin).": ("Cầu Nậm Lừ", "Bản tin"),
    "Ảnh minh họa: TTXVN": ("Ảnh minh họa", "TTXVN"),
    "Lễ thông xe. Ảnh: TTXVN phát": ("Lễ thông xe.", "TTXVN phát"),
    "Lễ thông xe Ảnh: Vàng Lử": ("Lễ thông xe", "Vàng Lử"),
    "Lễ thông xe. (Nguồn ảnh: hạ lam.vn)": ("Lễ thông xe.", "hạ lam.vn"),
    "Ảnh: VGP/Vàng Lử": ("", "VGP/Vàng Lử"),
    "Trước là bến; sau là ảnh: rất đẹp": ("Trước là bến; sau là ảnh: rất đẹp", None),
    "Ảnh minh họa": ("Ảnh minh họa", None),
    "Ông Trụ.": ("Ông Trụ.", None),
}


@pytest.mark.parametrize(("caption", "expected"), CAPTIONS.items())
def test_split_credit(caption, expected):
    assert split_credit(caption) == expected
