"""Two people made one, articles split off one; both outlive other rules, new articles, a new database."""

from dataclasses import replace

import pytest
from invented import article, official, press

from pipeline.errors import ReviewError
from pipeline.facts import Facts
from pipeline.review.people import identities_of, same, split, undo_identity
from pipeline.store import Store

HEAD = "Hiệu trưởng Trường Tiểu học Làng Mẫu"
CHAIR = "Chủ tịch UBND tỉnh Hà Tĩnh"
NAME = "Đỗ Văn Thử"


def bearers(store, name=NAME):
    """Return who bears the name in each article: article -> person."""
    return dict(
        store.connection.execute(
            """SELECT a.id, o.person_id FROM officials o JOIN facts f ON f.id = o.id
               JOIN articles a ON a.version_id = f.version_id WHERE o.name = ?""",
            (name,),
        ).fetchall()
    )


def merged(store, one, two):
    with store.transaction() as connection:
        return same(connection, one, two, by="lan")


def parted(store, person, *articles):
    with store.transaction() as connection:
        return split(connection, person, articles, by="lan")


def undone(store, what):
    with store.transaction() as connection:
        (uid,) = connection.execute(
            "SELECT uid FROM identities WHERE what = ? AND undone_at IS NULL", (what,)
        ).fetchone()
        return undo_identity(connection, uid, by="minh")


def add(store, *given, rules="rules-1"):
    with store.run([], rules) as run:
        for known, facts in given:
            run.add(known, facts)


