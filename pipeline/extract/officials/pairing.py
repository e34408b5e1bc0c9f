"""Who holds what: the pairs of titles and names of one sentence, by the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from .scan import Item, NamePhrase, TitlePhrase
from .tokens import Line

# , 33 tuổi, ngụ phường Lê Mao, | (SN 1980, ...), | (thứ hai từ trái sang)
_ASIDE = regex.compile(
    r"^(?:, (?:\d+ tuổi|sn \d+|sinh năm \d+|sinh ngày [\d/]+|(?:ngụ|trú|quê|nguyên quán|thường trú|trú quán|ở) [^;:\"“”()]{0,80}) ?)*"
    r"(?:\( [^()]{0,60} \) ?)?(?P<mark>[,(:-]|, \(|là|, là)?$"
)
_BE = regex.compile(
    r"^(?:, )?(?:(?:hiện|hiện nay|hiện đang|đang|từng|đã từng|đã|vốn|cũng|còn|vừa|sẽ|mới|được bầu|được cử|được giao) )*"
    r"(?:là|làm|giữ chức|giữ chức vụ|giữ chức danh|giữ cương vị|giữ vị trí|đảm nhiệm chức vụ|đảm nhiệm|đảm nhận"
    r"|nhận chức|nhận chức vụ|trở thành|trúng cử|trúng cử chức vụ|đắc cử|nhậm chức|kiêm|bị miễn nhiệm chức vụ)"
    r"(?: chức vụ| chức danh| vị trí| cương vị| người| một| vị| nữ| các chức vụ)*$"
)
_OF = regex.compile(r"^(?:(?:nhiệm kỳ|khóa) [\w -]+ )?(?:đối với|với|của|cho|là|mới là|gồm|:|,|-)$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A name and a title that belong together, and the rule that says so."""

    name: NamePhrase
    title: TitlePhrase
    rule: str
    status: str | None = None


def gap(line: Line, before: Item, after: Item) -> str:
    """Return the folded words between two items."""
    return " ".join(line.words[before.end : after.left])


def pair(line: Line, items: Sequence[Item]) -> Iterator[Claim]:
    """Yield the pairs of a sentence, each title with one name unless its head is plural."""
    taken: set[int] = set()
    gaps = [gap(line, a, b) for a, b in zip(items, items[1:], strict=False)] + [""]
    for rule in (_title_before_name, _name_before_title, _title_of_name):
        for claim, used in rule(items, gaps, taken):
            taken.update(used)
            yield claim


_Found = Iterator[tuple[Claim, tuple[int, ...]]]
_CHAIN = frozenset(
    (",", "-", "kiêm", ", kiêm", "và", "đồng thời là", ", đồng thời là", "; ", ";", "–", ", nguyên", "/")
)


def _title_before_name(items: Sequence[Item], gaps: Sequence[str], taken: set[int]) -> _Found:
    """Chủ tịch UBND tỉnh X Nguyễn Văn A; Phó Thủ tướng, Chủ tịch Uỷ ban Y Nguyễn Văn A."""
    for i, item in enumerate(items[:-1]):
        following = items[i + 1]
        if not isinstance(item, TitlePhrase) or not isinstance(following, NamePhrase) or gaps[i] != "":
            continue
        yield Claim(following, item, "officials.title_before_name"), (i,)
        last = i + 1
        if item.plural:
            while (
                last + 1 < len(items)
                and isinstance(items[last + 1], NamePhrase)
                and gaps[last] in (",", "và", ", và", "cùng")
            ):
                last += 1
                name = items[last]
                assert isinstance(name, NamePhrase)
                yield Claim(name, item, "officials.plural_title"), (i,)
        first = i
        while first and isinstance(items[first - 1], TitlePhrase) and gaps[first - 1] in _CHAIN:
            first -= 1
        owner = first - 1
        if first < i and not (owner >= 0 and isinstance(items[owner], NamePhrase) and _joins(gaps[owner])):
            for j in range(first, i):
                title = items[j]
                assert isinstance(title, TitlePhrase)
                if gaps[j] == "và":
                    continue
                yield Claim(following, title, "officials.titles_before_name"), (j,)


def _joins(words: str) -> bool:
    found = _ASIDE.match(words)
    return bool(found and found["mark"]) or bool(_BE.match(words))


def _name_before_title(items: Sequence[Item], gaps: Sequence[str], taken: set[int]) -> _Found:
    """Ông A, Phó Bí thư, Chủ tịch UBND tỉnh B; ông A - Chánh Văn phòng; ông A (Giám đốc Sở B); ông A là Bí thư."""
    for i, item in enumerate(items[:-1]):
        if not isinstance(item, NamePhrase):
            continue
        if not isinstance(items[i + 1], TitlePhrase) or i + 1 in taken:
            continue
        if _BE.match(gaps[i]):
            rule = "officials.name_is_title"
        elif (found := _ASIDE.match(gaps[i])) and found["mark"]:
            rule = "officials.name_before_title"
        else:
            continue
        j = i + 1
        while True:
            title = items[j]
            assert isinstance(title, TitlePhrase)
            yield Claim(item, title, rule), (j,)
            more = j + 1 < len(items) and isinstance(items[j + 1], TitlePhrase) and j + 1 not in taken
            if not more or gaps[j] not in _CHAIN:
                break
            j += 1


def _title_of_name(items: Sequence[Item], gaps: Sequence[str], taken: set[int]) -> _Found:
    """chức Tổng Thanh tra Chính phủ của ông A; thứ trưởng mới là ông A; Giám đốc Công an tỉnh, Đại tá A."""
    for i, item in enumerate(items[:-1]):
        following = items[i + 1]
        if i in taken or not isinstance(item, TitlePhrase) or not isinstance(following, NamePhrase):
            continue
        if not _OF.match(gaps[i]):
            continue
        if gaps[i] in (",", "-") and not following.honorific:
            continue
        if (
            gaps[i] in ("của", "với", "cho", ",")
            and i
            and isinstance(items[i - 1], NamePhrase)
            and _joins(gaps[i - 1])
        ):
            continue
        yield Claim(following, item, "officials.title_of_name"), (i,)
        last = i + 1
        if item.plural:
            while (
                last + 1 < len(items)
                and isinstance(items[last + 1], NamePhrase)
                and gaps[last] in (",", "và", ", và", "cùng")
            ):
                last += 1
                name = items[last]
                assert isinstance(name, NamePhrase)
                yield Claim(name, item, "officials.plural_title"), (i,)
