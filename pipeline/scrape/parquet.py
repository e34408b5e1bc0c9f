"""Rows of `.parquet`, as lines of JSON: the columns are those of `.jsonl`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ..errors import UnreadableInput
from .files import open_file, shown

#: Rows that are unpacked at once.
_BATCH = 256


def parquet_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield (number from 1, row as JSON) for the rows of a file; dates become ISO 8601.

    Raises UnreadableInput for what is no Parquet.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    open_file(path).close()
    number = 0
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield number, json.dumps(row, ensure_ascii=False, default=_plain).encode()
    except (pa.ArrowException, OSError) as error:
        where = f" after row {number}" if number else ""
        raise UnreadableInput(
            shown(path), f"is no Parquet that can be read{where} ({str(error)[:120]})", "write it again"
        ) from None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
