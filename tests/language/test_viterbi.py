"""Decoding one sentence at a time gives the labels that decoding all together gives."""

import numpy as np
import pytest

from pipeline.language.viterbi import best, best_of_two


@pytest.mark.parametrize("labels", [2, 5, 31])
def test_alone_and_together(labels: int) -> None:
    random = np.random.default_rng(labels)
    transitions = random.normal(size=(labels, labels))
    lengths = [1, 7, 30, 2, 12]
    emissions = random.normal(size=(sum(lengths), labels))
    ends = np.cumsum(lengths).tolist()
    spans = [(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    together = best(emissions, spans, transitions)
    assert [len(row) for row in together] == lengths
    assert [best(emissions, [span], transitions)[0] for span in spans] == together
    if labels == 2:
        assert [[int(one) for one in best_of_two(emissions[a:b], transitions)] for a, b in spans] == together
