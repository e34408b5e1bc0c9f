"""Entities of FollowTheMoney: whole, joined, and the same at each export."""

import json

import pytest

from pipeline.export.ftm import export_entities

followthemoney = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
pytestmark = pytest.mark.filterwarnings("ignore:Install 'pyicu'")


def entities(db, to):
    export_entities(db, to)
    lines = (to / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    return [followthemoney.model.get_proxy(json.loads(line)) for line in lines]


def test_every_entity_is_valid_and_every_reference_is_there(db, tmp_path):
    found = {e.id: e for e in entities(db, tmp_path / "out")}
    assert {e.schema.name for e in found.values()} == {
        "Person", "Position", "Occupancy", "Article", "Document", "Mention",
    }  # fmt: skip
    for e in found.values():
        e.schema.validate(e.to_dict())
        for name in ("holder", "post", "document", "resolved"):
            if name in e.schema.properties and e.schema.name in ("Occupancy", "Mention"):
                assert all(ref in found for ref in e.get(name)), (e.schema.name, name)


def test_who_holds_what(db, tmp_path):
    found = {e.id: e for e in entities(db, tmp_path / "out")}
    held = {
        (found[e.first("holder")].caption, found[e.first("post")].caption)
        for e in found.values()
        if e.schema.name == "Occupancy"
    }
    assert ("Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh") in held


def test_a_second_export_has_the_same_ids(db, tmp_path):
    first, second = entities(db, tmp_path / "a"), entities(db, tmp_path / "b")
    assert [e.id for e in first] == [e.id for e in second]
    assert len({e.id for e in first}) == len(first)
