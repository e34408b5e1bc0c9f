"""From a saved page to an Article: families, papers without a file, old layouts, listings, and pages that hold nothing."""

# ruff: noqa: E501 - markup and prose are one line a block

import json
from contextlib import suppress
from pathlib import Path

import pytest
from prose import LEAD, P1, P2, P3, TITLE

from pipeline.article import PassageKind
from pipeline.errors import NoArticle, UnreadableInput
from pipeline.scrape import Listing, page_row, read_page

PAGES = Path(__file__).parent / "outlets" / "pages"
SHARED = Path(__file__).parents[3] / "shared"


def body_of(markup):
    return read_page(f'<div class="article__body cms-body" itemprop="articleBody">{markup}</div>').body


class TestBody:
    def test_two_line_breaks_part_paragraphs_one_does_not(self):
        assert body_of(f"<p>{P1}<br>{P2}<br> <br/>{P3}</p>") == [f"{P1} {P2}", P3]

    def test_white_space_is_folded_and_what_does_not_show_is_gone(self):
        assert body_of(f"<p>\u200b{P1[:40]}\n\u00a0 {P1[40:]}\ufeff</p><p>{P2}</p>") == [
            " ".join(f"{P1[:40]} {P1[40:]}".split()),
            P2,
        ]

    def test_decomposed_letters_behind_entities_are_composed(self):
        assert body_of(f"<p>Đ&ocirc;́i tượng vay vốn là các hộ ở bản.</p><p>{P1}</p>")[0].startswith(
            "Đối tượng"
        )

    def test_a_link_inside_a_sentence_keeps_its_text_without_a_space(self):
        markup = f'<p>Theo Quyết định <a class="cms-relate" href="/x">4417/QĐ-UBND</a>, cầu dài 42 m.</p><p>{P1}</p>'
        assert body_of(markup)[0] == "Theo Quyết định 4417/QĐ-UBND, cầu dài 42 m."

    @pytest.mark.parametrize(
        "junk",
        [
            '<div class="ads_middle"><p>Mua hàng giảm giá hôm nay</p></div>',
            '<div style="display: none"><p>Không ai thấy dòng này cả</p></div>',
            "<p>Đọc thêm</p>",
            "<p>Tin liên quan:</p>",
            "<p>Chia sẻ</p>",
            '<p><a href="/b.html">Bản vùng cao tự sửa bảy ki-lô-mét đường</a></p>',
            '<p>&gt;&gt; <a href="/b.html">Bản vùng cao tự sửa đường</a></p>',
            '<p>Xem thêm: <a href="/b.html">Bản vùng cao tự sửa đường</a></p>',
            '<div><h3><a href="/b.html">Bản vùng cao tự sửa đường</a></h3><p>Tóm tắt của bài khác.</p></div>',
            '<ul><li><a href="/b.html">Bản vùng cao tự sửa đường</a></li><li><a href="/c.html">Chợ nổi đổi giờ</a></li></ul>',
            "<p>Mời quý độc giả theo dõi kênh của chúng tôi</p>",
            "<script>var p = 'Chèn quảng cáo giữa bài';</script>",
            "<p>00:00/02:06</p>",
        ],
    )
    def test_what_is_not_the_article_stays_out(self, junk):
        assert body_of(f"<p>{P1}</p>{junk}<p>{P2}</p><p>{P3}</p>") == [P1, P2, P3]

    def test_kinds(self):
        markup = f"""<p>{P1}</p><p><strong>Vốn góp từ ba nguồn</strong></p><h3>Nối hai bờ</h3>
        <p><strong>Phóng viên: Xin ông cho biết cầu dài bao nhiêu?</strong></p>
        <blockquote><p>{P2}</p></blockquote><div class="notebox cms-note"><p>{P3}</p></div>
        <ul><li>Cầu dài 42 m;</li><li>Rộng 4 m.</li></ul>
        <table><tr><td>Năm</td><td>Bậc</td></tr><tr><td>2022</td><td>37</td></tr></table>"""
        article = read_page(f'<div class="article__body cms-body">{markup}</div>')
        kinds = [(str(p.kind), p.strong) for p in article.passages]
        assert kinds[:4] == [
            ("paragraph", False),
            ("heading", True),
            ("heading", False),
            ("paragraph", True),
        ] or kinds[3] == ("question", True)
        assert [k for k, _ in kinds[4:6]] == ["quote", "note"]
        assert article.body[-4:] == ["Cầu dài 42 m;", "Rộng 4 m.", "Năm | Bậc", "2022 | 37"]

    @pytest.mark.parametrize(
        ("markup", "authors", "credit"),
        [
            (
                '<p style="text-align:right;"><strong>Mạc Dương</strong> (<em>Theo TTXVN</em>)</p>',
                ("Mạc Dương",),
                "Theo TTXVN",
            ),
            ("<p><strong>Mạc Dương - Lò Pẩu</strong></p>", ("Mạc Dương", "Lò Pẩu"), None),
            ("<p>Tin, ảnh: MẠC DƯƠNG</p>", ("MẠC DƯƠNG",), None),
            ("<p><em>(Theo TTXVN)</em></p>", (), "Theo TTXVN"),
            ('<div class="author">Mạc Dương</div>', ("Mạc Dương",), None),
            ("<p><strong>Ông Pẩu nói về cây cầu mới</strong></p>", (), None),
        ],
    )
    def test_a_signature_is_no_paragraph(self, markup, authors, credit):
        article = read_page(f'<div class="article__body cms-body"><p>{P1}</p><p>{P2}</p>{markup}</div>')
        assert (article.authors, article.credit) == (authors, credit)
        assert len(article.body) == (2 if authors or credit else 3)


