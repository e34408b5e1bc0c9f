"""From the sentences of an article to rows: each placing with who and what it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...language.spelling import key
from ...lexicon import indices
from ...records import record
from . import brackets, counting, enumerated, groups, lists, pivots
from .admit import admitted, reject
from .choice import Chooser, choose
from .context import WINDOW, Context
from .demonstratives import plainly
from .fill import fill
from .goods import goods
from .names import without_extra
from .placing import Placing, Reference
from .rows import Row
from .sequels import next_cue, second_follows
from .subjects import refer
from .tails import Tail, tail
from .totals import among_counted
from .traits import Question
from .weak import Said, ordinal, superlative, within_nothing
from .whose import aside, before_bracket, bracket, component, in_full, subject

#: How many placings before one and after it are near it.
NEAR = 8


@record(frozen=True, slots=True)
class Place:
    """A placing where it stands: `after` follows it, `[bound, limit)` may be read around it, `others` are the
    placings near it; `passes_on` tells that the sentence goes on to the next places.
    """

    sentence: Sentence
    placing: Placing
    after: Tail
    bound: int
    limit: int
    others: Sequence[Placing]
    passes_on: bool


_CLOSE = 120
_ONE_MORE_VERB = lazy_re(r"[^,;:.()]{0,80}, (?:(?:và|hiện|đang|cụ thể) )*")


class Reader:
    """Reads one article's sentences in order and collects its rows in `context.rows`.

    `choose` has the last word on whose a place is.
    """

    def __init__(self, reading: Reading, choose: Chooser = choose) -> None:
        self.reading = reading
        self.text = reading.text
        self.folded = reading.folded
        self.context = Context(reading)
        self.choose = choose

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence; `Xem thêm: ...` tells of another article."""
        if self.folded.startswith("xem thêm", sentence.start):
            return
        listed = enumerated.rows(self.context, sentence)
        for row in listed:
            self.context.add(row)
        if listed:
            return
        found = admitted(self.reading, self.context, sentence)
        weak = dict(found.doubtful)
        measured = brackets.found(self.context.clauses(sentence), sentence)
        every = sorted(
            (p for p in (*found.placings, *weak) if not any(i.place <= p.start < i.end for i in measured)),
            key=lambda p: p.start,
        )
        rows: list[Row] = []
        bound = done = sentence.start
        starts = [p.start for p in every if p not in weak]
        passes_on = next_cue().search(self.folded, sentence.start, sentence.end) is not None
        for i, placing in enumerate(every):
            if placing.start < done:
                continue  # the later ones of `lần lượt xếp thứ 7, thứ 12 và thứ 20`
            following = bisect_right(starts, placing.start)
            end = starts[following] if following < len(starts) else sentence.end
            limit = min(end, placing.end + WINDOW)
            bound = max(bound, placing.start - WINDOW)
            after = tail(self.text, self.folded, placing, limit)
            near = every[max(0, i - NEAR) : i] + every[i + 1 : i + 1 + NEAR]
            place = Place(sentence, placing, after, bound, limit, near, passes_on)
            new = self._row(place, rows, weak[placing]) if placing in weak else self._rows(place, rows)
            for row in new:
                self.context.add(row)
            new = [row for row in new if not row.weighed]  # what is only likely is nothing to build on
            rows += new
            if new:
                bound = max(after.end, bound)
                done = new[-1].evidence[1] if new[-1].rule == "ranks.list" else done
                for row in lists.numbered(self.context, sentence, new[-1], after.end, limit):
                    self.context.add(row)
        lists.share_measure(self.folded, rows)
        bracketed = brackets.rows(self.context, sentence, measured, rows)
        for row in bracketed or pivots.rows(self.context, sentence, rows):
            self.context.add(row)
        counting.following(self.context, sentence, rows)
        counting.next_in_turn(self.context, sentence, rows)
        lists.changed_in_turn(self.folded, sentence, rows)

    def _rows(self, place: Place, rows: list[Row]) -> list[Row]:
        """Return the rows of one placing: those of a list that it places in turn, else its own."""
        sentence, placing = place.sentence, place.placing
        listed = lists.in_turn(self.context, sentence, placing, place.bound)
        listed = listed or groups.members(self.context, sentence, placing)
        listed = listed or groups.of_group(self.context, sentence, placing, place.bound)
        if listed:
            return listed
        if groups.of_nobody(self.folded, placing):
            reject(self.reading, placing, "a group whose members are not all told")
            return []
        clauses = self.context.clauses(sentence)
        return [one for row in self._row(place, rows) for one in lists.together(clauses, placing, row)]

    def _row(self, place: Place, rows: list[Row], weak: str | None = None) -> list[Row]:
        """Return the row of one placing, none where it is nobody's; `weak` is what its words lack."""
        sentence, placing = place.sentence, place.placing
        if placing.lost and placing.change is not None:
            placing = placing.but(previous=placing.rank, rank=(placing.rank or 1) - placing.change)
        opening = bracket(self.reading, sentence, placing)
        start = place.bound if opening is None else max(opening + 1, place.bound)
        same = opening is not None and bool(rows) and aside(self.reading, place.bound, opening)
        bare = placing.rule == "ranks.superlative" and not place.passes_on
        if bare and not second_follows(self.folded, placing.end):
            clauses = self.context.clauses(sentence)
            if within_nothing(clauses, placing, place.after, rows, place.limit):
                reject(self.reading, placing, "a superlative without an explicit scope")
                return []
        if placing.verb and rows and self._goes_on(rows[-1], placing):
            of = Reference()
        else:
            of = self._reference(sentence, placing, place.after, start, place.limit, opening, same=same)
        said = Said(of, place.after, weak)
        if weak is None:
            said = self._said(sentence, placing, said, rows, (start, place.limit), opening)
        bracketed = opening is not None
        aside_of = bracketed and not same
        who = self._who(sentence, said, rows, bracketed=aside_of) if said.reason is None else None
        scope = place.after.scope
        if who is not None and scope is not None and key(who) == key(self.text[slice(*scope)]):
            who, said = None, replace(said, reason="placed within itself")
        reason = None if who is not None else said.reason or "nobody to be placed"
        traded = self._traded(place, said, rows)
        if traded is not None:
            who, of, reason = self.text[slice(*traded)], Reference(traded), None
        else:
            who, of = self._chosen(place, placing, said, who, reason)
        if who is None:
            reject(self.reading, placing, reason or "nobody's place, by all that its sentence says")
            return []
        who = without_extra(among_counted(self.folded, placing, in_full(self.context, sentence, who, of)))
        row = Row.placed(placing, sentence, self._evidence(placing, said.after, of), who)
        row.bracketed, row.weighed = bracketed, reason is not None
        fill(self.context, row, placing, said.after, of, place.bound)
        return [row]

    def _who(self, sentence: Sentence, said: Said, rows: list[Row], *, bracketed: bool) -> str | None:
        """Return who is placed by what is said: by name, or a kind of goods by its own, `Dệt may đứng thứ
        hai với 22 tỷ USD`.
        """
        of = said.of
        who = subject(self.context, sentence, of, rows, bracketed=bracketed, after=said.after.core_end)
        if (
            of.subject is None
            and of.measure is not None
            and of.measure_leads
            and (who is None or who.islower())
        ):
            sort = self.text[slice(*of.measure)]
            return sort if not indices.is_name(sort) else None  # not PAPI
        return who

    def _traded(self, place: Place, said: Said, rows: list[Row]) -> tuple[int, int] | None:
        """Return the span of the goods that a place is of, `Dệt may xếp thứ hai`, None where it is of
        none; the last of `rows`, else of the sentences before, may be goods too.
        """
        if said.reason is not None or place.placing.rank is None or place.placing.quality is not None:
            return None
        last = rows[-1] if rows else self.context.last_row(place.sentence, 1)
        return goods(self.context.clauses(place.sentence), place.placing, said.of, last)

    def _goes_on(self, row: Row, placing: Placing) -> bool:
        """`Hà Nội lọt top 25 điểm đến của TripAdvisor, | xếp thứ 15`: one more verb of whom a group has."""
        start, end = row.evidence[1], placing.start
        group = row.top is not None and row.rank is None and 0 < end - start < _CLOSE
        return group and _ONE_MORE_VERB.fullmatch(self.folded, start, end) is not None

    def _chosen(
        self, place: Place, placing: Placing, said: Said, who: str | None, reason: str | None
    ) -> tuple[str | None, Reference]:
        """Return whose place it is in the end, and where that is said; groups and places that were lost are
        left to the rules.
        """
        grouped = placing.rank is None and placing.change is None and not placing.last
        if grouped or placing.lost or self._meant(place.sentence, said.of, who):
            return who, said.of
        question = Question(self.context, place.sentence, placing, said.after, place.others, who, reason)
        holder = self.choose(question)
        if holder is None:
            return None, said.of
        if holder.wording == who:
            return who, said.of
        wording = holder.wording
        if holder.span is not None:  # cựu phó | tổng thống Joe Biden
            wording = self.text[slice(*self.context.clauses(place.sentence).person(holder.span))]
        return wording, replace(said.of, subject=holder.span, back=False, plain=False, pointer=None)

    def _meant(self, sentence: Sentence, of: Reference, who: str | None) -> bool:
        """Tell whether the words say plainly whom they mean: `đây là cây cầu`, `B cùng là đối tác`."""
        if of.pointer is None or not self.folded.startswith("đây ", *of.pointer):
            return who is not None and of.predicated
        return plainly(self.context, sentence, of.pointer, who)

    def _reference(
        self,
        sentence: Sentence,
        placing: Placing,
        after: Tail,
        start: int,
        limit: int,
        opening: int | None,
        *,
        same: bool,
    ) -> Reference:
        """Return who the sentence says is placed; a bracket's placing is of what stands before it, or of the
        `same` one as the placing before.
        """
        clauses = self.context.clauses(sentence)
        said = refer(clauses, placing, start, limit, after.end)
        if opening is not None and (said.subject is None or said.plain):
            held = before_bracket(clauses, sentence, opening) if not same else None
            # `Trung Quốc (hạng 12)` says it outright
            outright = held is not None and opening - 1 <= held[1] and placing.start == opening + 1
            said = Reference(held, said.measure, predicated=outright)
        if said.subject is None and said.sector is not None and self.context.indicator is None:
            measure = None if said.measure == said.sector else said.measure
            said = Reference(said.sector, measure, said.measure_leads and measure is not None)
        quoted = said.subject is not None and self.folded.startswith('"', said.subject[0] - 1)
        moved = said.subject if placing.change is not None or quoted else None
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
