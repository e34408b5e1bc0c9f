"""Bulk runs on one machine: processes and Ray on the same articles, then many times as many.

Every run is a command of its own, watched from outside: what it takes by the clock, what its processes take
of the processors, and how much memory the largest of them and all of them hold, read from /proc twice a
second (Linux). The many are the same articles under other ids.

    python benchmarks/bulk.py --articles 20000 --times 10
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import click
from speed import usual_environment
from tabulate import tabulate

ROOT = Path(__file__).resolve().parent.parent
PRESS = ROOT.parent / "shared" / "data" / "vietnews-20k.jsonl.gz"
CORPUS = ROOT / "corpus" / "pages"
EVERY = 0.5
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """A run: seconds by the clock and of the processors, megabytes, and what the tables come to."""

    engine: str
    articles: int
    seconds: float
    cpu_seconds: float
    largest_mb: float
    all_mb: float
    parquet_bytes: int
    facts: int


def rows(count: int) -> Iterator[dict[str, Any]]:
    """Yield so many articles as rows: of the press, or the bundled ones where it is not there."""
    if PRESS.is_file():
        with gzip.open(PRESS, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line) for line in islice(lines, count))
        return
    from pipeline import parse

    bundled = [parse(path.read_bytes()) for path in sorted(CORPUS.glob("*.html"))]
    for i in range(count):
        article = bundled[i % len(bundled)]
        yield {"id": f"{i}", "title": f"{article.headline} {i}", "body": list(article.body)}


def write(path: Path, count: int, times: int) -> None:
    """Write so many articles, so many times under other ids, as lines of JSON."""
    given = list(rows(count))
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        for again in range(times):
            for row in given:
                out.write(json.dumps({**row, "id": f"{row['id']}-{again}"}, ensure_ascii=False) + "\n")


def processes(root: int) -> dict[int, tuple[float, float]]:
    """Return by process, of `root` and all below it, its processor seconds and its share of memory in MB."""
    parents, seconds = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        pid = int(stat.parent.name)
        parents[pid] = int(fields[1])
        seconds[pid] = (int(fields[11]) + int(fields[12])) / TICKS
    found = {}
    for pid in parents:
        at = pid
        while at > 1 and at != root:
            at = parents.get(at, 0)
        if at == root:
            found[pid] = (seconds[pid], _megabytes(pid))
    return found


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def run(engine: str, source: Path, to: Path, workers: int) -> Run:
    """Do a bulk run and watch it. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "pipeline", "bulk", str(source), "--to", str(to), "--json",
               "--engine", engine, "--workers", str(workers)]  # fmt: skip
    cpu: dict[int, float] = {}
    largest = together = 0.0
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        started = subprocess.Popen(
            command, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT, env=usual_environment()
        )
        while started.poll() is None:
            found = processes(started.pid)
            cpu.update({pid: seconds for pid, (seconds, _) in found.items()})
            largest = max([largest, *(mb for _, mb in found.values())])
            together = max(together, sum(mb for _, mb in found.values()))
            time.sleep(EVERY)
        taken = time.perf_counter() - start
        if started.returncode:
            raise subprocess.CalledProcessError(started.returncode, command)
        out.seek(0)
        summary = json.loads(out.read())
    tables = summary["tables"]
    return Run(
        engine, summary["articles"], taken, sum(cpu.values()), largest, together,
        sum(f.stat().st_size for f in to.rglob("*.parquet")),
        sum(tables.get(kind, 0) for kind in ("officials", "documents", "ranks", "statements")),
    )  # fmt: skip


def table(runs: list[Run]) -> str:
    """Return the runs as a table to read."""
    return tabulate(
        [
            [r.engine, r.articles, f"{r.seconds:.0f}", f"{r.articles / r.seconds:.0f}",
             f"{r.cpu_seconds / r.articles * 1000:.1f}", f"{r.largest_mb:.0f}", f"{r.all_mb:.0f}",
             f"{r.parquet_bytes / r.articles:.0f}", f"{r.facts / r.articles:.1f}"]
            for r in runs
        ],
        headers=["engine", "articles", "s", "articles/s", "CPU ms an article", "largest MB", "all MB",
                 "Parquet bytes an article", "facts an article"],
        disable_numparse=True,
    )  # fmt: skip


@click.command()
@click.option("--articles", "count", type=click.IntRange(1), default=20_000, show_default=True)
@click.option("--times", type=click.IntRange(1), default=10, show_default=True, help="For the large run.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True)
@click.option("--engines", default="pool,ray", show_default=True, help="For the small runs, in this order.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=ROOT / "outputs" / "bulk.json",
    help="Where the JSON goes.",
)  # fmt: skip
def main(count: int, times: int, workers: int, engines: str, output: Path) -> None:
    """Measure bulk runs, print a table, and write it as JSON."""
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        plan = [(engine, 1) for engine in engines.split(",") if engine]
        plan += [("pool", times)] if times > 1 else []
        for i, (engine, again) in enumerate(plan):
            source = Path(folder) / f"articles{again}.jsonl.gz"
            if not source.exists():
                write(source, count, again)
            runs.append(run(engine, source, Path(folder) / f"tables{i}", workers))
            click.echo(table(runs[-1:]), err=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    found = {"when": datetime.now(UTC).isoformat(timespec="seconds"), "cores": os.cpu_count(),
             "workers": workers, "runs": [asdict(r) for r in runs]}  # fmt: skip
    output.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    click.echo(table(runs))


if __name__ == "__main__":
    main()
