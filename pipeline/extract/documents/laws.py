"""Laws, codes, ordinances and constitutions cited by name: `Luật Đầu tư công`, `BLHS năm 2015`, `Hiến pháp`.

Where the name is known (lexicon.laws) it ends where the table says; where it is not, it begins with a capital
and ends before the first word that no law's name has at that place (`Luật An ninh mạng có hiệu lực`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from typing import Any

import regex

from ...language.alternatives import NOT_BEFORE_LETTER, longest_of
from ...language.compiled import compiled_re, compiled_regex
from ...language.cues import Cues
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading, Sentence
from ...language.spelling import fold
from ...lexicon import laws
from ...lexicon.document_cues import any_of, words
from ...lexicon.names import is_syllable
from ...lexicon.organizations import foreign_places
from . import amending, numbers
from .abroad import in_a_name, is_abroad
from .citation import Citation

_HEAD = lazy_regex(r"(?<![\p{L}\d])(?P<kind>bộ luật|luật|pháp lệnh)\ (?P<quote>[\"']\ ?)?")
#: Words before `luật` that make it no law: `kỷ luật`, `Công ty Luật`, `Đại học Luật`.
_NOT_BEFORE = lazy_regex(rf"{any_of('not_law_before')}\ $")
#: `sửa đổi một số điều | Luật Nhà ở`, but not `điều luật`
_SOME_ARTICLES = ("một số điều ", "các điều ")
#: Words before a law in lower case that is not there yet.
_ANY = ("một ", "một số ", "những ", "muốn có ", "chưa có ", "cần có ")
#: `Hiến pháp Tây Ban Nha`, `Hiến pháp của nước Mỹ`
_COUNTRY = lazy_re(rf"\ (?:của\ |nước\ )*(?P<name>{longest_of(laws.other_countries())}){NOT_BEFORE_LETTER}")
_FOREIGN = lazy_re(
    r"\ (?:của |tại |ở |nước )?"
    rf"(?P<name>{longest_of(laws.other_countries() | set(words('foreign')))}){NOT_BEFORE_LETTER}"
)
#: `luật Brexit`, `Đạo luật Magnitsky`
_BY_A_NAME = lazy_regex(r"(?P<name>\p{Lu}[\p{L}]+)(?!\p{L}|\ \p{Lu}|\ ?&|\d)")
#: Fields of law, and bills, that `luật` names in lower case.
_FIELDS = frozenset(
    {"hình sự", "dân sự", "quốc tế", "hôn nhân", "biểu tình", "dẫn độ", "đặc khu", "ngân sách"}
)
#: Most syllables of a name that no table knows.
LONGEST = 7
_BY_NAME = "documents.law_by_name"
_FOREIGN_NAME = "documents.law_by_foreign_name"
#: A name that no table knows ends before these.
_STOP = any_of("law_stop")
_UNKNOWN = lazy_regex(
    rf"(?P<first>\p{{Lu}}[\p{{L}}&/]*)(?P<rest>(?:\ (?!{_STOP})[\p{{L}}&/]+){{0,{LONGEST - 1}}})"
)
_YEAR = lazy_regex(
    r"\ ?(?:,\ ?)?(?:\(\ ?)?(?:năm\ )?(?P<year>19[4-9]\d|20[0-4]\d)(?!\d|\ ?[/\-–]\ ?\d|\.\d)(?:\ ?\))?"
)
#: `Luật Chợ | được ban hành từ năm 2006`
_PASSED = lazy_regex(
    r"\ ?,?\ (?:đã\ )?được\ (?:quốc hội\ )?(?:ban hành|thông qua)\ (?:từ\ |vào\ |trong\ )?năm"
    r"\ (?P<year>(?:19|20)\d\d)(?!\d)"
)
_AMENDED = lazy_regex(r"\ ?\(?\ ?(?:sửa đổi|sđ|mới)(?:,? bổ sung)?\ ?\)?")
_CODE_AFTER = lazy_regex(r"\ ?,?\ ?[(]?\ ?(?:(?:luật\ )?số|sô)?\ ?:?\ ?$")
_CONSTITUTION = lazy_regex(
    r"(?<![\p{L}])hiến pháp(?!\p{L})"
    r"(?P<name>\ nước (?:cộng hòa xã hội chủ nghĩa việt nam|chxhcn việt nam|việt nam))?"
)
#: `Điều 155 của | Hiến pháp`
_ARTICLE_OF = lazy_regex(r"điều\ \d{1,3}\ (?:của\ )?$")
_LAWYER = lazy_regex(any_of("not_law_after"))
#: `những luật rất quan trọng, như: Tổ chức Chính phủ, Đấu thầu`
_SEVERAL = lazy_regex(
    r"(?<!\p{L})(?:các|những|hai|ba|bốn|nhiều|một số|(?<!điều\ |khoản\ )\d+)"
    r"\ (?:dự án\ |dự thảo\ |dự\ |bộ\ )?luật"
    r"(?:\ [^.;:\n]{0,60}?(?:như|gồm))?\ ?:?\ "
)
#: From one law of a list to the next: `Luật Đất đai (sửa đổi), Nhà ở năm 2014 và Xây dựng`
_NEXT = lazy_regex(
    r"(?:\ ?\(\ ?(?:sửa đổi|sđ|mới)[^()]{0,12}\))?(?:\ ?\(?(?:năm\ )?(?:19|20)\d\d\)?)?"
    r"\ ?(?:,|;|,?\ và|\ hoặc|\ hay)\ "
)
#: What ends a name of a list that is one word long: `Luật Dược, Giá và Phí`
_ENDED = lazy_regex(r"\ ?[,;.:(…\")]|\ (?:và|hoặc|hay)\ |$")
_ABOUT = lazy_regex(r"về\ ")
_COUNTED = lazy_regex(r"(?<!\p{L})(?:hai|ba|bốn|năm|các|những)\ $")


@lru_cache(maxsize=1)
def _known() -> re.Pattern[str]:
    return compiled_re(laws.name_pattern())


@lru_cache(maxsize=1)
def _short() -> Any:
    names = sorted(laws.by_abbreviation(), key=lambda a: (-len(a), a))
    return compiled_regex(rf"(?<![\p{{L}}\d/\-])(?:{'|'.join(names)})(?![\p{{L}}/])")


#: What every citation of a law holds one of.
_CUES = Cues(("luật", "hiến pháp", "pháp lệnh", *map(fold, laws.by_abbreviation())))


def citations(reading: Reading) -> Iterator[Citation]:
    """Yield the laws cited by name, in no particular order."""
    if sentences := reading.sentences_with(_CUES):
        yield from amending.with_years(list(_all(reading, sentences)))


def _all(reading: Reading, sentences: Iterable[Sentence]) -> Iterator[Citation]:
    abroad = cache(partial(is_abroad, reading))  # looked for where a rule asks, which few do
    for sentence in sentences:
        named = [*_titled(reading, sentence, abroad), *_list(reading, sentence)]
        yield from named
        yield from amending.citations(reading, sentence, named)
        yield from amending.of_several(reading, sentence)
        for m in _short().finditer(reading.text, sentence.start, sentence.end):
            law = laws.by_abbreviation()[m.group()]
            if m.group().isupper() and not _inside_head(reading, m.start()):
                yield _citation(
                    reading, sentence, m.start(), m.end(), law.kind, m.group(), "documents.law_by_initials"
                )
        for m in _CONSTITUTION.finditer(reading.folded, sentence.start, sentence.end):
            yield from _constitution(reading, sentence, m, abroad)


def _list(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    """Yield the laws of a list that names them without the word: `các luật như Đấu thầu, Đất đai`."""
    for m in _SEVERAL.finditer(reading.folded, sentence.start, sentence.end):
        at = m.end()
        if (known := _known().match(reading.folded, at, sentence.end)) and reading.text[at].isupper():
            yield _citation(
                reading, sentence, at, known.end(), "Luật", reading.text[at : known.end()], _BY_NAME
            )
            yield from _continued(reading, sentence, known.end(), "Luật")


def _continued(reading: Reading, sentence: Sentence, at: int, kind: str) -> Iterator[Citation]:
    """Yield the laws after one that ends at `at`, without the word: `Luật Đầu tư, Đất đai và Nhà ở`."""
    folded, text = reading.folded, reading.text
    while link := _NEXT.match(folded, at, sentence.end):
        start = link.end()
        known = _known().match(folded, start, sentence.end)
        if known is None or not text[start].isupper() or text[start : known.end()].isupper():
            return
        at = known.end()
        # `theo Luật Đất đai, Xây dựng Hà Nội cho biết`
        if text[at : at + 1] == " " and text[at + 1 : at + 2].isupper():
            return
        if " " not in known.group() and not _ENDED.match(folded, at, sentence.end):
            return
        # `Bộ luật Hình sự; Tố tụng hình sự; Trưng cầu ý dân`
        one = kind if kind != "Bộ luật" or laws.is_code(text[start:at]) else "Luật"
        yield _citation(reading, sentence, start, at, one, text[start:at], _BY_NAME)


def _inside_head(reading: Reading, at: int) -> bool:
    """Tell whether the initials follow `Bộ luật`, which names them already."""
    return regex.search(r"(?:bộ )?luật\ $", reading.folded, pos=max(0, at - 9), endpos=at) is not None


def _constitution(
    reading: Reading, sentence: Sentence, m: Any, abroad: Callable[[], bool]
) -> Iterator[Citation]:
    dated = _YEAR.match(reading.folded, m.end(), sentence.end)
    capital = reading.text[m.start()].isupper()
    court = regex.search(r"tòa(?: án)? $", reading.folded, pos=max(0, m.start() - 8), endpos=m.start())
    name = reading.text[m.start("name") + 1 : m.end("name")] if m["name"] else None
    end = m.end()
    if capital and not court and (country := _COUNTRY.match(reading.folded, end, sentence.end)):
        name, end = reading.text[country.start("name") : country.end()], country.end()
    elif court:
        return
    elif not (name or dated):
        cited = _ARTICLE_OF.search(reading.folded, max(0, m.start() - 18), m.start())
        if not capital or (not cited and abroad()):
            return
    yield _citation(reading, sentence, m.start(), end, "Hiến pháp", name, "documents.constitution")


def _titled(reading: Reading, sentence: Sentence, abroad: Callable[[], bool]) -> Iterator[Citation]:
    folded, text = reading.folded, reading.text
    elsewhere: bool | None = None
    for m in _HEAD.finditer(folded, sentence.start, sentence.end):
        if _NOT_BEFORE.search(folded, max(sentence.start, m.start() - 14), m.start()) and not (
            text[m.start()].isupper() and folded.endswith(_SOME_ARTICLES, sentence.start, m.start())
        ):
            continue
        # `Đạo luật X` and `dự luật X` are other countries' or nobody's yet
        act = folded.endswith(("đạo ", "dự "), max(0, m.start() - 4), m.start())
        at = m.end()
        if about := _ABOUT.match(folded, at):
            at = about.end()
        kind, start = _kind_of(reading, sentence, m)
        capital = text[start].isupper()
        if not capital and not text[at].isupper() and folded.endswith(_ANY, sentence.start, m.start()):
            continue  # đàm phán về một bộ luật thương mại điện tử
        known = _known().match(folded, at, sentence.end)
        unknown = _UNKNOWN.match(text, at, sentence.end)
        end, rule = None, _BY_NAME
        if known and (capital or text[at].isupper() or " " in known.group()):
            end = known.end()
        elif unknown and capital and not abroad() and _plausible(text, unknown, sentence.end):
            end, rule = unknown.end(), "documents.law_by_capitals"
        elif (
            not about
            and (named := _BY_A_NAME.match(text, at, sentence.end))
            and _is_foreign_name(named["name"], act)
        ):
            yield _citation(reading, sentence, start, named.end(), kind, named["name"], _FOREIGN_NAME)
            continue
        if end is None or _is_lawyer(folded, at, end, known) or (act and rule == "documents.law_by_capitals"):
            continue
        lower = not capital and not text[at].isupper()
        # `triển khai luật thuỷ sản` cites a law; `theo luật hình sự` names a field, `dự luật` nobody's law
        words_ = folded[at:end].count(" ") + (kind == "Bộ luật")
        if lower and (words_ < 1 or (words_ == 1 and (act or folded[at:end] in _FIELDS)) or abroad()):
            continue
        if _is_others(reading, _FOREIGN.match(folded, end, sentence.end)):
            continue
        if lower:
            elsewhere = _names_others(reading, sentence) if elsewhere is None else elsewhere
            if elsewhere:
                continue
        yield _citation(reading, sentence, start, end, kind, text[at:end], rule)
        if rule == _BY_NAME and (capital or text[at].isupper()):
            yield from _continued(reading, sentence, end, kind)


def _kind_of(reading: Reading, sentence: Sentence, m: Any) -> tuple[str, int]:
    """Return a law's kind and where it begins: `hai bộ | Luật Trồng trọt, Luật Chăn nuôi` are two laws."""
    start = m.start()
    sets = reading.text.startswith("bộ Luật", start)
    if sets and _COUNTED.search(reading.folded, max(sentence.start, start - 8), start):
        return "Luật", start + len("bộ ")
    return m["kind"].capitalize(), start


