"""Where the name of an organisation goes on over a comma, a dash, a bracket or a small word."""

from __future__ import annotations

from collections.abc import Set

from ...lexicon.office_cues import cues
from ...lexicon.organizations import Head, fields, foreign_places, head_at
from ...lexicon.provinces import names as province_names
from ...lexicon.titles import Title
from .names import Name, home_at, is_foreign, is_place, run_end, split, title_at
from .tokens import Line

_LINKS, _FIRST_LINKS, _LOOSE = cues("link"), cues("first_link"), cues("loose_link")
_ADVISERS, _SAID = tuple(sorted(cues("adviser"))), cues("said")
_DIRECT = cues("direct")
_NAMED_AFTER = cues("named_after")
_CLOSED_BY_PLACE = cues("closed_by_place")
_ADDRESS, _CREDITS, _UNITS = cues("address"), cues("credit"), cues("unit_title")
#: What a smaller body may be said to belong to after a comma: Phòng Dân số, Cục Thống kê.
_LARGER, _LARGEST = cues("larger_body"), cues("largest_body")
_PROVINCES = province_names()
_LONGEST_PROVINCE = 5
_ENVOYS = tuple(sorted(cues("envoy")))
#: cố vấn của | Tổng thống X, cố vấn cho | Tổng thống X
_SERVING = ("của", "cho")
_SERVANTS = (*_ADVISERS, *_ENVOYS)
_WHO = frozenset(f"{mark} {word}" for mark in (",", "là") for word in cues("pronoun"))


def _is_larger(head: Head) -> bool:
    """Tell whether a smaller body may belong to one of these: khoa Cấp cứu, | bệnh viện đa khoa"""
    return any(head.words == larger or head.words.startswith(f"{larger} ") for larger in _LARGER)


