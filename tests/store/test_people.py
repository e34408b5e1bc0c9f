"""Who is one person and who are two: a row a case that a reader can check."""

import pytest
from invented import article, official

from pipeline.facts import Facts
from pipeline.lexicon.offices import is_local, is_national, office_key

CHAIR = {"position": "Chủ tịch UBND tỉnh Hà Tĩnh", "organisation": "UBND tỉnh", "place": "Hà Tĩnh"}
CHAIR_WRITTEN_OUT = {
    "position": "Chủ tịch Uỷ ban nhân dân tỉnh Hà Tĩnh",
    "organisation": "Uỷ ban nhân dân tỉnh",
    "place": "tỉnh Hà Tĩnh",
}
SECRETARY = {"position": "Phó Bí thư Tỉnh uỷ", "organisation": "Tỉnh uỷ", "place": "Hà Tĩnh"}
ELSEWHERE = {"position": "Chủ tịch UBND tỉnh Nghệ An", "organisation": "UBND tỉnh", "place": "Nghệ An"}
COMMUNE = {
    "position": "Chủ tịch UBND xã Làng Mẫu, Hà Tĩnh",
    "organisation": "UBND xã",
    "place": "xã Làng Mẫu",
}
MINISTER = {"position": "Bộ trưởng Bộ Y tế", "organisation": "Bộ Y tế"}
BARE = {"position": "Giám đốc"}
ABROAD = {"position": "Ngoại trưởng Xứ Mẫu", "class_": "foreign"}
ABROAD_LATER = {"position": "Thủ tướng Xứ Mẫu", "class_": "foreign"}


@pytest.mark.parametrize(
    ("name", "first", "second", "people"),
    [
        ("Đỗ Văn Thử", CHAIR, CHAIR, 1),
        ("Đỗ Văn Thử", CHAIR, CHAIR_WRITTEN_OUT, 1),  # UBND is Uỷ ban nhân dân
        ("Đỗ Văn Thử", CHAIR, SECRETARY, 1),  # two offices of one province
        ("Đỗ Văn Thử", CHAIR, ELSEWHERE, 2),
        ("Đỗ Văn Thử", CHAIR, COMMUNE, 2),  # the province's and a commune's
        ("Đỗ Văn Thử", CHAIR, MINISTER, 1),  # who rises to high national office
        ("Đỗ Văn Thử", COMMUNE, MINISTER, 2),
        ("Đỗ Văn Thử", MINISTER, {"position": "Phó Thủ tướng Chính phủ"}, 1),
        ("Đỗ Văn Thử", {"position": "đại biểu Quốc hội"}, {"position": "ĐBQH"}, 1),
        ("Đỗ Văn Thử", BARE, BARE, 2),  # a bare title says nothing
        ("Xa Lạ Người", ABROAD, ABROAD_LATER, 1),
        ("Thử", CHAIR, CHAIR, 2),  # a short form is known in its article only
    ],
)  # fmt: skip
def test_two_sightings(store, name, first, second, people):
    with store.run([], "r") as run:
        for n, office in enumerate((first, second)):
            a = article(str(n), f"Tin {n}", f"{name} phát biểu tại buổi lễ số {n}.", outlet="bao-mot.example")
            run.add(a, Facts(officials=(official(a, name, **office),)))
    assert store.connection.execute("SELECT count(*) FROM people").fetchone() == (people,)


def test_an_article_that_names_both_offices_joins_two_to_one(store):
    name = "Đỗ Văn Thử"
    with store.run([], "r") as run:
        for n, offices in enumerate(((CHAIR,), (ELSEWHERE,), (CHAIR, ELSEWHERE))):
            a = article(str(n), f"Tin {n}", f"{name} phát biểu tại buổi lễ số {n}.", outlet="bao-mot.example")
            run.add(a, Facts(officials=tuple(official(a, name, **o) for o in offices)))
    assert store.connection.execute("SELECT id, label, articles FROM people").fetchall() == [(1, name, 3)]
    assert store.connection.execute("SELECT old_id, person_id FROM merged_people").fetchall() == [(2, 1)]


def test_two_national_offices_are_one_person_even_where_others_share_the_name(store):
    offices = (CHAIR, ELSEWHERE, MINISTER, {"position": "Bộ trưởng"})
    with store.run([], "r") as run:
        for n, office in enumerate(offices):
            a = article(str(n), f"Tin {n}", f"Đỗ Văn Thử phát biểu lần {n}.", outlet="bao-mot.example")
            run.add(a, Facts(officials=(official(a, "Đỗ Văn Thử", **office),)))
    assert store.connection.execute("SELECT count(*) FROM people").fetchone() == (3,)


def test_people_of_one_name_are_told_apart_by_what_they_are_known_for(filled):
    labels = filled.connection.execute(
        "SELECT label, disambiguation FROM people WHERE name = 'Đỗ Văn Thử' ORDER BY id"
    )
    assert labels.fetchall() == [
        ("Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)", "Chủ tịch UBND tỉnh Hà Tĩnh"),
        ("Đỗ Văn Thử (Hiệu trưởng Trường Tiểu học Làng Mẫu)", "Hiệu trưởng Trường Tiểu học Làng Mẫu"),
    ]


def test_the_order_of_articles_does_not_change_who_is_who(path):
    from invented import press

    from pipeline.store import Store

    found = []
    for n, pairs in enumerate((press(), press()[::-1])):
        with Store.open(path.with_name(f"{n}.db")) as store:
            with store.run([], "r") as run:
                for a, f in pairs:
                    run.add(a, f)
            found.append(store.connection.execute("SELECT label, articles FROM people ORDER BY 1").fetchall())
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chủ tịch UBND tỉnh Hà Tĩnh", "Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh"),
        ("Bí thư Thành uỷ TP.HCM", "Bí thư Thành ủy TP HCM"),
        ("Phó Bí thư Tỉnh uỷ", "phó bí thư tỉnh ủy"),
    ],
)
def test_wordings_of_one_office(one, other):
    assert office_key(one) == office_key(other)


def test_levels():
    assert is_national("Bộ trưởng Bộ Y tế")
    assert not is_national("Trợ lý Bộ trưởng")
    assert is_local("Chủ tịch UBND xã Làng Mẫu")
    assert is_local("Bí thư Huyện uỷ")
    assert not is_local("Bí thư Tỉnh uỷ")
    assert office_key("Bí thư Tỉnh uỷ") == "bí thư tỉnh ủy"
