"""Who is placed, by what, within what: short articles about invented results, and the rows expected of
them.
"""

import csv
import json
from pathlib import Path

import pytest

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.extract import ranks
from pipeline.extract.ranks.places import HELD
from pipeline.language.reading import Reading
from pipeline.lexicon.rank_cues import cues
from pipeline.scrape.plain import from_text


def find(text, published=None):
    article = from_text(text, "a")
    if published:
        article = Article(article.id, article.text, article.passages, published=published)
    return ranks.find(Reading(article, trace=True))


@pytest.mark.parametrize("kind", ["first", "second", "last"])
def test_every_wording_of_a_place_is_looked_for(kind):
    assert not [cue for cue in cues()[kind] if not any(held in cue for held in HELD[kind])]


def rows(text):
    return [(r.subject, r.rank if r.rank is not None else r.change) for r in find(text)]


# ruff: noqa: E501 - a case is one line
WHO = [
    ("Hà Nam xếp thứ 12 cả nước về thu ngân sách.", [("Hà Nam", 12)]),
    ("Theo báo cáo mới, năm 2022, tỉnh Sơn La đạt 61 điểm, xếp thứ 30.", [("tỉnh Sơn La", 30)]),
    ("Dân số Việt Nam đứng thứ 15 thế giới.", [("Việt Nam", 15)]),
    ("Xuất khẩu hạt điều của Việt Nam đứng thứ nhất thế giới.", [("Việt Nam", 1)]),
    ("Bộ Giao thông - Vận tải xếp thứ ba, còn Bộ Y tế xếp thứ 8.", [("Bộ Giao thông - Vận tải", 3), ("Bộ Y tế", 8)]),
    ("Em Lê Văn Tám, học sinh lớp 9 trường THCS Hoa Sen, xếp thứ hai khối thi.", [("Lê Văn Tám", 2)]),
    ("Đứng đầu bảng xếp hạng là Thuỵ Điển.", [("Thuỵ Điển", 1)]),
    ("Vị trí thứ 4 thuộc về Áo, Bỉ (5), Na Uy (6).", [("Áo", 4), ("Bỉ", 5), ("Na Uy", 6)]),
    ("Thành tích đó giúp Bắc Giang vươn lên vị trí thứ hai cả nước về thu hút vốn.", [("Bắc Giang", 2)]),
    ("Tổ chức này đã xếp hạng Lào đứng thứ 40 trên thế giới.", [("Lào", 40)]),
    ("Cuối bảng là các bộ nhỏ, trong đó có Bộ Thuỷ sản (xếp thứ 18).", [("Bộ Thuỷ sản", 18)]),
    ("Tại Nghệ An, số ca mắc đứng thứ hai cả nước.", [("Nghệ An", 2)]),
    ("Mặc dù tụt xuống vị trí thứ 3 nhưng Tập đoàn Sao Mai vẫn có lãi.", [("Tập đoàn Sao Mai", 3)]),
    ("Lào, Thái Lan và Malaysia lần lượt đứng đầu bảng xếp hạng.", [("Lào", 1), ("Thái Lan", 2), ("Malaysia", 3)]),
    ("Sao Mai dẫn đầu với 5 tỷ đồng, tiếp đến là Hoa Sen với 4 tỷ, Bình Minh 3 tỷ.", [("Sao Mai", 1), ("Hoa Sen", 2), ("Bình Minh", 3)]),
    ("Việt Nam đứng vị trí 93, trong khi Thái Lan vị trí 57, Lào 99.", [("Việt Nam", 93), ("Thái Lan", 57), ("Lào", 99)]),
    ("Singapore đã đánh mất vị trí số 1, quốc gia này tụt một bậc so với năm ngoái.", [("Singapore", 2)]),
    ("Hồ Ba Bể là hồ nước ngọt lớn nhất Việt Nam.", [("Hồ Ba Bể", 1)]),
    ("Đáng chú ý là thứ hạng của Ngân hàng Sao Mai cải thiện khi tăng từ vị trí 48 lên 31.", [("Ngân hàng Sao Mai", 31)]),
    ("Nổi bật là bước tiến của Viện Sao Mai, đơn vị đã vươn từ vị trí thứ 5 lên vị trí thứ 2.", [("Viện Sao Mai", 2)]),
    ('Trong một ngày, "Lửa và nước" vươn từ vị trí 48 lên số 1 trên bảng xếp hạng sách.', [("Lửa và nước", 1)]),
    ("Dẫn đầu châu Á là đại học Sao Mai, đại học Bình Minh (24) và đại học Quốc gia Hoa Sen (25).", [("đại học Sao Mai", 1), ("đại học Bình Minh", 24), ("đại học Quốc gia Hoa Sen", 25)]),
    ("Nước này đang thúc đẩy quan hệ với Ba Lan, nền kinh tế lớn thứ hai châu Âu.", [("Ba Lan", 2)]),
    ("Tân Sơn Lâm được xếp thứ 4 trong danh sách sân bay tệ nhất châu Á.", [("Tân Sơn Lâm", 4)]),
    ("Trong đó, ngành dệt may có 8 dự án, vốn đầu tư ở vị trí dẫn đầu.", [("ngành dệt may", 1)]),
    ("Đứng thứ hai là khối doanh nghiệp dân doanh với 3 tỷ USD.", [("khối doanh nghiệp dân doanh", 2)]),
    ("ĐH Sao Mai dẫn đầu các trường Việt Nam để xếp thứ hạng 139.", [("ĐH Sao Mai", 1), ("ĐH Sao Mai", 139)]),
    ("Trung Quốc đang dẫn đầu các thị trường mua cá ngừ.", [("Trung Quốc", 1)]),
    ("Ba Lan xếp thứ 8 về Toán, thứ 22 về Đọc hiểu.", [("Ba Lan", 8), ("Ba Lan", 22)]),
    ("Quân giải phóng nhân dân Sao Mai (QSM) vẫn là đội quân lớn nhất châu Á.", [("Quân giải phóng nhân dân Sao Mai", 1)]),
    ("Ba Lan, nhà nhập khẩu hạt tiêu lớn thứ hai châu Âu, đã đổi luật.", [("Ba Lan", 2)]),
    ("Ba Lan là nước chi tiêu cho đường sắt nhiều thứ ba châu Âu.", [("Ba Lan", 3)]),
    ("Là nước nhập khẩu hạt tiêu lớn thứ 8 thế giới với 3.000 tấn, Ba Lan đã đổi luật.", [("Ba Lan", 8)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO, ids=[t[:40] for t, _ in WHO])
def test_who_is_placed(text, expected):
    assert rows(f"Chuyện hôm nay\n\n{text}") == expected


NOTHING = [
    row["text"]
    for row in csv.DictReader((Path(__file__).parent / "lookalikes.csv").read_text("utf-8").splitlines())
]


@pytest.mark.parametrize("text", NOTHING)
def test_lookalikes_place_nobody(text):
    assert rows(f"Chuyện hôm nay\n\n{text}") == []


def test_attributes_are_read_after_and_before_the_place():
    (row,) = find(
        "Tin\n\nNăm 2021, Lào Cai xếp thứ 16/63 tỉnh, thành phố về chỉ số PAPI, tăng 2 bậc so với năm 2020."
    )
    assert (row.rank, row.out_of, row.change, row.year, row.base_year) == (16, 63, 2, 2021, 2020)
    assert (row.indicator, row.indicator_id, row.domain) == ("chỉ số PAPI", "PAPI", "governance")


def test_from_one_place_to_another():
    (row,) = find(
        "Tin\n\nXuất khẩu gỗ của Lào tăng từ vị trí 50 trong năm 2007 lên vị trí 26 trong năm 2016."
    )
    assert (row.subject, row.previous, row.rank, row.change) == ("Lào", 50, 26, 24)
    assert (row.base_year, row.year) == (2007, 2016)


def test_what_follows_in_the_next_sentences_is_carried_over():
    text = (
        "Tin\n\nChỉ số chuyển đổi số (DTI) năm 2022 của Hoà Bình đứng thứ 37 cả nước. "
        "Trong đó, chỉ số Kinh tế số xếp hạng 20/63. Tỉnh cũng xếp thứ 5 về hạ tầng số."
    )
    first, second, third = find(text)
    assert [r.subject for r in (first, second, third)] == ["Hoà Bình"] * 3
    assert [r.year for r in (first, second, third)] == [2022] * 3
    assert (second.indicator, second.indicator_id, second.scope) == ("chỉ số Kinh tế số", "DTI_KTS", None)


def test_one_placing_told_three_times_is_one_row():
    parts = [
        Part(PassageKind.HEADLINE, "Đồng Nai đứng thứ 28 cả nước về thi cử"),
        Part(
            PassageKind.PARAGRAPH,
            "Thí sinh Đồng Nai đạt 5,3 điểm, xếp thứ 28 trong số 63 tỉnh, thành phố trên cả nước.",
        ),
        Part(PassageKind.CAPTION, "Đồng Nai xếp thứ 28 trên cả nước về kết quả thi."),
    ]
    text, passages = compose(parts)
    (row,) = ranks.find(Reading(Article("a", text, passages)))
    assert (row.rank, row.out_of, len(row.mentions)) == (28, 63, 3)


def test_a_name_means_the_unit_of_the_articles_date():
    text = "Tin\n\nNinh Bình xếp thứ 9 cả nước về thu hút khách."
    (before,), (after,) = find(text, "2025-06-30T08:00:00+07:00"), find(text, "2025-07-01T08:00:00+07:00")
    assert None not in (before.subject_id, after.subject_id)
    assert before.subject_id != after.subject_id


def test_a_goal_is_marked():
    (row,) = find("Tin\n\nLai Châu phấn đấu đến năm 2030 đứng thứ 20 cả nước về cải cách hành chính.")
    assert (row.subject, row.rank, row.target, row.year) == ("Lai Châu", 20, True, 2030)


def test_sport_is_marked():
    (row,) = find(
        "Tin\n\nSau vòng đấu thứ ba, đội bóng Sao Mai của huấn luyện viên Bảy xếp thứ hai giải bóng đá."
    )
    assert row.domain == "sport"


def test_candidates_say_why():
    reading = Reading(from_text("Tin\n\nNgười đứng đầu cơ quan là ông Tám.", "a"), trace=True)
    assert ranks.find(reading) == ()
    assert [(c.outcome, c.rule) for c in reading.candidates or ()] == [("rejected", "ranks.first")]


def test_mentions_are_the_texts_own_characters():
    for text, _ in WHO:
        article = from_text(f"Chuyện\n\n{text}", "a")
        for row in ranks.find(Reading(article)):
            assert row.mentions
            assert all(article.text[m.start : m.end] == m.surface for m in row.mentions)
            assert row.evidence == row.mentions[0].surface


NASTY = {
    "ordinals": "xếp thứ 3, đứng thứ ",
    "fractions": "39/63 ",
    "dates": "1.1.1.",
    "brackets": "(năm 2022 hạng ",
    "superlatives": "lớn nhất nhiều a b c nhất ",
    "names": "Hà Nội, Huế và ",
    "climbs": "từ hạng 5 ",
    "one line": "đứng đầu là ai ",
    "places": "xếp thứ 3, ",
    "bracketed": "tài nguyên tự nhiên (hạng 34), ",
    "groups": "top 3 gồm A, B và C ",
    "ranges": "từ hạng 1 đến 5 là A, ",
}


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_time_grows_with_the_text(piece, growth):
    def prepared(size):
        reading = Reading(from_text("Tin\n\n" + (piece * (size // len(piece) + 1))[:size], "a"))
        return lambda: ranks.find(reading)

    assert growth(prepared, 6_000, 8) < 3


def test_the_founding_article(shared):
    text = (shared / "seed" / "plvn-ha-tinh.txt").read_text(encoding="utf-8")
    expected = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))["ranks"]
    found = find(text)
    assert [{k: getattr(r, k) for k in e} for r, e in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "rank", "previous", "change", "base_year"),
    [
        (
            "Ba Lan xếp thứ 52 trong 125 nước thuộc bảng xếp hạng IPRI, tăng từ hạng 55 vào năm 2016.",
            52,
            55,
            3,
            2016,
        ),
        ("Sân bay Sao Mai xếp hạng 86, tụt 4 hạng so với vị trí 82 năm 2018.", 86, 82, -4, 2018),
        (
            "Chỉ số Cấp phép của Ba Lan xếp thứ 20/190, cải thiện 4 bậc so với năm ngoái (thứ hạng 24).",
            20,
            24,
            4,
            None,
        ),
    ],
)
def test_the_place_before(text, rank, previous, change, base_year):
    (row,) = find(f"Chuyện hôm nay\n\n{text}")
    assert (row.rank, row.previous, row.change, row.base_year) == (rank, previous, change, base_year)


def test_a_part_of_an_index_moves_within_what_was_placed():
    found = find(
        "Chuyện hôm nay\n\nBa Lan tăng 5 bậc về môi trường kinh doanh.\n\n"
        "Bà Hoa, Trưởng ban Kinh doanh, cho biết một số chỉ số giảm bậc gồm Khởi sự kinh doanh (giảm 2 bậc)."
    )
    assert [(r.subject, r.change) for r in found] == [("Ba Lan", 5), ("Ba Lan", -2)]


@pytest.mark.parametrize(
    ("lead", "far", "place", "year"),
    [
        ("mới mở năm 2014", "khởi công", "đứng thứ hai thế giới về đường sắt", 2014),
        ("mới mở", "khởi công năm 2014", "đứng thứ hai thế giới về đường sắt", None),
        ("mới mở", "khởi công năm 2014", "đứng thứ hai thế giới về chỉ số PCI", 2014),
    ],
)
def test_a_year_told_far_away_is_an_editions_only(lead, far, place, year):
    filler = "\n\n".join(["Khách khá đông.", "Người dân vui mừng.", "Nhiều nơi đang chờ.", "Vé giá rẻ."])
    text = f"Tuyến xe {lead}\n\n{filler}\n\nNhà ga {far}.\n\n{filler}\n\nNga {place}."
    (row,) = find(text)
    assert row.year == year
