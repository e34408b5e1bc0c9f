"""Outlet files: look-up, ids, users' own files, and what the loader rejects."""

import re

import pytest
from places import ROOT

from pipeline.errors import UnknownOutlet
from pipeline.scrape import read_page
from pipeline.scrape.outlets import OutletError, outlets, read_outlet

README = (ROOT / "README.md").read_text(encoding="utf-8")
#: The file that the README shows to those who add a paper.
(OWN,) = [
    t for t in re.findall(r"```toml\n(.*?)```", README, re.DOTALL) if t.startswith('name = "Báo Hạ Lam"')
]


def test_look_up():
    known = outlets()
    assert known.by_domain("m.vnexpress.net").domain == "vnexpress.net"
    assert known.by_address("https://doanhnhan.baophapluat.vn/x.html").domain == "baophapluat.vn"
    assert known.by_name("plvn").domain == "baophapluat.vn"
    assert known.by_name("Báo Nhân Dân").domain == "nhandan.vn"
    assert known.by_domain("notvnexpress.net") is None
    assert known.find("Tuổi Trẻ").domain == "tuoitre.vn"
    with pytest.raises(UnknownOutlet):
        known.find("Báo Không Có Thật")


@pytest.mark.parametrize(
    ("url", "article_id"),
    [
        ("https://baophapluat.vn/xa-binh-lang-mo-lop-post512345.html", "512345"),
        ("https://tuoitre.vn/cau-tam-20260303080153174.htm", "20260303080153174"),
        ("https://quochoi.vn/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=95123", "95123"),
        ("https://www.qdnd.vn/xa-hoi/tin-tuc/cau-tam-qua-suoi-nam-lu-912345", "912345"),
        ("https://baophapluat.vn/bai-viet-nam-2026-khong-con-so-hieu.html", None),
    ],
)
def test_article_addresses(url, article_id):
    outlet = outlets().by_address(url)
    assert outlet.is_article(url)
    assert outlet.article_id(url) == article_id


@pytest.mark.parametrize(
    "url",
    [
        "https://baophapluat.vn/thu-vien-tag123.html",
        "https://vnexpress.net/kinh-doanh-p2",
        "https://baochinhphu.vn/chu-de/51-luat-274.htm",
        "https://dantri.com.vn/video/cau-tam-187975.htm",
    ],
)
def test_other_addresses(url):
    assert not outlets().by_address(url).is_article(url)


def test_users_keep_files_of_their_own(tmp_path, monkeypatch):
    (tmp_path / "baohalam.vn.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path))
    page = '<link rel="canonical" href="https://baohalam.vn/cho-noi-bai12.html"><h2>Báo Hạ Lam</h2>'
    page += (
        '<h1 class="ten-bai">Chợ nổi đổi giờ họp</h1><div class="than-bai">'
        + "<p>Chợ họp lúc bốn giờ sáng.</p>" * 9
    )
    article = read_page(page)
    assert (article.headline, article.outlet, article.reader) == (
        "Chợ nổi đổi giờ họp",
        "baohalam.vn",
        "baohalam.vn 2026",
    )


def test_a_missing_folder_is_an_error(monkeypatch, tmp_path):
    monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path / "none"))
    with pytest.raises(OutletError, match="no such folder"):
        outlets()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('name = "Báo Hạ Lam"\n', "", "`name` is missing"),
        ("domains", "domain", "unknown key"),
        ('"baohalam.vn"', '"not a domain"', "is no domain"),
        ('"baohalam.vn"', '"khac.vn"', "name the file after"),
        ("['-bai", "['-bai(", "pattern"),
        ('".than-bai"', '".than-bai:hover"', "not a selector"),
        ('body = ".than-bai"', "", "`body` is missing"),
        ("since = 2026", "", "needs `name` and `since`"),
        ('confidence = "A"\nheadline', 'confidence = "Z"\nheadline', "confidence"),
        ("[[layouts]]", 'family = "xyz"\n[[layouts]]', "family"),
        ('headline = "h1.ten-bai"', 'extends = "2020"', "extends"),
        ('name = "Báo Hạ Lam"', "name = 5", "must be a text"),
        ("name", "= name", "baohalam.vn.toml"),
    ],
)
def test_broken_files_are_rejected(old, new, problem):
    with pytest.raises(OutletError, match=problem):
        read_outlet(OWN.replace(old, new, 1), "baohalam.vn.toml")
