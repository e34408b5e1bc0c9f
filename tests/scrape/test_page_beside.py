"""Byline, keywords and date of pages whose classes say nothing; boxes that are no part of the text."""

# ruff: noqa: E501 - markup and prose are one line a block

import pytest
from prose import P1, P2, P3, TITLE

from pipeline.scrape import read_page

TIME = "<span>Thứ Ba, 03/03/2026 - 07:15</span>"


def page(above="", below="", inside="", before=""):
    return f"""<html><head><title>{TITLE}</title></head><body><div class="a0">{before}<div class="a1"><h1>{TITLE}</h1>{above}
    <div class="a2"><p>{P1}</p><p>{P2}</p>{inside}<p>{P3}</p></div>{below}</div></div></body></html>"""


@pytest.mark.parametrize(
    ("above", "below", "authors", "credit"),
    [
        (f"<div>{TIME}<b>Tri Mạc</b></div>", "", ("Tri Mạc",), None),
        (f"<div>{TIME}<a href='/tac-gia/tri-mac-12.htm'>Tri Mạc</a></div>", "", ("Tri Mạc",), None),
        ("<div><p>Lò Thị Pẩu (Theo TTXVN)</p></div>", "", ("Lò Thị Pẩu",), "Theo TTXVN"),
        ("", "<div><strong>Nguyên Lam</strong><i> (TTXVN)</i></div>", ("Nguyên Lam",), "TTXVN"),
        ("", "<div>TTXVN/Báo Hạ Lam</div>", (), "TTXVN/Báo Hạ Lam"),
        ("", "<div>Tin, ảnh: Lò Pẩu</div>", ("Lò Pẩu",), None),
        ("", "<p><a href='javascript:void(0)'>Lò Thị Pẩu</a></p>", ("Lò Thị Pẩu",), None),
        (
            f"<div>{TIME}<b>Tri Mạc</b></div>",
            "<div>Theo South China Post</div>",
            ("Tri Mạc",),
            "Theo South China Post",
        ),
        # what is none: a section, a keyword, a button, a teaser
        ("<div><a href='/an-ninh'>An Ninh</a></div>", "<div>Đọc Nhiều</div>", (), None),
        ("", "<div>Theo dõi Dân trí trên Google News</div>", (), None),
        ("", "<div><a href='/tag/lo-van-pau'>Lò Văn Pẩu</a></div>", (), None),
    ],
)
def test_a_byline_is_known_by_its_place(above, below, authors, credit):
    article = read_page(page(above, below))
    assert article.body == [P1, P2, P3]
    assert (article.authors, article.credit) == (authors, credit)


@pytest.mark.parametrize(
    "below",
    [
        "<div><a href='/tag/cau-thep'>cầu thép</a> <a href='/tag/mua-lu'>mùa lũ</a></div>",
        "<div><a href='/cau-thep-tag77.html'>cầu thép</a>, <a href='/mua-lu-tag78.html'>mùa lũ</a></div>",
        "<div><b>Từ khóa:</b><ul><li><a href='/1.htm'>cầu thép</a></li><li><a href='/2.htm'>mùa lũ</a></li></ul></div>",
    ],
)
def test_keywords_are_known_by_their_links_or_their_label(below):
    assert read_page(page(below=below)).tags == ("cầu thép", "mùa lũ")


def test_a_keyword_inside_a_sentence_is_none():
    inside = f"<p>{P2} Xem <a href='/tag/cau-thep'>cầu thép</a> của các bản khác trong vùng cao này.</p>"
    assert read_page(page(inside=inside)).tags == ()


def test_the_column_may_be_called_a_sidebar():
    markup = page(f"<p class='x'>{TIME}</p>").replace('class="a0"', 'class="sidebar-1"')
    assert read_page(markup).published == "2026-03-03T07:15:00+07:00"


