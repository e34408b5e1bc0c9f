"""Which papers fell silent, no longer parse, or do not answer."""
# ruff: noqa: E501 - a case stays on its line

from datetime import datetime, timedelta

import pytest
from click.testing import CliRunner
from invented import article

from pipeline.article import Part, PassageKind
from pipeline.cli import main
from pipeline.errors import FetchError, NoArticle, UnreadableInput
from pipeline.facts import Facts
from pipeline.scrape.dates import VIETNAM
from pipeline.scrape.web.memory import Validators, Visit
from pipeline.store import Store
from pipeline.store.reading import reading
from pipeline.watch.counting import COLUMNS, Counting
from pipeline.watch.health import alarms, outlet_rows

NOW = datetime(2026, 3, 10, 12, tzinfo=VIETNAM)
FINE = {"sources": 4, "found": 20, "fetched": 20, "parsed": 20}


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "press.db"
    Store.open(path).close()
    return path


def put(db, *days):
    """Write rows of health: days before NOW, and counts."""
    with Store.open(db) as store:
        for ago, counts in days:
            values = [counts.get(c, 0) for c in COLUMNS]
            day = (NOW - timedelta(days=ago)).date().isoformat()
            marks = ", ".join("?" * (len(values) + 2))
            store.connection.execute(f"INSERT INTO health VALUES ({marks})", ("bao.example", day, *values))


def publish(db, hours_ago, outlet="bao.example"):
    with Store.open(db) as store, store.run([], "r") as run:
        for n in hours_ago:
            when = (NOW - timedelta(hours=n)).isoformat()
            a = article(
                str(n),
                f"Tin {n}",
                "Nội dung.",
                url=f"https://{outlet}/{n}.html",
                outlet=outlet,
                published=when,
            )
            run.add(a, Facts())


def said(db, only=None):
    with reading(db) as connection:
        return [(a.kind, a.text) for a in alarms(connection, only, now=NOW)]


CASES = [
    ("all is well", [(0, FINE), (1, FINE), (5, FINE)], []),
    ("nobody asked for days", [(5, {"fetched": 9})], []),
    (
        "pages without articles",
        [(5, FINE), (0, {**FINE, "parsed": 3})],
        [("broken", "17 of 20 pages hold no article that can be read")],
    ),
    ("a few pages of video", [(5, FINE), (0, {**FINE, "parsed": 14})], []),
    ("one page that fails proves nothing", [(0, {"sources": 1, "found": 1, "fetched": 1})], []),
    (
        "the lead is lost",
        [(5, {**FINE, "no_lead": 1}), (0, {**FINE, "no_lead": 18})],
        [("broken", "lead is empty in 18 of 20 articles")],
    ),
    ("a paper that never names authors", [(5, {**FINE, "no_authors": 20}), (0, {**FINE, "no_authors": 20})], []),
    ("no body, whatever it was before", [(0, {**FINE, "no_body": 15})], [("broken", "body is empty in 15 of 20 articles")]),
    ("no time, whatever it was before", [(5, {**FINE, "no_published": 20}), (0, {**FINE, "no_published": 20})],
     [("broken", "published is empty in 20 of 20 articles")]),
    ("nothing but errors", [(0, {"failed": 4})], [("unreachable", "gives nothing but errors (4)")]),
    (
        "feeds that hold nothing",
        [(0, {"sources": 3, "failed": 1})],
        [("broken", "its feeds and pages hold no address of an article")],
    ),
    ("feeds that did not change", [(0, {"sources": 3, "unchanged": 3})], []),
]  # fmt: skip


