"""Articles of several papers that are one text: found, grouped, and who was first."""

import random
import re

import pytest
from invented import article

from pipeline.facts import Facts
from pipeline.store.copies import COMPARED, bands_of, group, runs_of
from pipeline.watch.threads.weaving import weave

WORDS = """sông núi cầu đường làng xã huyện tỉnh mưa nắng gió bão lúa ngô chợ trường trạm bến đò thuyền
lưới cá tôm rừng đồi suối thác đập kênh mương ruộng vườn nhà mái tường cổng sân giếng bếp than củi gạo muối
vải áo"""


def prose(seed, syllables):
    """Paragraphs of 40 syllables in an order of their own."""
    chance = random.Random(seed)
    known = WORDS.split()
    words = [chance.choice(known) for _ in range(syllables)]
    return [" ".join(words[i : i + 40]) + "." for i in range(0, syllables, 40)]


def piece(id_, headline, body, outlet=None, published=None):
    url = f"https://{outlet}/{id_}.html" if outlet else None
    return article(id_, headline, *body, outlet=outlet, published=published, url=url)


def put(store, *articles):
    with store.run([], "r") as run:
        for a in articles:
            run.add(a, Facts())
    return group(store)


def stories(store):
    found = {}
    for story, article_id, first in store.connection.execute(
        "SELECT story_id, article_id, is_first FROM story_articles ORDER BY story_id, article_id"
    ):
        found.setdefault(story, []).append((article_id, first))
    return list(found.values())


AGENCY = prose(1, 400)
OWN = prose(2, 400)
#: What the second paper made of the first one's text, and whether it is still a copy.
CUTS = [
    ("as it was", AGENCY, True),
    ("the lead trimmed", [AGENCY[0].partition("nhà")[2] or "Tin mới.", *AGENCY[1:]], True),
    ("the last third cut", AGENCY[:7], True),
    ("half cut", AGENCY[:5], True),
    ("a paragraph of its own in front", [OWN[0], *AGENCY], True),
    ("another credit and a sentence changed", [*AGENCY[:4], OWN[4], *AGENCY[5:], "Theo Hãng tin Mẫu."], True),
    ("a third of it in a story of its own", [*AGENCY[:3], *OWN[:7]], False),
    ("other words", OWN, False),
]


@pytest.mark.parametrize(("what", "body", "copy"), CUTS, ids=[c[0] for c in CUTS])
def test_what_is_a_copy(store, what, body, copy):
    one = piece("1", "Hãng tin nói", AGENCY, "hang-tin.example", "2026-01-05T08:00:00+07:00")
    two = piece("2", "Báo khác đặt tít khác", body, "bao-khac.example", "2026-01-05T07:30:00+00:00")
    put(store, one, two)
    assert stories(store) == ([[(1, 1), (2, 0)]] if copy else [])


def test_who_was_first_is_told_by_the_time_of_publication_not_of_reading(store):
    late = piece("1", "Muộn", AGENCY, "bao-mot.example", "2026-01-05T09:00:00+07:00")
    early = piece("2", "Sớm", AGENCY, "bao-hai.example", "2026-01-05T01:30:00+00:00")
    undated = piece("3", "Không ngày", AGENCY, "bao-ba.example")
    put(store, late)
    put(store, early, undated)
    assert stories(store) == [[(1, 0), (2, 1), (3, 0)]]
    assert store.connection.execute("SELECT articles, outlets FROM stories").fetchall() == [(3, 3)]
    counted = store.connection.execute("SELECT sum(articles), sum(stories) FROM story_coverage").fetchone()
    assert counted == (3, 1)


def test_the_same_words_a_month_later_are_another_story(store):
    put(
        store,
        piece("1", "Tháng một", AGENCY, "bao-mot.example", "2026-01-05"),
        piece("2", "Tháng hai", AGENCY, "bao-hai.example", "2026-02-05"),
    )
    assert stories(store) == []


