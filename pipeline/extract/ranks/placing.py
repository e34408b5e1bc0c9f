"""What the stages hand on: a placing as the words state it, and then what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...records import record

#: Rules of what an adjective places, without a verb of ranking: `lớn nhất`, `lớn thứ hai`.
EPITHETS = ("ranks.superlative", "ranks.ordinal")


@record(frozen=True, slots=True)
class Placing:
    """Words that place something, before it is known what and by which measure.

    `start`/`end` span the core (`đứng thứ 37`), `rule` found it. `verb` is false where only an ordinal and
    its surroundings say it. `last` counts from below. `lost` is a place that was held and is no longer.
    `quality` is the adjective of a superlative or of `cao thứ hai`.
    """

    start: int
    end: int
    rule: str
    rank: int | None = None
    top: int | None = None
    out_of: int | None = None
    change: int | None = None
    previous: int | None = None
    base_year: int | None = None
    year: int | None = None
    since_last: bool = False  # compared with the year before, `so với năm ngoái`
    last: bool = False
    lost: bool = False
    verb: bool = True
    quality: str | None = None
    target: bool = False
    subject: tuple[int, int] | None = None  # where the grammar itself names it: "Đan Mạch (5)"
    #: Told between its pieces: `đứng thứ 3 | cả nước | về PCI, tăng 5 bậc`.
    scope: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None

    def but(self, **fields: Any) -> Placing:
        """Return the same placing with these fields changed."""
        return replace(self, **fields)


@record(frozen=True, slots=True)
class Reference:
    """What the sentence says about who is placed and by what: spans, None where it does not say.

    `back` is true where words point back, `plain` where the subject is a common noun that may yet be
    resolved, `predicated` where a clause goes on to say one more thing of its own subject, or who ranks it.
    """

    subject: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    measure_leads: bool = False
    back: bool = False
    plain: bool = False
    pointer: tuple[int, int] | None = None
    indefinite: bool = False
    sector: tuple[int, int] | None = None
    predicated: bool = False
