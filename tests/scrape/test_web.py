"""The parts of fetching that need no server."""

from __future__ import annotations

import gzip

import pytest

from pipeline.scrape.outlets import outlets
from pipeline.scrape.web.challenge import Challenge, challenge_in
from pipeline.scrape.web.feeds import is_feed, read_feed
from pipeline.scrape.web.network import is_public
from pipeline.scrape.web.paging import next_pages
from pipeline.scrape.web.plan import month_of
from pipeline.scrape.web.settings import Fetching
from pipeline.scrape.web.sitemaps import SITEMAP_CAP, BrokenSitemap, is_sitemap, read_sitemap, unpacked


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_private_addresses_are_known_in_every_dress(address, public):
    assert is_public(address) is public


ITEM = "<item><link>{link}</link><pubDate>{date}</pubDate></item>"


def rss(*items: tuple[str, str]) -> bytes:
    inner = "".join(ITEM.format(link=link, date=date) for link, date in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{inner}</channel></rss>'.encode()
    )


def test_feed_dates_are_read_as_their_papers_write_them():
    usual = read_feed(rss(("https://a.vn/1", "Mon, 05 Oct 2026 15:42:00 +0700")), "https://a.vn/rss")
    tuoi_tre = read_feed(
        rss(("https://a.vn/1", "10/5/2026 3:42:00 PM")), "https://a.vn/rss", month_first=True
    )
    utc = read_feed(rss(("https://a.vn/1", "Mon, 05 Oct 2026 08:42:00 GMT")), "https://a.vn/rss")
    assert [str(f[0].when) for f in (usual, tuoi_tre, utc)] == ["2026-10-05 15:42:00+07:00"] * 3
    assert "feed" in outlets().find("tuoitre.vn").month_first


def test_feeds_with_faults_give_what_they_hold():
    leads = read_feed(
        rss(
            ("/duong-dan-1.html", "không rõ"),
            ("<![CDATA[ https://a.vn/2 ]]>", ""),
            ("javascript:alert(1)", ""),
            ("", ""),
        ),
        "https://a.vn/rss/home.rss",
    )
    assert [lead.url for lead in leads] == ["https://a.vn/duong-dan-1.html", "https://a.vn/2"]
    assert [lead.when for lead in leads] == [None, None]
    broken = rss(("https://a.vn/1", ""), ("https://a.vn/2", ""))[:-60]
    assert [lead.url for lead in read_feed(broken, "https://a.vn/")][:1] == ["https://a.vn/1"]


def test_an_atom_feed_is_a_feed():
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="alternate" href="/x"/>'
        b"<updated>2026-01-05T08:00:00+07:00</updated></entry></feed>"
    )
    assert is_feed(atom)
    assert [(lead.url, str(lead.when)) for lead in read_feed(atom, "https://a.vn/")] == [
        ("https://a.vn/x", "2026-01-05 08:00:00+07:00")
    ]
    assert not is_feed(b"<html><head><link type='application/rss+xml'></head>")


def test_a_feed_with_an_external_entity_reads_no_file():
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + rss(("https://a.vn/&x;", ""))[38:]
    )
    assert all("root:" not in lead.url for lead in read_feed(evil, "https://a.vn/"))


def test_sitemaps_are_read_newest_first_and_without_entities():
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset>'
        b"<url><loc>https://a.vn/1</loc><lastmod>2025-01-01</lastmod></url>"
        b"<url><loc>https://a.vn/2</loc><lastmod>2026-01-01</lastmod></url>"
        b"<url><loc>&x;</loc></url><url><loc>khong phai</loc></url></urlset>"
    )
    assert is_sitemap(evil)
    urls = [lead.url for lead in read_sitemap(evil, "https://a.vn/sitemap.xml").leads]
    assert urls[:2] == ["https://a.vn/2", "https://a.vn/1"]
    assert not any("root:" in url for url in urls)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(bytes(SITEMAP_CAP + 10)), "more than 50 MB"),
        (gzip.compress(b"<urlset></urlset>" * 99)[:-20], "cut off"),
        (b"\x1f\x8b\x08" + b"x" * 99, "damaged"),
    ],
)
def test_packed_sitemaps_are_unpacked_within_bounds(data, said):
    with pytest.raises(BrokenSitemap, match=said):
        unpacked(data)


def test_the_month_of_a_sitemap_is_in_its_address():
    assert str(month_of("https://plo.vn/sitemaps/news-2026-3.xml")) == "2026-03-31 23:59:59+07:00"
    assert month_of("https://plo.vn/sitemap.xml") is None


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (
            b'<script>document.cookie="D1N=0f3a"+"; expires=Fri";window.location.reload(true);</script>',
            Challenge(cookie=("D1N", "0f3a")),
        ),
        (b'<script>window.location.href="/tin-moi?c=1"</script>', Challenge(address="/tin-moi?c=1")),
        (b'<meta http-equiv="refresh" content="0; url=/moi">', Challenge(address="/moi")),
        (b"<html><body><p>Tin</p></body></html>", None),
        (b'<script>window.location.href="/x"</script>' + b"<p>tin</p>" * 400, None),
    ],
)
def test_a_page_that_asks_instead_of_answering_is_told_by_its_script(page, asked):
    assert challenge_in(page) == asked


def test_paging_follows_what_the_paper_does():
    zone = '<input type="hidden" name="hdZoneId" id="hdZoneId" value="34"/>'
    tuoitre, nld = outlets().find("tuoitre.vn"), outlets().find("nld.com.vn")
    assert (
        next(next_pages(zone, "https://tuoitre.vn/thoi-su.htm", tuoitre))
        == "https://tuoitre.vn/timeline/34/trang-2.htm"
    )
    assert (
        next(next_pages(zone, "https://nld.com.vn/thoi-su.htm", nld))
        == "https://nld.com.vn/timelinelist/34/2.htm"
    )
    vnexpress = outlets().find("vnexpress.net")
    assert (
        next(next_pages("", "https://vnexpress.net/thoi-su", vnexpress)) == "https://vnexpress.net/thoi-su-p2"
    )
    link = '<link href="/muc?page=2" rel="next">'
    assert list(next_pages(link, "https://a.vn/muc", None)) == ["https://a.vn/muc?page=2"]
    assert list(next_pages("<p>hết</p>", "https://a.vn/muc", None)) == []


def test_the_contact_comes_from_the_user(monkeypatch):
    monkeypatch.setenv("PIPELINE_CONTACT", "toa-soan@example.vn\r\nX: y")
    assert Fetching().user_agent.endswith("(toa-soan@example.vn X: y)")
    assert "a@b.vn" in Fetching(contact="a@b.vn").user_agent
