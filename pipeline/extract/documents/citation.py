"""One place where the text cites a document, before the places are gathered into documents."""

from __future__ import annotations

from ...language.reading import Sentence
from ...records import record
from .numbers import Number


@record(frozen=True, slots=True)
class Citation:
    """A citation's span (kind and number, or kind and name), and what stands at it.

    `written` is the number as printed, `number` its parts. `name` is the rest of a proper title, `year` the
    year that belongs to it. `explicit` is false where the kind was carried over (`Thông tư 41 và 19`) or told
    by the number's code alone. `tail` is where what follows the citation begins: after a year or a bracket.
    """

    start: int
    end: int
    kind: str
    rule: str
    sentence: Sentence
    written: str | None = None
    number: Number | None = None
    name: str | None = None
    year: str | None = None
    issuer: str | None = None
    explicit: bool = True
    tail: int = 0

    @property
    def after(self) -> int:
        """Where the text after the citation begins."""
        return max(self.end, self.tail)
