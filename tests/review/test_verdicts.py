"""Verdicts hold for what a fact says: they outlive other rules, other texts and other databases."""

import json
from dataclasses import replace

import pytest
from invented import article, mentions, official, press
from judging import judge, standing

from pipeline.errors import ReviewError
from pipeline.facts import Facts
from pipeline.review.offsets import words
from pipeline.review.verdicts import give, undo
from pipeline.store import Store

CHAIR = "Chủ tịch UBND tỉnh Hà Tĩnh"


def one(store, sql):
    return store.connection.execute(sql).fetchone()[0]


def test_a_verdict_outlives_the_same_article_by_the_same_and_by_other_rules(filled):
    judge(filled, 1, "official", "confirmed")
    judge(filled, 1, "rank", "rejected", note="Sai năm")
    expected = [(1, "official", "confirmed"), (1, "rank", "rejected")]
    first = press()[0]
    for rules in ("rules-1", "rules-2"):
        with filled.run([], rules) as run:
            run.add(*first)
        assert standing(filled) == expected
    found_otherwise = replace(
        first[1], officials=tuple(replace(o, mentions=o.mentions[1:], score=0.1) for o in first[1].officials)
    )
    with filled.run([], "rules-3") as run:
        run.add(first[0], found_otherwise)
    assert standing(filled) == expected


def test_a_fact_that_new_rules_read_otherwise_waits_for_its_own_verdict(filled):
    judge(filled, 1, "official", "rejected")
    known, facts = press()[0]
    with filled.run([], "rules-2") as run:
        run.add(known, replace(facts, officials=(replace(facts.officials[0], status="former"),)))
    assert standing(filled) == []
    with filled.run([], "rules-3") as run:
        run.add(known, facts)
    assert standing(filled) == [(1, "official", "rejected")]


def test_a_verdict_is_found_again_where_the_text_has_changed(filled):
    judge(filled, 5, "official", "confirmed")
    new = article(
        "5",
        "Trường làng mở hội",
        "Sáng nay trời mưa.",
        "Thầy Đỗ Văn Thử, Hiệu trưởng Trường Tiểu học Làng Mẫu, khai mạc.",
    )
    again = official(new, "Đỗ Văn Thử", "Hiệu trưởng Trường Tiểu học Làng Mẫu", class_="unit")
    with filled.run([], "rules-1") as run:
        assert run.add(new, Facts(officials=(again,))) == "changed"
    assert standing(filled) == [(5, "official", "confirmed")]


def test_a_verdict_is_found_by_the_text_where_the_address_is_another(filled):
    judge(filled, 1, "rank", "rejected")
    known, facts = press()[0]
    with filled.run([], "rules-1") as run:
        run.add(replace(known, url="https://bao-khac.example/dang-lai-9.html"), facts)
    assert standing(filled) == [(1, "rank", "rejected"), (6, "rank", "rejected")]


def test_of_two_people_the_latest_counts_and_undoing_gives_the_other_back(filled):
    judge(filled, 1, "rank", "confirmed", by="lan", at="2026-01-01T00:00:00+00:00")
    second = judge(filled, 1, "rank", "rejected", by="minh", at="2026-01-02T00:00:00+00:00")
    assert standing(filled) == [(1, "rank", "rejected")]
    assert one(filled, "SELECT count(*) FROM verdicts") == 2
    with filled.transaction() as connection:
        assert undo(connection, second, by="minh") == 1
    assert standing(filled) == [(1, "rank", "confirmed")]
    assert one(filled, "SELECT count(*) FROM verdicts") == 2


def test_what_is_rejected_is_no_evidence_until_undone(filled):
    def tenure():
        sql = "SELECT count(*) FROM tenures t JOIN positions x ON x.id = t.position_id WHERE x.position = "
        return one(filled, f"{sql}'{CHAIR}'")

    assert tenure() == 2
    given = [judge(filled, n, "official", "rejected") for n in (1, 2, 3)]
    assert tenure() == 1  # of the one who took over, in the third article
    document = judge(filled, 2, "document", "rejected")
    assert one(filled, "SELECT articles FROM documents WHERE number = '13/2023/NĐ-CP'") == 1
    with filled.transaction() as connection:
        for uid in (*given, document):
            undo(connection, uid, by="lan")
    assert tenure() == 2
    assert one(filled, "SELECT articles FROM documents WHERE number = '13/2023/NĐ-CP'") == 2


def test_the_views_keep_what_is_rejected_and_say_so(filled):
    judge(filled, 1, "rank", "rejected")
    rows = filled.connection.execute("SELECT article_id, verdict FROM rank_figures ORDER BY 1").fetchall()
    assert rows == [(1, "rejected"), (2, "unreviewed"), (3, "unreviewed")]


def test_a_verdict_keeps_the_fact_as_spans(filled):
    judge(filled, 1, "rank", "confirmed", note="  ")
    kept, sha, note = filled.connection.execute("SELECT fact, text_sha256, note FROM verdicts").fetchone()
    text = one(filled, f"SELECT text FROM versions WHERE text_sha256 = '{sha}'")
    fact_kept = json.loads(kept)
    assert words(text, fact_kept["subject"]) == "Hà Tĩnh"
    assert words(text, fact_kept["evidence"]) == "đứng thứ 12 cả nước"
    assert (fact_kept["rank"], fact_kept["year"], note) == (12, 2023, None)


@pytest.mark.parametrize(
    ("article_id", "kind", "said"), [(1, "rank", "0" * 16), (99, "rank", "x"), (1, "nothing", "x")]
)
def test_a_fact_that_is_not_there_gets_no_verdict(filled, article_id, kind, said):
    with pytest.raises(ReviewError, match="no such fact"), filled.transaction() as connection:
        give(connection, article_id, kind, said, "confirmed", by="lan")
    with pytest.raises(ReviewError, match="no verdict"), filled.transaction() as connection:
        undo(connection, "none", by="lan")


def test_an_article_read_again_from_nothing_finds_its_verdicts(tmp_path, filled):
    judge(filled, 4, "document", "confirmed")
    (columns,) = filled.connection.execute(
        "SELECT group_concat(name, ', ') FROM pragma_table_info('verdicts')"
    ).fetchone()
    given = filled.connection.execute(f"SELECT {columns} FROM verdicts").fetchone()
    with Store.open(tmp_path / "new.db") as new:
        new.connection.execute(
            f"INSERT INTO verdicts ({columns}) VALUES ({', '.join('?' * len(given))})", given
        )
        with new.run([], "rules-9") as run:
            for known, facts in reversed(press()):
                run.add(known, facts)
        assert [s[1:] for s in standing(new)] == [("document", "confirmed")]


def test_two_facts_that_say_the_same_share_a_verdict(filled):
    known, facts = press()[0]
    again = replace(facts.ranks[0], mentions=mentions(known, "12 cả nước"))
    with filled.run([], "rules-2") as run:
        run.add(known, replace(facts, ranks=(*facts.ranks, again)))
    judge(filled, 1, "rank", "rejected")
    assert standing(filled) == [(1, "rank", "rejected")] * 2
