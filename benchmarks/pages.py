"""Reads saved pages with this project and with its peers in one run, and prints one table.

`python benchmarks/pages.py [../shared/pages]`: the folder holds `dev`, `dev-gold` and `score_pages.py`. Peers
that are not installed (`pip install newspaper4k fundus`) are named and left out. Times are medians over the
article pages, each the best of three, in milliseconds. fundus reads only papers that it has a parser for.
"""

from __future__ import annotations

import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.scrape import page_row, read_page

Row = dict[str, Any]
MEASURES = (
    "title",
    "lead",
    "published",
    "authors",
    "credit",
    "captions",
    "tags",
    "wanted",
    "unwanted kept out",
    "paragraph count",
)


def ours(html: bytes, url: str | None) -> Row:
    """Read with this project."""
    try:
        return page_row(read_page(html, url), "page")
    except InputError:
        return {}


def trafilatura_row(html: bytes, url: str | None) -> Row:
    """Read with trafilatura, metadata included."""
    import trafilatura

    got = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    if got is None:
        return {}
    found = got.as_dict()
    return {
        "title": found.get("title"),
        "body": (found.get("text") or "").split("\n"),
        "authors": [a for a in (found.get("author") or "").split("; ") if a],
        "published": found.get("date"),
        "lead": found.get("description"),
        "tags": found.get("tags") or [],
    }


def newspaper_row(html: bytes, url: str | None) -> Row:
    """Read with newspaper4k."""
    import newspaper

    got = newspaper.article(
        url or "https://example.org/", input_html=html.decode("utf-8", "replace"), language="vi"
    )
    date = got.publish_date
    return {
        "title": got.title,
        "body": [p for p in got.text.split("\n") if p.strip()],
        "authors": got.authors,
        "published": date.isoformat() if date else None,
        "lead": got.meta_description,
        "tags": list(got.keywords or []),
    }


def fundus_row(html: bytes, url: str | None) -> Row:
    """Read with fundus's parser of VnExpress, the one Vietnamese paper it has."""
    from fundus import PublisherCollection

    if not url or "vnexpress.net" not in url:
        return {}
    got = PublisherCollection.vn.VnExpress.parser().parse(html.decode("utf-8", "replace"), "suppress")
    body = got.get("body")
    date = got.get("publishing_date")
    return {
        "title": got.get("title"),
        "body": [str(p) for s in body.sections for p in s.paragraphs] if body else [],
        "authors": got.get("authors") or [],
        "published": date.isoformat() if date else None,
        "tags": got.get("topics") or [],
    }


READERS: dict[str, tuple[str, Callable[[bytes, str | None], Row]]] = {
    "this project": ("pipeline", ours),
    "trafilatura": ("trafilatura", trafilatura_row),
    "newspaper4k": ("newspaper", newspaper_row),
    "fundus": ("fundus", fundus_row),
}


def scorer(folder: Path) -> Callable[[Row, Row], Iterator[tuple[str, bool, int, str]]]:
    """Load the comparison that comes with the pages."""
    spec = importlib.util.spec_from_file_location("score_pages", folder / "score_pages.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: no score_pages.py there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    check: Callable[[Row, Row], Iterator[tuple[str, bool, int, str]]] = module.check
    return check


def main(folder: Path) -> None:
    """Print the table."""
    check = scorer(folder)
    golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((folder / "dev-gold").glob("*.json"))]
    golds = [g for g in golds if g["kind"] != "listing"]
    sys.stdout.write(f"{'reader':14}{'all':>7}{'ms':>8}" + "".join(f"{m:>18}" for m in MEASURES) + "\n")
    for name, (module, read) in READERS.items():
        if importlib.util.find_spec(module) is None:
            sys.stdout.write(f"{name:14} not installed\n")
            continue
        sums: dict[str, list[int]] = {}
        times = []
        for gold in golds:
            html = (folder / "dev" / gold["page"]).read_bytes()
            best, row = float("inf"), {}
            for _ in range(3):
                start = time.perf_counter()
                row = read(html, gold.get("url"))
                best = min(best, time.perf_counter() - start)
            times.append(best * 1000)
            for measure, right, total, _wrong in check(gold, row):
                pair = sums.setdefault(measure, [0, 0])
                pair[0] += int(right)
                pair[1] += total
        overall = sum(r for r, _ in sums.values()) / sum(t for _, t in sums.values())
        cells = "".join(f"{sums[m][0] / sums[m][1]:>18.2f}" if m in sums else f"{'-':>18}" for m in MEASURES)
        sys.stdout.write(f"{name:14}{overall:>7.2f}{statistics.median(times):>8.1f}{cells}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/pages"))
