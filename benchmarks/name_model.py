"""Whether a model of names and offices, trained on what the rules are sure of, finds what the rules miss.

A CRF learns names (P) and offices (T) from sentences in which every office has its holder by the rules. It is
asked in sentences where an office is left alone beside a capital: a name that it sees next to the office
becomes a name for the pairing, an office that it sees longer is made longer. Printed are the figures of rules
alone and of rules with the model, on the blind articles and on the articles developed on, there by ten folds
whose other nine are in the training; and what changes in articles without gold, to be judged by hand.

    python benchmarks/name_model.py --train 8000 --unseen 2500
"""

from __future__ import annotations

import importlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import click
import pycrfsuite

from pipeline.article import Article
from pipeline.evaluate import as_json
from pipeline.evaluate.likeness import norm
from pipeline.evaluate.score import score
from pipeline.extract.officials.names import is_place
from pipeline.extract.officials.pairing import pair
from pipeline.extract.officials.persons import sure_names
from pipeline.extract.officials.phrases import NamePhrase, TitlePhrase
from pipeline.extract.officials.scan import scan
from pipeline.extract.officials.tokens import Line, tokenize
from pipeline.facts import row
from pipeline.language.reading import Reading
from pipeline.lexicon.names import addresses, is_syllable, surnames
from pipeline.lexicon.organizations import foreign_places, head_at
from pipeline.lexicon.titles import titles
from pipeline.scrape.inputs import read_inputs
from pipeline.scrape.rows import read_rows

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
PRESS = SHARED / "data" / "vietnews-20k.jsonl.gz"
KINDS = ("person", "position", "position strict")
officials: Any = importlib.import_module("pipeline.extract.officials")

Labelled = tuple[Line, list[str]]
Gold = list[tuple[Article, dict[str, Any]]]


def features(line: Line) -> list[list[str]]:
    """Return the features of each token: words, shapes, surnames, offices, bodies and places around it."""
    marks = [set[str]() for _ in line.words]
    for i, word in enumerate(line.words):
        spans = [("t", titles().longest(line.words, i)), ("o", head_at(line.words, i))]
        if line.capital[i]:
            spans.append(("g", foreign_places().longest(line.words, i)))
            spans += [("g", (i + n,)) for n in (2, 3) if is_place(tuple(line.words[i : i + n]))]
            if (place := surnames().get(word)) is not None:
                marks[i].add("s1" if place <= 16 else "s2" if place <= 60 else "s3")
        for mark, found in spans:
            for j in range(i, min(found[0], len(line)) if found else i):
                marks[j].add(mark)
        if addresses().longest(line.words, i):
            marks[i].add("a")
    shapes = [_shape(line, i) + "".join(sorted(m)) for i, m in enumerate(marks)]
    return [_around(line, shapes, i) for i in range(len(line))]


def _shape(line: Line, i: int) -> str:
    kind = "U" if line.upper[i] else "C" if line.capital[i] else "l" if line.is_word(i) else line.words[i]
    return kind + ("v" if is_syllable(line.words[i]) else "x")


def _around(line: Line, shapes: Sequence[str], i: int) -> list[str]:
    def at(j: int) -> str:
        return shapes[j] if 0 <= j < len(shapes) else "^"

    out = [f"s{d}={at(i + d)}" for d in (-2, -1, 0, 1, 2)]
    out += [f"w{d}={line.words[i + d]}" for d in (-2, -1, 0, 1, 2) if 0 <= i + d < len(line)]
    out += [f"b{d}={at(i + d)}|{at(i + d + 1)}" for d in (-1, 0)]
    out.append(f"t={at(i - 1)}|{at(i)}|{at(i + 1)}")
    if line.capital[i]:
        first, last = i, i + 1
        while first and line.capital[first - 1]:
            first -= 1
        while last < len(line) and line.capital[last]:
            last += 1
        out += [f"run={min(last - first, 6)}:{min(i - first, 5)}", f"before={at(first - 1)}"]
    return out


def lines_of(article: Article) -> list[Line]:
    """Return the article's sentences as tokens."""
    reading = Reading(article, trace=False)
    return [tokenize(reading.text, reading.folded, s.start, s.end) for s in reading.sentences]