class Joints:
    """A walk over the tokens behind a title: `at` is where it stands, `end` the end of what it has taken."""

    def __init__(self, line: Line, at: int, known: Set[Name], title: Title, apposed: bool) -> None:
        self.title = title
        self.apposed = apposed
        self.of_a_unit = title.words.split()[-1] in _UNITS or title.words.endswith(
            ("cục trưởng", "vụ trưởng")
        )
        self.serves = title.words.startswith(_SERVANTS)
        self.line, self.start, self.at, self.known = line, at, at, known
        self.end = at
        self.heads: list[Head] = []
        self.foreign = False
        self.wants_name = False
        self.unknown = 0
        self.of_a_chief = False
        self.cased = False
        self.lone_capital = self.head_end = -1
        self.place: tuple[int, int] | None = None
        self.chief: int | None = None

    def _take(self, to: int) -> bool:
        self.at = self.end = to
        return True

    def _skip(self, to: int) -> bool:
        self.at = to
        return True

    def _title_here(self, at: int) -> bool:
        return at > self.start and title_at(self.line, at) is not None

    def _province(self, at: int) -> int | None:
        line = self.line
        after_place = bool(self.heads) and self.heads[-1].kind == "place" and at == self.end
        for length in range(_LONGEST_PROVINCE, 0, -1):
            end = at + length
            if end > len(line):
                continue
            phrase = " ".join(line.words[at:end])
            if phrase in _PROVINCES and line.capital[end - 1]:
                if phrase == "hồ chí minh" and not after_place:
                    return None
                return end
        return None

    def _begins_person(self, at: int) -> bool:
        line = self.line
        if line.words[at] in _ADDRESS and not (line.capital[at] and foreign_places().longest(line.words, at)):
            return True
        if not line.capital[at] or self._province(at) or home_at(line, at):
            return False  # Đại sứ Mỹ tại Việt Nam | Fenwick
        if (abroad := foreign_places().longest(line.words, at)) and is_place(
            tuple(line.words[at : abroad[0]])
        ):
            return self._a_person_in_spite(at, abroad[0])
        end = run_end(line, at)
        return end > at and split(line, at, end, wants_name=False, known=self.known) == at

    def _a_person_in_spite(self, at: int, end: int) -> bool:
        """Tell `Jordan Example` from `Đại sứ Mỹ tại Jordan`: more of a known name follows."""
        line = self.line
        return any(tuple(line.words[at : end + more]) in self.known for more in (1, 2))

    def _mark(self, word: str) -> bool:
        line, at = self.line, self.at
        following = at + 1
        if following >= len(line):
            return False
        if word[0].isdigit():
            if at == self.start or line.words[at - 1] == "này":
                return False
            self.wants_name = False
            if self.place and self.place[1] == at:
                self.place = (self.place[0], following)
            return self._take(following)
        if word == "&":
            self.at = following
            return True
        if word == "-":
            return self._dash(following)
        if word == ",":
            return self._comma(following)
        if word == "(":
            return self._bracket(following)
        return False

    def _dash(self, following: int) -> bool:
        line = self.line
        if self._begins_person(following) or title_at(line, following) or following in line.addresses:
            return False
        if line.words[following] in _CREDITS:
            return False  # - Ảnh: TTXVN
        if self.place and self.place[1] == self.at and not self._province(following):
            return False  # Chủ tịch UBND tỉnh Phú Yên - kiểm tra khu vực
        if line.capital[following] or fields().longest(line.words, following):
            self.at = following
            return True
        return False

    def _comma(self, following: int) -> bool:
        line = self.line
        word = line.words[following]
        if self._begins_person(following) or title_at(line, following):
            return False
        found = head_at(line.words, following)
        in_place = self.place is not None or (self.heads and self.heads[-1].words in _NAMED_AFTER)
        if found and found[1].kind == "place" and in_place and found[0] < len(line):
            if line.capital[found[0]] or line.words[found[0]][0].isdigit():
                self.at = following
                return True
            return False
        if (
            self.place is not None
            and self.place[1] == self.at
            and self.heads
            and self.heads[-1].kind == "place"
        ):
            end = self._province(following)
            if end and (end >= len(line) or line.words[end] in ",.)-;" or line.words[end] in _SAID):
                return self._skip(following)  # quận Hai Bà Trưng, Hà Nội
        for link in (("trực", "thuộc"), ("thuộc",)):
            after = following + len(link)
            if tuple(line.words[following:after]) == link and head_at(line.words, after):
                return self._skip(after)  # Phòng thí nghiệm A, trực thuộc trường B
        smaller = self.heads[-1].words not in _LARGEST if self.heads else self.of_a_unit or self.apposed
        goes_on = (
            found is not None
            and found[0] < len(line)
            and (
                line.capital[following]
                or line.capital[found[0]]
                or fields().longest(line.words, found[0]) is not None
            )
        )
        if found and smaller and goes_on and _is_larger(found[1]):
            self.at = following
            return True
        if line.upper[following] and line.upper[self.at - 1] and "&" in line.words[following]:
            return self._skip(following)  # Bộ VH, TT&DL
        # Bộ Văn hoá, Thể thao và Du lịch; phòng, chống tham nhũng
        if found_field := fields().longest(line.words, following):
            after = found_field[0]
            if after < len(line) and line.words[after] in ("và", ",", "&", "("):
                self.at = following
                return True
            if line.capital[following] and after < len(line) and fields().longest(line.words, after):
                return self._skip(following)  # Bộ Lao động, Thương binh Xã hội
            if line.capital[following] and after < len(line) and self._province(after) and self.heads:
                return self._skip(following)  # Sở Tài nguyên, Môi trường Đà Nẵng
        return word == "chống" and self._skip(following)

    def _bracket(self, following: int) -> bool:
        line = self.line
        close = following
        while close < len(line) and line.words[close] != ")" and close - following < 10:
            close += 1
        if close >= len(line) or line.words[close] != ")" or close == following:
            return False
        belongs = line.words[following] == "thuộc" and following + 1 < close
        found = head_at(line.words, following + belongs)
        inside = range(following, close)
        abbreviation = line.upper[following] and (
            close == following + 1 or all(line.capital[i] or line.words[i] in ("-", "&") for i in inside)
        )
        province = self._province(following) == close
        if found or abbreviation or province:
            if found:
                self.heads.append(found[1])
            return self._take(close + 1)
        return False

    def _owner(self, at: int) -> int | None:
        """Return the end of the person whom an adviser serves: `cố vấn an ninh quốc gia của ông Trump`."""
        line = self.line
        if (
            not self.title.words.startswith(_ADVISERS)
            or line.words[at] not in _ADDRESS
            or at + 1 >= len(line)
        ):
            return None
        end = run_end(line, at + 1)
        return end if at + 1 < end <= at + 5 else None

    def _chief(self, at: int) -> int | None:
        """Return the end of the chief who is served: người phát ngôn của | Tổng thống Nga, thư ký báo chí
        của | Thủ tướng X, đặc phái viên của | Tổng thư ký Liên Hợp Quốc.
        """
        line = self.line
        found = title_at(line, at) if self.serves and at - self.start in (0, 1) else None
        if found is None or found[0] >= len(line):
            return None
        abroad = foreign_places().longest(line.words, found[0])
        body = None if abroad else self._world_body(found[0])
        end = abroad[0] if abroad else body[0] if body else found[0]
        named = run_end(line, end) if end < len(line) else end
        if named == end and " ".join(line.words[end : end + 2]) in _DIRECT:
            return None  # cố vấn của Tổng thống Mỹ đắc cử X
        if named == end == found[0]:
            return None
        if at == self.start:
            named = end  # the name after it is the holder's own
        if named > end and not (self.apposed or self._tells_who(named)):
            return None
        self.foreign = True
        if abroad:
            self.place = (found[0], end)
        if body:
            self.heads.append(body[1])
        if named > end:
            self.chief = at
        return named

    def _world_body(self, at: int) -> tuple[int, Head] | None:
        found = head_at(self.line.words, at)
        return found if found and found[1].class_ == "foreign" else None

    def _tells_who(self, at: int) -> bool:
        """Tell whether the holder's name follows: `trợ lý của nhà lãnh đạo X | là ông Y`."""
        return " ".join(self.line.words[at : at + 2]) in _WHO

    def _owned_by_firm(self, at: int) -> bool:
        """Tell a firm abroad, though it looks like a name, from a person: `bà A, CEO của Ocean Example`."""
        if not self.apposed or not self.line.capital[at] or self.title.words == "luật sư":
            return False
        end = run_end(self.line, at)
        return (
            end > at and is_foreign(self.line, at, end) and tuple(self.line.words[at:end]) not in self.known
        )

    def _mission(self, at: int) -> int | None:
        """Return the end of what an envoy is sent for: `đặc phái viên Mỹ về vấn đề Triều Tiên`."""
        words = self.line.words
        if words[at] != "về" or not self.title.words.startswith(_ENVOYS):
            return None
        at += 3 if words[at + 1 : at + 3] == ["vấn", "đề"] else 1
        abroad = foreign_places().longest(words, at) if at < len(words) else None
        return abroad[0] if abroad else None

    def _link(self) -> bool:
        line, at = self.line, self.at
        following = at + 1
        if following >= len(line) or (at == self.start and line.words[at] not in _FIRST_LINKS):
            return False
        if (mission := self._mission(at)) is not None:
            return self._take(mission)
        if (owner := self._owner(following)) and line.words[at] == "của":
            return self._take(owner)
        if (chief := self._chief(following)) and line.words[at] in _SERVING:
            return self._take(chief)
        body = head_at(line.words, following)
        owned = line.words[at] == "của" and self._owned_by_firm(following)
        if (not body and not owned and self._begins_person(following)) or title_at(line, following):
            return False
        if line.words[at] in _LOOSE and not line.capital[following] and not (self.heads or self.of_a_unit):
            return False  # Tổng thống Mỹ tại hội nghị
        if self.place and self.place[1] == at and line.words[at] in _CLOSED_BY_PLACE:
            return False  # Chủ tịch UBND tỉnh Hà Tĩnh về vấn đề này
        if (
            line.words[at] == "và"
            and self.place
            and self.place[1] == at
            and foreign_places().longest(line.words, following)
            and self.title.person_next
        ):
            return False  # lãnh đạo Nga và Mỹ
        if head_at(line.words, following) or fields().longest(line.words, following):
            return self._skip(following)
        if line.words[at] in _FIRST_LINKS:
            self.wants_name = False  # giáo dục đại học của Anh
        named = line.capital[following] and run_end(line, following) > following
        if named and line.words[at] not in ("với", "cho"):
            return self._skip(following)
        return (
            line.words[following] in _LINKS
            and line.words[at] != line.words[following]
            and self._skip(following)
        )
