"""How well articles about one event are told from others: pairs judged by hand, kept as ids.

The pairs are near neighbours by another measure (rare triples and pairs of the whole text), drawn evenly over
how near they are, and judged by headline and lead: `event` (one event, which a reader would want in one
thread), `affair` (another step of one affair: arrest and trial), `none`. The 20,000 articles bear no dates
and no papers, so the window of time, which in the running system keeps the steps of an affair apart, plays no
part here: the strict precision is a lower bound, and how a thread spreads over papers is not measured.

    python benchmarks/threads.py
"""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import click
from tabulate import tabulate

from pipeline.watch.threads.terms import likeness, terms
from pipeline.watch.threads.weaving import ALIKE

ROOT = Path(__file__).resolve().parent.parent
PRESS = ROOT.parent / "shared" / "data" / "vietnews-20k.jsonl.gz"
PAIRS = ROOT / "tests" / "gold" / "threads.csv"


def judged(press: Path = PRESS) -> list[tuple[float, str]]:
    """Return each pair's likeness and what it was judged to be."""
    with PAIRS.open(encoding="utf-8", newline="") as table:
        pairs = list(csv.DictReader(table))
    wanted = {p[side] for p in pairs for side in ("one", "other")}
    known = {}
    with gzip.open(press, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["id"] in wanted:
                known[row["id"]] = terms(row["title"], row.get("lead") or "", "\n\n".join(row["body"]))
    return [(likeness(known[p["one"]], known[p["other"]]), p["judged"]) for p in pairs]


def figures(scores: list[tuple[float, str]], alike: float) -> dict[str, float]:
    """Return precision (an event; an event or a step of one affair) and recall of events at a threshold."""
    taken = [j for score, j in scores if score >= alike]
    events = [score for score, j in scores if j == "event"]
    return {
        "likeness": alike,
        "pairs taken": len(taken),
        "precision, event": taken.count("event") / max(len(taken), 1),
        "precision, event or affair": sum(j != "none" for j in taken) / max(len(taken), 1),
        "recall, event": sum(s >= alike for s in events) / max(len(events), 1),
    }


@click.command()
@click.option("--press", type=click.Path(exists=True, path_type=Path), default=PRESS, show_default=True)
def main(press: Path) -> None:
    """Print precision and recall at the threshold in use and around it."""
    scores = judged(press)
    rows = [figures(scores, alike) for alike in (0.2, 0.25, 0.3, ALIKE, 0.4, 0.45, 0.5)]
    click.echo(tabulate(rows, headers="keys", floatfmt=".2f"))


if __name__ == "__main__":
    main()
