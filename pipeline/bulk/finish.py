"""From the files of chunks to the tables, by paper and month.

The same inputs under the same rules give the same files, byte for byte. Parts of the tables share no rows,
so that those who did the chunks can write them side by side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from .columns import tables
from .manifest import Manifest, TableFile
from .parts import Part, Partition, cut, folder, write_table
from .target import Target
from .work import Done, name_of

FAILED = pa.schema([(name, pa.string()) for name in ("source", "error", "problem", "hint", "input")])
#: Writes parts and yields each one's files, in the order of the parts.
Write = Callable[[Sequence[Part]], Iterable[list[TableFile]]]


def finish(target: Target, manifest: Manifest, done: Sequence[Done], write: Write) -> Manifest:
    """Add the chunks to the tables, write the manifest, and remove what it no longer names; return it."""
    parts = list(_parts(manifest, done))
    touched = {folder(part.partition) for part in parts}
    files = [f for f in manifest.files if f.partition not in touched and f.table != "failed"]
    for written in write(parts):
        files += written
    files += _write_failed(target, [f for f in manifest.files if f.table == "failed"], done)
    manifest.files = sorted(files, key=lambda f: f.name)
    manifest.save(target)
    _tidy(target, manifest, done)
    return manifest


def _parts(manifest: Manifest, done: Sequence[Done]) -> Iterator[Part]:
    chunks: dict[Partition, list[str]] = defaultdict(list)
    new: Counter[Partition] = Counter()
    for d in done:
        for outlet, month, count in d.partitions:
            chunks[outlet, month].append(name_of(d.key))
            new[outlet, month] += count
    old: dict[str, list[TableFile]] = defaultdict(list)
    for f in manifest.files:
        old[f.partition].append(f)
    for partition in sorted(chunks):
        before = old[folder(partition)]
        had = sum(f.rows for f in before if f.table == "articles")
        yield from cut(partition, had + new[partition], chunks[partition], before)


def _write_failed(target: Target, before: list[TableFile], done: Sequence[Done]) -> Iterator[TableFile]:
    rows = [{**f, "input": d.input} for d in done for f in d.failed]
    parts = [pq.read_table(target.open(f.name)) for f in before]
    table = pa.concat_tables([*parts, pa.Table.from_pylist(rows, schema=FAILED)])
    if table.num_rows:
        table = table.group_by(FAILED.names, use_threads=False).aggregate([]).select(FAILED.names)
        yield write_table(target, "failed/all", table.sort_by([(n, "ascending") for n in FAILED.names]))


def _tidy(target: Target, manifest: Manifest, done: Sequence[Done]) -> None:
    """Remove the chunks that are in the tables now, and tables' files that gave way to others."""
    named = {f.name for f in manifest.files}
    for table in (*tables(), "failed"):
        for name in target.names(table):
            if name not in named:
                target.remove(name)
    for d in done:
        target.remove(name_of(d.key))
    target.sweep()
