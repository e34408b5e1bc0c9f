"""Interviews: which paragraphs are the interviewer's turns and where an answer begins.

Papers mark turns in five ways, told apart by the shape of the paragraphs alone:

    label      `PV: ...?` / `Ông Hải: ...`           most papers
    star       `* ...?` / `- ...`                    Tuổi Trẻ
    dash       `- ...?` / `- ...`                    VnExpress
    bold       a bold question / plain paragraphs    VietNamNet, Dân trí
    bare       a question that speaks to the guest / plain paragraphs, in an announced conversation only
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from ..article import Article, Passage, PassageKind
from ..language.lazily import lazy_re, lazy_regex
from ..language.spelling import fold
from ..lexicon.speech import alternation, cues
from .turn_labels import DASH, STAR, label_of

Shape = Literal["label", "star", "dash", "bold", "bare"]
#: Kinds that may turn out to be turns.
_OPEN_KINDS = frozenset({PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.QUOTE})
#: How far from the start a conversation is announced, in paragraphs.
_ANNOUNCED_WITHIN = 6
_ANNOUNCED = lazy_re(alternation(cues("announces")))
_PAPER = lazy_re(alternation(cues("paper")))
# `Xin ông cho biết`, `Thưa bà`, `theo ông`, `ông có thể`: the interviewer speaks to the guest.
_GUEST = r"(?:ông|bà|anh|chị|cô|thầy|bác|ngài)"
_SPEAKS_TO_GUEST = lazy_regex(
    r"\b(?:thưa|xin|cảm ơn|cám ơn|mời|theo|vậy|được biết|còn) (?:quý )?"
    rf"(?:{_GUEST}|đồng chí|luật sư|đại biểu|đbqh|bộ trưởng|chủ tịch|giáo sư|bác sĩ|pgs|gs|ts)\b"
    rf"|\b{_GUEST} (?:có|nghĩ|đánh giá|nhận|nhìn|lý giải|sẽ|cảm|thấy|bình luận|suy nghĩ)\b"
)


@dataclass(frozen=True, slots=True)
class _Shaped:
    """A paragraph's shape: what it is marked with, and whether it asks."""

    index: int
    question_label: bool
    answer_label: bool
    star: bool
    dash: bool
    strong: bool
    asks: bool
    to_guest: bool


def mark_turns(article: Article) -> Article:
    """Return the article with the turns of an interview marked QUESTION and ANSWER and its form set.

    An article is an interview where it has two turns of one shape, each answered, or where it announces a
    conversation (`đã có cuộc trao đổi với`) and has one labelled turn. All others come back as they are.
    Labels such as `Phóng viên:` stay in the text; `turn_labels.label_end` tells where a turn's own words
    begin.
    """
    if article.form == "interview" and any(article.of_kind(PassageKind.QUESTION)):
        return article
    quoted = _inside_quotations(article)
    shaped = [
        _shape(article, i, p, quoted[i]) for i, p in enumerate(article.passages) if p.kind in _OPEN_KINDS
    ]
    if not any(s.question_label or s.asks for s in shaped):
        return article
    style = _style(shaped, announced=_announces(article), ours=_announces_ours(article))
    if style is None:
        return article
    kinds = _turns(shaped, style)
    passages = tuple(replace(p, kind=kinds.get(i, p.kind)) for i, p in enumerate(article.passages))
    return replace(article, passages=passages, form="interview")


def _inside_quotations(article: Article) -> list[bool]:
    """Tell for each passage whether it stands in or opens a quotation: a question there is a speaker's,
    not ours.
    """
    out, is_open = [], False
    for passage in article.passages:
        text = article.surface(passage)
        opens = text.lstrip(" -*")[:1] in tuple('"“')
        odd = (text.count('"') + text.count("“") + text.count("”")) % 2 == 1
        out.append(is_open or opens)
        is_open = is_open != odd
    return out


def _shape(article: Article, index: int, passage: Passage, in_quotation: bool) -> _Shaped:
    text = article.surface(passage)
    label = label_of(text)
    asks = text.rstrip(' ."”').endswith("?") and not in_quotation
    return _Shaped(
        index=index,
        question_label=label is not None and label[0] == "question",
        answer_label=label is not None and label[0] == "answer",
        star=STAR.match(text) is not None,
        dash=DASH.match(text) is not None,
        strong=passage.strong,
        asks=asks,
        to_guest=not in_quotation
        and (asks or len(text) < 200)
        and _SPEAKS_TO_GUEST.search(fold(text)) is not None,
    )


def _announces(article: Article) -> bool:
    return any(_ANNOUNCED.search(fold(article.surface(p))) for p in _first(article))


