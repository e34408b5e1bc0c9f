"""Who holds what: the pairs of titles and names of one sentence, by the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from ...lexicon.organizations import foreign_places
from .appositions import BEFORE_TITLES, BETWEEN_NAMES, DIRECT, Appositions
from .clauses import gives, passive
from .denials import named_office, of_another
from .gaps import BRACKET, being, opens_apposition
from .names import is_foreign
from .pairs import Claim, is_deputy
from .phrases import Item, NamePhrase, TitlePhrase
from .tokens import Line

_OF = lazy_re(
    rf"^(?:,? ?(?:{alternation('term')}) [\w -]{{1,30}} )?(?:mới )?(?:thứ \w+ )?(?:của [\w ]{{1,20}} )?"
    rf"(?:(?:{alternation('then')}) )?"
    r"(?:đối với|với|của|được giao cho|được trao cho|giao cho|thuộc về|cho|là|chính là|,|-)$"
)
_LIST = lazy_re(
    r"^(?:\( [^()]{1,40} \) ?)?[,:]? ?"
    r"(?:(?:gồm|gồm có|là|như)(?: các)?(?: ông bà| ông| bà| đồng chí)?)? ?[:,]?$"
    rf"|^(?:{alternation('plural_told')}) là$"
    r"|^[^.;:]{0,80}, (?:gồm|gồm có) (?:các )?(?:ông bà|ông|bà|đồng chí) ?:?$"
    r"|^[^,.;:]{0,70} (?:gồm|gồm có)(?: các| những)?(?: ông bà| ông| bà| anh| chị| đồng chí)? ?:?$"
)
#: `các Bí thư A (97,8%), B (96,3%) và C`
_FIGURE = lazy_re(r"^\( [\d][^()]{0,20} \) ?")
_SUCCESSION = lazy_re(r"\bthay(?: thế| cho|)(?: cho)?(?: người tiền nhiệm)?$")
_STANDS_IN = lazy_re(rf"(?<!\w)(?:{alternation('stands_in')})(?!\w)")
#: A name that is not seen as one stands between: các tổng thống Carter, Bush con, Bill Clinton.
_ONE_MORE = lazy_re(r"^, [^,]{1,20} (?:,|và)$")
_SAID = cues("said") - {"và", "là"}
_MET, _KIN, _RECEIVES = cues("met"), cues("kin"), cues("opens_with_object")
_LONGEST_OPENER = 3
_ADVISERS = tuple(sorted(cues("adviser")))
_BY_WHOM = cues("by_whom")
_PRONOUNS, _HELD_AS = cues("pronoun"), cues("held_as")
_IN_HANDS = lazy_re(rf"^(?:{alternation('in_hands')})(?!\w)")


def pair(line: Line, items: Sequence[Item]) -> list[Claim]:
    """Return the pairs of a sentence, each title with one name unless its head is plural."""
    chiefs = [item.chief for item in items if isinstance(item, TitlePhrase) and item.chief]
    named = any(isinstance(item, NamePhrase) for item in items)
    found = _Pairing(line, items).claims() if named else []
    return found + [Claim(name, title, "officials.title_before_name") for title, name in chiefs]


class _Pairing(Appositions):
    def claims(self) -> list[Claim]:
        titles = {i for i, item in enumerate(self.items) if isinstance(item, TitlePhrase)}
        for rule in (
            self._in_turn,
            self._direct,
            self._after_name,
            self._of_name,
            self._subject,
            self._fronted,
        ):
            if self.taken >= titles:
                break
            for i in range(len(self.items)):
                rule(i)
        for i in range(len(self.items)):
            self._succession(i)
        return self.found

    def _in_turn(self, i: int) -> None:
        """ông A và ông B, nguyên trưởng và phó phòng C; Chủ tịch và Phó Chủ tịch xã C là ông A và ông B"""
        if i + 3 >= len(self.items):
            return
        names, titles = (i, i + 2) if self._is_name(i) else (i + 2, i)
        if not (self._is_name(names) and self._is_name(names + 1) and self._free_title(titles)):
            return
        if self.gaps[names] not in BETWEEN_NAMES or self.gaps[titles] not in ("và", ","):
            return
        chief, deputy = self.items[titles], self.items[titles + 1]
        words = self.gaps[i + 1]
        before = names > titles
        given = not before and (passive(words) or gives(self.line.words[: self.items[names].left]))
        told = given or (not before and "lần lượt" in words)
        if not isinstance(chief, TitlePhrase) or not (is_deputy(deputy, chief) or told):
            return
        if self._is_name(i + 4) and self.gaps[i + 3] in (BETWEEN_NAMES if before else DIRECT):
            return  # Chủ tịch, Phó Chủ tịch UBND xã A, B và C
        if not ((words in DIRECT or _LIST.match(words)) if before else self._joins(i + 1)):
            return
        if told and (self._is_title(i + 4) or not being(words)):
            return
        if told and self.gaps[names] == "," and "lần lượt" not in words:
            return
        rule = "titles_before_name" if before else "name_is_title" if told else "name_before_title"
        self._claim(names, titles, rule)
        self._claim(names + 1, titles + 1, rule, "former" if chief.status == "former" else None)

    def _list(self, title: int, first: int) -> None:
        """các Phó Chủ tịch: A, B và C"""
        item = self.items[title]
        last = first
        while (
            isinstance(item, TitlePhrase)
            and item.plural
            and self._is_name(last + 1)
            and not self._beside_accused(last)
            and (_FIGURE.sub("", self.gaps[last]) in BETWEEN_NAMES or _ONE_MORE.match(self.gaps[last]))
        ):
            last += 1
            self._claim(last, title, "plural_title")

    def _beside_accused(self, name: int) -> bool:
        """Hai cựu Thứ trưởng A, B cùng | bị cáo C: he was none"""
        left = self.items[name + 1].left
        accused = self.line.words[left : left + 1] == ["bị"] or self.line.words[left - 2 : left - 1] == ["bị"]
        return "cùng" in self.gaps[name].split() and accused

    def _direct(self, i: int) -> None:
        """Chủ tịch UBND tỉnh X Nguyễn Văn A; Phó Thủ tướng, Chủ tịch Uỷ ban Y Nguyễn Văn A"""
        if not (self._free_title(i) and self._is_name(i + 1) and self.gaps[i] in DIRECT):
            return
        if self._of_his_office(i):
            return
        self._claim(i + 1, i, "title_before_name")
        self._list(i, i + 1)
        self._chain_before(i, i + 1)

    def _of_his_office(self, i: int) -> bool:
        """người phát ngôn của văn phòng | ông A: somebody who works for A"""
        title, name = self.items[i], self.items[i + 1]
        if not isinstance(title, TitlePhrase) or self.line.words[name.left] not in _PRONOUNS:
            return False
        own = self.line.words[title.head_end : title.end]
        return own in (["văn", "phòng"], ["của", "văn", "phòng"])

    def _chain_before(self, i: int, name: int) -> None:
        first = i
        while (
            self._free_title(first - 1)
            and not self._serves(first)
            and not self._deputy(first, first - 1)
            and not self._of_two_states(first - 1, first)
            and self.gaps[first - 1] in BEFORE_TITLES
        ):
            first -= 1
        of_former = self._is_name(first - 1) and self._joins(first - 1) and not self._listed_with(first - 1)
        if first < i and not of_former and not self._given_to_another(first):
            for j in range(first, i):
                title = self.items[j]
                if isinstance(title, TitlePhrase) and not title.plural:
                    self._claim(name, j, "titles_before_name")

    def _given_to_another(self, title: int) -> bool:
        """ông A được điều động làm | Phó Giám đốc B, nguyên Chủ tịch C Lê Văn D nói: it is A's"""
        before = self.items[title].left
        named = any(self._is_name(j) for j in range(title))
        return named and before > 0 and self.line.words[before - 1] in _HELD_AS

    def _listed_with(self, name: int) -> bool:
        """Thủ tướng A, | Tổng bí thư, Chủ tịch nước B: in a list of people each follows his office"""
        titled = name > 0 and not self._is_name(name - 1) and self.gaps[name - 1] in DIRECT
        return titled and self.gaps[name] == ","

    def _deputy(self, i: int, j: int) -> bool:
        """thừa lệnh Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh A: two people"""
        return is_deputy(self.items[i], self.items[j])

    def _of_two_states(self, i: int, j: int) -> bool:
        """Sau Tổng thống Mỹ, Thủ tướng Anh A cũng rút lui: two people"""
        states = set()
        for item in (self.items[i], self.items[j]):
            if isinstance(item, TitlePhrase) and item.run.foreign and item.run.place:
                run = range(item.run.start, item.run.end)
                states.add(
                    next((f[1] for at in run if (f := foreign_places().longest(self.line.words, at))), "")
                )
        return len(states) == 2 and "" not in states

    def _serves(self, i: int) -> bool:
        """Tổng thống, thư ký báo chí của Tổng thống A, bà B: she is no president"""
        item = self.items[i]
        return isinstance(item, TitlePhrase) and item.title.words.startswith(_ADVISERS)

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
        if item.plural and words == "," and not (self._is_name(i + 2) and self.gaps[i + 1] in BETWEEN_NAMES):
            return  # phản ứng của các nhà ngoại giao Cuba, bà A
        if item.plural and _LIST.match(words) and not self._has_own_office(i + 1, words):
            self._claim(i + 1, i, "title_of_name")
            self._list(i, i + 1)
            return
        if words in _BY_WHOM:
            if _IN_HANDS.match(" ".join(self.line.words[following.end : following.end + 2])):
                self._claim(i + 1, i, "title_of_name")  # ghế Chủ tịch HĐQT hiện do ông A đảm nhiệm
            return
        if isinstance(following, NamePhrase) and following.addressed and words.startswith("("):
            words = BRACKET.sub("", words)
        found = _OF.match(words)
        if item.left and self.line.words[item.left - 1] in _KIN:
            return  # vợ nhà lãnh đạo X, bà A
        if words == "," and self.line.words[max(0, item.left - 2) : item.left] == ["của", "một"]:
            return  # ôtô của một giám đốc, ông A
        if found and words.endswith(",") and not self._introduces(item, following):
            return
        if found and words.endswith("của") and not named_office(self.line, item):
            return
        if words == "," and self._in_adjunct(item.left, following):
            return
        if words in ("cho", "với") and of_another(self.line, item):
            return
        if not found or (not addressed and words.split()[-1] in (",", "-", "của", "cho", "với")):
            return
        if words != "đối với" and self._is_name(i - 1) and self._joins(i - 1):
            return
        self._claim(i + 1, i, "title_of_name")
        self._chain_before(i, i + 1)
        if words.endswith("với"):
            self._others_of(i, i + 1)

    def _others_of(self, title: int, name: int) -> None:
        """bầu chức danh Uỷ viên UBND tỉnh với ông A (Giám đốc Sở B) và ông C"""
        at = name
        while at + 1 < len(self.items):
            own = not self._is_name(at + 1) and self.gaps[at] == "("
            at += 1 + own
            between = self.gaps[at - 1].removeprefix(") ") if at < len(self.items) else None
            other = self.items[at] if at < len(self.items) else None
            if between not in BETWEEN_NAMES or not isinstance(other, NamePhrase) or not other.addressed:
                return
            self._claim(at, title, "title_of_name")

    def _has_own_office(self, name: int, words: str) -> bool:
        """Các thẩm phán liên quan gồm ông A - phó chánh án: his office follows his name"""
        after = self.gaps[name] if name + 1 < len(self.items) else ""
        return len(words.split()) > 2 and not self._is_name(name + 1) and opens_apposition(after)

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

    def _introduces(self, title: TitlePhrase, name: Item) -> bool:
        """Tell `Giám đốc Công an tỉnh, Đại tá A` from `gặp lãnh đạo Nga, ông A`."""
        if title.end == title.head_end and not title.title.person_next:
            return False
        if title.run.heads and isinstance(name, NamePhrase) and name.grade and self._closes(name.end):
            return True  # hội đàm với Chủ tịch Hội đồng Tham mưu trưởng Hàn Quốc, Tướng B.
        if self._is_received(title, name):
            return False
        before = self.line.words[max(0, title.left - 2) : title.left]
        return before == ["thời", "là"] or _MET.isdisjoint(before)  # đồng thời là đặc phái viên của Nga, bà A

    def _is_received(self, title: TitlePhrase, name: Item) -> bool:
        """Đón Thủ tướng Việt Nam, ông A khẳng định: A is who receives him"""
        words, left, end = self.line.words, title.left, name.end
        first = left - words[left - 1 :: -1].index(",") if "," in words[:left] else 0
        opens = left - first <= _LONGEST_OPENER and " ".join(words[first:left]) in _RECEIVES
        return opens and end < len(words) and words[end] != ","

    def _closes(self, at: int) -> bool:
        return at >= len(self.line) or self.line.words[at] in (".", ";", ")")

    def _succession(self, i: int) -> None:
        """giữ chức Bí thư Tỉnh uỷ X thay ông B"""
        if i == 0 or not self._is_name(i) or not _SUCCESSION.search(self.gaps[i - 1]):
            return
        if _STANDS_IN.search(self.gaps[i - 1]):
            return  # Phó Bí thư tạm điều hành thay ông B
        if isinstance(self.items[i - 1], TitlePhrase) and len(self.gaps[i - 1].split()) <= 10:
            self._claim(i, i - 1, "predecessor", "former")
