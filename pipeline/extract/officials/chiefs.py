"""Whom an adviser, a spokesman or an envoy serves, as part of what his office is called."""

from __future__ import annotations

from ...lexicon.office_cues import cues
from ...lexicon.organizations import Head, fields, foreign_places, head_at
from .names import is_foreign, title_at
from .runs import run_end
from .walk import Walk

_ADVISERS, _ENVOYS = tuple(sorted(cues("adviser"))), tuple(sorted(cues("envoy")))
_ADDRESS, _DIRECT = cues("address"), cues("direct")
#: cố vấn của | Tổng thống X, cố vấn cho | Tổng thống X
SERVING = ("của", "cho")
_WHO = frozenset(f"{mark} {word}" for mark in (",", "là") for word in cues("pronoun"))


class Chiefs(Walk):
    """What the walk asks of a chief whom the holder serves."""

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
        field = fields().longest(line.words, found[0])
        office = field[0] if field and field[0] < len(line) else found[0]  # bộ trưởng | ngoại giao Canada
        abroad = foreign_places().longest(line.words, office)
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
        of_foreigner = is_foreign(line, end, max(named, run_end(line, end) if end < len(line) else end))
        self.foreign = self.foreign or bool(abroad or body) or of_foreigner
        if abroad:
            self.place = (office, end)
        if body:
            self.heads.append(body[1])
        if named > end or (self.apposed and self._named_behind(end)):
            self.chief = at
        return named

    def _named_behind(self, at: int) -> bool:
        """Tell whether a chief's name follows a comma: `ông A, phát ngôn viên của Thủ tướng Anh, | bà B`."""
        words = self.line.words
        return words[at : at + 1] == [","] and at + 2 < len(words) and words[at + 1] in cues("pronoun")

    def _world_body(self, at: int) -> tuple[int, Head] | None:
        found = head_at(self.line.words, at)
        return found if found and found[1].class_ == "foreign" else None

    def _tells_who(self, at: int) -> bool:
        """Tell whether the holder's name follows: `trợ lý của nhà lãnh đạo X | là ông Y`."""
        return " ".join(self.line.words[at : at + 2]) in _WHO

    def _mission(self, at: int) -> int | None:
        """Return the end of what an envoy is sent for: `đặc phái viên Mỹ về vấn đề Triều Tiên`."""
        words = self.line.words
        if words[at] != "về" or not self.title.words.startswith(_ENVOYS):
            return None
        at += 3 if words[at + 1 : at + 3] == ["vấn", "đề"] else 1
        abroad = foreign_places().longest(words, at) if at < len(words) else None
        return abroad[0] if abroad else None
