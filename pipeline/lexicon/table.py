"""Reading of the data tables: CSV with a header, lists joined by `|`, checked on loading."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from ..language.spelling import nfc

CONFIDENCE = frozenset({"high", "medium", "low"})


class LexiconError(ValueError):
    """A table that breaks its own rules; the message names the table, the row and the rule."""


def text_of(name: str) -> str:
    """Return `data/<name>.csv` as it is."""
    return files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")


def rows(name: str, *, required: Sequence[str], unique: Sequence[str] = ()) -> Iterator[dict[str, str]]:
    """Yield the rows of `data/<name>.csv` as dictionaries of stripped strings.

    Raises LexiconError for an empty table, a cell missing in a `required` column, a value that comes twice in
    the `unique` columns taken together, text that is not NFC, or a confidence other than high, medium, low.
    """
    text = text_of(name)
    if nfc(text) != text:
        raise LexiconError(f"{name}.csv is not NFC")
    seen: set[tuple[str, ...]] = set()
    number = 1
    reader = csv.reader(text.splitlines(), strict=True)
    header = next(reader, [])
    for number, cells in enumerate(filter(None, reader), start=2):
        if len(cells) != len(header):
            raise _faulty(name, number, "not as many cells as the header has")
        row = dict(zip(header, map(str.strip, cells), strict=True))
        for column in required:
            if not row[column]:
                raise _faulty(name, number, f"{column} is empty")
        if "confidence" in row and row["confidence"] not in CONFIDENCE:
            raise _faulty(name, number, f"confidence {row['confidence']!r}")
        if unique:
            identity = tuple([row[c] for c in unique])
            if identity in seen:
                raise _faulty(name, number, f"{identity} comes twice")
            seen.add(identity)
        yield row
    if number == 1:
        raise LexiconError(f"{name}.csv is empty")


def _faulty(name: str, number: int, problem: str) -> LexiconError:
    return LexiconError(f"{name}.csv line {number}: {problem}")


def items(cell: str) -> tuple[str, ...]:
    """Split a cell of values joined by `|`; empty cells give an empty tuple."""
    return tuple(v for part in cell.split("|") if (v := part.strip()))


def once(name: str, values: Iterable[str]) -> None:
    """Raise LexiconError where a value comes twice, since the second entry could never be reached."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise LexiconError(f"{name}: {value!r} comes twice; the second could never be reached")
        seen.add(value)
