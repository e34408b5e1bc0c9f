"""The manifest of a directory of tables: which inputs, which rules, which files with which digests.

A file that the manifest does not name is not part of the tables. It is replaced last, so that it always tells
of a whole state.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import unquote

from ..errors import BulkError
from .target import Target

NAME = "manifest.json"
#: The form of the manifest and of the tables.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file: its name below the directory, rows, bytes and SHA-256 (hexadecimal)."""

    name: str
    rows: int
    bytes: int
    sha256: str

    @property
    def table(self) -> str:
        """The table that it is part of."""
        return self.name.partition("/")[0]

    @property
    def partition(self) -> str:
        """Its folder below the table's: `outlet=plo.vn/month=2025-07`."""
        return self.name.partition("/")[2].rpartition("/")[0]

    @property
    def bucket(self) -> str:
        """Which of the partition's articles it holds: `2of4`, the second of four ranges of ids, or `all`."""
        return self.name.rpartition("/")[2].partition("-")[0]


@dataclass(slots=True)
class Manifest:
    """What the directory holds. `inputs` maps an input's SHA-256 to its name, bytes, and its articles, failed
    and skipped items.
    """

    rules: dict[str, str]
    tool_version: str
    inputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: list[TableFile] = field(default_factory=list)
    format: int = FORMAT

    @property
    def rules_version(self) -> str:
        """The version of the rules that found the facts."""
        return self.rules["version"]

    @property
    def counts(self) -> dict[str, int]:
        """Rows by table."""
        counts: dict[str, int] = {}
        for f in self.files:
            counts[f.table] = counts.get(f.table, 0) + f.rows
        return counts

    def groups(self) -> list[tuple[str, dict[str, TableFile]]]:
        """Return the files that hold the same articles, by table, with their partition, in order."""
        found: dict[tuple[str, str], dict[str, TableFile]] = defaultdict(dict)
        for f in self.files:
            found[f.partition, f.bucket][f.table] = f
        in_order = sorted(found.items(), key=lambda kv: (*partition_values(kv[0][0]).values(), kv[0][1]))
        return [(partition, files) for (partition, _), files in in_order]

    def save(self, target: Target) -> None:
        """Write the manifest: from now on this is what the directory holds."""
        row = {**asdict(self), "counts": self.counts}
        target.write(NAME, json.dumps(row, ensure_ascii=False, indent=1).encode())


def partition_values(partition: str) -> dict[str, str]:
    """Return the outlet and month of a folder's name; none where the table has no partitions."""
    pairs = (part.partition("=") for part in partition.split("/") if part)
    return {name: unquote(value) for name, _, value in pairs}


def load_manifest(target: Target) -> Manifest | None:
    """Return the directory's manifest, None where there is none yet. Raises BulkError."""
    try:
        row = json.loads(target.read(NAME))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BulkError(target.address, f"cannot be read ({error})", "give a folder") from None
    except ValueError as error:
        raise BulkError(f"{target.address}/{NAME}", f"is no manifest ({error})") from None
    if row.pop("format", None) != FORMAT:
        raise BulkError(
            f"{target.address}/{NAME}", "is of another format", "read it with the version that wrote it"
        )
    row.pop("counts", None)
    files = [TableFile(**f) for f in row.pop("files")]
    return Manifest(**row, files=files)