class TestCaptions:
    def captions(self, markup):
        article = read_page(f'<div class="article__body cms-body"><p>{P1}</p>{markup}<p>{P2}</p></div>')
        assert article.body == [P1, P2]
        return [(article.surface(p), p.credit) for p in article.captions]

    @pytest.mark.parametrize(
        "markup",
        [
            "<figure><img><figcaption>Cầu thép mới. Ảnh: Lử</figcaption></figure>",
            '<table class="picture"><tr><td class="pic"><img></td></tr><tr><td class="caption"><p>Cầu thép mới. Ảnh: Lử</p></td></tr></table>',
            '<table class="picture"><tr><td><img><br>Cầu thép mới. (Ảnh: Lử)</td></tr></table>',
            '<table class="picture"><tr><td><img></td></tr></table><div class="ads_middle">x</div><p><em>Cầu thép mới. Ảnh: Lử</em></p>',
            '<p style="text-align:center"><img></p><p style="text-align:center">Cầu thép mới. Ảnh: Lử</p>',
            '<figure class="VCSortableInPreviewMode" type="Photo"><div><img></div><figcaption class="PhotoCMS_Caption">'
            "<p>Cầu thép mới. Ảnh: Lử</p></figcaption></figure>",
            '<div class="layout-image-3"><figure><img></figure><figure><img></figure><figcaption>Cầu thép mới. Ảnh: Lử</figcaption></div>',
            "<figure><img><figcaption>Cầu thép mới. Ảnh: Lử</figcaption></figure>" * 2,
        ],
    )
    def test_in_every_markup(self, markup):
        assert self.captions(markup) == [("Cầu thép mới.", "Lử")]

    def test_an_empty_place_for_a_caption_takes_no_paragraph(self):
        markup = f"<figure><img><figcaption></figcaption></figure><p>Cầu rộng bốn mét.</p><p>{P2}</p>"
        assert body_of(markup) == ["Cầu rộng bốn mét.", P2]


