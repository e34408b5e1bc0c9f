"""Folding: what the library's features say of single forms, and templates that cannot be folded."""

from itertools import pairwise, product

import numpy as np
import pytest

from pipeline.language.crfsuite import CrfModel
from pipeline.language.folding import BOS, EOS, FoldedModel, fold, is_number, is_title, read_template
from pipeline.language.model_error import ModelError
from pipeline.language.viterbi import best, best_of_two

FORMS = [
    "Ông", "ông", "12", "1a", "a1", "Đ1a", "ÁC", ".", "“a", "²", "٣", "ⅳ", "İx", "ß", "ΑΣ", "😀", "ǅ",
    "A b", "A B", "A 1",
    "2147483647", "2147483648", "-5", "+5", "+", "-2147483649", "007", "1.5", "１", "\u200b", "ŉ",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_functions_are_the_library_s(form: str) -> None:
    from underthesea_core import CRFFeaturizer

    featurizer = CRFFeaturizer(["T[0].istitle", "T[0].isdigit", "T[0].lower"], set())
    assert featurizer.process([[[form]]])[0][0] == [
        f"T[0].istitle={is_title(form)}", f"T[0].isdigit={is_number(form)}", f"T[0].lower={form.lower()}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "template", ["T[0][1]", "T[3]", "T[-3,-2]", "T[0].isallcap", "T[-2,1]", "word", "T[1,0]"]
)
def test_templates_that_cannot_be_folded(template: str) -> None:
    with pytest.raises(ModelError, match="template"):
        read_template(template)


def by_hand(attributes: dict[str, list[float]], features: list[list[str]]) -> list[list[float]]:
    """Add up the weights as CRFsuite does: one feature after the other."""
    return [np.sum([attributes.get(f, [0.0, 0.0]) for f in token], axis=0).tolist() for token in features]


def test_emissions_are_the_sums_of_the_features() -> None:
    from underthesea_core import CRFFeaturizer

    templates = [
        "T[-2]", "T[0]", "T[1]", "T[-1,0]", "T[0,1]", "T[-1,1]", "T[0,2]", "T[0].lower", "T[-1,0].lower",
        "T[0,1].istitle", "T[0].is_in_dict", "T[-1,0].is_in_dict", "T[-2,0].is_in_dict", "T[0].isdigit",
    ]  # fmt: skip
    dictionary = {"sinh viên", "nam", "hà nội phố"}
    sentences = [
        ["Sinh", "viên", "Hà", "Nội", "phố", "12"],
        ["Nam"],
        ["sinh", "Viên"],
        ["a b", "c", "a", "b c"],
    ]
    featurizer = CRFFeaturizer(templates, dictionary)
    features = [featurizer.process([[[form] for form in s]])[0] for s in sentences]
    rng = np.random.default_rng(3)
    names = sorted({f for s in features for token in s for f in token})
    attributes = {name: rng.normal(size=2).tolist() for name in names[::2] + names[1::4]}
    model = CrfModel(("A", "B"), tuple(attributes), np.zeros((2, 2)), np.array(list(attributes.values())))
    folded = FoldedModel(fold(model, templates, dictionary))
    numbers: list[int] = []
    for sentence in sentences:
        numbers += [BOS, BOS, *(folded.number(form) for form in sentence), EOS, EOS]
    scores = folded.emissions(np.array(numbers))
    kept = [row for row, n in zip(scores.tolist(), numbers, strict=True) if n > EOS]
    wanted = [row for s in features for row in by_hand(attributes, s)]
    assert np.allclose(kept, wanted)


def test_viterbi_finds_the_best_of_all_paths() -> None:
    rng = np.random.default_rng(7)
    lengths = [1, 4, 2, 5, 3]
    transitions = rng.normal(size=(3, 3))
    emissions = rng.normal(size=(sum(lengths), 3))
    edges = np.cumsum([0, *lengths]).tolist()
    spans = list(pairwise(edges))
    for labels in (3, 2):
        moves = transitions[:labels, :labels]
        wanted = []
        for a, b in spans:
            paths = product(range(labels), repeat=b - a)
            scored = {
                p: sum(emissions[a + i, x] for i, x in enumerate(p))
                + sum(moves[x, y] for x, y in pairwise(p))
                for p in paths
            }
            wanted.append(list(max(scored, key=scored.__getitem__)))
        assert best(emissions[:, :labels].copy(), spans, moves) == wanted
        if labels == 2:
            assert [[int(x) for x in best_of_two(emissions[a:b], moves)] for a, b in spans] == wanted
