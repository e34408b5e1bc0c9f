"""Joins what states one placing in pieces: a place and the change that led to it, a place and the one
before.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading, Sentence
from .context import Context
from .numerals import NUMBER, value
from .placing import Placing
from .tails import Tail, tail

_LINKS = lazy_re(
    r"[\s,]*(?:(?:và|đã|đang|hiện|để|từ đó|qua đó|giúp|nên|tức|lên|xuống|vươn|đưa|so với \w+ \w+|"
    r"so với năm \d{4})[\s,]*)*"
)
_CAPITAL, _NAMED = lazy_regex(r"\p{Lu}\w"), lazy_regex(r"\p{Lu}\w+ \p{Lu}")
_APART = lazy_re(r"[;:]|(?<!\w)(?:chỉ số|nhưng|còn|trong khi)(?!\w)")
_THEN = lazy_re(
    r"\s*(?:so với )?[^();.]{0,25}\((?:năm )?(?:(?:19|20)\d\d|ngoái|trước)?[:, ]*(?:xếp |đứng |là |ở )?"
)
_STILL = lazy_re(
    r"(?<!\w)(?:năm (?:19|20)\d\d|năm ngoái|năm trước)(?!\w)[^;.]*(?<!\w)(?:còn|chỉ|mới) +(?:\w+ +){0,2}$"
)


def joined(reading: Reading, context: Context, sentence: Sentence, found: list[Placing]) -> list[Placing]:
    """Return the placings of a sentence with those that tell one placing made one.

    `xếp hạng 39/63, tăng 20 bậc` and `tụt 5 bậc, xuống vị trí 44/63` are one each, and so are
    `xếp thứ 16/63 (năm 2022: thứ 18/63)` and `dẫn đầu Top 50`.
    """
    out: list[Placing] = []
    found = [_now_at(reading, sentence, p) for p in found]
    for i, p in enumerate(found):
        if not out or _of_next(reading.folded, out[-1], p, found[i + 1 : i + 2]):
            out.append(p)
            continue
        last = out[-1]
        after = tail(reading.text, reading.folded, last, p.start)
        gap = reading.folded[max(after.end, last.end) : p.start]
        one = _one(reading, context, sentence, last, p, after, gap)
        if one is None:
            out.append(p)
        else:
            out[-1] = one
    whole: list[Placing] = []
    done = sentence.start  # where the place held before ends, which is told with its successor
    for p in _told_once(reading, out):
        if p.start < done and p.rank is not None:
            continue
        p, done = _came_from(reading, sentence, p)
        whole.append(p)
    return whole


def _of_next(folded: str, last: Placing, p: Placing, following: list[Placing]) -> bool:
    """`xếp thứ hai (| giảm 3 bậc |, xếp thứ 1.012 thế giới)`: a change to the place behind it, not to the
    one before the bracket, which the other was not before.
    """
    if not following or not _is_change(p) or not folded.endswith("(", 0, p.start):
        return False
    rank, gap = following[0].rank, folded[p.end : following[0].start]
    return rank is not None and gap in (", ", " và ") and rank != (last.rank or 0) + (p.change or 0)


#: `tụt 8 bậc | từ vị trí 26`
_OUT_OF = lazy_re(r" từ (?:(?:vị trí|thứ hạng|hạng)(?: thứ)?|thứ) (?P<old>\d{1,4})(?![\d.]\d|,\d|%)")


#: `tụt 242 bậc | , còn 1.008`, `mất một bậc, còn thứ 60`
_NOW_AT = lazy_re(
    r",? (?:xuống )?còn (?:ở )?(?:(?:vị trí|thứ hạng|hạng)(?: thứ)? |thứ )?"
    r"(?P<new>\d{1,3}|\d\.\d{3})(?= *(?:[;)]|[,.](?!\d)|$))"
)


def _now_at(reading: Reading, sentence: Sentence, p: Placing) -> Placing:
    """Add the place that a loss of places led to, told right behind it."""
    if p.change is None or p.change >= 0 or p.rank is not None or p.top is not None:
        return p
    m = _NOW_AT.match(reading.folded, p.end, sentence.end)
    return p.but(rank=int(m["new"].replace(".", "")), end=m.end()) if m is not None else p


def _told_once(reading: Reading, found: list[Placing]) -> list[Placing]:
    """Take the place that a change started from, told right behind it, for the place held before."""
    out: list[Placing] = []
    for p in found:
        last = out[-1] if out else None
        m = _OUT_OF.match(reading.folded, last.end) if last is not None and last.change is not None else None
        if last is not None and m is not None and m.start() < p.start < m.end():
            rank = last.rank if last.rank is not None else int(m["old"]) - (last.change or 0)
            out[-1] = last.but(previous=int(m["old"]), rank=rank) if rank > 0 else last
        else:
            out.append(p)
    return out


#: `đứng thứ 52 trong 125 nước, tăng | từ hạng 55 vào năm 2016`, `tụt 4 hạng | so với vị trí 82 năm 2018`
_FROM = lazy_re(
    r"(?:[^.;:()\n]|\([a-z ]{2,12}\)){0,90}?"
    r"(?:(?<!\w)(?:tăng|giảm|tụt|lùi|cải thiện|vươn|nhảy|rớt|rơi)(?: lên| xuống)? từ|so với) "
    r"(?:(?:vị trí|thứ hạng|hạng)(?: (?:trước(?: đó| đây)?|cũ)(?: là)?)?(?: thứ)?|thứ) "
    r"(?P<old>\d{1,4})(?![\d.]\d)(?: ?/ ?\d{1,4})?"
    r"(?:,? (?:(?:vào|của|trong) )?năm (?:(?P<year>(?:19|20)\d\d)|(?P<last>ngoái|trước)))?"
)


#: `A đứng thứ hai | , Maibank tăng từ vị trí 408`: the place before of somebody else.
_OTHER = lazy_regex(
    r"[,;] (?:(?:còn|và|trong khi|tỉnh|ngân hàng|công ty) )*\p{Lu}[\w&.]*(?: \p{Lu}[\w&.]*)* "
    r"(?:(?:đã|cũng|lại|thì|năm nay) )*(?:tăng|giảm|tụt|lùi|vươn|nhảy|rớt|rơi) "
)


#: `xếp thứ 46/63 | (năm 2022 là 58)`, `, trong khi năm 2022 là 58/63`
_WAS = lazy_re(
    r"[^();.]{0,25}?(?:\(|, trong khi )(?:năm )?(?P<year>(?:19|20)\d\d|ngoái|trước)[:,]? *"
    r"(?:(?:là|xếp|đứng|ở) )?(?:(?:hạng|vị trí|thứ)(?: thứ)? )?(?P<old>\d{1,4})(?:/\d{1,4})?(?= *[),.;]| *$)"
)


#: `đứng thứ 94, | hơn năm 2018 một hạng`, `ở vị trí 46, | kém năm ngoái 2 bậc`
_BY_STEPS = lazy_re(
    r"[^();.]{0,60}?, (?:(?:cao|thấp|xếp) )?(?P<way>hơn|kém) (?:(?:của|kỳ|hồi) )?"
    r"năm (?:(?P<year>(?:19|20)\d\d)|ngoái|trước|liền trước) "
    rf"(?P<steps>{NUMBER}|một) (?:bậc|hạng|vị trí)(?!\w)"
)


def _came_from(reading: Reading, sentence: Sentence, placing: Placing) -> tuple[Placing, int]:
    """Add the place held before, where the words after a placing tell it, and return where they end."""
    if placing.rank is None or placing.previous is not None or placing.rule == "ranks.superlative":
        return placing, placing.start
    was = _WAS.match(reading.folded, placing.end, sentence.end)
    if was is not None and placing.change is None and placing.rule == "ranks.place":
        old, year = int(was["old"]), was["year"]
        placing = placing.but(
            previous=old,
            change=old - (placing.rank or old),
            base_year=int(year) if year.isdigit() else None,
            since_last=not year.isdigit(),
        )
        return placing, was.end()
    by = _BY_STEPS.match(reading.folded, placing.end, sentence.end) if placing.change is None else None
    steps = value(by["steps"]) if by is not None else None
    if by is not None and steps is not None and placing.rule == "ranks.place":
        change, year = steps if by["way"] == "hơn" else -steps, by["year"]
        base = int(year) if year else None
        return placing.but(change=change, base_year=base, since_last=base is None), by.end()
    m = _FROM.match(reading.folded, placing.end, sentence.end)
    if m is None or (_NAMED.search(reading.text[m.start() : m.start("old")]) and "," not in m.group()):
        return placing, placing.start
    if _OTHER.search(reading.text[m.start() : m.start("old")]):
        return placing, placing.start
    old = int(m["old"])
    change = placing.change if placing.change is not None else old - (placing.rank or old)
    year = int(m["year"]) if m["year"] else placing.base_year
    since = placing.since_last or m["last"] is not None
    return placing.but(previous=old, change=change, base_year=year, since_last=since), m.end("old")


def _one(
    reading: Reading, context: Context, sentence: Sentence, last: Placing, p: Placing, after: Tail, gap: str
) -> Placing | None:
    if (
        _is_change(p)
        and last.change is None
        and (last.rank or last.lost or (last.top and last.verb))
        and _near(reading, last, p, gap)
    ):
        then = p.base_year or tail(reading.text, reading.folded, p, sentence.end).base_year
        return last.but(change=p.change, end=p.end, scope=after.scope, measure=after.measure, **_base(then))
    if _is_change(last) and p.rank and p.change == last.change and _LINKS.fullmatch(gap.replace("(", " ")):
        return p.but(start=last.start, **_base(after.base_year if p.base_year is None else p.base_year))
    if _is_change(last) and (p.rank or p.top) and p.change is None and _led(reading, sentence, last, gap):
        start = last.start if _LINKS.fullmatch(gap) else p.start
        return p.but(start=start, change=last.change, **_base(after.base_year))
    both = last.rank is not None and p.rank is not None and p.rule in ("ranks.place", "ranks.bare")
    if both and not _is_change(p) and _before(last, gap):
        named = context.years.within(last.end, p.start)
        change = last.change if last.change is not None else (p.rank or 0) - (last.rank or 0)
        return last.but(previous=p.rank, change=change, base_year=named[-1][1] if named else last.base_year)
    held = then_and_now(reading.folded, sentence.start, last, p.start) if both and not _is_change(p) else None
    if held is not None and last.previous is None:
        change = p.change if p.change is not None else (last.rank or 0) - (p.rank or 0)
        year = int(held["year"]) if held["year"] else None if held["long"] else "last"
        measure = p.measure or after.measure
        return p.but(start=last.start, previous=last.rank, change=change, measure=measure, **_base(year))
    if last.rank == 1 and last.rule == "ranks.first" and p.top and not gap.strip():
        return last.but(end=p.end, out_of=p.top)
    return None


#: `A, năm ngoái còn | đứng đầu`
_THEN_AT = lazy_re(
    r"(?<!\w)(?:năm (?P<year>(?:19|20)\d\d)|năm ngoái|năm trước|kỳ trước|lần trước|tháng trước|quý trước"
    r"|(?<=, )(?P<long>lâu nay|trước đây|trước kia|nhiều năm(?: qua| liền)?|từng))"
    r",? (?:(?:vẫn|còn|từng|mới|chỉ|đã|đang|là|ở|giữ|chiếm) )*$"
)
_NOW = lazy_re(
    r"[^,;:.()\n]{0,40}, (?:(?:(?:nhưng|thì|đến|tới) )?(?:nay|năm nay|kỳ này|lần này|tháng này|quý này)"
    r"|bị (?:đẩy|đánh bật|kéo))(?: (?:đã|chỉ|còn|phải|lại|bị|vươn|bất ngờ))*(?= )"
)


def then_and_now(folded: str, start: int, last: Placing, at: int | None = None) -> re.Match[str] | None:
    """Return when a place was held that goes on with that of today, which begins at `at`, None where it does
    not: `năm ngoái còn | đứng đầu | , nay chỉ xếp thứ 6`.
    """
    now = _NOW.match(folded, last.end)
    if now is None or (at is not None and now.end() < at - 1):
        return None
    return _THEN_AT.search(folded, start, last.start)


def _before(last: Placing, gap: str) -> bool:
    """Tell whether the words between two places make the second the one held before."""
    if _THEN.fullmatch(gap):
        told = last.base_year is not None or last.since_last
        return told or re.search(r"(?:19|20)\d\d|so với|năm (?:ngoái|trước)", gap) is not None
    return _STILL.search(gap) is not None


def _base(year: int | str | None) -> dict[str, int | bool]:
    if isinstance(year, int):
        return {"base_year": year}
    return {"since_last": True} if year else {}


def _is_change(p: Placing) -> bool:
    return p.change is not None and p.rank is None and p.top is None


def _near(reading: Reading, last: Placing, p: Placing, gap: str) -> bool:
    """A change after a place belongs to it where nothing new is named between them."""
    if last.lost:
        return len(gap) < 90 and ";" not in gap
    surface = reading.text[p.start - len(gap) : p.start]
    return len(gap) < 45 and _APART.search(gap) is None and _CAPITAL.search(surface) is None


def _led(reading: Reading, sentence: Sentence, last: Placing, gap: str) -> bool:
    """A change before a place belongs to it where it opens the sentence or touches it."""
    opens = not reading.folded[sentence.start : last.start].strip(" \"'")
    return (opens and len(gap) < 90) or (len(gap) < 45 and _LINKS.fullmatch(gap) is not None)
