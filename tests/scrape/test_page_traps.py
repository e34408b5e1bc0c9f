"""What papers do differently, one small page each: old templates, dates, marks of leads, boxes, bylines."""

# ruff: noqa: E501 - markup and prose are one line a block

import pytest
from prose import CAPTION, LEAD, P1, P2, P3, TITLE

from pipeline.scrape import page_row, read_page

CASES = []


def head(url, extra=""):
    return f'<html><head><title>{TITLE}</title><link rel="canonical" href="{url}">{extra}</head><body>'


def case(name, html, **expected):
    CASES.append(pytest.param(html + "</body></html>", expected, id=name))


case(
    "plvn2019",
    head("https://baophapluat.vn/cau-tam-post123456.html")
    + f'<div class="l"><h1 class="article__title">{TITLE}</h1><div class="article__meta">Thứ Hai 04/03/2019, 10:12 (GMT+7)</div><div class="article__summary">(PLVN) - {LEAD}</div><div class="article__content"><p>{P1}</p><p>{P2}</p><p>{P3}</p><p class="author">Mạc Dương</p></div><div class="article__tag"><a class="tag-item" href="/x">cầu thép</a></div></div>',
    title=TITLE,
    lead="(PLVN) - " + LEAD,
    published="2019-03-04T10:12:00+07:00",
    authors=["Mạc Dương"],
    body=[P1, P2, P3],
    tags=["cầu thép"],
)
case(
    "plvn2026",
    head(
        "https://baophapluat.vn/cau-tam-qua-suoi-nam-lu-duoc-thay.html",
        '<meta property="article:published_time" content="2026-03-04T10:12:00+07:00">',
    )
    + f'<main><h1 class="dt-title">{TITLE}</h1><div class="sc-sapo">(PLVN) - {LEAD}</div><div class="news-detail-body"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div></main>',
    title=TITLE,
    lead="(PLVN) - " + LEAD,
    body=[P1, P2, P3],
    lead_prefix="(PLVN) - ",
)
case(
    "vne",
    head("https://vnexpress.net/cau-tam-4951234.html")
    + f'<div class="sidebar-1"><div class="header-content"><span class="date">Thứ bảy, 7/3/2026, 00:05 (GMT+7)</span></div><h1 class="title-detail">{TITLE}</h1><p class="description"><span class="location-stamp">Lai Châu</span>{LEAD}</p><article class="fck_detail "><p class="Normal">{P1}</p><p class="Normal">{P2}</p><figure><img><figcaption><p class="Image">{CAPTION}. Ảnh: <em>Lò Lử</em></p></figcaption></figure><p class="Normal">{P3}</p><p class="Normal" style="text-align:right;"><strong>Mạc Dương</strong> <em>(Theo <a href="/x">BBC</a>)</em></p><div data-component-type="tin_xemthem"></div></article><div id="article-end"></div><div class="box-tinlienquanv2"><a href="/x-4951235.html">Bài khác của báo</a></div></div>',
    published="2026-03-07T00:05:00+07:00",
    lead=LEAD,
    authors=["Mạc Dương"],
    credit="Theo BBC",
    body=[P1, P2, P3],
)
case(
    "tto",
    head(
        "https://tuoitre.vn/cau-tam-qua-suoi-100261005154200123.htm",
        '<meta name="dable:author" content="MẠC DƯƠNG;LÒ LỬ"><meta name="author" content="TUOI TRE ONLINE">',
    )
    + f'<div class="detail-time"><div data-role="publishdate">05/10/2026 15:42 GMT+7</div></div><h1 class="detail-title article-title" data-role="title">{TITLE}</h1><p class="detail-sapo" data-role="sapo">{LEAD}</p><div class="detail-author"><div class="author-info"><a class="name">MẠC DƯƠNG</a></div></div><div class="detail-content afcbc-body" data-role="content"><p>{P1}</p><div class="VCSortableInPreviewMode" type="content"><h3>Hộp</h3><p>{P2}</p></div><div class="readmore-body-box"><p>Đọc tiếp <a href="/a-1.htm">Bài khác</a></p></div><p>{P3}</p></div><div id="objectPopupBody" class="content fck"></div><div class="detail-author-bot" title="BOT"><a class="name">TUỔI TRẺ ONLINE</a></div>',
    published="2026-10-05T15:42:00+07:00",
    authors=["MẠC DƯƠNG", "LÒ LỬ"],
    lead=LEAD,
    body=[P1, "Hộp", P2, P3],
)
case(
    "vnn",
    head(
        "https://vietnamnet.vn/cau-tam-2512345.html",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-07T08:52:11.000 +07:00","author":[{"name":"Mạc Dương"}]}</script>',
    )
    + f'<div class="bread-crumb-detail"><div class="bread-crumb-detail__time">Thứ Bảy, 07/03/2026 - 08:52</div></div><h1 class="content-detail-title">{TITLE}</h1><h2 class="content-detail-sapo">{LEAD}</h2><div id="maincontent" class="maincontent main-content"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div>',
    published="2026-03-07T08:52:11+07:00",
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
)
case(
    "nhandan",
    head("https://nhandan.vn/cau-tam-post912345.html")
    + f'<h1 class="article__title cms-title">{TITLE}</h1><div class="article__meta"><time class="time" datetime="2026-03-03T07:15:00+0700">Thứ Ba, ngày 03/03/2026 - 07:15</time></div><div class="article__sapo cms-desc">{LEAD}</div><div class="article__body zce-content-body cms-body" itemprop="articleBody"><p>{P1}</p><div class="sda_middle">Quảng cáo</div><p>{P2} <a class="cms-relate" href="/k">liên kết</a> nữa.</p><div class="related-news" data-source="related-news"><article class="story"><h2><a href="/x-post1.html">Bài khác hay lắm nhé các bạn</a></h2></article></div><p>{P3}</p><div class="article__author"><p class="name">MẠC DƯƠNG-LÒ LỬ</p></div></div>',
    published="2026-03-03T07:15:00+07:00",
    body=[P1, P2 + " liên kết nữa.", P3],
    authors=["MẠC DƯƠNG", "LÒ LỬ"],
)
case(
    "bcp",
    head(
        "https://baochinhphu.vn/cau-tam-102260301095112345.htm",
        '<meta property="article:published_time" content="2026-03-01T09:51:00&#x2B;07:00">',
    )
    + f'<div class="detail-time"><div data-role="publishdate">01/03/2026 <i class="icon"></i> 09:51</div></div><h1 class="detail-title" data-role="title">{TITLE}</h1><div class="detail-author-top"></div><h2 class="detail-sapo" data-role="sapo">(Chinhphu.vn) - {LEAD}</h2><div class="detail-content afcbc-body clearfix" data-role="content"><p>{P1} Nghị định số <a class="link-inline-content" title="357/2025/NĐ-CP" href="https://vanban.chinhphu.vn/?pageid=27160&docid=1">357/2025/NĐ-CP</a>.</p><h2>Mục</h2><p>{P2}</p><div class="VCSortableInPreviewMode" type="RelatedNewsBox"><p>Tham khảo thêm</p><a href="/x-102.htm">Bài khác của báo nói thêm</a></div><p>{P3}</p><p style="text-align: right;"><b>Mạc Dương</b></p></div>',
    published="2026-03-01T09:51:00+07:00",
    body=[P1 + " Nghị định số 357/2025/NĐ-CP.", "Mục", P2, P3],
    authors=["Mạc Dương"],
    lead="(Chinhphu.vn) - " + LEAD,
)
case(
    "vnplus2021",
    head("https://www.vietnamplus.vn/cau-tam/712345.vnp")
    + f'<h1 class="details__headline cms-title">{TITLE}</h1><div class="details__meta"><time datetime="2021-05-04T10:12:00+07:00">04/05/2021 10:12</time></div><div class="details__summary cms-desc">{LEAD}</div><div class="content article-body cms-body AdAsia"><div class="article-photo"><img><span>{CAPTION}. (Ảnh: TTXVN)</span></div><p>{P1}</p><p>{P2}</p><p>{P3}</p></div><div class="details__author"><strong>Mạc Dương (TTXVN/Vietnam+)</strong></div>',
    published="2021-05-04T10:12:00+07:00",
    lead=LEAD,
    authors=["Mạc Dương"],
    body=[P1, P2, P3],
    captions=[CAPTION + "."],
)
case(
    "laodong",
    head("https://laodong.vn/xa-hoi/cau-tam-1512345.ldo")
    + f'<a class="main-cat-lnk" href="/xa-hoi">Xã hội</a><h1 class="title">{TITLE}</h1><span class="author">Mạc Dương</span><span class="time">Thứ năm, 01/01/2026 21:59 (GMT+7)</span><div class="chappeau">{LEAD}</div><div class="art-body" id="gallery-ctt"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div>',
    published="2026-01-01T21:59:00+07:00",
    authors=["Mạc Dương"],
    lead=LEAD,
    body=[P1, P2, P3],
    section="Xã hội",
)
case(
    "tienphong",
    head("https://tienphong.vn/cau-tam-post1712345.tpo", '<meta name="dable:author" content="Mạc Dương">')
    + f'<h1 class="article__title cms-title">{TITLE}</h1><div class="article__meta"><time>03/03/2026 | 07:15</time></div><div class="article__sapo cms-desc">TP - {LEAD}</div><div class="article__body zce-content-body cms-body"><p>{P1}</p><div class="article-relate"><a href="/x.tpo">Bài khác</a></div><p>{P2}</p><p>{P3}</p></div>',
    published="2026-03-03T07:15:00+07:00",
    lead="TP - " + LEAD,
    lead_prefix="TP - ",
    authors=["Mạc Dương"],
    body=[P1, P2, P3],
)
case(
    "vov",
    head("https://vov.vn/xa-hoi/cau-tam-post1212345.vov")
    + f'<h1 class="article-title">{TITLE}</h1><div class="row article-date"><div class="col-md-4 mb-2">Thứ Sáu, 14:48, 05/12/2025</div></div><div class="row article-summary"><h2>VOV.VN - {LEAD}</h2></div><div class="row article-content"><div class="text-long"><p>{P1}</p><div class="article__inner-story"><h1 class="article-title">Bài khác</h1><p>{P1}</p></div><p>{P2}</p><p>{P3}</p><p>Mời quý độc giả theo dõi VOV.VN trên <a href="g">Google</a></p></div></div><div class="row article-author"><a href="/tac-gia">Mạc Dương/VOV.VN</a></div><div class="row article-tags"><div class="tags"><a href="/tag/1">cầu thép</a></div></div>',
    published="2025-12-05T14:48:00+07:00",
    authors=["Mạc Dương"],
    lead="VOV.VN - " + LEAD,
    body=[P1, P2, P3],
    tags=["cầu thép"],
)
case(
    "vtv",
    head("https://vtv.vn/trong-nuoc/cau-tam-20250503101212345.htm")
    + f'<h1 class="title_detail">{TITLE}</h1><span class="time">03/05/2025 10:12 GMT+7</span><h2 class="sapo">VTV.vn - {LEAD}</h2><div id="entry-body"><p>{P1}</p><div><img><p class="PhotoCMS_Caption">{CAPTION}</p></div><p>{P2}</p><p>{P3}</p><p>* Mời quý độc giả theo dõi các chương trình trên TV Online và VTVGo!</p></div>',
    published="2025-05-03T10:12:00+07:00",
    lead="VTV.vn - " + LEAD,
    body=[P1, P2, P3],
    captions=[CAPTION],
)
case(
    "qdnd",
    head("https://www.qdnd.vn/chinh-tri/tin-tuc/cau-tam-qua-suoi-nam-lu-912345")
    + f'<div class="article-detail"><h1 class="post-title">{TITLE}</h1><div class="post-subinfo"><span>Thứ tư, 10/12/2025 - 18:45</span></div><div class="post-summary"><p class="logo-online">{LEAD}</p></div><div class="post-content"><div itemprop="articleBody"><p>{P1}</p><table class="imgEditor"><tr><td><img></td></tr><tr class="alt_imgEditor"><td><h2>{CAPTION}</h2></td></tr></table><p>{P2}</p><p>{P3}</p><p style="text-align: right;"><strong>Tin, ảnh: MẠC DƯƠNG</strong></p><style>.x{{}}</style><div class="follow-googlenews">Theo dõi</div></div></div></div>',
    published="2025-12-10T18:45:00+07:00",
    lead=LEAD,
    body=[P1, P2, P3],
    captions=[CAPTION],
    authors=["MẠC DƯƠNG"],
)
case(
    "baotintuc",
    head("https://baotintuc.vn/xa-hoi/cau-tam-20250713223512345.htm")
    + f'<div class="action-link"><div class="date"><span class="txt">Chủ Nhật, 13/07/2025 22:35</span></div></div><h1 class="detail-title">{TITLE}</h1><h2 class="sapo">{LEAD}</h2><ul class="list-concern" id="plhMain_NewsDetail1_divRelation"><li><a href="/x-20250713223512346.htm">Bài khác của báo này nói</a></li></ul><div class="boxdetail"><div class="contents"><div id="divfirst"><p>{P1}</p></div><script>x</script><div id="divend"><p>{P2}</p><p>{P3}</p></div></div><div class="author"><strong>Hoàng Ngọc</strong> (TTXVN)</div></div><div class="keysword"><ul><li><a href="/tags/a.htm">cầu thép,</a></li></ul></div>',
    published="2025-07-13T22:35:00+07:00",
    lead=LEAD,
    body=[P1, P2, P3],
    authors=["Hoàng Ngọc"],
    credit="TTXVN",
    tags=["cầu thép"],
)
case(
    "hanoimoi",
    head(
        "https://hanoimoi.vn/cau-tam-731234.html",
        '<meta property="article:published_time" content="1/28/2026 6:52:01 AM">',
    )
    + f'<div class="c-news-detail"><h1 class="sc-longform-header-title block-sc-title">{TITLE}</h1><span class="sc-longform-header-date block-sc-publish-time">28/01/2026 - 06:52</span><span class="sc-longform-header-author block-sc-author">Mạc Dương</span><div class="sc-longform-header-sapo block-sc-sapo">{LEAD}</div><div class="b-maincontent"><div class="entry"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div></div></div>',
    published="2026-01-28T06:52:01+07:00",
    lead=LEAD,
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
)
case(
    "cafef",
    head("https://cafef.vn/cau-tam-188260307000112345.chn")
    + f'<h1 class="title" data-role="title">{TITLE}</h1><span class="pdate" data-role="publishdate">07-03-2026 - 00:01 AM</span><h2 class="sapo" data-role="sapo">{LEAD}</h2><div class="detail-content afcbc-body" data-role="content"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div><p class="author" data-role="author">Mạc Dương</p><p class="source" data-role="source">Nhịp sống thị trường</p>',
    published="2026-03-07T00:01:00+07:00",
    lead=LEAD,
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
    credit="Nhịp sống thị trường",
)
case(
    "dantri2022",
    head("https://dantri.com.vn/xa-hoi/cau-tam-20250509110212345.htm")
    + f'<h1 class="title-page detail">{TITLE}</h1><div class="author-wrap"><div class="author-name"><a href="/tac-gia/x.htm">Mạc Dương</a></div><time class="author-time" datetime="2025-05-09 11:02">Thứ sáu, 09/05/2025 - 11:02</time></div><h2 class="singular-sapo">(Dân trí) - {LEAD}</h2><div class="singular-content"><p>{P1}</p><p>{P2}</p><p>{P3}</p></div><div class="singular-source">Theo BBC</div><ul class="tags-wrap"><li><a href="/tag/x.htm">cầu thép</a></li></ul><aside class="article-related"><a href="/xa-hoi/bai-khac-20250509110212346.htm">Bài khác của báo này nói</a></aside>',
    published="2025-05-09T11:02:00+07:00",
    lead="(Dân trí) - " + LEAD,
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
    credit="Theo BBC",
    tags=["cầu thép"],
)
case(
    "dantri-emag",
    head(
        "https://dantri.com.vn/xa-hoi/cau-tam-20250509110212345.htm",
        '<meta property="article:published_time" content="2025-05-09T11:02:00+07:00">',
    )
    + f'<article class="e-magazine"><h1 class="e-magazine__title">{TITLE}</h1><h2 class="e-magazine__sapo">(Dân trí) - {LEAD}</h2><div class="e-magazine__body"><p>{P1}</p><p>{P2}</p><p>{P3}</p><p style="text-align:right"><strong>Nội dung: Mạc Dương</strong></p><p style="text-align:right"><strong>Thiết kế: Lò Lử</strong></p></div></article>',
    lead="(Dân trí) - " + LEAD,
    body=[P1, P2, P3],
    published="2025-05-09T11:02:00+07:00",
)
case(
    "thanhnien",
    head(
        "https://thanhnien.vn/cau-tam-185260307080012345.htm",
        '<meta property="article:author" content="Mạc Dương"><meta name="author" content="Báo Thanh Niên"><meta property="article:published_time" content="2026-03-07T08:00:00+07:00">',
    )
    + f'<h1 class="detail-title">{TITLE}</h1><div class="detail-time">07/03/2026 08:00 GMT+7</div><h2 class="detail-sapo">{LEAD}</h2><div class="detail-content afcbc-body" itemprop="articleBody"><p>{P1}</p><div class="morenews"><a href="/x.htm">Bài khác</a></div><p>{P2}</p><p>{P3}</p></div>',
    lead=LEAD,
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
    published="2026-03-07T08:00:00+07:00",
)
case(
    "nld",
    head("https://nld.com.vn/cau-tam-196260307080612345.htm")
    + f'<h1 class="detail-title" data-role="title">{TITLE}</h1><time data-role="publishdate" datetime="2026-03-07T08:06:00+07:00"> 07/03/2026 08:06 GMT+7</time><h2 class="detail-sapo">(NLĐO)- {LEAD}</h2><div class="detail-author"><p class="name" data-role="author">Mạc Dương</p></div><div class="detail-content afcbc-body"><p>{P1}</p><div class="kbwscwl-relatedbox"><p>TIN LIÊN QUAN</p><a href="/x.htm">Bài khác của báo này</a></div><div type="content" class="VCSortableInPreviewMode"><p>{P2}</p></div><p class="NLPlaceholderShow"></p><p>{P3}</p></div>',
    lead="(NLĐO)- " + LEAD,
    lead_prefix="(NLĐO)- ",
    body=[P1, P2, P3],
    authors=["Mạc Dương"],
    published="2026-03-07T08:06:00+07:00",
)
case(
    "quochoi",
    head(
        "https://quochoi.vn/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=91234",
        f'<meta name="description" content="{LEAD}">',
    )
    + f'<form id="aspnetForm"><div id="s4-workspace"><h1>{TITLE}</h1><div class="date-post">05/12/2025 14:48</div><div class="ctn"><div>{LEAD}</div><div>{P1}</div><div>{P2}</div><div>{P3}</div></div></div></form>',
    title=TITLE,
    body=[P1, P2, P3],
    lead=LEAD,
    published="2025-12-05T14:48:00+07:00",
)
case(
    "plo",
    head("https://plo.vn/cau-tam-post812345.html")
    + f'<div class="l-content"><h1 class="article__title cms-title">{TITLE}</h1><div class="article__sapo cms-desc">(PLO)-&nbsp;{LEAD}</div><div class="article__body zce-content-body cms-body" itemprop="articleBody"><p>{P1}</p><div class="article-relate" data-source="related-news"><article class="story"><a href="/x-post1.html">Bài khác của báo này</a></article></div><p>{P2}</p><p>{P3}</p></div><div class="article__author cms-author">MẠC DƯƠNG</div><div class="article__tag"><a href="/x-tag1.html">#cầu thép</a></div><div class="comment-wrapper"><p>{P1}</p></div></div>',
    lead="(PLO)- " + LEAD,
    body=[P1, P2, P3],
    authors=["MẠC DƯƠNG"],
    tags=["cầu thép"],
)


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_trap(html, expected):
    row = page_row(read_page(html), "page")
    row["captions"] = [caption["text"] for caption in row["captions"]]
    assert {field: row[field] for field in expected} == expected
