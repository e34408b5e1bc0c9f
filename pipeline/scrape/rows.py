"""Rows of `.jsonl` and `.parquet`: one row to one Article, every fault named with its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..article import Article
from ..errors import InputError, UnreadableInput
from .decoding import check_characters, decode_text
from .files import Kind, kind_of, read_lines, shown, stem_of
from .outcome import Item
from .plain import from_row

_TEXTS = ("title", "lead", "url", "outlet", "published")
_LISTS = ("body", "captions", "authors")
_ROW_HINT = "a row is one object with `id`, `title`, `lead`, `body` and `captions`"


@dataclass(frozen=True, slots=True)
class Line:
    """A row as its file holds it: JSON in UTF-8, where it stands, and its id where it names none."""

    source: str
    row_id: str
    data: bytes


def read_rows(path: Path) -> Iterator[Item]:
    """Yield the articles of a file of JSON lines or of Parquet; a row at fault is an error in its place.

    `article.id` is the row's `id`, else its `url`, else the file's stem and the line. Raises what
    `files.read_lines` raises, and UnreadableInput where the file is one JSON document, is no Parquet, or
    holds no row.
    """
    for line in lines_of(path):
        yield read_line(line) if isinstance(line, Line) else line


def lines_of(path: Path) -> Iterator[Line | InputError]:
    """Yield the rows of a file as it holds them. Raises as `read_rows`."""
    from .parquet import parquet_lines

    rows = 0
    numbered = parquet_lines(path) if kind_of(path) is Kind.PARQUET else read_lines(path)
    for number, line in numbered:
        rows += 1
        if isinstance(line, InputError):
            yield line
            continue
        if rows == 1 and line.strip() in (b"[", b"{"):
            raise UnreadableInput(
                shown(path), "is one JSON document, not a row a line", "convert it with `jq -c '.[]'`"
            )
        yield Line(f"{shown(path)}:{number}", f"{stem_of(path)}-{number}", line)
    if not rows:
        raise UnreadableInput(shown(path), "holds no rows", _ROW_HINT)


def read_line(line: Line) -> Article | InputError:
    """Return the article of a row, or the error that names its place."""
    from .inputs import finished

    try:
        return finished(read_row(line.data, line.source, line.row_id), line.source)
    except InputError as error:
        return error


def read_row(line: bytes, source: str, row_id: str) -> Article:
    """Return the article of one line; `row_id` is its id where the row names none.

    Raises UnreadableInput (no JSON, wrong types), EncodingError, or NoArticle (no text).
    """
    row = _object(line, source)
    problem = _wrong_type(row)
    if problem:
        raise UnreadableInput(source, problem, _ROW_HINT)
    for value in (row.get("id"), row.get("url"), row.get("outlet"), row.get("published"), *_authors(row)):
        if isinstance(value, str):
            check_characters(value, source)
    if row.get("id") in (None, "") and not row.get("url"):
        row["id"] = row_id
    return from_row(row, source)


def _object(line: bytes, source: str) -> dict[str, Any]:
    text = decode_text(line, source)
    try:
        row = json.loads(text)
    except RecursionError:
        raise UnreadableInput(source, "its JSON is nested too deep", _ROW_HINT) from None
    except ValueError as error:
        at = f" (column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        cut = isinstance(error, json.JSONDecodeError) and error.pos >= len(text.rstrip()) - 1
        cut = cut or "Unterminated string" in str(error)
        what = f"the line is cut off{at}" if cut else f"the line is no JSON{at}"
        raise UnreadableInput(source, what, "mend or drop the line; the others are read") from None
    if not isinstance(row, dict):
        raise UnreadableInput(source, f"the line is {_name(row)}, not an object", _ROW_HINT)
    return row


def _wrong_type(row: dict[str, Any]) -> str | None:
    row_id = row.get("id")
    if row_id is not None and (isinstance(row_id, bool) or not isinstance(row_id, str | int)):
        return f"`id` is {_name(row_id)}, not text or a whole number"
    for name in _TEXTS:
        if row.get(name) is not None and not isinstance(row[name], str):
            return f"`{name}` is {_name(row[name])}, not text"
    for name in _LISTS:
        value = row.get(name)
        if value is None or isinstance(value, str):
            continue
        if not isinstance(value, list):
            return f"`{name}` is {_name(value)}, not a list of texts"
        wrong = next((v for v in value if not isinstance(v, str)), None)
        if wrong is not None or None in value:
            return f"`{name}` holds {_name(wrong)}, not texts alone"
    return None


def _authors(row: dict[str, Any]) -> list[str]:
    value = row.get("authors")
    return value if isinstance(value, list) else [value] if value else []


def _name(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
