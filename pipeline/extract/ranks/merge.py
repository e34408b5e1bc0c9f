"""One placing told in headline, body and caption is one row with several mentions."""

from __future__ import annotations

from ...article import PassageKind
from ...language.spelling import key
from .rows import Row


def _words(text: str | None) -> set[str]:
    return set(key(text or "").replace("(", " ").replace(")", " ").split())


_HERE = {"cả nước", "toàn quốc", "việt nam", "trong nước", "trên cả nước", "nước"}


def _alike(a: str | None, b: str | None, least: float) -> bool:
    """Tell whether two wordings share words (F1), or one holds the other."""
    if a and b and {key(a), key(b)} <= _HERE:
        return True
    left, right = _words(a), _words(b)
    if not left or not right:
        return True
    same = len(left & right)
    return left <= right or right <= left or 2 * same / (len(left) + len(right)) >= least


def same(a: Row, b: Row) -> bool:
    """Tell whether two rows state one placing."""
    if (a.rank, a.top if a.rank is None else None) != (b.rank, b.top if b.rank is None else None):
        return False
    if a.rank is None and a.top is None and a.change != b.change:
        return False
    if a.target != b.target or not _alike(a.subject, b.subject, 0.6):
        return False
    if a.change is not None and b.change is not None and a.change != b.change:
        return False
    if a.own_scope and b.own_scope and not _alike(a.scope, b.scope, 0.4):
        return False
    if a.own_year and b.own_year and a.year != b.year:
        return False
    if PassageKind.CAPTION in (a.sentence.passage.kind, b.sentence.passage.kind):
        return True
    both = a.own_indicator and b.own_indicator
    return (
        not both
        or _alike(a.indicator, b.indicator, 0.34)
        or (a.sentence.passage != b.sentence.passage and a.rank != 1)
    )


def merged(rows: list[Row]) -> list[tuple[Row, list[Row]]]:
    """Return each distinct row, in the order of the text, with all rows that state it."""
    out: list[tuple[Row, list[Row]]] = []
    places: dict[tuple[int | None, int | None, int | None], list[tuple[Row, list[Row]]]] = {}
    for row in rows:
        place = (
            (row.rank, None, None)
            if row.rank is not None
            else (None, row.top, row.change if row.top is None else None)
        )
        for kept, group in places.setdefault(place, []):
            if same(kept, row):
                group.append(row)
                _complete(kept, row)
                break
        else:
            out.append((row, [row]))
            places[place].append(out[-1])
    return out


def _complete(kept: Row, other: Row) -> None:
    """Take over what the first telling left out; what it only carried over gives way to what is said."""
    if _words(kept.subject) < _words(other.subject):
        kept.subject = other.subject  # the fullest form
    for name in ("out_of", "change", "previous", "base_year"):
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(other, name))
    for name, own in (("indicator", "own_indicator"), ("scope", "own_scope"), ("year", "own_year")):
        if getattr(kept, name) is None or (getattr(other, own) and not getattr(kept, own)):
            setattr(kept, name, getattr(other, name) or getattr(kept, name))
            setattr(kept, own, getattr(other, own))
