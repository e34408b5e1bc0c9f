"""Who holds what: the pairs of titles and names of one sentence, by the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from ...lexicon.office_cues import alternation, cues
from .clauses import fronted, given_by, of_both
from .denials import denied, named_office, of_another, supposed
from .gaps import being, joins, opens_apposition
from .names import is_foreign, is_initials
from .scan import Item, NamePhrase, TitlePhrase
from .tokens import Line

_OF = regex.compile(
    rf"^(?:,? ?(?:{alternation('term')}) [\w -]{{1,30}} )?(?:mới )?(?:thứ \w+ )?(?:của [\w ]{{1,20}} )?"
    rf"(?:(?:{alternation('then')}) )?"
    r"(?:đối với|với|của|cho|là|chính là|,|-)$"
)
_NUMBER = r"(?:[ivx]+|[\d/]+)"
_TERM = regex.compile(
    rf"^,? ?\(? ?(?:(?:{alternation('term')}) {_NUMBER}(?: ?(?:,|-|và) {_NUMBER})*(?: -)? ?)+\)?(?!\w)"
    r"|^\( (?:(?:từ|giai đoạn|năm|tháng) )*[\d/]+(?: ?(?:-|đến|đến năm) ?[\d/]+)? \)"
)
_LIST = regex.compile(r"^[,:]? ?(?:gồm|gồm có|là|như)? ?[:,]?$")
_SUCCESSION = regex.compile(r"\bthay(?: thế| cho|)(?: cho)?(?: người tiền nhiệm)?$")
_BETWEEN_TITLES, _SPLITS_PEOPLE = cues("between_titles"), cues("splits_people")
_AFTER_NAME = _BETWEEN_TITLES | cues("after_person") | {""}
#: A name that is not seen as one stands between: các tổng thống Carter, Bush con, Bill Clinton.
_ONE_MORE = regex.compile(r"^, [^,]{1,20} (?:,|và)$")
# Hoàng Văn A (SN 1962) Phó Giám đốc
_BORN = regex.compile(r"^\( (?:sn|sinh năm|\d+ tuổi)[^()]{0,30}\)$")
_BETWEEN_NAMES = cues("between_names")
_BOTH = frozenset({"và người tiền nhiệm", "lẫn", "và người kế nhiệm"})
_DIRECT = cues("direct") | {""}
_SAID = cues("said") - {"và", "là"}
_LONGEST_TELLING = 12
_MET = cues("met")
_KIN = cues("kin")
_QUOTES = frozenset('"“”:')
_COUNTERPARTS, _PARAPHRASES = cues("counterpart"), cues("paraphrase")
_ADVISERS = tuple(sorted(cues("adviser")))
_BESIDE, _CLOSES, _BY_WHOM = cues("beside"), cues("closes_apposition"), cues("by_whom")
_IN_HANDS = regex.compile(rf"^(?:{alternation('in_hands')})(?!\w)")
_HANDS_OVER = regex.compile(rf"(?<!\w)(?:{alternation('hands_over')})(?!\w)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A name and a title that belong together, and the rule that says so."""

    name: NamePhrase
    title: TitlePhrase
    rule: str
    status: str | None = None
    #: The tokens of another's title that the name shares: `Tổng thống Mỹ A và người đồng cấp Pháp B`.
    shared: tuple[int, int] | None = None


def gap(line: Line, before: Item, after: Item) -> str:
    """Return the folded words between two items."""
    start = before.end
    if start < after.left and line.words[start] == "." and is_initials(line.words[start - 1]):
        start += 1  # bà Đỗ Thị S. (cán bộ xã)
    words = " ".join(line.words[start : after.left])
    return _TERM.sub("", words).strip() if isinstance(before, TitlePhrase) else words


def pair(line: Line, items: Sequence[Item]) -> list[Claim]:
    """Return the pairs of a sentence, each title with one name unless its head is plural."""
    return _Pairing(line, items).claims()


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
            and out[-1].end + 1 < item.left
            and line.words[item.end : item.end + 1] == [")"]
        ):
            continue
        out.append(item)
    return out


