"""What a run does to the database: new, changed, unchanged, and nothing in between."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from invented import article, mentions, official, press

from pipeline.errors import EncodingError, ExtractionError, FetchError, NoArticle, StoreError
from pipeline.facts import Facts, Mention, Official
from pipeline.store import Store


def rows(store, sql, *values):
    return store.connection.execute(sql, values).fetchall()


def dump(store):
    """Everything but the record of runs and the time of the last sighting."""
    tables = [
        r[0]
        for r in rows(store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'")
    ]
    out = {}
    for table in tables:
        if table in ("runs", "sqlite_stat1"):
            continue
        columns = [
            r[1]
            for r in rows(store, f"PRAGMA table_info({table})")
            if r[1] != "last_seen" or table != "articles"
        ]
        out[table] = rows(
            store, "SELECT {} FROM {} ORDER BY 1, 2".format(", ".join(f'"{c}"' for c in columns), table)
        )
    return out


def ingest(store, pairs, rules="rules-1"):
    with store.run(["invented"], rules) as run:
        outcomes = ["unchanged" if run.known(a) else run.add(a, f) for a, f in pairs]
    return outcomes, run.summary()


def test_new_then_unchanged(store):
    outcomes, summary = ingest(store, press())
    assert outcomes == ["new"] * 5
    assert summary == {
        "new": 5, "changed": 0, "unchanged": 0, "failed": 0,
        "officials": 6, "documents": 4, "ranks": 3, "statements": 2,
    }  # fmt: skip
    before = dump(store)
    outcomes, summary = ingest(store, press())
    assert outcomes == ["unchanged"] * 5
    assert summary["officials"] == 0
    assert dump(store) == before


def test_twice_in_one_run_is_one_article(store):
    a, f = press()[0]
    with store.run([], "rules-1") as run:
        assert [run.add(a, f), run.add(a, f)] == ["new", "unchanged"]
    assert rows(store, "SELECT count(*) FROM articles") == [(1,)]


def test_the_last_sighting_moves(store):
    ingest(store, press())
    store.connection.execute("UPDATE articles SET last_seen = '2000-01-01'")
    ingest(store, press())
    assert rows(store, "SELECT count(*) FROM articles WHERE last_seen > '2020'") == [(5,)]


def test_a_changed_text_is_a_new_version_and_the_old_facts_stay_with_the_old(filled):
    old, facts = press()[0]
    text = old.text.replace("thứ 12", "thứ 11")
    new = replace(old, text=text)
    ranks = (
        replace(
            facts.ranks[0],
            rank=11,
            evidence="đứng thứ 11 cả nước",
            mentions=mentions(new, "đứng thứ 11 cả nước"),
        ),
    )
    outcomes, summary = ingest(filled, [(new, replace(facts, ranks=ranks))])
    assert outcomes == ["changed"]
    assert summary["changed"] == 1
    versions = rows(filled, "SELECT id, text FROM versions WHERE article_id = 1 ORDER BY id")
    assert [t for _, t in versions] == [old.text, new.text]
    assert rows(
        filled, "SELECT r.rank FROM ranks r JOIN facts f USING (id) WHERE f.version_id = ?", versions[0][0]
    ) == [(12,)]
    assert rows(filled, "SELECT rank FROM rank_figures WHERE article_id = 1") == [(11,)]
    # the text that comes back is the version that was there
    assert ingest(filled, press()[:1])[0] == ["changed"]
    assert rows(filled, "SELECT count(*) FROM versions WHERE article_id = 1") == [(2,)]
    assert rows(filled, "SELECT rank FROM rank_figures WHERE article_id = 1") == [(12,)]


def test_changed_metadata_keeps_the_version_and_what_is_left_out_keeps_its_value(filled):
    a, f = press()[0]
    assert ingest(filled, [(replace(a, section="Chính trị", published=None), f)])[0] == ["changed"]
    assert rows(filled, "SELECT section, published FROM articles WHERE id = 1") == [
        ("Chính trị", "2024-03-05T08:00:00+07:00")
    ]
    assert rows(filled, "SELECT count(*) FROM versions WHERE article_id = 1") == [(1,)]


def test_new_rules_replace_the_facts_of_the_version(filled):
    a, f = press()[0]
    with filled.run([], "rules-2") as run:
        assert not run.known(a)
        assert run.add(a, Facts(officials=f.officials)) == "unchanged"
        assert run.known(a)
    assert rows(filled, "SELECT count(*) FROM rank_figures WHERE article_id = 1") == [(0,)]
    assert rows(filled, "SELECT rules_version FROM versions WHERE article_id = 1") == [("rules-2",)]
    assert rows(filled, "SELECT count(*) FROM documents WHERE number = '05-NQ/TU'") == [
        (0,)
    ]  # nothing cites it now
    assert rows(filled, "SELECT count(*) FROM versions") == [(5,)]


def test_a_fact_off_its_characters_is_refused_and_nothing_is_stored(store):
    a, _ = press()[0]
    wrong = Official("A B", "Chủ tịch", "current", "public", mentions=(Mention(0, 3, "xyz", "a.rule"),))
    with store.run([], "r") as run, pytest.raises(ExtractionError, match=r"a\.rule"):
        run.add(a, Facts(officials=(wrong,)))
    assert rows(store, "SELECT count(*) FROM articles") == [(0,)]


@pytest.mark.parametrize("text", ["Nửa ký tự \ud83d", "Ký tự \0 rỗng"])
def test_text_that_sqlite_cannot_keep_is_refused(store, text):
    a = replace(press()[0][0], text=text, passages=())
    with store.run([], "r") as run:
        with pytest.raises(EncodingError):
            run.add(a, Facts())
        assert run.add(*press()[0]) == "new"
    assert rows(store, "SELECT count(*) FROM articles") == [(1,)]


def test_an_error_in_the_middle_of_an_article_leaves_nothing_of_it(store, monkeypatch):
    with store.run([], "r") as run:
        monkeypatch.setattr(run._writer._positions, "resolve", lambda o: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run.add(*press()[0])
        monkeypatch.undo()
        assert {t: r for t, r in dump(store).items() if r}.keys() <= {
            "provinces",
            "indicators",
            "_sqlite_migrations",
        }
        assert run.add(*press()[0]) == "new"


def test_several_are_stored_in_one_transaction_all_or_none(store):
    good = [(a, f) for a, f in press()]
    bad = (replace(article("b", "Cầu mở."), text="Cầu\ud800"), Facts())
    with store.run(["invented"], "rules-1") as run:
        with pytest.raises(EncodingError):
            run.add_all([*good, bad])
        assert rows(store, "SELECT count(*) FROM articles") == [(0,)]
        assert run.summary()["new"] == run.summary()["officials"] == 0
        assert run.add_all([*good, good[0]]) == ["new"] * len(good) + ["unchanged"]
    assert run.summary()["new"] == len(good)
    assert rows(store, "SELECT count(*) FROM articles") == [(len(good),)]


def test_runs_are_on_record(store):
    with store.run(["pages", "x.jsonl"], "rules-1") as run:
        run.add(*press()[0])
        run.fail(NoArticle("x.jsonl line 3", "holds no text"))
    assert rows(store, "SELECT status, rules_version, sources, new, failed, officials FROM runs") == [
        ("done in part", "rules-1", '["pages", "x.jsonl"]', 1, 1, 1)
    ]
    assert rows(store, "SELECT run_id, source, error, problem FROM failures") == [
        (run.id, "x.jsonl line 3", "NoArticle", "holds no text")
    ]
    assert rows(store, "SELECT run_id FROM versions") == [(run.id,)]


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt, "interrupted"), (ValueError, "failed")])
def test_a_run_that_ends_early_says_so(store, error, status):
    def ends_early():
        with store.run([], "r") as run:
            run.add(*press()[0])
            raise error

    with pytest.raises(error):
        ends_early()
    assert rows(store, "SELECT status, new FROM runs") == [(status, 1)]
    assert rows(store, "PRAGMA integrity_check") == [("ok",)]


KILLED = """
import sys
sys.path.insert(0, {tests!r})
from dataclasses import replace
from invented import press
from pipeline.store import Store
with Store.open({path!r}) as store, store.run(["killed"], "rules-1") as run:
    a, f = press()[0]
    for n in range(100000):
        run.add(replace(a, url=f"https://bao-mot.example/{{n}}.html"), f)
        print(n, flush=True)
