"""Lists that number their items under a heading that ranks: `Top 3 đại học gồm:`, `1. A`, `2. B`, `3. C`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from .context import Context
from .fill import fill
from .placing import Placing, Reference
from .rows import Row
from .tails import tail

#: `Top 3 đại học của Việt Nam gồm: | 1. A`
_HEADING = lazy_re(
    r"(?<!\w)(?P<top>(?:top|tốp) (?P<most>\d{1,2}))(?!\w)[^\n.;:]{0,120}?"
    r"(?: (?:gồm(?: có)?|bao gồm|là|như sau|lần lượt là))?:\s*(?=1[.)] )"
)
#: `1. | Đại học Sao Mai |, xếp vị trí 721-730,`
_ITEM = lazy_re(r"(?P<number>\d{1,2})[.)] (?P<name>[^\n;:,()]{2,80}?)(?= *(?:[\n;:,()]| - |\.(?:\s|$)|$))")
#: What stands between an item and the next: the rest of its line, at most a sentence.
_REST = lazy_re(r"[^\n;]{0,200}(?:;|\n)\s*|\.\s+")


def rows(context: Context, sentence: Sentence) -> list[Row]:
    """Return a row an item of the list that a heading opens, [] where not as many as it says are numbered."""
    text, folded = context.reading.text, context.reading.folded
    heading = _HEADING.search(folded, sentence.start, sentence.end + 8)
    if heading is None:
        return []
    names: list[tuple[int, int]] = []
    at, most = heading.end(), int(heading["most"])
    while len(names) < most and (m := _ITEM.match(folded, at)) is not None:
        if int(m["number"]) != len(names) + 1 or not text[m.start("name")].isupper():
            return []
        names.append(m.span("name"))
        rest = _REST.match(folded, m.end())
        at = rest.end() if rest is not None else len(folded)
    if len(names) != most:
        return []
    placing = Placing(*heading.span("top"), "ranks.top", top=most, verb=False)
    after = tail(text, folded, placing, sentence.end)
    out: list[Row] = []
    for rank, (start, end) in enumerate(names, start=1):
        row = Row("ranks.list", sentence, (placing.start, end), text[start:end].rstrip(), rank=rank)
        fill(context, row, placing, after, Reference((start, end)), sentence.start)
        out.append(row)
    return out
