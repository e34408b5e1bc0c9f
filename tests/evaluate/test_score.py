import json
import subprocess
import sys

import pytest

from pipeline.evaluate import as_json, as_table, score

GOLD = {
    "officials": [
        {
            "name": "Lê Văn Tám",
            "position": "Chủ tịch UBND tỉnh Khánh Hoà",
            "status": "current",
            "class": "public",
            "grade": None,
        },
        {
            "name": "Trần Bảy",
            "position": "giám đốc Công ty Sao Mai",
            "status": "current",
            "class": "other",
            "grade": None,
        },
    ],
    "documents": [
        {
            "kind": "Nghị quyết",
            "number": "16-NQ/TW",
            "date": "2022-06-16",
            "issuer": "Trung ương",
            "provisions": [],
        },
        {"kind": "Luật", "number": None, "subject": "Đất đai", "named": True},
    ],
    "ranks": [
        {
            "subject": "Hà Tĩnh",
            "rank": 39,
            "out_of": 63,
            "domain": "governance",
            "evidence": "xếp hạng 39/63",
            "year": 2022,
        },
        {"subject": "Đội Sông Lam", "rank": 3, "domain": "sport", "evidence": "đứng thứ ba"},
        {"subject": "Hà Tĩnh", "rank": 1, "domain": "economy", "evidence": "lớn nhất cả nước"},
    ],
}


def figures(**found):
    return as_json(score([("a", GOLD, {"officials": [], "documents": [], "ranks": [], **found})]))


def test_nothing_found():
    got = figures()
    assert got["person"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 1, "predicted": 0}
    assert got["rank stated"]["gold"] == 1
    assert got["rank"]["gold"] == 2


def test_spelling_of_tone_marks_does_not_matter():
    row = {
        "name": "LÊ VĂN TÁM",
        "position": "Chủ tịch UBND tỉnh Khánh Hòa",
        "status": "former",
        "class": "public",
    }
    got = figures(officials=[row])
    assert got["person"]["f1"] == got["position strict"]["f1"] == 1.0
    assert got["attributes"]["official.status"] == {"right": 0, "of": 1, "wrong": 0}


def test_other_officials_are_neutral_but_strangers_are_not():
    other = {"name": "Trần Bảy", "position": "giám đốc Công ty Sao Mai"}
    stranger = {"name": "Phan Chín", "position": "giám đốc"}
    assert figures(officials=[other])["person"]["predicted"] == 0
    assert figures(officials=[stranger])["person"]["predicted"] == 1


def test_numbers_are_compared_by_their_parts():
    got = figures(
        documents=[
            {"kind": "nghị quyết", "number": "16/NQ-TW", "date": "2022", "issuer": "Ban Chấp hành Trung ương"}
        ]
    )
    assert got["numbered"]["f1"] == 1.0
    assert got["attributes"]["document.date"] == {"right": 0, "of": 1, "wrong": 0}
    assert got["attributes"]["document.issuer"]["right"] == 1


def test_a_rank_needs_place_and_subject():
    right = {"subject": "tỉnh Hà Tĩnh", "rank": 39, "out_of": 63, "year": 2021, "evidence": "hạng 39/63"}
    assert figures(ranks=[right])["rank stated"]["f1"] == 1.0
    assert figures(ranks=[{**right, "subject": "Nghệ An"}])["rank stated"]["f1"] == 0.0
    assert figures(ranks=[{**right, "rank": 40}])["rank stated"]["f1"] == 0.0


def test_the_table_names_every_figure():
    text = as_table(score([("a", GOLD, {})]))
    for name in ("person", "position strict", "numbered", "law", "rank stated"):
        assert name in text


def test_agrees_with_the_reference_scorer(shared, tmp_path):
    """The figures are those of the published scorer to the last digit."""
    pytest.importorskip("tabulate")
    from pipeline.batch import extract_one
    from pipeline.scrape.plain import from_text

    gold = {}
    lines = []
    for path in sorted((shared / "eval/dev-gold").glob("*.json"))[:40]:
        rows = json.loads(path.read_text(encoding="utf-8"))
        if "officials" not in rows:
            continue
        text = (shared / "eval/dev" / f"{path.stem}.txt").read_text(encoding="utf-8")
        found = extract_one(from_text(text, path.stem)).rows()
        # half of the gold among the found rows, so that every branch of the matching is walked
        found = {kind: rows.get(kind, [])[::2] + found[kind] for kind in found}
        gold[path.stem] = (rows, found)
        lines.append(json.dumps({"doc": path.stem, **found}, ensure_ascii=False))
        (tmp_path / "gold").mkdir(exist_ok=True)
        (tmp_path / "gold" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "found.jsonl").write_text("\n".join(lines), encoding="utf-8")
    reference = subprocess.run(
        [sys.executable, shared / "eval/score.py", tmp_path / "gold", tmp_path / "found.jsonl"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    got = as_json(score((stem, *pair) for stem, pair in gold.items()))
    assert got == json.loads(reference.stdout.splitlines()[-1])
