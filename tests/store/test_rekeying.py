"""Articles stay themselves when a paper's file is added."""

from invented import article

from pipeline.facts import Facts

PAPER = """\
name = "Báo Mẫu"
domains = ["bao-mau.example"]
family = "epi"
confidence = "A"
article = ['-post(?P<id>\\d+)\\.html$']
"""


def add(store, slug):
    a = article("x", "Cầu mới", "Cây cầu nối hai thôn.", url=f"http://bao-mau.example/{slug}-post7.html")
    with store.run([], "r") as run:
        return run.add(a, Facts())


def test_a_papers_file_makes_its_articles_known_by_their_id(store, tmp_path, monkeypatch):
    assert add(store, "cau-moi") == "new"
    assert store.connection.execute("SELECT address_key FROM articles").fetchone() == (
        "bao-mau.example/cau-moi-post7.html",
    )
    (tmp_path / "bao").mkdir()
    (tmp_path / "bao" / "bao-mau.example.toml").write_text(PAPER, encoding="utf-8")
    monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path / "bao"))
    assert add(store, "ten-khac") == "unchanged"
    assert store.connection.execute("SELECT address_key FROM articles").fetchall() == [("bao-mau.example:7",)]


def test_two_articles_that_prove_to_be_one_are_kept(store, tmp_path, monkeypatch):
    assert [add(store, "cau-moi"), add(store, "ten-khac")] == ["new", "new"]
    (tmp_path / "bao-mau.example.toml").write_text(PAPER, encoding="utf-8")
    monkeypatch.setenv("PIPELINE_OUTLETS", str(tmp_path))
    assert add(store, "ten-thu-ba") == "unchanged"
    assert store.connection.execute("SELECT id, address_key FROM articles ORDER BY id").fetchall() == [
        (1, "bao-mau.example:7"),
        (2, "bao-mau.example/ten-khac-post7.html"),
    ]
