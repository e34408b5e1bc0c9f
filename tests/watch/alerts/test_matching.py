"""Which items an article of invented people answers, and by which characters."""
# ruff: noqa: E501 - a case stays on its line

import pytest
from invented import press

from pipeline.store import Store
from pipeline.store.reading import reading
from pipeline.watch.alerts.matching import hits
from pipeline.watch.alerts.told import told
from pipeline.watch.lists import read_lists


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("press") / "press.db"
    with Store.open(path) as store, store.run(["invented"], "r") as run:
        for article, facts in press():
            run.add(article, facts)
    with reading(path) as opened:
        yield opened


# what the list looks for; the article's number; the kinds of evidence and their characters
CASES = [
    ('people = [{name = "Đỗ Văn Thử"}]', 1, [("official", "Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh")]),
    ('people = [{name = "Do Van Thu", spellings = ["Đỗ Văn Thử"]}]', 5, [("official", "Đỗ Văn Thử")]),
    ('people = [{name = "Mẫu Thị Hình"}]', 1, []),  # credits are no text
    ('people = [{name = "Đỗ Văn Thử", with = "không_có"}]', 1, []),
    ('people = [{name = "Đỗ Văn Thử", with = "PCI"}]', 1, [("official", "Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh")]),
    ('positions = [{position = "Chủ tịch Uỷ ban nhân dân tỉnh Hà Tĩnh"}]', 3, [("official", "Đỗ Văn Thử")]),
    ('positions = [{position = "Chủ tịch UBND thành phố Hà Tĩnh"}]', 3, []),
    ('organisations = [{name = "Bộ Mẫu"}]', 3, [("official", "Thứ trưởng Bộ Mẫu")]),
    ('organisations = [{name = "Trường Tiểu học Làng Mẫu"}]', 5, [("official", "Đỗ Văn Thử")]),
    ('places = [{name = "Hà Tĩnh"}]', 1, [("official", "Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh")]),
    ('places = [{name = "Nghệ An"}]', 1, []),
    ('documents = [{number = "05 - NQ/TU"}]', 1, [("document", "Nghị quyết số 05-NQ/TU")]),
    ('documents = [{title = "Luật Đất đai"}]', 4, [("document", "Luật Đất đai 2024")]),
    ('documents = [{title = "đất đai", year = 2013}]', 4, []),
    ('indices = [{index = "PCI", of = "Hà Tĩnh"}]', 2, [("rank", "xếp thứ 18/63")]),
    ('indices = [{index = "any", of = "any", worse_than = 10}]', 2, [("rank", "xếp thứ 18/63")]),
    ('indices = [{index = "any", of = "any", worse_than = 18}]', 2, []),
    ('indices = [{index = "any", of = "any", better_than = 10}]', 3, [("rank", "đứng thứ 9/34")]),
    ('indices = [{index = "PAPI", of = "any"}]', 2, []),
    ('indices = [{index = "PCI", of = "any", year = 2021}]', 2, []),
    ("words = [{say = '\"người dân\" and quyền'}]", 4, [("text", "người dân")]),
    ("words = [{say = '\"người dân\" and not quyền'}]", 4, []),
    ('facts = [{kinds = "statement"}]', 1, [("statement", "Chúng tôi sẽ làm tốt hơn nữa")]),
    ('outlets = "bao-hai.example"\nfacts = [{kinds = "statement"}]', 1, []),
    ('outlets = "bao-mot.example"\nfacts = [{kinds = "statement"}]', 1, [("statement", "Chúng tôi sẽ làm tốt hơn nữa")]),
    ('kinds = "rank"\nplaces = [{name = "Hà Tĩnh"}]', 1, [("rank", "đứng thứ 12 cả nước")]),
]  # fmt: skip


@pytest.mark.parametrize(("items", "number", "expected"), CASES)
def test_an_article_answers(connection, tmp_path, items, number, expected):
    path = tmp_path / "lists.toml"
    path.write_text(f'[[list]]\nname = "A"\n{items}\n', encoding="utf-8")
    (watchlist,) = read_lists(path).lists
    (version,) = connection.execute(
        "SELECT version_id FROM articles WHERE source_id = ?", (str(number),)
    ).fetchone()
    version = told(connection, version)
    found = [(h.kind, version.text[h.start : h.end]) for h in hits(watchlist, version)]
    assert found == expected


def test_a_name_in_the_text_alone(connection, tmp_path):
    """Headline and body name people whom no fact is about; small letters are no name."""
    path = tmp_path / "lists.toml"
    path.write_text(
        '[[list]]\nname = "A"\npeople = [{name = "Làng Mẫu"}, {name = "Khai Mạc"}]\n', encoding="utf-8"
    )
    (watchlist,) = read_lists(path).lists
    (version,) = connection.execute("SELECT version_id FROM articles WHERE source_id = '5'").fetchone()
    assert [(h.item, h.kind) for h in hits(watchlist, told(connection, version))] == [("Làng Mẫu", "text")]
