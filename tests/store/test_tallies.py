"""What is kept beside the facts is what counting them anew gives, after whatever was done to them."""

import random
from dataclasses import replace
from itertools import count

import pytest
from invented import article, mentions, official, press, statement

from pipeline.facts import Document, Facts, Rank
from pipeline.review.verdicts import give, judged_facts, undo
from pipeline.store import Store

#: Each kept table, and the query that counts it from the facts alone.
COUNTED = {
    "tallies": """
        SELECT a.id, coalesce(a.week, ''), coalesce(a.outlet, ''),
               (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'official'
                  AND f.id NOT IN (SELECT fact_id FROM rejected_facts)),
               (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'document'
                  AND f.id NOT IN (SELECT fact_id FROM rejected_facts)),
               (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'rank'
                  AND f.id NOT IN (SELECT fact_id FROM rejected_facts)),
               (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'statement'
                  AND f.id NOT IN (SELECT fact_id FROM rejected_facts)),
               (SELECT count(*) FROM official_mentions m WHERE m.article_id = a.id),
               (SELECT count(*) FROM document_citations m WHERE m.article_id = a.id)
        FROM articles a""",
    "week_counts": """
        SELECT week, outlet, count(*), sum(officials), sum(documents), sum(ranks), sum(statements),
               sum(official_mentions), sum(document_mentions)
        FROM tallies GROUP BY week, outlet""",
} | {
    f"(SELECT id, article_id, published, outlet FROM {table})": f"""
        SELECT k.id, a.id, a.published, a.outlet FROM {table} k JOIN facts f ON f.id = k.id
          LEFT JOIN articles a ON a.version_id = f.version_id"""
    for table in ("officials", "citations", "ranks", "statements")
}
NAMES = ("Đỗ Văn Thử", "Lê Thị Mẫu", "Phạm Bá Ví", "Thử")
POSTS = (
    "Chủ tịch UBND tỉnh Hà Tĩnh",
    "Giám đốc Sở Y tế tỉnh Hà Tĩnh",
    "Bộ trưởng Bộ Công Thương",
    "giám đốc",
)
NUMBERS = ("05-NQ/TU", "13/2023/NĐ-CP")


def wrong(store: Store) -> dict[str, tuple[list, list]]:
    """Return the tables that differ from what the facts give: rows kept, rows counted."""
    found = {}
    for table, sql in COUNTED.items():
        kept = sorted(store.connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        counted = sorted(store.connection.execute(sql).fetchall(), key=repr)
        if kept != counted:
            found[table] = (kept, counted)
    return found


def made(chance: random.Random, number: int):
    """Return an article of the number, one of many forms, and facts of it."""
    name, post, document = chance.choice(NAMES), chance.choice(POSTS), chance.choice(NUMBERS)
    words = f"Việc này phải xong trong {chance.randint(1, 3)} tháng"
    text = (
        f"Ông {name}, {post}, cho biết tỉnh đứng thứ 12 cả nước.",
        f"“{words}”, ông {name} nói về Nghị quyết số {document}.",
    )
    day = chance.choice(("2024-03-04", "2024-03-05", "2024-03-12", None))
    a = article(
        str(number), f"Tin số {number}", *text,
        url=f"https://bao-mot.example/tin-{number}.html",
        outlet=chance.choice(("bao-mot.example", "bao-hai.example", None)),
        published=day and f"{day}T08:00:00+07:00",
    )  # fmt: skip
    surface = f"Nghị quyết số {document}"
    kinds = {
        "officials": (official(a, name, post, at=(name, post)),),
        "documents": (Document("Nghị quyết", document, mentions=mentions(a, surface)),),
        "ranks": (Rank("Hà Tĩnh", "chỉ số PCI", rank=12, mentions=mentions(a, "thứ 12")),),
        "statements": (statement(a, name, words),),
    }
    return a, Facts(**{k: v for k, v in kinds.items() if chance.random() < 0.7})


@pytest.mark.parametrize("seed", range(6))
def test_they_hold_after_any_sequence_of_writes(store, seed):
    chance = random.Random(seed)
    rules = count(1)
    present = {}
    for _ in range(25):
        what = chance.choice(("add", "add", "again", "delete", "old text", "re-extract", "reject"))
        with store.run(["invented"], f"rules-{next(rules) if what == 're-extract' else 0}") as run:
            for _ in range(4):
                number = chance.randint(1, 12)
                if what == "add":
                    present[number] = made(chance, number)
                    run.add(*present[number])
                elif what in ("again", "re-extract") and number in present:
                    a, facts = present[number]
                    run.add(a, facts if what == "again" else made_of(chance, facts))
                elif what == "old text" and number in present:
                    row = store.connection.execute(
                        "SELECT version_id FROM articles WHERE url = ?", (present[number][0].url,)
                    ).fetchone()
                    if row:
                        run.replace_facts(row[0], *present[number])
                elif what == "reject":
                    reject(chance, store)
                elif what == "delete":
                    url = f"https://bao-mot.example/tin-{number}.html"
                    store.connection.execute("DELETE FROM articles WHERE url = ?", (url,))
        assert not wrong(store), what


def reject(chance: random.Random, store: Store):
    """Reject any fact of a present text, or take the verdict on one back."""
    facts = store.connection.execute(
        """SELECT a.id, a.version_id, f.id, f.kind FROM articles a JOIN facts f USING (version_id)
           ORDER BY f.id"""
    ).fetchall()
    if facts:
        article_id, version_id, fact, kind = chance.choice(facts)
        judged = judged_facts(store.connection, version_id)[fact]
        with store.transaction() as connection:
            if judged.counts:
                undo(connection, judged.counts["uid"], by="lan")
            else:
                give(connection, article_id, kind, judged.content, "rejected", by="lan")


def made_of(chance: random.Random, facts: Facts) -> Facts:
    """Return the facts without one of their kinds."""
    gone = chance.choice(("officials", "documents", "ranks", "statements"))
    return replace(facts, **{gone: ()})


def test_the_coverage_of_a_small_press(store):
    with store.run(["invented"], "rules-1") as run:
        for a, facts in press():
            run.add(a, facts)
    assert not wrong(store)
    (articles,) = store.connection.execute("SELECT sum(articles) FROM coverage").fetchone()
    assert articles == len(press())
