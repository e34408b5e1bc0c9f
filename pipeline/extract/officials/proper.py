"""Whether a run of capitals behind a title is an organisation's or a place's own name, or a person's."""

from __future__ import annotations

from collections.abc import Set

from ...lexicon.names import is_syllable, surnames
from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places, head_at
from .links import Links
from .names import (
    LEAST_FULL_NAME,
    LONGEST_NAME,
    VIETNAM,
    Name,
    home_at,
    is_acronym,
    is_branch,
    is_foreign,
    is_place,
    split,
)
from .runs import run_end

_ADVISERS = tuple(sorted(cues("adviser")))
_VILLAGES, _FIRM_HEADS = tuple(sorted(cues("village_head"))), cues("firm_head")
_NAMED_AFTER, _SEATS = cues("named_after"), cues("district_body")
_FOREIGN_SURNAMES, _CLANS = cues("foreign_surname"), tuple(sorted(cues("clan")))
_MAYORS = tuple(sorted(cues("mayor")))
_TOWNS, _COMPASS, _REALMS = cues("town"), cues("compass"), cues("realm")
_LINKS, _BREAKS = cues("link"), cues("break")

#: The end of a field of work and its words, where one begins.
Field = tuple[int, str] | None


def _short_form(word: str, known: Set[Name]) -> bool:
    return any(name[-1] == word for name in known)


