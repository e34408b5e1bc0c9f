"""Measure how often each rule is right, write the scores' table, and show whether scores mean what they say.

Labels are of articles other than the 130 that rules were developed on: the gold annotated blind
(`tests/gold/facts`), whose errors were mended by class afterwards, and facts judged one by one
(`tests/gold/judged`). The press of `../shared/data` says how often each rule finds a fact.

    python benchmarks/calibrate.py --write
"""

from __future__ import annotations

import csv
import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

from pipeline.article import Article
from pipeline.batch import extract_all
from pipeline.errors import PipelineError
from pipeline.evaluate.reliability import Labelled, banded, scored_by_others, tallied
from pipeline.extract.scoring import account
from pipeline.facts import Facts
from pipeline.lexicon.rule_scores import judged, smoothed
from pipeline.scrape.rows import read_rows

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "pipeline" / "lexicon" / "data" / "rule_scores.csv"
KINDS = ("officials", "documents", "ranks", "statements")

Found = Mapping[tuple[str, str], int]


def read(articles: Iterable[Article], workers: int) -> Iterator[tuple[Article, Facts]]:
    """Yield articles with the facts found; one that fails ends the run."""
    for article, outcome in extract_all(articles, workers):
        if isinstance(outcome, PipelineError):
            raise outcome
        yield article, outcome


def in_press(data: Path, count: int, workers: int) -> Found:
    """Return how often each (kind, account) has a fact in the first articles of the press."""
    press = (a for a in read_rows(data) if isinstance(a, Article))
    return Counter(
        (kind, account(fact))
        for _, facts in read(islice(press, count), workers)
        for kind in KINDS
        for fact in getattr(facts, kind)
    )


def write(labelled: Sequence[Labelled], found: Found) -> None:
    """Write `rule_scores.csv`."""
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("kind", "rule", "right", "judged", "found"))
        for kind, rules in tallied(labelled, found).items():
            table.writerows((kind, rule, r.right, r.judged, r.found) for rule, r in rules.items())


def show(labelled: Sequence[Labelled], found: Found) -> None:
    """Print the rules' scores, and the bands of scores that come from other articles than the fact's own."""
    shown = {kind: smoothed(rules) for kind, rules in tallied(labelled, found).items()}
    for kind, rules in tallied(labelled, found).items():
        scores = shown[kind]
        lines = [(rule, scores.of(rule), r.right, r.judged, r.found) for rule, r in rules.items()]
        click.echo(f"\n{kind}, mean {scores.mean:.3f}")
        click.echo(tabulate(lines, headers=("rule", "score", "right", "judged", "found"), floatfmt=".2f"))
    scored = scored_by_others(labelled, found)
    for kind in (None, *sorted({f.kind for f in labelled})):
        of_kind = ((f, s) for f, s in scored if kind in (None, f.kind))
        bands = banded(of_kind, lambda f: shown[f.kind].of(f.rule))
        lines = [(b.low, b.count, b.score, b.right, b.error) for b in bands]
        click.echo(f"\n{kind or 'all kinds'}")
        click.echo(tabulate(lines, headers=("from", "facts", "score", "right", "error"), floatfmt=".2f"))


@click.command()
@click.option("--shared", type=click.Path(exists=True, path_type=Path), default=ROOT.parent / "shared")
@click.option(
    "--press", default=2000, show_default=True, help="Articles to count rules in; 0 keeps the counts."
)
@click.option("--workers", default=1, show_default=True)
@click.option("--write", "to_write", is_flag=True, help="Write rule_scores.csv.")
def main(shared: Path, press: int, workers: int, to_write: bool) -> None:
    """Measure the rules and print how honest their scores are."""
    sys.path.insert(0, str(ROOT / "tests" / "gold"))
    gold: Any = importlib.import_module("judged_facts")
    data = shared / "data" / "vietnews-20k.jsonl.gz"
    labels = gold.labels()
    found = (
        in_press(data, press, workers)
        if press
        else {(kind, rule): r.found for kind, rules in judged().items() for rule, r in rules.items()}
    )
    labelled = [x for a, facts in read(gold.articles(data), workers) for x in gold.labelled(a, facts, labels)]
    show(labelled, found)
    kept = sum(f.article not in gold.facts_gold.annotated() for f in labelled)
    click.echo(f"\n{len(labelled)} facts, {kept} of the {len(labels)} judged one by one are still found so")
    if to_write:
        write(labelled, found)


if __name__ == "__main__":
    main()