class _Pairing:
    def __init__(self, line: Line, items: Sequence[Item]) -> None:
        self.line = line
        self.items = items = _without_asides(line, items)
        self.gaps = [gap(line, a, b) for a, b in pairwise(items)]
        self.taken: set[int] = set()
        self.found: list[Claim] = []

    def claims(self) -> list[Claim]:
        if not any(isinstance(i, TitlePhrase) for i in self.items):
            return []
        rules = (
            self._direct,
            self._after_name,
            self._of_name,
            self._succession,
            self._subject,
            self._fronted,
        )
        for rule in rules:
            for i in range(len(self.items)):
                rule(i)
        chiefs = [item.chief for item in self.items if isinstance(item, TitlePhrase) and item.chief]
        self.found += [Claim(name, title, "officials.title_before_name") for title, name in chiefs]
        return self.found

    def _claim(self, name: int, title: int, rule: str, status: str | None = None) -> None:
        n, t = self.items[name], self.items[title]
        shared: tuple[int, int] | None = None
        if isinstance(t, TitlePhrase) and t.title.words in _COUNTERPARTS:
            if (found := self._shared(title, t)) is None:
                return
            t, shared = found
        if not isinstance(n, NamePhrase) or not isinstance(t, TitlePhrase) or denied(self.line, t):
            return
        if rule.endswith("before_name") or not supposed(self.line, t):
            self.taken.add(title)
            self.found.append(Claim(n, t, f"officials.{rule}", status, shared))

    def _shared(self, at: int, own: TitlePhrase) -> tuple[TitlePhrase, tuple[int, int]] | None:
        """Return the title that a counterpart shares with one before, and its tokens without the place."""
        for item in reversed(self.items[:at]):
            if not isinstance(item, TitlePhrase) or item.title.words in _COUNTERPARTS | _PARAPHRASES:
                continue
            end = item.run.place[0] if item.run.place and item.run.place[1] == item.end else item.end
            if self.line.words[end - 2 : end] == ["việt", "nam"]:
                end -= 2
            end -= self.line.words[end - 1] == "của"
            return replace(own, title=item.title, status="current"), (item.start, end)
        return None

    def _is_name(self, i: int) -> bool:
        return 0 <= i < len(self.items) and isinstance(self.items[i], NamePhrase)

    def _free_title(self, i: int) -> bool:
        return 0 <= i < len(self.items) and isinstance(self.items[i], TitlePhrase) and i not in self.taken

    def _list(self, title: int, first: int) -> None:
        """các Phó Chủ tịch: A, B và C"""
        item = self.items[title]
        last = first
        while (
            isinstance(item, TitlePhrase)
            and item.plural
            and self._is_name(last + 1)
            and (self.gaps[last] in _BETWEEN_NAMES or _ONE_MORE.match(self.gaps[last]))
        ):
            last += 1
            self._claim(last, title, "plural_title")

    def _direct(self, i: int) -> None:
        """Chủ tịch UBND tỉnh X Nguyễn Văn A; Phó Thủ tướng, Chủ tịch Uỷ ban Y Nguyễn Văn A"""
        if not (self._free_title(i) and self._is_name(i + 1) and self.gaps[i] in _DIRECT):
            return
        self._claim(i + 1, i, "title_before_name")
        self._list(i, i + 1)
        self._chain_before(i, i + 1)

    def _chain_before(self, i: int, name: int) -> None:
        first = i
        while (
            self._free_title(first - 1)
            and not self._serves(first)
            and not self._deputy(first, first - 1)
            and self.gaps[first - 1]
            in _BETWEEN_TITLES
            - {
                "(",
                "và",
                ", và",
                ";",
            }
        ):
            first -= 1
        if first < i and not (self._is_name(first - 1) and self._joins(first - 1)):
            for j in range(first, i):
                title = self.items[j]
                if isinstance(title, TitlePhrase) and not title.plural:
                    self._claim(name, j, "titles_before_name")

    def _deputy(self, i: int, j: int) -> bool:
        """thừa lệnh Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh A: two people"""
        deputy, chief = self.items[i], self.items[j]
        return (
            isinstance(deputy, TitlePhrase)
            and isinstance(chief, TitlePhrase)
            and deputy.title.words == f"phó {chief.title.words}"
        )

    def _serves(self, i: int) -> bool:
        """Tổng thống, thư ký báo chí của Tổng thống A, bà B: she is no president"""
        item = self.items[i]
        return isinstance(item, TitlePhrase) and item.title.words.startswith(_ADVISERS)

    def _joins(self, i: int) -> bool:
        return joins(self.gaps[i])

    def _after_name(self, i: int) -> None:
        """ông A, Phó Bí thư, Chủ tịch UBND tỉnh B; ông A - Chánh Văn phòng; ông A (Giám đốc Sở B)"""
        if not (self._is_name(i) and self._free_title(i + 1)):
            return
        if given_by(self.line, self._named_from(i), self.gaps[i]):
            self._given(i)
            return
        if self._beside(i):
            return
        if opens_apposition(self.gaps[i]):
            rule = "name_before_title"
        elif joins(self.gaps[i]):
            rule = "name_is_title"
        elif (self.gaps[i] == "" and self._lacks_comma(i)) or (
            _BORN.match(self.gaps[i]) and self.line.capital[self.items[i + 1].left]
        ):
            rule = "name_before_title"
        else:
            return
        if of_both(self.gaps[i]) and self._is_name(i - 1) and self.gaps[i - 1] in _BETWEEN_NAMES | _BOTH:
            self._claim(i - 1, i + 1, rule)  # cả ông A và bà B đều từng giữ chức
        self._chain_after(i, i + 1, rule)

    def _beside(self, i: int) -> bool:
        """Cùng với ông A, nhà lãnh đạo Triều Tiên cũng chọn thêm người: two people"""
        before, end = self.items[i].left, self.items[i + 1].end
        words = self.line.words
        aside = {" ".join(words[max(0, before - n) : before]) for n in (1, 2)}
        closed = end >= len(words) or words[end] in _CLOSES
        return not aside.isdisjoint(_BESIDE) and not closed

    def _named_from(self, i: int) -> int:
        """Return where a name begins with the title right before it: `tân | Tổng thống B`."""
        direct = i > 0 and not self._is_name(i - 1) and self.gaps[i - 1] in _DIRECT
        return self.items[i - 1 if direct else i].left

    def _given(self, i: int) -> None:
        """ông A được Tổng thống B bổ nhiệm làm tỉnh trưởng: it is of A"""
        holder = next((j for j in range(i - 1, -1, -1) if self._is_name(j)), None)
        if holder is not None:
            self._chain_after(holder, i + 1, "subject_is_title")

    def _lacks_comma(self, i: int) -> bool:
        """Ông Nguyễn Văn A Phó giám đốc Sở B"""
        name, title = self.items[i], self.items[i + 1]
        claimed = any(claim.name is name for claim in self.found)
        full = isinstance(name, NamePhrase) and name.addressed and name.end - name.start >= 3
        return full and not claimed and self.line.capital[title.left]

    def _chain_after(self, name: int, first: int, rule: str) -> None:
        j = first
        self._claim(name, j, rule)
        while self._free_title(j + 1) and (self.gaps[j] in _AFTER_NAME or self._told_on(j)):
            if self._is_name(j + 2) and self.gaps[j + 1] in _DIRECT:
                break
            j += 1
            self._claim(name, j, rule)

    def _told_on(self, j: int) -> bool:
        """ông A, Bí thư Tỉnh uỷ B, được bầu giữ chức Bộ trưởng"""
        return len(self.gaps[j].split()) <= _LONGEST_TELLING and being(self.gaps[j])

    def _of_name(self, i: int) -> None:
        """chức Tổng Thanh tra của ông A; thứ trưởng mới là ông A; Giám đốc Công an tỉnh, Đại tá A"""
        item = self.items[i]
        if not (self._free_title(i) and self._is_name(i + 1)) or not isinstance(item, TitlePhrase):
            return
        following = self.items[i + 1]
        words = self.gaps[i]
        if words == "(" and following.end < len(self.line) and self.line.words[following.end] == ")":
            # `Quân khu Quảng Châu (Guang Zhou)` says the same in other letters
            if not is_foreign(self.line, following.start, following.end):
                self._claim(i + 1, i, "title_name_in_brackets")
            return
        addressed = isinstance(following, NamePhrase) and (following.addressed or self._set_off(i + 1, words))
        if item.plural and words == "," and not (self._is_name(i + 2) and self.gaps[i + 1] in _BETWEEN_NAMES):
            return  # phản ứng của các nhà ngoại giao Cuba, bà A
        if item.plural and _LIST.match(words):
            self._claim(i + 1, i, "title_of_name")
            self._list(i, i + 1)
            return
        if words in _BY_WHOM:
            if _IN_HANDS.match(" ".join(self.line.words[following.end : following.end + 2])):
                self._claim(i + 1, i, "title_of_name")  # ghế Chủ tịch HĐQT hiện do ông A đảm nhiệm
            return
        found = _OF.match(words)
        if item.left and self.line.words[item.left - 1] in _KIN:
            return  # vợ nhà lãnh đạo X, bà A
        if found and words.endswith(",") and not self._introduces(item):
            return
        if found and words.endswith("của") and not named_office(self.line, item):
            return
        if words == "cho" and of_another(self.line, item):
            return
        if not found or (not addressed and words.split()[-1] in (",", "-", "của", "cho", "với")):
            return
        if self._is_name(i - 1) and self._joins(i - 1):
            return
        self._claim(i + 1, i, "title_of_name")
        self._chain_before(i, i + 1)

    def _set_off(self, i: int, words: str) -> bool:
        """Theo Tổng Biên tập tạp chí B, Nguyễn Văn A, ..."""
        name = self.items[i]
        after = self.line.words[name.end] if name.end < len(self.line) else "."
        return (
            words == ","
            and (after == "," or after in _SAID)
            and name.end - name.start >= 2
            and self._is_last_name(i)
        )

    def _is_last_name(self, i: int) -> bool:
        return i + 1 == len(self.items) or len(self.gaps[i].split()) > 1

    def _introduces(self, title: TitlePhrase) -> bool:
        """Tell `Giám đốc Công an tỉnh, Đại tá A` from `gặp lãnh đạo Nga, ông A`."""
        if title.end == title.head_end and not title.title.person_next:
            return False
        return not any(w in _MET for w in self.line.words[max(0, title.left - 2) : title.left])

    def _succession(self, i: int) -> None:
        """giữ chức Bí thư Tỉnh uỷ X thay ông B"""
        if i == 0 or not self._is_name(i) or not _SUCCESSION.search(self.gaps[i - 1]):
            return
        if isinstance(self.items[i - 1], TitlePhrase) and len(self.gaps[i - 1].split()) <= 10:
            self._claim(i, i - 1, "predecessor", "former")

    def _anothers(self, name: int, title: int) -> bool:
        """Tell whether the sentence speaks of somebody else's office: `ông A xác nhận việc một Bí thư`."""
        start, end = self.items[name].end, self.items[title].left
        left = self.items[name].left
        said = left > 0 and self.line.words[left - 1] == "theo"
        quoted = not _QUOTES.isdisjoint(self.line.words[start:end])
        return said or quoted or _HANDS_OVER.search(" ".join(self.line.words[start:end])) is not None

    def _subject(self, i: int) -> None:
        """Ông A quê ở B, sinh năm 1976, từng là Bí thư Thành đoàn"""
        if i == 0 or not self._free_title(i) or not being(self.gaps[i - 1]):
            return
        names = [j for j in range(i) if self._is_name(j)]
        if len(names) == 1 and not self._anothers(names[0], i) and (i - 1 == names[0] or self.gaps[i - 1]):
            self._chain_after(names[0], i, "subject_is_title")
        elif len(names) > 1:
            self._several(names, i)

    def _several(self, names: Sequence[int], title: int) -> None:
        """bà A và bà B (cả hai được Giám đốc Sở bổ nhiệm làm Phó Chánh văn phòng)"""
        last = names[-1]
        if not of_both(" ".join(self.line.words[self.items[last].end : self.items[title].left])):
            return
        self._claim(last, title, "subject_is_title")
        while last and last - 1 in names and self.gaps[last - 1] in _BETWEEN_NAMES:
            last -= 1
            self._claim(last, title, "subject_is_title")

    def _fronted(self, i: int) -> None:
        """Là Chủ tịch UBND tỉnh, ông A ...; Khi còn làm Giám đốc Sở B, bà C ..."""
        if not (self._free_title(i) and self._is_name(i + 1)) or any(self._is_name(j) for j in range(i)):
            return
        name = self.items[i + 1]
        addressed = isinstance(name, NamePhrase) and name.addressed
        if addressed and fronted(self.line, self.items[i].left, self.gaps[i]):
            self._claim(i + 1, i, "fronted_title")