class ProperNames(Links):
    """What the walk asks of a run of capitals that begins where it stands."""

    def _no_province(self, at: int, end: int) -> bool:
        """Tell `UBND tỉnh | Lưu Xuân Mẫu`, a person since all provinces are known, from a place;
        hardly a town or district has a name of three words.
        """
        if self.end != at or is_foreign(self.line, at, end):
            return False
        if self.heads[-1].words in _TOWNS and not self.apposed and end - at == LEAST_FULL_NAME:
            return all(len(word) > 1 for word in self.line.words[at:end])  # not huyện Châu Thành A
        return self.heads[-1].words == "tỉnh"

    def _bears_a_name(self, at: int, end: int) -> bool:
        """Tell whether the run is a school's or a hospital's name, though it is a person's too."""
        if not (self.wants_name and self.heads and self.heads[-1].words in _NAMED_AFTER and self.end == at):
            return False
        return end - at <= LONGEST_NAME and tuple(self.line.words[at:end]) not in self.known

    def _is_name_of_two(self, at: int, end: int) -> bool:
        """Tell `Hiệu trưởng mầm non Đức An`, a name of two syllables, from `Đại sứ Mỹ Kim`."""
        line, word = self.line, self.line.words[at + 1] if at + 1 < len(self.line) else "-"
        if end != at + 1 or run_end(line, at) != at + 2 or (self.title.person_next and not self.heads):
            return False
        syllables = is_syllable(line.words[at]) and is_syllable(word) and at + 1 not in line.addresses
        return syllables and not _short_form(word, self.known)

    def _may_be_abroad(self) -> bool:
        """Tell `Đại sứ quán Đức`, a country, from `Công ty Đức Long`, a name."""
        if not self.wants_name:
            return True
        if self.heads[-1].kind == "place":
            return self.heads[-1].words in _REALMS  # Vương quốc Saudi Arabia
        return self.heads[-1].class_ in ("any", "public", "foreign")

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

    def _goes_by(self, at: int, end: int) -> bool:
        """Tell whether the run behind a place is the end of a name known in full."""
        short = tuple(self.line.words[at:end])
        behind = self.place is not None and self.place[1] == at and len(short) > 1
        return behind and any(len(name) > len(short) and name[-len(short) :] == short for name in self.known)

    def _in_the_north(self, at: int, end: int) -> bool:
        """huyện Bắc Trà My: a district, though Trà is a surname"""
        district = bool(self.heads) and self.heads[-1].kind == "place" and self.end == at
        return district and end - at == 3 and self.line.words[at] in _COMPASS

    def _is_village(self, at: int) -> bool:
        """ông A, trưởng thôn Thọ Mẫu: the village, not another person"""
        return self.apposed and at == self.start and self.title.words.endswith(_VILLAGES)

    def _person_of_firm(self, at: int, end: int) -> int | None:
        """Return where the person's name begins behind a firm's: `CEO Mauware | John Example`, `Tổng biên tập
        MauLeaks | John Example`, `Giám đốc Maumart Việt Nam | John Example`; None where it may be all a name.
        """
        line, words = self.line, self.line.words[at:end]
        if at != self.start or tuple(words) in self.known or words[0] in _FOREIGN_SURNAMES:
            return None
        if len(words) < LEAST_FULL_NAME or "." in words or "-" in words or not is_foreign(line, at, at + 1):
            return None
        home = next((i for i in range(at + 1, end - 2) if line.words[i : i + 2] == VIETNAM), None)
        if home is not None:
            return home + 2
        camel = line.is_short_form(at) and not words[0].startswith(_CLANS)
        if not camel and self.title.words not in _FIRM_HEADS:
            return None
        if len(words) == LEAST_FULL_NAME:
            return at + 1
        return end - 3 if words[-3] in _FOREIGN_SURNAMES else end - 2

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
        if self.heads and self.heads[-1].class_ == "foreign" and is_foreign(self.line, name, end):
            return False
        return end - name >= 3 and (not self.heads or self.heads[-1].class_ in ("public", "foreign"))

    def _is_company(self, at: int, end: int) -> bool:
        """Chủ tịch Vinaxuki; John Example, giám đốc Survival International"""
        if self.title.words.startswith(_ADVISERS):
            return False
        if self.apposed:
            return tuple(self.line.words[at:end]) not in self.known
        return end == at + 1 and not _short_form(self.line.words[at], self.known)

    def _capitals(self, field: Field) -> bool:
        line, at = self.line, self.at
        self.cased = True
        if self._known_place(at, field):
            return True
        end = run_end(line, at)
        if end == at:
            return False
        taken = self._whole_run(at, end, field)
        return self._up_to_person(at, end, field) if taken is None else taken

    def _known_place(self, at: int, field: Field) -> bool:
        """Take a place that is in a list: `Nghệ An`, `Việt Nam`, `Nga`."""
        line = self.line
        if end := self._province(at):
            self.place = (at, end)
            self.wants_name = False
            return self._take(end)
        if end := home_at(line, at):
            self.wants_name = False
            if self.heads and self.heads[-1].kind == "place":
                self.place = (at, end)  # phường Mỹ Đình 2, quận Nam Từ Liêm
            return self._take(end)
        if (
            (found := foreign_places().longest(line.words, at))
            and self._may_be_abroad()
            and not self._is_name_of_two(at, found[0])
            and not (field and field[0] > found[0])
        ):
            self.foreign = True
            self.wants_name = False
            self.place = (at, found[0])
            return self._take(found[0])
        return False

    def _whole_run(self, at: int, end: int, field: Field) -> bool | None:
        """Take or leave a run of capitals that can hold no person behind the name; None where it may."""
        line = self.line
        if self.heads and line.words[at : at + 3] == ["hồ", "chí", "minh"]:
            return self._take(at + 3)  # Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh
        if self.foreign and self.end == at and self.place and self.place[1] == at:
            return False
        if (
            self.wants_name
            and not field
            and self.heads[-1].class_ == "public"
            and self.heads[-1].kind == "org"
            and is_foreign(line, at, end)
            and not is_acronym(line, at, end)
        ):
            town = self._town(at, end)  # phát ngôn viên cảnh sát | Raj Pokharel
            return town is not None and (town < end or self.apposed) and self._take(town)
        if self._is_village(at):
            self.place = (at, end)
            return self._take(end)
        if self._is_seat(at, end):
            return self._take(end)
        if is_branch(line, at, end):
            self.wants_name = False
            return self._take(end)  # Giám đốc Maurex Credit Việt Nam
        if at == self.start and self.title.words.endswith(_MAYORS) and (town := self._town(at, end)):
            self.place = (at, town)
            return self._take(town)
        if field and field[0] > end:
            return self._field(field[0])  # Bộ trưởng Cựu chiến binh
        if self._is_word_of_two(at, end):
            longer = fields().longest(line.words, end)
            return self._take(longer[0] if longer else end + 1)
        return None

    def _up_to_person(self, at: int, end: int, field: Field) -> bool:
        """Take what of a run of capitals is the organisation's name, up to where a person's name begins."""
        line = self.line
        wants_name = self.wants_name and not self._no_province(at, end)
        if at == self.start and not self.title.person_next and self._is_company(at, end):
            wants_name = True  # Chủ tịch Vinaxuki, Giám đốc Eximbank
        name = split(line, at, end, wants_name=wants_name, known=self.known)
        if name == at + 1 and self._in_the_north(at, end):
            name = end
        if name == at and (person := self._person_of_firm(at, end)):
            name = person
        if name == at and self._bears_a_name(at, end):
            name = end  # Hiệu trưởng trường THPT Trần Quang Diệu
        if name == end and self._goes_by(at, end):
            return False  # Bí thư Thành uỷ TP. HCM | Thiện Mẫu, elsewhere Nguyễn Thiện Mẫu
        behind_place = (
            end - name >= 3 and is_place(tuple(line.words[at:name])) and not is_foreign(line, name, end)
        )
        if self.apposed and not behind_place and not self._two_people(name, end):
            name = end  # ông A, Chủ tịch Hội đồng trị sự Nguyễn Phước Tộc
        if name == at or (
            at == self.start
            and self.title.person_next
            and not fields().longest(line.words, at)
            and not (self.apposed and line.upper[at])
        ):
            return False
        if field and (field[0] > end or field[0] <= name):
            return self._field(field[0])
        if name == end or not self.wants_name:
            for inner in range(at + 1, name):
                goes_on = fields().longest(line.words, inner)
                if head_at(line.words, inner) or self._province(inner) or (goes_on and goes_on[0] > end):
                    self.wants_name = False
                    return self._take(inner)
        if self.heads and self.heads[-1].kind == "place":
            self.place = (at, name)
        elif name == at + 1:
            self.lone_capital = at
        self.wants_name = False
        self._take(name)
        return name == end
