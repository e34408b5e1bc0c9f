"""One part of a paper's month: out of the files of chunks, sorted, each article once, into a file a table.

What a part comes to depends on the articles alone, not on how they were cut into chunks or who did them.
Whoever writes it holds the rows of one part.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .columns import PARTITION, nested, tables
from .manifest import TableFile
from .target import Target

Partition = tuple[str, str]
#: Articles of a part, at most: a partition of more is halved, and its halves, by the articles' ids.
MOST = 8_192
_DIGITS = 4
_SORT = {
    "articles": ("article",),
    "texts": ("article",),
    "mentions": ("article", "kind", "fact", "n"),
}
_FACT_SORT = ("article", "fact")


@dataclass(frozen=True, slots=True)
class Part:
    """The articles of a partition whose ids lie in one of `of` equal ranges.

    `chunks` are the files that hold new ones, `before` the partition's files as they stood.
    """

    partition: Partition
    number: int
    of: int
    chunks: tuple[str, ...]
    before: tuple[TableFile, ...]

    @property
    def name(self) -> str:
        """How its files' names begin."""
        return "all" if self.of == 1 else f"{self.number + 1}of{self.of}"

    def rows(self) -> pc.Expression:
        """Return the condition on a row's id."""
        low, high = (f"{16**_DIGITS * n // self.of:0{_DIGITS}x}" for n in (self.number, self.number + 1))
        above = pc.field("article") >= low
        return above & (pc.field("article") < high) if self.number + 1 < self.of else above


def folder(partition: Partition) -> str:
    """Return the name of a partition's folder below a table's."""
    return "/".join(f"{k}={quote(v, safe='')}" for k, v in zip(PARTITION, partition, strict=True))


def cut(partition: Partition, articles: int, chunks: list[str], before: list[TableFile]) -> Iterator[Part]:
    """Yield the parts of a partition of so many articles."""
    of = 1
    while articles > MOST * of and of < 16**_DIGITS:
        of *= 2
    named, had = tuple(sorted(set(chunks))), tuple(before)
    for number in range(of):
        yield Part(partition, number, of, named, had)


def write_part(target: Target, part: Part) -> list[TableFile]:
    """Write a part's files and return what they are. Done again, it writes the same."""
    return list(_written(target, part))


def _written(target: Target, part: Part) -> Iterator[TableFile]:
    kept = {name: _kept(target, part, name) for name in tables()}
    rows = _fresh(target, part)
    rows = rows.filter(pc.invert(pc.is_in(rows["article"], value_set=_ids(kept["articles"]))))
    for name, schema in tables().items():
        table = pa.concat_tables([kept.pop(name), _table(rows, name, schema)])
        if table.num_rows:
            keys = [(k, "ascending") for k in _SORT.get(name, _FACT_SORT)]
            yield write_table(target, f"{name}/{folder(part.partition)}/{part.name}", table.sort_by(keys))


def _fresh(target: Target, part: Part) -> pa.Table:
    """Return the part's articles from the chunks, each once: that of the first source by name."""
    outlet, month = part.partition
    wanted = (pc.field("outlet") == outlet) & (pc.field("month") == month) & part.rows()
    parts = []
    for name in part.chunks:
        with target.open(name) as stream:
            parts.append(pq.read_table(stream, filters=wanted))
    rows = pa.concat_tables(parts).sort_by([("article", "ascending"), ("source", "ascending")])
    ids = _ids(rows)
    first = [i for i in range(len(ids)) if i == 0 or ids[i] != ids[i - 1]]
    return rows if len(first) == len(ids) else rows.take(pa.array(first, pa.int64()))


def _kept(target: Target, part: Part, table: str) -> pa.Table:
    held = [tables()[table].empty_table()]
    for f in part.before:
        if f.table == table:
            with target.open(f.name) as stream:
                held.append(pq.read_table(stream, filters=part.rows(), schema=tables()[table]))
    return pa.concat_tables(held)


def _ids(table: pa.Table) -> pa.Array:
    return table["article"].combine_chunks()


def _table(rows: pa.Table, name: str, schema: pa.Schema) -> pa.Table:
    """Return the rows of a table out of the articles that hold them in lists."""
    columns = dict(nested()).get(name)
    if columns is None:
        return rows.select(schema.names).cast(schema)
    lists = rows[name].combine_chunks()
    inner = pc.list_flatten(lists)
    owners = _ids(rows).take(pc.list_parent_indices(lists))
    fields = [pc.struct_field(inner, column) for column, _ in columns]
    return pa.Table.from_arrays([owners, *fields], schema=schema)


def write_table(target: Target, beginning: str, table: pa.Table) -> TableFile:
    """Write a table to a file whose name begins so and ends with its digest."""
    out = io.BytesIO()
    pq.write_table(table.combine_chunks(), out, compression="zstd")
    data = out.getvalue()
    digest = hashlib.sha256(data).hexdigest()
    name = f"{beginning}-{digest[:16]}.parquet"
    target.write(name, data)
    return TableFile(name, table.num_rows, len(data), digest)
