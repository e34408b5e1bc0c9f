import json

from pipeline.facts import Document, Facts, Mention, Official


def test_rows_have_the_published_names():
    m = Mention(0, 7, "Hà Tĩnh", "officials.title_before_name")
    rows = Facts(
        officials=(Official("Lê Văn Tám", "Bí thư", "current", "public", mentions=(m,)),),
        documents=(Document("Luật", provisions=("Điều 65",)),),
    ).rows()
    assert rows["officials"][0]["class"] == "public"
    assert rows["officials"][0]["mentions"] == [
        {"start": 0, "end": 7, "surface": "Hà Tĩnh", "rule": "officials.title_before_name"}
    ]
    assert rows["documents"][0]["provisions"] == ["Điều 65"]
    assert rows["ranks"] == []
    assert rows["statements"] == []
    json.dumps(rows)


def test_a_mention_shows_its_text():
    assert "'Hà Tĩnh'" in repr(Mention(0, 7, "Hà Tĩnh", "r"))
