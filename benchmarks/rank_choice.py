"""Learn what speaks for somebody as the holder of a place, and show by ten folds what the choice is worth.

Labels are the gold of ranks (`tests/gold`, and the published one of `../shared/eval/dev`), of which each row
tells whose a place is and places without a row are nobody's; and places labelled one by one
(`tests/gold/holders.csv`). Articles of a fold are never among those that the weights it is asked with were
learned from. The rules were developed on some of the articles, so that figures by set tell more than their
mean: those of `places` and of the sets that were drawn last are at first sight for the rules as well.

    python benchmarks/rank_choice.py --write
"""

from __future__ import annotations

import csv
import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray
from tabulate import tabulate

from pipeline.article import Article
from pipeline.evaluate.likeness import norm, words_f1
from pipeline.extract.ranks import placed
from pipeline.extract.ranks.choice import NOBODY, RATHER, SURE
from pipeline.extract.ranks.holders import Holder, holders
from pipeline.extract.ranks.traits import Question, of_holder, of_nobody
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "pipeline" / "lexicon" / "data" / "rank_choice.csv"
TABLES = ROOT / "tests" / "extract" / "ranks"
FOLDS = 10
#: How much a place of the gold weighs against one that was labelled by itself: who reads whole articles is
#: stricter about what is a rank.
GOLD = 2.0
#: Traits that are seen less often are not learned; weights smaller than this are not written.
SEEN, SMALLEST = 2, 0.02

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with its answer: `right` are the options that are, of which the first is nobody."""

    article: str
    source: str
    options: Sequence[Sequence[str]]
    right: Sequence[int]
    ruled: int | None  # whom the rules name, None for nobody

    @property
    def reachable(self) -> bool:
        """Tell whether somebody who is asked about is right."""
        return bool(self.right)


class Recorder:
    """Answers every question as the rules do, and keeps it with those who may be meant and their traits."""

    def __init__(self) -> None:
        self.asked: list[tuple[Question, list[Holder], list[list[str]]]] = []

    def __call__(self, q: Question) -> Holder | None:
        """Return whom the rules name."""
        among = holders(q.context, q.sentence, q.placing, q.after.scope, q.said)
        options = [sorted({*of_nobody(q, among)}), *(sorted({*of_holder(q, h, among)}) for h in among)]
        self.asked.append((q, among, options))
        return None if q.said is None else Holder(q.said, None, frozenset())


def by_gold(article: Article, source: str, gold: Sequence[Mapping[str, Any]]) -> Iterator[Labelled]:
    """Yield an article's questions with what its gold says; those that it leaves open are left out."""
    recorder = Recorder()
    placed(Reading(article), recorder)
    for q, among, options in recorder.asked:
        row = _row(q, article.text, gold)
        names = [row["subject"]] if row is not None else _told_elsewhere(q, among, article.text, gold)
        if names is not None:
            yield _labelled(article, source, q, among, options, names)


def by_label(article: Article, labels: Mapping[Span, Sequence[str]]) -> Iterator[Labelled]:
    """Yield the questions of an article that were labelled one by one."""
    recorder = Recorder()
    placed(Reading(article), recorder)
    for q, among, options in recorder.asked:
        for (start, end), names in labels.items():
            if start < q.placing.end and q.placing.start < end:
                yield _labelled(article, "places", q, among, options, names)
                break


def _labelled(
    article: Article,
    source: str,
    q: Question,
    among: Sequence[Holder],
    options: Sequence[Sequence[str]],
    names: Sequence[str],
) -> Labelled:
    right = [i + 1 for name in names for i in _worded(among, name)] if names else [0]
    ruled = [i + 1 for i, h in enumerate(among) if q.said is not None and norm(h.wording) == norm(q.said)]
    return Labelled(article.id, source, options, sorted(set(right)), ruled[0] if ruled else None)


def _worded(among: Sequence[Holder], name: str) -> list[int]:
    """Return those whose wording is that of a name, or nearly the best there is."""
    # `ông Bảo`, whose name is told in full elsewhere, becomes that later
    alike = [0.75 if norm(name).endswith(f" {norm(h.wording)}") else words_f1(h.wording, name) for h in among]
    best = max(alike, default=0.0)
    return [i for i, a in enumerate(alike) if a >= 0.5 and a >= best - 0.25]


