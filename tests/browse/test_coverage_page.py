"""The page of coverage: the week looked at, what it is compared with, who was first."""

from asking import client_of
from bs4 import BeautifulSoup
from invented import article

from pipeline.browse.serve import application
from pipeline.facts import Facts
from pipeline.store import Store
from pipeline.store.copies import group

SAME = " ".join(f"Thôn số {n} góp {n * 7} ngày công làm đường, rải {n * 3} xe đá." for n in range(1, 20))


def rows(page, heading):
    table = page.find("h2", string=heading).find_next("table")
    return {r.th.get_text(): [c.get_text() for c in r("td")] for r in table.tbody("tr")}


def page_of(path, address):
    return BeautifulSoup(client_of(application(path))(address).text, "lxml")


def test_a_week_beside_the_four_before_it(tmp_path):
    path = tmp_path / "press.db"
    days = ["2024-02-06", "2024-03-04", "2024-03-05", "2024-03-10"]
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n, day in enumerate(days):
            run.add(
                article(str(n), f"Tin số {n}", f"Bài về việc số {n}.", url=f"https://bao.example/{n}.html",
                        outlet="bao.example", published=day, section="Thời sự"),
                Facts(),
            )  # fmt: skip
    page = page_of(path, "/-/coverage?week=2024-03-07")
    assert rows(page, "Báo") == {"bao.example": ["3", "·", "·", "·", "1"]}
    risen = page.find("h2", string="Tuần này tăng").find_next("li").get_text(" ", strip=True)
    assert risen == "Thời sự 3 +2.8"
    earlier = page_of(path, "/-/coverage?week=2024-02-11")
    assert rows(earlier, "Báo") == {"bao.example": ["1", "·", "·", "·", "·"]}


def test_copies_name_the_first_paper(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n, outlet in enumerate(["mot.example", "hai.example"]):
            run.add(
                article(str(n), "Làm đường liên xã", SAME, url=f"https://{outlet}/{n}.html", outlet=outlet,
                        published=f"2024-03-0{4 + n}T08:00:00+07:00"),
                Facts(),
            )  # fmt: skip
        group(store)
    first = page_of(path, "/-/coverage").find("h2", string="Báo đưa đầu tiên").find_next("li")
    assert "mot.example" in first.get_text()
    assert "2 báo" in first.get_text()
    copies = page_of(path, "/-/article/2").select_one("aside.facts").get_text(" ", strip=True)
    assert "Bài giống ở báo khác 1 Làm đường liên xã mot.example" in copies
    assert "đăng đầu tiên 100 % giống" in copies


def test_without_articles(tmp_path):
    path = tmp_path / "press.db"
    Store.open(path).close()
    assert "pipeline ingest" in page_of(path, "/-/coverage").get_text()
