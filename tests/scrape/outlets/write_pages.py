"""Writes the test pages: invented articles set into each paper's markup, and what a reader sees on them.

The markup is in `templates/`, the people, places and events are ours. Run it after a change of a template:
`python tests/scrape/outlets/write_pages.py`. What is expected comes from the articles below, never from the
parser.
"""

# ruff: noqa: E501 - markup and prose are one line a block

from __future__ import annotations

import html
import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from string import Template

HERE = Path(__file__).parent
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


@dataclass(frozen=True)
class Story:
    """An invented article."""

    title: str
    slug: str
    lead: str
    p1: str
    heading: str
    p2: tuple[str, str, str]
    note: str
    p3: str
    caption: str
    picture: str
    author: str
    section: tuple[str, str]
    tags: tuple[str, str]
    related: str


STORIES = (
    Story(
        "Xã Bình Lãng mở lớp dạy đọc sách cho người lớn tuổi",
        "xa-binh-lang-mo-lop-day-doc-sach-cho-nguoi-lon-tuoi",
        "Hai mươi bảy học viên đầu tiên của lớp đọc sách buổi tối vừa nhận thẻ thư viện, người cao tuổi nhất 81 tuổi.",
        "Tối 3/3, nhà văn hóa xã Bình Lãng sáng đèn đến gần nửa đêm vì buổi học đầu tiên kéo dài hơn dự kiến, "
        "bà Lục Thị Tơ, người phụ trách thư viện xã, cho biết.",
        "Học bằng sách của chính làng mình",
        (
            "Lớp học mở theo ",
            "Kế hoạch số 912/KH-UBND",
            " của xã, mỗi tuần ba buổi, kéo dài đến hết tháng sáu năm nay.",
        ),
        "Thư viện xã Bình Lãng có 4.300 đầu sách, hai phần ba do người dân góp từ năm 2019.",
        "Ông Nghiêm Văn Trụ, 81 tuổi, nói ông chỉ mong đọc xong cuốn gia phả trước khi mùa gặt bắt đầu.",
        "Học viên lớp đọc sách xã Bình Lãng nhận thẻ thư viện",
        "Lục An Khê",
        "Mạc Thùy Dương",
        ("Giáo dục", "giao-duc"),
        ("lớp đọc sách", "thư viện xã"),
        "Ba thư viện nhỏ ở vùng cao đổi sách với nhau mỗi tháng",
    ),
    Story(
        "Cầu tạm qua suối Nậm Lừ được thay bằng cầu thép",
        "cau-tam-qua-suoi-nam-lu-duoc-thay-bang-cau-thep",
        "Cây cầu thép dài 42 m thay cầu tre qua suối Nậm Lừ, giúp 190 học sinh không phải nghỉ học mùa lũ.",
        "Sáng 3/3, đoàn xe đầu tiên chở ngô giống đi qua cầu mới trong tiếng trống của trường tiểu học bên kia suối, "
        "ông Lò Văn Pẩu, trưởng bản Nậm Lừ, kể lại.",
        "Vốn góp từ ba nguồn",
        (
            "Công trình thực hiện theo ",
            "Quyết định 4417/QĐ-UBND",
            " với tổng vốn 6,8 tỷ đồng, thi công trong bảy tháng.",
        ),
        "Cầu tre cũ dựng năm 2006 đã bị cuốn trôi bốn lần, lần gần nhất vào tháng chín năm ngoái.",
        "Chủ đầu tư đề nghị xe quá mười tấn đi đường vòng cho đến khi mố cầu phía bắc được gia cố xong.",
        "Học sinh bản Nậm Lừ đi qua cầu thép trong ngày đầu thông xe",
        "Vàng Seo Lử",
        "Cầm Bá Thước",
        ("Xã hội", "xa-hoi"),
        ("cầu Nậm Lừ", "mùa lũ"),
        "Bản vùng cao tự sửa bảy ki-lô-mét đường trước mùa mưa",
    ),
    Story(
        "Chợ nổi Vàm Trẹt đổi giờ họp để tránh nước lớn",
        "cho-noi-vam-tret-doi-gio-hop-de-tranh-nuoc-lon",
        "Từ tháng ba, chợ nổi Vàm Trẹt họp lúc 4h thay vì 6h, tiểu thương nói lượng khách tăng gần gấp rưỡi.",
        "Theo ban quản lý chợ, giờ họp cũ trùng với con nước lớn nên ghe nhỏ khó neo, bà Tăng Thị Bưởi, "
        "người có 30 năm bán bún trên ghe, giải thích.",
        "Khách đông nhất lúc trời chưa sáng",
        (
            "Việc đổi giờ được nêu trong ",
            "Thông báo số 77/TB-UBND",
            " và áp dụng thử trong sáu tháng trước khi tổng kết.",
        ),
        "Chợ Vàm Trẹt có 212 ghe đăng ký, trong đó 48 ghe bán hàng ăn, còn lại bán trái cây và đồ gốm.",
        "Nếu kết quả tốt, hai chợ nổi gần đó cũng sẽ dời giờ họp theo con nước kể từ mùa nước nổi năm sau.",
        "Ghe hàng neo sát nhau ở chợ nổi Vàm Trẹt trước bình minh",
        "Tạ Cửu Long",
        "Kiều Mỹ Hạnh",
        ("Kinh tế", "kinh-te"),
        ("chợ nổi", "con nước"),
        "Làng gốm ven sông nhận đơn hàng lớn nhất mười năm qua",
    ),
)

