"""From the files of chunks to the tables: sorted, by paper and month, each article once.

What a partition comes to depends on the articles alone, not on how they were cut into chunks or who did them:
the same inputs under the same rules give the same files, byte for byte. One file's rows are held at a time.
"""

from __future__ import annotations

import hashlib
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .columns import PARTITION, nested, tables
from .manifest import Manifest, TableFile
from .target import Target
from .work import Done, name_of

#: Articles of one file; a partition of more is cut by the first digits of the articles' ids.
MOST = 32_768
FAILED = pa.schema([(name, pa.string()) for name in ("source", "error", "problem", "hint", "input")])
_HEX = "0123456789abcdef"
_SORT = {
    "articles": ("article",),
    "texts": ("article",),
    "mentions": ("article", "kind", "fact", "n"),
}
_FACT_SORT = ("article", "fact")
Partition = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Bucket:
    """The articles of a partition whose ids begin with `prefix`."""

    partition: Partition
    prefix: str

    @property
    def folder(self) -> str:
        """The folder's name below the table's."""
        return "/".join(f"{k}={quote(v, safe='')}" for k, v in zip(PARTITION, self.partition, strict=True))

    def rows(self) -> pc.Expression:
        """Return the condition on a row's id."""
        return (pc.field("article") >= self.prefix) & (pc.field("article") < self.prefix + "g")


def finish(target: Target, manifest: Manifest, done: Sequence[Done]) -> Manifest:
    """Add the chunks to the tables, write the manifest, and remove what it no longer names; return it."""
    chunks: dict[Partition, list[str]] = defaultdict(list)
    new: Counter[Partition] = Counter()
    for d in done:
        for outlet, month, count in d.partitions:
            chunks[outlet, month].append(name_of(d.key))
            new[outlet, month] += count
    old = _by_partition(manifest.files)
    files = [f for f in manifest.files if f.partition not in {_Bucket(p, "").folder for p in chunks}]
    for partition in sorted(chunks):
        before = old.get(_Bucket(partition, "").folder, [])
        had = sum(f.rows for f in before if f.table == "articles")
        for bucket in _buckets(partition, had + new[partition]):
            files += _write_bucket(target, bucket, chunks[partition], before)
    files = [f for f in files if f.table != "failed"]
    files += _write_failed(target, [f for f in manifest.files if f.table == "failed"], done)
    manifest.files = sorted(files, key=lambda f: f.name)
    manifest.save(target)
    _tidy(target, manifest, done)
    return manifest


def _by_partition(files: Iterable[TableFile]) -> dict[str, list[TableFile]]:
    found: dict[str, list[TableFile]] = defaultdict(list)
    for f in files:
        found[f.partition].append(f)
    return found


def _buckets(partition: Partition, articles: int) -> Iterator[_Bucket]:
    prefixes = [""]
    while articles > MOST * len(prefixes):
        prefixes = [p + h for p in prefixes for h in _HEX]
    return (_Bucket(partition, prefix) for prefix in prefixes)


def _write_bucket(
    target: Target, bucket: _Bucket, chunks: list[str], before: list[TableFile]
) -> Iterator[TableFile]:
    rows = _fresh(target, bucket, chunks)
    kept = {name: _kept(target, bucket, name, before) for name in tables()}
    rows = rows.filter(pc.invert(pc.is_in(rows["article"], value_set=_ids(kept["articles"]))))
    for name, schema in tables().items():
        table = pa.concat_tables([kept[name], _table(rows, name, schema)])
        if table.num_rows:
            keys = [(k, "ascending") for k in _SORT.get(name, _FACT_SORT)]
            yield _write(target, f"{name}/{bucket.folder}", table.sort_by(keys), bucket.prefix)


def _fresh(target: Target, bucket: _Bucket, chunks: list[str]) -> pa.Table:
    """Return the bucket's articles from the chunks, each once: that of the first source by name."""
    outlet, month = bucket.partition
    wanted = (pc.field("outlet") == outlet) & (pc.field("month") == month) & bucket.rows()
    parts = []
    for name in sorted(set(chunks)):
        with target.open(name) as stream:
            parts.append(pq.read_table(stream, filters=wanted))
    rows = pa.concat_tables(parts).sort_by([("article", "ascending"), ("source", "ascending")])
    ids = rows["article"].combine_chunks()
    first = [i for i in range(len(ids)) if i == 0 or ids[i] != ids[i - 1]]
    return rows.take(pa.array(first, pa.int64()))


def _kept(target: Target, bucket: _Bucket, name: str, before: list[TableFile]) -> pa.Table:
    own = [f.name for f in before if f.table == name]
    parts = [pq.read_table(target.open(n), filters=bucket.rows(), schema=tables()[name]) for n in own]
    return pa.concat_tables([tables()[name].empty_table(), *parts])


def _ids(table: pa.Table) -> pa.Array:
    return table["article"].combine_chunks()


def _table(rows: pa.Table, name: str, schema: pa.Schema) -> pa.Table:
    """Return the rows of a table out of the articles that hold them in lists."""
    columns = dict(nested()).get(name)
    if columns is None:
        return rows.select(schema.names).cast(schema)
    lists = rows[name].combine_chunks()
    inner = pc.list_flatten(lists)
    owners = rows["article"].combine_chunks().take(pc.list_parent_indices(lists))
    fields = [pc.struct_field(inner, column) for column, _ in columns]
    return pa.Table.from_arrays([owners, *fields], schema=schema)


def _write_failed(target: Target, before: list[TableFile], done: Sequence[Done]) -> Iterator[TableFile]:
    rows = [{**f, "input": d.input} for d in done for f in d.failed]
    parts = [pq.read_table(target.open(f.name)) for f in before]
    table = pa.concat_tables([*parts, pa.Table.from_pylist(rows, schema=FAILED)])
    if table.num_rows:
        table = table.group_by(FAILED.names, use_threads=False).aggregate([]).select(FAILED.names)
        yield _write(target, "failed", table.sort_by([(n, "ascending") for n in FAILED.names]), "")


def _write(target: Target, folder: str, table: pa.Table, prefix: str) -> TableFile:
    out = io.BytesIO()
    pq.write_table(table.combine_chunks(), out, compression="zstd")
    data = out.getvalue()
    digest = hashlib.sha256(data).hexdigest()
    name = f"{folder}/{prefix or 'all'}-{digest[:16]}.parquet"
    target.write(name, data)
    return TableFile(name, table.num_rows, len(data), digest)


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
