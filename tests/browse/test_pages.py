"""The pages as a reader gets them: what is on them, what is escaped, what is refused."""
# ruff: noqa: E501 - a case stays on its line

import re
from importlib import import_module

import pytest
from asking import client_of
from bs4 import BeautifulSoup

from pipeline.browse.serve import application
from pipeline.store import Store

PAGES = [
    "/", "/-/article/1", "/-/article/2", "/-/person/1", "/-/document/1", "/-/rank", "/-/rank?index=PCI",
    "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh", "/-/search", "/-/search?q=do+van+thu", "/-/all", "/press",
    "/press/articles", "/press/articles?_search=do+van+thu", "/press/people", "/press/tenures", "/press/documents",
    "/press/official_mentions", "/press/document_citations", "/press/rank_figures", "/press/speech", "/press/coverage",
    "/press/runs", "/-/coverage", "/-/coverage?week=2024-03-07&outlet=bao-mot.example", "/-/coverage?week=x",
    "/press/articles/1", "/-/search?q=%22%22%27+OR+*&from=x&until=%27",
]  # fmt: skip


def soup(answer):
    assert answer.status_code == 200, answer.text[:500]
    return BeautifulSoup(answer.text, "lxml")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_and_loads_nothing_from_elsewhere(get, address):
    answer = get(address)
    page = soup(answer)
    assert page.html["lang"] == "vi"
    assert page.find("h1")
    loaded = [
        t.get("src") or t.get("href")
        for t in page.select("script[src], link[href], img[src], iframe, object")
    ]
    assert all(u.startswith(("/", "http://localhost/")) for u in loaded)
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    ids = [t["id"] for t in page.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", [p for p in PAGES if p.startswith(("/-/", "/press")) or p == "/"][:10])
def test_labels_all_have_words_in_both_languages(get, address):
    from pipeline.browse.labels import labels

    for language in ("vi", "en"):
        page = get(address + ("&" if "?" in address else "?") + f"_lang={language}")
        text = BeautifulSoup(page.text, "lxml").get_text(" ")
        assert not [key for key in labels() if "_" in key and re.search(rf"\b{key}\b", text)]
    assert "Tiếng Việt" in page.text


def test_the_chosen_language_is_remembered(get):
    answer = get("/?_lang=en")
    assert answer.cookies["lang"] == "en"
    assert "What can I ask?" in get("/", cookies={"lang": "en"}).text


def test_home(get):
    page = soup(get("/"))
    counts = {d.dt.text: d.dd.text for d in page.select("dl.counts div")}
    assert counts == {
        "Bài báo": "5",
        "Báo": "2",
        "Người": "3",
        "Văn bản": "3",
        "Thứ hạng": "3",
        "Phát ngôn": "2",
    }
    cards = page.select("ul.cards a")
    assert len(cards) == 6
    for card in cards:
        assert get(card["href"]).status_code == 200
    assert page.select_one(".columns ul.plain a").text == "Bổ nhiệm lãnh đạo mới"
    new = page.select_one("section.today")
    assert new.h2.text == "Mới ngày 10/09/2025 1 bài"
    assert [[x.get_text() for x in part("li")] for part in new.select(".thirds > div")] == [
        [
            "Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh), Thứ trưởng Bộ Mẫu",
            "Trần Thị Ví Dụ, Chủ tịch UBND tỉnh Hà Tĩnh",
        ],
        ["Hà Tĩnh: 9/34 Chỉ số năng lực cạnh tranh cấp tỉnh, 2025"],
    ]
    for link in new("a"):
        assert get(link["href"]).status_code == 200
    assert "01/06/2023" in page.select_one(".since").text


def test_an_article_has_its_facts_marked_on_their_very_characters(get, database):
    page = soup(get("/-/article/1"))
    with Store.open(database) as store:
        mentions = store.connection.execute(
            "SELECT m.id, m.fact_id, m.kind, m.surface FROM mentions m JOIN articles a USING (version_id) WHERE a.id = 1"
        ).fetchall()
    assert mentions
    for id_, fact, kind, surface in mentions:
        mark = page.select_one(f"article a.fact#m{id_}")
        assert mark.text == surface
        assert kind in mark["class"]
        assert mark["href"] == f"#f{fact}"
        assert page.select_one(f"aside #f{fact} a[href='#m{id_}']")
    assert page.select_one("article h1.headline").text == "Hà Tĩnh 😀 nâng hạng chuyển đổi số"
    assert page.select_one("article p.lead").text.startswith("Hội nghị")
    assert "Ảnh: Mẫu Thị Hình" in page.select_one("article p.caption").text
    original = page.select_one(".meta a")
    assert original["href"] == "https://bao-mot.example/ha-tinh-nang-hang-1.html"
    assert original["rel"] == ["noopener", "noreferrer", "nofollow"]


def test_what_the_press_prints_stays_text(get):
    for address in (
        "/",
        "/-/article/2",
        "/-/person/1",
        "/-/search?q=phong+van",
        "/press/articles",
        "/-/document/2",
    ):
        answer = get(address)
        assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in get("/-/article/2").text
    assert "<script>alert" not in get("/-/search?q=<script>alert(1)</script>").text


def test_an_interview_shows_question_and_answer(get):
    page = soup(get("/-/article/2"))
    assert page.select_one("article p.question strong").text == "Thưa ông, năm 2022 tỉnh xếp thứ mấy?"
    answer = page.select_one("article p.answer")
    assert answer.text.startswith("Năm 2022")
    inner = page.find("a", class_="rank", string="xếp thứ 18/63")
    assert "in-statement" in inner["class"]
    link = page.select_one("aside li.statement a[href^='#m']")
    assert page.select_one(f"[id='{link['href'][1:]}']")


def test_an_article_without_address_has_no_link_to_one(get):
    assert not soup(get("/-/article/4")).select(".meta a")


def test_person(get):
    page = soup(get("/-/person/1"))
    assert page.h1.text == "Đỗ Văn Thử"
    assert "Hiệu trưởng Trường Tiểu học Làng Mẫu" in page.select_one(".notice").text
    posts = [[c.text for c in r.find_all(["th", "td"])] for r in page.select("tbody tr")]
    assert ["Chủ tịch UBND tỉnh Hà Tĩnh", "nguyên", "01/06/2023 – 10/09/2025", "3"] in posts
    assert ["Thứ trưởng Bộ Mẫu", "mới nhận chức", "10/09/2025", "1"] in posts
    chart = page.select_one(".frame.wide-screen svg.chart")
    assert [a["href"] for a in chart.select("a:has(rect.bar)")] == [
        f"#{r['id']}" for r in page.select("tbody tr")
    ]
    assert chart.select_one(".former")
    assert chart.select_one(".incoming")
    said = [q.text.strip() for q in page.select("figure.said blockquote p:last-child")]
    assert said[0] == "Chúng tôi sẽ làm tốt hơn nữa"
    assert "Trần Thị Ví Dụ" in page.text


def test_document(get):
    ids = {a.text: a["href"] for a in soup(get("/")).select("a[href^='/-/document/']")}
    page = soup(get(ids["Nghị định 13/2023/NĐ-CP"]))
    assert page.h1.text == "Nghị định 13/2023/NĐ-CP"
    assert "Chính phủ" in page.select_one("dl.sheet").text
    assert [q.text for q in page.select("q")] == ["Nghị định số 13/2023/NĐ-CP", "Nghị định 13/2023/NĐ-CP"]
    assert "Điều 3" in page.text
    beside = page.find("h2", string="Được nhắc cùng").find_next("ul")
    assert [a.text for a in beside("a")] == ["Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)"]
    for link in page.select("main a[href]"):
        assert get(link["href"]).status_code == 200
    assert "Luật Đất đai (2024)" in page.text


def test_rank_of_a_province(get):
    page = soup(get("/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh"))
    chart = page.select_one(".frame.wide-screen svg")
    assert {t.text for t in chart.select(".value")} == {"18", "12", "9"}
    assert len(chart.select("path.line")) == 1  # of 63; that of 34 has one point
    assert chart.select_one(".break")
    standings, sightings = page.select("tbody")
    assert [r.th.text for r in standings("tr")] == ["2025", "2023", "2022"]
    assert [r.td.text for r in standings("tr")] == ["9/34", "12 trên 63", "18/63"]
    assert [r.td.text for r in sightings("tr")] == ["2025", "2023", "2022"]
    for point in chart.select("a"):
        assert page.select_one(point["href"])


def test_rank_of_a_year(get):
    page = soup(get("/-/rank?index=PCI"))
    assert page.h1.text == "Chỉ số năng lực cạnh tranh cấp tỉnh, 2025"
    assert [y.text for y in page.select(".years a, .years strong")] == ["2025", "2023", "2022"]
    (row,) = page.tbody("tr")
    assert row.th.text == "Hà Tĩnh"
    assert row.td.text == "9/34"
    assert "33 tỉnh thành" in page.select_one("details.missing summary").text
    older = soup(get("/-/rank?index=PCI&year=2022"))
    assert older.tbody.tr.td.text == "18/63"
    assert "62 tỉnh thành" in older.select_one("details.missing summary").text


def test_rank_of_a_province_in_every_index(get):
    page = soup(get("/-/rank?place=H%C3%A0+T%C4%A9nh"))
    assert [r.th.a.text for r in page.select("tbody tr")] == ["Chỉ số năng lực cạnh tranh cấp tỉnh"]
    assert "3 năm" in page.select_one("tbody th").text
    assert get("/-/rank?place=Kh%C3%B4ng+c%C3%B3").status_code == 404
    for link in page.select(".lists a"):
        assert get(link["href"]).status_code == 200


def test_every_chart_has_an_address_as_svg_and_as_png(get):
    pytest.importorskip("typst")
    seen = 0
    for address in (
        "/",
        "/-/person/1",
        "/-/document/2",
        "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh",
        "/-/coverage",
    ):
        page = soup(get(address))
        for figure in page.select("figure.chart"):
            vector, picture = (get(a["href"]) for a in figure.select("figcaption a"))
            assert vector.headers["content-type"].startswith("image/svg+xml")
            assert "<style>" in vector.text
            assert picture.headers["content-type"] == "image/png"
            seen += 1
    assert seen == 6
    assert get("/-/person/1/none.svg").status_code == 404
    english = soup(get("/-/person/1?_lang=en")).select_one("figcaption a")["href"]
    assert english.endswith("posts.svg?_lang=en")
    assert "Posts over time" in get(english).text


def test_a_png_without_typst_says_what_to_install(get, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    answer = get("/-/home/weeks.png")
    assert answer.status_code == 501
    assert "[pdf]" in answer.text


@pytest.mark.parametrize(
    ("typed", "people", "articles"),
    [
        ("do van thu", 2, 4),
        ("Đỗ Văn Thử", 2, 4),
        ("đỗ văn thử", 2, 4),
        ("luat dat dai", 0, 1),
        ("nâng hạng", 0, 1),
        ('"hà tĩnh" "nghị quyết"', 0, 1),
        ("13/2023/NĐ-CP", 0, 2),
        ("không có gì như thế", 0, 0),
        ("", 0, 0),
        ('"', 0, 0),
    ],
)
def test_search(get, typed, people, articles):
    page = soup(get("/-/search", params={"q": typed}))
    found = {h.contents[0].strip(): int(h.span.text) for h in page.select("section h2")}
    assert (found.get("Người", 0), found.get("Bài báo", 0)) == (people, articles)


def test_search_marks_the_hit_and_puts_exact_ones_first(get):
    page = soup(get("/-/search?q=do+van+thu"))
    assert {m.text for m in page.select("mark")} >= {"Đỗ Văn Thử"}
    narrowed = soup(get("/-/search?q=do+van+thu&outlet=bao-hai.example&from=2024-01-01&kind=articles"))
    assert [a.text for a in narrowed.select("ul.hits a")] == ["Bổ nhiệm lãnh đạo mới"]


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("q=pci", ["Chỉ số", "Bài báo"]),
        ("q=nang+luc+canh+tranh+cap+tinh", ["Chỉ số"]),
        ("q=ha+tinh", ["Tỉnh thành", "Ai giữ chức này", "Bài báo"]),
        ("q=ha+tinh&kind=provinces", ["Tỉnh thành"]),
        ("q=ha+tinh&kind=none", ["Tỉnh thành", "Ai giữ chức này", "Bài báo"]),
        ("q=do+van+thu&place=H%C3%A0+T%C4%A9nh", ["Người", "Bài báo"]),
        ("q=do+van+thu&place=C%C3%A0+Mau", []),
        ("place=H%C3%A0+T%C4%A9nh", ["Bài báo"]),
        ("place=H%C3%A0+T%C4%A9nh&kind=people", []),
        ("q=do+van+thu&from=2026-01-01", []),
        ("q=do+van+thu&until=2023-12-31", ["Người", "Bài báo"]),
    ],
)
def test_search_finds_each_kind_and_narrows_it(get, asked, kinds):
    page = soup(get(f"/-/search?{asked}"))
    assert [h.contents[0].strip() for h in page.select("section h2")] == kinds