#: Paper, its site's name, template, prefix of the lead, address of the article and of the related one.
PAPERS = (
    ("baophapluat.vn", "Báo Pháp luật Việt Nam", "epi2022", "(PLVN) - ", "/{slug}-post512345.html"),
    ("nhandan.vn", "Báo Nhân Dân điện tử", "epi2025", "NDO - ", "/{slug}-post912345.html"),
    ("vietnamplus.vn", "Vietnam+ (VietnamPlus)", "epi2025", "", "/{slug}-post1012345.vnp"),
    ("baohatinh.vn", "Báo Hà Tĩnh", "epi2025", "(Baohatinh.vn) - ", "/{slug}-post312345.html"),
    ("tienphong.vn", "Báo điện tử Tiền Phong", "epi2025", "TPO - ", "/{slug}-post1712345.tpo"),
    ("sggp.org.vn", "Báo Sài Gòn Giải Phóng", "epi2025", "", "/{slug}-post812345.html"),
    ("plo.vn", "PLO", "epi2025", "(PLO)- ", "/{slug}-post885123.html"),
    ("tuoitre.vn", "TUOI TRE ONLINE", "vccorp", "", "/{slug}-20260303080153174.htm"),
    ("thanhnien.vn", "thanhnien.vn", "vccorp", "", "/{slug}-185260303080153174.htm"),
    ("nld.com.vn", "Báo Người Lao Động Online", "vccorp", "(NLĐO)- ", "/{slug}-196260303080153174.htm"),
    ("baochinhphu.vn", "baochinhphu.vn", "vccorp", "(Chinhphu.vn) - ", "/{slug}-102260303080153174.htm"),
    ("vtv.vn", "BAO DIEN TU VTV", "vccorp", "VTV.vn - ", "/{slug}-100260303080153174.htm"),
    ("cafef.vn", "CafeF", "cafef", "", "/{slug}-188260303080153174.chn"),
    ("hanoimoi.vn", "Báo Hànộimới", "onecms", "", "/{slug}-812345.html"),
    ("vnexpress.net", "VnExpress", "vnexpress", "", "/{slug}-5012345.html"),
    ("dantri.com.vn", "Báo Dân trí", "dantri", "(Dân trí) - ", "/{section}/{slug}-20260303080153174.htm"),
    ("vietnamnet.vn", "VietNamNet", "vietnamnet", "", "/{slug}-2512345.html"),
    ("laodong.vn", "laodong.vn", "laodong", "", "/{section}/{slug}-1512345.ldo"),
    ("vov.vn", "VOV.VN", "vov", "VOV.VN - ", "/{section}/{slug}-post1212345.vov"),
    ("qdnd.vn", "Báo Quân đội nhân dân", "qdnd", "", "/{section}/tin-tuc/{slug}-912345"),
    ("baotintuc.vn", "baotintuc.vn", "baotintuc", "", "/{section}/{slug}-20260303080153174.htm"),
    ("baodautu.vn", "baodautu.vn", "baodautu", "", "/{slug}-d512345.html"),
    ("congthuong.vn", "Báo Công Thương", "edittor", "", "/{slug}-434260.html"),
    ("vtcnews.vn", "Báo điện tử VTC News", "edittor", "(VTC News) - ", "/{slug}-ar912345.html"),
    ("quochoi.vn", "quochoi.vn", "portal", "", "/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=95123"),
    ("hatinh.gov.vn", "Cổng thông tin điện tử tỉnh Hà Tĩnh", "portal", "", "/vi/bai-viet/{slug}"),
)
#: How papers print a picture's credit, and where a byline names the agency.
CREDIT_FORMS = ("{caption}. Ảnh: {picture}", "{caption} - Ảnh: {picture}", "{caption}. (Ảnh: {picture})")
AGENCY = "Theo TTXVN"
#: Templates that give the time to the minute only.
TO_THE_MINUTE = frozenset({"vov", "qdnd", "baodautu", "portal"})


