"""`pipeline replay` over a database and over inputs, with facts that were altered by hand in between."""

import json
import sqlite3

import pytest
from click.testing import CliRunner

from pipeline.article import PassageKind
from pipeline.batch import extract_one
from pipeline.cli import main
from pipeline.extract.version import rules_version
from pipeline.replay.stored import stored_articles
from pipeline.scrape.inputs import read_inputs
from pipeline.store.reading import reading

TEXTS = {
    "hop": "Họp\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế tỉnh Hà Tĩnh, dự họp. Sở dẫn Nghị định 13/2023/NĐ-CP.",
    "tham": "Thăm\n\nBà Trần Thị Mai, Chủ tịch UBND huyện Can Lộc, đến thăm. “Trường rất đẹp”, bà Mai nói.",
}


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def db(tmp_path, texts):
    path = tmp_path / "press.db"
    assert run("ingest", texts, "--db", path).exit_code == 0
    return path


@pytest.fixture
def saved(tmp_path, texts):
    path = tmp_path / "facts.jsonl"
    path.write_text(run("extract", texts).stdout, encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(main, [str(a) for a in arguments])


def replayed(*arguments, code=0):
    done = run("replay", *arguments, "--json")
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


def altered(path, *statements):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for sql in statements:
            connection.execute(sql)
    connection.close()


def rows_of(path, alter):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [line for line in lines if alter(line) is not False]
    path.write_text("".join(json.dumps(line) + "\n" for line in kept), encoding="utf-8")


def test_the_article_that_the_database_gives_back_reads_as_the_one_that_went_in(db, texts):
    given = {a.id: a for a in read_inputs([str(texts)])}
    with reading(db) as connection:
        for _, article, before in stored_articles(connection):
            original = given[article.id.rpartition(":")[2]]
            assert (article.text, article.passages) == (original.text, original.passages)
            assert article.passages[0].kind is PassageKind.HEADLINE
            assert extract_one(article) == extract_one(original)
            assert before.rows["officials"]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_rules_change_nothing(db, texts, saved, corpus, workers):
    assert run("ingest", corpus / "pages", "--db", db).exit_code == 0
    stored = replayed("--db", db, "--workers", workers)
    assert stored["changes"] == []
    assert stored["articles"]["compared"] == 14
    assert all(t["before"] == t["now"] > 0 for t in stored["facts"].values())
    assert replayed(texts, "--against", saved, "--workers", workers)["changes"] == []


def test_changes_of_a_database_are_told_with_their_evidence(db):
    altered(
        db,
        "UPDATE officials SET status = 'former' WHERE name = 'Lê Văn Tám'",
        "DELETE FROM facts WHERE kind = 'statement'",
    )
    found = replayed("--db", db)
    changed, gained = sorted(found["changes"], key=lambda c: c["change"])
    assert (changed["kind"], changed["change"], changed["fields"]) == ("officials", "changed", ["status"])
    assert (changed["before"]["status"], changed["now"]["status"]) == ("former", "current")
    assert changed["article"] == "urn:press:file:hop"
    assert TEXTS["hop"][changed["start"] : changed["end"]] == changed["surface"]
    assert changed["rule"].startswith("officials.")
    assert (gained["kind"], gained["change"], gained["before"]) == ("statements", "gained", None)
    assert found["facts"]["statements"] == {"before": 0, "now": 1, "gained": 1, "lost": 0, "changed": 0}


def test_a_replay_writes_nothing_unless_asked(db):
    altered(db, "DELETE FROM facts", "UPDATE versions SET rules_version = 'old'")
    before = db.read_bytes()
    assert replayed("--db", db)["facts"]["officials"]["gained"] == 2
    assert db.read_bytes() == before

    assert replayed("--db", db, "--store")["facts"]["officials"]["gained"] == 2
    again = replayed("--db", db)
    assert again["changes"] == []
    assert again["facts"]["officials"]["before"] == 2
    with reading(db) as connection:
        versions = connection.execute("SELECT DISTINCT rules_version, run_id FROM versions").fetchall()
        assert [tuple(v) for v in versions] == [(rules_version(), 2)]
        last = connection.execute("SELECT * FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        assert (last["status"], last["unchanged"], last["officials"]) == ("done", 2, 2)
        names = connection.execute("SELECT name FROM official_mentions ORDER BY name").fetchall()
        assert [n for (n,) in names] == ["Lê Văn Tám", "Trần Thị Mai"]


def test_what_was_stored_by_a_replay_is_known_to_the_next_ingest(db, texts):
    altered(db, "UPDATE versions SET rules_version = 'old'")
    replayed("--db", db, "--store")
    summary = json.loads(run("ingest", texts, "--db", db, "--json").stdout)
    assert summary["articles"]["unchanged"] == 2
    assert summary["officials"] == 0


def test_changes_of_inputs_against_saved_facts(texts, saved):
    def alter(line):
        if line["article"]["id"] == "hop":
            line["officials"][0]["position"] = "Giám đốc Sở Y tế"
            line["documents"].append(line["documents"][0] | {"number": "99", "number_key": "99"})

    rows_of(saved, alter)
    found = replayed(texts, "--against", saved)
    assert [(c["kind"], c["change"], c["fields"]) for c in found["changes"]] == [
        ("officials", "changed", ["position"]),
        ("documents", "lost", []),
    ]
    assert found["facts"]["documents"]["lost"] == 1


def test_articles_that_only_one_side_has_are_counted_and_not_compared(texts, saved):
    rows_of(saved, lambda line: line["article"]["id"] != "hop")
    (texts / "tham.txt").rename(texts / "ve.txt")
    found = replayed(texts, "--against", saved)
    assert found["changes"] == []
    assert found["articles"] == {"compared": 0, "other_text": 0, "new": 2, "not_read": 1, "failed": 0}


def test_a_text_that_changed_is_compared_without_its_offsets(texts, saved):
    path = texts / "hop.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Họp", "Cuộc họp"), encoding="utf-8")
    found = replayed(texts, "--against", saved)
    assert found["changes"] == []
    assert found["articles"]["other_text"] == 1