def told(n, position, name=NAME, day="2026-01-01"):
    made = article(
        str(n),
        f"Tin số {n}",
        f"Ông {name}, {position}, phát biểu.",
        url=f"https://bao-mot.example/{n}.html",
        published=day,
    )
    place = (
        {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh", "place_id": "VN42-A"}
        if position == CHAIR
        else {"organisation": "Trường Tiểu học Làng Mẫu"}
    )
    return made, Facts(officials=(official(made, name, position, **place),))


def consistent(store):
    assert store.connection.execute("SELECT * FROM pragma_foreign_key_check").fetchall() == []
    assert store.connection.execute("SELECT count(*) FROM people WHERE name_key = ''").fetchone() == (0,)
    return True


def test_at_first_two_bear_the_name(filled):
    assert bearers(filled) == {1: 1, 2: 1, 3: 1, 5: 3}


def test_a_merge_keeps_the_one_in_more_articles_and_leads_there(filled):
    assert merged(filled, 3, 1) == 1
    assert set(bearers(filled).values()) == {1}
    one = filled.connection.execute
    assert one("SELECT person_id FROM merged_people WHERE old_id = 3").fetchone() == (1,)
    assert one("SELECT articles, label FROM people WHERE id = 1").fetchone() == (4, NAME)
    assert one("SELECT count(*) FROM tenures WHERE person_id = 1").fetchone() == (3,)
    assert consistent(filled)


def test_new_articles_and_other_rules_keep_a_merge(filled):
    merged(filled, 1, 3)
    add(filled, told(6, HEAD), told(7, CHAIR))
    add(filled, *press(), rules="rules-2")
    assert set(bearers(filled).values()) == {1}
    assert consistent(filled)


def test_undoing_a_merge_gives_both_their_articles_and_ids_back(filled):
    before = bearers(filled)
    merged(filled, 1, 3)
    assert undone(filled, "same") == 1
    assert bearers(filled) == before
    labels = filled.connection.execute(
        "SELECT label FROM people WHERE name = ? ORDER BY id", (NAME,)
    ).fetchall()
    assert labels == [(f"{NAME} ({CHAIR})",), (f"{NAME} ({HEAD})",)]
    assert filled.connection.execute("SELECT * FROM merged_people").fetchall() == []
    add(filled, *press(), rules="rules-2")
    assert bearers(filled) == before
    assert consistent(filled)


def test_a_merge_over_two_names_takes_in_new_articles_of_both(filled):
    add(filled, told(6, HEAD, "Đỗ Văn Thửa"))
    other = bearers(filled, "Đỗ Văn Thửa")[6]
    keep = merged(filled, 1, other)
    add(filled, told(7, HEAD, "Đỗ Văn Thửa"), told(8, CHAIR))
    assert set(bearers(filled, "Đỗ Văn Thửa").values()) == {keep} == {bearers(filled)[8]}
    assert bearers(filled)[5] != keep  # the head of that name was another all along
    assert consistent(filled)


def test_a_split_outlives_other_rules_and_new_articles(filled):
    other = parted(filled, 1, 2)
    assert bearers(filled) == {1: 1, 2: other, 3: 1, 5: 3}
    add(filled, *press(), rules="rules-2")
    add(filled, told(6, CHAIR))
    assert bearers(filled) == {1: 1, 2: other, 3: 1, 5: 3, 6: 1}
    speaker = filled.connection.execute("SELECT person_id FROM speech WHERE article_id = 2").fetchone()
    assert speaker == (other,)
    assert consistent(filled)


def test_articles_split_together_are_one_person(filled):
    other = parted(filled, 1, 2, 3)
    assert bearers(filled) == {1: 1, 2: other, 3: other, 5: 3}
    add(filled, *press(), rules="rules-2")
    assert bearers(filled) == {1: 1, 2: other, 3: other, 5: 3}


def test_undoing_a_split_puts_them_together_and_the_id_leads_there(filled):
    other = parted(filled, 1, 2)
    undone(filled, "other")
    assert bearers(filled) == {1: 1, 2: 1, 3: 1, 5: 3}
    leads = filled.connection.execute(
        "SELECT person_id FROM merged_people WHERE old_id = ?", (other,)
    ).fetchone()
    assert leads == (1,)
    assert consistent(filled)


def test_the_later_verdict_takes_the_earlier_back(filled):
    other = parted(filled, 1, 2)
    merged(filled, 1, other)
    assert bearers(filled) == {1: 1, 2: 1, 3: 1, 5: 3}
    other = parted(filled, 1, 2)
    add(filled, *press(), rules="rules-2")
    assert bearers(filled) == {1: 1, 2: other, 3: 1, 5: 3}
    assert [i["what"] for i in identities_of(filled.connection, other)] == ["other"]


@pytest.mark.parametrize("order", [1, -1])
def test_verdicts_hold_in_a_database_made_anew_whatever_comes_first(filled, tmp_path, order):
    parted(filled, 1, 2)
    merged(filled, 1, 3)
    rows = filled.connection.execute("SELECT * FROM identities").fetchall()
    with Store.open(tmp_path / "new.db") as new:
        new.connection.executemany(f"INSERT INTO identities VALUES ({', '.join('?' * len(rows[0]))})", rows)
        add(new, *press()[::order])
        urls = dict(new.connection.execute("SELECT id, source_id FROM articles").fetchall())
        who = {urls[a]: person for a, person in bearers(new).items()}
        assert who["1"] == who["3"] == who["5"] != who["2"]
        assert consistent(new)


def test_what_makes_no_sense_is_refused(filled):
    for wrong in (lambda: merged(filled, 1, 1), lambda: merged(filled, 1, 99), lambda: parted(filled, 1, 4),
                  lambda: parted(filled, 1), lambda: parted(filled, 1, 1, 2, 3)):  # fmt: skip
        with pytest.raises(ReviewError):
            wrong()
    with pytest.raises(ReviewError, match="no verdict"), filled.transaction() as connection:
        undo_identity(connection, "none", by="lan")
    assert bearers(filled) == {1: 1, 2: 1, 3: 1, 5: 3}


def test_a_short_form_of_one_article_can_be_somebody(filled):
    known, facts = told(6, "Bí thư", "Thử")
    add(filled, (known, replace(facts, officials=(replace(facts.officials[0], organisation=None),))))
    short = bearers(filled, "Thử")[6]
    assert merged(filled, short, 1) == 1
    add(filled, (known, facts), rules="rules-2")
    assert bearers(filled, "Thử") == {6: 1}
    assert consistent(filled)
