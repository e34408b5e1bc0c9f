"""One placing told in headline, body and caption is one row with several mentions."""

from __future__ import annotations

from ...article import BODY_KINDS, PassageKind
from ...language.lazily import lazy_re
from ...language.spelling import key
from ...lexicon import provinces
from ...lexicon.countries import countries
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


_KIND = lazy_re(r"(?:nước|tỉnh|thành phố|thủ đô|tp\.?|đoàn|đội tuyển|đất nước) +")


def _place(name: str) -> bool:
    low = _KIND.sub("", key(name), count=1)
    return low in countries() or bool(provinces.named(low))


def _one(a: str, b: str) -> bool:
    """Tell whether two subjects are one; a place is no part of what is called after it: `Đại học Đà Nẵng`."""
    left, right = (_KIND.sub("", key(s).partition(" của ")[0], count=1) for s in (a, b))
    if _place(left) or _place(right):
        return left == right or provinces.named(left) == provinces.named(right) != ()
    return _alike(a, b, 0.6)


def _quality(row: Row) -> str:
    return key(row.indicator or "").rpartition(" ")[2]


_RATE = lazy_re(r"(?:mật độ|tốc độ|tỷ lệ|tỉ lệ)(?!\w)")


def _of_rate(row: Row) -> bool:
    """`Mật độ dân số` is none of `dân số`, where both are said of a superlative."""
    own = row.rule == "ranks.superlative" and row.own_indicator
    return own and _RATE.match(key(row.indicator or "")) is not None


def _years_apart(a: Row, b: Row) -> bool:
    """Tell whether two rows are of two years: both say theirs, or one does and the body of the article is
    about another.
    """
    if None in (a.year, b.year) or a.year == b.year:
        return False
    body = {a.sentence.passage.kind, b.sentence.passage.kind} <= BODY_KINDS
    return (a.own_year and b.own_year) or (body and (a.own_year or b.own_year))


def _one_best(a: Row, b: Row) -> bool:
    """Tell whether two superlatives of one wording are said of one: `Bush cha` and `George H W Bush`."""
    return (
        a.rule == b.rule == "ranks.superlative"
        and a.sentence.passage != b.sentence.passage
        and (key(a.indicator or ""), key(a.scope or "")) == (key(b.indicator or ""), key(b.scope or ""))
        and not _place(a.subject)
        and not _place(b.subject)
        and bool(_words(a.subject) & _words(b.subject))
    )


def same(a: Row, b: Row) -> bool:
    """Tell whether two rows state one placing."""
    if (a.rank, a.top if a.rank is None else None) != (b.rank, b.top if b.rank is None else None):
        return False
    if a.rank is None and a.top is None and a.change != b.change:
        return False
    if a.target != b.target or not (_one(a.subject, b.subject) or _one_best(a, b)):
        return False
    if a.change is not None and b.change is not None and a.change != b.change:
        return False
    if a.own_scope and b.own_scope and not _alike(a.scope, b.scope, 0.4):
        return False
    if _years_apart(a, b):
        return False
    if PassageKind.CAPTION in (a.sentence.passage.kind, b.sentence.passage.kind):
        return True
    if _of_rate(a) != _of_rate(b):
        return False
    if a.rule == b.rule == "ranks.superlative" and _words(a.scope) and _quality(a) == _quality(b):
        return True  # nhà sản xuất thủy sản lớn nhất Việt Nam, công ty thủy sản lớn nhất Việt Nam
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


def _still_a_name(short: str, full: str) -> bool:
    """`Phạm Nhật Vượng` for `Vượng`, but not `Ông chủ hãng thương mại điện tử A` for `A`."""
    return len(_words(full)) <= max(5, 2 * len(_words(short))) and '"' not in full


def _complete(kept: Row, other: Row) -> None:
    """Take over what the first telling left out; what it only carried over gives way to what is said."""
    fuller = _words(kept.subject) < _words(other.subject) or not _alike(kept.subject, other.subject, 0.6)
    if fuller and _still_a_name(kept.subject, other.subject):
        kept.subject = other.subject  # the fullest form
    for name in ("out_of", "change", "previous", "base_year"):
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(other, name))
    for name, own in (("indicator", "own_indicator"), ("scope", "own_scope"), ("year", "own_year")):
        if getattr(kept, name) is None or (getattr(other, own) and not getattr(kept, own)):
            setattr(kept, name, getattr(other, name) or getattr(kept, name))
            setattr(kept, own, getattr(other, own))
    if other.own_scope and _words(kept.scope) < _words(other.scope):
        kept.scope = other.scope  # khu vực, told in full further down