def _announces_ours(article: Article) -> bool:
    """Tell whether the conversation announced is with the paper: `trao đổi với PV`, `trò chuyện với Tuổi
    Trẻ`.
    """
    folded = [fold(article.surface(p)) for p in _first(article)]
    return any(_ANNOUNCED.search(f) and _PAPER.search(f) for f in folded)


def _first(article: Article) -> list[Passage]:
    return [p for p in article.passages if p.kind in _OPEN_KINDS or p.kind is PassageKind.LEAD][
        :_ANNOUNCED_WITHIN
    ]


def _style(shaped: Sequence[_Shaped], *, announced: bool, ours: bool) -> Shape | None:
    """Return how this article marks its turns, None where it is no interview."""
    labelled = sum(s.question_label for s in shaped)
    answered = sum(s.answer_label for s in shaped)
    if labelled >= 2 or (labelled and answered and announced):
        return "label"
    if answered >= 2 and _alternating(shaped, "strong") + _alternating(shaped, "asks") >= 2:
        return "label"
    if sum(s.star for s in shaped) >= (1 if announced else 2) and _alternating(shaped, "star") >= (
        1 if announced else 2
    ):
        return "star"
    if _dash_pairs(shaped) >= (1 if announced else 2):
        return "dash"
    asked_bold = sum(s.strong and (s.asks or s.to_guest) for s in shaped)
    if asked_bold >= 2 and (announced or any(s.strong and s.to_guest for s in shaped)):
        return "bold"
    if ours and sum(s.asks and s.to_guest for s in shaped) >= 2:
        return "bare"
    return None


def _alternating(shaped: Sequence[_Shaped], mark: str) -> int:
    """Count the paragraphs with this mark that a dash or a labelled answer follows within four paragraphs."""
    return sum(
        bool(getattr(s, mark))
        and any((t.dash or t.answer_label) and not getattr(t, mark) for t in shaped[i + 1 : i + 5])
        for i, s in enumerate(shaped)
    )


def _dash_pairs(shaped: Sequence[_Shaped]) -> int:
    """Count questions with a dash that an answer with a dash follows: `- Vì sao, thưa ông?` / `- Vì ...`."""
    dashed = [s for s in shaped if s.dash]
    return sum(a.asks and not b.asks for a, b in pairwise(dashed))


def _turns(shaped: Sequence[_Shaped], style: Shape) -> dict[int, PassageKind]:
    """Return the kinds of the paragraphs that open turns.

    A question runs on over the paragraphs after it until one opens an answer; where answers have no mark
    of their own, the first paragraph after the question that does not ask is the answer.
    """
    marked_answers = style in ("star", "dash") or (style == "label" and any(s.answer_label for s in shaped))
    kinds: dict[int, PassageKind] = {}
    asking = False
    for i, s in enumerate(shaped):
        if _opens_question(shaped, i, style, asking=asking):
            kinds[s.index] = PassageKind.QUESTION
            asking = True
        elif asking and marked_answers and not _opens_answer(s, style) and _answer_ahead(shaped, i, style):
            kinds[s.index] = PassageKind.QUESTION
        elif asking or (style == "label" and s.answer_label) or (style == "star" and s.dash and not kinds):
            kinds[s.index] = PassageKind.ANSWER
            asking = False
    return kinds


def _opens_answer(s: _Shaped, style: Shape) -> bool:
    return s.answer_label or (style in ("star", "dash") and s.dash)


def _answer_ahead(shaped: Sequence[_Shaped], i: int, style: Shape) -> bool:
    """Tell whether a marked answer comes within three paragraphs, so that this one still belongs to the
    question.
    """
    for s in shaped[i + 1 : i + 4]:
        if _opens_answer(s, style):
            return True
        if s.star or s.question_label:
            return False
    return False


def _opens_question(shaped: Sequence[_Shaped], i: int, style: Shape, *, asking: bool) -> bool:
    s = shaped[i]
    if s.question_label:
        return True
    if style == "star":
        return s.star
    if style == "dash":
        return s.dash and not asking and _asks_before_next_dash(shaped, i)
    if style == "bold" or (style == "label" and s.strong and not s.answer_label):
        return s.strong and (s.asks or s.to_guest)
    if style == "bare":
        return s.to_guest and (s.asks or i == len(shaped) - 1)
    return (
        style == "label"
        and not s.answer_label
        and s.asks
        and i + 1 < len(shaped)
        and shaped[i + 1].answer_label
    )


def _asks_before_next_dash(shaped: Sequence[_Shaped], i: int) -> bool:
    """Tell whether this dashed paragraph, or one that runs on from it, asks before the next dash."""
    for j, s in enumerate(shaped[i : i + 4]):
        if j and s.dash:
            return False
        if s.asks:
            return j == 0 or (i + j + 1 < len(shaped) and shaped[i + j + 1].dash)
    return False