def test_a_papers_own_daily_form_is_no_copy(store):
    form = [*AGENCY[:8], *prose(5, 80)]
    put(
        store,
        piece("1", "Giá cả hôm nay", AGENCY, "bao-mot.example", "2026-01-05"),
        piece("2", "Giá cả hôm nay", form, "bao-mot.example", "2026-01-06"),
    )
    assert stories(store) == []


def test_only_new_texts_are_compared(store):
    one = piece("1", "Một", AGENCY, "bao-mot.example", "2026-01-05")
    two = piece("2", "Hai", AGENCY, "bao-hai.example", "2026-01-05")
    assert put(store, one, two) == 2
    assert put(store, one, two) == 0
    assert put(store, piece("3", "Ba", AGENCY[:9], "bao-ba.example", "2026-01-05")) == 1
    assert stories(store) == [[(1, 1), (2, 0), (3, 0)]]


def test_a_text_that_was_written_anew_leaves_its_story(store):
    put(
        store,
        piece("1", "Một", AGENCY, "bao-mot.example", "2026-01-05"),
        piece("2", "Hai", AGENCY, "bao-hai.example", "2026-01-05"),
    )
    assert put(store, piece("2", "Hai", OWN, "bao-hai.example", "2026-01-05")) == 1
    assert stories(store) == []
    assert store.connection.execute("SELECT count(*) FROM stories").fetchone() == (0,)


def test_a_deleted_article_leaves_its_story(store):
    put(store, *(piece(str(n), str(n), AGENCY, f"bao-{n}.example", f"2026-01-0{n}") for n in (1, 2, 3)))
    store.connection.execute("DELETE FROM articles WHERE id = 1")
    group(store)
    assert stories(store) == [[(2, 1), (3, 0)]]
    store.connection.execute("DELETE FROM articles WHERE id = 2")
    group(store)
    assert store.connection.execute("SELECT count(*) FROM copies").fetchone() == (0,)


def test_two_stories_become_one_where_a_text_is_a_copy_of_both(store):
    first, second = AGENCY, [*AGENCY[4:], *OWN[:4]]
    put(store, piece("1", "1", first, "b1.example"), piece("2", "2", first, "b2.example"))
    put(store, piece("3", "3", second, "b3.example"), piece("4", "4", second, "b4.example"))
    assert len(stories(store)) == 2
    put(store, piece("5", "5", [*AGENCY, *OWN[:4]], "b5.example"))
    assert [len(s) for s in stories(store)] == [5]


def test_cost_is_bounded_where_hundreds_are_alike(store, monkeypatch):
    from pipeline.store import copies

    compared = []
    real = copies._shared
    monkeypatch.setattr(copies, "_shared", lambda a, b: compared.append(1) or real(a, b))
    count = 150
    put(store, *(piece(str(n), f"Tin {n}", AGENCY, f"b{n}.example") for n in range(count)))
    assert len(compared) <= count * COMPARED
    assert [len(s) for s in stories(store)] == [count]


def test_short_texts_have_no_copies(store):
    put(store, piece("1", "Ảnh đẹp", ["Ảnh."], "b1.example"), piece("2", "Ảnh đẹp", ["Ảnh."], "b2.example"))
    assert stories(store) == []


def test_nothing_to_do_is_found_without_a_walk_through_the_articles(store):
    asked = []
    group(store)
    store.connection.set_trace_callback(asked.append)
    group(store)
    weave(store)
    store.connection.set_trace_callback(None)
    plans = [
        step[3]
        for sql in asked
        if sql.lstrip().startswith("SELECT")
        for step in store.connection.execute(f"EXPLAIN QUERY PLAN {sql}")
    ]
    assert plans
    assert not [p for p in plans if re.match(r"SCAN (articles|sketches|thread_articles|copies|stories)\b", p)]


def test_sketches_are_the_same_everywhere():
    runs = runs_of("Một hai, ba! Bốn năm sáu. " * 2)
    assert "một hai ba bốn năm" in runs
    assert bands_of(runs)[:2] == bands_of(set(runs))[:2]
    assert len(set(bands_of(runs))) == 20
