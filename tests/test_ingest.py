"""Ingest over a newspaper on loopback: what a second run costs, a killed one loses, what can be rebuilt."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import random
import sqlite3
import sys
import time

import ingesting
import newspaper as news
import pytest
from click.testing import CliRunner

from pipeline import ingest as module
from pipeline.batch import extract_all
from pipeline.cli import main
from pipeline.errors import ExtractionError
from pipeline.facts import Facts, Statement
from pipeline.ingest import ingest
from pipeline.progress import Progress
from pipeline.scrape.archive import Place, read_place

VIEWS = ("official_mentions", "document_citations", "rank_figures", "speech")


@pytest.fixture
def paper(tmp_path, monkeypatch):
    with news.newspaper() as server:
        ingesting.write_papers(tmp_path / "papers", server.port)
        monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path / "papers"))
        yield server


def feed(paper, numbers, etag='"f1"'):
    rss = news.feed(f"bao.test:{paper.port}", numbers)
    paper.pages["/rss/home.rss"] = lambda h: h.reply(rss, {"ETag": etag})


def run(tmp_path, *sources, db="press.db", archive=True, **options):
    settings = ingesting.fetching(tmp_path / "archive" if archive else None)
    options.setdefault("progress", Progress(io.StringIO()))
    summary = ingest(sources or ["bao.test"], tmp_path / db, fetching=settings, **options)
    return summary.as_dict()["articles"]


def rows(path, sql):
    with sqlite3.connect(path) as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


def held_by(path):
    """How many articles a database holds, none where it has no tables yet."""
    try:
        return rows(path, "SELECT count(*) FROM articles")[0][0]
    except sqlite3.OperationalError:
        return 0


def facts(path):
    """All facts with their articles' addresses, without the numbers that the database gave them."""
    out = {}
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        for view in VIEWS:
            out[view] = sorted(
                json.dumps({k: r[k] for k in r.keys() if not k.endswith("_id")}, ensure_ascii=False)  # noqa: SIM118
                for r in connection.execute(f"SELECT * FROM {view}")
            )
        texts = connection.execute(
            """SELECT a.url, a.address_key, a.headline, a.published, v.text
               FROM versions v JOIN articles a ON a.id = v.article_id"""
        )
        out["texts"] = sorted(tuple(r) for r in texts)
    connection.close()
    return out


def test_a_second_run_costs_robots_and_one_conditional_request_a_feed(paper, tmp_path):
    feed(paper, range(1, 6))
    assert run(tmp_path)["new"] == 5
    before = facts(tmp_path / "press.db")
    assert len(before["official_mentions"]) >= 5
    paper.log.clear()
    assert set(run(tmp_path).values()) == {0}
    assert [(e.path, e.status) for e in paper.log] == [("/robots.txt", 404), ("/rss/home.rss", 304)]
    assert facts(tmp_path / "press.db") == before


