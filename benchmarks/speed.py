"""How fast articles become facts, as ratios to the plain way, all measured in one run.

The plain way is `underthesea.ner` on every sentence of a sample of the same articles. Every measurement has
a process of its own, so that its memory is its own. Rates depend on the machine, ratios much less.

    python benchmarks/speed.py --articles 2000
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

from pipeline.article import Article
from pipeline.own_process import settle

ROOT = Path(__file__).resolve().parent.parent
PRESS = ROOT.parent / "shared" / "data" / "vietnews-20k.jsonl.gz"
PAGES = ROOT.parent / "shared" / "pages" / "dev"
CORPUS = ROOT / "corpus" / "pages"
#: Articles read before the clock starts, so that models and lexicons are loaded.
WARM = 5
#: What is promised: ratio to the plain way, articles a second, megabytes, seconds.
TARGETS = {
    "text to facts, one process": 70.0,
    "text to facts, two processes": 120.0,
    "saved page to stored facts": 40.0,
    "peak memory of a process": 600.0,
    "pipeline extract, cold": 1.5,
    "pipeline --help, cold": 0.3,
}

Measured = dict[str, float]


def articles(count: int) -> Iterator[Article]:
    """Yield so many articles of the press, or, where it is not there, the bundled ones over and over."""
    from pipeline.scrape.plain import from_row

    if PRESS.is_file():
        with gzip.open(PRESS, "rt", encoding="utf-8") as rows:
            for row in islice(rows, count):
                yield from_row(json.loads(row), "row")
        return
    from pipeline import parse

    bundled = [parse(path.read_bytes()) for path in sorted(CORPUS.glob("*.html"))]
    for i in range(count):
        yield bundled[i % len(bundled)].with_id(str(i))


def sentences(article: Article) -> list[tuple[int, int]]:
    """Return the spans of the article's sentences."""
    from pipeline.language.reading import Reading

    return [(s.start, s.end) for s in Reading(article).sentences]


def plain(count: int) -> Measured:
    """Run underthesea.ner on every sentence of so many articles."""
    from underthesea import ner

    ner("Ông Lương Văn Bách về Hà Tĩnh.")
    return _timed(articles(count), lambda a: [ner(a.text[x:y]) for x, y in sentences(a)])


def words(count: int, library: bool) -> Measured:
    """Find the words and tags of every sentence of so many articles."""
    from pipeline.language.words import words_of

    words_of("Ông Bảy về.", [(0, 11)], library=library)
    return _timed(articles(count), lambda a: words_of(a.text, sentences(a), library=library))


def facts(count: int) -> Measured:
    """Find the facts of so many articles in this process, as runs over many do."""
    from pipeline.batch import CHUNK, extract_chunk

    extract_chunk(list(articles(WARM)))
    source, seconds, done = articles(count), 0.0, 0
    while chunk := list(islice(source, CHUNK)):
        start = time.perf_counter()
        extract_chunk(chunk)
        seconds += time.perf_counter() - start
        done += len(chunk)
    return _measured(done, seconds)


def facts_by(count: int, workers: int) -> Measured:
    """Find the facts of so many articles in several processes, their start included."""
    from pipeline.batch import extract_all

    source = list(articles(count))
    start = time.perf_counter()
    done = sum(1 for _ in extract_all(source, workers))
    return _measured(done, time.perf_counter() - start)


def pages(rounds: int) -> Measured:
    """Read saved pages of articles, find their facts and write them, each round into a new database that
    stands ready.
    """
    from pipeline.ingest import ingest
    from pipeline.scrape.page import read_page
    from pipeline.store import Store

    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "pages"
        saved.mkdir()
        for path in sorted((PAGES if PAGES.is_dir() else CORPUS).glob("*.html")):
            if isinstance(read_page(path.read_bytes(), name=path.name), Article):
                (saved / path.name).write_bytes(path.read_bytes())
        ingest([str(saved)], Path(folder) / "warm.db")
        done, seconds = 0, 0.0
        for i in range(rounds):
            database = Path(folder) / f"press{i}.db"
            Store.open(database).close()
            start = time.perf_counter()
            done += ingest([str(saved)], database).new
            seconds += time.perf_counter() - start
        return _measured(done, seconds)


MEASUREMENTS: dict[str, Callable[..., Measured]] = {
    work.__name__: work for work in (plain, words, facts, facts_by, pages)
}


def _timed(source: Iterator[Article], work: Callable[[Article], Any]) -> Measured:
    """Time the work alone: reading the articles is not what is measured."""
    seconds, count = 0.0, 0
    for article in source:
        start = time.perf_counter()
        work(article)
        seconds += time.perf_counter() - start
        count += 1
    return _measured(count, seconds)


