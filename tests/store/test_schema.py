"""The promised tables and views, the invariants, and the search."""
# ruff: noqa: E501 - a case stays on its line

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import article, press

from pipeline.facts import Document, Facts, Mention, Official, Rank
from pipeline.store import Store

PROMISED = {
    "articles": "id url outlet headline lead published authors section first_seen last_seen",
    "versions": "id article_id text text_sha256 seen",
    "mentions": "id version_id kind start end surface rule",
    "people": "id name",
    "positions": "id position",
    "tenures": "person_id position_id first_seen last_seen articles",
    "documents": "id kind number issuer issued title",
    "runs": "id started finished status rules_version tool_version",
}
VIEWS = {
    "official_mentions": "article_id url outlet published name position status class start end surface",
    "document_citations": "article_id url outlet published kind number issued issuer start end surface",
    "rank_figures": "article_id url outlet published subject indicator rank out_of scope year change start end surface",
    "speech": "article_id url outlet published speaker position kind text start end",
}
BROKEN = {
    "a mention that is not the text": """SELECT m.id FROM mentions m JOIN versions v ON v.id = m.version_id
        WHERE substr(v.text, m.start + 1, m."end" - m.start) IS NOT m.surface""",
    "a fact without a version": "SELECT id FROM facts WHERE version_id NOT IN (SELECT id FROM versions)",
    "a mention without a fact": "SELECT id FROM mentions WHERE fact_id NOT IN (SELECT id FROM facts)",
    "a version without an article": "SELECT id FROM versions WHERE article_id NOT IN (SELECT id FROM articles)",
    "an article twice": "SELECT url FROM articles GROUP BY url HAVING count(*) > 1",
    "an article without a present version": """SELECT a.id FROM articles a LEFT JOIN versions v
        ON v.id = a.version_id AND v.article_id = a.id WHERE v.id IS NULL""",
    "a foreign key to nothing": "SELECT * FROM pragma_foreign_key_check",
    "a statement off the text": """SELECT s.id FROM statements s JOIN facts f USING (id) JOIN versions v
        ON v.id = f.version_id WHERE s."end" > length(v.text)""",
}


def broken(connection):
    return {name: found for name, sql in BROKEN.items() if (found := connection.execute(sql).fetchall())}


@pytest.mark.parametrize("table", PROMISED)
def test_promised_tables(store, table):
    columns = [r[1] for r in store.connection.execute(f"PRAGMA table_info({table})")]
    assert set(PROMISED[table].split()) <= set(columns)


@pytest.mark.parametrize("view", VIEWS)
def test_promised_views_begin_with_the_promised_columns(store, view):
    columns = [r[1] for r in store.connection.execute(f"PRAGMA table_info({view})")]
    promised = VIEWS[view].split()
    assert columns[: len(promised)] == promised


def test_what_the_views_show(filled):
    def one(sql):
        return filled.connection.execute(sql).fetchall()

    assert one(
        "SELECT name, position, status, class, surface FROM official_mentions WHERE article_id = 1"
    ) == [
        (
            "Đỗ Văn Thử",
            "Chủ tịch UBND tỉnh Hà Tĩnh",
            "current",
            "public",
            "Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh",
        ),
        ("Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh", "current", "public", "ông Thử"),
    ]
    assert one(
        "SELECT kind, number, issued, issuer, surface FROM document_citations WHERE article_id = 4"
    ) == [
        ("Luật", None, "2024", "Quốc hội", "Luật Đất đai 2024"),
        ("Nghị định", "13/2023/NĐ-CP", None, "Chính phủ", "Nghị định số 13/2023/NĐ-CP"),
    ]
    assert one(
        "SELECT subject, indicator, rank, out_of, year, surface FROM rank_figures WHERE article_id = 2"
    ) == [("Hà Tĩnh", "chỉ số PCI", 18, 63, 2022, "xếp thứ 18/63")]
    assert one("SELECT speaker, kind, text FROM speech WHERE article_id = 1") == [
        ("Đỗ Văn Thử", "direct quotation", "Chúng tôi sẽ làm tốt hơn nữa")
    ]
    assert one("SELECT week, outlet, articles, officials FROM coverage WHERE week = '2024-03-04'") == [
        ("2024-03-04", "bao-mot.example", 1, 1)
    ]


def test_nothing_is_broken(filled):
    assert broken(filled.connection) == {}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE versions SET text = 'khác' WHERE id = 1",
        "UPDATE versions SET article_id = 2 WHERE id = 1",
        "UPDATE mentions SET start = start + 1 WHERE id = 1",
        "UPDATE facts SET version_id = 2 WHERE id = 1",
        """INSERT INTO mentions (version_id, kind, start, "end", surface, rule, fact_id)
           SELECT version_id, kind, start + 1, "end" + 1, surface, rule, fact_id FROM mentions WHERE id = 1""",
        """INSERT INTO mentions (version_id, kind, start, "end", surface, rule, fact_id)
           SELECT 2, kind, start, "end", (SELECT substr(text, start + 1, "end" - start) FROM versions WHERE id = 2),
                  rule, fact_id FROM mentions WHERE id = 1""",
        "INSERT INTO facts (version_id, kind) VALUES (999, 'rank')",
        "INSERT INTO articles SELECT 999, url, 'x', outlet, headline, lead, published, updated, authors, section, form, "
        "tags, credit, source_id, reader, contradictions, day, week, digest, version_id, first_seen, last_seen "
        "FROM articles WHERE id = 1",
        "DELETE FROM people WHERE id = 1",
    ],
)
def test_the_database_itself_refuses_to_break(filled, sql):
    with pytest.raises(sqlite3.IntegrityError):
        filled.connection.execute(sql)


