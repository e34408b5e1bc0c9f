"""A rank while it is being put together, with the offsets of its parts."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.reading import Sentence
from .placing import Placing


@dataclass(slots=True)
class Row:
    """One placing with what it is about; becomes a `Rank` when the article has been read to its end.

    `own_indicator`, `own_scope` and `own_year` tell what the sentence itself says from what was carried over,
    `weighed` that the rules alone would not have had the row.
    """

    rule: str
    sentence: Sentence
    evidence: tuple[int, int]
    subject: str
    rank: int | None = None
    top: int | None = None
    out_of: int | None = None
    change: int | None = None
    previous: int | None = None
    base_year: int | None = None
    year: int | None = None
    indicator: str | None = None
    scope: str | None = None
    target: bool = False
    own_indicator: bool = False
    own_scope: bool = False
    own_year: bool = False
    bracketed: bool = False
    last: bool = False
    weighed: bool = False

    @classmethod
    def placed(cls, placing: Placing, sentence: Sentence, evidence: tuple[int, int], subject: str) -> Row:
        """Return the row of a subject with all that the words of its place say."""
        return cls(
            rule=placing.rule,
            sentence=sentence,
            evidence=evidence,
            subject=subject,
            rank=placing.rank,
            top=placing.top,
            out_of=placing.out_of,
            change=placing.change,
            previous=placing.previous,
            base_year=placing.base_year,
            year=placing.year,
            target=placing.target,
            last=placing.last,
        )

    @property
    def found_by(self) -> str:
        """The rule that found the place, marked where the choice of a holder found whose it is."""
        return f"{self.rule}.weighed" if self.weighed else self.rule

    def sibling(
        self, sentence: Sentence, subject: str, evidence: tuple[int, int], rank: int, rule: str
    ) -> Row:
        """Return the row of another one in the same order: `A đứng thứ 5, | B (6)`."""
        return Row(
            rule=rule,
            sentence=sentence,
            evidence=evidence,
            subject=subject,
            rank=rank,
            out_of=self.out_of if self.out_of is None or rank <= self.out_of else None,
            year=self.year,
            indicator=self.indicator,
            scope=self.scope,
            target=self.target,
        )
