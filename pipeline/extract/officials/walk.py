"""The walk over the tokens behind a title, on which the rules for an organisation's name build."""

from __future__ import annotations

from collections.abc import Set

from ...lexicon.office_cues import cues
from ...lexicon.organizations import Head, foreign_places, head_at
from ...lexicon.provinces import names as province_names
from ...lexicon.titles import Title
from .names import LEAST_FULL_NAME, Name, home_at, is_place, split, title_at
from .runs import run_end
from .tokens import Line

_ADVISERS, _ENVOYS = cues("adviser"), cues("envoy")
_ADDRESS, _UNITS = cues("address"), cues("unit_title")
_SURNAMES, _OF_UNION = cues("surname_head"), tuple(sorted(cues("union_title")))
_LIKE_HEADS = tuple(sorted(cues("name_like_head")))
_SERVANTS = tuple(sorted(_ADVISERS | _ENVOYS))
_PROVINCES = province_names()
_LONGEST_PROVINCE = 5
_PACIFIC = ["thái", "bình", "dương"]


class Walk:
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
                if self._is_ocean(at, end):
                    return None
                if phrase == "hồ chí minh" and not after_place:
                    return None
                return end
        return None

    def _is_ocean(self, at: int, end: int) -> bool:
        """Tell `Tư lệnh Mỹ tại Thái Bình Dương` from `tỉnh Thái Bình | Dương Văn Mẫu`."""
        line = self.line
        goes_on = end + 1 < len(line) and line.capital[end + 1] and line.is_word(end + 1)
        return line.words[at : end + 1] == _PACIFIC and line.capital[end] and not goes_on

    def _begins_person(self, at: int) -> bool:
        line = self.line
        if at in line.addresses and line.addresses[at][1] == "police":
            return True  # Trưởng ban An toàn giao thông tỉnh A và | Đại tá B
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

    def _is_surname(self, at: int, head: Head) -> bool:
        """Tell `Giám đốc Công an Hà Nội | Đoàn Duy Mẫu`, a person, from the Youth Union."""
        line = self.line
        if line.capital[at] and " ".join(line.words[at : at + 4]).startswith(_LIKE_HEADS):
            return True  # Tổng thư ký Liên Hợp Quốc | Ban Ki-moon
        if head.words not in _SURNAMES or not line.capital[at] or run_end(line, at) - at < LEAST_FULL_NAME:
            return False
        if self.wants_name and self.heads[-1].kind == "org":
            return False  # Giám đốc Công ty CP Đoàn Ánh Dương
        of_union = at == self.start and self.title.words.endswith(_OF_UNION)
        return not (of_union or head_at(line.words, at + 1)) and self._begins_person(at)

    def _a_person_in_spite(self, at: int, end: int) -> bool:
        """Tell `Jordan Example` from `Đại sứ Mỹ tại Jordan`: more of a known name follows."""
        line = self.line
        return any(tuple(line.words[at : end + more]) in self.known for more in (1, 2))

    def _field(self, to: int) -> bool:
        """Take a field of work: it is all the name of a `Sở`, but a company still wants one of its own."""
        self.wants_name = (
            self.wants_name and bool(self.heads) and self.heads[-1].class_ in ("other", "company", "unit")
        )
        self.cased = self.line.capital[self.at]
        return self._take(to)
