"""Coverage of the small press of invented papers."""

import pytest
from invented import press

from pipeline.errors import NoArticle, StoreError
from pipeline.store import Store
from pipeline.store.reading import reading
from pipeline.watch import coverage


@pytest.fixture
def connection(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for article, facts in press():
            run.add(article, facts)
        for _ in range(2):
            run.fail(NoArticle("trang-rong.html", "holds no text"))
    with reading(path) as opened:
        yield opened


def test_totals(connection):
    (row,) = coverage.totals(connection)
    assert (row["articles"], row["outlets"], row["people"], row["documents"]) == (5, 2, 3, 3)
    assert (row["first_day"], row["last_day"]) == ("2023-06-01", "2025-09-10")


def test_by_week_and_outlet(connection):
    rows = [tuple(r.values()) for r in coverage.by_week_and_outlet(connection, weeks=2)]
    assert rows == [
        ("2025-09-08", "bao-hai.example", 1, 3, 0, 1, 0),
        ("2024-07-29", "bao-mot.example", 1, 0, 2, 0, 0),
        (None, None, 1, 1, 0, 0, 0),
    ]


def test_by_outlet(connection):
    rows = {r["outlet"]: (r["articles"], r["without_facts"]) for r in coverage.by_outlet(connection)}
    assert rows == {"bao-mot.example": (2, 0), "bao-hai.example": (2, 0), None: (1, 0)}


def test_facts(connection):
    rows = {r["kind"]: (r["facts"], r["articles"]) for r in coverage.facts_by_kind(connection)}
    assert rows == {"official": (6, 4), "document": (4, 3), "rank": (3, 3), "statement": (2, 2)}
    assert {r["rule"] for r in coverage.facts_by_rule(connection)} >= {
        "made.by.hand",
        "rank.verb",
        "document.number",
    }


def test_runs_and_failures(connection):
    (run,) = coverage.runs(connection)
    assert (run["status"], run["new"], run["failed"]) == ("done in part", 5, 2)
    (failed,) = coverage.failed_sources(connection)
    assert (failed["source"], failed["error"], failed["times"]) == ("trang-rong.html", "NoArticle", 2)


def test_named_and_cited_most(connection):
    assert coverage.most_named(connection, 1)[0]["person"] == "Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)"
    assert coverage.most_cited(connection, 1)[0]["document"] == "Nghị định 13/2023/NĐ-CP"


def test_a_reader_cannot_write_and_needs_a_database(connection, tmp_path):
    import sqlite3

    with pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM runs")
    with pytest.raises(StoreError, match="pipeline ingest"), reading(tmp_path / "none.db"):
        pass
