"""Pages as papers built them from 2005 to 2012: tables, Word's paragraphs, line breaks; read by the generic reader."""

# ruff: noqa: E501 - markup and prose are one line a block

import pytest
from prose import CAPTION, LEAD, P1, P2, P3, TITLE

from pipeline.article import PassageKind
from pipeline.scrape import read_page

SIDE = "".join(
    f'<tr><td><a href="/xa-hoi/2012/6{i}0101/mot-bai-khac-cua-bao-{i}.htm">Một bài khác của báo về chuyện khác số {i}</a></td></tr>'
    for i in range(12)
)
PAGES = {
    "ASP.NET, a table in a table, line breaks": (
        f"""<html><head><title>{TITLE} - Báo Hạ Lam</title></head><body><form id="aspnetForm"><table><tr><td><table>{SIDE}</table></td><td><table>
        <tr><td>Xã hội</td></tr><tr><td><span id="lblDate">Thứ Sáu, 08/06/2012, 14:25 (GMT+7)</span></td></tr><tr><td class="tieude">{TITLE}</td></tr>
        <tr><td><b>{LEAD}</b></td></tr><tr><td><table align=center><tr><td><img></td></tr><tr><td>{CAPTION} - Ảnh: Lò Lử</td></tr></table>
        <div align=justify>{P1}<br/><br/>{P2}<br/><br/>{P3}<br/><br/><div align=right><b>Mạc Dương</b></div></div></td></tr></table></td></tr></table></form></body></html>""",
        "2012-06-08T14:25:00+07:00",
        True,
    ),
    "paragraphs from Word": (
        f"""<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1><div>Cập nhật lúc 09:05, Thứ Hai, 05/03/2007 (GMT+7)</div><div>
        <p class="MsoNormal"><span style="font-size:12pt"><b><span>{LEAD}</span></b></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
        <p class="MsoNormal"><font face="Times New Roman">{P1}</font></p><p class=MsoNormal><span>{P2}</span></p><p class="MsoNormal">{P3}</p>
        <p class="MsoNormal" align=right style="text-align:right"><strong><em>Mạc Dương</em></strong></p></div></div></body></html>""",
        "2007-03-05T09:05:00+07:00",
        False,
    ),
    "a short article beside many links, paragraphs are <div>": (
        f"""<html><head><title>{TITLE} | Hạ Lam Online</title></head><body><div class="left"><h2>{TITLE}</h2><div class="line">08/06/2012 3:25</div>
        <div><div><strong>{LEAD}</strong></div><div><br></div><div>{P1}</div><table align="center"><tr><td><img></td></tr><tr><td><em>{CAPTION} - Ảnh: Lò Lử</em></td></tr></table>
        <div>{P2}</div><div>{P3}</div><div style="text-align:right"><b>Mạc Dương</b></div></div><div>&gt;&gt; <a href="/x.aspx">Một bài khác của báo về chuyện khác</a></div></div>
        <div class="right"><table>{SIDE}</table></div></body></html>""",
        "2012-06-08T03:25:00+07:00",
        True,
    ),
    "no heading elements at all, the caption in the picture's paragraph": (
        f"""<html><head><title>Hạ Lam: {TITLE}</title></head><body><table><tr><td><p class=date>10:12' Thứ ba, ngày 20/12/2005</p><p><b><font size=4>{TITLE}</font></b></p>
        <p><b>{LEAD}</b></p><p align=center><img><br><i>{CAPTION}. Ảnh: Lò Lử</i></p><p>{P1}</p><p>{P2}</p><p>{P3}</p><p align=right><b>Mạc Dương</b></p></td>
        <td><table>{SIDE}</table></td></tr></table></body></html>""",
        "2005-12-20T10:12:00+07:00",
        True,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_old_page(name):
    markup, published, pictured = PAGES[name]
    article = read_page(markup)
    assert (article.headline, article.lead, article.published) == (TITLE, LEAD, published)
    assert article.body == [P1, P2, P3]
    assert {p.kind for p in article.passages} <= {PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.PARAGRAPH, PassageKind.CAPTION}  # fmt: skip
    assert article.authors == ("Mạc Dương",)
    captions = [(article.surface(p).rstrip("."), p.credit) for p in article.captions]
    assert captions == ([(CAPTION, "Lò Lử")] if pictured else [])
