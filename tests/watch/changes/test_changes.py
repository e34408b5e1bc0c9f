"""What changed in the world, each case two or three short articles of invented people."""
# ruff: noqa: E501 - a case stays on its line

from dataclasses import replace

import pytest
from invented import article, mentions, official

from pipeline.facts import Document, Facts, Rank
from pipeline.lexicon.sole_titles import is_sole
from pipeline.store import Store
from pipeline.store.copies import group
from pipeline.watch.changes.noticing import changes_in

CHAIR = {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh", "place_id": "VN42-A"}


def story(n, text, published, make, outlet="bao-mot.example"):
    a = article(
        str(n), f"Tin {n}", text, url=f"https://{outlet}/{n}.html", outlet=outlet, published=published
    )
    return a, make(a)


def chair(name, **more):
    return lambda a: Facts(officials=(official(a, name, "Chủ tịch UBND tỉnh Hà Tĩnh", **{**CHAIR, **more}),))


def ranked(rank, year, *, out_of=63, target=False, index="PCI", subject="Hà Tĩnh", subject_id="VN42-A"):
    def make(a):
        words = f"thứ {rank}"
        return Facts(
            ranks=(
                Rank(subject, words, "chỉ số PCI", rank, out_of=out_of, year=year, domain="governance", target=target,
                     indicator_id=index, subject_id=subject_id, mentions=mentions(a, words)),
            )
        )  # fmt: skip

    return make


def cites(number):
    return lambda a: Facts(
        documents=(Document("Nghị định", number, number, mentions=mentions(a, f"Nghị định {number}")),)
    )


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        yield opened


def seen(store, *articles):
    """Store articles one after the other, and return what the last shows."""
    with store.run([], "r") as run:
        for a, facts in articles:
            run.add(a, facts)
    group(store)
    (version,) = store.connection.execute("SELECT max(id) FROM versions").fetchone()
    return [(c.kind, c.subject, c.before, c.after) for c in changes_in(store.connection, version)]


MARCH = story(1, "Ông Lê Văn Mẫu nói.", "2025-03-01", chair("Lê Văn Mẫu"))
POST = "Chủ tịch UBND tỉnh Hà Tĩnh"


def test_a_new_holder(store):
    new = story(2, "Bà Trần Thị Thử nói.", "2025-04-01", chair("Trần Thị Thử"), "bao-hai.example")
    assert seen(store, MARCH, new) == []  # one article may be wrong
    again = story(3, "Bà Trần Thị Thử nói tiếp.", "2025-04-02", chair("Trần Thị Thử"))
    assert seen(store, again) == [("new holder", POST, "Lê Văn Mẫu", "Trần Thị Thử")]
    third = story(4, "Bà Trần Thị Thử lại nói.", "2025-04-03", chair("Trần Thị Thử"))
    assert seen(store, third) == []


def test_one_article_is_enough_where_it_says_so(store):
    new = story(2, "Bà Trần Thị Thử được bầu.", "2025-04-01", chair("Trần Thị Thử", status="incoming"))
    assert seen(store, MARCH, new) == [("new holder", POST, "Lê Văn Mẫu", "Trần Thị Thử")]


def test_a_name_that_comes_between_is_no_new_holder(store):
    wrong = story(2, "Bà Trần Thị Thử nói.", "2025-04-01", chair("Trần Thị Thử"))
    right = story(3, "Ông Lê Văn Mẫu nói tiếp.", "2025-04-02", chair("Lê Văn Mẫu"))
    again = story(4, "Bà Trần Thị Thử lại nói.", "2025-04-03", chair("Trần Thị Thử"))
    assert seen(store, MARCH, wrong, right, again) == []


def test_a_holder_seen_before_is_none(store):
    again = story(3, "Ông Lê Văn Mẫu lại nói.", "2025-04-02", chair("Lê Văn Mẫu"))
    assert seen(store, MARCH, again) == []


def test_an_old_article_that_comes_late_shows_no_new_holder(store):
    before = story(2, "Ông Ngô Văn Cũ nói.", "2024-01-01", chair("Ngô Văn Cũ"))
    assert seen(store, MARCH, before) == []


def test_a_holder_who_left_is_none(store):
    former = story(2, "Ông Ngô Văn Cũ nói.", "2025-05-01", chair("Ngô Văn Cũ", status="former"))
    assert seen(store, MARCH, former) == []


def test_a_name_cut_short_is_no_other_person(store):
    short = story(2, "Ông Văn Mẫu nói.", "2025-05-01", chair("Văn Mẫu"))
    assert seen(store, MARCH, short) == []


def test_one_article_that_says_who_left_and_who_came(store):
    def both(a):
        return Facts(
            officials=(
                official(a, "Ngô Văn Cũ", POST, status="former", **CHAIR),
                official(a, "Trần Thị Thử", POST, status="incoming", **CHAIR),
            )
        )

    shown = seen(store, story(1, "Bà Trần Thị Thử thay ông Ngô Văn Cũ.", "2025-05-01", both))
    assert shown == [("new holder", POST, "Ngô Văn Cũ", "Trần Thị Thử")]


def test_a_new_position(store):
    def moved(a):
        return Facts(
            officials=(
                official(a, "Lê Văn Mẫu", POST, status="former", **CHAIR),
                official(a, "Lê Văn Mẫu", "Thứ trưởng Bộ Mẫu", status="incoming", at=("Thứ trưởng Bộ Mẫu",),
                         title="Thứ trưởng", organisation="Bộ Mẫu"),
            )
        )  # fmt: skip

    moves = story(2, "Ông Lê Văn Mẫu làm Thứ trưởng Bộ Mẫu.", "2025-05-01", moved)
    assert seen(store, MARCH, moves) == [("new position", "Lê Văn Mẫu", POST, "Thứ trưởng Bộ Mẫu")]


def test_a_position_that_two_articles_in_a_row_have(store):
    def director(a):
        post = "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh"
        known = {"title": "Giám đốc", "organisation": "Sở Nội vụ", "place": "Hà Tĩnh"}
        return Facts(officials=(official(a, "Lê Văn Mẫu", post, **known),))

    one = story(2, "Ông Lê Văn Mẫu nói ở sở.", "2025-05-01", director)
    two = story(3, "Ông Lê Văn Mẫu lại nói ở sở.", "2025-05-02", director)
    assert seen(store, MARCH, one) == []
    assert seen(store, two) == [("new position", "Lê Văn Mẫu", POST, "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh")]


def test_another_wording_is_no_new_position(store):
    other = story(2, "Ông Lê Văn Mẫu nói.", "2025-05-01", lambda a: Facts(
        officials=(official(a, "Lê Văn Mẫu", "Chủ tịch tỉnh Hà Tĩnh", **CHAIR),)))  # fmt: skip
    assert seen(store, MARCH, other) == []


def test_the_first_citation_of_a_document(store):
    one = story(1, "Theo Nghị định 1/2025/NĐ-CP.", "2025-03-01", cites("1/2025/NĐ-CP"))
    two = story(2, "Cũng Nghị định 1/2025/NĐ-CP.", "2025-03-02", cites("1/2025/NĐ-CP"))
    assert seen(store, one) == [("first cited", "Nghị định 1/2025/NĐ-CP", None, "Nghị định 1/2025/NĐ-CP")]
    assert seen(store, two) == []


PCI = "Hà Tĩnh: chỉ số PCI"
FIGURES = [
    ("another paper's figure", ranked(12, 2024), ranked(13, 2024), [("figure differs", PCI, "12/63 (2024)", "13/63 (2024)")]),
    ("the same figure", ranked(12, 2024), ranked(12, 2024), []),
    ("better", ranked(12, 2023), ranked(9, 2024), [("rank improved", PCI, "12/63 (2023)", "9/63 (2024)")]),
    ("worse", ranked(12, 2023), ranked(19, 2024), [("rank fell", PCI, "12/63 (2023)", "19/63 (2024)")]),
    ("another index", ranked(12, 2023), ranked(9, 2024, index="PAPI"), []),
    ("63 provinces and 34", ranked(30, 2023), ranked(20, 2024, out_of=34, subject_id=None), []),
    ("the unit of 34", ranked(30, 2023, out_of=None), ranked(20, 2025, out_of=None, subject_id="VN42-B"), []),
    ("a target missed", ranked(10, 2024, target=True), ranked(13, 2024), [("target missed", PCI, "top 10 (2024)", "13/63 (2024)")]),
    ("a target met", ranked(10, 2024, target=True), ranked(8, 2024), []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "expected"), FIGURES, ids=[f[0] for f in FIGURES])
def test_figures(store, name, old, new, expected):
    words = "Tỉnh xếp thứ 8, thứ 9, thứ 10, thứ 12, thứ 13, thứ 19, thứ 20, thứ 30."
    one = story(1, words, "2025-03-01", old)
    two = story(2, words, "2025-04-01", new, "bao-hai.example")
    assert seen(store, one, two) == expected


def test_a_silent_correction_of_a_figure_a_number_and_a_post(store):
    def first(a):
        return replace(
            ranked(12, 2024)(a),
            documents=cites("1/2025/NĐ-CP")(a).documents,
            officials=chair("Lê Văn Mẫu")(a).officials,
        )

    def second(a):
        deputy = official(
            a, "Lê Văn Mẫu", "Phó Chủ tịch UBND tỉnh Hà Tĩnh", **{**CHAIR, "title": "Phó Chủ tịch"}
        )
        return replace(ranked(21, 2024)(a), documents=cites("2/2025/NĐ-CP")(a).documents, officials=(deputy,))

    one = story(1, "Ông Lê Văn Mẫu: tỉnh xếp thứ 12 theo Nghị định 1/2025/NĐ-CP.", "2025-03-01", first)
    two = story(1, "Ông Lê Văn Mẫu: tỉnh xếp thứ 21 theo Nghị định 2/2025/NĐ-CP.", "2025-03-01", second)
    shown = [c for c in seen(store, one, two) if c[0] == "silent correction"]
    assert shown == [
        ("silent correction", PCI, "12/63 (2024)", "21/63 (2024)"),
        ("silent correction", "Nghị định", "Nghị định 1/2025/NĐ-CP", "Nghị định 2/2025/NĐ-CP"),
        ("silent correction", "Lê Văn Mẫu", POST, "Phó Chủ tịch UBND tỉnh Hà Tĩnh"),
    ]


SOLE = [
    ("Chủ tịch UBND tỉnh", "Hà Tĩnh", True),
    ("Phó Chủ tịch UBND tỉnh", "Hà Tĩnh", False),
    ("Bộ trưởng", None, False),
    ("Bộ trưởng Bộ Nội vụ", None, True),
    ("Thủ tướng Chính phủ", None, True),
    ("Chủ tịch nước", None, True),
    ("Giám đốc Công an tỉnh", None, False),
    ("Giám đốc Công an tỉnh", "Thanh Hoá", True),
    ("Tư lệnh Quân khu 4", None, True),
    ("Chủ tịch HĐQT", None, False),
    ("Đại biểu Quốc hội", "Hà Tĩnh", False),
]


@pytest.mark.parametrize(("position", "place", "expected"), SOLE)
def test_posts_of_one_holder(position, place, expected):
    assert is_sole(position, place) is expected
