"""One fact before and now, and what the comparison makes of them."""

import pytest

from pipeline.replay import compare


def at(*spans, rule="r"):
    return [{"start": a, "end": b, "surface": "x" * (b - a), "rule": rule} for a, b in spans]


def official(name, position, *spans, rule="r", **more):
    row = {"name": name, "position": position, "status": "current", "class": "public", "score": 0.9}
    return {**row, "mentions": at(*(spans or [(0, 10)]), rule=rule), **more}


def document(kind, number=None, subject=None, *spans, **more):
    row = {"kind": kind, "number": number, "number_key": number, "subject": subject, "provisions": []}
    return {**row, "mentions": at(*(spans or [(0, 10)])), **more}


def rank(subject, indicator, place, *spans, **more):
    row = {"subject": subject, "indicator": indicator, "rank": place, "top": None, "change": None}
    return {**row, "year": None, "mentions": at(*(spans or [(0, 10)])), **more}


BINH = official("Trần Văn Bình", "Giám đốc Sở Y tế", (5, 40))

CASES = [
    # kind, before, now, (what, fields) of each change in the order of the text
    ("officials", [BINH], [BINH], []),
    ("officials", [], [BINH], [("gained", ())]),
    ("officials", [BINH], [], [("lost", ())]),
    ("officials", [BINH], [BINH | {"score": 0.5}], []),
    ("officials", [BINH], [BINH | {"status": "former"}], [("changed", ("status",))]),
    ("officials", [BINH, BINH], [BINH], [("lost", ())]),
    (
        "officials",
        [BINH],
        [BINH | {"mentions": at((5, 40), (80, 90))}],
        [("changed", ("mentions",))],
    ),
    ("officials", [BINH], [BINH | {"mentions": at((5, 40), rule="s")}], [("changed", ("rule",))]),
    # the office is read longer: the same person at the same place
    (
        "officials",
        [BINH],
        [official("Trần Văn Bình", "Giám đốc Sở Y tế tỉnh Hà Tĩnh", (5, 55))],
        [("changed", ("position", "mentions"))],
    ),
    # uỷ and ủy are one spelling for the pairing, yet the wording did change
    (
        "officials",
        [official("Lê Tám", "Bí thư Tỉnh uỷ")],
        [official("Lê Tám", "Bí thư Tỉnh ủy")],
        [("changed", ("position",))],
    ),
    # another person and another office at the same place are another fact
    (
        "officials",
        [BINH],
        [official("Lê Thị Hoa", "Chủ tịch UBND xã", (5, 40))],
        [("lost", ()), ("gained", ())],
    ),
    # the same person in another office elsewhere: no shared character, another fact
    (
        "officials",
        [BINH],
        [official("Trần Văn Bình", "Bí thư Đảng uỷ", (60, 90))],
        [("lost", ()), ("gained", ())],
    ),
    # of two that overlap, the one that agrees in more is the same
    (
        "officials",
        [official("Lê Tám", "Bí thư", (0, 20)), official("Lê Tám", "Chủ tịch", (0, 30))],
        [official("Lê Tám", "Chủ tịch xã", (10, 30))],
        [("lost", ()), ("changed", ("position", "mentions"))],
    ),
    (
        "documents",
        [document("Nghị quyết", "05-NQ/TU")],
        [document("Nghị quyết", "05-NQ/TU", "chuyển đổi số")],
        [("changed", ("subject",))],
    ),
    (
        "documents",
        [document("Luật", None, "Đất đai")],
        [document("Luật", None, "Nhà ở", (30, 40))],
        [("lost", ()), ("gained", ())],
    ),
    (
        "ranks",
        [rank("Hà Tĩnh", "PCI", 21)],
        [rank("Hà Tĩnh", "PCI", 20)],
        [("changed", ("rank",))],
    ),
    (
        "statements",
        [{"speaker": "Lê Tám", "kind": "direct quotation", "text": "Vâng", "start": 3, "end": 7}],
        [{"speaker": None, "kind": "direct quotation", "text": "Vâng", "start": 3, "end": 7}],
        [("changed", ("speaker",))],
    ),
]


@pytest.mark.parametrize(("kind", "before", "now", "expected"), CASES)
def test_changes(kind, before, now, expected):
    changes = compare({kind: before}, {kind: now})
    assert [(c.what, c.fields) for c in changes.pop(kind)] == expected
    assert not any(changes.values())


def test_offsets_do_not_count_between_two_texts():
    moved = BINH | {"mentions": at((105, 140))}
    assert compare({"officials": [BINH]}, {"officials": [moved]}, same_text=False)["officials"] == []
    renamed = BINH | {"position": "Giám đốc Sở Xây dựng"}
    changes = compare({"officials": [BINH]}, {"officials": [renamed]}, same_text=False)["officials"]
    assert [c.what for c in changes] == ["lost", "gained"]


def test_changes_keep_both_rows():
    now = BINH | {"status": "former"}
    (change,) = compare({"officials": [BINH]}, {"officials": [now]})["officials"]
    assert (change.before, change.now, change.row) == (BINH, now, now)
