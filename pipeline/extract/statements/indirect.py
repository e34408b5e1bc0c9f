"""Indirect speech: what a sentence says that a person said (`ông Hải cho biết ...`, `theo bà Yên, ...`).

One statement a sentence at most. The speaker is a person: named, meant by a pronoun, or an office (`Thủ
tướng yêu cầu`); papers, bodies and crowds are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...facts import Candidate
from ...language.compiled import compiled_re
from ...language.cues import Cues
from ...language.lazily import lazy_re
from ...language.letters import LETTER, LOWER, NUMBER
from ...language.reading import Reading, Sentence
from ...lexicon.speech import alternation, cues, verbs
from ...records import record
from .nested import clause_end, held
from .speaker import Subjects
from .unnamed import Speaker
from .verbs import SPEECH, VerbAt, last_verb, speech_verbs

#: Fewest words of what is said; `ông Hải nói thêm` says nothing.
FEWEST = 4
#: A figure is one word: `vào ngày 30/9/2024` says nothing.
_WORD = lazy_re(rf"[{LETTER}]+|[{NUMBER}][{NUMBER}.,/]*")
_NEGATED = lazy_re(alternation(cues("not speech")) + r"\s$")
# `cho biết thêm rằng`, `nói rõ, `, `nói với báo giới: `, `khẳng định trên báo A, `, `hỏi tại sao`
_OPENING = lazy_re(
    r"\s*(?:thêm|lại|tiếp|rõ|cụ thể|trước đó)?\s*"
    r"(?:(?:(?:với|trên|tại|trong) [^,:\"]{2,60}?\s)?(?P<mark>,?\s*(?:rằng|là)\b,?:?)"
    rf"|(?:(?:với|trên {alternation(cues('told on'))}) [^,:\"]{{2,60}}?)?(?P<pause>[,:])"
    r"|(?P<asked>(?=tại sao|vì sao|liệu|làm thế nào|làm sao|bao giờ|khi nào)))?\s*"
)
# `nói như vậy`, `trao đổi với`, `nói về`, `chia sẻ với`
_NO_CLAUSE = lazy_re(rf"\s*(?:thêm\s)?(?P<cue>{alternation(cues('no clause'))})")
# `bà từng kêu gọi phụ nữ ra đồng` tells a life
_ONCE = "từng "
_RELATES = lazy_re(r"\s*(?:thêm )?(?:rằng|là)\b")
# `gọi ông là`, `ví sân khấu như`
_AS = lazy_re(r"\s[^,;:\"]{2,60}? (?:là|như)\b")
#: `theo lời ông Hải`; at a sentence's start or after a pause.
BY = lazy_re(
    r"\s*(?:cũng |vẫn |còn |và |nhưng |tuy nhiên,? |trong khi đó, )?theo\s+"
    r"(?:(?:lời|ý kiến|quan điểm|nhận định|chia sẻ|đánh giá|thông tin|giải thích|lý giải|phân tích|tiết lộ"
    r"|phản ánh|báo cáo|tính toán|tuyên bố|phát biểu|yêu cầu|chỉ đạo|đề nghị|đề xuất)\s+)?"
    r"(?:ban đầu\s+)?(?:của\s+|từ\s+)?"
)
_ACCORDING = Cues(("theo",))
# `| và khẳng định: “`, `|, bà nói thêm: “`
_LINK = lazy_re(rf"(?: và|,)(?: [{LOWER}]+){{0,3}} $")
_TO_COLON = lazy_re(rf"[{LOWER} ]{{2,30}}:\s*")
_COMMA = lazy_re(r"[^,;:\"]{0,40}?[,:]\s*")
#: How far from a sentence's end its speaker may stand.
CLOSING_REACH = 200
# `Reuters dẫn lời ông Brown nói`
_RELAYING = Cues(("dẫn lời", "trích lời", "dẫn phát biểu"))
#: What every sentence with indirect speech holds one of.
REPORTS = Cues((*_ACCORDING.wordings, *_RELAYING.wordings, *SPEECH.wordings))
_RELAYS = lazy_re(r"(?:[^,;:\"]{0,40}?\s)?(?:dẫn lời|trích lời|dẫn phát biểu của)\s+")
_OPENER = lazy_re(alternation(cues("opening phrase")))
_PAUSE = lazy_re(r"[,;\-\u2013]\s*(?=(?:cũng |vẫn |còn )?theo\s)")


@record(frozen=True, slots=True)
class Indirect:
    """Indirect speech: the span of what is said, the speaker and the rule."""

    start: int
    end: int
    speaker: Speaker
    rule: str


def indirect_speech(
    reading: Reading, subjects: Subjects, sentence: Sentence, quotes: Sequence[tuple[int, int]]
) -> Indirect | None:
    """Return the indirect speech of a sentence; `quotes` are the quotation marks' spans, their words left
    alone.
    """
    according, relays, speaks = reading.held(sentence, _ACCORDING, _RELAYING, SPEECH)
    found = _by(reading, subjects, sentence, quotes) if according else None
    if found is None and relays:
        found = _closing(reading, subjects, sentence, quotes, relayed=True)
    if found is None and speaks:
        found = _clause(reading, subjects, sentence, quotes)
    if found is None and relays:
        found = _closing(reading, subjects, sentence, quotes)
    elif found is None and speaks:
        found = _closing(reading, subjects, sentence, quotes, relays=False)
    return found


def _by(
    reading: Reading, subjects: Subjects, sentence: Sentence, quotes: Sequence[tuple[int, int]]
) -> Indirect | None:
    """Read `Theo ông Hải, Giám đốc Sở Y tế, ...` and `..., theo ông Hải.`"""
    starts = [
        sentence.start,
        *(m.end() for m in _PAUSE.finditer(reading.folded, sentence.start, sentence.end)),
    ]
    for m in (BY.match(reading.folded, at, sentence.end) for at in starts):
        if m is None or _inside(m.start(), quotes):
            continue
        speaker = subjects.at(m.end(), sentence.end)
        if speaker is None or speaker.how == "other":
            continue
        at = speaker.end
        if speaker.how != "pronoun":
            at = subjects.apposition_end(at, sentence.end)
        comma = _COMMA.match(reading.text, at, sentence.end)
        start = comma.end() if comma else at
        end = sentence.end
        if not reading.text[at:end].strip(' .!?"”'):
            start, end = sentence.start, m.start()
        return _cut(reading, start, end, speaker, quotes, "according to")
    return None


def _clause(
    reading: Reading, subjects: Subjects, sentence: Sentence, quotes: Sequence[tuple[int, int]]
) -> Indirect | None:
    """Read `ông Hải cho biết ...`: the first verb of speech that has a person as its subject."""
    lo = sentence.start
    told: set[int] = set()  # quotations whose own verb has come: `“...”, ông Hải nói trong lễ khai hội`
    for verb in speech_verbs(reading, sentence.start, sentence.end):
        if _inside(verb.start, quotes):
            continue
        if verb.verb.clause == "no" and not reading.folded.startswith(" rằng ", verb.end):
            continue
        lo = max([lo, *(b for _, b in quotes if b <= verb.start)])
        if lo > sentence.start and lo not in told:
            told.add(lo)
            relates = verb.verb.word.endswith(" rằng")
            if not relates and not _RELATES.match(reading.folded, verb.end, sentence.end):
                continue
        if _NEGATED.search(reading.folded, max(lo, verb.start - 16), verb.start):
            continue
        if verb.verb.directive and reading.folded.endswith(_ONCE, lo, verb.start):
            continue
        start = _content(reading, verb, sentence.end)
        if start is None:
            continue
        speaker = subjects.before(lo, verb.start)
        if speaker is None or speaker.how == "other":
            continue
        if (speaker.person is None and speaker.how == "pronoun") or held(reading, lo, speaker, verb):
            continue
        end = clause_end(reading, lo, speaker, verb, start, sentence.end)
        return _cut(reading, start, end, speaker, quotes, "directive" if verb.verb.directive else "report")
    return None


def _closing(
    reading: Reading,
    subjects: Subjects,
    sentence: Sentence,
    quotes: Sequence[tuple[int, int]],
    *,
    relayed: bool = False,
    relays: bool = True,
) -> Indirect | None:
    """Read `Tỉnh đã chi đủ, ông Hải lý giải.`: who says it stands at the sentence's end.

    `relayed` reads only `Mỹ sẽ rút quân, Reuters dẫn lời ông Brown nói hôm 6/7.`, and without `relays` the
    sentence holds no such words.
    """
    lo = max(sentence.start, sentence.end - CLOSING_REACH)
    verb = last_verb(reading, lo, sentence.end)
    comma = sentence.end if relays else max(lo, verb)
    found = None  # the leftmost: `Mỹ sẽ rút quân, ông Brown, phát ngôn viên của Trump, nói`
    while (comma := reading.text.rfind(", ", lo, comma)) >= 0:
        quoted = any(b > comma or a <= sentence.start < b for a, b in quotes if a < sentence.end)
        if quoted or not _is_told(reading, sentence.start, comma):
            continue
        relay = _RELAYS.match(reading.folded, comma + 2, sentence.end)
        if relay is None and (relayed or comma > verb):
            continue
        start = relay.end() if relay else comma + 2
        speaker = _speaker_last(reading, subjects, start, sentence.end, None if relay else verb)
        if speaker is not None and not (speaker.how == "title" and subjects.names_end(comma)):
            found = comma, speaker  # but `Đến nơi có ông Hải, Chủ tịch xã, ...`
    if found is None:
        return None
    return _cut(reading, sentence.start, found[0], found[1], quotes, "speaker at the end")


def _speaker_last(
    reading: Reading, subjects: Subjects, start: int, end: int, verb: int | None
) -> Speaker | None:
    """Return who stands at `start` and says, at the sentence's end, what stands before; `verb` is where the
    last verb of speech begins, None after `dẫn lời`, which wants none.
    """
    speaker = subjects.at(start, end)
    if speaker is None or speaker.how == "other" or (speaker.how == "pronoun" and not speaker.person):
        return None
    rest = reading.folded[subjects.apposition_end(speaker.end, end) : end].strip(" ,.!")
    if verb is None:
        return speaker if not rest or _told(130).fullmatch(rest) else None
    if _told(70).fullmatch(rest):
        return speaker
    # `ông Hải, Giám đốc Sở Y tế hôm nay cho biết`: no comma ends the apposition
    apposed = reading.text.startswith((", ", " - "), speaker.end)
    noun = _NEGATED.search(reading.folded, max(start, verb - 16), verb)
    if not apposed or noun or not _told(70).fullmatch(reading.folded[verb:end].strip(" ,.!")):
        return None
    own = subjects.before(start, verb)
    return own if own is not None and own.start == speaker.start else None


@lru_cache(maxsize=2)
def _told(longest: int) -> re.Pattern[str]:
    """Match a verb of speech and what may follow it at the end of a sentence: `nói với Reuters hôm 6/7`."""
    return compiled_re(
        rf"(?:(?:cũng|đã|còn|vừa|mới) )?{alternation(verbs())}(?: (?:thêm|lại|rõ))?"
        rf"|{alternation(verbs())}(?: thêm)?(?: báo giới)?"
        rf" (?:với|trên|tại|trong|hôm|ngày|sáng|chiều|tối|hồi|trước|sau) [^,;:\"]{{1,{longest}}}"
    )


def _is_told(reading: Reading, start: int, comma: int) -> bool:
    """Tell a clause of its own from what only opens one: `Trao đổi với báo chí, ông Hải nói.`"""
    return "," in reading.text[start:comma] or not _OPENER.match(reading.folded, start, comma)


def _content(reading: Reading, verb: VerbAt, end: int) -> int | None:
    """Return where the clause after a verb begins, None where none follows."""
    m = _OPENING.match(reading.folded, verb.end, end)
    marked = verb.verb.word.endswith(" rằng")
    marked = marked or (m is not None and any(m[g] is not None for g in ("mark", "pause", "asked")))
    if verb.verb.clause == "marked" and not marked:
        return None
    if verb.verb.clause == "as":
        return verb.end if _AS.match(reading.folded, verb.end, end) else None
    no_clause = None if marked else _NO_CLAUSE.match(reading.folded, verb.end, end)
    if no_clause and not (verb.verb.clause == "always" and no_clause["cue"] in cues("opens a clause")):
        return None
    return m.end() if m is not None else verb.end


def _cut(
    reading: Reading, start: int, end: int, speaker: Speaker, quotes: Sequence[tuple[int, int]], rule: str
) -> Indirect | None:
    """End what is said before a direct quotation and before the final stop; None where too little is left."""
    end = min([end, *(a for a, _ in quotes if a >= start)])
    if reading.text[start:end].rstrip().endswith(":"):
        end = _without_introduction(reading, start, end)
    while end > start and reading.text[end - 1] in " \u00a0.,:;-–—":
        end -= 1
    while start < end and reading.text[start] in " \u00a0,:-–—":
        start += 1
    said = len(_WORD.findall(reading.text, start, end))
    if said < FEWEST:
        if said and reading.candidates is not None:
            surface = reading.surface(start, end)
            reading.note(Candidate("indirect speech", start, end, surface, rule, "rejected", "too few words"))
        return None
    return Indirect(start, end, speaker, rule)


def _without_introduction(reading: Reading, start: int, end: int) -> int:
    """Return where what is said ends before words that introduce the quotation after it: `phủ nhận mọi cáo
    buộc | và khẳng định:`, `..., bà khẳng định:`.
    """
    verb = last_verb(reading, max(start, end - 30), end)
    if verb < 0 or not _TO_COLON.fullmatch(reading.folded, verb, end):
        return end
    link = _LINK.search(reading.folded, start, verb)
    return end if link is None else link.start()


def _inside(at: int, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in quotes)
