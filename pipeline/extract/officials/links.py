"""The words that link an organisation to whose it is: `của`, `thuộc`, `tại`, `về`, `và`."""

from __future__ import annotations

from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places, head_at
from .chiefs import SERVING
from .joints import Joints
from .names import is_foreign, title_at
from .runs import run_end

_LINKS, _FIRST_LINKS, _LOOSE = cues("link"), cues("first_link"), cues("loose_link")
_CLOSED_BY_PLACE, _RULERS = cues("closed_by_place"), cues("ruler")


class Links(Joints):
    """What stands behind a word that links: `Giám đốc Sở Y tế | của Hà Nội`."""

    def _one_of_its_kind(self, at: int) -> bool:
        """Tell a body or a place that is not named, `một công ty xi măng`, `một xã thuộc huyện A`."""
        words = self.line.words
        body = head_at(words, at + 1) if at + 1 < len(words) else None
        if body is None:
            return False
        within = words[body[0] : body[0] + 1] in (["thuộc"], ["ở"])
        return body[1].kind == "org" or (body[1].kind == "place" and within)

    def _owned_by_firm(self, at: int) -> bool:
        """Tell a firm abroad, though it looks like a name, from a person: `bà A, CEO của Ocean Example`."""
        if not self.apposed or not self.line.capital[at] or self.title.words == "luật sư":
            return False
        end = run_end(self.line, at)
        return (
            end > at and is_foreign(self.line, at, end) and tuple(self.line.words[at:end]) not in self.known
        )

    def _is_loose(self, following: int, *, named: bool) -> bool:
        """Tell `Tổng thống Mỹ | tại hội nghị` from `chuyên gia về Nga | tại tổ chức A` and `đặc phái viên của
        Nga | tại tổ chức A`; `named`: a body follows.
        """
        if self.line.words[self.at] not in _LOOSE or self.line.capital[following]:
            return False
        of_body = named and (self.line.words[self.start] == "về" or self.serves)
        return not (of_body or self.heads or self.of_a_unit)

    def _is_of_deed(self) -> bool:
        """Tell whether a link belongs to a deed: `giới thiệu Trưởng ban Nội chính Tỉnh uỷ | cho nhân sự quy
        hoạch`, `đón Thủ tướng Việt Nam | tại Lyon`.
        """
        link = self.line.words[self.at]
        if link == "cho":
            return bool(self.heads) and self.heads[-1].kind == "body" and self.head_end == self.at
        return link in ("tại", "ở") and self.title.words in _RULERS and not self.heads

    def _link(self) -> bool:
        line, at = self.line, self.at
        following = at + 1
        if following >= len(line) or (at == self.start and line.words[at] not in _FIRST_LINKS):
            return False
        if (mission := self._mission(at)) is not None:
            return self._take(mission)
        if (owner := self._owner(following)) and line.words[at] == "của":
            return self._take(owner)
        if (chief := self._chief(following)) and line.words[at] in SERVING:
            return self._take(chief)
        if line.words[at] == "của" and self.heads and self.end == at and (end := self._one_holder(following)):
            return self._take(end)
        if line.words[following] == "một" and self._one_of_its_kind(following):
            return self._skip(following)  # cán bộ của một xã thuộc huyện A
        body = head_at(line.words, following)
        owned = line.words[at] in ("của", "thuộc") and self._owned_by_firm(following)
        if (not body and not owned and self._begins_person(following)) or title_at(line, following):
            return False
        if self._is_loose(following, named=body is not None) or self._is_of_deed():
            return False
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
