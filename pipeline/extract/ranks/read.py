"""From the sentences of an article to rows: each placing with who and what it is about."""

from __future__ import annotations

import re
from itertools import pairwise

from ...language.reading import Reading, Sentence
from . import lists
from .admit import admitted, reject
from .context import Context
from .fill import fill
from .placing import Placing, Reference
from .rows import Row
from .subjects import refer
from .tails import Tail, tail
from .weak import Said, ordinal, superlative
from .whose import WINDOW, before_bracket, bracket, component, subject


class Reader:
    """Reads one article's sentences in order and collects its rows in `context.rows`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.folded = reading.folded
        self.context = Context(reading)

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence; `Xem thêm: ...` tells of another article."""
        if self.folded.startswith("xem thêm", sentence.start):
            return
        found = admitted(self.reading, self.context, sentence)
        rows: list[Row] = []
        bound = done = sentence.start
        for i, placing in enumerate(found):
            limit = min(found[i + 1].start if i + 1 < len(found) else sentence.end, placing.end + WINDOW)
            bound = max(bound, placing.start - WINDOW)
            after = tail(self.text, self.folded, placing, limit)
            if placing.start < done:
                continue  # the later ones of `lần lượt xếp thứ 7, thứ 12 và thứ 20`
            new = lists.in_turn(self.context, sentence, placing, bound)
            new = new or lists.members(self.context, sentence, placing)
            if new:
                done = new[-1].evidence[1]
            else:
                row = self._row(sentence, placing, after, bound, limit, rows)
                new = lists.together(row) if row is not None else []
            for row in new:
                rows.append(row)
                self.context.add(row)
            if new:
                bound = max(after.end, bound)
                for row in lists.numbered(self.context, sentence, new[-1], after.end, limit):
                    self.context.add(row)
        self._shared_measure(rows)
        lists.following(self.context, sentence, rows)

    def _shared_measure(self, rows: list[Row]) -> None:
        """`đứng thứ 13 thế giới và thứ 5 châu Á về số người dùng`: the measure said last is that of both."""
        for row, after in pairwise(rows):
            gap = self.folded[row.evidence[1] : after.evidence[0]]
            if not row.own_indicator and after.own_indicator and re.fullmatch(r"[\s,]*(?:và\s+)?", gap):
                row.indicator, row.own_indicator = after.indicator, True

    def _row(
        self, sentence: Sentence, placing: Placing, after: Tail, bound: int, limit: int, rows: list[Row]
    ) -> Row | None:
        """Return the row of one placing, None where nobody is placed; reads `[bound, limit)` around it."""
        if placing.lost and placing.change is not None:
            placing = placing.but(previous=placing.rank, rank=(placing.rank or 1) - placing.change)
        opening = bracket(self.reading, sentence, placing)
        start = bound if opening is None else max(opening + 1, bound)
        of = self._reference(sentence, placing, after, start, limit, opening)
        said = self._said(sentence, placing, Said(of, after), rows, (start, limit), opening)
        who = (
            subject(
                self.context,
                sentence,
                said.of,
                rows,
                bracketed=opening is not None,
                after=said.after.core_end,
            )
            if said.reason is None
            else None
        )
        if who is None:
            reject(self.reading, placing, said.reason or "nobody to be placed")
            return None
        row = Row(
            rule=placing.rule,
            sentence=sentence,
            evidence=self._evidence(placing, said.after, said.of),
            subject=who,
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
        fill(self.context, row, placing, said.after, said.of, bound)
        return row

    def _reference(
        self, sentence: Sentence, placing: Placing, after: Tail, start: int, limit: int, opening: int | None
    ) -> Reference:
        """Return who the sentence says is placed; a bracket's placing is of what stands before it."""
        clauses = self.context.clauses(sentence)
        said = refer(clauses, placing, start, limit, after.end)
        if opening is not None and (said.subject is None or said.plain):
            said = Reference(before_bracket(clauses, sentence, opening), said.measure)
        if said.subject is None and said.sector is not None and self.context.indicator is None:
            measure = None if said.measure == said.sector else said.measure
            said = Reference(said.sector, measure, said.measure_leads and measure is not None)
        moved = said.subject if placing.change is not None else None
        if moved is not None and component(self.reading, sentence, moved):
            return Reference(None, moved, measure_leads=True)
        return said

    def _said(
        self,
        sentence: Sentence,
        placing: Placing,
        said: Said,
        rows: list[Row],
        stretch: tuple[int, int],
        opening: int | None,
    ) -> Said:
        """Return who a placing is said of: what has no verb of ranking must be said of somebody by name."""
        if placing.rule == "ranks.superlative":
            return superlative(self.context, sentence, placing, said, rows, stretch, opening)
        first = not rows and opening is None and not placing.lost
        if placing.rule in ("ranks.ordinal", "ranks.bare") and first:
            return ordinal(self.context.clauses(sentence), placing, said, *stretch)
        return said

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
