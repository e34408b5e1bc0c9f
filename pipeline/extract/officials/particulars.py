"""What tells an office or a body from others of its kind without being its name: `số 4`, `tỉnh này`."""

from __future__ import annotations

from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places, head_at, verbs
from .names import title_at
from .proper import ProperNames

_SAYING, _ENDS = cues("saying"), frozenset(",)(;.:")
_THIS_PLACE = cues("this_place")
_REMITS = cues("remit")
_OTHER_ONES, _CHARGES, _CHARGE_BREAKS = cues("before_of"), cues("charge"), cues("charge_break")
_OWNED_BY = frozenset(("của", "thuộc"))
#: trợ lý bộ trưởng phụ trách Trung Á | từng thăm B
_ONCE = cues("once_or_now")
_ABOUT_OWNED_BY = _OWNED_BY | {"tại", "ở", "cho"}
#: Most tokens of what somebody has in his charge.
_LONGEST_CHARGE = 16


class Particulars(ProperNames):
    """What the walk asks of words in lower case that go on with a body's name or an office."""

    def _this_place(self, at: int) -> int | None:
        """Return the end of a place that stands for its name: `Phó giám đốc Sở Y tế | tỉnh này`."""
        return next((at + n for n in (3, 2) if " ".join(self.line.words[at : at + n]) in _THIS_PLACE), None)

    def _particular(self, at: int) -> bool:
        """Take what tells a body or an office from others of its kind, without being its name."""
        line, word = self.line, self.line.words[at]
        if at != self.end:
            return False
        if word == "này" and at == self.head_end:
            return self._take(at + 1)  # Phó giám đốc Sở Y tế tỉnh này
        following = line.words[at + 1] if at + 1 < len(line) else "."
        if word == "số" and at > self.start and following[0].isdigit():
            return self._take(at + 2)  # Đội trưởng Quản lý thị trường số 4
        if word == "một" and self._one_of_its_kind(at):
            return self._skip(at + 1)  # giám đốc một công ty xi măng
        for end in (at + 1, at + 2):
            if " ".join(line.words[at:end]) in _OTHER_ONES and line.words[end : end + 1] == ["của"]:
                return end + 1 < len(line) and self._is_owner(end + 1) and self._skip(end)
        if word == "khác" and at == self.start and following == "của":
            return self._skip(at + 1)  # Phó Chủ tịch khác của Duma Quốc gia
        charge = self._charge(at)
        return self._with_remit(at) or (charge is not None and self._take(charge))

    def _with_remit(self, at: int) -> bool:
        """Take what an envoy speaks for, up to the name or the mark behind it.

        `đặc phái viên của Liên Hợp Quốc | về biến đổi khí hậu Ann Example`
        """
        line, end = self.line, at + 1
        if line.words[at] != "về" or self.title.words not in _REMITS:
            return False
        while end < len(line) and end - at < _LONGEST_CHARGE and line.is_word(end) and not line.capital[end]:
            if line.words[end] in _CHARGE_BREAKS or line.words[end] in _SAYING or title_at(line, end):
                break
            end += 1
        closed = end >= len(line) or line.words[end] in _ENDS or line.words[end] in _SAYING
        named = not closed and line.capital[end] and self._begins_person(end)
        return end > at + 1 and (closed or named) and self._take(end)

    def _is_owner(self, at: int) -> bool:
        """Tell a body from a country and a person: thư ký báo chí mới của | Nhà Trắng"""
        return head_at(self.line.words, at) is not None or self._owned_by_firm(at)

    def _charge(self, at: int) -> int | None:
        """Return the end of what the holder has in his charge, where it is surely told: `trợ lý bộ trưởng
        phụ trách chính sách châu Á, cho biết`, `giám đốc phụ trách các vấn đề châu Á thuộc Hội đồng An ninh`;
        `giám đốc về chính sách công của Facebook` only where it is told whose.
        """
        line = self.line
        about = line.words[at] == "về"
        begun = 1 if about else next((n for n in (2, 1) if " ".join(line.words[at : at + n]) in _CHARGES), 0)
        if begun and not self.apposed:
            return self._charge_of_named(at + begun)
        if not begun:
            return None
        end = at + begun
        while (
            end < len(line)
            and end - at < _LONGEST_CHARGE
            and (line.words[end][0].isalnum() or line.words[end] == "-")
        ):
            word = line.words[end]
            owners = _ABOUT_OWNED_BY if about else _OWNED_BY
            owned = word in owners and end + 1 < len(line) and self._is_owner(end + 1)
            deed = verbs().longest(line.words, end)
            acts = deed is not None and deed[1] == "verb" and not line.capital[end]
            if owned or acts or word in _SAYING or word in _ONCE:
                return end if end > at + begun and (owned or not about) else None
            if (
                word == "và"
                and end + 1 < len(line)
                and line.capital[end + 1]
                and self._begins_person(end + 1)
            ):
                return end if end > at + begun else None  # ông A, thứ trưởng phụ trách thuế và ông B
            if word in _CHARGE_BREAKS or title_at(line, end) or self._begins_person(end):
                return None
            end += 1
        closed = not about and (end >= len(line) or line.words[end] in _ENDS)
        return end if closed and end > at + begun else None

    def _charge_of_named(self, at: int) -> int | None:
        """Return the end of a field that stands right before the holder's name or whose it is: `Trợ lý Bộ
        trưởng Mỹ phụ trách An ninh quốc gia | John Example`, `điều phối viên về kinh tế | của Singapore`.
        """
        line = self.line
        field = fields().longest(line.words, at) if at < len(line) else None
        if field is None or field[0] + 1 >= len(line):
            return None
        end = field[0]
        if line.words[end] == "của" and self.at == self.start:
            return end if foreign_places().longest(line.words, end + 1) else None
        return end if self.foreign and line.capital[end] and self._begins_person(end) else None

    def _whose(self, at: int) -> bool:
        """Step over the link behind a bracket: `Bộ Chỉ huy Thái Bình Dương (PACOM) của | Mỹ`, `Giám đốc điều
        hành (CEO) của | Công ty A`.
        """
        line = self.line
        if line.words[at] not in ("của", "ở", "tại") or at + 1 >= len(line):
            return False
        abroad = foreign_places().longest(line.words, at + 1) is not None
        of_office = not self.heads and head_at(line.words, at + 1) is not None
        return (abroad or of_office) and self._skip(at + 1)