def _is_foreign_name(name: str, act: bool) -> bool:
    """Tell the name that a law abroad goes by (`Brexit`) from a country's; `act`: initials may be one."""
    return (
        not is_syllable(fold(name))
        and (act or not name.isupper())
        and name not in ("TP", "TPHCM", "VN")
        and tuple(fold(name).split()) not in foreign_places().all
        and fold(name) not in laws.other_countries()
        and fold(name) not in words("foreign")
    )


def _names_others(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names another country."""
    found = _FOREIGN.finditer(reading.folded, sentence.start, sentence.end)
    return any(_is_others(reading, m) for m in found)


def _is_others(reading: Reading, m: Any) -> bool:
    """Tell the country `Đức` or `Anh` from a part of a name and from the word: `ông Đức Hoàng`, `anh`."""
    if m is None:
        return False
    at, text = m.start("name"), reading.text
    if not text[at].isupper():
        return " " in m["name"] or m["name"] in words("foreign")
    return not in_a_name(text, at, m.end())


def _plausible(text: str, m: Any, end: int) -> bool:
    """Tell whether a name in no table can be a law's: written as laws are (`Luật An ninh mạng`), ended by a
    word or mark that ends names, not by the longest length that the pattern reads.
    """
    words = m.group().split()
    whole = m.end() >= end or len(words) < LONGEST or not text[m.end() : m.end() + 2].strip(" ").isalpha()
    return len(words) >= 2 and words[1][0].islower() and whole


def _is_lawyer(folded: str, at: int, end: int, known: Any) -> bool:
    """`Luật sư Lê A` is a person, and `luật hóa` a verb; `Luật Luật sư` and `Luật Hóa chất` are laws."""
    m = _LAWYER.match(folded, at, end)
    return m is not None and (known is None or known.end() <= m.end())


def _citation(
    reading: Reading, sentence: Sentence, start: int, end: int, kind: str, name: str | None, rule: str
) -> Citation:
    """Make a citation with the year and the number that follow: `Luật Đất đai năm 2013 số 45/2013/QH13`."""
    folded, at, year = reading.folded, end, None
    written, number = None, None
    if amended := _AMENDED.match(folded, at, sentence.end):
        at = amended.end() if amended.group().strip().startswith("(") else at
    if dated := _YEAR.match(folded, at, sentence.end) or _PASSED.match(folded, at, sentence.end):
        year, at = dated["year"], dated.end()
    coded = numbers.pattern().search(reading.text, at, min(sentence.end, at + 40))
    if coded and _CODE_AFTER.match(folded[at : coded.start()]) and coded["year"] and coded["codes"]:
        written, number, at = coded.group(), numbers.matched(coded), coded.end()
        end = coded.end()
    return Citation(start, end, kind, rule, sentence, written, number, name, year, tail=at)
