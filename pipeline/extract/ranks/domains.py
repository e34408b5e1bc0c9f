"""Which field a rank belongs to: by its indicator first, then by its sentence, then by the article's
headline.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ...facts import Domain
from ...language.compiled import compiled_re
from ...lexicon import indices
from ...lexicon.rank_cues import alternatives, domain_cues, measures


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return compiled_re(rf"(?<!\w){alternatives(cue for cue, _ in domain_cues())}(?!\w)")


@lru_cache(maxsize=1)
def _of() -> dict[str, Domain]:
    return dict(domain_cues())


def votes(folded: str) -> Counter[Domain]:
    """Count the cues of each domain in folded text."""
    return Counter(_of()[" ".join(m.group().split())] for m in _pattern().finditer(folded))


def domain(
    indicator: str | None,
    scope: str | None,
    sentence: str,
    headline: str,
    article: Counter[Domain],
    *,
    own: bool,
) -> Domain:
    """Return the domain; the texts are folded.

    An article that is mostly about sport or shows makes its ranks so. `own` is false where the indicator was
    carried over from another sentence.
    """
    if scope and re.fullmatch(r"bảng [a-h]", scope.lower()):
        return "sport"
    if not own and votes(sentence)["sport"]:
        return "sport"
    if indicator:
        index = indices.named(indicator)
        if index is not None:
            return index.domain
    said = votes(indicator or "")
    near = votes(sentence)
    top = votes(headline)
    score: Counter[Domain] = Counter()
    for weight, counts in ((4, said), (2, near), (1, top)):
        for name, n in counts.items():
            score[name] += weight * min(n, 3)
    for name in _FREE_TIME:
        if article[name] >= 6 and article[name] > 2 * max(article[d] for d in _others()):
            score[name] += 6
    if not score:
        first = next((d for m, d in measures().items() if d and (indicator or "").startswith(m)), None)
        if first:
            return first
        common = article.most_common(1)
        return common[0][0] if common else "other"
    return max(score, key=lambda d: (score[d], article[d], d))


_FREE_TIME: tuple[Domain, ...] = ("sport", "entertainment")


def _others() -> tuple[Domain, ...]:
    return ("economy", "governance", "education", "health", "society", "technology", "military")
