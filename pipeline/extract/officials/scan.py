"""The titles and the names of one sentence, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import lru_cache

from ...facts import Status
from ...language.lazily import lazy_re
from ...lexicon.names import addresses
from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places, head_at
from ...lexicon.titles import Title, titles
from .gaps import joins
from .names import Name, is_foreign, title_at
from .organisations import Run, organisation
from .persons import name_at
from .phrases import Item, NamePhrase, TitlePhrase
from .tokens import Line

_FORMER, _ACTING, _INCOMING = cues("former"), cues("acting"), cues("incoming")
_NOT_ACTING, _BESIDE_TITLE, _PLURAL = cues("not_acting"), cues("beside_title"), cues("plural")
_CHARGE_FIELDS = cues("charge_field")
_AFTER_TITLE, _DIRECT = cues("after_title"), cues("direct")
_LONGEST_ASIDE, _LONGEST_LIST = 16, 12
_OPEN_BRACKET = lazy_re(r"^\((?: \d+ tuổi ,)?$")
_LISTED = (",", "kiêm", "kiêm nhiệm")
_NO_TITLE_AFTER, _ESTEEM = cues("no_title_after"), cues("esteem")
_EXPERTS, _FORCES, _FUNCTIONARIES = cues("expert"), cues("force"), cues("functionary")
_RESEARCHERS = cues("researcher")


def scan(line: Line, known: Set[Name]) -> list[Item]:
    """Return titles and names of the sentence; `known` are names found for sure anywhere in the article."""
    items: list[Item] = []
    at = 0
    titles, addresses = line.titles, line.addresses
    for start, capital in enumerate(line.capital):
        if start < at or not (capital or start in titles or start in addresses):
            continue
        previous = items[-1] if items else None
        item: Item | None = _title(line, start, known, items) if start in titles else None
        if item is None:
            after = previous if isinstance(previous, TitlePhrase) and _only_between(line, at, start) else None
            item = name_at(line, start, known, after)
        if isinstance(item, NamePhrase) and (longer := _seat_in_brackets(line, items, item)):
            items[-1], at = longer, longer.end
        elif item is not None:
            items.append(item)
            at = item.end
        elif capital:
            at = _run_without_name(line, start)
    return items


def _seat_in_brackets(line: Line, items: Sequence[Item], name: NamePhrase) -> TitlePhrase | None:
    """Return the title that closes a bracket behind its holder's name with a place that looks like a name:
    `ông A (Bí thư Quận uỷ Ngũ Hành Sơn)`.
    """
    if len(items) < 2 or name.addressed or line.words[name.end : name.end + 1] != [")"]:
        return None
    holder, title = items[-2:]
    if not isinstance(holder, NamePhrase) or not isinstance(title, TitlePhrase) or title.end != name.left:
        return None
    if not title.run.heads or not _OPEN_BRACKET.match(" ".join(line.words[holder.end : title.left])):
        return None
    return replace(title, end=name.end)


def _run_without_name(line: Line, start: int) -> int:
    """Return the end of a capitalised run that holds no name, so that no part of it is taken for one."""
    at, opens = start + 1, _openers()
    while at < len(line) and line.capital[at] and line.is_word(at) and line.words[at] not in opens:
        at += 1
    return at


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Return the words in lower case that can open a title or a name: `phó`, `ông`."""
    return frozenset(phrase[0] for phrase in (*titles().all, *addresses().all))


def _duty(line: Line, at: int) -> int | None:
    """Return how many words stand between `phụ trách` and a field or a body: none in `phụ trách kinh tế`, two
    in `phụ trách lĩnh vực kinh tế`; None where neither follows.
    """
    for end in (at, at + 1, at + 2):
        between = " ".join(line.words[at:end])
        if (not between or between in _CHARGE_FIELDS) and end < len(line) and _is_work(line, end):
            return end - at
    return None


def _is_work(line: Line, at: int) -> bool:
    return head_at(line.words, at) is not None or fields().longest(line.words, at) is not None


def _of_all(line: Line, at: int) -> bool:
    """Tell a deputy in charge of the whole body from one with a field: `Phó giám đốc phụ trách | Sở Y tế`."""
    body = head_at(line.words, at) if at < len(line) else None
    if body is None:
        return at >= len(line) or not line.is_word(at)
    office = body[1].class_ in ("public", "unit") or (body[1].words == "phòng" and line.capital[at])
    return office and body[1].words not in _CHARGE_FIELDS


def _only_between(line: Line, start: int, end: int) -> bool:
    """Tell whether nothing but `đương nhiệm`, `mới đắc cử` stands between a title and a name."""
    return start == end or " ".join(line.words[start:end]) in _DIRECT


def holds_title(line: Line) -> bool:
    """Tell whether the words of a title of office stand in the sentence; right where it says no."""
    return any(_title_head(line, at) for at in line.titles)


