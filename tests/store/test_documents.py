"""Which citations mean one document."""
# ruff: noqa: E501 - a case stays on its line

import pytest
from invented import article, official

from pipeline.facts import Document, Facts
from pipeline.store.documents import place_in

HA_TINH = {"issuer": "Ban Thường vụ Tỉnh ủy Hà Tĩnh"}
NGHE_AN = {"issuer": "Ban Thường vụ Tỉnh ủy Nghệ An"}


def decree(**more):
    return Document("Nghị định", "13/2023/NĐ-CP", "13/2023/NĐ-CP", **more)


def decision(**more):
    return Document("Quyết định", "749/QĐ-TTg", "749/QĐ-TTg", **more)


def resolution(**more):
    return Document("Nghị quyết", "05-NQ/TU", "05-NQ/TU", **more)


def law(date=None):
    return Document("Luật", date=date, subject="Đất đai", named=True)


@pytest.mark.parametrize(
    ("first", "second", "documents"),
    [
        (decree(), decree(issuer="Chính phủ", date="2023-04-17"), 1),
        (decision(date="2020-06-03"), decision(), 1),
        (decision(date="2020-06-03"), decision(date="2021-06-01"), 2),  # the number comes again each year
        (resolution(**HA_TINH), resolution(**HA_TINH), 1),
        (resolution(**HA_TINH), resolution(**NGHE_AN), 2),  # each province has its own 05-NQ/TU
        (resolution(), resolution(), 2),  # whose they are is not known
        (resolution(date="2021-10-22"), resolution(date="2021-10-22"), 1),
        (Document("Nghị quyết", "09", "09"), Document("Nghị quyết", "09", "09"), 2),
        (Document("Nghị quyết", "09", "09", issuer="Bộ Chính trị"), Document("Nghị quyết", "09", "09", issuer="Bộ Chính trị"), 1),
        (law("2024"), law("2024"), 1),
        (law("2024"), law("2013"), 2),
        (law("2024"), law(), 2),  # which edition is not known
        (Document("Đề án", subject="Chuyển đổi số"), Document("Đề án", subject="chuyển đổi  số"), 1),
        (Document("Kết luận thanh tra"), Document("Kết luận thanh tra"), 2),
    ],
)  # fmt: skip
def test_two_citations(store, first, second, documents):
    with store.run([], "r") as run:
        for n, cited in enumerate((first, second)):
            a = article(str(n), f"Tin {n}", f"Văn bản được nhắc đến lần thứ {n}.", outlet="bao-mot.example")
            run.add(a, Facts(documents=(cited,)))
    assert store.connection.execute("SELECT count(*) FROM documents").fetchone() == (documents,)


def test_an_articles_province_tells_whose_number_it_is(store):
    with store.run([], "r") as run:
        for n, place in enumerate(("Hà Tĩnh", "Nghệ An", "Hà Tĩnh")):
            a = article(
                str(n), f"Tin {n}", f"Bí thư Mẫu Văn Thử nói về nghị quyết lần {n}.", outlet="bao-mot.example"
            )
            who = official(a, "Mẫu Văn Thử", "Bí thư Tỉnh ủy", organisation="Tỉnh ủy", place=place)
            run.add(a, Facts(officials=(who,), documents=(resolution(issuer="Ban Chấp hành Đảng bộ tỉnh"),)))
    labels = store.connection.execute("SELECT label, articles FROM documents ORDER BY id").fetchall()
    assert labels == [("Nghị quyết 05-NQ/TU (Hà Tĩnh)", 2), ("Nghị quyết 05-NQ/TU (Nghệ An)", 1)]


def test_a_document_has_what_most_articles_say_of_it(store):
    cited = [
        decree(issuer="Chính phủ", subject="bảo vệ dữ liệu", date="2023"),
        decree(issuer="Chính phủ", date="2023-04-17"),
        decree(issuer="Bộ Mẫu"),
    ]
    with store.run([], "r") as run:
        for n, document in enumerate(cited):
            a = article(str(n), f"Tin {n}", f"Đoạn {n}.", outlet="b.example", published=f"2023-05-0{n + 1}")
            run.add(a, Facts(documents=(document,)))
    columns = "label, number, issuer, issued, title, articles, first_seen, last_seen"
    assert store.connection.execute(f"SELECT {columns} FROM documents").fetchall() == [
        (
            "Nghị định 13/2023/NĐ-CP",
            "13/2023/NĐ-CP",
            "Chính phủ",
            "2023-04-17",
            "bảo vệ dữ liệu",
            3,
            "2023-05-01",
            "2023-05-03",
        )
    ]


def test_place_in():
    assert place_in("UBND tỉnh Hà Tĩnh") == "Hà Tĩnh"
    assert place_in("Hội đồng nhân dân TP. Hồ Chí Minh") == "Hồ Chí Minh"
    assert place_in("Chính phủ") is None
    assert place_in(None) is None
