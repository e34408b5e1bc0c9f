"""A public copy: nothing that should stay at home, every fact still on its characters."""

import sqlite3

import pytest
from invented import article, official

from pipeline.errors import ExportError
from pipeline.export.publish import blanked, publish
from pipeline.facts import Facts
from pipeline.store import Store

SECRET = "Câu này không đứng cạnh chức danh nào và phải ở lại toà soạn."


@pytest.fixture
def long(tmp_path):
    a = article(
        "dai",
        "Hội nghị ở Hà Tĩnh",
        "Ông Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh, chủ trì.",
        *["Một đoạn dài để giữ khoảng cách giữa hai câu trong bài."] * 4,
        SECRET,
    )
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["/home/ai-do/bi-mat"]) as run:
        run.add(a, Facts(officials=(official(a, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh"),)))
    return path


def test_what_stands_around_no_fact_is_nowhere_in_the_file(long, tmp_path):
    done = publish(long, tmp_path / "public.db")
    assert 0 < done["characters"] < 1
    data = (tmp_path / "public.db").read_bytes()
    for secret in (SECRET, "toà soạn", "bi-mat"):
        assert secret.encode() not in data
    connection = sqlite3.connect(tmp_path / "public.db")
    wrong = connection.execute(
        """SELECT count(*) FROM mentions m JOIN versions v ON v.id = m.version_id
           WHERE substr(v.text, m.start + 1, m."end" - m.start) IS NOT m.surface"""
    ).fetchone()
    searched = connection.execute(
        "SELECT count(*) FROM versions_fts WHERE versions_fts MATCH 'toa'"
    ).fetchone()
    found = connection.execute("SELECT count(*) FROM versions_fts WHERE versions_fts MATCH 'thu'").fetchone()
    with pytest.raises(sqlite3.DatabaseError, match="never altered"):
        connection.execute("UPDATE versions SET text = ''")
    connection.close()
    assert (wrong, searched, found) == ((0,), (0,), (1,))


def test_whole_texts_where_asked_for(long, tmp_path):
    assert publish(long, tmp_path / "public.db", full_texts=True)["characters"] == 1.0
    assert SECRET.encode() in (tmp_path / "public.db").read_bytes()


def test_a_copy_is_not_written_over(long, tmp_path):
    publish(long, tmp_path / "public.db")
    with pytest.raises(ExportError, match="there already"):
        publish(long, tmp_path / "public.db")


@pytest.mark.parametrize(
    "kept", [[], [(0, 3)], [(5, 9), (7, 20)], [(-50, 4), (10, 400)], [(3, 3), (4, 5), (4, 8)]]
)
def test_blanking_keeps_every_offset(kept):
    text = "Dòng một có chữ\n\n  dòng hai 😀 cũng có\nba"
    shown = blanked(text, kept)
    assert len(shown) == len(text)
    assert [i for i, c in enumerate(shown) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
    for a, b in kept:
        assert shown[max(a, 0) : b] == text[max(a, 0) : b]
