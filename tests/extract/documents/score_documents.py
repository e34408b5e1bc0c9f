"""Score documents on the articles annotated blind, of `tests/gold/documents`, `documents_later` and `facts`.

Figures are those of `pipeline evaluate`, and how often the subject of a numbered document is right: half its
words or more (F1). Only this stage runs.

    PYTHONPATH=tests/gold python tests/extract/documents/score_documents.py [--errors] [--folder documents]
"""

# ruff: noqa: T201 - a script that prints a table

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import Any

import facts_gold

from pipeline.evaluate import Scores, as_table, score
from pipeline.evaluate.likeness import near, number_parts, same_set
from pipeline.extract import documents
from pipeline.facts import row
from pipeline.language.reading import Reading

DATA = Path(__file__).resolve().parents[4] / "shared/data/vietnews-20k.jsonl.gz"
FOLDERS = {
    "documents": facts_gold.DOCUMENTS,
    "later": facts_gold.LATER_DOCUMENTS,
    "facts": facts_gold.FOLDER,
}
Row = dict[str, Any]


def score_documents(
    data: Path, folder: str = "documents", only: Collection[str] | None = None
) -> tuple[Scores, list[str]]:
    """Return the figures of a folder (or of the articles `only`), and what is wrong with attributes."""
    rows, wrong = [], []
    for article in facts_gold.articles(data, FOLDERS[folder]).values():
        if only is not None and article.id not in only:
            continue
        gold = facts_gold.gold(article)["documents"]
        found = [row(d) for d in documents.find(Reading(article))]
        rows.append((article.id, {"officials": [], "documents": gold, "ranks": []}, {"documents": found}))
    scores = score(rows)
    for name, gold_row, found_row in _numbered(rows):
        for field, same in (
            ("date", lambda a, b: bool(a == b)),
            ("issuer", near),
            ("provisions", same_set),
            ("subject", near),
        ):
            theirs, ours = gold_row[field], found_row[field]
            if field == "subject":
                scores.attribute("document.subject", theirs, ours, same)
            if (theirs or ours) and not (theirs and ours and same(theirs, ours)):
                wrong.append(f"{name} {gold_row['number']} {field}: {ours!r} for {theirs!r}")
    return scores, wrong


def _numbered(rows: list[tuple[str, Row, Row]]) -> list[tuple[str, Row, Row]]:
    """Return the numbered documents of the gold that were found, with their rows."""
    pairs = []
    for name, gold, found in rows:
        for g in gold["documents"]:
            same = [
                d
                for d in found["documents"]
                if g["number"]
                and d["number"]
                and g["kind"] == d["kind"]
                and number_parts(g["number"]) == number_parts(d["number"])
            ]
            pairs += [(name, g, d) for d in same[:1]]
    return pairs


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list what is missed, wrong or spurious")
    parser.add_argument("--folder", choices=FOLDERS, default="documents")
    parser.add_argument("--only", type=Path, help="a file of article ids")
    options = parser.parse_args()
    only = options.only.read_text(encoding="utf-8").split() if options.only else None
    scores, wrong = score_documents(DATA, options.folder, only)
    if options.errors:
        for e in scores.errors:
            if e.kind in ("numbered", "law"):
                print(e.kind, e.article, e.what, e.row)
        print(*wrong, sep="\n")
    print(as_table(scores))


if __name__ == "__main__":
    main()
