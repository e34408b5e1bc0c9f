"""Articles about one event, grouped across papers: invented events, and pairs of the press judged by hand."""
# ruff: noqa: E501 - a case stays on its line

import importlib.util

import pytest
from invented import article
from places import ROOT

from pipeline.facts import Facts
from pipeline.store import Store
from pipeline.watch.threads import weaving
from pipeline.watch.threads.terms import likeness, terms
from pipeline.watch.threads.weaving import weave

BRIDGE = [
    ("mot", "2026-01-05T08:00", "Cầu Bến Mẫu sập, hai xe tải rơi xuống sông Lam Thử",
     "Rạng sáng 5/1, cầu Bến Mẫu bắc qua sông Lam Thử bị sập khi hai xe tải đi qua. Công an huyện Hạ Thử phong toả hiện trường."),
    ("hai", "2026-01-05T11:30", "Sập cầu Bến Mẫu: tìm thấy tài xế xe tải",
     "Lực lượng cứu hộ huyện Hạ Thử đã tìm thấy một tài xế trong vụ sập cầu Bến Mẫu trên sông Lam Thử rạng sáng nay."),
    ("ba", "2026-01-06T07:00", "Chủ tịch tỉnh thị sát cầu Bến Mẫu bị sập",
     "Sáng 6/1, lãnh đạo tỉnh đến huyện Hạ Thử xem xét vụ cầu Bến Mẫu trên sông Lam Thử bị sập làm hai xe tải rơi xuống nước."),
]  # fmt: skip
OTHERS = [
    ("mot", "2026-01-05T09:00", "Giá lúa ở đồng bằng tăng nhẹ đầu năm",
     "Thương lái thu mua lúa với giá cao hơn tuần trước, nông dân phấn khởi bước vào vụ mới với nhiều hy vọng."),
    ("hai", "2026-01-05T10:00", "Trường tiểu học Làng Ví Dụ khánh thành thư viện",
     "Thư viện mới của Trường tiểu học Làng Ví Dụ có hơn ba nghìn cuốn sách do phụ huynh và cựu học sinh góp tặng."),
]  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        yield opened


def publish(store, pieces):
    with store.run([], "r") as run:
        for n, (paper, when, headline, text) in enumerate(pieces):
            url = f"https://bao-{paper}.example/{when}-{n}.html"
            a = article(
                url, headline, text, url=url, outlet=f"bao-{paper}.example", published=f"{when}:00+07:00"
            )
            run.add(a, Facts())
    weave(store)


def threads(store):
    return store.connection.execute(
        "SELECT t.articles, t.outlets, a.outlet FROM threads t JOIN articles a ON a.id = t.first_article_id"
    ).fetchall()


def test_one_event_in_three_papers_is_one_thread(store):
    publish(store, [BRIDGE[1], *OTHERS, BRIDGE[0], BRIDGE[2]])
    assert threads(store) == [(3, 3, "bao-mot.example")]
    rows = store.connection.execute("SELECT outlet, is_first FROM thread_rows ORDER BY published").fetchall()
    assert rows == [("bao-mot.example", 1), ("bao-hai.example", 0), ("bao-ba.example", 0)]


def test_articles_that_come_later_join(store):
    publish(store, BRIDGE[:1])
    assert threads(store) == []
    publish(store, BRIDGE[1:2])
    assert threads(store) == [(2, 2, "bao-mot.example")]
    publish(store, BRIDGE[2:])
    assert threads(store) == [(3, 3, "bao-mot.example")]
    assert weave(store) == 0


def test_weeks_later_it_is_another_event(store):
    late = [("ba", "2026-02-06T07:00", *BRIDGE[2][2:])]
    publish(store, [BRIDGE[0], *late])
    assert threads(store) == []


def test_an_article_that_becomes_another_leaves_its_thread(store):
    publish(store, BRIDGE[:2])
    url = f"https://bao-hai.example/{BRIDGE[1][1]}-1.html"
    with store.run([], "r") as run:
        run.add(
            article(url, OTHERS[0][2], OTHERS[0][3], url=url, outlet="bao-hai.example",
                    published="2026-01-05T11:30:00+07:00"), Facts(),
        )  # fmt: skip
    weave(store)
    assert threads(store) == []


def test_the_terms_of_old_articles_are_dropped(store):
    publish(store, BRIDGE)
    publish(store, [("mot", "2026-02-20T08:00", *OTHERS[0][2:])])
    kept = store.connection.execute("SELECT count(*) FROM thread_articles WHERE terms IS NOT NULL").fetchone()
    found = store.connection.execute("SELECT count(DISTINCT article_id) FROM thread_terms").fetchone()
    assert (kept, found) == ((1,), (1,))
    assert threads(store) == [(3, 3, "bao-mot.example")]


def test_an_end_in_the_middle_leaves_the_rest_to_the_next_call(store, monkeypatch):
    monkeypatch.setattr(weaving, "BATCH", 1)
    with store.run([], "r") as run:
        for n, (paper, when, headline, text) in enumerate(BRIDGE):
            url = f"https://bao-{paper}.example/{n}.html"
            a = article(url, headline, text, url=url, outlet=paper, published=f"{when}:00+07:00")
            run.add(a, Facts())
    place, left = weaving._place, [2]

    def end(connection, new):
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        return place(connection, new)

    monkeypatch.setattr(weaving, "_place", end)
    with pytest.raises(KeyboardInterrupt):
        weave(store)
    assert weave(store) == 2
    assert [t[0] for t in threads(store)] == [3]


def test_likeness_is_that_of_what_is_rare_and_named():
    one, other = (terms(h, "", t) for _, _, h, t in BRIDGE[:2])
    rice = terms(*OTHERS[0][2:3], "", OTHERS[0][3])
    assert likeness(one, one) == pytest.approx(1, abs=0.01)
    assert likeness(one, other) > 0.3 > 0.05 > likeness(one, rice)
    assert likeness(terms("", "", ""), one) == 0


def test_pairs_judged_by_hand(shared):
    """Precision and recall at the threshold in use do not fall below what was published."""
    spec = importlib.util.spec_from_file_location("threads_benchmark", ROOT / "benchmarks" / "threads.py")
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    scores = benchmark.judged(shared / "data" / "vietnews-20k.jsonl.gz")
    found = benchmark.figures(scores, weaving.ALIKE)
    assert found["precision, event or affair"] >= 0.76
    assert found["recall, event"] >= 0.78