@pytest.mark.parametrize("address", ["/", "/-/person/1", "/-/document/2", "/-/rank?index=PCI"])
def test_a_page_names_its_feed_and_the_table_behind_it(get, address):
    page = soup(get(address))
    links = [a["href"] for a in page.select(".data a")] + [a["href"] for a in page.select("link[type*=atom]")]
    assert links
    for link in links:
        answer = get(link)
        assert answer.status_code == 200
        if ".atom" in link:
            assert "<entry>" in answer.text


def test_search_leads_to_the_place_and_to_the_same_as_data(get):
    page = soup(get("/-/search?q=ha+tinh"))
    for link in page.select("section a, .lists a"):
        assert get(link["href"]).status_code == 200
    assert page.select_one("a[href='/-/search/articles.atom?q=ha+tinh']")


def test_search_turns_the_page(tmp_path):
    from invented import article

    from pipeline.facts import Facts

    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n in range(45):
            run.add(
                article(str(n), f"Tin số {n}", "Làm đường liên xã.", url=f"https://bao.example/{n}"), Facts()
            )
    get = client_of(application(path))
    among = soup(get("/-/search?q=lien+xa"))
    assert len(among.select("ul.hits li")) == 10
    first = soup(get("/-/search" + among.select_one(".more a")["href"]))
    assert len(first.select("ul.hits li")) == 40
    second = soup(get("/-/search" + first.select_one("a[rel=next]")["href"]))
    assert len(second.select("ul.hits li")) == 5
    assert not second.select("a[rel=next]")


