"""Technical regulations and standards: `QCVN 8-2:2011/BYT`, `TCVN 5687:2010`, `TCVN ISO 9001:2015`.

Their letters stand before the number, and a colon before the year; the ministry's code follows that of a
regulation. Papers set spaces, and a dash for the colon (`QCVN 08-2015/BTNMT`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ...language.compiled import compiled_regex
from ...language.cues import Cues
from ...language.lazily import lazy_regex
from ...language.reading import Reading, Sentence
from ...language.spelling import key
from ...lexicon import standards
from . import subjects
from .citation import Citation
from .numbers import Number

RULE = "documents.standard"
CUES = Cues(tuple(key(code) for code in standards.kinds()))
_CALLED = r"(?:quy|qui|tiêu) chuẩn(?: kỹ thuật| xây dựng)?(?: quốc gia| địa phương| việt nam)*"
#: `Quy chuẩn kỹ thuật quốc gia (QCVN ...`, `Tiêu chuẩn quốc gia về gạch (TCVN ...`
_CALLED_BEFORE = lazy_regex(
    rf"{_CALLED}(?:(?: số)? ?[(:]? ?| (?:về|đối với) (?P<about>[^()\"“”;:\n]{{4,150}}) [(])$"
)
#: `QCVN 01:2009/BYT | – quy chuẩn kỹ thuật quốc gia | về chất lượng nước`
_CALLED_AFTER = lazy_regex(rf" ?[)]? ?(?:(?P<bracket>[(])|[,:–-])? ?(?:là )?{_CALLED}(?= )")
_LONGEST_CALL = 200
_DASH = lazy_regex(r" ?[-–] ?")


@lru_cache(maxsize=1)
def _pattern() -> Any:
    codes = "|".join(sorted(standards.kinds(), key=len, reverse=True))
    # the year first: `08-2015` is number 8 of 2015, not its part 2015; `2:2 011` has lost its digits apart
    year = r"(?P<year>(?:19|20)\d\d|2\ 0\d\d|1\ 9\d\d)(?!\d)"
    apart = r"(?:\ \d(?=\ ?[:-]\ ?(?:19|2)))?"  # `843 4:2010`
    part = rf"\ ?[-–]\ ?(?!{year.replace('?P<year>', '?:')})(?:\d{{1,3}}{apart}|MT)(?![\d\p{{L}}])"
    return compiled_regex(
        rf"(?<![\p{{L}}\d])(?P<code>{codes})(?:\ ?[:-]?\ ?|\ số\ )"
        rf"(?P<n>(?:(?:ISO|IEC)(?:/IEC)?\ )?\d{{1,5}}{apart}(?:{part})*)"
        rf"(?:\ ?[:–-]\ ?{year}|/{year.replace('year', 'slashed')})?"
        r"(?:\ ?/\ ?(?P<issuer>\p{Lu}{2,8})(?!\p{L}))?"
        r"(?![\d\p{L}]|[.,]\d)"
    )


def citations(reading: Reading) -> Iterator[Citation]:
    """Yield the citations of standards by number, in the order of the text."""
    for sentence in reading.sentences_with(CUES):
        for m in _pattern().finditer(reading.text, sentence.start, sentence.end):
            since = max(sentence.start, m.start() - _LONGEST_CALL)
            called = _CALLED_BEFORE.search(reading.folded, since, m.start())
            yield Citation(
                called.start() if called else m.start(),
                m.end(),
                standards.kinds()[m["code"]],
                RULE,
                sentence,
                m.group(),
                _number(m),
                name=reading.text[slice(*called.span("about"))]
                if called and called["about"]
                else _about(reading, sentence, m.end()),
            )


def _about(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """Return what the name behind a number says that the standard is about, up to the bracket's end."""
    called = _CALLED_AFTER.match(reading.folded, at, sentence.end)
    if called is None:
        return None
    closing = reading.text.find(")", called.end(), sentence.end) if called["bracket"] else -1
    return subjects.subject(reading, called.end(), sentence.end if closing < 0 else closing, acted=False)


def _number(m: Any) -> Number:
    """Return the parts of a standard's number: `QCVN 1-1:2018/BYT` is number `01-1` of 2018."""
    head, *parts = _DASH.split(m["n"])
    words = head.split()
    figures = "".join(w for w in words if w.isdigit()).zfill(2)
    number = " ".join([*(w for w in words if not w.isdigit()), figures])
    year = (m["year"] or m["slashed"] or "").replace(" ", "") or None
    return Number(
        "-".join([number, *(p.replace(" ", "") for p in parts)]),
        year,
        tuple(filter(None, (m["code"], m["issuer"]))),
    )
