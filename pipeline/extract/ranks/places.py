"""The grammar of places: words of a sentence that put something first, third, 39th of 63, in a group, up
or down.

All patterns run on folded text (see `spelling.fold`) and are built from the cues in the lexicon. What they
find is only shaped like a rank; `vetoes` tells the lookalikes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives, cues
from ...lexicon.rank_words import any_of
from . import group_places, moves
from .numerals import NUMBER, value
from .placing import Placing
from .scopes import well_known
from .shapes import patterns

#: What a match of each pattern has one of, for the same reason.
HELD = {
    "table": ("/63", "/34"),
    "climb": ("từ ",),
    "change": ("bậc", "hạng", "vị trí"),
    "told": ("thứ hạng", "vị trí", "vị thứ"),
    "stood": (" là ", " ở mức "),
    "band": ("-",),
    "closing": ("top", "tốp"),
    "ordered": ("thứ tự",),
    "top": ("top", "tốp", "nhóm", "trong", "lần lượt", "theo thứ tự", "gồm", " là ", "danh sách", "thuộc về"),
    "last": ("cuối", "chót", "đội sổ", "sau cùng", "bét"),
    "second": ("nhì", "á quân", "á khoa"),
    "first": ("đầu", "nhất", "quán quân", "thủ khoa", "số 1", "số một"),
    "place": ("xếp", "đứng", "hạng", "thứ", "số", "vị trí", "ngôi", "vị thế"),
}


def places(folded: str, start: int, end: int) -> list[Placing]:
    """Return everything in `folded[start:end]` that is shaped like a place, in order, none overlapping.

    Longer shapes go first: `từ hạng 53 lên hạng 13` is one placing, not two.
    """
    out: list[Placing] = []

    def add(found: Placing | None) -> None:
        if found is not None and not any(found.start < p.end and p.start < found.end for p in out):
            out.append(found)

    sentence = folded[start:end]
    held = {name for name, wordings in HELD.items() if any(map(sentence.__contains__, wordings))}
    table = patterns()
    for name, make in (
        ("table", _table),
        ("climb", moves.climb),
        ("change", moves.change),
        ("band", group_places.band),
        ("told", _told),
        ("stood", _stood),
        ("closing", group_places.closing),
        ("ordered", group_places.ordered),
        ("top", group_places.top),
    ):
        for m in table[name].finditer(folded, start, end) if name in held else ():
            if (
                m.re is not table["top"]
                or _PLACED_IN.search(folded, max(start, m.start() - 30), m.start()) is None
            ):
                add(make(m))
    for name, rank in (("last", None), ("second", 2), ("first", 1)):
        for m in table[name].finditer(folded, start, end) if name in held else ():
            add(_by_name(m, folded, end, f"ranks.{name}", rank))
    for p in _numbered(table["place"], folded, start, end) if "place" in held else ():
        add(p)
    return sorted(out, key=lambda p: p.start)


def _by_name(m: re.Match[str], folded: str, end: int, rule: str, rank: int | None) -> Placing:
    """`giữ ngôi đầu`, `đứng cuối trong 10 tỉnh`: a place that has a name, the last without a `rank`."""
    of_table = m.group().endswith(" bảng") and folded.startswith(" xếp hạng", m.end())
    stop = m.end() - len(" bảng") if of_table else m.end()  # giữ ngôi đầu | bảng xếp hạng PCI
    of = _AMONG.match(folded, stop, end)
    out_of = int(of["of"]) if of is not None else None
    end = of.end() if of is not None else stop
    return Placing(m.start(), end, rule, rank=rank, last=rank is None, out_of=out_of)


#: `xếp thứ 11 | trong 30 nước có tỷ lệ cao nhất`: the group that a place is in
_PLACED_IN = lazy_re(rf"(?<!\w)(?:thứ|hạng|số|vị trí|xếp) {NUMBER},? $")
#: `xếp cuối | trong 10 huyện, thành phố`, `dẫn đầu | trong số 20 sở`
_AMONG = lazy_re(rf",? +(?:trong|trên)(?: +(?:tổng )?số)? +(?P<of>\d{{1,4}})(?= +{any_of('counted')}(?!\w))")


@lru_cache(maxsize=1)
def _quality() -> re.Pattern[str]:
    """Adjectives and verbs that `thứ hai` follows without a verb of ranking: cao thứ hai, bán chạy số 1."""
    return compiled_re(rf"(?<!\w)({alternatives(cues()['quality'])}) +$")


def _numbered(pattern: re.Pattern[str], folded: str, start: int, end: int) -> Iterator[Placing]:
    """Yield ordinals that have the words of a rank with them: a bare number or `thứ ba` is not enough."""
    at = start
    while (m := pattern.search(folded, at, end)) is not None:
        found = _place(m, folded)
        if found is not None:
            yield found
            at = m.end()
        else:
            at = m.start("number") + 1 if m["verb"] or m["noun"] or m["ordinal"] else m.end("number")


#: `xếp 39 | trong bảng này`
_IN_TABLE = lazy_re(r" (?:trong|trên|ở) (?:(?:một|các) )?(?:bảng|xếp hạng|danh sách|phần|hạng mục)(?!\w)")
_YEAR = lazy_re(r"(?:19|20)\d\d")
#: Nouns of other things too: a place only behind a verb.
_STEPS = ("hàng", "bậc", "chỗ", "nấc")
_POSITIONS = ("vị trí", "thứ hạng", "ngôi vị", "vị thứ")
#: What is done with a `hạng` in words: `giành hạng ba`.
_TO_CLASS = (
    "giành", "đoạt", "giữ", "đạt", "về", "lên", "xuống", "leo lên", "vươn lên", "tụt xuống",
)  # fmt: skip


def _in_title(m: re.Match[str], folded: str) -> bool:
    """`Xếp hạng 2019 của tạp chí X`, `bảng xếp hạng 100 cảng lớn nhất`: what a ranking is called."""
    return _YEAR.fullmatch(m["number"]) is not None or folded.endswith("bảng ", 0, m.start())


def _place(m: re.Match[str], folded: str) -> Placing | None:
    rank = value(m["number"])
    of = m["of"] or m["of2"]
    out_of = int(of) if of else None
    if rank is None or (out_of is not None and (rank > out_of or out_of < 3)):
        return None
    verb, noun, ordinal = m["verb"], m["noun"], m["ordinal"]
    if verb == "xếp hạng" and not ordinal and _in_title(m, folded):
        return None
    digits = m["number"][0].isdigit()
    named = noun or ordinal or (digits and folded.endswith(_FROM, 0, m.start()))
    if verb is None and named and _range(folded, m.start(), m.end()):
        return Placing(m.start(), m.end(), "ranks.place", rank=rank, out_of=out_of)
    ranking = verb is not None and verb.split()[0] in ("xếp", "đứng", "tạm", "đồng", "cùng")
    joined = re.match(r" +\w", folded[m.end() : m.end() + 3]) is not None
    start = m.start()
    if ranking and noun not in _STEPS:
        fits = bool(noun or ordinal or m["of"] or (digits and m["of2"])) or (
            verb in ("xếp hạng", "đồng hạng") and digits
        )
        fits = (
            fits or (verb == "đồng hạng" and rank < 4) or (verb == "cùng hạng" and digits and rank > _CLASSES)
        )
        fits = fits or (digits and _IN_TABLE.match(folded, m.end()) is not None)
    elif noun in _STEPS:
        fits = verb is not None and (
            ordinal == "thứ"
            or (
                digits
                and noun != "hàng"
                and (verb in ("xếp", "đứng") or (verb == "ở" and out_of is not None))
            )
        )
    elif noun in _POSITIONS and verb is None:
        return Placing(start, m.end(), "ranks.bare", rank=rank, out_of=out_of, verb=False)
    elif noun in _POSITIONS:
        fits = bool(ordinal or m["of"]) or (digits and (verb is not None or not joined))
    elif "hạng" in (noun, ordinal) and verb is None and _is_item(m, folded):
        return Placing(start, m.end(), "ranks.bare", rank=rank, out_of=out_of, verb=False)
    elif "hạng" in (noun, ordinal):
        fits = bool(m["of"]) or verb in _TO_CLASS or (verb is not None and digits)
    elif verb and ordinal == "thứ":
        fits = verb not in ("ở", "nằm", "thuộc", "giành", "đoạt", "trở lại", "đạt") or bool(of)
    elif ordinal == "thứ" and m["of"]:
        fits = True
    elif ordinal in ("thứ", "số"):
        return _by_ordinal(m, folded, rank, out_of)
    else:
        fits = False
    return Placing(start, m.end(), "ranks.place", rank=rank, out_of=out_of) if fits else None


def _by_ordinal(m: re.Match[str], folded: str, rank: int, out_of: int | None) -> Placing | None:
    """`lớn | thứ hai`, `số một thế giới`: a place that only its ordinal tells."""
    start = m.start("ordinal")
    if m["ordinal"] == "số" and rank != 1 and (rank > _CLASSES or not _WITHIN.match(folded, m.end())):
        return None  # nền kinh tế số ba thế giới
    quality = _quality().search(folded, max(0, start - 20), start)
    if quality is None:
        return Placing(start, m.end(), "ranks.bare", rank=rank, out_of=out_of, verb=False)
    start -= len(quality.group())
    return Placing(start, m.end(), "ranks.ordinal", rank=rank, out_of=out_of, verb=False, quality=quality[1])


#: `Vienna giữ ngôi đầu, Copenhagen về nhì, Zurich | hạng ba`
_ITEM = lazy_re(
    r"(?:,|;|(?<!\w)và) (?:(?!(?<!\w)(?:tăng|giảm|từ|lên|xuống|so|ở|tới|đến|vào|là|đạt) )[^,;:.()\d]){2,40} $"
)
#: `từ | hạng 1 | đến 5 lần lượt là A, B, C, D và E`
_TO = lazy_re(
    r" (?:đến|tới) (?:(?:vị trí|hạng|thứ)(?: thứ)? )?(?P<last>\d{1,2}|mười|[^\W\d]{2,4})"
    r"(?= (?:lần lượt )?(?:là|thuộc về|gồm)(?!\w))"
)
#: `các thứ hạng từ | 2 | đến 4 thuộc về A, B và C`
_FROM = ("vị trí từ ", "thứ hạng từ ", "hạng từ ")


def _range(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words to the last place of a range that begins with the place `[start, end)`."""
    return _TO.match(folded, end) if folded.endswith("từ ", 0, start) else None