def test_what_is_held_from_a_file_is_not_asked_for(paper, tmp_path):
    row = {"id": "luu", "url": paper.url("/ten-cu-post3.html"), "title": "Cầu", "body": ["Cầu đã xong."]}
    (tmp_path / "luu.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert run(tmp_path, str(tmp_path / "luu.jsonl"))["new"] == 1
    feed(paper, range(1, 6))
    assert run(tmp_path)["new"] == 4
    assert not paper.asked("/cay-cau-so-3-post3.html")


def test_a_silent_change_of_a_figure_is_a_new_version(paper, tmp_path):
    feed(paper, range(1, 4))
    page = news.article_page(2)
    paper.pages["/cay-cau-so-2-post2.html"] = lambda h: h.reply(page, {"ETag": '"a"'})
    assert run(tmp_path)["new"] == 3
    edited = page.replace("dài 40 mét", "dài 45 mét")
    paper.pages["/cay-cau-so-2-post2.html"] = lambda h: h.reply(edited, {"ETag": '"b"'})
    assert run(tmp_path)["changed"] == 0, "its address is known, and nobody asked for it again"
    paper.log.clear()
    again = run(tmp_path, recheck=36_500)
    assert (again["changed"], again["unchanged"], again["new"]) == (1, 2, 0)
    assert sorted(e.status for e in paper.log) == [200, 304, 304, 304, 404]
    texts = rows(
        tmp_path / "press.db",
        """SELECT v.text FROM versions v JOIN articles a ON a.id = v.article_id
           WHERE a.address_key = 'bao.test:2' ORDER BY v.id""",
    )
    assert ["40 mét" in t for (t,) in texts] == [True, False]
    assert ["45 mét" in t for (t,) in texts] == [False, True]


def test_an_article_that_could_not_be_extracted_is_asked_for_again(paper, tmp_path, monkeypatch):
    feed(paper, range(1, 4))

    def failing(articles, workers):
        for article in articles:
            yield (
                article,
                (ExtractionError(article.id, "broke") if article.id == "bao.test:2" else real(article)),
            )

    from pipeline.batch import extract_one as real

    with monkeypatch.context() as patched:
        patched.setattr(module, "extract_all", failing)
        assert (summary := run(tmp_path))["failed"] == 1, summary
    paper.log.clear()
    assert run(tmp_path)["new"] == 1
    assert [e.path for e in paper.log][-2:] == ["/rss/home.rss", "/cay-cau-so-2-post2.html"]


def test_all_facts_can_be_rebuilt_without_the_network(paper, tmp_path):
    feed(paper, range(1, 9))
    run(tmp_path)
    asked = len(paper.log)
    assert run(tmp_path, str(tmp_path / "archive"), db="rebuilt.db")["new"] == 8
    assert len(paper.log) == asked
    assert facts(tmp_path / "rebuilt.db") == facts(tmp_path / "press.db")
    records = rows(
        tmp_path / "press.db",
        "SELECT url, file, offset, length FROM records WHERE status = 200 AND url LIKE '%post%'",
    )
    assert len(records) == 8
    for url, *place in records:
        assert read_place(tmp_path / "archive", Place(*place))[0] == url
    assert rows(
        tmp_path / "press.db", "SELECT count(*) FROM fetches WHERE kind = 'article' AND warc IS NULL"
    ) == [(0,)]
    assert len(rows(tmp_path / "press.db", "SELECT 1 FROM records")) == asked


MANY, KILLS = 80, 20


def test_killed_twenty_times_no_article_is_lost_and_none_stored_twice(paper, tmp_path, monkeypatch):
    feed(paper, range(1, MANY + 1))
    db, archive = tmp_path / "press.db", tmp_path / "archive"
    # the server of forks finds what it loads beforehand by this alone (before Python 3.13)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ingesting"])
    chance = random.Random(3)
    hit = 0
    for kill in range(KILLS):
        child = context.Process(target=ingesting.fetch_into, args=(db, archive, tmp_path / "papers", 0.02))
        child.start()
        stop = len(paper.log) + 2 + chance.randint(1, MANY // KILLS)
        deadline = time.monotonic() + 20
        # the first is let live until it has stored something, however slow the machine
        while len(paper.log) < stop or (kill == 0 and not held_by(db)):
            if not child.is_alive() or time.monotonic() > deadline:
                break
            time.sleep(0.002)
        time.sleep(chance.random() * 0.03)
        child.kill()
        child.join()
        hit += child.exitcode == -9
    assert hit >= KILLS - 2
    held = rows(db, "SELECT count(*) FROM articles")[0][0]
    assert 0 < held < MANY, "it was killed in mid-run"
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]
    assert run(tmp_path)["new"] == MANY - held
    keys = [k for (k,) in rows(db, "SELECT address_key FROM articles")]
    assert sorted(keys) == sorted(f"bao.test:{n}" for n in range(1, MANY + 1))
    assert rows(db, "SELECT count(*) FROM versions") == [(MANY,)]
    assert len(rows(db, "SELECT 1 FROM runs WHERE status = 'interrupted'")) == hit
    paper.log.clear()
    assert set(run(tmp_path).values()) == {0}
    assert [e.status for e in paper.log] == [404, 304]
    # every archive but the last ends where its run was killed; nothing stored is missing from them
    run(tmp_path, str(archive), db="rebuilt.db")
    assert facts(tmp_path / "rebuilt.db") == facts(db)


def test_the_options_of_the_command(paper, tmp_path):
    url = f"http://127.0.0.1:{paper.port}/bai-post1.html"
    common = [
        "ingest",
        url,
        "--db",
        str(tmp_path / "x.db"),
        "--archive",
        str(tmp_path / "kho"),
        "--delay",
        "0",
    ]
    refused = CliRunner().invoke(main, common)
    assert refused.exit_code == 3
    assert "private address" in refused.stderr
    assert not paper.log
    done = CliRunner().invoke(main, [*common, "--allow-private", "--contact", "thu@bao.test", "--json"])
    assert json.loads(done.stdout)["articles"]["new"] == 1, done.stderr
    assert "thu@bao.test" in paper.log[-1].headers["user-agent"]
    assert len(list((tmp_path / "kho").glob("*.warc.gz"))) == 1
    paper.pages["/robots.txt"] = "User-agent: *\nDisallow: /\n"
    other = url.replace("post1", "post2")
    assert CliRunner().invoke(main, ["ingest", other, *common[2:], "--allow-private"]).exit_code == 3
    assert (
        CliRunner()
        .invoke(main, ["ingest", other, *common[2:], "--allow-private", "--ignore-robots"])
        .exit_code
        == 0
    )


def test_ingest_says_which_paper_stopped_parsing_and_counts_its_pages(paper, tmp_path):
    feed(paper, range(1, 7))
    for n in range(1, 6):
        paper.pages[f"/cay-cau-so-{n}-post{n}.html"] = "<html><body><p>Trang đang bảo trì</p></body></html>"
    out = io.StringIO()
    assert run(tmp_path, progress=Progress(out))["new"] == 1
    assert "bao.test: 5 of 6 pages hold no article that can be read" in out.getvalue()
    counted = rows(
        tmp_path / "press.db",
        "SELECT outlet, sources, found, fetched, parsed, failed, no_authors, no_lead FROM health",
    )
    assert counted == [("bao.test", 1, 6, 6, 1, 5, 1, 0)]


def test_a_run_that_is_stopped_keeps_what_it_stored_and_says_so(tmp_path, monkeypatch):
    lines = [json.dumps({"id": f"a{i}", "title": f"Tin số {i}"}) for i in range(5)]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def stopped(articles, workers):
        for n, (article, outcome) in enumerate(extract_all(articles, workers)):
            if n == 3:
                raise KeyboardInterrupt
            yield article, outcome

    monkeypatch.setattr(module, "extract_all", stopped)
    noted = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        ingest([str(tmp_path / "rows.jsonl")], tmp_path / "press.db", progress=Progress(noted))
    assert noted.getvalue() == "Stopped: 3 new. What is stored stays, and the same command does the rest.\n"
    assert rows(tmp_path / "press.db", "SELECT status, new FROM runs") == [("interrupted", 3)]
    monkeypatch.setattr(module, "extract_all", extract_all)
    summary = ingest([str(tmp_path / "rows.jsonl")], tmp_path / "press.db", progress=Progress(noted))
    assert (summary.new, summary.unchanged) == (2, 3)


def test_an_article_that_cannot_be_stored_costs_no_other_of_its_transaction(tmp_path, monkeypatch):
    lines = [json.dumps({"id": f"a{i}", "title": f"Tin số {i}"}) for i in range(5)]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def misplaced(articles, workers):
        for article, outcome in extract_all(articles, workers):
            said = Statement(None, "direct", "Tin", start=0, end=10_000)
            yield article, Facts(statements=(said,)) if article.id == "a2" else outcome

    monkeypatch.setattr(module, "extract_all", misplaced)
    summary = ingest([str(tmp_path / "rows.jsonl")], tmp_path / "press.db", progress=Progress(io.StringIO()))
    assert (summary.new, summary.failed) == (4, 1)
    assert rows(tmp_path / "press.db", "SELECT count(*), max(source_id) FROM articles") == [(4, "a4")]
    assert rows(tmp_path / "press.db", "SELECT source FROM failures") == [("a2",)]
