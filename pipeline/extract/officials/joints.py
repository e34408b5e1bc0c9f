"""Where the name of an organisation goes on over a comma, a dash or a bracket."""

from __future__ import annotations

from ...lexicon.names import is_syllable
from ...lexicon.office_cues import cues
from ...lexicon.organizations import Head, fields, foreign_places, head_at, verbs
from .chiefs import Chiefs
from .names import office_at, title_at

_SAID, _GOES_ON = cues("said"), cues("goes_on")
_NAMED_AFTER = cues("named_after")
_CREDITS, _ONE_HOLDER = cues("credit"), cues("one_holder")
_SPEAKS = _SAID - {"và", "là"}
_OF_DISTRICT, _NUMBERED = cues("of_district"), cues("numbered_place")
_END = frozenset(",)(;.-")
_BIRTH = frozenset({"sn", "ns"})
#: What a smaller body may be said to belong to after a comma: Phòng Dân số, Cục Thống kê.
_LARGER, _LARGEST, _TEAMS = cues("larger_body"), cues("largest_body"), cues("team")


def _is_larger(head: Head) -> bool:
    """Tell whether a smaller body may belong to one of these: khoa Cấp cứu, | bệnh viện đa khoa"""
    return any(head.words == larger or head.words.startswith(f"{larger} ") for larger in _LARGER)


