"""Folded models kept on disk, so that a process starts with tables instead of making them.

Folding takes most of a second; reading the tables takes a few hundredths, and as they are mapped, processes
share them. They stand in the cache folder, one folder a model, named for the model's files and for the code
that folds them: another release of either makes its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from .cache_folder import cache_folder
from .folding import Tables
from .grams import Grams, GramTable, Ids

#: Folders kept; older ones go when a new one is written.
MOST_KEPT = 6
_CODE = ("crfsuite.py", "folding.py", "grams.py", "kept.py")
_FIELDS = ("transitions", "weights", "flags", "edges")


def read_tables(digest: str) -> Tables | None:
    """Return the tables kept of the model with this digest, None where there are none to read."""
    folder = _folder(digest)
    if folder is None or not folder.is_dir():
        return None
    try:
        return _read(folder)
    except (OSError, ValueError, EOFError):
        return None


def keep_tables(digest: str, tables: Tables) -> None:
    """Write tables for processes to come; does nothing where the cache folder cannot be written."""
    folder = _folder(digest)
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Written apart and renamed: another process sees all of it or nothing.
        apart = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder.parent))
        try:
            _write(apart, tables)
            shutil.rmtree(folder, ignore_errors=True)
            apart.rename(folder)
        finally:
            shutil.rmtree(apart, ignore_errors=True)
        kept = sorted(folder.parent.glob("folded-*"), key=lambda path: path.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            shutil.rmtree(old, ignore_errors=True)


def _folder(digest: str) -> Path | None:
    folder, code = cache_folder(), _code()
    return folder / f"folded-{digest}-{code}" if folder is not None and code is not None else None


@lru_cache(maxsize=1)
def _code() -> str | None:
    """Return what tells the code that folds from that of another release, None where it cannot be read."""
    found = hashlib.blake2b(np.__version__.encode(), digest_size=6)
    try:
        for name in _CODE:
            found.update(Path(__file__).with_name(name).read_bytes())
    except OSError:
        return None
    return found.hexdigest()


def _write(folder: Path, tables: Tables) -> None:
    for name in _FIELDS:
        np.save(folder / name, getattr(tables, name))
    _write_strings(folder / "labels", tables.labels)
    _write_strings(folder / "dictionary", sorted(tables.dictionary))
    _write_strings(folder / "spelled", tables.spelled)
    for i, columns in enumerate(tables.columns):
        _write_strings(folder / f"columns{i}", [f"{slot} {name}" for name, slot in columns])
    for grams in tables.grams:
        np.save(folder / f"{grams.width}-kinds", grams.kinds)
        for name, table in (("plain", grams.plain), ("lower", grams.lower)):
            _write_strings(folder / f"{grams.width}-{name}-parts", table.parts)
            np.save(folder / f"{grams.width}-{name}-keys", table.keys)
            np.save(folder / f"{grams.width}-{name}-rows", table.rows)


def _read(folder: Path) -> Tables:
    columns = []
    for i in (0, 1):
        pairs = (line.partition(" ") for line in _strings(folder / f"columns{i}"))
        columns.append(tuple((name, int(slot)) for slot, _, name in pairs))
    widths = sorted(int(path.name.partition("-")[0]) for path in folder.glob("*-kinds.npy"))
    return Tables(
        labels=tuple(_strings(folder / "labels")),
        transitions=_mapped(folder / "transitions"),
        dictionary=frozenset(_strings(folder / "dictionary")),
        spelled={a: i for i, a in enumerate(_strings(folder / "spelled"))},
        weights=_mapped(folder / "weights"),
        columns=(columns[0], columns[1]),
        flags=_mapped(folder / "flags"),
        edges=_mapped(folder / "edges"),
        grams=tuple(
            Grams(w, _table(folder, w, "plain"), _table(folder, w, "lower"), _mapped(folder / f"{w}-kinds"))
            for w in widths
        ),
    )


def _table(folder: Path, width: int, name: str) -> GramTable:
    start = folder / f"{width}-{name}"
    keys: Ids = _mapped(Path(f"{start}-keys"))
    return GramTable(width, _strings(Path(f"{start}-parts")), keys, _mapped(Path(f"{start}-rows")))


def _mapped(path: Path) -> Any:
    """Return an array that stays on disk until its rows are read, for all processes once."""
    loaded = np.load(f"{path}.npy", mmap_mode="r", allow_pickle=False)
    # As a plain array: NumPy is slower on its own class for mapped ones.
    return loaded.view(np.ndarray)


def _write_strings(path: Path, strings: Iterable[str]) -> None:
    """Write strings, NUL after each: a form may hold any other character."""
    Path(f"{path}.txt").write_bytes("".join(f"{s}\0" for s in strings).encode())


def _strings(path: Path) -> list[str]:
    return Path(f"{path}.txt").read_bytes().decode().split("\0")[:-1]