def test_a_date_line_in_a_block_above_the_headline():
    before = f"<div><ul><li>Xã hội</li></ul><div class='crumb__time'>{TIME}</div></div>"
    markup = page(before=before).replace('<div class="a1">', '<div><div class="a1">', 1) + "</div>"
    assert read_page(markup).published == "2026-03-03T07:15:00+07:00"


@pytest.mark.parametrize(
    "junk",
    [
        "<div><a href='/mot-bai-khac.htm'><img></a><div><a href='/mot-bai-khac.htm'>Bản bên sửa bảy cây số đường</a><p>Tóm tắt của bài khác.</p></div></div>",
        "<div><h1><a href='/mot-bai-khac.htm'>Bản bên sửa bảy cây số đường</a></h1><p>Tóm tắt của bài khác.</p></div>",
    ],
)
def test_a_card_of_another_article_is_left_out(junk):
    article = read_page(page(inside=junk))
    assert article.body == [P1, P2, P3]
    assert [link.text for link in article.related] == ["Bản bên sửa bảy cây số đường"]


def test_a_picture_linked_to_itself_is_no_card():
    figure = "<figure><a href='/anh/cau.jpg'><img></a><figcaption>Cầu thép trong ngày thông xe</figcaption></figure>"
    article = read_page(page(inside=figure))
    assert [article.surface(p) for p in article.captions] == ["Cầu thép trong ngày thông xe"]


def test_what_follows_the_label_of_comments_is_cut():
    junk = "<p>Bình luận (12)</p><p>Tôi thấy cây cầu này rất đẹp và rất cần cho bà con trong bản.</p>"
    markup = page().replace(f"<p>{P3}</p></div>", f"<p>{P3}</p>{junk}</div>")
    assert read_page(markup).body == [P1, P2, P3]


def test_a_small_box_with_a_common_name_is_not_the_text():
    box = f'<div class="article-body">{P1} <a href="/x">Ý kiến</a></div>'
    markup = page(below=box).replace("</p></div>", f"</p><p>{P1} {P2}</p><p>{P3} {P1}</p></div>", 1)
    article = read_page(markup)
    assert (article.body[:2], article.reader) == ([P1, P2], "generic density")


def test_a_wrapper_called_after_comments_that_holds_the_text_is_read():
    markup = page().replace('class="a0"', 'class="has-comments"')
    assert read_page(markup).body == [P1, P2, P3]


def test_a_line_below_a_picture_in_a_wrapper_of_its_own_is_its_caption():
    inside = "<div class='b1'><div><a href='/anh/cau.jpg'><img></a></div><div>Đoàn công tác kiểm tra tiến độ cây cầu thép.</div></div>"
    article = read_page(page(inside=inside))
    assert article.body == [P1, P2, P3]
    assert [article.surface(p) for p in article.captions] == ["Đoàn công tác kiểm tra tiến độ cây cầu thép."]


def test_a_picture_in_a_box_of_prose_makes_no_caption_of_it():
    inside = f"<div class='b1'><img><p>{P1}</p><p>{P2}</p></div>"
    assert read_page(page(inside=inside)).body == [P1, P2, P1, P2, P3]


def test_a_lead_that_outweighs_the_text_is_the_lead():
    said = f"{P1} {P2} {P3}"
    markup = f"""<html><head><title>{TITLE}</title><meta name="description" content="{said}"></head><body><div class="a0"><h1>{TITLE}</h1>
    <div class="a1">{said}</div><div class="a2"><div class="a3"><p>{P3}</p><p>{P2}</p></div></div></div></body></html>"""
    article = read_page(markup)
    assert (article.lead, article.body) == (said, [P3, P2])


def test_a_papers_mark_tells_the_lead_of_a_fragment():
    markup = f"<div><div class='x'>(PLO)-&nbsp;{P3}</div><div class='article__body cms-body'><p>{P1}</p><p>{P2}</p></div></div>"
    article = read_page(markup)
    assert (article.lead, article.lead_prefix, article.body) == (f"(PLO)- {P3}", "(PLO)- ", [P1, P2])
