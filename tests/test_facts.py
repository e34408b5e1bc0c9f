import json
import pickle

from pipeline.facts import Candidate, Document, Facts, Mention, Official, Rank, Statement


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


def test_facts_are_the_same_in_another_process():
    m = Mention(0, 7, "Hà Tĩnh", "r")
    facts = Facts(
        officials=(Official("Lê Văn Tám", "Bí thư", "current", "public", grade="Đại tá", mentions=(m,)),),
        documents=(Document("Luật", named=True, provisions=("Điều 65",), mentions=(m,)),),
        ranks=(Rank("Hà Tĩnh", "thứ 3", rank=3, domain="health", mentions=(m,)),),
        statements=(Statement("Lê Văn Tám", "indirect speech", "có", 3, 5, score=0.5, mentions=(m,)),),
        candidates=(Candidate("rank", 0, 7, "Hà Tĩnh", "r", "kept", "so"),),
    )
    sent = pickle.loads(pickle.dumps(facts))
    assert sent == facts
    assert sent.candidates == facts.candidates
