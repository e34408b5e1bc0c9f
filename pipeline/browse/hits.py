"""Where a text holds what was typed, and how well: as it was typed, or without marks only.

The full-text index tells which texts; here the hits are put in order and marked. Hits with the marks that
were typed go before those that only sound alike: who types `hà tĩnh` does not look for `hạ tình`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from ..language.spelling import bare, fold, key, plain
from .query import phrases

_WORD = re.compile(r"[^\W_]+")
#: Characters shown of a text on either side of its first hit, about.
_AROUND = 110


@dataclass(frozen=True, slots=True)
class Typed:
    """What a reader typed."""

    words: str

    @property
    def marked(self) -> bool:
        """Whether it bears marks, so that hits without them are not exact."""
        return bare(self.words) != key(self.words)

    def tier(self, *texts: str | None) -> int:
        """Return how well texts fit: 0 one is what was typed, 1 one holds it with its marks, 2 neither."""
        folded = [fold(t) for t in texts if t]
        if any(t.strip() == key(self.words) for t in folded):
            return 0
        return 1 if any(all(part in t for part in _parts(self.words)) for t in folded) else 2

    def holds(self, *texts: str | None) -> bool:
        """Tell whether one of the texts holds every phrase that was typed; marks do not matter."""
        wanted = _patterns(self.words)
        return bool(wanted) and any(all(p.search(plain(t)) for p in wanted) for t in texts if t)

    def show(self, text: str | None) -> Markup:
        """Return the text with its hits as <mark>; all else is escaped."""
        text = text or ""
        return _marked(text, self._best(text), 0, len(text))

    def snippet(self, text: str) -> Markup:
        """Return the words around the text's first hit, hits marked; the beginning where there is none."""
        spans = self._best(text)
        at = spans[0][0] if spans else 0
        start, end = max(0, at - _AROUND), min(len(text), at + 2 * _AROUND)
        start = text.rfind(" ", 0, start) + 1 if start else 0
        end = text.find(" ", end) if end < len(text) and text.find(" ", end) > 0 else len(text)
        shown = _marked(text, [s for s in spans if s[0] >= start and s[1] <= end], start, end)
        return Markup("{}{}{}").format("… " if start else "", shown, " …" if end < len(text) else "")

    def _spans(self, text: str) -> list[tuple[int, int]]:
        folded = plain(text)
        return sorted(m.span() for p in _patterns(self.words) for m in p.finditer(folded))

    def _best(self, text: str) -> list[tuple[int, int]]:
        spans = self._spans(text)
        if not self.marked:
            return spans
        wanted = {tuple(_WORD.findall(part)) for part in _parts(self.words)}
        return [(a, b) for a, b in spans if tuple(_WORD.findall(fold(text[a:b]))) in wanted] or spans


def _marked(text: str, spans: Iterable[tuple[int, int]], start: int, end: int) -> Markup:
    out, at = [], start
    for a, b in spans:
        if a >= at:
            out += [escape(text[at:a]), Markup("<mark>{}</mark>").format(text[a:b])]
            at = b
    return Markup("").join([*out, escape(text[at:end])])


@lru_cache(maxsize=256)
def _patterns(typed: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(r"(?<!\w)" + r"[\W_]+".join(words) + r"(?!\w)") for words in phrases(typed))


@lru_cache(maxsize=256)
def _parts(typed: str) -> tuple[str, ...]:
    """Return each phrase folded, with the marks that were typed."""
    return tuple(folded for part in typed.split('"') if (folded := key(part)))