def test_the_text_form_has_a_line_a_change_and_the_table(db):
    altered(db, "UPDATE officials SET status = 'former' WHERE name = 'Lê Văn Tám'")
    lines = run("replay", "--db", db).stdout.splitlines()
    assert lines[0].startswith("~ officials urn:press:file:hop ")
    assert "“Lê Văn Tám, Giám đốc Sở Y tế tỉnh Hà Tĩnh” [officials.name_before_title]" in lines[0]
    assert lines[1] == '    status: "former" → "current"'
    assert lines[3].split() == ["kind", "before", "now", "gained", "lost", "changed"]
    assert lines[-1] == "articles: 2 compared"


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"article": {}}', '{"article": {"id": "x"}, "officials": []}', '{"article": 3}']
)
def test_a_broken_line_of_saved_facts_is_named_and_the_rest_compared(texts, saved, line):
    with saved.open("a", encoding="utf-8") as out:
        out.write(line + "\n")
    done = run("replay", texts, "--against", saved, "--json")
    assert done.exit_code == 3
    assert "facts.jsonl:3: " in done.stderr
    found = json.loads(done.stdout)
    assert found["articles"]["compared"] == 2
    assert found["articles"]["failed"] == 1


def test_a_bad_input_is_named_and_the_rest_compared(texts, saved):
    (texts / "rong.txt").write_text("", encoding="utf-8")
    assert replayed(texts, "--against", saved, code=3)["articles"]["compared"] == 2


def test_wrong_usage(texts, saved, db, tmp_path):
    assert run("replay", texts).exit_code == 2
    assert run("replay", "--against", saved).exit_code == 2
    assert run("replay", texts, "--against", saved, "--store").exit_code == 2
    assert run("replay", "--db", tmp_path / "none.db").exit_code == 1
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    assert run("replay", texts, "--against", tmp_path / "empty.jsonl").exit_code == 1