def test_search_turns_pages_as_long_as_there_are_hits(tmp_path, monkeypatch):
    from invented import article

    from pipeline.browse import finding
    from pipeline.facts import Facts

    search = import_module("pipeline.browse.pages.search")  # the package has the function of that name

    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for n in range(25):
            run.add(
                article(str(n), f"Tin số {n}", "Làm đường liên xã.", url=f"https://bao.example/{n}"), Facts()
            )
    monkeypatch.setattr(finding, "MOST", 10)
    monkeypatch.setattr(search, "MOST", 10)
    monkeypatch.setattr(search, "_ALONE", 5)
    get = client_of(application(path))
    address, seen, told = "/-/search?q=lien+xa&kind=articles", [], []
    while address:
        page = soup(get(address))
        seen += [a.text for a in page.select("ul.hits a")]
        told.append(page.select_one(".pages span").text)
        following = page.select_one("a[rel=next]")
        address = following and "/-/search" + following["href"]
    assert sorted(seen) == sorted(f"Tin số {n}" for n in range(25))
    assert told == ["1 / 2+", "2 / 2+", "3 / 4+", "4 / 4+", "5 / 5"]


def test_the_facts_of_an_article_and_their_mentions_are_in_the_order_of_the_text(tmp_path):
    from invented import article, official

    from pipeline.facts import Facts

    path = tmp_path / "press.db"
    made = article(
        "1", "Họp", "Ông Vũ Văn Mẫu, Bí thư. Bà Lê Thị Ví Dụ, Chủ tịch. Ông Mẫu nói. Bà Dụ nghe. Ông Mẫu về."
    )
    later = official(made, "Lê Thị Ví Dụ", "Chủ tịch", at=("Lê Thị Ví Dụ, Chủ tịch", "Bà Dụ"))
    first = official(made, "Vũ Văn Mẫu", "Bí thư", at=("Vũ Văn Mẫu, Bí thư", "Ông Mẫu"))
    with Store.open(path) as store, store.run([], "r") as run:
        run.add(made, Facts(officials=(later, first)))
    page = soup(client_of(application(path))("/-/article/1"))
    assert [s.text for s in page.select("aside li.official strong")] == ["Vũ Văn Mẫu", "Lê Thị Ví Dụ"]
    assert [a.text for a in page.select("aside .where a")] == [
        "“Vũ Văn Mẫu, Bí thư”", "“Ông Mẫu”", "“Lê Thị Ví Dụ, Chủ tịch”", "“Bà Dụ”",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["/-/article/999", "/-/person/999", "/-/document/999", "/-/rank?index=NO", "/-/article/x", "/-/article/1?version=3",
     "/-/article/99999999999999999999"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(get, address):
    answer = get(address)
    assert answer.status_code == 404
    assert "Trang chủ" in answer.text


def test_an_old_version_is_shown_as_such(tmp_path):
    from dataclasses import replace

    from invented import press

    path = tmp_path / "other-name.db"
    article, facts = press()[3]
    with Store.open(path) as store, store.run([], "r") as run:
        run.add(article, facts)
        text = article.text + " Thêm."
        passages = (*article.passages[:-1], replace(article.passages[-1], end=len(text)))
        run.add(replace(article, text=text, passages=passages), facts)
    get = client_of(application(path))
    page = soup(get("/-/article/1?version=1"))
    assert page.select_one(".notice")
    assert "Thêm." not in page.article.text
    assert "Thêm." in soup(get("/-/article/1")).article.text
    assert "Ai đang giữ chức vụ nào?" in get("/other-name").text


def test_an_empty_database_and_a_merged_person(tmp_path):
    path = tmp_path / "press.db"
    Store.open(path).close()
    get = client_of(application(path))
    assert "pipeline ingest" in get("/").text
    assert get("/-/rank").status_code == get("/-/search?q=x").status_code == 200
    with Store.open(path) as store:
        store.connection.execute(
            "INSERT INTO people (id, name, name_key, label) VALUES (7, 'A B', 'a b', 'A B')"
        )
        store.connection.execute("INSERT INTO merged_people VALUES (9, 7)")
    assert get("/-/person/9").headers["location"] == "/-/person/7"


def test_who_may_not_see_the_database_sees_no_page_of_it(database):
    from datasette.app import Datasette

    get = client_of(Datasette([str(database)], metadata={"allow": {"id": "root"}}))
    for address in (
        "/",
        "/-/article/1",
        "/-/person/1",
        "/-/document/1",
        "/-/rank",
        "/-/search?q=x",
        "/press",
    ):
        assert get(address).status_code == 403


def test_a_page_that_reads_too_long_says_so_and_holds_nobody_up(get, monkeypatch):
    monkeypatch.setattr("pipeline.browse.answers.LONGEST_MS", 0)
    answer = get("/-/search?q=nghi+quyet")
    assert answer.status_code == 503
    assert "đọc quá lâu" in answer.text
    monkeypatch.undo()
    assert get("/-/search?q=nghi+quyet").status_code == 200


def test_wordings_that_differ_in_capitals_alone_are_no_disagreement():
    told = import_module("pipeline.browse.pages.document").told

    assert told(["hình sự", "Hình sự", "Hình sự", "BLHS"]) == [("Hình sự", 3), ("BLHS", 1)]
    assert told(["05-NQ/TU", "05-nq/tu"], as_written=True) == [("05-NQ/TU", 1), ("05-nq/tu", 1)]
