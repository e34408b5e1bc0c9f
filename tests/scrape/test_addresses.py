import pytest

from pipeline.scrape.addresses import absolute, article_key, canonical, is_miss

SAME = [
    # as found, canonical
    ("https://Example.COM:443/Bai/x.html#binh-luan", "https://example.com/Bai/x.html"),
    ("http://example.com:80", "http://example.com/"),
    ("https://example.com/a?utm_source=zalo&utm_medium=x&id=5&fbclid=abc", "https://example.com/a?id=5"),
    ("https://example.com/a?zarsrc=30&gidzl=q1", "https://example.com/a"),
    ("https://example.com/th%E1%BB%9Di-s%E1%BB%B1", "https://example.com/th%E1%BB%9Di-s%E1%BB%B1"),
    ("https://example.com/thời-sự", "https://example.com/th%E1%BB%9Di-s%E1%BB%B1"),
    ("https://example.com./a", "https://example.com/a"),
    ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    # of papers known
    (
        "http://m.vnexpress.net/mot-bai-bao-4954321.html?vn_source=home",
        "https://vnexpress.net/mot-bai-bao-4954321.html",
    ),
    (
        "https://baophapluat.vn/mot-bai-bao-hay-post384250.html?x=1",
        "https://baophapluat.vn/mot-bai-bao-hay-post384250.html",
    ),
    ("https://baohatinh.vn/mot-bai-bao-post294696.amp", "https://baohatinh.vn/mot-bai-bao-post294696.html"),
    (
        "https://quochoi.vn/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=93&utm_source=x",
        "https://quochoi.vn/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=93",
    ),
]


@pytest.mark.parametrize(("found", "address"), SAME)
def test_one_address_for_one_article(found, address):
    assert canonical(found) == address
    assert canonical(address) == address, "and it stays"


@pytest.mark.parametrize(
    "bad", ["", "ftp://example.com/x", "mailto:a@b.vn", "/chi/duong", "https://", "https://a:b/x"]
)
def test_what_is_no_address_of_the_web_is_refused(bad):
    with pytest.raises(ValueError, match=r".+"):
        canonical(bad)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://tuoitre.vn/mot-bai-20251005151234567.htm", "tuoitre.vn:20251005151234567"),
        ("https://tuoitre.vn/ten-khac-20251005151234567.htm", "tuoitre.vn:20251005151234567"),
        ("https://m.tuoitre.vn/ten-khac-20251005151234567.htm?ref=zalo", "tuoitre.vn:20251005151234567"),
        ("https://example.com/a.html?utm_source=x", "https://example.com/a.html"),
    ],
)
def test_an_article_is_its_paper_and_id_where_the_address_has_one(url, key):
    assert article_key(url) == key


@pytest.mark.parametrize(
    ("asked", "landed", "miss"),
    [
        ("https://a.vn/bai-1.html", "https://a.vn/", True),
        ("https://a.vn/bai-1.html", "https://a.vn/trang-chu.html", True),
        ("https://a.vn/bai-1.html", "https://a.vn/tim-kiem?q=bai", True),
        ("https://a.vn/bai-1.html", "https://a.vn/404.html", True),
        ("https://a.vn/bai-1.html", "https://a.vn/bai-moi-1.html", False),
        ("https://a.vn/bai-1.html", "https://a.vn/tim-kiem-co-hoi-moi-1.html", False),
        ("https://a.vn/bai-1.html", "https://a.vn/bai-1.html?x=1", False),
        ("https://a.vn/", "https://a.vn/home", False),
    ],
)
def test_a_redirect_to_home_or_search_is_a_miss(asked, landed, miss):
    assert is_miss(asked, landed) is miss


def test_links_become_absolute_or_nothing():
    assert absolute("../b.html#x", "https://a.vn/c/d.html") == "https://a.vn/b.html"
    assert absolute("//cdn.a.vn/x", "https://a.vn/") == "https://cdn.a.vn/x"
    assert absolute("javascript:void(0)", "https://a.vn/") is None
    assert absolute("http://[::1", "https://a.vn/") is None
