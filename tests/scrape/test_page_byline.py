"""Bylines: who wrote, and who is credited."""

import pytest

from pipeline.scrape.byline import read, read_all

BYLINES = {
    "Mạc Thùy Dương": (("Mạc Thùy Dương",), None),
    "Theo TTXVN": ((), "Theo TTXVN"),
    "Theo South River Morning Post": ((), "Theo South River Morning Post"),
    "Theo Lục Minh Thảo": (("Lục Minh Thảo",), None),
    "Theo Nhịp sống ven sông": ((), "Theo Nhịp sống ven sông"),
    "Nghiêm Trụ (TTXVN)": (("Nghiêm Trụ",), "TTXVN"),
    "Nghiêm Trụ TTXVN": (("Nghiêm Trụ",), "TTXVN"),
    "Kiều Hạnh/VOV.VN": (("Kiều Hạnh",), "VOV.VN"),
    "TTXVN/Báo Tin tức và Dân tộc": ((), "TTXVN/Báo Tin tức và Dân tộc"),
    "PV": ((), "PV"),
    "Nhóm PV": ((), "Nhóm PV"),
    "CẦM BÁ THƯỚC-LÒ PẨU": (("CẦM BÁ THƯỚC", "LÒ PẨU"), None),
    "MẠC DƯƠNG - TĂNG BƯỞI": (("MẠC DƯƠNG", "TĂNG BƯỞI"), None),
    "Mạc Dương và Tăng Bưởi": (("Mạc Dương", "Tăng Bưởi"), None),
    "Tin, ảnh: CẦM THƯỚC": (("CẦM THƯỚC",), None),
    "Bài và ảnh: Cầm Thước": (("Cầm Thước",), None),
    "Lục Khê (tổng hợp)": (("Lục Khê",), None),
    "Lục Khê (Theo Reuters, AFP)": (("Lục Khê",), "Theo Reuters, AFP"),
    "Lê Bộ Lĩnh": (("Lê Bộ Lĩnh",), None),
    "Sở Y tế tỉnh Hạ Lam": ((), "Sở Y tế tỉnh Hạ Lam"),
    "L.K.": (("L.K",), None),
    "": ((), None),
    "một câu thường không phải tên ai": ((), None),
}


@pytest.mark.parametrize(("text", "expected"), BYLINES.items())
def test_read(text, expected):
    got = read(text)
    assert (got.authors, got.credit) == expected


def test_read_all_names_each_once():
    got = read_all(["Mạc Dương", "MẠC DƯƠNG", "Theo TTXVN", "theo TTXVN"])
    assert (got.authors, got.credit) == (("Mạc Dương",), "Theo TTXVN")
