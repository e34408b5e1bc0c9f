"""How far a title's organisation and place run: `Sở Giao thông Vận tải tỉnh Nghệ An`, `UBND huyện Củ Chi`."""

from __future__ import annotations

import re
from collections.abc import Set

from ...lexicon.names import is_syllable
from ...lexicon.office_cues import cues
from ...lexicon.organizations import Head, fields, foreign_places, head_at, verbs
from ...lexicon.titles import Title
from ...records import record
from .names import VIETNAM, Name, is_acronym, title_at
from .particulars import Particulars
from .runs import is_three_parts
from .tokens import Line

#: Heads of places that go by a number, and what they head.
_NUMBERED = (*sorted(cues("village_head")), "trưởng đội", "khu phố", "tổ dân phố", "khu vực")
_FROM = ["đến", "từ"]
_INFORMS, _INFORMED = ["thông", "tin"], (",", "rằng", "thêm")
_VILLAGE = Head("thôn", "public", "place")
_CLOSING, _SAYING = frozenset(",)(;"), cues("saying")
_NOT_IN_OFFICE, _REGIONS = cues("not_in_office"), cues("region")
_OF_CHIEFS, _GOVERNING, _UNNAMED = cues("body_of_chiefs"), cues("state_body"), cues("unnamed_place")
_LINKS, _BREAKS, _NOT_MOST = cues("link"), cues("break"), cues("not_most")
#: Most words in no list that the name of an organisation may have between its head and its proper name.
_MOST_UNKNOWN = 4
#: The same where the person stands before the title, so that a comma or a verb must end it.
_MOST_APPOSED = 6


@record(frozen=True, slots=True)
class Run:
    """The tokens that name an organisation and its place; `heads` are the words that open its parts."""

    start: int
    end: int
    heads: tuple[Head, ...]
    foreign: bool
    place: tuple[int, int] | None
    #: Where the title of the chief begins whom the holder serves: thư ký báo chí của | Thủ tướng X
    chief: int | None = None


def organisation(line: Line, at: int, known: Set[Name], title: Title, *, apposed: bool) -> Run:
    """Return the run that names the organisation of a title from token `at` on; it may be empty.

    `apposed` says that the person's name has stood before the title, so that no other is expected.
    """
    return _Walk(line, at, known, title, apposed).run()


