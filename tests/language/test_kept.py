"""Folded models on disk: what is read is what was folded, and no state of the folder breaks anything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.language.crfsuite import CrfModel
from pipeline.language.folding import Tables, fold
from pipeline.language.kept import MOST_KEPT, keep_tables, read_tables

ARRAYS = ("transitions", "weights", "flags", "edges")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "vietnam-press-facts"


@pytest.fixture(scope="module")
def tables() -> Tables:
    names = (
        "T[0]=Hà",
        "T[0].lower=hà",
        "T[-1,0]=Hà|Nội",
        "T[-1,0].lower=hà nội",
        "T[0,1].lower=a b",
        "T[1]=\n",
    )
    weights = np.random.default_rng(5).normal(size=(len(names), 3))
    model = CrfModel(("B", "I", "O"), names, np.arange(9.0).reshape(3, 3), weights)
    templates = ["T[0]", "T[1]", "T[0].lower", "T[-1,0]", "T[-1,0].lower", "T[0,1].lower", "T[0].is_in_dict"]
    return fold(model, templates, {"hà nội", "sông"})


def alike(one: Tables, other: Tables) -> bool:
    plain = all(
        getattr(one, name) == getattr(other, name) for name in ("labels", "dictionary", "spelled", "columns")
    )
    arrays = all(np.array_equal(getattr(one, n), getattr(other, n)) for n in ARRAYS)
    grams = all(
        a.width == b.width
        and np.array_equal(a.kinds, b.kinds)
        and a.plain.ids == b.plain.ids
        and a.lower.ids == b.lower.ids
        and all(
            np.array_equal(x.keys, y.keys) and np.array_equal(x.rows, y.rows)
            for x, y in ((a.plain, b.plain), (a.lower, b.lower))
        )
        for a, b in zip(one.grams, other.grams, strict=True)
    )
    return plain and arrays and grams


def test_what_is_read_is_what_was_kept(cache: Path, tables: Tables) -> None:
    assert read_tables("one") is None
    keep_tables("one", tables)
    kept = read_tables("one")
    assert kept is not None
    assert alike(kept, tables)
    assert read_tables("two") is None
    assert not list(cache.glob(".writing-*"))


def test_a_damaged_folder_is_passed_over_and_written_anew(cache: Path, tables: Tables) -> None:
    keep_tables("one", tables)
    (folder,) = cache.iterdir()
    for name in ("weights.npy", "labels.txt", "2-plain-rows.npy"):
        whole = (folder / name).read_bytes()
        (folder / name).unlink()
        assert read_tables("one") is None
        (folder / name).write_bytes(whole[:7])
        if name.endswith(".npy"):
            assert read_tables("one") is None
        keep_tables("one", tables)
        again = read_tables("one")
        assert again is not None
        assert alike(again, tables)


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keep_tables("one", tables)
    assert read_tables("one") is None


def test_old_folders_go(cache: Path, tables: Tables) -> None:
    for i in range(MOST_KEPT + 2):
        keep_tables(str(i), tables)
    assert len(list(cache.iterdir())) == MOST_KEPT
    assert read_tables(str(MOST_KEPT + 1)) is not None


def test_underthesea_s_models_read_back_are_the_same(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.language.folded import FoldedModels

    piece = ["Ông", "Lương", "Văn", "Bách", ",", "Giám", "đốc", "Sở", "Y", "tế", "tỉnh", "Hà", "Tĩnh", "."]
    made, read = FoldedModels(), FoldedModels()
    assert len(list(cache.iterdir())) == 2
    assert made.segment([piece]) == read.segment([piece])
    assert made.tag([piece]) == read.tag([piece])