def by_rules(article: Article) -> Iterator[Labelled]:
    """Yield the sentences whose offices all have a holder by the rules, or stand beside no capital."""
    lines = lines_of(article)
    first = [scan(line, frozenset()) for line in lines]
    known = {n for line, items in zip(lines, first, strict=True) for n in sure_names(line, items)}
    for line in lines:
        items = scan(line, known)
        found = [i for i in items if isinstance(i, TitlePhrase)]
        claims = pair(line, items)
        if found and not any(_beside_capital(line, t) for t in _alone(found, claims)):
            spans = [(c.title.start, c.title.end, "T") for c in claims]
            yield line, _labels(line, [*spans, *((c.name.start, c.name.end, "P") for c in claims)])


def by_gold(article: Article, gold: dict[str, Any]) -> Iterator[Labelled]:
    """Yield the sentences that hold a name of the gold beside its office, both in the gold's wording."""
    rows = [(norm(o["name"]).split(), norm(o["position"]).split()) for o in gold["officials"]]
    for line in lines_of(article):
        words = [norm(w) for w in line.words]
        spans = [
            (i, i + len(wording), kind)
            for pair_ in rows
            for wording, kind in zip(pair_, "PT", strict=True)
            for i in range(len(words))
            if wording and words[i : i + len(wording)] == wording and (kind == "T" or line.capital[i])
        ]
        if {kind for *_, kind in spans} == {"P", "T"}:
            yield line, _labels(line, spans)


