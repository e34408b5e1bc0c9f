"""One table of a watchlist file while it is read: typed access, and errors that name file, table and key."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from typing import Any

from ...errors import WatchlistError
from ...language.spelling import nfc
from .expression import Expression, ExpressionError, parse


class Table:
    """A TOML table; `where` is its name as the file writes it. Call `finish` once all keys are read."""

    def __init__(self, source: str, where: str, values: Any) -> None:
        self.source = source
        self.where = where
        if not isinstance(values, dict):
            raise WatchlistError(source, f"{where}: is no table", f"write {where} on a line of its own")
        self._values: dict[str, Any] = values
        self._asked: set[str] = set()

    def error(self, problem: str, hint: str) -> WatchlistError:
        """Return an error of this table."""
        return WatchlistError(self.source, f"{self.where}: {problem}", hint)

    def has(self, name: str) -> bool:
        """Tell whether the key is there."""
        return name in self._values

    def text(self, name: str, example: str) -> str:
        """Return a text that must be there and not empty."""
        value = self._get(name, str, f'{name} = "{example}"')
        if value is None or not value.strip():
            raise self.error(f"`{name}` is missing", f'write {name} = "{example}"')
        return nfc(value.strip())

    def text_or_none(self, name: str, example: str) -> str | None:
        """Return a text, None where it is not there."""
        return self.text(name, example) if self.has(name) else None

    def number(self, name: str, *, least: int = 1) -> int | None:
        """Return a whole number from `least` on, None where it is not there."""
        value = self._get(name, int, f"{name} = {least}")
        if value is not None and value < least:
            raise self.error(f"`{name}` is {value}", f"write a whole number from {least} on")
        return int(value) if value is not None else None

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """Return true or false."""
        value = self._get(name, bool, f"{name} = true")
        return otherwise if value is None else bool(value)

    def texts(self, name: str, among: Collection[str] = ()) -> tuple[str, ...]:
        """Return a list of texts (one text is a list of one); with `among`, each has to be one of those."""
        value = self._values.get(name)
        self._asked.add(name)
        if value is None:
            return ()
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
            raise self.error(f"`{name}` is no list of texts", f'write {name} = ["...", "..."]')
        for v in values:
            if among and v not in among:
                raise self.error(f"`{name}` has {v!r}", _nearest(v, among))
        return tuple(nfc(v.strip()) for v in values)

    def expression(self, name: str) -> Expression | None:
        """Return words with and, or, not; None where the key is not there."""
        value = self._get(name, str, f"{name} = '\"tuyến metro\" and chậm'")
        if value is None:
            return None
        try:
            return parse(nfc(value))
        except ExpressionError as error:
            raise self.error(
                f"`{name}`: {error}", 'write words or "phrases" joined by and, or, not, with ( )'
            ) from None

    def table(self, name: str) -> Table:
        """Return the table of this name, an empty one where it is not there."""
        self._asked.add(name)
        return Table(self.source, f"[{name}]", self._values.get(name, {}))

    def tables(self, name: str) -> list[Table]:
        """Return the tables of an array of tables such as [[list.people]], none where it is not there."""
        value = self._values.get(name, [])
        self._asked.add(name)
        path = f"list.{name}" if self.where.startswith("[[list]]") else name
        if not isinstance(value, list):
            raise self.error(f"`{name}` is no array of tables", f"write [[{path}]]")
        before = f"{self.where} " if path != name else ""
        return [Table(self.source, f"{before}[[{path}]] {i}", v) for i, v in enumerate(value, start=1)]

    def finish(self) -> None:
        """Raise for a key that nobody asked for."""
        for name in self._values:
            if name not in self._asked:
                raise self.error(f"`{name}` is not known here", _nearest(name, self._asked))

    def _get(self, name: str, kind: type, example: str) -> Any:
        value = self._values.get(name)
        self._asked.add(name)
        if value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            raise self.error(f"`{name}` is of the wrong kind", f"write {example}")
        return value


def _nearest(given: str, among: Collection[str]) -> str:
    close = difflib.get_close_matches(given, list(among), 1)
    return f"did you mean {close[0]!r}?" if close else f"write one of: {', '.join(sorted(among))}"
