"""Score statements against the gold of `tests/gold/statements`, or of `statements_blind` and
`statements_last` (other articles, from the training data).

A statement found matches one of the gold where the kind is the same and their tokens overlap by half or
more (intersection over union), each used once. Speaker accuracy is taken over the matches: the same name
as in the gold, or none where the gold has none.

    python tests/extract/statements/score_statements.py [--errors] [--alone] [--blind] [--last]
"""

# ruff: noqa: T201 - a script that prints a table

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from pipeline.extract import officials, statements
from pipeline.extract.statements.whole import name_tokens
from pipeline.facts import Statement
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_row, from_text

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT / "tests/gold/statements"
TEXTS = ROOT.parent / "shared/eval/dev"
KINDS = ("interview answer", "direct quotation", "indirect speech")
#: Articles drawn at random from the training data, annotated before what the rules find was seen.
BLIND = ROOT / "tests/gold/statements_blind"
#: More of them, half with several quotations or interviews; these were drawn and annotated last.
LAST = ROOT / "tests/gold/statements_last"
DATA = ROOT.parent / "shared/data/vietnews-20k.jsonl.gz"
OVERLAP = 0.5
_TOKEN = regex.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind of statement; `speakers` are the matches whose speaker is right."""

    gold: int
    found: int
    matched: int
    speakers: int

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def speaker_accuracy(self) -> float:
        return self.speakers / self.matched if self.matched else 1.0


def _tokens(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {m.start() for a, b in spans for m in _TOKEN.finditer(text, a, b)}


def _overlap(text: str, row: dict[str, Any], found: Statement) -> float:
    ours = _tokens(text, [(m.start, m.end) for m in found.mentions])
    theirs = _tokens(text, [(row["start"], row["end"])])
    return len(ours & theirs) / len(ours | theirs)


def _speaker(text: str, row: dict[str, Any]) -> str | None:
    return None if row["speaker_start"] is None else text[row["speaker_start"] : row["speaker_end"]]


def score(*, errors: bool = False, alone: bool = False) -> dict[str, Score]:
    """Return the scores by kind and over `all`, printing what is missed, wrong or misattributed where
    asked; `alone` leaves the officials out, so that only this stage's own names count.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(GOLD.glob("*.json")):
        text = (TEXTS / f"{path.stem}.txt").read_text(encoding="utf-8")
        reading = Reading(from_text(text, path.stem))
        found = list(statements.find(reading, () if alone else officials.find(reading)))
        rows = json.loads(path.read_text(encoding="utf-8"))
        for line in _compare(reading.text, rows, found, counts):
            if errors:
                print(path.stem, line)
    return _scores(counts)


def score_blind(data: Path, gold: Path = BLIND, *, errors: bool = False) -> dict[str, Score]:
    """Return the scores on the articles of `gold`, which are rows of the training data."""
    wanted = {path.stem for path in gold.glob("*.json")}
    counts: Counter[tuple[str, str]] = Counter()
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        articles = [from_row(row, row["id"]) for row in map(json.loads, lines) if row["id"] in wanted]
    for article in articles:
        reading = Reading(article)
        found = list(statements.find(reading, officials.find(reading)))
        rows = json.loads((gold / f"{article.id}.json").read_text(encoding="utf-8"))
        for line in _compare(reading.text, rows, found, counts):
            if errors:
                print(article.id, line)
    return _scores(counts)


def _scores(counts: Counter[tuple[str, str]]) -> dict[str, Score]:
    scores = {}
    for kind in KINDS:
        scores[kind] = Score(*(counts[kind, what] for what in ("gold", "found", "matched", "speakers")))
    scores["all"] = Score(
        *(sum(counts[kind, what] for kind in KINDS) for what in ("gold", "found", "matched", "speakers"))
    )
    return scores


def _compare(
    text: str, rows: list[dict[str, Any]], found: list[Statement], counts: Counter[tuple[str, str]]
) -> list[str]:
    """Count one article's matches and return what went wrong in it."""
    wrong = []
    left = list(found)
    for statement in found:
        counts[statement.kind, "found"] += 1
    for row in rows:
        counts[row["kind"], "gold"] += 1
        best = max(
            (s for s in left if s.kind == row["kind"]), key=lambda s: _overlap(text, row, s), default=None
        )
        if best is None or _overlap(text, row, best) < OVERLAP:
            wrong.append(
                f"missed {row['kind']}: {text[row['start'] : row['end']][:100]!r} ({_speaker(text, row)})"
            )
            continue
        left.remove(best)
        counts[row["kind"], "matched"] += 1
        theirs = _speaker(text, row)
        # `Haya Bint Al Hussein` and `Haya bint al - Hussein` are one name
        if name_tokens(theirs or "") == name_tokens(best.speaker or ""):
            counts[row["kind"], "speakers"] += 1
        else:
            wrong.append(f"speaker {best.speaker!r} for {theirs!r}: {best.text[:80]!r}")
        if row.get("question_start") is not None and not (best.question or "").startswith(
            text[row["question_start"] :][:20]
        ):
            wrong.append(f"question {best.question!r}")
    return wrong + [f"wrong {s.kind} ({s.speaker}): {s.text[:120]!r}" for s in left]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list what is missed, wrong or misattributed")
    parser.add_argument("--alone", action="store_true", help="without the officials found")
    parser.add_argument("--blind", action="store_true", help="the other articles, from the training data")
    parser.add_argument("--last", action="store_true", help="the articles annotated last")
    options = parser.parse_args()
    print(f"{'':20} {'gold':>5} {'found':>6} {'P':>6} {'R':>6} {'F1':>6} {'speaker':>8}")
    scores = (
        score_blind(DATA, LAST if options.last else BLIND, errors=options.errors)
        if options.blind or options.last
        else score(errors=options.errors, alone=options.alone)
    )
    for kind, s in scores.items():
        shares = f"{s.precision:6.3f} {s.recall:6.3f} {s.f1:6.3f} {s.speaker_accuracy:8.3f}"
        print(f"{kind:20} {s.gold:5} {s.found:6} {shares}")


if __name__ == "__main__":
    main()