@pytest.mark.parametrize(("days", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_alarms(db, days, expected):
    put(db, *days)
    assert said(db) == expected


@pytest.mark.parametrize(
    ("hours_ago", "expected"),
    [
        (range(1, 100, 5), []),
        (range(50, 150, 5), [("silent", "silent since 2026-03-08 10:00")]),
        (range(47, 150, 5), []),  # a weekend is no silence
        (range(60, 400, 60), []),  # a paper that writes every third day
        (range(500, 900, 60), [("silent", "silent since 2026-02-17 16:00")]),
        ([500], []),  # one article says nothing of its usual pace
    ],
)
def test_silence_is_measured_by_the_papers_own_pace(db, hours_ago, expected):
    publish(db, hours_ago)
    put(db, (0, {"sources": 4, "unchanged": 4}))
    assert said(db) == expected


def test_a_paper_that_nobody_asked_is_not_silent(db):
    publish(db, range(50, 150, 5))
    put(db, (9, FINE))
    assert said(db) == []


def test_only_the_papers_asked(db):
    put(db, (0, {"failed": 4}))
    assert said(db, only=["bao-khac.example"]) == []
    assert len(said(db, only=["bao.example"])) == 1


def visit(url, kind, status=200, *, article=False):
    return Visit(url, url, kind, status, "2026-03-10", Validators(), key=url, article=article)


def test_what_a_run_counts(db):
    page = "https://bao.example/1.html"
    with Store.open(db) as store:
        for _ in range(2):  # two runs of one day add up
            counting = Counting(store)
            counting.visit(visit("https://bao.example/rss", "feed"))
            counting.visit(visit("https://bao.example/rss2", "feed", 304))
            counting.asked(page)
            counting.asked(page)
            counting.visit(visit(page, "article", article=True))
            counting.visit(visit("https://bao.example/video", "article"))
            counting.visit(visit("https://bao.example/gone", "article", 404))
            counting.article(article(page, "Tin", "Thân bài.", url=page))
            counting.article(article("luu", "Từ tệp", "Thân bài.", url="https://bao-khac.example/2.html"))
            counting.failed(FetchError("https://bao.example/gone", "is gone (404)"))
            counting.failed(NoArticle("https://bao.example/video", "holds no article"))
            counting.failed(UnreadableInput("trang.html", "is empty"))
            counting.flush()
            counting.flush()
        cursor = store.connection.execute("SELECT * FROM health")
        names = [d[0] for d in cursor.description]
        (row,) = [dict(zip(names, r, strict=True)) for r in cursor]
    assert row.pop("day")
    assert row.pop("outlet") == "bao.example"
    assert {k: v for k, v in row.items() if v} == {
        "sources": 4, "unchanged": 2, "found": 2, "fetched": 4, "parsed": 2, "failed": 4,
        "no_lead": 2, "no_published": 2, "no_authors": 2, "no_section": 2,
    }  # fmt: skip
    assert counting.papers == {"bao.example"}


def test_a_lead_is_no_empty_field(db):
    page = "https://bao.example/1.html"
    parts = [Part(PassageKind.CAPTION, "Ảnh.")]
    with Store.open(db) as store:
        counting = Counting(store)
        counting.asked(page)
        counting.article(article(page, "Tin", *parts, lead="Sapo.", url=page, authors=("Mẫu",), section="Xã hội",
                                 published="2026-01-01"))  # fmt: skip
        counting.flush()
        assert store.connection.execute("SELECT no_lead, no_authors, no_body FROM health").fetchall() == [
            (0, 0, 1)
        ]


def test_the_list_of_papers(db):
    plain = outlet_rows(None)
    assert {"baophapluat.vn", "vnexpress.net"} <= {r["domain"] for r in plain}
    assert all(r["name"] and r["layouts"] and r["confidence"] for r in plain)
    publish(db, [2, 3], outlet="vnexpress.net")
    with Store.open(db) as store:
        day = datetime.now(VIETNAM).date().isoformat()
        store.connection.execute(
            "INSERT INTO health (outlet, day, failed) VALUES ('la.example', ?, 3)", (day,)
        )
    checked = {r["domain"]: r for r in outlet_rows(db)}
    assert checked["vnexpress.net"]["last_article"] == "2026-03-10T10:00:00+07:00"
    assert checked["la.example"]["alarm"] == "gives nothing but errors (3)"
    assert checked["la.example"]["failures_7d"] == 3
    assert len({tuple(r) for r in checked.values()}) == 1, "all rows have the same columns"


def test_the_command(db):
    assert "vnexpress.net" in CliRunner().invoke(main, ["outlets"]).stdout
    checked = CliRunner().invoke(main, ["outlets", "--check", "--db", str(db)])
    assert checked.exit_code == 0
    assert "last_article" in checked.stdout
    missing = CliRunner().invoke(main, ["outlets", "--check", "--db", str(db) + "x"])
    assert missing.exit_code == 1