class TestPaperWithoutFile:
    """Read by where things stand, since nobody told us the names."""

    def test_a_page_of_today(self):
        page = f"""<html><head><title>{TITLE} | Báo Hạ Lam</title><meta name="description" content="{LEAD}"></head><body>
        <div class="k1"><div class="k2">Thứ Ba, 03/03/2026</div><ul><li><a href="/a">Thời sự</a></li></ul></div>
        <div class="k3"><h1>{TITLE}</h1><div class="k4"><span>Thứ Ba, 03/03/2026 - 07:15</span></div><div class="k5">{LEAD}</div>
        <div class="k6"><p>{P1}</p><p>{P2}</p></div><div class="k7"><div class="k6"><p>{P3}</p><p><b>Mạc Dương</b></p></div></div></div></body></html>"""
        article = read_page(page, "https://baohalam.example/cau-tam-qua-suoi-nam-lu-12345.html")
        assert (article.headline, article.lead, article.published) == (
            TITLE,
            LEAD,
            "2026-03-03T07:15:00+07:00",
        )
        assert article.body == [P1, P2, P3]
        assert (article.authors, article.outlet) == (("Mạc Dương",), None)
        assert article.reader.startswith("generic")

    def test_a_page_of_2010_with_the_headline_in_the_text_column(self):
        page = f"""<html><head><title>Báo Hạ Lam - {TITLE}</title></head><body><h1><a href="/">HẠ LAM</a></h1><table><tr><td>
        <div><span>Thứ ba, 02/03/2010, 14:46 GMT+7</span><div class="t">{TITLE}</div><p><b>{LEAD}</b></p>
        <p>{P1}<br><br>{P2}</p><p>{P3}</p><p align="right"><b>Mạc Dương</b></p></div></td></tr></table></body></html>"""
        article = read_page(page)
        assert (article.headline, article.published) == (TITLE, "2010-03-02T14:46:00+07:00")
        assert article.body[-3:] == [P1, P2, P3]
        assert article.authors == ("Mạc Dương",)

    def test_a_family_is_known_by_its_marks(self):
        page = (
            (PAGES / "tuoitre.vn.html").read_text(encoding="utf-8").replace("tuoitre.vn", "baohalam.example")
        )
        article = read_page(page.replace("TUOI TRE ONLINE", "Báo Hạ Lam"))
        assert (article.reader, article.outlet) == ("vccorp 2022", None)
        assert len(article.body) == 5

    def test_a_lead_keeps_what_follows_a_link_and_drops_the_teaser_after_it(self):
        page = f"""<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p class="Lead">{LEAD[:30]}<a href="/x">{LEAD[30:40]}</a>{LEAD[40:]}
        <br>&gt; <a class="Lead" href="/y">Một bài khác nói về cầu</a></p><div class="c"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div></body></html>"""
        assert read_page(page).lead == LEAD

    def test_the_first_paragraph_alone_in_bold_is_the_lead(self):
        page = f"<html><body><h1>{TITLE}</h1><div><p><strong>{LEAD}</strong></p><p>{P1}</p><p>{P2}</p><p>{P3}</p></div></body></html>"
        article = read_page(page)
        assert (article.lead, article.body) == (LEAD, [P1, P2, P3])

    def test_comments_of_readers_stay_out(self):
        page = f"""<html><body><h1>{TITLE}</h1><table><tr><td><p>{P1}</p><p>{P2}</p><p>{P3}</p><p align="right"><b>Mạc Dương</b></p></td>
        <td><div class="comment"><p>{P1} Tôi rất vui vì điều đó.</p></div></td></tr></table></body></html>"""
        article = read_page(page)
        assert (article.body, article.authors) == ([P1, P2, P3], ("Mạc Dương",))


class TestReconciling:
    def test_the_visible_minute_wins_over_the_metadata_and_the_difference_is_noted(self):
        page = (PAGES / "vnexpress.net.html").read_text(encoding="utf-8")
        article = read_page(
            page.replace(
                'itemprop="datePublished" content="2026-03', 'itemprop="datePublished" content="2026-02'
            )
        )
        assert article.published.startswith("2026-03-")
        assert any(note.startswith("published:") for note in article.contradictions)

    def test_seconds_come_from_the_metadata(self):
        assert read_page((PAGES / "tuoitre.vn.html").read_bytes()).published.endswith(":17+07:00")

    def test_month_first_metadata_of_a_paper_that_writes_so(self):
        article = read_page((PAGES / "hanoimoi.vn.html").read_bytes())
        assert article.published[:7] == "2026-03"
        assert not article.contradictions

    def test_the_papers_own_name_is_no_author(self):
        page = (PAGES / "vnexpress.net.html").read_text(encoding="utf-8")
        start = page.index('<p class="Normal" style="text-align:right;">')
        article = read_page(page[:start] + page[page.index("</p>", start) + 4 :])
        assert article.authors == ()

    def test_all_authors_of_the_metadata_where_the_page_shows_one_and_others(self):
        page = (PAGES / "tuoitre.vn.html").read_text(encoding="utf-8")
        page = page.replace(
            "<head>", '<head><meta property="dable:author" content="Cầm Bá Thước;Lò Văn Pẩu">'
        )
        article = read_page(page)
        assert len(article.authors) in (1, 2)

    def test_official_documents_are_linked(self):
        article = read_page((PAGES / "baochinhphu.vn.html").read_bytes())
        assert [link.url for link in article.document_links] == [
            "https://vanban.chinhphu.vn/?pageid=27160&docid=900001"
        ]


