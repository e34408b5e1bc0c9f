"""The work on one chunk: read its items, extract their facts, write one file. Every engine runs this.

What comes out depends on the items and the rules alone.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

import pyarrow as pa
import pyarrow.parquet as pq

from ..article import Article
from ..batch import CHUNK, extract_chunk
from ..errors import ExtractionError, PipelineError
from ..extract import extract_again
from ..facts import Facts
from ..scrape.archive import ArchivedPage, read_archived
from ..scrape.outcome import Skipped
from ..scrape.rows import Line, read_line
from ..store.facts import check
from ..workers import apart
from .chunks import Again, Chunk, Raw
from .columns import PARTITION, Row, article_row, chunk_schema
from .target import Target

FOLDER = "chunks"
#: Rows of a row group in a chunk's file: what is read for one paper and month is little more than that.
GROUP = 64
_META = b"press"


@dataclass(frozen=True, slots=True)
class Read:
    """An article with its facts, and where its input holds it."""

    article: Article
    facts: Facts
    source: str


Outcome = Read | PipelineError | Skipped


@dataclass(frozen=True, slots=True)
class Done:
    """What a chunk came to. `partitions` counts articles by (outlet, month); `failed` has a row for each item
    at fault: `source`, `error`, `problem`, `hint`.
    """

    key: str
    input: str
    articles: int
    skipped: int
    partitions: list[tuple[str, str, int]] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)


def name_of(key: str) -> str:
    """Return the name of a chunk's file below the directory."""
    return f"{FOLDER}/{key}.parquet"


def process(target: Target, chunk: Chunk) -> Done:
    """Do a chunk and write its file, unless that is there already."""
    return done_before(target, chunk.key) or _write(target, chunk, outcomes_of(chunk.items))


def process_apart(target: Target, chunk: Chunk) -> Done:
    """Do a chunk that killed its process: each item that does so again is found and named."""
    return _write(target, chunk, apart(chunk.items, outcome_of, _killer))


def outcome_of(item: Raw) -> Outcome:
    """Read an item and extract its facts: a pure function of the item and the rules."""
    return outcomes_of([item])[0]


def outcomes_of(items: Sequence[Raw]) -> list[Outcome]:
    """Return what each item comes to; their articles are extracted a few together, which takes less time."""
    out: list[Outcome] = []
    for at in range(0, len(items), CHUNK):
        some = items[at : at + CHUNK]
        read = [_read(item) for item in some]
        facts = iter(extract_chunk([r for r in read if isinstance(r, Article)]))
        out += [
            _checked(r, next(facts), item) if isinstance(r, Article) else r
            for r, item in zip(read, some, strict=True)
        ]
    return out


def _read(item: Raw) -> Outcome | Article:
    """Return the article of an item whose facts are to be found, or what else the item comes to."""
    match item:
        case Line():
            return read_line(item)
        case ArchivedPage():
            return read_archived(item)
        case Again():
            return _again(item)
        case _:
            return item


def _checked(article: Article, facts: Facts | ExtractionError, item: Raw) -> Outcome:
    if isinstance(facts, ExtractionError):
        return facts
    try:
        check(article, facts)
    except ExtractionError as error:
        return error
    return Read(article, facts, item.source)


def _again(item: Again) -> Outcome:
    try:
        return Read(item.article, extract_again(item.article, item.facts, item.kinds), item.source)
    except Exception as error:
        return ExtractionError(item.source, f"{type(error).__name__}: {error}")


def _killer(item: Raw) -> Outcome:
    source = item.source if isinstance(item, Line | ArchivedPage | Again) else str(item)
    return ExtractionError(source, "its reading or extraction killed the worker process")


def _write(target: Target, chunk: Chunk, outcomes: list[Outcome]) -> Done:
    rows = [article_row(o.article, o.facts, o.source) for o in outcomes if isinstance(o, Read)]
    rows.sort(key=lambda r: (*(r[p] for p in PARTITION), r["article"], r["source"]))
    done = Done(
        chunk.key,
        chunk.input,
        len(rows),
        sum(isinstance(o, Skipped) for o in outcomes),
        sorted((*p, n) for p, n in Counter(tuple(r[p] for p in PARTITION) for r in rows).items()),
        [_failed(o) for o in outcomes if isinstance(o, PipelineError)],
    )
    target.write(name_of(chunk.key), _parquet(rows, done))
    return done


def _failed(error: PipelineError) -> dict[str, str]:
    return {
        "source": error.source.encode("utf-8", "backslashreplace").decode(),
        "error": type(error).__name__,
        "problem": error.problem.encode("utf-8", "backslashreplace").decode(),
        "hint": error.hint,
    }


def _parquet(rows: list[Row], done: Done) -> bytes:
    meta = {_META: json.dumps(asdict(done), ensure_ascii=False).encode()}
    table = pa.Table.from_pylist(rows, schema=chunk_schema().with_metadata(meta))
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd", row_group_size=GROUP)
    return out.getvalue()


def done_before(target: Target, key: str) -> Done | None:
    """Return what a chunk came to, None where its file is not there."""
    try:
        with target.open(name_of(key)) as stream:
            meta = json.loads(pq.read_schema(stream).metadata[_META])
    except FileNotFoundError:
        return None
    return Done(**{**meta, "partitions": [tuple(p) for p in meta["partitions"]]})
