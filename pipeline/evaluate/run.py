"""Evaluation of a folder: texts are read and extracted, then compared with the gold of the same name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..article import Article
from ..batch import extract_all
from ..errors import PipelineError, UnreadableInput
from ..scrape.inputs import read_inputs
from .score import Scores, score

Failed = Callable[[PipelineError], None]


def evaluate_folder(gold_dir: Path, text_dir: Path, *, workers: int, failed: Failed) -> Scores:
    """Score the articles of `text_dir` (.txt) against the gold of `gold_dir` (.json of the same stem).

    An article whose text is missing or cannot be read counts as one where nothing was found, and is passed to
    `failed`. Raises UnreadableInput where `gold_dir` holds no gold.
    """
    gold = dict(_gold(gold_dir))
    if not gold:
        raise UnreadableInput(str(gold_dir), "holds no gold (.json with officials, documents, ranks)")
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}

    def articles() -> Iterator[Article]:
        for stem in gold:
            for item in read_inputs([str(text_dir / f"{stem}.txt")]):
                if isinstance(item, Article):
                    yield item
                elif isinstance(item, PipelineError):
                    failed(item)

    for article, outcome in extract_all(articles(), workers):
        if isinstance(outcome, PipelineError):
            failed(outcome)
        else:
            found[article.id] = outcome.rows()
    return score((stem, rows, found.get(stem, {})) for stem, rows in gold.items())


def _gold(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(folder.glob("*.json")):
        rows = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(rows, dict) and {"officials", "documents", "ranks"} <= rows.keys():
            yield path.stem, rows
