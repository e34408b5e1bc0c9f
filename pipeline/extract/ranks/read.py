"""From the sentences of an article to rows: places, what follows them, who they are about, what is carried over."""

from __future__ import annotations

import re

from ...facts import Candidate
from ...language.reading import Reading, Sentence
from . import indicators, sequels
from .clauses import Clauses
from .context import Context
from .places import places
from .placing import Placing
from .rows import Row
from .scopes import scope_before
from .subjects import Reference, refer
from .superlatives import measure, superlatives
from .tails import Tail, tail
from .vetoes import mood, veto
from .years import Years


class Reader:
    """Reads one article's sentences in order and collects its rows."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.folded = reading.folded
        self.context = Context(reading)
        self.years = Years(reading)

    def reject(self, placing: Placing, reason: str) -> None:
        """Record a placing that is none."""
        if self.reading.candidates is not None:
            surface = self.text[placing.start : placing.end]
            self.reading.note(
                Candidate("rank", placing.start, placing.end, surface, placing.rule, "rejected", reason)
            )

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence."""
        found = self._kept(sentence)
        rows: list[Row] = []
        bound = sentence.start
        for i, placing in enumerate(found):
            limit = found[i + 1].start if i + 1 < len(found) else sentence.end
            after = tail(self.text, self.folded, placing, limit)
            row = self._row(sentence, placing, after, bound, limit, rows)
            if row is not None:
                rows.append(row)
                self.context.add(row)
                bound = max(after.end, bound)
                self._listed(sentence, row, after.end, limit)
        self._next(sentence, rows)

    # -- which placings count

    def _kept(self, sentence: Sentence) -> list[Placing]:
        out: list[Placing] = []
        found = places(self.folded, sentence.start, sentence.end)
        best = [
            p
            for p in superlatives(self.folded, sentence.start, sentence.end)
            if not any(f.start < p.end and p.start < f.end for f in found)
        ]
        for placing in sorted([*found, *best], key=lambda p: p.start):
            reason = veto(self.folded, placing, sentence.start)
            if reason is None and placing.rule == "ranks.bare":
                reason = self._bare(sentence, placing, out)
            if reason is None and placing.rule == "ranks.first":
                reason = self._first(sentence, placing)
            if reason is not None:
                self.reject(placing, reason)
                continue
            out.append(placing)
        return self._joined(sentence, out)

    def _bare(self, sentence: Sentence, placing: Placing, before: list[Placing]) -> str | None:
        """`thứ 15 thế giới` is a rank by its scope, `thứ 2 là Vinamilk` by the list that it stands in."""
        after = tail(self.text, self.folded, placing, sentence.end)
        if after.scope is not None:
            return None
        ranked = any(p.rank is not None for p in before)
        follows = self.folded[placing.end : placing.end + 12]
        if ranked and re.match(r" +(?:là|thuộc về) ", follows):
            return None
        if self.folded[placing.start - 1 : placing.start] == "(" and re.match(r"\)| *cả nước", follows):
            return None
        return "an ordinal without the words of a rank"

    def _first(self, sentence: Sentence, placing: Placing) -> str | None:
        """`dẫn đầu` and `đứng đầu` also mean to lead people: they rank where an order is in sight."""
        core = self.folded[placing.start : placing.end]
        if core not in ("đứng đầu", "dẫn đầu", "quán quân", "thủ khoa"):
            return None
        after = tail(self.text, self.folded, placing, sentence.end)
        if after.scope is not None or after.measure is not None:
            return None
        follows = self.folded[placing.end : placing.end + 40]
        if re.match(
            r",? +(?:với|trong (?:số|top|tốp|cả|các|danh|bảng|\d)|danh sách|bảng|top|tốp|là [^,.;]|so với|ở)",
            follows,
        ):
            return None
        if self.context.last_row(sentence) is not None:
            return None
        return "nothing in sight that is ranked"

    def _joined(self, sentence: Sentence, found: list[Placing]) -> list[Placing]:
        """Join a change with the place it led to: `xếp hạng 39/63, tăng 20 bậc`; `tụt 5 bậc, xuống vị trí 44/63`."""
        out: list[Placing] = []
        for p in found:
            last = out[-1] if out else None
            if last is None:
                out.append(p)
                continue
            after = tail(self.text, self.folded, last, p.start)
            gap = self.folded[max(after.end, last.end) : p.start]
            if (
                self._is_change(p)
                and last.change is None
                and (last.rank or last.lost)
                and self._close(gap, p, last)
            ):
                merged = tail(self.text, self.folded, p, sentence.end)
                previous = 1 if last.lost else last.previous
                out[-1] = last.but(
                    change=p.change,
                    end=p.end,
                    base_year=merged.base_year if isinstance(merged.base_year, int) else None,
                    previous=previous,
                    out_of=last.out_of,
                )
            elif (
                self._is_change(last)
                and (p.rank or p.top)
                and p.change is None
                and self._leads(sentence, last, gap)
            ):
                base = after.base_year
                out[-1] = p.but(start=last.start if self._touching(gap) else p.start, change=last.change)
                if isinstance(base, int):
                    out[-1] = out[-1].but(base_year=base)
            elif last.rank and p.rank and self._earlier(last, p, gap):
                change = p.rank - last.rank
                years = self.years.within(last.end, p.start)
                out[-1] = last.but(
                    previous=p.rank,
                    change=last.change or change,
                    base_year=years[-1][1] if years else last.base_year,
                )
            else:
                out.append(p)
        return out

    @staticmethod
    def _is_change(p: Placing) -> bool:
        return p.change is not None and p.rank is None and p.top is None

    def _close(self, gap: str, p: Placing, last: Placing) -> bool:
        return (
            len(gap) < 45
            and not re.search(r"[;:]|(?<!\w)(?:chỉ số|nhưng|còn|trong khi)(?!\w)", gap)
            and not self._name_in(last.end, p.start, gap)
        )

    def _name_in(self, start: int, end: int, gap: str) -> bool:
        surface = self.text[end - len(gap) : end]
        return re.search(r"[^\W\d_a-zà-ỹđ]\w", surface) is not None

    def _leads(self, sentence: Sentence, last: Placing, gap: str) -> bool:
        opens = not self.folded[sentence.start : last.start].strip()
        return (opens and len(gap) < 90) or (
            len(gap) < 45 and not re.search(r"[;:]|(?<!\w)chỉ số(?!\w)", gap) and self._touching(gap)
        )

    @staticmethod
    def _touching(gap: str) -> bool:
        return (
            re.fullmatch(
                r"[\s,]*(?:(?:và|đã|đang|hiện|để|từ đó|qua đó|giúp|nên|tức|lên|xuống|vươn|đưa|so với \w+ \w+)[\s,]*)*",
                gap,
            )
            is not None
        )

    def _earlier(self, last: Placing, p: Placing, gap: str) -> bool:
        """`(năm 2022: thứ 18)`, `khi năm 2016 cơ quan này còn xếp ở vị trí thứ 20`: the place held before."""
        if p.rule not in ("ranks.place", "ranks.bare") or self._is_change(p):
            return False
        if re.fullmatch(
            r"\s*(?:so với )?[^();.]{0,25}\((?:năm )?(?:(?:19|20)\d\d)?[:, ]*(?:xếp |đứng |là )?", gap
        ):
            return re.search(r"(?:19|20)\d\d|so với", gap) is not None
        return (
            re.search(
                r"(?<!\w)(?:năm (?:19|20)\d\d|năm ngoái|năm trước)(?!\w)[^;.]*(?<!\w)còn +(?:\w+ +){0,2}$",
                gap,
            )
            is not None
        )

    # -- what a placing is about

    def _row(
        self, sentence: Sentence, placing: Placing, after: Tail, bound: int, limit: int, rows: list[Row]
    ) -> Row | None:
        reason, state = mood(self.folded, placing, bound)
        if reason is None and state == "lost":
            if placing.change is None:
                reason = "a place that was lost"
            else:
                placing = placing.but(previous=placing.rank, rank=(placing.rank or 1) - placing.change)
        if reason is not None:
            self.reject(placing, reason)
            return None
        bracketed = self._in_bracket(sentence, placing)
        clauses = self.context.clauses(sentence)
        start = self._bracket_start(sentence, placing) if bracketed else bound
        said = refer(clauses, placing, start, limit, after.end)
        if bracketed and said.subject is None:
            said = Reference(self._before_bracket(clauses, sentence, start), said.measure)
        strict = placing.rule == "ranks.superlative"
        scope = after.scope or scope_before(self.text, self.folded, sentence.start, placing.start)
        if strict:
            reason = self._bare_superlative(sentence, said, scope, rows)
            if reason is not None:
                self.reject(placing, reason)
                return None
        subject = self._subject(sentence, said, rows, bracketed)
        if subject is None:
            self.reject(placing, "nobody to be placed")
            return None
        row = Row(
            rule=placing.rule,
            sentence=sentence,
            evidence=self._evidence(placing, after, said),
            subject=subject,
            subject_span=said.subject,
            rank=placing.rank,
            top=placing.top,
            out_of=placing.out_of,
            change=placing.change,
            previous=placing.previous,
            base_year=placing.base_year,
            year=placing.year,
            target=state == "target",
            bracketed=bracketed,
        )
        self._fill(row, placing, after, said, scope, bound)
        if placing.last:
            if row.out_of is None:
                self.reject(placing, "last of how many is not said")
                return None
            row.rank = row.out_of
        return row

    def _in_bracket(self, sentence: Sentence, placing: Placing) -> bool:
        head = self.folded[sentence.start : placing.start]
        return head.rfind("(") > head.rfind(")")

    def _bracket_start(self, sentence: Sentence, placing: Placing) -> int:
        return self.folded.rfind("(", sentence.start, placing.start) + 1

    def _before_bracket(self, clauses: Clauses, sentence: Sentence, start: int) -> tuple[int, int] | None:
        """The noun phrase that a bracket stands behind: `Bộ Nông nghiệp (xếp thứ 18)`."""
        end = start - 1
        for stretch in clauses.stretches(sentence.start, end):
            at = stretch.start
            for m in re.finditer(r"(?<!\w)(?:là|và|với|gồm)\s+", self.folded[at:end]):
                at = stretch.start + m.end()
            phrase = clauses.phrase(at, end) or clauses.phrase(stretch.start, end)
            if phrase is not None and phrase.name is not None:
                return phrase.name
            if stretch.kind != "empty":
                break
        names = list(clauses.names(sentence.start, end))
        return names[-1] if names and end - names[-1][1] < 4 else None

    def _bare_superlative(
        self, sentence: Sentence, said: Reference, scope: tuple[int, int] | None, rows: list[Row]
    ) -> str | None:
        if said.subject is None or said.plain or said.back:
            return "a superlative without an explicit subject"
        if scope is None:
            return "a superlative without an explicit scope"
        if not self.context.clauses(sentence).named(said.subject):
            return "a superlative without an explicit subject"
        return None

    def _subject(self, sentence: Sentence, said: Reference, rows: list[Row], bracketed: bool) -> str | None:
        if said.subject is not None and not said.plain:
            return self.text[slice(*said.subject)]
        if rows and not said.back and not bracketed:
            return rows[-1].subject
        pointer = None
        if said.back and said.pointer is not None:
            pointer = self.folded[slice(*said.pointer)]
        if rows and said.back:
            return rows[-1].subject
        carried = self.context.subject(sentence, pointer)
        if carried is None and said.subject is not None:
            return self.text[slice(*said.subject)]
        return carried

    def _evidence(self, placing: Placing, after: Tail, said: Reference) -> tuple[int, int]:
        start = placing.start
        if said.measure is not None and said.measure_leads and self._adjoins(said.measure[1], placing.start):
            start = said.measure[0]
        return start, max(after.core_end, placing.end)

    def _adjoins(self, end: int, start: int) -> bool:
        return len(self.folded[end:start].split()) <= 2

    def _fill(
        self,
        row: Row,
        placing: Placing,
        after: Tail,
        said: Reference,
        scope: tuple[int, int] | None,
        bound: int,
    ) -> None:
        """Fill the row's indicator, scope, total and years from the sentence, then from what went before."""
        sentence = row.sentence
        earlier = self.context.last_row(sentence)
        indicator = after.measure
        if indicator is None and placing.rule == "ranks.superlative":
            indicator = measure(self.folded, placing, bound)
        indicator = indicator or said.measure or indicators.in_sentence(self.reading, bound, placing.start)
        if indicator is None and bound != sentence.start:
            indicator = None
        elif indicator is None:
            indicator = indicators.in_sentence(self.reading, sentence.start, sentence.end)
        if indicator is not None:
            row.indicator, row.own_indicator = self.text[slice(*indicator)], True
        elif earlier is not None:
            row.indicator = earlier.indicator
        else:
            row.indicator = self._article_indicator()
        if scope is not None:
            row.scope, row.own_scope = self.text[slice(*scope)], True
        elif earlier is not None and not row.own_indicator and row.out_of is None:
            row.scope = earlier.scope
        if (
            row.out_of is None
            and earlier is not None
            and not row.own_indicator
            and row.scope == earlier.scope
        ):
            row.out_of = earlier.out_of
        if row.base_year is None and isinstance(after.base_year, int):
            row.base_year = after.base_year
        if row.year is None:
            row.year = self.years.nearest(sentence, placing.start, row.base_year)
            row.own_year = row.year is not None
        if row.year is None and earlier is not None:
            row.year = earlier.year
        if row.year is None:
            row.year = self._article_year()
        if row.base_year is None and (
            after.base_year == "last"
            or (row.change is not None and "năm" in self.folded[placing.end : placing.end + 25])
        ):
            row.base_year = row.year - 1 if row.year and after.base_year == "last" else None
        if row.previous is None and row.change is not None and row.rank is not None and placing.previous:
            row.previous = placing.previous

    def _article_indicator(self) -> str | None:
        for s in self.context.sentences[:4]:
            span = indicators.in_sentence(self.reading, s.start, s.end)
            if span is not None:
                return self.text[slice(*span)]
        return None

    def _article_year(self) -> int | None:
        for s in self.context.sentences[:4]:
            years = self.years.within(s.start, s.end)
            if years:
                return years[-1][1]
        return None

    # -- places that lists imply

    def _listed(self, sentence: Sentence, row: Row, start: int, limit: int) -> None:
        if row.rank is None:
            return
        clauses = self.context.clauses(sentence)
        for a, b, end, number in sequels.numbered_items(clauses, start, limit):
            self.context.add(self._sibling(row, (a, b), (a, end), number, "ranks.list"))

    def _next(self, sentence: Sentence, rows: list[Row]) -> None:
        """Count on from the last row where a sentence passes on to the next places."""
        for m in sequels.next_cue().finditer(self.folded, sentence.start, sentence.end):
            before = [r for r in rows if r.evidence[0] < m.start() and r.rank is not None]
            last = before[-1] if before else self.context.last_place(sentence)
            if (
                last is None
                or last.rank is None
                or any(m.start() <= r.evidence[0] < m.end() + 4 for r in rows)
            ):
                continue
            limit = min([r.evidence[0] for r in rows if r.evidence[0] > m.end()], default=sentence.end)
            clauses = self.context.clauses(sentence)
            for i, (a, b) in enumerate(sequels.items(clauses, m.end(), limit), start=1):
                self.context.add(
                    self._sibling(last, (a, b), (m.start(), b), last.rank + i, "ranks.sequel", sentence)
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
            subject_span=name,
            rank=rank,
            out_of=row.out_of if row.out_of is None or rank <= row.out_of else None,
            year=row.year,
            indicator=row.indicator,
            scope=row.scope,
            target=row.target,
        )
