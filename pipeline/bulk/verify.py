"""Proof of a directory of tables: against its manifest, and of each fact against the text it stands on."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ..errors import BulkError
from .columns import FACTS, tables
from .finish import FAILED
from .manifest import Manifest, TableFile, load_manifest
from .target import Target

_HINT = "run `pipeline bulk` on the inputs again with a new directory, or restore the file"


def verify(to: str) -> tuple[Manifest, list[BulkError]]:
    """Return the manifest of a finished directory and everything in which the directory is not as it says.

    Checked: each file's digest, rows and columns; files that the manifest does not name; each article once
    and with one text; each fact's and mention's article; and that every mention stands on its characters.
    Raises BulkError where there is no manifest.
    """
    target = Target(to)
    manifest = load_manifest(target)
    if manifest is None:
        raise BulkError(to, "holds no manifest", "a run that was killed is finished by running it again")
    return manifest, list(_faults(target, manifest))


def _faults(target: Target, manifest: Manifest) -> Iterator[BulkError]:
    named = {f.name for f in manifest.files}
    for name in (n for table in (*tables(), "failed") for n in target.names(table)):
        if name not in named:
            yield BulkError(f"{target.address}/{name}", "is not in the manifest", "remove it")
    for _, group in manifest.groups():
        yield from _group_faults(target, group)


def _group_faults(target: Target, group: dict[str, TableFile]) -> Iterator[BulkError]:
    """Check the files that hold the same articles."""
    held: dict[str, pa.Table] = {}
    for table, f in group.items():
        where = f"{target.address}/{f.name}"
        try:
            data = target.read(f.name)
        except FileNotFoundError:
            yield BulkError(where, "is gone", _HINT)
            continue
        if hashlib.sha256(data).hexdigest() != f.sha256:
            yield BulkError(where, "is not the file that the manifest names: its digest differs", _HINT)
            continue
        held[table] = pq.read_table(io.BytesIO(data))
        schema = FAILED if table == "failed" else tables()[table]
        if held[table].num_rows != f.rows or not held[table].schema.equals(schema):
            yield BulkError(where, "has other rows or columns than the manifest says", _HINT)
    if "articles" in held and "texts" in held:
        yield from _joined_faults(target, group, held)


def _joined_faults(
    target: Target, group: dict[str, TableFile], held: dict[str, pa.Table]
) -> Iterator[BulkError]:
    ids = held["articles"]["article"].combine_chunks()
    if len(pc.unique(ids)) != len(ids):
        yield BulkError(f"{target.address}/{group['articles'].name}", "holds an article twice", _HINT)
    if not ids.equals(held["texts"]["article"].combine_chunks()):
        yield BulkError(f"{target.address}/{group['texts'].name}", "holds other articles' texts", _HINT)
    for table in ("mentions", *FACTS):
        if table in held and not pc.all(pc.is_in(held[table]["article"], value_set=ids)).as_py():
            yield BulkError(f"{target.address}/{group[table].name}", "holds rows of no article", _HINT)
    if "mentions" in held:
        texts = dict(zip(ids.to_pylist(), held["texts"]["text"].to_pylist(), strict=False))
        columns = (held["mentions"][c].to_pylist() for c in ("article", "start", "end", "surface"))
        wrong = sum(
            texts.get(a, "")[start:end] != surface for a, start, end, surface in zip(*columns, strict=True)
        )
        if wrong:
            where = f"{target.address}/{group['mentions'].name}"
            yield BulkError(where, f"holds {wrong} mentions that do not stand on their characters", _HINT)
