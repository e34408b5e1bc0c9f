"""Who is the subject of a verb of speech: `ông Hải`, `ông Hải, Giám đốc Sở Y tế,`, `vị này`, `Thủ tướng`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...facts import Official
from ...language.compiled import compiled_re
from ...language.lazily import lazy_attribute, lazy_re
from ...language.letters import LETTER, LOWER, UPPER
from ...language.reading import Reading
from ...lexicon.speech import address_words, alternation, cues
from .cast import Cast, Named, Person
from .heads import heads, word_of
from .unnamed import CLAUSE_START, NOT_SUBJECT, SOMEBODY, Speaker, Unnamed, tight

#: How far before a verb its subject may begin: a name and its apposition.
REACH = 260
_BELONGING = lazy_re(r"\s(?:thuộc|đến từ|của|làm việc tại|công tác tại)\s[^,;:\n()\"]{2,60}\s")
# `- Giám đốc Sở Y tế tỉnh -`, `, 59 tuổi,`, ` (đoàn Hà Tĩnh)`: an apposition, then at most three small words.
_APPOSITION = lazy_re(
    r"\s*(?:(?:\([^()\n]{1,140}\)\s*){1,2}[,-]?\s*(?:[^,;:\n()]{2,120},\s*)?"
    r"|[,-]\s*(?P<inner>[^;:\n\"]{2,220}?))"
    rf"(?P<close>[,-]?)\s*(?P<adverbs>(?:[{LOWER}]+\s+){{0,4}})"
)
# `Bà Yên, một nông dân, đã về khi người ta đề nghị`
_ITS_CLAUSE = lazy_re(r",\s(?:đã|đang|sẽ)\s[^,]*\skhi\s")
# `Ngoại trưởng Gabriel, sau cuộc gặp, nói`
_INSERTED = lazy_re(
    rf",\s(?:sau|trong|trước|tại|khi|hôm|ngày)\s[^,;:\n\"()]{{2,80}},\s(?:[{LOWER}]+\s){{0,3}}"
)
# `Phó Chủ tịch Hạ viện, Ann Fenwick, ngày 11/4 tuyên bố`
_DATED = lazy_re(
    r",\s(?:(?:ngày|hôm|tháng|sáng|chiều|tối|trưa|mới|gần|trước|sau|khi)\s(?:\d[\d/\-]*|qua|nay|đây|đó)\s){1,2}"
    rf"(?:[{LOWER}]+\s){{0,3}}"
)
# `Giám đốc kho, ông Hải, đã nói`: between commas himself
_BETWEEN_COMMAS = lazy_re(rf",\s(?:{alternation(cues('adverb'))}\s){{0,2}}")
_FIELD = lazy_re(rf"(?:(?!của|cho|với|và)[{LOWER}]+\s){{2,7}}")
# `ông Hải, Giám đốc Sở Y tế, và bà Yên`
_BOTH = lazy_re(r"(?:,\s[^,;:\n\"]{2,80})?,?\s(?:và|cùng)\s")
_PAIR = lazy_re(rf"(?<![{LETTER}]\s)[{UPPER}][{LOWER}]+\s(?:và|cùng)\s$")
_MARK = lazy_re(r"[,-]\s*")
_LEADING = lazy_re(r"\s*[,(-]\s*")
# `... và đề nghị`: the verb's subject is the clause's.
_AND = lazy_re(rf"(?:\b(?:và|đồng thời|rồi)|[,;] đồng thời)\s(?:[{LOWER}]+\s){{0,2}}$")
# `Ông Hải đến thăm chợ, khẳng định ...`
_PAUSED = lazy_re(r",\s$")
# `Ông Hải bị các nhóm chỉ trích, cáo buộc ...`: the verb is the others'
_NOT_DOING = lazy_re(rf"(?<![{LETTER}])(?:bị|được|phải|từ|bởi|khi|nếu)(?![{LETTER}])")
#: How far a second verb may stand from the subject that opens the clause.
SECOND_VERB_REACH = 110
PAUSED_REACH = 200
_BEFORE_OPENING = lazy_re(
    rf"(?:,\s)?[\s\"'(-]*(?:[^,:;\n\"]{{1,80}},\s*(?:[{LOWER}]+\s)?)?(?:tuy nhiên,? |còn |nhưng )?"
)
_PREPOSITION = lazy_re(alternation(cues("preposition")) + r"\s*$")
# `phụ huynh của thí sinh Nguyễn Tiến Nam`
_OWNED = lazy_re(alternation(cues("owned")) + rf"(?: [{LOWER}]+){{1,3}}\s$")
# `vợ anh Mạnh cho biết`, `gia đình bà Yên nói`
_KIN = lazy_re(alternation(cues("kin")) + r"(?: của)?\s$")
_BRACKETS = lazy_re(r"\s*\([^()\n]{1,140}\)")
_WHO = "người "
_CLAUSE = lazy_re(alternation(cues("in a clause")))
_SEGMENT = lazy_re(r"\s*[,-]\s*[^,;:\n\"]{2,160}?(?=\s*[,;:(]| - |$)")


@lru_cache(maxsize=1)
def _apposed() -> re.Pattern[str]:
    words = [w.word for w in address_words().values() if w.use not in ("pronoun", "address", "known")]
    return compiled_re(alternation(words) + r"|\d+ tuổi")


class Subjects:
    """Finds the subjects of verbs in one article, and remembers who spoke for the pronouns that follow."""

    def __init__(self, reading: Reading, officials: Sequence[Official]) -> None:
        self.reading = reading
        self._officials = officials

    @lazy_attribute
    def cast(self) -> Cast:
        """The people of the article; found when the first subject is looked for."""
        return Cast(self.reading, self._officials)

    @lazy_attribute
    def _unnamed(self) -> Unnamed:
        return Unnamed(self.reading, self.cast)

    def spoke(self, at: int, person: Person | None) -> None:
        """Note that somebody spoke here: a pronoun soon after means them, nobody where they are not known."""
        self._unnamed.spoke(at, person)

    def before(self, start: int, verb: int) -> Speaker | None:
        """Return the subject of the verb at `verb` in the clause that begins at `start` or later."""
        lo = max(start, verb - REACH)
        return self._named_before(lo, verb) or self._unnamed.before(lo, verb)

    def names_end(self, at: int) -> bool:
        """Tell whether a name ends at a place, so that a title after a comma there is an apposition."""
        return any(n.end == at for n in self.cast.within(at - REACH, at))

    def only_one(self, start: int, end: int) -> Speaker | None:
        """Return who is named in an introduction: the one who opens it, or else the only one in it."""
        if (opening := self._opening(start, end)) is not None:
            return self._of(opening, opening.head)
        named = [
            n
            for n in self.cast.within(start, end)
            if n.head >= start
            and not _PREPOSITION.search(self.reading.folded, max(start, n.head - 40), n.head)
        ]
        people = {id(n.person) for n in named}
        return self._of(named[0], named[0].head) if len(people) == 1 else None

    def opens(self, start: int, end: int) -> Speaker | None:
        """Return who opens a sentence by name or as a pronoun, perhaps after a phrase with a comma."""
        opening = self._opening(start, end)
        if opening is not None and opening.person is not None:
            return self._of(opening, opening.head)
        comma = self.reading.text.find(", ", start, min(end, start + 80))
        found = self._unnamed.at(start, end)
        return found if found is not None or comma < 0 else self._unnamed.at(comma + 2, end)

    def at(self, start: int, end: int) -> Speaker | None:
        """Return the person that is named or meant right at `start` (after an opening word such as
        `theo`).
        """
        for named in self.cast.within(start, min(end, start + 160)):
            if named.head <= start or self._described(start, named.head):
                return self._of(named, min(named.head, start))
        return self._unnamed.at(start, end)

    def _described(self, start: int, head: int) -> bool:
        """Tell whether a role with its field stands before a name: `bác sĩ thể thao Rodrigo Lasmar`."""
        m = heads().match(self.reading.folded, start)
        role = m is not None and word_of(m).use == "role"
        return role and _FIELD.fullmatch(self.reading.text, start, head) is not None

    def apposition_end(self, at: int, end: int) -> int:
        """Return where the appositions after a name end: `ông Hải, Giám đốc Sở Y tế (Hà Tĩnh),` gives the
        last comma.
        """
        folded = self.reading.folded
        while (m := _BRACKETS.match(folded, at, end)) or (m := self._apposed_segment(at, end)):
            at = m.end()
        return at

    def _apposed_segment(self, at: int, end: int) -> re.Match[str] | None:
        m = _LEADING.match(self.reading.folded, at, end)
        if m is None or not _apposed().match(self.reading.folded, m.end(), end):
            return None
        segment = _SEGMENT.match(self.reading.folded, at, end)
        # `Theo ông Hải, chủ kho đã làm đủ ...` is the next clause, `người đã sống ở An Phú` is none
        if segment is None or self.reading.folded.startswith(_WHO, m.end()):
            return segment
        return None if _CLAUSE.search(self.reading.folded, segment.start(), segment.end()) else segment

    def _named_before(self, lo: int, verb: int) -> Speaker | None:
        """Find the name that a verb follows, at once or after its apposition; of a name inside the
        apposition of another (`ông A, Chủ tịch Hội B cho biết`) the other.
        """
        found: Named | None = None
        for named in self.cast.within(lo, verb):
            if named.end > verb or named.head < lo:
                continue
            before = self.reading.folded[max(lo, named.head - 40) : named.head]
            if named.person is None and SOMEBODY.search(before):
                continue  # `các ngư dân Philippines kể lại`
            if _PREPOSITION.search(before) or (named.head == named.start and _OWNED.search(before)):
                continue
            if named.addressed and _KIN.search(before):
                continue
            gap = self.reading.folded[named.end : verb]
            apposed = before.endswith(", ") and _BETWEEN_COMMAS.fullmatch(gap) is not None
            apposed = apposed and not self.cast.within(named.head, named.start)
            if apposed or (CLAUSE_START.search(before) and self._apposition(gap)):
                if not any(n.addressed for n in self.cast.within(named.end, verb)):
                    return self._of(named, named.head)
                found = named
            elif tight(gap) or self._belongs(named, gap, verb):
                found = named
        for link, reach in ((_AND, SECOND_VERB_REACH), (_PAUSED, PAUSED_REACH)):
            if found is None and (m := link.search(self.reading.folded, max(lo, verb - 30), verb)):
                opening = self._opening(lo, m.start())
                if (
                    opening
                    and link is _PAUSED
                    and _NOT_DOING.search(self.reading.folded, opening.end, m.start())
                ):
                    opening = None
                found = opening if opening and m.start() - opening.end <= reach else None
        if found is None:
            return None
        if self._with_another(lo, found):
            return Speaker(found.head, found.end, "name", None)
        return self._of(found, found.head)

    def _with_another(self, lo: int, named: Named) -> bool:
        """Tell whether two speak: `cả ông Hải và bà Yên đều cho rằng`."""
        if _PAIR.search(self.reading.text, max(lo, named.head - 30), named.head):
            return True  # `Hiền và Khôi khai`: of a lone `Hiền` nobody knows that it is a name
        return any(
            n.end < named.head and _BOTH.fullmatch(self.reading.folded, n.end, named.head)
            for n in self.cast.within(max(lo, named.head - 120), named.head)
        )

    def _opening(self, lo: int, stop: int) -> Named | None:
        """Find who opens the clause whose second verb follows `và`: `Ông Hải đến thăm, tặng quà và đề nghị
        ...`.
        """
        clause = [
            n
            for n in self.cast.within(lo, stop)
            if n.head >= lo and _BEFORE_OPENING.fullmatch(self.reading.folded, lo, n.head)
        ]
        return clause[0] if clause else None

    def _belongs(self, named: Named, gap: str, verb: int) -> bool:
        """Tell whether only his body stands before the verb: `sĩ quan A thuộc sở cảnh sát B cho hay`."""
        return (
            _BELONGING.fullmatch(gap) is not None
            and not NOT_SUBJECT.search(gap)
            and not any(n.addressed for n in self.cast.within(named.end, verb))
        )

    def _apposition(self, gap: str) -> bool:
        if _INSERTED.fullmatch(gap) or _DATED.fullmatch(gap):
            return True
        m = _APPOSITION.fullmatch(gap)
        if m is None or NOT_SUBJECT.search(m["adverbs"]) or (m["inner"] and _ITS_CLAUSE.search(m["inner"])):
            return False
        if gap.lstrip().startswith("("):
            return True
        opening = _MARK.search(gap)
        return opening is not None and _apposed().match(gap, opening.end()) is not None

    def _of(self, named: Named, start: int) -> Speaker:
        return Speaker(start, named.end, "name", named.person)