def _row(q: Question, text: str, gold: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the gold row that states this place in these words."""
    for row in gold:
        at = text.find(row["evidence"])
        while at >= 0:
            if _same_place(q, row) and at < q.placing.end and q.placing.start < at + len(row["evidence"]):
                return row
            at = text.find(row["evidence"], at + 1)
    return None


def _same_place(q: Question, row: Mapping[str, Any]) -> bool:
    p = q.placing
    return (
        (row["rank"] is not None and row["rank"] == p.rank)
        or (row["change"] is not None and row["change"] == p.change)
        or (p.last and row["rank"] is not None and row["rank"] == row["out_of"])
    )


def _told_elsewhere(
    q: Question, among: Sequence[Holder], text: str, gold: Sequence[Mapping[str, Any]]
) -> list[str] | None:
    """Return [] for a place that is nobody's; gold has a placing once, and this may be its second telling:
    its subject where that is sure, None where it is not.
    """
    near = [h for h in among if h.span is not None or "row 1" in h.ways]
    for row in gold:
        if not _same_place(q, row) or all(words_f1(h.wording, row["subject"]) < 0.5 for h in near):
            continue
        if q.placing.rank != 1 or q.placing.quality is None:
            return [row["subject"]]
        sentence = norm(text[q.sentence.start : q.sentence.end]).split()
        measure = norm(row["indicator"]).split()
        return [row["subject"]] if measure and all(w in sentence for w in measure) else None
    return []


class Softmax:
    """Weights of traits; the share of an option is that of its exp(sum of weights) among its question's."""

    def __init__(self, items: Sequence[Labelled], *, decay: float, steps: int = 300) -> None:
        seen = Counter(t for item in items for t in {t for o in item.options for t in o})
        self.index = {t: i for i, t in enumerate(sorted(t for t, n in seen.items() if n >= SEEN))}
        self.weights = self._learned(items, decay, steps)

    def _learned(self, items: Sequence[Labelled], decay: float, steps: int) -> Floats:
        """Maximise the share of the right options, less decay / 2 times the squares of the weights (Adam)."""
        row, column, starts, right = self._matrix(items)
        count, size = int(row[-1]) + 1, len(self.index)
        question = np.repeat(np.arange(len(items)), np.diff([*starts, count]))
        counts = np.array([1.0 if item.source == "places" else GOLD for item in items])[question]
        weights, mean, square = (np.zeros(size) for _ in range(3))
        for step in range(1, steps + 1):
            scores = np.bincount(row, weights[column], minlength=count)
            odds = np.exp(scores - np.maximum.reduceat(scores, starts)[question])
            share = odds / np.add.reduceat(odds, starts)[question]
            kept = odds * right
            wanted = kept / np.add.reduceat(kept, starts)[question]
            slope = np.bincount(column, ((share - wanted) * counts)[row], minlength=size) + decay * weights
            mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
            pace = 0.05 if step < 0.6 * steps else 0.015
            weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        return weights

    def _matrix(self, items: Sequence[Labelled]) -> tuple[Ints, Ints, Ints, Floats]:
        """Return which trait (column) each option (row) has, where questions start, what is right."""
        row, column, starts, right = [], [], [], []
        for item in items:
            starts.append(len(right))
            for i, option in enumerate(item.options):
                known = [self.index[t] for t in option if t in self.index]
                row += [len(right)] * len(known)
                column += known
                right.append(float(i in item.right))
        return np.array(row), np.array(column), np.array(starts), np.array(right)

    def shares(self, item: Labelled) -> Floats:
        """Return the share of each option."""
        scores = np.array(
            [self.weights[[self.index[t] for t in o if t in self.index]].sum() for o in item.options]
        )
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum())


def press(wanted: Iterable[str], shared: Path) -> dict[str, Article]:
    """Return articles of the training data by id."""
    gold = importlib.import_module("facts_gold")
    found: dict[str, Article] = gold.articles_by_id(shared / "data" / "vietnews-20k.jsonl.gz", set(wanted))
    return found


def labels() -> dict[str, dict[Span, list[Span]]]:
    """Return articles to places to the holders that were given them, all as spans; [] is nobody."""
    out: dict[str, dict[Span, list[Span]]] = defaultdict(dict)
    with importlib.import_module("facts_gold").HOLDERS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            place = int(row["start"]), int(row["end"])
            given = out[row["article"]].setdefault(place, [])
            if row["holder_start"]:
                given.append((int(row["holder_start"]), int(row["holder_end"])))
    return out


def tables() -> Iterator[Labelled]:
    """Yield the questions of the sentences that the tests of ranks hold: the grammar itself."""
    for name in ("provinces", "told"):
        with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            cases = [list(group) for _, group in groupby(csv.DictReader(lines), key=lambda r: r["id"])]
        for case in cases:
            text = case[0]["text"].replace("|", "\n\n")
            text = text if "\n" in text else f"Tin trong ngày\n\n{text}"
            rows = [_as_gold(r, text, r["subject"]) for r in case if r["subject"]]
            yield from by_gold(from_text(text, case[0]["id"]), "tables", rows)
    with (TABLES / "examples.csv").open(encoding="utf-8", newline="") as lines:
        for r in csv.DictReader(lines):
            text = f"Hà Nam sau một năm chuyển đổi số\n\n{r['text'][0].upper()}{r['text'][1:]}"
            rows = [_as_gold(r, text, "Hà Nam")] if r["ranks"] == "1" else []
            yield from by_gold(from_text(text, r["id"]), "tables", rows)
    with (TABLES / "lookalikes.csv").open(encoding="utf-8", newline="") as lines:
        for i, r in enumerate(csv.DictReader(lines)):
            yield from by_gold(from_text(f"Chuyện hôm nay\n\n{r['text']}", f"lookalike-{i}"), "tables", [])


