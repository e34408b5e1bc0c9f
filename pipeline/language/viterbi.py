"""The best labels of many sentences at once.

Scores are in logarithms: a path's score is the sum of the emissions on it and of the transitions between.
Of equal paths the one through the label with the lower number wins, as in CRFsuite.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

#: Sentences decoded together; more take more memory and no less time.
BATCH = 128


def best_of_two(emissions: Array, transitions: Array) -> list[bool]:
    """Return for each place of one sentence whether label 1 is best; `emissions` is places by two.

    With two labels one number is the state: how far label 1 leads.
    """
    (zero_zero, zero_one), (one_zero, one_one) = transitions.tolist()
    leads = (emissions[:, 1] - emissions[:, 0]).tolist()
    lead = leads[0]
    back: list[tuple[bool, bool]] = []
    for d in leads[1:]:
        stay, leave = lead + one_one, lead + one_zero
        one, zero = stay > zero_one, leave > zero_zero
        back.append((zero, one))
        lead = d + (stay if one else zero_one) - (leave if zero else zero_zero)
    label = lead > 0
    labels = [label]
    for zero, one in reversed(back):
        label = one if label else zero
        labels.append(label)
    labels.reverse()
    return labels


def best(emissions: Array, spans: Sequence[tuple[int, int]], transitions: Array) -> list[list[int]]:
    """Return the best labels of each sentence; a sentence is a span of rows of `emissions`, never empty."""
    into = np.ascontiguousarray(transitions.T)
    if len(spans) == 1:
        ((start, end),) = spans
        return [_one(emissions[start:end], into)]
    order = sorted(range(len(spans)), key=lambda i: spans[i][0] - spans[i][1])
    labels: list[list[int]] = [[] for _ in spans]
    for i in range(0, len(order), BATCH):
        group = order[i : i + BATCH]
        for where, found in zip(group, _group(emissions, [spans[j] for j in group], into), strict=True):
            labels[where] = found
    return labels


def _one(emissions: Array, into: Array) -> list[int]:
    """Decode one sentence, as a rule that asks for words mostly has it: half the time that a group of one
    takes.
    """
    score, highest = emissions[0], np.maximum.reduce
    paths = np.empty_like(into)
    back = np.empty((len(emissions), len(into)), dtype=np.intp)
    for t in range(1, len(emissions)):
        np.add(into, score, out=paths)
        paths.argmax(axis=1, out=back[t])
        score = highest(paths, axis=1)
        score += emissions[t]
    labels = [int(score.argmax())]
    for row in back[:0:-1]:
        labels.append(int(row[labels[-1]]))
    labels.reverse()
    return labels


def _group(emissions: Array, spans: Sequence[tuple[int, int]], into: Array) -> list[list[int]]:
    """Decode sentences given longest first; `into[b, a]` is the transition from a to b."""
    starts = np.array([a for a, _ in spans])
    lengths = np.array([b - a for a, b in spans])
    longest = int(lengths[0])
    count = len(spans)
    # How many sentences are that long: they stand in front.
    alive = np.searchsorted(-lengths, -np.arange(1, longest + 1), side="right").tolist()
    score = emissions[starts]
    back = np.zeros((longest, *score.shape), dtype=np.uint8)
    for t in range(1, longest):
        n = alive[t]
        paths = score[:n, None, :] + into
        back[t, :n] = paths.argmax(axis=2)
        score[:n] = paths.max(axis=2)
        score[:n] += emissions[starts[:n] + t]
    label = score.argmax(axis=1)
    every = np.arange(count)
    out = np.zeros((longest, count), dtype=np.int64)
    for t in range(longest - 1, -1, -1):
        n = alive[t]
        out[t, :n] = label[:n]
        label[:n] = back[t, every[:n], label[:n]]
    columns = out.T.tolist()
    return [row[:length] for row, length in zip(columns, lengths.tolist(), strict=True)]