class Joints(Chiefs):
    """What the walk asks of a mark between two parts of a name."""

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
            elif self.heads and self.heads[-1].words in _NUMBERED and self.end == at:
                self.place = (at, following)  # Bí thư Đoàn phường 5, quận 10
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
        if self._work_of_unit(following):
            return self._skip(following)
        if self._begins_person(following) or office_at(line, following) or following in line.addresses:
            return False
        if line.words[following] in _CREDITS:
            return False  # - Ảnh: TTXVN
        if self.place and self.place[1] == self.at and not self._province(following):
            return False  # Chủ tịch UBND tỉnh Phú Yên - kiểm tra khu vực
        if line.capital[following] or fields().longest(line.words, following):
            self.at = following
            return True
        return self._body_behind(following, head_at(line.words, following))

    def _work_of_unit(self, at: int) -> bool:
        """trưởng phòng tài chính - | kế toán Công ty A: the work of a room, not another office"""
        found = title_at(self.line, at)
        work = found is not None and found[1].organisation == "required" and self.of_a_unit and not self.heads
        field = fields().longest(self.line.words, at) if work and self.start < self.end == self.at else None
        return field is not None and (
            field[0] >= len(self.line)
            or self.line.capital[field[0]]
            or self.line.words[field[0]] in _END
            or head_at(self.line.words, field[0]) is not None
        )

    def _comma(self, following: int) -> bool:
        line = self.line
        if self._begins_person(following) or office_at(line, following):
            return False
        found = head_at(line.words, following)
        in_place = self.place is not None or (self.heads and self.heads[-1].words in _NAMED_AFTER)
        if found and found[1].kind == "place" and in_place and found[0] < len(line):
            named = line.capital[found[0]] or line.words[found[0]][0].isdigit()
            return named and self._skip(following)
        return (
            self._province_behind(following)
            or self._state_behind(following)
            or self._district_behind(following)
            or self._body_behind(following, found)
            or self._field_behind(following)
            or (line.words[following] == "chống" and self._skip(following))
        )

    def _province_behind(self, following: int) -> bool:
        """quận Hai Bà Trưng, Hà Nội"""
        line = self.line
        if self.place is None or self.place[1] != self.at or not self.heads or self.heads[-1].kind != "place":
            return False
        end = self._province(following)
        ends = end and (end >= len(line) or line.words[end] in ",.)-;" or line.words[end] in _SAID)
        return bool(ends) and self._skip(following)

    def _district_behind(self, following: int) -> bool:
        """ông A, Trưởng Công an phường Trung Hoà, Cầu Giấy, cho biết"""
        line = self.line
        in_district = self.place is not None and self.place[1] == self.at and bool(self.heads)
        if not (self.apposed and in_district and self.heads[-1].words in _OF_DISTRICT):
            return False
        end = following
        while end < len(line) and line.capital[end] and is_syllable(line.words[end]):
            end += 1
        named = end - following == 2 and tuple(line.words[following:end]) not in self.known
        if not named or end >= len(line) or not (line.words[end] in _END or line.words[end] in _SAID):
            return False
        self.place = (following, end)
        return self._take(end)

    def _body_behind(self, following: int, found: tuple[int, Head] | None) -> bool:
        """Phòng Dân số, Cục Thống kê; Phòng thí nghiệm A, trực thuộc trường B"""
        line = self.line
        for link in (("trực", "thuộc"), ("thuộc",)):
            after = following + len(link)
            if tuple(line.words[following:after]) == link and head_at(line.words, after):
                return self._skip(after)
        smaller = self.heads[-1].words not in _LARGEST if self.heads else self.of_a_unit or self.apposed
        if found is not None and self.heads and self.heads[-1].words == "tổng cục":
            smaller = found[1].words == "bộ"  # Tổng cục Thuỷ lợi, Bộ Nông nghiệp
        larger = found is not None and (_is_larger(found[1]) or self._is_office_of_team(found[1]))
        if found is None or not smaller or found[0] >= len(line) or not larger:
            return False
        if line.words[found[0]] in _GOES_ON and not line.capital[found[0]]:
            return False  # Theo ông A, Giám đốc Sở Du lịch, | Sở đang xác minh
        named = line.capital[following] or line.capital[found[0]]
        return (named or fields().longest(line.words, found[0]) is not None) and self._skip(following)

    def _is_office_of_team(self, head: Head) -> bool:
        """Trạm CSGT A, | Phòng CSGT Công an tỉnh B"""
        return head.words == "phòng" and self.title.words.removeprefix("phó ") in _TEAMS

    def _field_behind(self, following: int) -> bool:
        """Bộ Văn hoá, Thể thao và Du lịch; phòng, chống tham nhũng; Bộ VH, TT&DL"""
        line = self.line
        if line.upper[following] and line.upper[self.at - 1] and "&" in line.words[following]:
            return self._skip(following)
        found = fields().longest(line.words, following)
        if found is None or found[0] >= len(line):
            return False
        after = found[0]
        if line.words[after] in ("và", ",", "&", "("):
            return self._skip(following)
        if line.words[after] == "của" and line.capital[following] and head_at(line.words, after + 1):
            return self._skip(following)  # Uỷ ban Tài chính, | Ngân sách của Quốc hội
        if not line.capital[following]:
            return self._last_field(following, after)
        goes_on = fields().longest(line.words, after) is not None  # Bộ Lao động, Thương binh Xã hội
        seated = bool(self.heads) and self._province(after) is not None  # Sở Tài nguyên, Môi trường Đà Nẵng
        return (goes_on or seated) and self._skip(following)

    def _one_holder(self, at: int) -> int | None:
        """Return the end of a chief whom all know: Tổ công tác của | Thủ tướng"""
        found = title_at(self.line, at)
        if found is None or found[1].words not in _ONE_HOLDER:
            return None
        end = found[0]
        alone = end >= len(self.line) or not self.line.capital[end] or head_at(self.line.words, end)
        return end if alone else None

    def _last_field(self, at: int, after: int) -> bool:
        """Đội Cảnh sát giao thông, | trật tự Công an huyện A"""
        line = self.line
        mark = line.words[after] == "-" and after + 1 < len(line)
        body = head_at(line.words, after + mark)
        if (
            not (self.apposed and self.heads and body)
            or self.place is not None
            or verbs().longest(line.words, at)
        ):
            return False
        return self._take(after)

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
        abbreviation = line.is_short_form(following) and (
            close == following + 1
            or all(line.capital[i] or line.words[i] in ("-", "&") for i in inside)
            or self._is_code(following, close)
        )
        province = self._province(following) == close
        if found or abbreviation or province or self._state_of_unit(following) == close:
            if found:
                self.heads.append(found[1])
            return self._take(close + 1)
        return False

    def _state_of_unit(self, at: int) -> int | None:
        """Return the end of the state of a school or an institute: phó hiệu trưởng Đại học Yale | (Mỹ)"""
        if not self.heads or self.heads[-1].class_ not in ("unit", "other") or self.heads[-1].kind != "org":
            return None
        found = foreign_places().longest(self.line.words, at)
        return found[0] if found and self.line.capital[at] else None

    def _state_behind(self, following: int) -> bool:
        """ông A, giám đốc Viện Nghiên cứu B, Hàn Quốc, nói"""
        end = self._state_of_unit(following) if self.apposed else None
        if end is None or self.end != self.at:
            return False
        closed = end >= len(self.line) or self.line.words[end] in _END or self.line.words[end] in _SPEAKS
        return closed and self._take(end)

    def _is_code(self, at: int, close: int) -> bool:
        """Tell what a department of the police goes by, (PC 45), from a year of birth, (SN 1976)."""
        return close - at == 2 and self.line.words[at] not in _BIRTH and self.line.words[at + 1].isdigit()
