"""A bulk run: inputs into a directory of tables, nothing twice, nothing lost.

A run that is killed leaves the files of the chunks it did; the next one with the same inputs and rules goes
on from there. The tables change at the end, all at once, when the manifest is replaced.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from .. import __version__
from ..errors import BulkError, PipelineError
from ..extract.version import rules_parts
from ..progress import Progress
from . import ITEMS
from .chunks import Input, inputs_of
from .engines import Engine, Pool
from .finish import finish
from .manifest import NAME as MANIFEST
from .manifest import Manifest, load_manifest
from .target import Target
from .work import Done

EngineName = Literal["pool", "ray"]


@dataclass(slots=True)
class Summary:
    """What a run did: items by what became of them, inputs, and the rows of the tables after it."""

    inputs: int = 0
    articles: int = 0
    skipped: int = 0
    failed: int = 0
    tables: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the summary as the object that `pipeline bulk --json` prints."""
        return {
            "inputs": self.inputs,
            "articles": self.articles,
            "skipped": self.skipped,
            "failed": self.failed,
            "tables": self.tables,
        }

    def as_rows(self) -> list[dict[str, Any]]:
        """Return the summary as rows to read in a terminal: what was read, then the tables."""
        read = [
            {"what": f"{k} read", "count": getattr(self, k)}
            for k in ("inputs", "articles", "skipped", "failed")
        ]
        return [*read, *({"what": f"rows of {k}", "count": n} for k, n in self.tables.items())]


def bulk(
    sources: Sequence[str],
    to: str,
    *,
    engine: EngineName = "pool",
    workers: int = 1,
    address: str | None = None,
    size: int = ITEMS,
    since_rules: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read the sources, extract, and add their articles and facts to the tables under `to`.

    `workers` are processes, or Ray's actors; `address` is that of a Ray cluster (this machine where None).
    The tables do not depend on engine, workers or `size`, the items of a chunk. Inputs that are in the tables
    already are passed over. `since_rules` is a directory that older rules filled: its articles are taken
    over, and only the kinds of facts whose rules have changed are found again. Raises BulkError where a
    directory cannot be written or holds the facts of other rules.
    """
    progress = progress or Progress()
    target = Target(to)
    manifest = _manifest(target)
    summary = Summary()
    fresh = list(_fresh(sources, manifest, summary, progress))
    if since_rules is not None:
        fresh.insert(0, _older(since_rules, manifest, progress))
    rules = manifest.rules_version
    with _engine(engine, target, workers, address) as does:
        done = list(_counted(does.chunks(fresh, rules, size), summary, progress))
        _remember(manifest, fresh, done)
        progress.status("writing the tables")
        if done or not manifest.files:
            finish(target, manifest, done, does.parts)
    progress.close()
    summary.tables = manifest.counts
    return summary


def _engine(name: EngineName, target: Target, workers: int, address: str | None) -> Engine:
    if name == "ray":
        from .on_ray import Ray

        return Ray(target, workers, address)
    return Pool(target, workers)


def _manifest(target: Target) -> Manifest:
    parts = rules_parts()
    manifest = load_manifest(target)
    if manifest is None:
        return Manifest(parts, __version__)
    if manifest.rules_version != parts["version"]:
        raise BulkError(
            target.address,
            f"holds the facts of other rules ({manifest.rules_version}, now {parts['version']})",
            "give a new directory, with --since-rules to read again only what can differ",
        )
    return manifest


def _older(directory: str, manifest: Manifest, progress: Progress) -> Input:
    """Return a directory of older rules as an input, with the kinds of facts that are to be found again."""
    target = Target(directory)
    older = load_manifest(target)
    if older is None:
        raise BulkError(directory, "holds no manifest", "give a directory that `pipeline bulk` finished")
    changed = {
        kind for kind, part in manifest.rules.items() if kind != "version" and older.rules.get(kind) != part
    }
    progress.note(
        f"{directory}: " + (f"found again: {', '.join(sorted(changed))}" if changed else "no rule changed")
    )
    for sha256, given in older.inputs.items():
        manifest.inputs.setdefault(sha256, given)
    data = target.read(MANIFEST)
    return Input(directory, hashlib.sha256(data).hexdigest(), len(data), frozenset(changed))


def _fresh(
    sources: Sequence[str], manifest: Manifest, summary: Summary, progress: Progress
) -> Iterator[Input]:
    """Yield the inputs that are not in the tables, each content once."""
    seen = set(manifest.inputs)
    for given in inputs_of(sources):
        if isinstance(given, PipelineError):
            summary.failed += 1
            progress.note(f"Error: {given}")
        elif given.sha256 in seen:
            progress.note(f"{given.address}: in the tables already")
        else:
            seen.add(given.sha256)
            summary.inputs += 1
            yield given


def _counted(stream: Iterator[Done], summary: Summary, progress: Progress) -> Iterator[Done]:
    for done in stream:
        summary.articles += done.articles
        summary.skipped += done.skipped
        summary.failed += len(done.failed)
        for failed in done.failed:
            progress.note(f"Error: {failed['source']}: {failed['problem']}; {failed['hint']}")
        progress.status(f"{summary.articles} articles, {summary.failed} failed")
        yield done


def _remember(manifest: Manifest, inputs: Sequence[Input], done: Sequence[Done]) -> None:
    for given in inputs:
        if given.again is not None:  # its own inputs stand in its place
            continue
        own = [d for d in done if d.input == given.sha256]
        manifest.inputs[given.sha256] = {
            "address": given.address,
            "bytes": given.bytes,
            "articles": sum(d.articles for d in own),
            "skipped": sum(d.skipped for d in own),
            "failed": sum(len(d.failed) for d in own),
        }
