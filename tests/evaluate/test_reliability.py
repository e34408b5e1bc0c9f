"""What a score promises, on facts made up here and on those of the labelled articles."""

from __future__ import annotations

import judged_facts
import pytest

from pipeline.batch import extract_one
from pipeline.evaluate.reliability import BANDS, Labelled, banded, scored_by_others, tallied
from pipeline.facts import Facts
from pipeline.lexicon.rule_scores import Judged, judged, score_of

#: Standard errors that a band's share may lie from its mean score.
ERRORS = 3.0


def fact(right, article="a", rule="r"):
    return Labelled(article, "ranks", rule, right)


def test_facts_are_tallied_by_rule_with_their_counts_in_the_press():
    facts = [fact(True), fact(False), fact(True, rule="s")]
    assert tallied(facts, {("ranks", "r"): 7, ("ranks", "t"): 2}) == {
        "ranks": {"r": Judged(1, 2, 7), "s": Judged(1, 1, 0), "t": Judged(0, 0, 2)}
    }


def test_bands_hold_their_own_facts():
    bands = banded([(fact(True), 0.95), (fact(False), 0.91), (fact(True), 0.9), (fact(False), 0.2)])
    assert [(b.low, b.count, round(b.right, 2)) for b in bands] == [(0.9, 3, 0.67), (0.0, 1, 0.0)]
    assert bands[0].score == pytest.approx(0.92)
    assert bands[0].error == pytest.approx(0.157, abs=0.001)


def test_the_facts_of_one_rule_stay_in_the_band_that_they_are_shown_in():
    scored = [(fact(True), 0.79), (fact(False), 0.81)]
    assert [(b.low, b.count, b.right) for b in banded(scored, lambda f: 0.8)] == [(0.8, 2, 0.5)]


def test_a_fact_is_scored_by_other_articles_alone():
    facts = [fact(False, "a"), *(fact(True, article) for article in "bcdefghij")]
    scores = {f.article: s for f, s in scored_by_others(facts, {("ranks", "r"): 1})}
    assert scores["a"] > scores["b"]


@pytest.fixture(scope="module")
def labelled(shared):
    labels = judged_facts.labels()
    facts = []
    for article in judged_facts.articles(shared / "data/vietnews-20k.jsonl.gz"):
        outcome = extract_one(article)
        assert isinstance(outcome, Facts)
        facts += judged_facts.labelled(article, outcome, labels)
    return facts


def test_labels_hold_no_words():
    for article, kind, start, end, digest in judged_facts.labels():
        assert article.startswith("train-")
        assert kind in judged()
        assert int(start) < int(end)
        assert len(digest) == 12


def test_each_band_is_as_right_as_its_score_within_sampling_error(labelled):
    found = {(kind, rule): r.found for kind, rules in judged().items() for rule, r in rules.items()}
    for scored in (
        scored_by_others(labelled, found),
        [(f, score_of(f.kind, f.rule)) for f in labelled],
    ):
        bands = banded(scored, lambda f: score_of(f.kind, f.rule))
        assert {b.low for b in bands} == set(BANDS)
        assert {b.low: b for b in bands if abs(b.right - b.score) > ERRORS * b.error} == {}
        assert bands[0].right >= 0.9


def test_most_labels_are_of_facts_that_are_still_found(labelled):
    gold = judged_facts.facts_gold.annotated()
    kept = sum(f.article not in gold for f in labelled)
    assert kept >= 0.7 * len(judged_facts.labels()), "judge facts anew, then run benchmarks/calibrate.py"
