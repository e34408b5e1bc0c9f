"""Offices told of a name that stands before them (`ông A, Bí thư Tỉnh uỷ`), or in a clause before it."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from .clauses import fronted, given_by, given_for_now, gives, moved_from, of_both, passive, replaces
from .denials import supposed
from .gaps import being, gives_away, joins, opens_apposition, tells_aside
from .pairs import Pairs
from .phrases import Item, NamePhrase, TitlePhrase

DIRECT = cues("direct") | {""}
BETWEEN_NAMES, BETWEEN_TITLES = cues("between_names"), cues("between_titles")
BEFORE_TITLES = BETWEEN_TITLES - cues("splits_people")
_AFTER_NAME = BETWEEN_TITLES | cues("after_person") | {""}
# Hoàng Văn A (SN 1962) Phó Giám đốc
_BORN = lazy_re(r"^\( (?:sn|sinh năm|\d+ tuổi)[^()]{0,30}\)$")
_KIN = cues("kin")
_BOTH = frozenset({"và người tiền nhiệm", "lẫn", "và người kế nhiệm"})
_LONGEST_TELLING = 12
_OBJECT_OF = frozenset({"của", "với", "cho"})
_ABUSES = lazy_re(r"^, (?:lợi|lạm) dụng")
_FORMER = cues("former")
_CLAUSE_VERBS = cues("subject_verb")
_DONE = cues("done")
_AS_WELL = frozenset({"kiêm", "kiêm nhiệm"})
_RECEIVES = frozenset({"tới", "đến", "gửi", "cho"})
_QUOTES = frozenset('"“”:')
_BESIDE, _CLOSES = cues("beside"), cues("closes_apposition")
_BESIDE_ENDS = frozenset(words.split()[-1] for words in _BESIDE)
_IN_ADJUNCT, _SPEAKS = cues("in_adjunct"), cues("speaks")
_OPENS_ADJUNCT, _GOES_ON = cues("opens_adjunct"), cues("goes_on")
_PLURAL = cues("plural")
_SPEAKS_OF, _SPOKEN_OF, _SAYING = cues("speaks_of"), cues("spoken_of"), cues("saying")
_OPENS_CLAUSE = lazy_re(rf"^, (?:{alternation('opens_clause')})(?!\w)")
_RETIRED = lazy_re(rf"^đã (?:{alternation('retired')})(?!\w)")
_HANDS_OVER = lazy_re(rf"(?<!\w)(?:{alternation('hands_over')})(?!\w)")


class Appositions(Pairs):
    """The rules for a title behind its holder's name, and for one in a clause before it."""

    def _of_somebody_else(self, name: int, title: int) -> bool:
        """Tell `vợ ông A là trưởng phòng`, and `ông A trình việc thôi giữ chức Giám đốc đối với ông B`."""
        holder = self.items[name]
        kin = isinstance(holder, NamePhrase) and holder.addressed and holder.left > 0
        if kin and self.line.words[holder.left - 1] in _KIN:
            return True
        return self._taken_from(title)

    def _taken_from(self, title: int) -> bool:
        """Tell `đình chỉ chức vụ Giám đốc Sở A | đối với ông B`, whose it is."""
        other = self.items[title + 1] if title + 1 < len(self.items) else None
        return isinstance(other, NamePhrase) and other.addressed and self.gaps[title] == "đối với"

    def _another_begins(self, name: int, title: int) -> bool:
        """Tell whether somebody else is the title's subject: Nếu ông A từ chức, Ann sẽ trở thành ..."""
        line, stop = self.line, self.items[title].left
        commas = [j for j in range(self.items[name].end, stop) if line.words[j] == ","]
        at = first = commas[-1] + 1 if commas else stop
        while at < stop and line.capital[at]:
            at += 1
        return first < at < stop and line.words[at] in _CLAUSE_VERBS

    def _after_name(self, i: int) -> None:
        """ông A, Phó Bí thư, Chủ tịch UBND tỉnh B; ông A - Chánh Văn phòng; ông A (Giám đốc Sở B)"""
        if not (self._is_name(i) and self._free_title(i + 1)):
            return
        if given_by(self.line, self._named_from(i), self.gaps[i]):
            self._given(i)
            return
        if replaces(self.line, self._named_from(i), self.gaps[i]):
            self._taken_over(i, self._named_from(i))
            return
        if moved_from(self.line, self.gaps[i], self.items[i + 1]) and not self._names_before(i):
            self._claim(i, i + 1, "name_is_title", "former")
            return
        if self._beside(i) or self._according(i) or gives_away(self.gaps[i]) or self._another_goes_on(i):
            return
        lists = self.gaps[i].endswith(":") and being(self.gaps[i])  # từng giữ các chức vụ:
        if opens_apposition(self.gaps[i]) and not lists:
            rule = "name_before_title"
        elif joins(self.gaps[i]) or given_for_now(self.gaps[i], self.items[i + 1]):
            rule = "name_is_title"
        elif (
            (self.gaps[i] == "" and self._lacks_comma(i))
            or (_BORN.match(self.gaps[i]) and self.line.capital[self.items[i + 1].left])
            or (tells_aside(self.gaps[i]) and self._was(i + 1))
        ):
            rule = "name_before_title"
        else:
            return
        if (
            rule == "name_is_title"
            and self.gaps[i].startswith(", ")
            and (actor := self._actor(i)) is not None
        ):
            self._chain_after(actor, i + 1, "subject_is_title")
            return
        if rule == "name_is_title" and self._in_a_clause(i):
            self._claim(i + 2, i + 1, "fronted_title")
            return
        if rule == "name_is_title" and (self._another_begins(i, i + 1) or self._of_somebody_else(i, i + 1)):
            return
        past = self.gaps[i] == ", nguyên là" and self._lists(i)
        if past or of_both(self.gaps[i]) or self._given_together(i):
            self._all_of(i, i + 1, rule)  # cả ông A và bà B đều từng giữ chức
        self._chain_after(i, i + 1, rule)

    def _all_of(self, last: int, title: int, rule: str) -> None:
        """Claim a title for the names before the last one, as far as they are listed."""
        while self._is_name(last - 1) and self.gaps[last - 1] in BETWEEN_NAMES | _BOTH:
            last -= 1
            self._claim(last, title, rule)

    def _given_together(self, last: int) -> bool:
        """bầu ông A và bà B giữ chức Phó Chủ tịch; các ông A, B được bầu làm Phó Chủ tịch: both hold it"""
        first, words = last, self.gaps[last]
        while self._is_name(first - 1) and self.gaps[first - 1] in BETWEEN_NAMES:
            first -= 1
        if first == last or not words or words[0] in ",-(" or "lần lượt" in words:
            return False
        if self._is_title(last + 2) and self.gaps[last + 1] in ("và", ","):
            return False  # ông A và ông B được bầu làm Chủ tịch HĐND và Chủ tịch UBND
        before = self.line.words[: self.items[first].left]
        if before and before[-1] in _PLURAL and being(words):
            return True  # các ông A, B giữ chức Phó Chủ tịch
        if words.split()[0] == "là":
            return False
        if self.gaps[last - 1] == "," and not (before and before[-1] in _PLURAL):
            return False  # dưới thời Tổng thống A, ông B được bổ nhiệm làm Đại sứ
        return passive(words) or gives(before)

    def _is_title(self, i: int) -> bool:
        return i < len(self.items) and isinstance(self.items[i], TitlePhrase)

    def _lists(self, last: int) -> bool:
        """Tell whether a name closes a list of three at least: A, B và C, nguyên là cán bộ ngân hàng"""
        return self._is_name(last - 2) and self.gaps[last - 2 : last] == [",", "và"]

    def _in_a_clause(self, i: int) -> bool:
        """Theo ông A, khi còn làm Giám đốc Sở B, ông C đã ký: it is C's"""
        if not self._is_name(i + 2) or self.gaps[i + 1] != "," or not _OPENS_CLAUSE.match(self.gaps[i]):
            return False
        holder = self.items[i + 2]
        return isinstance(holder, NamePhrase) and holder.addressed

    def _actor(self, i: int) -> int | None:
        """bà A làm theo chỉ đạo của ông B, lợi dụng chức vụ Phó phòng: it is A's"""
        left = self.items[i].left
        if not left or self.line.words[left - 1] not in _OBJECT_OF or not _ABUSES.match(self.gaps[i]):
            return None
        return next((j for j in range(i) if self._is_name(j)), None)

    def _another_goes_on(self, i: int) -> bool:
        """bạn thân của ông A và là Bộ trưởng B: A is not who is told of"""
        left = self.items[i].left
        return (
            self.gaps[i] in ("và là", "và giữ chức") and left > 0 and self.line.words[left - 1] in _OBJECT_OF
        )

    def _beside(self, i: int) -> bool:
        """Cùng với ông A, nhà lãnh đạo Triều Tiên cũng chọn thêm người: two people"""
        before, end = self.items[i].left, self.items[i + 1].end
        words = self.line.words
        if not before or words[before - 1] not in _BESIDE_ENDS:
            return False
        aside = {" ".join(words[max(0, before - n) : before]) for n in (1, 2)}
        closed = end >= len(words) or words[end] in _CLOSES
        return not aside.isdisjoint(_BESIDE) and not closed

    def _according(self, i: int) -> bool:
        """Theo ông A, Thủ tướng đã phê duyệt; Trước nghĩa cử của chị A, trưởng Công an đã khen: two people"""
        before, title = self.items[i].left, self.items[i + 1]
        if self.gaps[i] == "," and (self._in_adjunct(self._named_from(i), title) or self._spoken_of(i)):
            return True
        if not isinstance(title, TitlePhrase) or self.gaps[i] != "," or self.line.words[before - 1] != "theo":
            return False
        told = self.line.words[title.end : title.end + 3]
        if title.end == title.head_end:
            return bool(told) and told[0] in _DONE
        return bool(told) and told[0] in _GOES_ON and not _RETIRED.match(" ".join(told))

    def _in_adjunct(self, at: int, second: Item) -> bool:
        """Ngoài bằng khen của Chủ tịch tỉnh, chị A còn nhận: the first of two is named from token `at` on"""
        words = self.line.words
        if not at or words[0] not in _OPENS_ADJUNCT or words[at - 1] not in _IN_ADJUNCT or "," in words[:at]:
            return False
        does = words[second.end] if second.end < len(words) else ""
        return does in _GOES_ON or (does in _SPEAKS and words[0] != "theo")

    def _spoken_of(self, i: int) -> bool:
        """Nói về trường hợp ông A, Bí thư Tỉnh uỷ cho biết: another's office"""
        words, left, end = self.line.words, self._named_from(i), self.items[i + 1].end
        if not left or words[left - 1] not in _SPOKEN_OF or "," in words[3:left]:
            return False
        first = 3 if words[2:3] == [","] else 0  # Ngoài ra, nói về
        opens = any(" ".join(words[first : first + n]) in _SPEAKS_OF for n in (1, 2))
        return opens and end < len(words) and words[end] in _SAYING

    def _named_from(self, i: int) -> int:
        """Return where a name begins with the title right before it: `tân | Tổng thống B`."""
        direct = i > 0 and not self._is_name(i - 1) and self.gaps[i - 1] in DIRECT
        return self.items[i - 1 if direct else i].left

    def _given(self, i: int) -> None:
        """ông A được Tổng thống B bổ nhiệm làm tỉnh trưởng: it is of A"""
        holder = next((j for j in range(i - 1, -1, -1) if self._is_name(j)), None)
        if holder is not None:
            self._chain_after(holder, i + 1, "subject_is_title")

    def _was(self, title: int) -> bool:
        """(nguyên Phó trưởng khoa B)"""
        item = self.items[title]
        return (
            isinstance(item, TitlePhrase) and item.left < item.start and self.line.words[item.left] in _FORMER
        )

    def _lacks_comma(self, i: int) -> bool:
        """Ông Nguyễn Văn A Phó giám đốc Sở B; ông Nguyễn Văn A nguyên kế toán trưởng"""
        name, title = self.items[i], self.items[i + 1]
        if not isinstance(title, TitlePhrase):
            return False
        claimed = any(claim.name is name for claim in self.found)
        full = isinstance(name, NamePhrase) and name.addressed and name.end - name.start >= 3
        told = title.left < title.start and self.line.words[title.left] in _FORMER
        return full and not claimed and (self.line.capital[title.left] or told)

    def _chain_after(self, name: int, first: int, rule: str) -> None:
        j = first
        self._claim(name, j, rule)
        while self._free_title(j + 1) and self._goes_on(j) and not self._is_planned(j):
            if self._is_name(j + 2) and (self.gaps[j + 1] in DIRECT or self._taken_from(j + 1)):
                break
            j += 1
            self._claim(name, j, rule)

    def _goes_on(self, j: int) -> bool:
        return self.gaps[j] in _AFTER_NAME or self._told_on(j)

    def _is_planned(self, j: int) -> bool:
        """Giới thiệu quy hoạch chức danh Phó bí thư, Bí thư Tỉnh uỷ: he is neither"""
        title = self.items[j]
        return j not in self.taken and isinstance(title, TitlePhrase) and supposed(self.line, title)

    def _told_on(self, j: int) -> bool:
        """ông A, Bí thư Tỉnh uỷ B, được bầu giữ chức Bộ trưởng; bà A (44 tuổi, Phó phòng) làm Trưởng đoàn"""
        words = self.gaps[j].removeprefix(") ")
        return len(words.split()) <= _LONGEST_TELLING and being(words)

    def _subject(self, i: int) -> None:
        """Ông A quê ở B, sinh năm 1976, từng là Bí thư Thành đoàn"""
        if i == 0 or not self._free_title(i) or not being(self.gaps[i - 1]) or gives_away(self.gaps[i - 1]):
            return
        if self._is_name(i - 1) and joins(self.gaps[i - 1]) and self._of_somebody_else(i - 1, i):
            return
        if self.gaps[i - 1] in _AS_WELL and self.line.words[self.items[i - 1].left - 1] in _RECEIVES:
            return  # ông A ký gửi Chủ tịch UBND kiêm Trưởng ban các tỉnh
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
        self._all_of(last, title, "subject_is_title")

    def _anothers(self, name: int, title: int) -> bool:
        """Tell whether the sentence speaks of somebody else's office: `ông A xác nhận việc một Bí thư`."""
        start, end = self.items[name].end, self.items[title].left
        left = self.items[name].left
        said = left > 0 and self.line.words[left - 1] == "theo"
        quoted = not _QUOTES.isdisjoint(self.line.words[start:end])
        if self._another_begins(name, title):
            return True
        return said or quoted or _HANDS_OVER.search(" ".join(self.line.words[start:end])) is not None

    def _fronted(self, i: int) -> None:
        """Là Bí thư, Chủ tịch UBND tỉnh, ông A ...; Khi còn là Bộ trưởng B, Fenwick đã ..."""
        if not (self._free_title(i) and self._is_name(i + 1)) or any(self._is_name(j) for j in range(i)):
            return
        name = self.items[i + 1]
        does = self.line.words[name.end : name.end + 1]
        subject = isinstance(name, NamePhrase) and (name.addressed or (does and does[0] in _CLAUSE_VERBS))
        first = i
        while self._free_title(first - 1) and self.gaps[first - 1] in BEFORE_TITLES:
            first -= 1
        if subject and fronted(self.line, self.items[first].left, self.gaps[i]):
            for j in range(first, i + 1):
                self._claim(i + 1, j, "fronted_title")
