"""Two readings of one article compared, fact by fact: what is gained, what is lost, what changed and how.

Facts are rows as `Facts.rows()` gives them and `pipeline extract` prints them. Scores do not count: they tell
of a rule, not of the article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ..language.spelling import key, name_key

Row = Mapping[str, Any]
#: An article's facts by kind.
Rows = Mapping[str, Sequence[Row]]
What = Literal["gained", "lost", "changed"]

KINDS = ("officials", "documents", "ranks", "statements")
_NOT_COMPARED = ("score", "mentions", "start", "end")


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is not as it was. `before` is None for what is gained, `now` for what is lost.

    `fields` names what differs, and is empty for what is gained or lost: a field of the row, `mentions` (the
    spans) or `rule` (what found the first of them).
    """

    kind: str
    what: What
    before: Row | None
    now: Row | None
    fields: tuple[str, ...] = ()

    @property
    def row(self) -> Row:
        """The fact as it is now, as it was where it is lost."""
        row = self.now if self.now is not None else self.before
        assert row is not None
        return row


def compare(before: Rows, now: Rows, *, same_text: bool = True) -> dict[str, list[Change]]:
    """Return the changes by kind, in the order of the text; a kind without any has an empty list.

    Facts are paired one to one: those that are the same in all, then those of one identity (a person and a
    position, a document's number, a subject's rank, a statement's words), then, in one text, those that stand
    on shared characters and agree in part, most alike first. What is left over is lost or gained. `same_text`
    is False where the two readings are of different texts: offsets then tell nothing and are not compared.
    """
    return {kind: _changes(kind, before.get(kind, ()), now.get(kind, ()), same_text) for kind in KINDS}


def _changes(kind: str, before: Sequence[Row], now: Sequence[Row], same_text: bool) -> list[Change]:
    old, new = list(before), list(now)
    pairs: list[tuple[Row, Row]] = []
    _take_equal(old, new, lambda row: _content(row, same_text))
    pairs += _take_equal(old, new, _IDENTITIES[kind])
    if same_text:
        pairs += _take_overlapping(kind, old, new)
    changes = [_changed(kind, a, b, same_text) for a, b in pairs]
    changes += [Change(kind, "lost", row, None) for row in old]
    changes += [Change(kind, "gained", None, row) for row in new]
    return sorted((c for c in changes if c.what != "changed" or c.fields), key=lambda c: span(c.row))


def span(row: Row) -> tuple[int, int]:
    """Return where a fact stands first: its first mention, else a statement's own span."""
    spans = _spans(row)
    return spans[0] if spans else (int(row.get("start", 0)), int(row.get("end", 0)))


def first_rule(row: Row) -> str | None:
    """Return the rule that found a fact's first mention."""
    mentions = sorted(row.get("mentions") or (), key=lambda m: (m["start"], m["end"], m["rule"]))
    return str(mentions[0]["rule"]) if mentions else None


def _spans(row: Row) -> list[tuple[int, int]]:
    return sorted({(m["start"], m["end"]) for m in row.get("mentions") or ()})


def _content(row: Row, same_text: bool) -> tuple[Any, ...]:
    fields = tuple((name, _hashable(row[name])) for name in sorted(row) if name not in _NOT_COMPARED)
    return (fields, first_rule(row), *((tuple(_spans(row)),) if same_text else ()))


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _changed(kind: str, before: Row, now: Row, same_text: bool) -> Change:
    names = [n for n in dict.fromkeys((*before, *now)) if n not in _NOT_COMPARED]
    fields = [n for n in names if _hashable(before.get(n)) != _hashable(now.get(n))]
    if same_text and _spans(before) != _spans(now):
        fields.append("mentions")
    if first_rule(before) != first_rule(now):
        fields.append("rule")
    return Change(kind, "changed", before, now, tuple(fields))


def _take_equal(
    old: list[Row], new: list[Row], same: Callable[[Row], tuple[Any, ...]]
) -> list[tuple[Row, Row]]:
    """Take the pairs whose key is one out of both lists, in the order of the lists, and return them."""
    waiting: dict[tuple[Any, ...], list[int]] = {}
    for i, row in enumerate(old):
        waiting.setdefault(same(row), []).append(i)
    pairs, left, taken = [], [], set()
    for row in new:
        if alike := waiting.get(same(row)):
            taken.add(i := alike.pop(0))
            pairs.append((old[i], row))
        else:
            left.append(row)
    old[:] = [row for i, row in enumerate(old) if i not in taken]
    new[:] = left
    return pairs


def _take_overlapping(kind: str, old: list[Row], new: list[Row]) -> list[tuple[Row, Row]]:
    likely = [
        (agreed, shared, -i, -j)
        for i, a in enumerate(old)
        for j, b in enumerate(new)
        if (shared := _shared(a, b)) and (agreed := _agreed(kind, a, b))
    ]
    used_old: set[int] = set()
    used_new: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(likely, reverse=True):
        if -i not in used_old and -j not in used_new:
            used_old.add(-i)
            used_new.add(-j)
            pairs.append((old[-i], new[-j]))
    old[:] = [row for i, row in enumerate(old) if i not in used_old]
    new[:] = [row for j, row in enumerate(new) if j not in used_new]
    return pairs


def _shared(a: Row, b: Row) -> int:
    """Return how many characters the mentions of two facts share."""
    mine, theirs = _spans(a) or [span(a)], _spans(b) or [span(b)]
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in mine for s2, e2 in theirs)


def _agreed(kind: str, a: Row, b: Row) -> int:
    """Return in how many of the fields that make up a fact the two agree; none is no change but another."""
    return sum(a.get(n) not in (None, "") and _folded(a.get(n)) == _folded(b.get(n)) for n in _MAKE_UP[kind])


def _folded(value: Any) -> Any:
    return key(value) if isinstance(value, str) else value


_MAKE_UP = {
    "officials": ("name", "position"),
    "documents": ("kind", "number_key", "subject"),
    "ranks": ("subject", "indicator", "rank", "top", "change"),
    "statements": ("speaker", "kind"),
}

_IDENTITIES: dict[str, Callable[[Row], tuple[Any, ...]]] = {
    "officials": lambda r: (name_key(r.get("name") or ""), _folded(r.get("position"))),
    "documents": lambda r: (
        r.get("kind"),
        r.get("number_key") or _folded(r.get("number")) or _folded(r.get("subject")),
    ),
    "ranks": lambda r: tuple(
        _folded(r.get(name)) for name in ("subject", "indicator", "rank", "top", "change", "year")
    ),
    "statements": lambda r: (_folded(r.get("text")),),
}
