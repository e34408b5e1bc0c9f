"""From the sentences of an article to rows: who each placing is about, what is carried over, what lists
imply.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import regex

from ...language.reading import Reading, Sentence
from ...language.spelling import fold, key
from ...lexicon import provinces
from ...lexicon.countries import countries
from . import sequels
from .admit import admitted, reject
from .best import among, astray, best_of, best_scope, last_name
from .clauses import Clauses
from .context import Context
from .fill import fill
from .leftwards import Reference
from .placing import Placing
from .rows import Row
from .scopes import scope_before
from .subjects import refer
from .tails import Tail, tail
from .vocabulary import ANAPHOR, NOT_PLACED

#: Between the one who is placed and a superlative there is a verb of being or having, or nothing.
_IS_BEST = re.compile(
    r"[\s\"')]*(?:,\s*|\([^()]*\)\s*)?(?:(?:hiện nay|hiện|vẫn|đã|đang|cũng|đến nay|luôn|tiếp tục|còn|"
    r"chính|từng|vừa|bất ngờ|vươn lên)\s+)*"
    r"(?:(?:là|trở thành|có|đạt|thuộc|chiếm|ghi nhận|sở hữu|giữ|thành|với|"
    r"được (?:đánh giá|coi|xem|mệnh danh|bình chọn|vinh danh|xếp|công nhận|chọn|gọi|ví|ghi nhận|"
    r"chứng nhận))(?!\w)[^,;:]*)?",
)


#: `Aliko Dangote năm nay 61 tuổi`, `Nhật Bản tháng 2/2017`: what is told behind a name.
_BEHIND = re.compile(
    r" +(?:(?:vào )?(?:tháng|ngày) \d[\d/]*|(?:trong )?năm (?:nay|ngoái|\d{4})(?: \d+ tuổi)?|hiện nay|"
    r"ngày nay|hiện|hôm qua|"
    r"luôn|vẫn|cũng|đã|năm nay \d+ tuổi|\d+ tuổi|(?:cao|dài|rộng) \d.*)$"
)
#: `Khoảng 2,7 triệu lượt du khách A`: how many they are.
_QUANTITY = re.compile(
    r"(?:(?:(?:có|khoảng|gần|hơn|trên|tới) )*[\d.,]+ (?:(?:triệu|tỷ|tỉ|nghìn|ngàn) )?"
    r"(?:lượt|người(?= dân)) )?"
)
#: What opens no name that a later sentence could be about.
_UNSOUND = re.compile(
    r"(?:sự|việc|vụ|cuộc|quá trình|kết quả|công tác|quyết định|hội nghị|nội dung|bài|tin|ảnh|theo|"
    r"ngày|tháng|năm|"
    r"lần|các|những|nhiều|một|\d|cho thấy|song|nhưng)(?!\w)"
)


#: How many characters before and after a placing are read for what it is about: longer sentences are lists.
WINDOW = 700


class Reader:
    """Reads one article's sentences in order and collects its rows in `context.rows`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.folded = reading.folded
        self.context = Context(reading)

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence."""
        found = admitted(self.reading, self.context, sentence)
        rows: list[Row] = []
        bound = done = sentence.start
        for i, placing in enumerate(found):
            limit = min(found[i + 1].start if i + 1 < len(found) else sentence.end, placing.end + WINDOW)
            bound = max(bound, placing.start - WINDOW)
            after = tail(self.text, self.folded, placing, limit)
            if placing.start < done:
                continue  # the later ones of `lần lượt xếp thứ 7, thứ 12 và thứ 20`
            turn = self._turn(sentence, placing, bound, sentence.end)
            if turn:
                done = turn[-1].evidence[1]
                new = turn
            else:
                row = self._row(sentence, placing, after, bound, limit, rows)
                new = [row] if row is not None else []
            for row in new:
                rows.append(row)
                self.context.add(row)
            if new:
                bound = max(after.end, bound)
                self._listed(sentence, new[-1], after.end, limit)
        self._shared_measure(rows)
        self._next(sentence, rows)

    def _shared_measure(self, rows: list[Row]) -> None:
        """`đứng thứ 13 thế giới và thứ 5 châu Á về số người dùng`: the measure said last is that of both."""
        for row, after in pairwise(rows):
            gap = self.folded[row.evidence[1] : after.evidence[0]]
            if not row.own_indicator and after.own_indicator and re.fullmatch(r"[\s,]*(?:và\s+)?", gap):
                row.indicator, row.own_indicator = after.indicator, True

    def _row(
        self, sentence: Sentence, placing: Placing, after: Tail, bound: int, limit: int, rows: list[Row]
    ) -> Row | None:
        if placing.lost and placing.change is not None:
            placing = placing.but(previous=placing.rank, rank=(placing.rank or 1) - placing.change)
        clauses = self.context.clauses(sentence)
        opening = self._bracket(sentence, placing)
        start = bound if opening is None else max(opening + 1, bound)
        said = refer(clauses, placing, start, limit, after.end)
        if opening is not None and (said.subject is None or said.plain):
            said = Reference(self._before_bracket(clauses, sentence, opening), said.measure)
        if said.subject is None and said.sector is not None and self.context.indicator is None:
            measure = None if said.measure == said.sector else said.measure
            said = Reference(said.sector, measure, said.measure_leads and measure is not None)
        if (
            placing.change is not None
            and said.subject is not None
            and self._component(sentence, said.subject)
        ):
            said = Reference(None, said.subject, measure_leads=True)
        reason = None
        if placing.rule == "ranks.superlative":
            if after.scope is None and (counted := among(clauses, placing, limit)) is not None:
                after = replace(after, scope=counted, core_end=counted[1], end=max(counted[1], after.end))
            reason = self._bare_superlative(sentence, placing, after, said, rows, opening)
            scope = best_scope(clauses, placing, limit) if reason is not None else None
            if scope is None and reason is not None and placing.out_of is not None:
                best = best_of(clauses, placing, start, limit, (placing.start, placing.end))
                said, reason = (Reference(best), None) if best is not None else (said, reason)
            elif reason is None and astray(clauses, placing, start):
                said, reason = Reference(), "a superlative that is not said of its subject"
            elif scope is not None:
                best = best_of(clauses, placing, start, limit, scope)
                if best is not None:
                    said, reason = Reference(best, said.measure if said.subject == best else None), None
                    after = replace(after, scope=scope, core_end=scope[1], end=max(scope[1], after.end))
        elif (
            placing.rule in ("ranks.ordinal", "ranks.bare")
            and not rows
            and opening is None
            and not placing.lost
        ):
            reason = self._epithet(placing, said)
            if reason is None and placing.rule == "ranks.ordinal" and astray(clauses, placing, start):
                reason = "said of something deeper"
            if placing.quality is not None and (reason is not None or said.measure_leads):
                scope = after.scope or (placing.end, placing.end)
                best = best_of(clauses, placing, start, limit, scope)
                said, reason = (Reference(best), None) if best is not None else (said, reason)
        subject = self._subject(sentence, said, rows, opening is not None) if reason is None else None
        if subject is None:
            reject(self.reading, placing, reason or "nobody to be placed")
            return None
        row = Row(
            rule=placing.rule,
            sentence=sentence,
            evidence=self._evidence(placing, after, said),
            subject=subject,
            rank=placing.rank,
            top=placing.top,
            out_of=placing.out_of,
            change=placing.change,
            previous=placing.previous,
            base_year=placing.base_year,
            year=placing.year,
            target=placing.target,
            bracketed=opening is not None,
            last=placing.last,
        )
        fill(self.context, row, placing, after, said, bound)
        return row

    def _bracket(self, sentence: Sentence, placing: Placing) -> int | None:
        """Where the bracket opens that the placing stands in."""
        opening = self.folded.rfind("(", sentence.start, placing.start)
        return opening if opening > self.folded.rfind(")", sentence.start, placing.start) else None

    def _before_bracket(self, clauses: Clauses, sentence: Sentence, end: int) -> tuple[int, int] | None:
        """The noun phrase that a bracket stands behind: `Bộ Nông nghiệp (xếp thứ 18)`."""
        for stretch in clauses.stretches(max(sentence.start, end - WINDOW), end):
            at = stretch.start
            for m in re.finditer(r"(?<!\w)(?:là|và|với|gồm)\s+", self.folded[stretch.start : end]):
                at = stretch.start + m.end()
            phrase = clauses.phrase(at, end) or clauses.phrase(stretch.start, end)
            if phrase is not None and phrase.name is not None:
                touching = not self.folded[phrase.end : end].strip()
                return phrase.name if touching else last_name(clauses, stretch.start, end) or phrase.name
            if stretch.kind != "empty":
                break
        names = list(clauses.names(max(sentence.start, end - WINDOW), end))
        phrase = clauses.phrase(names[-1][0], end) if names else None
        return phrase.name if phrase is not None and end - phrase.end < 4 else None

    def _bare_superlative(
        self,
        sentence: Sentence,
        placing: Placing,
        after: Tail,
        said: Reference,
        rows: list[Row],
        opening: int | None,
    ) -> str | None:
        """A bare superlative ranks only with scope and subject both explicit."""
        if said.subject is None or said.plain:
            return "a superlative without an explicit subject"
        if not self.context.clauses(sentence).named(said.subject):
            return "a superlative without an explicit subject"
        aside = (
            opening is not None and rows and rows[-1].out_of is not None
        )  # (tỉnh Hà Tĩnh đạt điểm cao nhất)
        scope = after.scope or scope_before(
            self.text, self.folded, max(sentence.start, placing.start - WINDOW), placing.start
        )
        if scope is None and not aside and placing.out_of is None:
            return "a superlative without an explicit scope"
        if said.subject[1] < placing.start and not _IS_BEST.fullmatch(
            self.folded, said.subject[1], placing.start
        ):
            return "a superlative that is not said of its subject"
        return None

    def _epithet(self, placing: Placing, said: Reference) -> str | None:
        """`nền kinh tế lớn thứ hai thế giới` names somebody without saying who: a rank only where it is
        said of one.
        """
        if said.measure is not None and said.measure_leads:
            return None
        if re.search(
            r"(?:^|[,;(:.]|(?<!\w)và|\n) *$", self.folded[max(0, placing.start - 5) : placing.start]
        ):
            return None  # đạt 10,2%, cao thứ tư vùng: said of the clause's subject
        if said.subject is None or said.plain or said.back:
            return "said of nobody by name"
        if said.subject[1] < placing.start and not _IS_BEST.fullmatch(
            self.folded, said.subject[1], placing.start
        ):
            return "said of nobody by name"
        return None

    def _subject(self, sentence: Sentence, said: Reference, rows: list[Row], bracketed: bool) -> str | None:
        if said.subject is not None and not said.plain and not self._told_before(said.subject, rows):
            start, end = said.subject
            start += 5 * self.folded.startswith("việc ", start)
            start += len(_QUANTITY.match(self.folded, start, end).group())  # type: ignore[union-attr]
            behind = _BEHIND.search(self.folded[start:end])
            return self.text[start : start + behind.start() if behind and behind.start() else end]
        if said.indefinite:
            return self._unnamed(said.subject)
        if rows and not bracketed and not (said.plain and said.subject):
            return rows[-1].subject
        pointer = self.folded[slice(*said.pointer)] if said.back and said.pointer is not None else None
        carried = self.context.subject(sentence, pointer, by_index=self._formal(said.measure))
        if carried is not None and _UNSOUND.match(fold(carried)):
            return None
        if carried is None and said.subject is not None:
            return self.text[slice(*said.subject)]
        return carried

    def _formal(self, measure: tuple[int, int] | None) -> bool:
        """Tell whether a measure is called an index: whoever was placed before is placed by it too."""
        return measure is not None and self.folded.startswith(("chỉ số", "các chỉ số", "trụ cột"), measure[0])

    def _component(self, sentence: Sentence, span: tuple[int, int]) -> bool:
        """`chỉ số giảm bậc gồm Khởi sự kinh doanh (giảm 2 bậc)`: what moves is a part of an index."""
        head = self.folded[sentence.start : span[0]]
        if re.search(r"(?<!\w)(?:chỉ số|trụ cột|tiêu chí)(?!\w)", head) is None:
            return False
        surface = self.text[slice(*span)]
        return regex.fullmatch(r"\p{Lu}\p{Ll}+(?: \p{Ll}+)+|\p{Lu}\p{Ll}+ \p{Ll}+", surface) is not None

    def _told_before(self, span: tuple[int, int], rows: list[Row]) -> bool:
        """`dẫn đầu các trường Việt Nam để xếp thứ 139`: whom the placing before is told of or within."""
        told = rows[-1].evidence[1] if rows else span[0] + 1
        return told <= span[0] and self.folded[told : span[0]].strip() in ("", "toàn", "trong")

    def _unnamed(self, span: tuple[int, int] | None) -> str | None:
        """`doanh nghiệp cổ phần góp vốn của nhà nước dẫn đầu`: a noun that says enough to be known by."""
        low = self.folded[slice(*span)] if span is not None else ""
        fits = (
            5 <= len(low.split()) <= 14 and NOT_PLACED.match(low) is None and ANAPHOR.fullmatch(low) is None
        )
        return self.text[slice(*span)] if span is not None and fits else None

    def _evidence(self, placing: Placing, after: Tail, said: Reference) -> tuple[int, int]:
        """From the measure that is the clause's own subject, or from the verb, to the scope or the year
        compared.
        """
        start = placing.start
        if (
            said.measure is not None
            and said.measure_leads
            and len(self.folded[said.measure[1] : start].split()) <= 2
        ):
            start = said.measure[0]
        return start, max(after.core_end, placing.end)

    # -- places that lists imply

    def _turn(self, sentence: Sentence, placing: Placing, bound: int, limit: int) -> list[Row]:
        """`A, B và C lần lượt đứng đầu`, `xếp thứ 7, thứ 12 và thứ 20`: in turn, or as numbered."""
        clauses = self.context.clauses(sentence)
        more, stop = sequels.further(self.folded, placing, limit)
        ranks = [placing.rank or 1, *more]
        whole = placing.but(end=stop) if more else placing
        after = tail(self.text, self.folded, whole, limit)
        by = sequels.measures_in_turn(self.text, clauses, placing, bound)
        if by is not None and len(by[0]) == len(ranks):
            owner = by[1] and self.text[slice(*by[1])]
            subject = owner or self._subject(sentence, Reference(), [], False)
            named = [(subject, span) for span in by[0]] if subject else []
        else:
            names = sequels.in_turn(clauses, placing, bound)
            if len(ranks) != len(names):
                ranks = [(placing.rank or 1) + i for i in range(len(names))]
                whole, after = placing, tail(self.text, self.folded, placing, limit)
            named, by = [(self.text[a:b], (a, b)) for a, b in names], None
        out = []
        for (subject, span), rank in zip(named, ranks, strict=False):
            row = Row(
                rule="ranks.list",
                sentence=sentence,
                evidence=(span[0], max(after.core_end, whole.end)),
                subject=subject,
                rank=rank,
                out_of=placing.out_of,
                target=placing.target,
            )
            said = Reference(span) if by is None else Reference(measure=span)
            fill(self.context, row, whole, after, said, bound)
            out.append(row)
        return out

    def _listed(self, sentence: Sentence, row: Row, start: int, limit: int) -> None:
        if row.rank is None:
            return
        clauses = self.context.clauses(sentence)
        items = list(sequels.numbered_items(clauses, start, limit))
        if len(items) == 1 and not (
            _is_place(self.text[slice(*items[0][:2])])
            or re.search(r"(?<!\w)(?:thứ|hạng|vị trí) \d", self.folded[items[0][1] : items[0][2]])
        ):
            return  # `Lào 99` after others is a place in a list, `xe tăng Strv 122` and `(VNR 500)` are names
        for a, b, end, number in items:
            self.context.add(self._sibling(row, (a, b), (a, end), number, "ranks.list"))

    def _next(self, sentence: Sentence, rows: list[Row]) -> None:
        """Count on from the last row where a sentence passes on to the next places."""
        for m in sequels.next_cue().finditer(self.folded, sentence.start, sentence.end):
            before = [r for r in rows if r.evidence[0] < m.start() and r.rank is not None]
            last = before[-1] if before else self.context.last_place(sentence)
            if last is None:
                last = self.context.place_of(self.context.leading(sentence))
            if last is None or last.rank is None or last.last:
                continue
            if m["after"] and not self.text[m.start("after")].isupper():
                continue  # xếp sau 2 tập đoàn Nhật Bản là A và B: those are ahead
            if sequels.turns_round(self.folded, sentence.start, m.start()):
                continue  # đứng chót là A, sau đó là B: counted from below
            if any(m.start() <= r.evidence[0] < m.end() + 4 for r in rows):
                continue
            limit = min([r.evidence[0] for r in rows if r.evidence[0] > m.end()], default=sentence.end)
            clauses = self.context.clauses(sentence)
            names = list(sequels.items(clauses, m.end(), limit))
            if names and limit < sentence.end and "," not in self.folded[names[-1][1] : limit]:
                names.pop()  # it has a place of its own: tiếp theo là A xếp hạng 1.549
            for i, name in enumerate(names, start=1):
                self.context.add(
                    self._sibling(last, name, (m.start(), name[1]), last.rank + i, "ranks.sequel", sentence)
                )

    def _sibling(
        self,
        row: Row,
        name: tuple[int, int],
        evidence: tuple[int, int],
        rank: int,
        rule: str,
        sentence: Sentence | None = None,
    ) -> Row:
        return Row(
            rule=rule,
            sentence=sentence or row.sentence,
            evidence=evidence,
            subject=self.text[slice(*name)],
            rank=rank,
            out_of=row.out_of if row.out_of is None or rank <= row.out_of else None,
            year=row.year,
            indicator=row.indicator,
            scope=row.scope,
            target=row.target,
        )


def _is_place(name: str) -> bool:
    return key(name) in countries() or bool(provinces.named(name))
