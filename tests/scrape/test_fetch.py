"""Fetching, against a newspaper of our own with real sockets."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import newspaper as news
import pytest

from pipeline.article import Article
from pipeline.errors import FetchError, InputError
from pipeline.scrape.archive import read_archive, read_place
from pipeline.scrape.fetch import Fetching, RunMemory, fetch_articles
from pipeline.scrape.inputs import read_inputs
from pipeline.scrape.outcome import Skipped
from pipeline.scrape.outlets import outlets

QUICK = Fetching(
    contact="thu@bao.test",
    delay=0.0,
    timeout=2.0,
    deadline=8.0,
    retries=2,
    backoff=0.01,
    longest_wait=5.0,
    allow_private=True,
    resolve=lambda host: ["127.0.0.1"],
)
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@pytest.fixture
def paper(tmp_path, monkeypatch):
    with news.newspaper() as server:
        for domain, title in (("bao.test", "Thử"), ("tin.test", "Tin")):
            text = news.OUTLET.format(domain=domain, title=title, port=server.port)
            (tmp_path / f"{domain}.toml").write_text(text, encoding="utf-8")
        monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path))
        assert outlets().by_domain("bao.test")
        yield server


def fetch(*sources, settings=QUICK, **wish):
    return list(fetch_articles(sources, fetching=settings, **wish))


def ids(items):
    return [i.id for i in items if isinstance(i, Article)]


def errors(items):
    return [i for i in items if isinstance(i, Exception)]


# -- what is found ---------------------------------------------------------------------------------


def test_a_paper_gives_the_articles_of_its_feed_under_their_keys(paper):
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", range(1, 4))
    items = fetch("bao.test")
    assert ids(items) == ["bao.test:1", "bao.test:2", "bao.test:3"], items
    assert not errors(items)
    article = items[0]
    assert article.url == paper.url("/cay-cau-so-1-post1.html")
    assert article.outlet == "bao.test"
    assert article.published == "2026-01-05T08:00:00+07:00"
    assert article.headline == "Xã Bình Lâm khánh thành cây cầu số 1"


def test_papers_and_addresses_are_inputs_like_files(paper, tmp_path):
    saved = tmp_path / "luu.html"
    saved.write_text(news.article_page(7), encoding="utf-8")
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", range(1, 2))
    sources = [str(saved), "Báo Thử", paper.url("/cay-cau-so-5-post5.html")]
    assert sorted(ids(read_inputs(sources, fetching=QUICK))) == ["bao.test:1", "bao.test:5", "luu"]


def test_the_same_article_under_two_addresses_is_asked_for_once(paper):
    one, two = paper.url("/cay-cau-so-5-post5.html?utm_source=zalo"), paper.url("/ten-khac-hai-post5.html")
    assert ids(fetch(one, two)) == ["bao.test:5"]
    assert len(paper.asked()) == 2, "robots.txt and one page"


def test_a_sitemap_index_leads_to_packed_sitemaps_and_since_to_the_new_ones_alone(paper):
    def sitemap(numbers, day):
        entries = "".join(
            f"<url><loc>{paper.url(f'/cay-cau-so-{n}-post{n}.html')}</loc><lastmod>{day}</lastmod></url>"
            for n in numbers
        )
        return f"<urlset {NAMESPACE}>{entries}</urlset>"

    paper.pages["/sitemap.xml"] = (
        f"<sitemapindex {NAMESPACE}>"
        f"<sitemap><loc>{paper.url('/sitemaps/news-2025-6.xml')}</loc></sitemap>"
        f"<sitemap><loc>{paper.url('/sitemaps/news-2026-1.xml.gz')}</loc></sitemap></sitemapindex>"
    )
    paper.pages["/sitemaps/news-2025-6.xml"] = sitemap(range(1, 3), "2025-06-01")
    packed = gzip.compress(sitemap(range(10, 13), "2026-01-05T07:00:00+07:00").encode())
    paper.pages["/sitemaps/news-2026-1.xml.gz"] = lambda h: h.reply(packed, kind="application/gzip")
    assert ids(fetch(paper.url("/sitemap.xml"), since="2026-01-01")) == [
        "bao.test:10",
        "bao.test:11",
        "bao.test:12",
    ]
    assert not paper.asked("/sitemaps/news-2025-6.xml")
    assert len(ids(fetch(paper.url("/sitemap.xml")))) == 5


def test_a_news_sitemap_gives_its_publication_dates(paper):
    paper.pages["/news.xml"] = (
        f'<urlset {NAMESPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{paper.url('/cay-cau-so-1-post1.html')}</loc><news:news>"
        "<news:publication_date>2020-01-01T00:00:00+07:00</news:publication_date></news:news></url>"
        f"<url><loc>{paper.url('/cay-cau-so-2-post2.html')}</loc></url></urlset>"
    )
    assert ids(fetch(paper.url("/news.xml"), since="2026-01-01")) == ["bao.test:2"]


def test_listing_pages_are_followed_as_far_as_the_limit_asks(paper):
    paper.pages["/thoi-su"] = news.listing_page(range(1, 7), zone=9)
    paper.pages["/timelinelist/9/2.htm"] = news.listing_page(range(7, 13))
    paper.pages["/timelinelist/9/3.htm"] = news.listing_page(range(13, 19))
    assert len(ids(fetch(paper.url("/thoi-su")))) == 6
    assert len(ids(fetch(paper.url("/thoi-su"), limit=10))) == 10
    assert not paper.asked("/timelinelist/9/3.htm")


def test_section_takes_the_feeds_and_pages_of_that_section_alone(paper):
    paper.pages["/thoi-su"] = news.listing_page(range(1, 7))
    assert len(ids(fetch("bao.test", section="Thời sự"))) == 6
    assert not paper.asked("/rss/home.rss")
    (error,) = errors(fetch("bao.test", section="thể thao"))
    assert "no section" in str(error)


def test_since_passes_over_older_entries_and_older_pages(paper):
    host = f"bao.test:{paper.port}"
    paper.pages["/rss/home.rss"] = news.feed(host, range(1, 3), date="Mon, 05 Jan 2026 08:00:00 +0700")
    items = fetch(paper.url("/rss/home.rss"), since="2026-02-01")
    assert not ids(items)
    assert len(paper.asked()) == 2, "robots.txt and the feed"
    (error,) = fetch("bao.test", since="gestern")
    assert isinstance(error, InputError)


def test_a_paper_that_gives_nothing_is_an_alarm(paper):
    paper.pages["/rss/home.rss"] = news.feed("bao.test", range(0))
    paper.pages["/sitemap.xml"] = f"<urlset {NAMESPACE}></urlset>"
    paper.pages["/thoi-su"] = "<html><body><p>Trang đang bảo trì</p></body></html>"
    assert errors(fetch("bao.test"))


def test_a_feed_of_ten_thousand_entries_is_read_as_far_as_wanted(paper):
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", range(1, 10_001))
    assert len(ids(fetch("bao.test", limit=5, settings=replace(QUICK, deadline=10)))) == 5
    assert len(paper.asked()) == 7


# -- politeness, from the server's own log ---------------------------------------------------------


def test_one_request_a_host_at_a_time_with_the_delay_between(paper):
    paper.pages["/rss/home.rss"] = lambda h: h.reply(news.feed(h.entry.host, range(1, 5)))
    begun = time.monotonic()
    items = fetch("bao.test", "tin.test", settings=replace(QUICK, delay=0.15))
    took = time.monotonic() - begun
    assert len(ids(items)) == 8
    for domain in ("bao.test", "tin.test"):
        asked = paper.asked(domain=domain)
        assert asked[0].path == "/robots.txt"
        for one, next_one in pairwise(asked):
            assert next_one.begun - one.ended >= 0.14, (one.path, next_one.path)
    assert took < 2 * 6 * 0.15 + 0.5, "two hosts go side by side"


def test_the_user_agent_names_the_contact(paper):
    fetch(paper.url("/cay-cau-so-1-post1.html"))
    assert all("thu@bao.test" in e.headers["user-agent"] for e in paper.log)
    assert all(e.headers["user-agent"].startswith("vietnam-press-facts/") for e in paper.log)


def test_robots_txt_is_obeyed_and_its_crawl_delay_too(paper):
    paper.pages["/robots.txt"] = "User-agent: *\nDisallow: /kin\nCrawl-delay: 0.3\n"
    items = fetch(
        paper.url("/kin/cay-cau-so-1-post1.html"),
        paper.url("/cay-cau-so-2-post2.html"),
        paper.url("/cay-cau-so-3-post3.html"),
    )
    assert sorted(ids(items)) == ["bao.test:2", "bao.test:3"]
    (error,) = errors(items)
    assert "robots.txt forbids it" in str(error)
    assert not paper.asked("/kin/cay-cau-so-1-post1.html")
    assert all(b.begun - a.ended >= 0.29 for a, b in pairwise(paper.asked()))
    assert ids(fetch(paper.url("/kin/cay-cau-so-1-post1.html"), settings=replace(QUICK, obey_robots=False)))


def test_a_site_that_wants_to_be_asked_once_an_hour_is_not_waited_for(paper):
    paper.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 3600\n"
    (error,) = fetch(paper.url("/cay-cau-so-1-post1.html"))
    assert "asks for 3600 s between two requests" in str(error)


def test_robots_txt_is_kept_from_run_to_run_where_the_caller_wants_it(paper):
    paper.pages["/robots.txt"] = "User-agent: *\nDisallow: /kin\n"
    settings = replace(QUICK, robots={})
    for _ in range(3):
        fetch(paper.url("/cay-cau-so-1-post1.html"), settings=settings)
    assert len(paper.asked("/robots.txt")) == 1
    (error,) = fetch(paper.url("/kin/cay-cau-so-1-post1.html"), settings=settings)
    assert "robots.txt forbids it" in str(error)


def test_a_robots_txt_that_fails_allows_nothing(paper):
    paper.pages["/robots.txt"] = news.failing(99, 503, "")
    (error,) = fetch(paper.url("/cay-cau-so-1-post1.html"))
    assert "robots.txt cannot be read" in str(error)
    assert not paper.asked("/cay-cau-so-1-post1.html")


def test_a_second_run_costs_one_conditional_request_a_feed(paper):
    rss = news.feed(f"bao.test:{paper.port}", range(1, 4))
    paper.pages["/rss/home.rss"] = lambda h: h.reply(rss, {"ETag": '"f1"'})
    settings = replace(QUICK, memory=RunMemory())
    assert len(ids(fetch("bao.test", settings=settings))) == 3
    paper.log.clear()
    assert fetch("bao.test", settings=settings) == []
    assert [(e.path, e.status) for e in paper.log] == [("/robots.txt", 404), ("/rss/home.rss", 304)]


def test_an_article_that_is_named_again_is_asked_for_conditionally(paper):
    settings = replace(QUICK, memory=RunMemory())
    url = paper.url("/cay-cau-so-1-post1.html")
    assert ids(fetch(url, settings=settings))
    (item,) = fetch(url, settings=settings)
    assert isinstance(item, Skipped)
    assert paper.asked("/cay-cau-so-1-post1.html")[-1].status == 304


def test_a_run_that_is_killed_goes_on_where_it_stopped(paper):
    rss = news.feed(f"bao.test:{paper.port}", range(1, 41))
    paper.pages["/rss/home.rss"] = lambda h: h.reply(rss, {"ETag": '"f1"'})
    memory, got = RunMemory(), []
    for _ in range(20):
        run = fetch_articles(["bao.test"], fetching=replace(QUICK, memory=memory))
        for _, item in zip(range(2), run, strict=False):
            assert isinstance(item, Article), item
            got.append(item.id)
        run.close()
    got += ids(fetch("bao.test", settings=replace(QUICK, memory=memory)))
    assert sorted(set(got)) == sorted(f"bao.test:{n}" for n in range(1, 41)), "none lost"


def test_closing_the_iterator_ends_the_thread(paper):
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", range(1, 200))
    run = fetch_articles(["bao.test"], fetching=replace(QUICK, delay=0.05))
    next(run)
    run.close()
    assert not [t for t in threading.enumerate() if t.name == "fetching"]


# -- faults ----------------------------------------------------------------------------------------

PAGE = "/cay-cau-so-1-post1.html"
FAULTS = [
    # what the server does, what is said of it, how often the page is asked for
    (news.redirect("/vong-1-post1.html"), "loop", 1),
    (news.redirect("/"), "not to the article", 1),
    (news.redirect("/tim-kiem?q=cau"), "not to the article", 1),
    (news.redirect("ftp://bao.test/x"), "redirects to", 1),
    (lambda h: h.reply("cấm", status=403), "refuses it (403)", 1),
    (lambda h: h.reply("mất", status=404), "is gone (404)", 1),
    (lambda h: h.reply("mất", status=410), "is gone (410)", 1),
    (lambda h: h.reply("trà", status=418), "answers 418", 1),
    (news.failing(99, 500, ""), "answers 500", 3),
    (news.failing(99, 429, "", {"Retry-After": "3600"}), "asks to wait 3600 s", 1),
    (news.slow, "does not answer in time", 3),
    (news.cut, "lost its connection", 3),
    (news.cut_gzip, "lost its connection", 3),
    (news.bomb, "larger than 20 MB", 1),
    (news.endless, "larger than 20 MB", 1),
    (news.huge, "larger than 20 MB", 1),
    (news.cookie_check(None), "cookie check D1N", 2),
    (lambda h: h.reply("x", {"cf-mitigated": "challenge"}, status=403), "asks for a browser", 1),
    (lambda h: h.reply("x", {"Content-Encoding": "br"}), "packed with br", 1),
    (lambda h: h.reply(""), "is empty", 1),
    (lambda h: h.reply(b"%PDF-1.7 \x00"), "a PDF", 1),
    (lambda h: h.reply(news.article_page(1).encode("utf-16-le")), "UTF-16", 1),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "said", "times"), FAULTS, ids=lambda v: v if isinstance(v, str) else "")
def test_a_fault_is_one_clear_error_and_asked_for_as_often_as_it_deserves(paper, fault, said, times):
    paper.pages[PAGE] = fault
    paper.pages["/vong-1-post1.html"] = news.redirect(PAGE)
    paper.pages["/"] = paper.pages["/tim-kiem"] = news.listing_page(range(1, 9))
    (error,) = fetch(paper.url(PAGE), settings=replace(QUICK, deadline=0.5 if fault is news.slow else 8.0))
    assert isinstance(error, FetchError | InputError)
    assert said in str(error)
    assert str(error).startswith(paper.url(PAGE))
    assert "\n" not in str(error)
    assert len(paper.asked(PAGE)) == times
    assert sum(e.sent for e in paper.log) < 60_000_000


RECOVERIES = [
    news.failing(1, 500, news.article_page(1)),
    news.failing(2, 503, news.article_page(1)),
    news.failing(1, 429, news.article_page(1), {"Retry-After": "1"}),
    news.cookie_check(news.article_page(1)),
    news.redirect("/chuyen-1-post1.html"),
    lambda h: h.reply(gzip.compress(news.article_page(1).encode()), {"Content-Encoding": "gzip"}),
    lambda h: h.reply(b"\xef\xbb\xbf" + news.article_page(1).encode()),
    lambda h: h.reply(news.article_page(1).encode("utf-16")),
    # UTF-8 whatever the header says
    lambda h: h.reply(news.article_page(1), {"Content-Type": "text/html; charset=iso-8859-1"}),
]


@pytest.mark.parametrize("answer", RECOVERIES)
def test_what_can_be_got_over_is_got_over(paper, answer):
    paper.pages[PAGE] = answer
    paper.pages["/chuyen-1-post1.html"] = news.redirect("/chuyen-2-post1.html", 302)
    paper.pages["/chuyen-2-post1.html"] = news.redirect("/cay-cau-that-post1.html", 308)
    items = fetch(paper.url(PAGE))
    assert ids(items) == ["bao.test:1"]
    assert items[0].headline == "Xã Bình Lâm khánh thành cây cầu số 1"


def test_retry_after_is_waited_for(paper):
    paper.pages[PAGE] = news.failing(1, 429, news.article_page(1), {"Retry-After": "1"})
    assert ids(fetch(paper.url(PAGE)))
    first, second = paper.asked(PAGE)
    assert second.begun - first.ended >= 0.99


def test_one_bad_article_costs_the_feed_nothing_and_is_asked_for_again(paper):
    rss = news.feed(f"bao.test:{paper.port}", range(1, 4))
    paper.pages["/rss/home.rss"] = lambda h: h.reply(rss, {"ETag": '"f1"'})
    paper.pages["/cay-cau-so-2-post2.html"] = news.failing(3, 500, news.article_page(2))
    settings = replace(QUICK, memory=RunMemory())
    items = fetch("bao.test", settings=settings)
    assert (ids(items), len(errors(items))) == (["bao.test:1", "bao.test:3"], 1)
    assert ids(fetch("bao.test", settings=settings)) == ["bao.test:2"]


def test_a_host_that_is_down_is_let_be_after_three_failures(paper):
    rss = news.feed(f"bao.test:{paper.port}", range(1, 30))
    paper.pages["/rss/home.rss"] = lambda h: h.reply(rss, {"ETag": '"f1"'})
    for n in range(3, 30):
        paper.pages[f"/cay-cau-so-{n}-post{n}.html"] = news.failing(99, 502, "")
    memory = RunMemory()
    items = fetch("bao.test", settings=replace(QUICK, memory=memory))
    assert ids(items) == ["bao.test:1", "bao.test:2"]
    assert len(errors(items)) == 4
    assert "again and again" in str(items[-1])
    assert len([e for e in paper.log if e.status == 502]) == 9
    for n in range(3, 30):
        del paper.pages[f"/cay-cau-so-{n}-post{n}.html"]
    assert len(ids(fetch("bao.test", settings=replace(QUICK, memory=memory)))) == 27, "and asked again later"


def test_a_paper_that_cannot_be_reached_is_one_error(paper):
    items = fetch("bao.test", settings=replace(QUICK, resolve=lambda host: []))
    assert len(items) == 1


def test_a_certificate_that_does_not_hold_is_refused(monkeypatch):
    with news.newspaper(certificate=Path(__file__).with_name("selfsigned.pem")) as paper:
        (error,) = fetch(f"https://bao.test:{paper.port}/x-post1.html")
        assert "certificate" in str(error)
        assert not paper.log


def test_a_name_that_nobody_knows_is_looked_up_once(monkeypatch):
    looked_up = []

    def unknown(host, *_, **__):
        looked_up.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    (error,) = fetch("http://khong-co.test/bai", settings=replace(QUICK, resolve=None))
    assert "a name that is not known" in str(error)
    assert looked_up == ["khong-co.test"]


def test_an_unknown_host_and_a_closed_port_are_errors(paper):
    settings = replace(QUICK, resolve=lambda host: [])
    (error,) = fetch("http://khong-co.test/", settings=settings)
    assert "lost its connection" in str(error)
    (error,) = fetch("http://bao.test:1/x-post1.html")
    assert isinstance(error, FetchError)


# -- private addresses -----------------------------------------------------------------------------


def test_a_name_that_resolves_to_this_machine_is_never_connected_to(paper):
    (error,) = fetch(paper.url(PAGE), settings=replace(QUICK, allow_private=False))
    assert "private address" in str(error)
    (error,) = fetch(
        f"http://127.0.0.1:{paper.port}/x", settings=replace(QUICK, allow_private=False, resolve=None)
    )
    assert "private address" in str(error)
    assert not paper.log


def test_a_redirect_to_a_private_address_is_not_followed(paper):
    """The first host passes for a public one; what it redirects to does not."""
    from pipeline.scrape.web import network

    paper.pages[PAGE] = news.redirect(f"http://tin.test:{paper.port}/trong-nha-post2.html")
    settings = replace(
        QUICK, allow_private=False, resolve=lambda h: ["127.0.0.1" if h == "bao.test" else "127.0.0.2"]
    )
    real = network.is_public
    network.is_public = lambda address: address == "127.0.0.1" or real(address)
    try:
        (error,) = fetch(paper.url(PAGE), settings=settings)
    finally:
        network.is_public = real
    assert "private address" in str(error)
    assert not paper.asked(domain="tin.test")


# -- the archive -----------------------------------------------------------------------------------


def test_every_response_is_kept_and_can_be_read_again_without_the_network(paper, tmp_path):
    paper.pages["/rss/home.rss"] = news.feed(f"bao.test:{paper.port}", range(1, 4))
    paper.pages["/cay-cau-so-2-post2.html"] = lambda h: h.reply(
        gzip.compress(news.article_page(2).encode()), {"Content-Encoding": "gzip"}
    )
    visits = []
    folder = tmp_path / "archive"
    fetched = fetch("bao.test", settings=replace(QUICK, archive=folder, on_fetch=visits.append))
    (file,) = folder.iterdir()
    again = list(read_archive(file))
    assert [(a.id, a.text, a.url) for a in again] == [(a.id, a.text, a.url) for a in fetched]
    places = [v.place for v in visits if v.kind == "article"]
    assert len(places) == 3
    url, markup = read_place(folder, places[1])
    assert url.startswith(paper.url("/cay-cau-so-2-post2.html"))
    assert "cây cầu số 2" in markup
