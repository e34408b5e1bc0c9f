"""Claims of one sentence, name by title, and what the rules that find them ask of its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from ...records import record
from .clauses import may_happen, of_a_year
from .denials import denied, of_a_ceremony, supposed
from .gaps import joins
from .names import is_initials
from .phrases import Item, NamePhrase, TitlePhrase
from .times import PERIOD
from .tokens import Line

_NUMBER = r"(?:[ivx]+|[\d/]+(?:-\d+)?)"
_TERM = lazy_re(
    rf"^,? ?\(? ?(?:(?:các )?(?:{alternation('term')})"
    rf" {_NUMBER}(?: ?(?:,|-|và) {_NUMBER})*(?: -)? ?)+\)?(?!\w)"
    r"|^\( (?:(?:từ|giai đoạn|năm|tháng) )*[\d/]+(?: ?(?:-|đến|đến năm) ?[\d/]+)? \)"
    rf"|^\(? ?(?:trong |thời gian )*từ {PERIOD}(?: \)|(?![\w/-]))"
)
#: Weili Sun, còn có tên là | Qu Min
_ALSO_CALLED = lazy_re(rf"^[,(-]? ?(?:{alternation('also_called')})$")
_OR = frozenset(("hay", "hoặc", "và", ","))
_COUNTERPARTS, _PARAPHRASES = cues("counterpart"), cues("paraphrase")


@record(frozen=True, slots=True)
class Claim:
    """A name and a title that belong together, and the rule that says so."""

    name: NamePhrase
    title: TitlePhrase
    rule: str
    status: str | None = None
    #: The tokens of another's title that the name shares: `Tổng thống Mỹ A và người đồng cấp Pháp B`.
    shared: tuple[int, int] | None = None


def gap(line: Line, before: Item, after: Item, start: int) -> str:
    """Return the folded words from a token on that stand between two items."""
    if start < after.left and line.words[start] == "." and is_initials(line.words[start - 1]):
        start += 1  # bà Đỗ Thị S. (cán bộ xã)
    words = " ".join(line.words[start : after.left])
    return _TERM.sub("", words).strip() if isinstance(before, TitlePhrase) else words


def _without_asides(line: Line, items: Sequence[Item]) -> Sequence[Item]:
    """Leave out who is only named in brackets between: ông A (cha ông B) - viện trưởng Viện C."""
    out: list[Item] = []
    for i, item in enumerate(items):
        if (
            isinstance(item, NamePhrase)
            and out
            and isinstance(out[-1], NamePhrase)
            and i + 1 < len(items)
            and isinstance(items[i + 1], TitlePhrase)
            and line.words[out[-1].end] == "("
            and out[-1].end + 1 <= item.left
            and line.words[item.end : item.end + 1] == [")"]
        ):
            continue
        out.append(item)
    return out


def _without_other_names(line: Line, items: Sequence[Item]) -> tuple[Sequence[Item], dict[int, int]]:
    """Leave out what somebody is called as well, and return where it ends by the id of his name: `ông A, còn
    có tên là | B hay C`.
    """
    out: list[Item] = []
    ends: dict[int, int] = {}
    for item in items:
        last = out[-1] if out else None
        if isinstance(item, NamePhrase) and isinstance(last, NamePhrase) and not item.addressed:
            between = " ".join(line.words[ends.get(id(last), last.end) : item.left])
            if _ALSO_CALLED.match(between) or (id(last) in ends and between in _OR):
                closed = between.startswith("(") and line.words[item.end : item.end + 1] == [")"]
                ends[id(last)] = item.end + closed
                continue
        out.append(item)
    return out, ends


def is_deputy(deputy: Item, chief: Item) -> bool:
    """Tell whether one title is of the deputy of the other's holder, so that nobody holds both."""
    if not isinstance(deputy, TitlePhrase) or not isinstance(chief, TitlePhrase):
        return False
    words = deputy.title.words.removeprefix("phó ")
    return words != deputy.title.words and chief.title.words in (words, f"trưởng {words}")


class Pairs:
    """The items of a sentence with the words between them; `found` are the claims, `taken` their titles."""

    def __init__(self, line: Line, items: Sequence[Item]) -> None:
        self.line = line
        items, ends = _without_other_names(line, _without_asides(line, items))
        self.items = items
        self.gaps = [gap(line, a, b, ends.get(id(a), a.end)) for a, b in pairwise(items)]
        self.taken: set[int] = set()
        self.found: list[Claim] = []

    def _claim(self, name: int, title: int, rule: str, status: str | None = None) -> None:
        n, t = self.items[name], self.items[title]
        shared: tuple[int, int] | None = None
        if isinstance(t, TitlePhrase) and t.title.words in _COUNTERPARTS:
            if (found := self._shared(title, t)) is None:
                return
            t, shared = found
        elif isinstance(t, TitlePhrase) and t.head_end - t.start < len(t.title.words.split()):
            if (found := self._halved(title, t)) is None:
                return
            t, shared = found
        if not isinstance(n, NamePhrase) or not isinstance(t, TitlePhrase) or denied(self.line, t):
            return
        if rule == "subject_is_title" and of_a_ceremony(self.line, t):
            return
        if rule.endswith("before_name") or not supposed(self.line, t):
            self.taken.add(title)
            self.found.append(Claim(n, t, f"officials.{rule}", status, shared))

    def _shared(self, at: int, own: TitlePhrase) -> tuple[TitlePhrase, tuple[int, int]] | None:
        """Return the title that a counterpart shares with one before, and its tokens without the place."""
        for item in reversed(self.items[:at]):
            if not isinstance(item, TitlePhrase) or item.title.words in _COUNTERPARTS | _PARAPHRASES:
                continue
            place, end = item.run.place, item.end
            if place and (place[1] == end or self.line.words[place[1]] == "về"):
                end = place[0]  # đặc phái viên Mỹ về vấn đề Triều Tiên
            if self.line.words[end - 2 : end] == ["việt", "nam"]:
                end -= 2
            end -= self.line.words[end - 1] == "của"
            return replace(own, title=item.title, status="current"), (item.start, end)
        return None

    def _halved(self, at: int, own: TitlePhrase) -> tuple[TitlePhrase, tuple[int, int]] | None:
        """Return a title whose other half the next one has, and its tokens: `trưởng và phó | phòng`."""
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if not isinstance(after, TitlePhrase) or not is_deputy(after, own):
            return None
        run = replace(after.run, start=after.head_end - len(own.title.words.split()) + 1)
        return replace(after, left=own.left, title=own.title, status=own.status, run=run), (
            own.start,
            own.end,
        )

    def _is_name(self, i: int) -> bool:
        return 0 <= i < len(self.items) and isinstance(self.items[i], NamePhrase)

    def _names_before(self, i: int) -> bool:
        return any(self._is_name(j) for j in range(i))

    def _free_title(self, i: int) -> bool:
        return 0 <= i < len(self.items) and isinstance(self.items[i], TitlePhrase) and i not in self.taken

    def _joins(self, i: int) -> bool:
        return joins(self.gaps[i])

    def _taken_over(self, i: int, at: int) -> None:
        """ông A thay ông B làm Giám đốc Sở C: B was it, and A comes to hold it, or held it then

        B is the item `i`, named from token `at` on, the office the next.
        """
        successor = next((j for j in range(i - 1, -1, -1) if self._is_name(j)), None)
        front = self.line.words[:at]
        if successor is None or not may_happen(front[self.items[successor].end :]):
            self._claim(i, i + 1, "predecessor", "former")
            if successor is not None:
                self._claim(successor, i + 1, "subject_is_title", None if of_a_year(front) else "incoming")