def range_to(folded: str, placing: Placing) -> tuple[list[int], int] | None:
    """Return the further places of a range and where its words end, None where a placing begins none."""
    m = _range(folded, placing.start, placing.end)
    last = value(m["last"]) if m is not None else None
    return (list(range((placing.rank or 1) + 1, last + 1)), m.end()) if m is not None and last else None


#: `(hạng 3)`, `cùng hạng 5` may be that of a hotel.
_CLASSES = 6
#: `hạng 26 | thế giới`
_WITHIN = lazy_re(
    r" (?:(?:trên|toàn|trong) )*(?:bảng|danh sách|thế giới|toàn cầu|cả nước|"
    r"toàn quốc|châu|đông nam á|asean|khu vực)(?!\w)"
)


def _is_item(m: re.Match[str], folded: str) -> bool:
    """Tell whether `hạng 3` without a verb is a place by where it stands: in a bracket of its own, within the
    world, in a list.
    """
    start, end = m.start(), m.end()
    if m["number"][0].isdigit() and not m["of"] and (_bracketed(m, folded) or _WITHIN.match(folded, end)):
        return True
    if _ITEM.search(folded, max(0, start - 50), start):
        return True
    return folded.endswith((", ", " và "), 0, start) and folded.startswith(" về ", end)  # hạng 9 về PCI