def _labels(line: Line, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    labels = ["O"] * len(line)
    for start, end, kind in sorted(spans, key=lambda s: s[1] - s[0]):
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return labels


def _alone(found: Iterable[TitlePhrase], claims: Iterable[Any]) -> list[TitlePhrase]:
    held = {id(c.title) for c in claims}
    return [t for t in found if id(t) not in held]


def _beside_capital(line: Line, title: TitlePhrase) -> bool:
    return any(line.capital[title.end : title.end + 4]) or any(
        line.capital[max(0, title.left - 3) : title.left]
    )


def train(labelled: Iterable[Labelled], path: Path) -> Any:
    """Train on the sentences, keep the model at `path`, and return its tagger."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for line, labels in labelled:
        trainer.append(features(line), labels)
    trainer.set_params({"c1": 0.2, "c2": 0.01, "max_iterations": 60, "feature.minfreq": 3})
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


@contextmanager
def asked(tagger: Any, sure: float) -> Iterator[None]:
    """Let the officials' scan ask the model, for names at least so sure, while the block runs."""
    officials.scan = lambda line, known: _with_model(tagger, sure, line, scan(line, known))
    try:
        yield
    finally:
        officials.scan = scan


def _with_model(tagger: Any, sure: float, line: Line, items: list[Any]) -> list[Any]:
    found = [i for i in items if isinstance(i, TitlePhrase)]
    alone = [t for t in _alone(found, pair(line, items)) if _beside_capital(line, t)] if found else []
    if not alone:
        return items
    labels = tagger.tag(features(line))
    for start, end in _spans(labels, "P"):
        probability = min(tagger.marginal(labels[i], i) for i in range(start, end))
        if end - start > 1 and probability >= sure:
            for title in alone:
                longest = next((t for a, t in _spans(labels, "T") if a <= title.start < t), title.end)
                items = _inserted(line, items, title, max(title.end, longest), (start, end))
    return items


def _inserted(line: Line, items: list[Any], title: TitlePhrase, end: int, name: tuple[int, int]) -> list[Any]:
    """Add the name where it stands beside the office; nothing is added over what is there."""
    if not (0 <= name[0] - end <= 1 or 0 <= title.left - name[1] <= 2) or not line.is_word(end - 1):
        return items
    spans = [(i.left, i.end) for i in items if i is not title and not isinstance(i, NamePhrase)]
    if any(a < max(end, name[1]) and min(title.left, name[0]) < b for a, b in spans):
        return items
    there = any(isinstance(i, NamePhrase) and i.left < name[1] and name[0] < i.end for i in items)
    new = [] if there else [NamePhrase(name[0], *name, addressed=False, grade=None)]
    longer = [replace(title, end=end) if i is title else i for i in items]
    return sorted([*longer, *new], key=lambda i: int(i.left))


def _spans(labels: Sequence[str], kind: str) -> Iterator[tuple[int, int]]:
    for start, label in enumerate(labels):
        if label == f"B-{kind}":
            end = start + 1
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            yield start, end


def found(article: Article) -> dict[str, Any]:
    """Return the article's officials as rows; other kinds are not asked for."""
    return {"officials": [row(o) for o in officials.find(Reading(article, trace=False))]}


def figures(name: str, gold: Gold, rows: Iterable[dict[str, Any]]) -> None:
    """Print precision, recall and F1 of one run."""
    scored = as_json(score((a.id, g, r) for (a, g), r in zip(gold, rows, strict=True)))
    shown = (f"{k} {scored[k]['p']:.3f} {scored[k]['r']:.3f} {scored[k]['f1']:.3f}" for k in KINDS)
    click.echo(f"{name:24}{'; '.join(shown)}")


def read_gold() -> tuple[Gold, Gold]:
    """Return the articles developed on and the blind ones, each with its gold."""
    sys.path.insert(0, str(ROOT / "tests" / "gold"))
    blind: Any = importlib.import_module("facts_gold")
    developed = []
    for path in sorted((SHARED / "eval" / "dev-gold").glob("train-*.json")):
        for article in read_inputs([str(SHARED / "eval" / "dev" / f"{path.stem}.txt")]):
            developed.append((article, json.loads(path.read_text(encoding="utf-8"))))  # noqa: PERF401
    return developed, [(a, blind.gold(a)) for a in blind.articles(PRESS).values()]


def unseen(articles: Sequence[Article], ask: Callable[[], Any]) -> None:
    """Print every official that the model adds or takes away in articles without gold, and what it costs."""
    began = time.process_time()
    alone = [officials.find(Reading(a, trace=False)) for a in articles]
    middle = time.process_time()
    with ask():
        both = [officials.find(Reading(a, trace=False)) for a in articles]
    ended = time.process_time()
    for article, before, now in zip(articles, alone, both, strict=True):
        keys = [{(o.name, o.position) for o in facts} for facts in (before, now)]
        for sign, rows in (("+", keys[1] - keys[0]), ("-", keys[0] - keys[1])):
            for name, position in sorted(rows):
                click.echo(f"{sign} {article.id}: {name}, {position}")
    count = sum(map(len, alone))
    click.echo(f"{len(articles)} articles, {count} officials by rules, {sum(map(len, both))} with the model")
    click.echo(f"seconds for officials: {middle - began:.1f} by rules, {ended - middle:.1f} with the model")


@click.command()
@click.option(
    "--train", "count", default=8000, show_default=True, help="Articles of the press to learn from."
)
@click.option("--unseen", "others", default=2500, show_default=True, help="Articles after them to look at.")
@click.option("--folds", default=10, show_default=True)
@click.option("--sure", default=0.5, show_default=True, help="Least probability of a name.")
def main(count: int, others: int, folds: int, sure: float) -> None:
    """Train, and print the figures with and without the model."""
    developed, blind = read_gold()
    ids = {a.id for a, _ in (*developed, *blind)}
    press = (a for a in read_rows(PRESS) if isinstance(a, Article) and a.id not in ids)
    silver = [labelled for a in islice(press, count) for labelled in by_rules(a)]
    rest = list(islice(press, others))
    random.Random(0).shuffle(silver)
    click.echo(f"{len(silver)} sentences labelled by rules")
    figures("developed on, rules", developed, [found(a) for a, _ in developed])
    figures("blind, rules", blind, [found(a) for a, _ in blind])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.crf"
        crossed: list[dict[str, Any]] = []
        for fold in range(folds):
            mine = [pair_ for i, pair_ in enumerate(developed) if i % folds == fold]
            gold = [x for i, pair_ in enumerate(developed) if i % folds != fold for x in by_gold(*pair_)]
            with asked(train([*silver[:5000], *gold * 3], path), sure):
                crossed += [{"id": a.id, **found(a)} for a, _ in mine]
        by_id = {r["id"]: r for r in crossed}
        figures("developed on, and model", developed, [by_id[a.id] for a, _ in developed])
        tagger = train([*silver, *(x for pair_ in developed for x in by_gold(*pair_))], path)
        click.echo(f"{path.stat().st_size / 1e6:.1f} MB of model")
        with asked(tagger, sure):
            figures("blind, and model", blind, [found(a) for a, _ in blind])
        unseen(rest, lambda: asked(tagger, sure))


if __name__ == "__main__":
    main()