def test_a_deleted_article_takes_all_its_facts_along(filled):
    filled.connection.execute("DELETE FROM articles WHERE id = 1")
    assert broken(filled.connection) == {}
    assert filled.connection.execute("SELECT count(*) FROM facts WHERE version_id = 1").fetchone() == (0,)
    assert search(filled, "versions", '"nang hang"') == []


LETTERS = st.text("aăâáàđĐơưẫ \n.-😀e\u0301\u200b\"'", min_size=4, max_size=40).filter(lambda s: s.strip())


@st.composite
def editions(draw):
    """A few articles in several editions, each with facts at random spans, some with new rules."""
    out = []
    for _ in range(draw(st.integers(1, 6))):
        a = article(str(draw(st.integers(1, 2))), draw(LETTERS), draw(LETTERS), outlet="bao.example")

        def span(a=a):
            start = draw(st.integers(0, len(a.text) - 1))
            end = draw(st.integers(start + 1, len(a.text)))
            return (Mention(start, end, a.text[start:end], "any.rule"),)

        name = draw(st.sampled_from(["Đỗ Văn Thử", "Thử", "Trần Thị Ví Dụ"]))
        post = draw(st.sampled_from(["Giám đốc", "Bộ trưởng Bộ Y tế", "Chủ tịch UBND xã Mẫu"]))
        number = draw(st.sampled_from([None, "05-NQ/TU", "13/2023/NĐ-CP"]))
        facts = Facts(
            officials=(Official(name, post, "current", "public", mentions=span()),),
            documents=(
                Document("Nghị quyết", number, number, subject=draw(st.none() | LETTERS), mentions=span()),
            ),
            ranks=(Rank(None, "x", mentions=span()),),
        )
        out.append((a, facts, draw(st.sampled_from(["rules-1", "rules-2"]))))
    return out


@given(editions())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_ever_broken(tmp_path_factory, written):
    with Store.open(tmp_path_factory.mktemp("any") / "press.db") as store:
        for a, facts, rules in written:
            with store.run([], rules) as run:
                run.add(a, facts)
            assert broken(store.connection) == {}
        before = store.connection.execute("SELECT * FROM mentions ORDER BY id").fetchall()
        a, facts, rules = written[-1]
        with store.run([], rules) as run:
            assert run.known(a)
        assert store.connection.execute("SELECT * FROM mentions ORDER BY id").fetchall() == before


def search(store, table, query):
    sql = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ? ORDER BY rowid"
    return [r[0] for r in store.connection.execute(sql, (query,))]


def test_search_folds_all_marks_and_the_letter_dd(filled):
    assert search(filled, "people", '"do van thu"') == [1, 3]
    assert search(filled, "versions", '"nang hang chuyen doi so"') == [1]
    assert search(filled, "versions", '"luat dat dai"') == [4]
    assert search(filled, "documents", '"13 2023 nd cp"') != []
    shown = filled.connection.execute(
        "SELECT snippet(versions_fts, 1, '[', ']', '', 8) FROM versions_fts WHERE versions_fts MATCH '\"do van thu\"'"
    ).fetchone()[0]
    assert "[Đỗ Văn Thử]" in shown


def test_search_follows_what_changes_and_can_be_rebuilt(filled):
    filled.connection.execute("UPDATE people SET name = 'Đặng Thị Đổi' WHERE id = 1")
    assert search(filled, "people", '"do van thu"') == [3]
    assert search(filled, "people", '"dang thi doi"') == [1]
    filled.rebuild_search()
    assert search(filled, "people", '"dang thi doi"') == [1]
    assert search(filled, "versions", '"luat dat dai"') == [4]


def test_every_searched_table_has_its_triggers(store):
    triggers = {
        r[0] for r in store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    for table in ("people", "positions", "documents"):
        assert {f"{table}_fts_insert", f"{table}_fts_delete", f"{table}_fts_update"} <= triggers
    assert {"versions_fts_insert", "versions_fts_delete", "versions_immutable", "mentions_exact", "mentions_fixed",
            "facts_fixed"} <= triggers  # fmt: skip


def test_an_emoji_counts_as_one_character(filled):
    a, _ = press()[0]
    assert "😀" in a.text
    start, end, surface = filled.connection.execute(
        'SELECT start, "end", surface FROM rank_figures WHERE article_id = 1'
    ).fetchone()
    assert a.text[start:end] == surface == "đứng thứ 12 cả nước"
    assert replace(a).text == a.text
