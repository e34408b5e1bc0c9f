"""What is gathered of one document before it becomes a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from .citation import Citation
from .numbers import Number
from .references import Reference

#: Words for any document; another wording of the same number tells the kind.
GENERIC = ("Văn bản", "Công văn")
LAWS = ("Luật", "Bộ luật", "Pháp lệnh")


@dataclass(slots=True)
class Cited:
    """A citation with what its sentence says of the document."""

    citation: Citation
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None
    provisions: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The citations of one document; `kinds` are those that they say."""

    number: Number | None
    identity: str | None
    year: str | None
    members: list[Cited]
    references: list[Reference] = field(default_factory=list)

    kinds: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = {m.citation.kind for m in self.members}

    def add(self, cited: Cited) -> None:
        """Add a citation of the document."""
        self.members.append(cited)
        self.kinds.add(cited.citation.kind)


def weight(number: Number | None) -> int:
    """Return how much of a document's number this is: a full one weighs more than a short one."""
    return 0 if number is None else len(number.codes) * 2 + (number.year is not None)
