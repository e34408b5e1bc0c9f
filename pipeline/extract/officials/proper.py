"""Whether a run of capitals behind a title is an organisation's or a place's own name, or a person's."""

from __future__ import annotations

from collections.abc import Set

from ...lexicon.names import is_syllable, surnames
from ...lexicon.office_cues import cues
from .joints import Joints
from .names import LONGEST_NAME, Name, is_foreign

_ADVISERS = tuple(sorted(cues("adviser")))
_VILLAGES, _FIRM_HEADS = tuple(sorted(cues("village_head"))), cues("firm_head")
_NAMED_AFTER, _SEATS = cues("named_after"), cues("district_body")
_LINKS, _BREAKS = cues("link"), cues("break")


def _short_form(word: str, known: Set[Name]) -> bool:
    return any(name[-1] == word for name in known)


class ProperNames(Joints):
    """What the walk asks of a run of capitals that begins where it stands."""

    def _no_province(self, at: int, end: int) -> bool:
        """Tell `UBND tỉnh | Lưu Xuân Mẫu`, a person since all provinces are known, from a place."""
        return self.heads[-1].words == "tỉnh" and self.end == at and not is_foreign(self.line, at, end)

    def _bears_a_name(self, at: int, end: int) -> bool:
        """Tell whether the run is a school's or a hospital's name, though it is a person's too."""
        if not (self.wants_name and self.heads and self.heads[-1].words in _NAMED_AFTER and self.end == at):
            return False
        return end - at <= LONGEST_NAME and tuple(self.line.words[at:end]) not in self.known

    def _may_be_abroad(self) -> bool:
        """Tell `Đại sứ quán Đức`, a country, from `Công ty Đức Long`, a name."""
        if not self.wants_name:
            return True
        return self.heads[-1].kind != "place" and self.heads[-1].class_ in ("any", "public", "foreign")

    def _is_word_of_two(self, at: int, end: int) -> bool:
        """Bộ trưởng Tình trạng khẩn cấp: a word whose second syllable is in lower case, not a short name"""
        line = self.line
        if at != self.start or end != at + 1 or end >= len(line) or not line.is_word(end):
            return False
        word = line.words[at]
        if line.words[end] in _BREAKS or line.words[end] in _LINKS or not is_syllable(word):
            return False
        return is_syllable(line.words[end]) and not _short_form(word, self.known)

    def _is_seat(self, at: int, end: int) -> bool:
        """Bí thư Quận uỷ Ninh Kiều: a district, though Ninh is a surname"""
        if not self.heads or self.heads[-1].words not in _SEATS or end - at != 2 or self.end != at:
            return False
        return (
            tuple(self.line.words[at:end]) not in self.known and surnames().get(self.line.words[at], 999) > 16
        )

    def _is_village(self, at: int) -> bool:
        """ông A, trưởng thôn Thọ Mẫu: the village, not another person"""
        return self.apposed and at == self.start and self.title.words.endswith(_VILLAGES)

    def _firm_and_person(self, at: int, end: int) -> bool:
        """Tell `CEO Mauware John Example`, a firm and a person, from a name of three words."""
        three = at == self.start and end - at == 3 and tuple(self.line.words[at:end]) not in self.known
        return three and self.title.words in _FIRM_HEADS and is_foreign(self.line, at, at + 1)

    def _town(self, at: int, end: int) -> int | None:
        """Return the end of a town abroad that is in no list: `Thị trưởng Xyzopolis John Example`."""
        if not is_foreign(self.line, at, end):
            return None
        if self.apposed and tuple(self.line.words[at:end]) not in self.known:
            return end
        for length in (3, 2):
            if end - length > at and tuple(self.line.words[end - length : end]) in self.known:
                return end - length
        return end - 2 if end - at in (3, 4) and tuple(self.line.words[at:end]) not in self.known else None

    def _two_people(self, name: int, end: int) -> bool:
        """ông A, Thủ tướng Nguyễn Văn B nói: the second name is another person's, in spite of the comma"""
        if self.wants_name:
            return False
        if at_head := name == self.start and self.title.words.startswith(_ADVISERS):
            return at_head and end - name >= 2  # bà A, cố vấn kinh tế John Example, cố vấn ...
        if tuple(self.line.words[name:end]) in self.known or (name == self.start and self.title.person_next):
            return True
        return end - name >= 3 and (not self.heads or self.heads[-1].class_ == "public")

    def _is_company(self, at: int, end: int) -> bool:
        """Chủ tịch Vinaxuki; John Example, giám đốc Survival International"""
        if self.title.words.startswith(_ADVISERS):
            return False
        if self.apposed:
            return tuple(self.line.words[at:end]) not in self.known
        return end == at + 1 and not _short_form(self.line.words[at], self.known)
