"""Reads saved pages with this project and with its peers in one run, and prints one table.

`python benchmarks/pages.py [../shared/pages]`: the folder holds `dev`, `dev-gold` and `score_pages.py`.
trafilatura comes with the project. newspaper4k and fundus are looked for here and in the environments whose
interpreters PEERS names, parted by colons (`PEERS=/tmp/a/bin/python:/tmp/b/bin/python`); a peer that is
nowhere is named and left out. Times are medians over the article pages, each the best of three, in
milliseconds. fundus reads only papers that it has a parser for; its row is of those pages alone.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from page_readers import READERS

Row = dict[str, Any]
Check = Callable[[Row, Row], Iterator[tuple[str, bool, int, str]]]
HERE = Path(__file__).parent
#: The measures of the table, and their columns.
MEASURES = {
    "title": "title",
    "lead": "lead",
    "published": "time",
    "authors": "authors",
    "credit": "credit",
    "captions": "captions",
    "tags": "tags",
    "first_paragraph": "first",
    "last_paragraph": "last",
    "paragraph count": "count",
    "wanted": "wanted",
    "unwanted kept out": "unwanted",
}


def scorer(folder: Path) -> Check:
    """Load the comparison that comes with the pages. Raises SystemExit where it is missing."""
    spec = importlib.util.spec_from_file_location("score_pages", folder / "score_pages.py")
    if spec is None or spec.loader is None or not (folder / "score_pages.py").exists():
        raise SystemExit(f"{folder}: no score_pages.py there; name the folder of the saved pages")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    check: Check = module.check
    return check


def lines_of(name: str, folder: Path) -> list[Row] | None:
    """Run one reader in the first environment that has it; None where none has."""
    peers = [p for p in os.environ.get("PEERS", "").split(":") if p]
    for python in (sys.executable, *peers):
        command = [python, str(HERE / "page_readers.py"), name, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return [json.loads(line) for line in done.stdout.splitlines()]
        if done.returncode != 3:
            raise SystemExit(f"{name} fails in {python}:\n{done.stderr[-2000:]}")
    return None


def scores(check: Check, golds: dict[str, Row], lines: list[Row]) -> dict[str, tuple[int, int]]:
    """Add up what was right and what there was, by measure, over the pages of some lines."""
    sums: dict[str, tuple[int, int]] = {}
    for line in lines:
        for measure, right, total, _wrong in check(golds[line["page"]], line["row"]):
            had, of = sums.get(measure, (0, 0))
            sums[measure] = (had + int(right), of + total)
    return sums


def row(name: str, sums: dict[str, tuple[int, int]], lines: list[Row]) -> str:
    """Return one line of the table."""
    overall = sum(r for r, _ in sums.values()) / sum(t for _, t in sums.values())
    ms = statistics.median(line["ms"] for line in lines)
    cells = (f"{sums[m][0] / sums[m][1]:.2f}" if m in sums else "-" for m in MEASURES)
    return f"| {name:26} | {overall:.3f} | {ms:5.1f} | " + " | ".join(cells) + " |\n"


def main(folder: Path) -> None:
    """Print the table, in Markdown."""
    check = scorer(folder)
    files = sorted((folder / "dev-gold").glob("*.json"))
    golds = {g["page"]: g for g in (json.loads(p.read_text(encoding="utf-8")) for p in files)}
    head = ["reader", "all", "ms", *MEASURES.values()]
    sys.stdout.write(f"| {' | '.join(head)} |\n|{'---|' * len(head)}\n")
    for name in READERS:
        found = lines_of(name, folder)
        if found is None:
            sys.stdout.write(f"| {name}: not installed |\n")
            continue
        label, lines = f"{name} {found[0]['version']}", found[1:]
        if name == "fundus":
            lines = [line for line in lines if line["row"].get("title")]
            label += f" ({len(lines)} of {len(found) - 1})"
        if lines:
            sys.stdout.write(row(label, scores(check, golds, lines), lines))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/pages"))