def write(number: int, paper: tuple[str, str, str, str, str]) -> None:
    """Write one paper's page and what is expected of it."""
    domain, site, template, prefix, path = paper
    story = STORIES[number % len(STORIES)]
    form = CREDIT_FORMS[number % len(CREDIT_FORMS)]
    caption = story.caption + ("" if " - " in form else ".")
    if template == "dantri":
        caption = story.caption
    elif template == "vnexpress":
        caption = story.caption + "."
    url = f"https://{domain}" + path.format(slug=story.slug, section=story.section[1])
    other = f"https://{domain}" + path.format(slug=f"mot-bai-khac-cua-{story.slug}", section=story.section[1])
    day, clock, second = (
        3 + number % 9,
        f"{5 + number % 7:02}:{10 + number:02}",
        0 if template in TO_THE_MINUTE else 17,
    )
    iso = f"2026-03-{day:02}T{clock}:{second:02}+07:00"
    updated = f"2026-03-{day:02}T21:40:00+07:00"
    lead = prefix + story.lead
    byline = f"{story.author} ({AGENCY})"
    weekday = WEEKDAYS[(day - 2) % 7]  # 2 March 2026 was a Monday
    p2 = "".join(story.p2)
    values = {
        "site": site, "title": story.title, "url": url, "lead": lead, "p1": story.p1, "heading": story.heading,
        "p1_nfd": unicodedata.normalize("NFD", story.p1), "p1_entities": _entities(story.p1),
        "title_entities": _entities(story.title), "title_escaped_twice": html.escape(_entities(story.title)),
        "p2_a": story.p2[0], "p2_b": story.p2[1], "p2_c": story.p2[2], "note": story.note, "p3": story.p3,
        "caption": story.caption, "caption_full": form.format(caption=story.caption, picture=story.picture),
        "credit": story.picture, "author": story.author, "byline": byline, "credit_line": AGENCY,
        "section": story.section[0], "section_slug": story.section[1], "tag1": story.tags[0], "tag2": story.tags[1],
        "keywords": ", ".join(story.tags), "related_title": story.related, "related_url": other, "clock": clock,
        "iso": iso, "iso_compact": iso.replace("+07:00", "+0700"), "iso_entity": iso.replace("+", "&#x2B;"),
        "updated": updated, "weekday": weekday, "day_slash": f"{day:02}/03/2026", "day_dash": f"{day:02}-03-2026",
        "day_short": f"{day}/3/2026", "day_iso": f"2026-03-{day:02}", "day_iso_T": f"2026-03-{day:02}T{clock}:{second:02}",
        "us_date": f"3/{day}/2026 {clock.lstrip('0')}:{second:02} AM",
    }  # fmt: skip
    page = Template((HERE / "templates" / f"{template}.html").read_text(encoding="utf-8")).substitute(values)
    body = [story.p1, story.heading, p2, story.note, story.p3]
    if template == "baotintuc":
        body = [story.p1, story.heading, p2, story.p3, story.note]
    expected = {
        "title": story.title,
        "lead": lead,
        "body": body,
        "captions": [{"text": caption, "credit": story.picture}],
        "authors": [story.author],
        "credit": AGENCY,
        "published": iso,
        "section": story.section[0],
        "tags": list(story.tags),
        "url": url,
        "outlet": domain,
        "form": "news",
        "related": [{"text": story.related, "url": other}],
    }
    if template == "baotintuc":
        expected["related"].append({"text": "Một bài khác", "url": f"https://{domain}/z.htm"})
    if template == "dantri":
        expected["related"].insert(0, {"text": "Tin đọc thêm", "url": f"https://{domain}/y.htm"})
    if prefix:
        expected["lead_prefix"] = prefix
    if "$updated" in (HERE / "templates" / f"{template}.html").read_text(encoding="utf-8"):
        expected["updated"] = updated
    if template == "vccorp":
        expected["documents"] = [
            {"text": story.p2[1], "url": "https://vanban.chinhphu.vn/?pageid=27160&docid=900001"}
        ]
    (HERE / "pages" / f"{domain}.html").write_text(page, encoding="utf-8")
    (HERE / "pages" / f"{domain}.json").write_text(
        json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _entities(text: str) -> str:
    return "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in text)


if __name__ == "__main__":
    for i, each in enumerate(PAPERS):
        write(i, each)