"""


def test_kill_leaves_whole_articles(path):
    tests = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    code = KILLED.format(tests=tests, path=str(path))
    for _ in range(2):
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        for _ in range(25):
            last = child.stdout.readline()
        time.sleep(0.01)
        child.send_signal(signal.SIGKILL)
        rest, _ = child.communicate()
        last = (rest.strip().splitlines() or [last])[-1]
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        articles = db.execute("SELECT count(*) FROM articles").fetchone()[0]
        assert articles >= int(last)
        for table in ("officials", "ranks", "statements"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (articles,)
        assert db.execute("SELECT count(*) FROM stale").fetchone()[0] > 0
    db.close()
    with Store.open(path) as store:
        with store.run([], "rules-1"):
            pass
        assert rows(store, "SELECT status FROM runs") == [("interrupted",), ("interrupted",), ("done",)]
        assert rows(store, "SELECT max(articles) FROM tenures") == [(articles,)]


def test_two_runs_at_once_know_each_others_people(store, path):
    pairs = press()
    with Store.open(path) as other, store.run([], "r") as one, other.run([], "r") as two:
        for n, (a, f) in enumerate(pairs):
            (one, two)[n % 2].add(a, f)
    assert rows(store, "SELECT count(*) FROM people WHERE name_key = 'đỗ văn thử'") == [(2,)]


def test_files_of_one_name_in_two_folders_are_two_articles(store):
    one = article(
        "trang", "Mưa lớn ở miền núi", "Nước sông dâng cao trong đêm, nhiều bản làng bị cô lập hoàn toàn."
    )
    two = article(
        "trang", "Giá cà phê tăng", "Thị trường thế giới thiếu hàng nên nông dân phấn khởi bán ra từ sớm."
    )
    edited = replace(one, text=one.text.replace("trong đêm", "rất nhanh"))
    assert ingest(store, [(one, Facts()), (two, Facts()), (edited, Facts())])[0] == ["new", "new", "changed"]
    assert ingest(store, [(edited, Facts()), (two, Facts())])[0] == ["unchanged", "unchanged"]
    assert len({u for (u,) in rows(store, "SELECT url FROM articles")}) == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://bao-mot.example/ha-tinh-nang-hang-1.html",
        "https://www.bao-mot.example/ha-tinh-nang-hang-1.html#binh-luan",
        "https://m.Bao-Mot.example/ha-tinh-nang-hang-1.html?utm_source=zalo&fbclid=1",
    ],
)
def test_an_article_is_known_by_its_address_in_all_its_forms(store, url):
    a, f = press()[0]
    assert ingest(store, [(a, f), (replace(a, url=url), f)])[0] == ["new", "unchanged"]


def test_a_query_that_names_the_article_makes_another(store):
    a, f = press()[0]
    pairs = [(replace(a, url=f"https://bao-mot.example/xem?id={n}"), f) for n in (1, 2)]
    assert ingest(store, pairs)[0] == ["new", "new"]


def test_unknown_keys_of_the_lexicon_get_a_row_not_an_error(store):
    a, f = press()[0]
    odd = official(a, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh", place="Xứ Mẫu", place_id="VN99-Z")
    with store.run([], "r") as run:
        run.add(a, replace(f, officials=(odd,)))
    assert rows(store, "SELECT name FROM provinces WHERE id = 'VN99-Z'") == [("Xứ Mẫu",)]


def test_a_poll_that_comes_to_nothing_leaves_no_run(filled):
    def runs():
        return filled.connection.execute(
            "SELECT sources, status, new, unchanged, failed FROM runs"
        ).fetchall()

    before = runs()
    a, facts = press()[0]
    with filled.run(["a paper"], "rules-1", poll=True) as run:
        assert run.known(a)
    assert runs() == before
    with filled.run(["a paper"], "rules-1", poll=True) as run:
        run.known(a)
        run.add(replace(a, text=a.text + "\n\nĐính chính."), facts)
    assert runs() == [*before, ('["a paper"]', "done", 0, 1, 0)]
    with filled.run(["a paper"], "rules-1", poll=True) as run:
        run.fail(FetchError("https://bao-mot.example/", "gives no answer"))
    assert runs()[-1] == ('["a paper"]', "done in part", 0, 0, 1)


def test_a_poll_whose_first_article_is_refused_is_on_record_with_the_second(filled):
    a, facts = press()[0]
    refused = replace(facts, officials=(replace(facts.officials[0], status="nobody knows"),))
    with filled.run(["a paper"], "rules-2", poll=True) as run:
        with pytest.raises(StoreError):
            run.add(a, refused)
        assert run.id == 0
        run.add(a, facts)
    assert filled.connection.execute(
        "SELECT count(*) FROM versions v JOIN runs r ON r.id = v.run_id WHERE r.id = ?", (run.id,)
    ).fetchone() == (1,)
