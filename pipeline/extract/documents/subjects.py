"""What a document is about, in the article's words after `về`, `quy định`, `về việc`: at most 25 words."""

from __future__ import annotations

import regex

from ...language.reading import Reading
from ...lexicon.document_cues import any_of

LONGEST = 25
_CUE = regex.compile(
    r"\ ?[)]?\ ?,?\ ?(?:(?:có\ )?(?:nội dung|trích yếu)\ )?"
    r"(?:(?:về\ )?(?:quy định|qui định|hướng dẫn)\ (?:về\ việc\ |về\ |việc\ )?"
    r"|(?:v/v|về\ việc)\ |về\ (?!nước|quê|nhà\ )"
    rf"|(?={any_of('subject_act')}\ ))"
)
#: `quy định tại`, `quy định rõ`: the document says something, it is not about it.
_SAYS = regex.compile(r"(?:tại|rõ|như|rằng|cụ thể|này|chi tiết tại|thì|là)(?!\p{L})")
_END = regex.compile(
    rf"[.;:\n\"”]|\ (?:{any_of('subject_stop')}|do\ [\p{{L}} ]{{3,40}}\ (?:ban hành|ký))"
    rf"|,\ {any_of('subject_turn')}"
    r"|(?:,|\ và|\ cùng)\ (?:các\ )?"
    r"(?=(?:nghị định|thông tư|quyết định|nghị quyết|luật|bộ luật|chỉ thị|đề án)(?!\p{L}))"
)
_TURN = regex.compile(r",\ (?=\p{Lu}\p{Ll}+\ )")


def subject(reading: Reading, at: int, limit: int) -> str | None:
    """Return the words after the cue at `at`, up to the end of the clause, None where no cue stands there."""
    cue = _CUE.match(reading.folded, at, limit)
    if cue is None or _SAYS.match(reading.folded, cue.end(), limit):
        return None
    end = _END.search(reading.folded, cue.end(), limit)
    stop = end.start() if end else limit
    # `về xử lý đảng viên vi phạm, Ban Bí thư quyết định`: the clause goes on with somebody
    turn = _TURN.search(reading.text, cue.end(), stop)
    words = reading.text[cue.end() : turn.start() if turn else stop].split()
    return " ".join(words[:LONGEST]).strip(" ,-–(") if len(words) > 1 else None
