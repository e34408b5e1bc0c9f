"""Reports of a period over the press of invented papers."""

import re
import sys
from datetime import date

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from invented import press

from pipeline.cli import main
from pipeline.store import Store
from pipeline.store.reading import reading
from pipeline.watch.labels import labels
from pipeline.watch.page.gathering import gather
from pipeline.watch.page.html import as_html
from pipeline.watch.page.markdown import as_markdown
from pipeline.watch.page.model import Source
from pipeline.watch.page.pdf import as_pdf, as_pngs


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("press") / "press.db"
    with Store.open(path) as store, store.run(["invented"], "r") as run:
        for article, facts in press():
            run.add(article, facts)
    return path


@pytest.fixture(scope="module")
def report(db):
    with reading(db) as connection:
        return gather(connection, (), date(2023, 1, 1), date(2025, 12, 31), "vi")


def test_what_it_holds(report):
    assert dict(report.totals) == {
        "articles": 4, "distinct": 4, "outlets": 2, "people": 2, "documents cited": 3, "statements": 2,
        "rank figures": 3,
    }  # fmt: skip
    assert [(x.kind, x.title) for x in report.news][:2] == [
        ("Người giữ chức mới", "Chủ tịch UBND tỉnh Hà Tĩnh: Đỗ Văn Thử → Trần Thị Ví Dụ"),
        ("Chức vụ mới", "Đỗ Văn Thử: Chủ tịch UBND tỉnh Hà Tĩnh → Thứ trưởng Bộ Mẫu"),
    ]
    assert (report.ranks[0].title, report.ranks[0].mark) == (
        "Hà Tĩnh: chỉ số PCI: 18/63 (2022) → 12 (2023)",
        "up",
    )
    assert report.documents[0].title == "Nghị định 13/2023/NĐ-CP"
    assert "2 bài dẫn" in report.documents[0].note
    (person,) = report.quoted
    assert (person.name, person.position, person.count) == ("Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh", 2)
    over_time, papers, people = report.bars
    assert over_time.over_time
    assert sum(n for _, n in over_time.counts) == 4
    assert papers.counts == (("bao-hai.example", 2), ("bao-mot.example", 2))
    assert people.counts[0] == ("Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)", 3)


def test_every_line_has_its_evidence(report):
    lines = [*report.news, *report.ranks, *report.documents]
    assert all(s.words and s.headline for line in lines for s in line.sources)
    assert all(line.sources for line in lines)
    assert all(len(line.sources) == 2 for line in report.news)


def test_a_link_leads_to_the_words():
    source = Source("đứng thứ 12", "Tin", "bao.vn", None, "https://bao.vn/1.html")
    assert source.link == "https://bao.vn/1.html#:~:text=%C4%91%E1%BB%A9ng%20th%E1%BB%A9%2012"
    assert Source("x", "Tin", None, None, "urn:press:file:1").link is None


def test_a_page_that_needs_no_network_and_lets_no_markup_through(report):
    page = BeautifulSoup(as_html(report, "vi"), "lxml")
    assert not page.find_all(["script", "link", "img", "iframe"])
    assert "url(" not in str(page.style)
    assert all(a["href"].startswith("https://bao-") for a in page.find_all("a"))
    assert "Phỏng vấn Chủ tịch <script>alert(1)</script> Hà Tĩnh" in page.get_text()
    assert page.html["lang"] == "vi"
    assert page.find("svg")["aria-label"] == "Số bài theo tuần"


def test_in_english(db):
    with reading(db) as connection:
        english = gather(connection, (), date(2023, 1, 1), date(2025, 12, 31), "en")
    page = as_html(english, "en")
    assert "New holder" in page
    assert "up 6" not in page
    assert not re.search("Người giữ chức mới|Mức đưa tin", page)


def test_markdown(report):
    text = as_markdown(report, "vi")
    assert text.startswith("# Điểm báo\n\nToàn bộ báo chí đã đọc · Từ 01/01/2023 đến 31/12/2025\n")
    assert "- Người giữ chức mới: **Chủ tịch UBND tỉnh Hà Tĩnh: Đỗ Văn Thử → Trần Thị Ví Dụ**" in text
    assert r"\<script\>" in text
    assert re.search(r"bao-hai\.example  █+ 2", text)


def test_pdf(report, monkeypatch):
    pytest.importorskip("typst")
    assert as_pdf(report, "vi").startswith(b"%PDF-")
    assert all(p.startswith(b"\x89PNG") for p in as_pngs(report, "vi", ppi=30))


def test_without_typst_one_line_says_what_to_do(db, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "typst", None)
    out = tmp_path / "r.pdf"
    done = CliRunner().invoke(main, ["report", "--db", str(db), "--format", "pdf", "-o", str(out)])
    assert done.exit_code == 1
    assert done.stderr == (
        "Error: --format pdf: needs Typst; "
        "pip install 'vietnam-press-facts[pdf]', or write HTML and print it\n"
    )
    assert not out.exists()


def test_of_a_list_and_a_week(db, tmp_path):
    lists = tmp_path / "lists.toml"
    lists.write_text('[[list]]\nname = "Luật"\ndocuments = [{title = "Luật Đất đai"}]\n', encoding="utf-8")
    argv = ["report", "--db", str(db), "--format", "md", "--lists", str(lists), "--list", "Luật"]
    done = CliRunner().invoke(main, [*argv, "--since", "2024-01-01"])
    assert done.stdout.startswith("# Điểm báo: Luật\n\nTừ 01/01/2024 đến 10/09/2025\n\n**1** bài")
    usual = CliRunner().invoke(main, argv)  # the last week, in which no article is about it
    assert "Từ 04/09/2025 đến 10/09/2025\n\n**0** bài" in usual.stdout


WRONG = [
    (["--format", "md", "--since", "gestern"], 1, "write it as 2025-07-01"),
    (["--format", "md", "--since", "2025-02-01", "--until", "2025-01-01"], 1, "is after --until"),
    (["--format", "md", "--list", "A"], 1, "give it with --lists FILE"),
    (["--since", "2025-02-01"], 2, "give --format"),
]


@pytest.mark.parametrize(("options", "code", "problem"), WRONG)
def test_wrong_usage(db, options, code, problem):
    done = CliRunner().invoke(main, ["report", "--db", str(db), *options])
    assert done.exit_code == code
    assert problem in done.stderr


def test_labels_are_whole():
    assert all(words["vi"] and words["en"] for words in labels().values())