def _measured(count: int, seconds: float) -> Measured:
    # Linux gives kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 2**20)
    return {"articles": count, "seconds": seconds, "per_second": count / seconds, "peak_mb": peak}


def usual_environment() -> dict[str, str]:
    """Return the environment without what would have every start compile all modules anew: processes that
    work side by side count their start, and Ray's take seconds each.
    """
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def apart(work: Callable[..., Measured], *arguments: int) -> Measured:
    """Run a measurement in an interpreter of its own."""
    asked = json.dumps([work.__name__, *arguments])
    command = [sys.executable, __file__, "--measure", asked]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=usual_environment())
    measured: Measured = json.loads(done.stdout)
    return measured


def cold(*arguments: str, runs: int = 4) -> float:
    """Return the seconds of the fastest of some runs of the command, from nothing to its end.

    The first run writes the bytecode of the modules, as Python does unless told not to.
    """
    best = float("inf")
    usual = usual_environment()
    command = [sys.executable, "-m", "pipeline", *arguments]
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=usual)
        best = min(best, time.perf_counter() - start)
    return best


def measure(count: int, sample: int) -> dict[str, Any]:
    """Return all measurements: rates by name, ratios to the plain way, memory and cold starts."""
    rates = {"underthesea.ner on every sentence": apart(plain, sample)}
    rates["words and tags by the library, every sentence"] = apart(words, sample, True)
    rates["words and tags by tables, every sentence"] = apart(words, max(sample, min(count, 500)), False)
    rates["text to facts, one process"] = apart(facts, count)
    rates["text to facts, two processes"] = apart(facts_by, count, 2)
    rates["saved page to stored facts"] = apart(pages, max(1, count // 200))
    base = rates["underthesea.ner on every sentence"]["per_second"]
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text(
            "Kỳ Hoa họp\n\n"
            "Ông Lương Văn Bách, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết tỉnh xếp thứ 3 về PAR Index.\n",
            encoding="utf-8",
        )
        starts = {
            "pipeline extract, cold": cold("extract", str(short)),
            "pipeline --help, cold": cold("--help"),
        }
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": sys.version.split()[0],
        "cores": os.cpu_count(),
        "data": "press" if PRESS.is_file() else "bundled corpus",
        "ratios": {name: rate["per_second"] / base for name, rate in rates.items()},
        "rates": rates,
        "seconds": starts,
    }


def tables(found: dict[str, Any]) -> str:
    """Return the measurements as tables to read, ratios first."""
    ratios = [
        [name, f"{ratio:.1f}", _target(name, "text"), f"{found['rates'][name]['per_second']:.1f}",
         _target(name, "saved"), f"{found['rates'][name]['peak_mb']:.0f}", found["rates"][name]["articles"]]
        for name, ratio in found["ratios"].items()
    ]  # fmt: skip
    starts = [
        [name, f"{seconds:.2f}", _target(name, "pipeline")] for name, seconds in found["seconds"].items()
    ]
    headers = ["what", "times the plain way", "wanted", "articles/s", "wanted", "peak MB", "articles"]
    return "\n\n".join(
        [
            tabulate(ratios, headers=headers, disable_numparse=True),
            tabulate(starts, headers=["what", "seconds", "at most"], disable_numparse=True),
            f"{found['data']}, {found['cores']} cores, Python {found['python']}, {found['when']}; "
            f"memory is that of one process, at most {TARGETS['peak memory of a process']:.0f} MB wanted",
        ]
    )


def _target(name: str, kind: str) -> str:
    return f"{TARGETS[name]:g}" if name.startswith(kind) and name in TARGETS else ""


@click.command()
@click.option(
    "--articles", "count", type=click.IntRange(1), default=2000, show_default=True, help="To extract from."
)
@click.option(
    "--plain", "sample", type=click.IntRange(1), default=40, show_default=True, help="For the plain way."
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=ROOT / "outputs" / "speed.json",
    help="Where the JSON goes.",
)  # fmt: skip
@click.option("--measure", "asked", hidden=True, help="One measurement and its arguments, as JSON.")
def main(count: int, sample: int, output: Path, asked: str | None) -> None:
    """Measure how fast articles become facts, print a table, and write it as JSON."""
    if asked is not None:
        settle()  # as the command does, and every worker
        name, *arguments = json.loads(asked)
        click.echo(json.dumps(MEASUREMENTS[name](*arguments)))
        return
    found = measure(count, min(sample, count))
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    click.echo(tables(found))


if __name__ == "__main__":
    main()
