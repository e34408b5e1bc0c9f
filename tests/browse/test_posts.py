"""Contradictions about a post: out of it and in it after, or two in it at one time."""

import pytest
from asking import client_of
from bs4 import BeautifulSoup
from invented import article, official

from pipeline.browse.serve import application
from pipeline.facts import Facts
from pipeline.store import Store

CHAIR = {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh", "place_id": "VN42-A"}
A, B = "Đỗ Văn Thử", "Trần Thị Ví Dụ"


def page_of(path, *seen, position="Chủ tịch UBND tỉnh Hà Tĩnh", **known):
    """Store an article for each (day, name, status); return the page of A."""
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n, (day, name, status) in enumerate(seen):
            of = article(
                str(n), f"Tin số {n}", f"Có mặt tại hội nghị là {name}.", outlet="bao.example", published=day,
                url=f"https://bao.example/{n}.html",
            )  # fmt: skip
            run.add(of, Facts(officials=(official(of, name, position, status=status, **(CHAIR | known)),)))
        (id_,) = store.connection.execute("SELECT id FROM people WHERE name = ?", (A,)).fetchone()
    return BeautifulSoup(client_of(application(path))(f"/-/person/{id_}").text, "lxml")


CASES = [
    ([("2024-01-05", A, "current"), ("2024-02-05", A, "former"), ("2024-03-05", A, "current")], ["left"]),
    ([("2024-02-05", A, "former"), ("2024-03-05", A, "incoming"), ("2024-04-05", A, "current")], []),
    ([("2024-01-05", A, "current"), ("2024-02-05", A, "former")], []),
    ([("2024-01-05", A, "current"), ("2024-02-05", B, "current"), ("2024-03-05", A, "current")], ["rival"]),
    ([("2024-01-05", B, "current"), ("2024-02-05", A, "current"), ("2024-03-05", B, "current")], ["rival"]),
    ([("2024-01-05", A, "current"), ("2024-02-05", B, "incoming"), ("2024-03-05", B, "current")], []),
    # years apart: elected again
    ([("2014-01-05", A, "current"), ("2016-02-05", B, "current"), ("2019-03-05", A, "current")], []),
]


@pytest.mark.parametrize(("seen", "kinds"), CASES)
def test_contradictions(tmp_path, seen, kinds):
    page = page_of(tmp_path / "press.db", *seen)
    chart = page.select_one(".frame.wide-screen svg")
    shown = ["left"] * len(chart.select("path.against")) + ["rival"] * len(chart.select("rect.rival"))
    assert shown == kinds
    items = page.select("section.notice li")
    assert len(items) == len(kinds)
    for item in items:
        evidence = [a["href"] for a in item.select("a[href*='/-/article/']")]
        assert len(set(evidence)) == 2


def test_a_post_that_many_hold_has_no_rivals(tmp_path):
    seen = [("2024-01-05", A, "current"), ("2024-02-05", B, "current"), ("2024-03-05", A, "current")]
    page = page_of(
        tmp_path / "press.db", *seen, position="Phó Chủ tịch UBND tỉnh Hà Tĩnh", title="Phó Chủ tịch"
    )
    assert not page.select("section.notice")


def test_a_second_report_of_leaving_is_not_marked_again(tmp_path):
    seen = [("2024-01-05", A, "current"), ("2024-02-05", A, "former"), ("2024-03-05", A, "former")]
    chart = page_of(tmp_path / "press.db", *seen).select_one(".frame.wide-screen svg")
    assert len(chart.select("path.former")) == 1
    assert len(chart.select("circle.seen")) == 1
