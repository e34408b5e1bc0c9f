"""Datasette's own pages under the plugin: search, canned queries, labels, limits."""

import pytest
from bs4 import BeautifulSoup

from pipeline.browse.metadata import metadata_for

QUERIES = {
    "ai_giu_chuc_gi?noi=ha+tinh&chuc_danh=chu+tich": ["Trần Thị Ví Dụ"],
    "chuc_vu_cua_mot_nguoi?ten=do+van+thu": [
        "Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)",
        "Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)",
        "Đỗ Văn Thử (Hiệu trưởng Trường Tiểu học Làng Mẫu)",
    ],
    "van_ban_duoc_dan_nhieu_nhat?loai=&tu_ngay=": [
        "Nghị định 13/2023/NĐ-CP",
        "Luật Đất đai (2024)",
        "Nghị quyết 05-NQ/TU (Hà Tĩnh)",
    ],
    "van_ban_duoc_dan_nhieu_nhat?loai=nghi+quyet&tu_ngay=2024-01-01": ["Nghị quyết 05-NQ/TU (Hà Tĩnh)"],
    "ai_vien_dan_van_ban?van_ban=13/2023/N%C4%90-CP": ["Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)"],
    "thu_hang_qua_cac_nam?tinh=ha+tinh&chi_so=pci": [2025, 2023, 2022],
    "tuan_nay_ai_noi_gi?den_ngay=2024-03-05&ai=": ["2024-03-05"],
    "tuan_nay_ai_noi_gi?den_ngay=2023-06-07&ai=do+van": ["2023-06-01"],
    "tuan_nay_ai_noi_gi?den_ngay=&ai=": [],
    "do_phu_theo_tuan?bao=bao-mot": ["2024-07-29", "2024-03-04"],
}


@pytest.mark.parametrize("query", QUERIES)
def test_canned_queries(get, query):
    name, _, arguments = query.partition("?")
    answer = get(f"/press/{name}.json?_shape=arrays&{arguments}")
    assert answer.status_code == 200, answer.text
    assert [row[0] for row in answer.json()["rows"]] == QUERIES[query]


@pytest.mark.parametrize("query", QUERIES)
def test_canned_queries_speak_the_readers_language(get, query):
    """Every column but the numbers that lead to a page, and every status, has words of its own."""
    for language in ("vi", "en"):
        page = BeautifulSoup(get(f"/press/{query}&_lang={language}").text, "lxml")
        heads = [th.text for th in page.select("th") if "unneeded" not in th["class"]]
        assert not [h for h in heads if "_" in h]
        if language == "vi":
            assert not set(heads) & {"person", "document", "status", "articles", "speaker", "text", "week"}
            assert not {td.text for td in page.select("td.col-status")} & {"current", "former", "incoming"}


def test_days_are_written_as_the_reader_does_and_none_is_blank(get):
    page = BeautifulSoup(get("/press/chuc_vu_cua_mot_nguoi?ten=tran+thi+vi+du").text, "lxml")
    row = page.select_one("tbody tr")
    assert row.select_one(".col-incoming_seen").text == "10/09/2025"
    assert not row.select_one(".col-former_seen").text.strip()


def test_every_canned_query_is_tried():
    assert set(metadata_for(["press"])["databases"]["press"]["queries"]) == {
        q.partition("?")[0] for q in QUERIES
    }


def test_described_tables_exist_and_others_are_described(get, database):
    from pipeline.store.reading import reading

    described = metadata_for(["press"])["databases"]["press"]["tables"]
    with reading(database) as connection:
        there = {
            r[0] for r in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        }
        columns = {
            t: {r[1] for r in connection.execute(f"PRAGMA table_info({t})")} for t in there & set(described)
        }
    assert {t for t in described if not t.startswith("sqlite_")} <= there
    assert {t for t in there if "_fts" not in t and not t.startswith("sqlite_")} <= set(described)
    for table, known in columns.items():
        about = described[table]
        named = {
            *about.get("columns", {}),
            *about.get("facets", []),
            *(about[k] for k in ("label_column", "sort_desc", "sort") if k in about),
        }
        assert named <= known, table


def test_the_table_of_articles_searches_their_text(get):
    rows = get("/press/articles.json?_search=do+van+thu&_shape=array&_labels=on").json()
    assert {r["id"] for r in rows} == {1, 2, 3, 5}  # article 4 does not name him
    assert len(get("/press/articles.json?_search=luat+dat+dai&_shape=array").json()) == 1


def test_cells_lead_to_the_pages(get):
    html = get("/press/tenures").text
    assert '<a href="/-/person/1">Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)</a>' in html
    assert '<a href="/-/article/3">Bổ nhiệm lãnh đạo mới</a>' in html
    assert '<time datetime="2023-06-01T09:30:00+07:00">2023-06-01 09:30</time>' in html
    assert '<a href="/-/document/1">' in get("/press/document_citations").text
    assert '<a href="/-/article/1">' in get("/press/articles").text
    assert ">Bút Danh<" in get("/press/articles").text


@pytest.mark.parametrize(
    "sql",
    [
        "select length(randomblob(200000000))",
        "delete from articles",
        "attach 'x.db' as x",
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
    ],
)
def test_strangers_do_no_harm(get, sql):
    assert get("/press.json", params={"sql": sql}).status_code == 400


def test_the_file_is_not_given_away(get):
    assert get("/press.db").status_code in (403, 404)


def test_sql_functions(get):
    answer = get(
        "/press.json?_shape=arrays",
        params={"sql": "select vn_fold('Đỗ'), escape_fts('Đỗ Văn \"Thử\"'), vn_fold(null)"},
    )
    assert answer.json()["rows"] == [["do", '"do van" "thu"', None]]
