import pytest

from pipeline.lexicon import rule_scores
from pipeline.lexicon.rule_scores import Judged, judged, score_of, smoothed
from pipeline.lexicon.table import LexiconError


def test_many_judged_facts_speak_for_themselves_and_few_are_drawn_to_the_mean():
    scores = smoothed({"often": Judged(180, 200, 1000), "rare": Judged(0, 2, 1), "never": Judged(0, 0, 0)})
    assert scores.of("often") == pytest.approx(0.9, abs=0.01)
    assert scores.mean == pytest.approx(0.9, abs=0.01)
    assert 0.5 < scores.of("rare") < 0.7
    assert scores.of("never") == scores.of("unheard of") == scores.mean


def test_a_rule_counts_in_the_mean_as_often_as_it_finds_a_fact():
    good, bad = Judged(99, 100, 10), Judged(0, 100, 990)
    assert smoothed({"good": good, "bad": bad}).mean < 0.1


def test_nothing_is_certain():
    scores = smoothed({"perfect": Judged(50, 50, 100)})
    assert scores.of("perfect") < 1
    assert smoothed({}).mean == 0.5


def test_every_kind_has_scores_between_none_and_all():
    assert set(judged()) == {"officials", "documents", "ranks", "statements"}
    for kind, rules in judged().items():
        assert all(0 < score_of(kind, rule) < 1 for rule in rules)
        assert sum(r.judged for r in rules.values()) >= 100


def test_more_right_than_judged_is_refused(monkeypatch):
    row = {"kind": "ranks", "rule": "ranks.place", "right": "3", "judged": "2", "found": "1"}
    monkeypatch.setattr(rule_scores, "rows", lambda *_args, **_kwargs: [row])
    judged.cache_clear()
    try:
        with pytest.raises(LexiconError, match=r"ranks\.place"):
            judged()
    finally:
        judged.cache_clear()
