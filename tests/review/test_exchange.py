"""Verdicts out of one database and into another, and as test cases."""

import io
import json

import pytest
from click.testing import CliRunner
from invented import press
from judging import judge, standing

from pipeline.cli import main
from pipeline.errors import ReviewError
from pipeline.review.cases import write_cases
from pipeline.review.exchange import read_lines, write_lines
from pipeline.review.offsets import words
from pipeline.review.people import same, split, undo_identity
from pipeline.review.verdicts import undo
from pipeline.store import Store


@pytest.fixture
def other(tmp_path):
    """A database that read the same articles in another order, so that its rows have other numbers."""
    path = tmp_path / "other.db"
    with Store.open(path) as store, store.run([], "rules-7") as run:
        for article, facts in reversed(press()):
            run.add(article, facts)
    return path


def written(store):
    out = io.StringIO()
    write_lines(store.path, out)
    return out.getvalue().splitlines()


def test_verdicts_arrive_where_they_belong_once(filled, other):
    judge(filled, 1, "rank", "rejected", note="Sai năm")
    judge(filled, 4, "document", "confirmed")
    undone = judge(filled, 2, "rank", "rejected")
    with filled.transaction() as connection:
        undo(connection, undone, by="minh")
    lines = written(filled)
    assert read_lines(other, lines, "x") == (3, 0)
    assert read_lines(other, lines, "x") == (0, 3)
    with Store.open(other) as there:
        assert standing(there) == [(2, "document", "confirmed"), (5, "rank", "rejected")]
        assert written(there) == lines


def test_undoing_travels_after_the_verdict(filled, other):
    uid = judge(filled, 1, "rank", "rejected")
    read_lines(other, written(filled), "x")
    with filled.transaction() as connection:
        undo(connection, uid, by="lan")
    assert read_lines(other, written(filled), "x") == (0, 1)
    with Store.open(other) as there:
        assert standing(there) == []


def test_no_word_of_an_article_is_in_what_is_written(filled):
    for kind in ("official", "document", "rank", "statement"):
        judge(filled, 1, kind, "confirmed")
    lines = written(filled)
    assert len(lines) == 4
    for wording in ("Thử", "Chủ tịch", "05-NQ/TU", "Hà Tĩnh", "Chúng tôi"):
        assert wording not in "".join(lines)


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"kind": "rank"}', "3"])
def test_a_line_that_is_no_verdict_stops_all(filled, other, line):
    judge(filled, 1, "rank", "rejected")
    with pytest.raises(ReviewError, match=r"given\.jsonl:2: is no"):
        read_lines(other, [*written(filled), line], "given.jsonl")
    with Store.open(other) as there:
        assert standing(there) == []


def test_an_article_reviewed_whole_becomes_a_case(filled, tmp_path):
    judge(filled, 2, "rank", "confirmed")
    for kind, verdict in (("official", "confirmed"), ("document", "confirmed"), ("rank", "rejected")):
        judge(filled, 1, kind, verdict)
    assert write_cases(filled.path, tmp_path / "gold") == (1, 1)
    (file,) = (tmp_path / "gold").iterdir()
    case = json.loads(file.read_text())
    text = press()[0][0].text
    assert (file.name, case["ranks"]) == ("1.json", [])
    assert words(text, case["officials"][0]["position"]) == "Chủ tịch UBND tỉnh Hà Tĩnh"
    assert words(text, case["documents"][0]["number"]) == "05-NQ/TU"


def test_the_command(filled, other, tmp_path):
    judge(filled, 1, "rank", "rejected")
    file, db = tmp_path / "verdicts.jsonl", str(filled.path)
    run = CliRunner().invoke
    assert "1 verdicts" in run(main, ["review", "export", "--db", db, "--to", str(file)]).stderr
    assert run(main, ["review", "export", "--db", db]).stdout == file.read_text()
    assert "1 new verdicts" in run(main, ["review", "import", str(file), "--db", str(other)]).stderr
    assert (
        "0 articles; 1 more"
        in run(main, ["review", "export", "--db", db, "--gold", str(tmp_path / "g")]).stderr
    )
    file.write_text("nothing")
    assert run(main, ["review", "import", str(file), "--db", str(other)]).exit_code == 1


def bearers(store):
    """Return the articles in which one person bears the name, by the articles' own ids."""
    people = {}
    for article, person in store.connection.execute(
        """SELECT DISTINCT a.source_id, o.person_id FROM officials o JOIN facts f ON f.id = o.id
           JOIN articles a ON a.version_id = f.version_id WHERE o.name = 'Đỗ Văn Thử'"""
    ):
        people.setdefault(person, set()).add(article)
    return sorted(sorted(articles) for articles in people.values())


def test_who_is_who_arrives_too(filled, other):
    with filled.transaction() as connection:
        same(connection, 1, 3, by="lan")
        split(connection, 1, [2], by="lan")
    lines = written(filled)
    assert read_lines(other, lines, "x") == (2, 0)
    assert read_lines(other, lines, "x") == (0, 2)
    with Store.open(other) as there:
        assert bearers(there) == bearers(filled) == [["1", "3", "5"], ["2"]]
        with there.transaction() as connection:
            (uid,) = connection.execute("SELECT uid FROM identities WHERE what = 'other'").fetchone()
            undo_identity(connection, uid, by="minh")
        assert read_lines(filled.path, written(there), "x") == (0, 2)
    assert bearers(filled) == [["1", "2", "3", "5"]]