def _title_head(line: Line, at: int) -> tuple[int, Title] | None:
    """Return the end of a title's own words and the title, None where they are part of something else."""
    words = line.words
    found = title_at(line, at)
    if found is None:
        return None
    head_end = found[0]
    if (body := head_at(words, at)) and body[0] > head_end:
        return None  # Đại sứ quán
    if any((body := head_at(words, at - k)) and body[0] > at for k in (1, 2) if at >= k):
        return None  # Bộ tư lệnh
    if at and (
        words[at - 1] in _NO_TITLE_AFTER
        or words[max(0, at - 2) : at] == ["hội", "nghị"]
        or (words[at] == "vụ" and words[at - 1] in ("chức", "nhiệm"))
        or (words[at] == "cán" and words[at - 1] == "khỏe")
    ):
        return None  # Phủ Chủ tịch; Hội nghị Bộ trưởng; chức vụ | Trưởng phòng; Ban Chăm sóc sức khoẻ cán bộ
    if at and words[at] == "quốc" and (abroad := foreign_places().longest(words, at - 1)) and abroad[0] > at:
        return None  # người giàu nhất Trung | Quốc Vương Kiện Mẫu
    if words[head_end : head_end + 1] == ["lớp"]:
        return None  # thầy A là chủ nhiệm lớp
    return found


def _title(line: Line, at: int, known: Set[Name], items: Sequence[Item]) -> TitlePhrase | None:
    words = line.words
    found = _title_head(line, at)
    if found is None:
        return None
    head_end, title = found
    status, left = _modifiers(line, at)
    plural = left > 0 and words[left - 1] in _PLURAL
    end = head_end
    while " ".join(words[end : end + 2]) in _AFTER_TITLE:
        duty = 0
        if words[end] == "phụ" and end + 2 < len(line) and line.is_word(end + 2):
            if (found_duty := _duty(line, end + 2)) is None:
                break  # phụ trách văn xã
            duty = found_duty
        if (
            words[end] == "phụ"
            and status == "current"
            and title.words.startswith("phó ")
            and _of_all(line, end + 2)
        ):
            status = "acting"
        head_end = end + 2 if " ".join(words[end : end + 2]) in _ESTEEM and end == head_end else head_end
        end += 2 + duty
    apposed = _apposed(line, items, left)
    run = organisation(line, end, known, title, apposed=apposed)
    if title.words in _EXPERTS and not _has_body(line, run):
        return None  # chuyên gia kinh tế
    if title.words in _RESEARCHERS and words[left - 1 : left] == ["một"] and words[end : end + 1] == ["về"]:
        return None  # ông A, một nhà nghiên cứu về bóng đá tại Đại học B: what he does
    if title.words in _FUNCTIONARIES and (plural or not apposed):
        return None  # các quan chức Nhà Trắng của ông A
    chief = _chief(line, run.chief, known, apposed=apposed) if run.chief is not None else None
    end = max(end, run.end)
    plural = plural or (words[left - 2 : left] == ["đồng", "chí"] and _of_comrades(line, left - 3, end))
    return TitlePhrase(left, at, end, title, head_end, run, status, plural, chief)


def _of_comrades(line: Line, at: int, end: int) -> bool:
    """Tell `các đồng chí Phó Bí thư: A, B` from `các đồng chí Phó Bí thư, Chủ tịch C`."""
    return at >= 0 and line.words[at] in _PLURAL and line.words[end : end + 1] != [","]


def _has_body(line: Line, run: Run) -> bool:
    """Tell `chuyên gia của Viện B`, `chuyên gia của CNN` from `chuyên gia về Triều Tiên`."""
    if any(head.kind != "place" and head.words not in _FORCES for head in run.heads):
        return True
    named = any(line.upper[i] or is_foreign(line, i, i + 1) for i in range(run.start, run.end))
    return named and not run.foreign


def _chief(line: Line, at: int, known: Set[Name], *, apposed: bool) -> tuple[TitlePhrase, NamePhrase] | None:
    title = _title(line, at, known, ())
    comma = title is not None and apposed and line.words[title.end : title.end + 1] == [","]
    behind = title.end + comma if title else len(line)
    name = name_at(line, behind, known, title) if title and behind < len(line) else None
    return (title, name) if title and name else None


def _apposed(line: Line, items: Sequence[Item], at: int) -> bool:
    """Tell whether the title at `at` is told of a name before it: `ông A, 59 tuổi, là chủ tịch ...`."""
    own = len(items)  # where the list begins that the title ends: ông A, Bí thư B, Chủ tịch C
    while own and len(items) - own < _LONGEST_LIST and isinstance(last := items[own - 1], TitlePhrase):
        if " ".join(line.words[last.end : at]) not in _LISTED:
            return False
        own, at = own - 1, last.left
    if not own or not isinstance(holder := items[own - 1], NamePhrase) or at - holder.end > _LONGEST_ASIDE:
        return False
    if own < len(items) and is_foreign(line, holder.start, holder.end):
        return False
    before = items[own - 2] if own > 1 else None
    if (
        isinstance(before, TitlePhrase)
        and before.end == holder.left
        and before.title.organisation != "required"
    ):
        return False  # Bí thư A, Chủ tịch B
    return joins(" ".join(line.words[holder.end : at]))


def _modifiers(line: Line, at: int) -> tuple[Status, int]:
    """Return the status that the words before a title give, and where they begin (`nguyên quyền`)."""
    words = line.words
    status: Status = "current"
    left = at
    while left:
        word = words[left - 1]
        if word in _FORMER:
            status = "former"
        elif word in _ACTING and not (left > 1 and words[left - 2] in _NOT_ACTING):
            status = "acting" if status == "current" else status
        elif word in _INCOMING:
            status = "incoming" if status == "current" else status
        elif word not in _BESIDE_TITLE:
            break
        left -= 1
    return status, left