def _bracketed(m: re.Match[str], folded: str) -> bool:
    """`sở hữu 2,4 tỉ USD (hạng 867)`: nothing else in the bracket, and more than things have classes."""
    alone = folded[m.start() - 1 : m.start()] == "(" and folded[m.end() : m.end() + 1] == ")"
    several = folded.count("(hạng ", max(0, m.start() - 150), m.end() + 150) > 1
    if not alone:
        return False
    return (value(m["number"]) or 0) > _CLASSES or several or _of_country(folded, m.start() - 2)


def _of_country(folded: str, at: int) -> bool:
    """`Việt Nam đứng sau | Singapore | (hạng 5)`: a country is of no class."""
    words = folded[max(0, at - 40) : at].split()
    return any(" ".join(words[-n:]) in countries() for n in (1, 2, 3))


def _table(m: re.Match[str]) -> Placing | None:
    """`PAR INDEX: 12/34; SIPAS: 9/34`: a list of indices with a place among all provinces."""
    rank, of = int(m["number"]), int(m["of"])
    return (
        Placing(m.start(), m.end(), "ranks.bare", rank=rank, out_of=of, verb=False)
        if 0 < rank <= of
        else None
    )


def _told(m: re.Match[str]) -> Placing | None:
    """`Thứ hạng PCI của Sơn La | là 27/63`: whose place it is stands before it."""
    rank, of = value(m["number"]), int(m["of"]) if m["of"] else None
    if rank is None or (of is not None and rank > of):
        return None
    at = m.start("number")
    return Placing(at, m.end(), "ranks.place", rank=rank, out_of=of, subject=m.span("who"))


def _stood(m: re.Match[str]) -> Placing | None:
    """`Sao Mai | có vị trí xếp hạng thế giới là 1.306`: a place of a ranking that is called so."""
    rank, of, within = value(m["number"]), int(m["of"]) if m["of"] else None, m["within"]
    known = within is not None and well_known(within)
    if rank is None or (of is not None and rank > of) or not (known or "xếp hạng" in m["noun"]):
        return None
    if within is not None and not known:
        return None
    scope = m.span("within") if known else None
    return Placing(m.start(), m.end(), "ranks.place", rank=rank, out_of=of, scope=scope)