class TestListing:
    PAGE = f"""<html><head><link rel="canonical" href="https://vnexpress.net/thoi-su"></head><body><nav><a href="/kinh-doanh">Kinh doanh</a></nav>
    <article><h3><a href="/cau-tam-qua-suoi-nam-lu-5012345.html#box_comment">{TITLE}</a></h3><p>{LEAD}</p></article>
    <article><h3><a href="/cau-tam-qua-suoi-nam-lu-5012345.html?utm_source=x">{TITLE}</a></h3></article>
    <article><h3><a href="https://vnexpress.net/cho-noi-doi-gio-5012346.html">Chợ nổi đổi giờ</a></h3></article>
    <article><h3><a href="/thu-vien-xa-mo-lop-5012347.html">Thư viện xã mở lớp</a></h3></article>
    <a href="/topic/ha-noi-26482">Hà Nội</a><a href="https://other.example/quang-cao-5012348.html">Quảng cáo</a>
    <footer><a href="/chinh-sach-bao-mat-5012349.html">Chính sách</a></footer></body></html>"""

    def test_links_of_the_papers_own_articles_each_once(self):
        listing = read_page(self.PAGE)
        assert isinstance(listing, Listing)
        assert [link.url.rpartition("-")[2] for link in listing.links] == [
            "5012345.html",
            "5012346.html",
            "5012347.html",
        ]
        assert listing.links[0].text == TITLE
        assert (
            page_row(listing, "p.html")["links"][0]
            == "https://vnexpress.net/cau-tam-qua-suoi-nam-lu-5012345.html"
        )


class TestNothing:
    @pytest.mark.parametrize("page", [b"", "   \n", "\ufeff"])
    def test_empty(self, page):
        with pytest.raises(UnreadableInput):
            read_page(page, name="x.html")

    def test_text_inside_a_script_only(self):
        page = f"<html><head><title>{TITLE}</title></head><body><div id=app></div><script>var x = '{P1 * 40}'</script></body></html>"
        with pytest.raises(
            NoArticle, match=r"x\.html: holds no text outside its scripts.*save it from a browser"
        ):
            read_page(page, name="x.html")

    def test_a_cookie_challenge(self):
        page = '<html><body><script>document.cookie="D1N=0a1b"+"; path=/";window.location.reload(true);</script></body></html>'
        with pytest.raises(NoArticle, match="cookie challenge"):
            read_page(page, name="x.html")

    def test_neither(self):
        with pytest.raises(NoArticle, match="neither an article nor links"):
            read_page("<html><body><p>Liên hệ</p></body></html>")

    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * 3000 + P1 * 3,
            "<a href=x>" * 2000 + P1,
            f'<div class="cms-body">{"<span>" * 1500}{P1}',
            "((" * 50_000,
        ],
    )
    def test_nasty_markup_ends(self, page):
        with suppress(NoArticle):
            read_page(page)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_bytes_are_decoded_by_what_they_say(encoding):
    page = (PAGES / "plo.vn.html").read_text(encoding="utf-8")
    assert read_page(page.encode(encoding)).headline == read_page(page).headline


def test_spans_hold_the_text_that_they_name():
    article = read_page((PAGES / "nhandan.vn.html").read_bytes())
    assert [p.kind for p in article.passages][:2] == [PassageKind.HEADLINE, PassageKind.LEAD]
    assert all(article.surface(p).strip() == article.surface(p) != "" for p in article.passages)


@pytest.mark.skipif(not (SHARED / "seed").is_dir(), reason="needs ../shared/seed")
def test_the_founding_page():
    article = read_page((SHARED / "seed" / "plvn-ha-tinh.html").read_bytes())
    expected = json.loads((SHARED / "seed" / "expected.json").read_text(encoding="utf-8"))["article"]
    assert (article.headline, article.outlet, article.form) == (
        expected["title"],
        expected["outlet"],
        expected["form"],
    )
    assert [article.surface(p) for p in article.captions] == expected["captions"]
    assert len(article.related) == expected["related_links"]
    assert article.lead_prefix == "(PLVN) - "