class _Walk(Particulars):
    def run(self) -> Run:
        while self.at < len(self.line) and self._step():
            pass
        return Run(self.start, self.end, tuple(self.heads), self.foreign, self.place, self.chief)

    def _step(self) -> bool:
        line, at = self.line, self.at
        word = line.words[at]
        if at == self.start and (number := self._village(at)):
            return self._take(number)
        if not line.is_word(at):
            return self._mark(word)
        if at == self.end and line.words[at : at + 2] == _FROM and self._is_state(at + 2):
            return self._skip(at + 2)  # thượng nghị sĩ Cộng hoà | đến từ bang Iowa
        if self._behind_bracket(at):
            return self._with_remit(at) or self._whose(at)  # Ban quản lý rừng (huyện Tánh Linh) thông tin
        if not line.capital[at] and self._verb(at):
            return False
        if at == self.start:
            if served := self._chief(at):
                return self._take(served)  # thư ký báo chí Tổng thống Nga
            if word == "người" and self._is_nation(at + 1):
                return self._skip(at + 1)  # nghị sĩ người Anh
        if line.capital[at] and is_three_parts(line, at + 1):
            return False  # Tổng thư ký Liên Hợp Quốc | Ban - ki - moon
        found = head_at(line.words, at)
        field = fields().longest(line.words, at)
        if found and line.capital[at] and (abroad := foreign_places().longest(line.words, at)):
            found = None if abroad[0] > found[0] else found  # Bộ trưởng Quốc phòng Đài Loan is of no `Đài`
        if found and not (field and field[0] > found[0]):
            return self._head(*found)
        if self.of_a_chief and at == self.end and (chief := title_at(line, at)):
            self.of_a_chief = self.wants_name = False
            return self._take(chief[0])  # Văn phòng Chủ tịch nước
        self.of_a_chief = False
        if self._is_region(at):
            return self._take(at + 2)
        if line.capital[at] and not field and (other := title_at(line, at)) and other[1].deputy:
            return self.serves and self._take(other[0])  # Cố vấn An ninh quốc gia | Phó tổng thống
        if line.capital[at]:
            return self._capitals(field)
        if self._title_here(at) and not (self._title_needs_body(at) and (field or self._inside_a_name(at))):
            return False
        if self.heads and at == self.end and (place := self._this_place(at)):
            return self._take(place - (self.heads[-1].words in _GOVERNING))  # UBND tỉnh | này
        if field and (self._placed(at) or self._informs(at, field[0])):
            return False  # UBND tỉnh Phú Yên kiểm tra
        if field:
            return self._field(field[0])
        if at == self.start and word == "về" and not self.title.person_next and (charge := self._charge(at)):
            return self._take(charge)  # giám đốc về các vấn đề toàn cầu | của Facebook
        if word in _LINKS:
            return self._link()
        return self._particular(at) or self._word(at)

    def _is_region(self, at: int) -> bool:
        """Tell where a part of the country follows: `Cảng vụ hàng không | miền Bắc`."""
        of_region = bool(self.heads) or self.title.words.endswith("khu vực")
        named = of_region and " ".join(self.line.words[at : at + 2]) in _REGIONS
        return named and self.line.capital[at + 1]

    def _head(self, end: int, head: Head) -> bool:
        """Take the words that begin a body: `Sở` of `Giám đốc | Sở Y tế`."""
        if self._title_here(self.at) or self._is_surname(self.at, head):
            return False
        self.of_a_chief = head.words in _OF_CHIEFS
        self.wants_name = head.kind != "body" or head.class_ == "company"
        self.heads.append(head)
        self.unknown = 0
        self.head_end = end
        return self._take(end)

    def _placed(self, at: int) -> bool:
        """Tell whether the place of a body stands right before, named or not: `UBND huyện | kiểm tra`."""
        unnamed = len(self.heads) > 1 and self.head_end == at and self.heads[-1].words in _UNNAMED
        return unnamed or (self.place is not None and self.place[1] == at)

    def _behind_bracket(self, at: int) -> bool:
        """Tell whether the name has ended with a bracket; not yet in `Ban quản lý (BQL) | dự án`."""
        line = self.line
        closed = line.words[at - 1] == ")" and at == self.end and not line.capital[at]
        goes_on = self.head_end == at - 3 and head_at(line.words, at) is not None
        return closed and not goes_on and not self._is_seat_of(at)

    def _informs(self, at: int, end: int) -> bool:
        """Tell `Hội Nông dân Việt Nam thông tin, ...` from a body for information."""
        line = self.line
        after = line.words[end] if end < len(line) else "."
        return line.words[at - 2 : at] == VIETNAM and line.words[at:end] == _INFORMS and after in _INFORMED

    def _is_state(self, at: int) -> bool:
        found = head_at(self.line.words, at) if at < len(self.line) else None
        return found is not None and found[1].kind == "place" and found[1].class_ == "foreign"

    def _village(self, at: int) -> int | None:
        """Return the end of a village's number: trưởng thôn | 5, tổ trưởng tổ dân phố | số 7"""
        line = self.line
        if not self.title.words.endswith(_NUMBERED):
            return None
        end = at + 1 + (line.words[at] == "số")
        named = end <= len(line) and re.fullmatch(r"\d{1,2}[a-z]?", line.words[end - 1]) is not None
        if named:
            self.heads.append(_VILLAGE)
            self.place = (at, end)
        return end if named else None

    def _is_seat_of(self, at: int) -> bool:
        """Tell a place behind initials in brackets: `Toà án nhân dân (TAND) | tỉnh Hà Giang`."""
        found = head_at(self.line.words, at)
        return found is not None and found[1].kind == "place" and self.line.upper[at - 2]

    def _is_nation(self, at: int) -> bool:
        """Tell `nghị sĩ người Anh`, an office that needs no body, from `luật sư người Anh`."""
        abroad = at < len(self.line) and foreign_places().longest(self.line.words, at) is not None
        return abroad and self.title.organisation != "required"

    def _verb(self, at: int) -> bool:
        """Tell whether the holder's deeds begin: `Bí thư Thành uỷ chỉ đạo`, `Giám đốc Sở Y tế khẳng định`."""
        found = verbs().longest(self.line.words, at)
        if found is None or self._is_work(at, found[0]):
            return False
        if found[1] == "verb":
            return True
        return self.title.person_next if at == self.start else self.cased and at == self.end

    def _is_work(self, at: int, end: int) -> bool:
        """Tell the work of a body from a deed: `Trung tâm | tìm kiếm cứu nạn`, which is not yet named; `Ban
        chỉ huy Phòng chống thiên tai và | tìm kiếm cứu nạn`.
        """
        goes_on = self.wants_name or (bool(self.heads) and self.place is None)
        if not (goes_on and (at == self.end or self.line.words[at - 1] == "và")):
            return False
        field = fields().longest(self.line.words, at)
        return field is not None and field[0] > end

    def _closes(self, at: int) -> int | None:
        """Return the end of a few words in no list that go on to where an organisation's name surely ends.

        `Bệnh viện Chấn thương chỉnh hình | Nghệ An`, `Viện Vật lý địa cầu, cho biết`.
        """
        line = self.line
        end = at
        most = _MOST_APPOSED if self.apposed else _MOST_UNKNOWN
        while end < len(line) and end - at < most and line.is_word(end) and not line.capital[end]:
            word = line.words[end]
            owned = word == "của" and end > at and head_at(line.words, end + 1) is not None
            if owned and self.apposed and not self.title.person_next:
                return end  # chỉ huy các hoạt động chung | của Lực lượng Quốc phòng Úc
            if word in _BREAKS or word in _LINKS or not is_syllable(word) or self._verb(end):
                break
            if word in _NOT_IN_OFFICE:
                return None
            if title_at(line, end) or head_at(line.words, end):
                return end if self.apposed and end > at and not title_at(line, end) else None
            end += 1
        if end == at or end >= len(line):
            return None
        if line.words[end] in _CLOSING or line.words[end] in _SAYING:
            return end
        if self.apposed and line.capital[end] and is_acronym(line, end, end + 1):
            return end  # giám đốc khối khách hàng cá nhân HDBank
        abroad = foreign_places().longest(line.words, end) is not None
        return (
            end if line.capital[end] and (self._province(end) or abroad or self._begins_person(end)) else None
        )

    def _word(self, at: int) -> bool:
        """Take a word that is in no list: the second half of `Địa ốc`, the trade of a `công ty tiếp thị`."""
        line = self.line
        if line.words[at] in _BREAKS or at != self.end or self._is_superlative(at):
            return False
        if self.of_a_unit and not self.heads and self.unknown < _MOST_UNKNOWN and not line.capital[at - 1]:
            self.unknown += 1
            return self._take(at + 1)  # trưởng phòng giao dịch
        if self.apposed and not self.heads and (end := self._closes(at)):
            return self._take(end)  # bà A, trưởng đoàn đàm phán hoà bình, cho biết
        if at == self.start:
            return False
        after_head = (
            self.wants_name
            and bool(self.heads)
            and self.heads[-1].kind == "org"
            and self.unknown < _MOST_UNKNOWN
        )
        second_half = line.capital[at - 1] and at - 1 == self.lone_capital
        if after_head or second_half:
            self.unknown += 1
            return self._take(at + 1)
        closed = self.place is not None and self.place[1] == at
        if self.heads and self.heads[-1].kind == "org" and not closed and (end := self._closes(at)):
            return self._take(end)
        return False

    def _is_superlative(self, at: int) -> bool:
        """Giám đốc Sở | trẻ nhất nước, nhà lãnh đạo ngân hàng | xuất sắc nhất"""
        words, capital = self.line.words, self.line.capital
        return any(
            words[i] == "nhất" and not capital[i - 1] and words[i - 1] not in _NOT_MOST
            for i in range(at + 1, min(at + 3, len(words)))
        )

    def _title_needs_body(self, at: int) -> bool:
        """Tell a field of work (`quy hoạch cán bộ`) from a title."""
        found = title_at(self.line, at)
        return found is not None and found[1].organisation == "required"

    def _inside_a_name(self, at: int) -> bool:
        """Tell `Tổ chức Giám sát | lãnh đạo Triều Tiên`: the body's own name is not yet told."""
        if not (self.apposed and self.heads and at == self.end):
            return False
        return self.heads[-1].kind == "org" and self.heads[-1].class_ != "public"