def _as_gold(row: Mapping[str, str], text: str, subject: str) -> dict[str, Any]:
    numbers = {n: int(row[n]) if row[n] else None for n in ("rank", "change", "out_of")}
    return {**numbers, "subject": subject, "indicator": row.get("indicator"), "evidence": text}


def labelled(shared: Path) -> list[Labelled]:
    """Return all questions that have an answer."""
    gold = importlib.import_module("facts_gold")
    out: list[Labelled] = list(tables())
    for path in sorted((shared / "eval" / "dev-gold").glob("train-*.json")):
        text = (shared / "eval" / "dev" / f"{path.stem}.txt").read_text(encoding="utf-8")
        rows = json.loads(path.read_text(encoding="utf-8"))["ranks"]
        out += by_gold(from_text(text, path.stem), "dev", rows)
    one_by_one = labels()
    folders = {name: folder for folder in gold.OF_RANKS for name in gold.annotated(folder)}
    for name, article in sorted(press([*folders, *one_by_one], shared).items()):
        if name in folders:
            out += by_gold(article, folders[name].name, gold.gold(article, folders[name]).get("ranks", []))
        else:
            given = one_by_one[name].items()
            out += by_label(article, {p: [article.text[a:b] for a, b in who] for p, who in given})
    return out


def by_folds(items: Sequence[Labelled], decay: float) -> list[tuple[Labelled, Floats]]:
    """Return each question with the shares that weights learned without its fold give to its options."""
    fold = {name: i % FOLDS for i, name in enumerate(sorted({i.article for i in items}))}
    out = []
    for k in range(FOLDS):
        learned = Softmax([i for i in items if fold[i.article] != k and i.reachable], decay=decay)
        out += [(i, learned.shares(i)) for i in items if fold[i.article] == k]
    return out


def figures(answers: Iterable[tuple[Labelled, int | None]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of answers: options, None for nobody."""
    found = right = wanted = 0
    for item, said in answers:
        found += said is not None
        right += said is not None and said in item.right
        wanted += item.right != [0]
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def chosen(item: Labelled, shares: Floats) -> int | None:
    """Return the option that is chosen, None for nobody."""
    if shares[0] > NOBODY or len(shares) < 2:
        return None
    best = int(np.argmax(shares[1:])) + 1
    if item.ruled is None and shares[best] < SURE:
        return None
    if item.ruled is not None and shares[best] < RATHER * shares[item.ruled]:
        return item.ruled
    return best


def table(items: Sequence[Labelled], answers: Sequence[tuple[Labelled, Floats]]) -> str:
    """Return the figures by set, of the rules alone and with the choice."""
    rows = []
    for source in [*sorted({i.source for i in items}), None]:
        mine = [(i, s) for i, s in answers if source in (i.source, None)]
        alone = figures((i, i.ruled) for i, _ in mine)
        both = figures((i, chosen(i, s)) for i, s in mine)
        rows.append([source or "all", len(mine), *(f"{f:.3f}" for f in (*alone, *both))])
    head = ["set", "places", *(f"{name} {f}" for name in ("rules", "with choice") for f in ("P", "R", "F1"))]
    return tabulate(rows, head, disable_numparse=True)


@click.command()
@click.option("--shared", default=str(ROOT.parent / "shared"), help="Where data/ and eval/ are.")
@click.option("--decay", default=5.0, help="How much large weights are held back.")
@click.option("--write", is_flag=True, help="Learn from all labels and write rank_choice.csv.")
def main(shared: str, decay: float, write: bool) -> None:
    """Print the figures by ten folds; write the weights."""
    sys.path.insert(0, str(ROOT / "tests" / "gold"))
    items = labelled(Path(shared))
    click.echo(table(items, by_folds(items, decay)))
    if write:
        learned = Softmax([i for i in items if i.reachable], decay=decay)
        kept = {t: round(float(learned.weights[i]), 3) for t, i in learned.index.items()}
        with TABLE.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(["trait", "weight"])
            writer.writerows([t, w] for t, w in kept.items() if abs(w) >= SMALLEST)


if __name__ == "__main__":
    main()
