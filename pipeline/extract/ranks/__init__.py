"""Ranks: statements that place something in an order, from `đứng thứ 37 cả nước` to `tăng 20 bậc`.

The stages, in the order the text flows through them, and the modules of each; `read` leads an article's
sentences through them:

- what is shaped like a place: `shapes` holds the patterns, `numerals` their numbers, and `places`, `moves`,
  `group_places` and `superlatives` make a `placing` of each; `vetoes`, `lacking` and `admit` turn down the
  lookalikes, `join` makes one of a place and the change to it;
- what stands behind it: `tails` reads scope (`scopes`), total (`totals`), measure (`indicators`, `amounts`)
  and year (`years`);
- the words of a sentence: `words`, `phrases` and `clauses` read them, with the names of countries that are
  common words (`homographs`) and the closed classes of `vocabulary`; `names` and `nearby` find the names;
- who is placed: `subjects` asks `leftwards`, `rightwards`, `holding` and `overtaken`, which look before the
  place, behind it, and at who is put there or left behind; `weak`, `best`, `apposed`, `within`, `again`,
  `behind`, `defined` and `predication` tell whether words without a verb of ranking are said of somebody;
- by which name: `whose` gives it, `goods` that of goods; `pointers`, `pointed`, `demonstratives` (`đây là
  ...`) and `namesakes` follow words that point back; where the rules are not alone to say, `choice` weighs
  the `traits` of the `holders`;
- what earlier sentences said: `context` keeps it, with whom each is about (`lead`), `fill` carries it over
  to a row (`rows`), `editions` the year;
- lists: `lists`, `turns` (one after the other) and `sharers` (together) read those that share a clause,
  `sequels` and `counting` count on, `groups` names the members of a group, `enumerated` reads numbered
  items, `brackets` and `pivots` places in brackets;
- the article as a whole: `fullest`, `complete` and `merge` make one row of one placing told several times,
  `domains` names the field.
"""

from __future__ import annotations

from dataclasses import replace

from ...facts import Candidate, Domain, Mention, Rank
from ...language.reading import Reading, Sentence
from ...lexicon import provinces
from .choice import Chooser, choose
from .complete import complete
from .context import Context
from .domains import domain, votes
from .indicators import index_of
from .merge import merged
from .read import Reader
from .rows import Row
from .sequels import next_cue
from .shapes import CUES, anything


def find(reading: Reading) -> tuple[Rank, ...]:
    """Return the article's ranks in the order of the text."""
    context = placed(reading)
    if context is None or not context.rows:
        return ()
    headline, article = context.headline, votes(reading.folded)
    out = []
    for row, group in merged(complete(reading, sorted(context.rows, key=lambda r: r.evidence))):
        around = reading.folded[row.sentence.start : row.sentence.end]
        field = domain(row.indicator, row.scope, around, headline, article, own=row.own_indicator)
        out.append(_rank(reading, row, group, field))
    return tuple(out)


def placed(reading: Reading, choose: Chooser = choose) -> Context | None:
    """Return the context of an article read to its end, with a row a placing, None where nothing is shaped
    like a place; `choose` says whose each is.
    """
    stating = {s.start for s in reading.sentences_with(CUES) if _states(reading, s)}
    if not stating:
        return None
    reader = Reader(reading, choose)
    for sentence in reading.sentences:
        if sentence.start in stating or (
            reader.context.rows and next_cue().search(reading.folded, sentence.start, sentence.end)
        ):
            reader.sentence(sentence)
    return reader.context


def _states(reading: Reading, sentence: Sentence) -> bool:
    match = anything().match
    return any(
        match(reading.folded, at, sentence.end) for at in reading.places(CUES, sentence.start, sentence.end)
    )


def _rank(reading: Reading, row: Row, group: list[Row], field: Domain) -> Rank:
    mentions = tuple(Mention(a, b, reading.text[a:b], r.found_by) for r in group for a, b in (r.evidence,))
    for i, m in enumerate(mentions):
        reason = f"{row.subject}: {row.indicator or 'no measure named'}"
        told = Candidate("rank", m.start, m.end, m.surface, m.rule, "kept", reason)
        reading.note(told if i == 0 else replace(told, outcome="merged", reason="told before"))
    index = index_of(row.indicator) if row.indicator else None
    province = provinces.province_on(row.subject, reading.article.published)
    return Rank(
        subject=row.subject,
        evidence=mentions[0].surface,
        indicator=row.indicator,
        rank=row.rank,
        top=row.top,
        out_of=row.out_of,
        scope=row.scope,
        year=row.year,
        change=row.change,
        previous=row.previous,
        base_year=row.base_year,
        domain=field,
        target=row.target,
        indicator_id=index.id if index else None,
        subject_id=province.id if province else None,
        mentions=mentions,
    )
