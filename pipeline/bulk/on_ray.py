"""Chunks done on a Ray cluster, by the function that the pool runs as well.

Each input is read by one task, no further ahead than `AHEAD`, and its chunks go to actors that hold the
loaded models, to each one at a time. The driver sees what a chunk came to, never its rows; where all is on
this machine it reads the inputs itself, which spares a process. All nodes must reach the inputs and the
directory by the same addresses.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from ..errors import BulkError, PipelineError
from ..own_process import settle
from .chunks import Chunk, Input, chunks_of
from .manifest import TableFile
from .parts import Part, write_part
from .ray_cluster import join
from .target import Target
from .work import FOLDER, Done, done_before, process, process_apart

#: Chunks of each input being read that lie ready for the actors.
AHEAD = 2
#: Actors that the reading of one input keeps busy: reading an article takes a thirtieth of its extraction.
FED = 16


class Ray:
    """So many actors of a cluster, and tasks. `address` is the cluster's, None for this machine alone.

    The cluster is joined at the first piece of work, which raises BulkError where Ray is not installed or
    no cluster answers.
    """

    def __init__(self, target: Target, workers: int, address: str | None) -> None:
        self._target, self._workers, self._address = target, workers, address
        self._ray: Any = None
        self._actors: list[Any] = []

    def chunks(self, inputs: Sequence[Input], rules: str, size: int) -> Iterator[Done]:
        """Yield what each chunk of the inputs came to, as they are done."""
        if inputs:
            self._join(rules)
            works = (
                (work for given in inputs for work in _works(self._target, given, rules, size))
                if self._address is None
                else self._read(inputs, rules, size)
            )
            yield from self._spread(works, lambda actor, work: actor.do.remote(work))

    def parts(self, parts: Sequence[Part]) -> Iterator[list[TableFile]]:
        """Write parts of the tables and yield each one's files, as they are done."""
        if parts:  # out of chunks: the actors that did those write them
            yield from self._spread(iter(parts), lambda actor, part: actor.write.remote(part))

    def _join(self, rules: str) -> None:
        self._ray = join(self._address, self._workers)
        actor = self._ray.remote(num_cpus=1, max_restarts=-1)(Extractor)
        self._actors = [actor.remote(self._target, rules) for _ in range(self._workers)]

    def _read(self, inputs: Sequence[Input], rules: str, size: int) -> Iterator[Any]:
        """Yield references to the chunks of the inputs, some inputs side by side."""
        read = self._ray.remote(
            num_cpus=0,  # little, and a cluster may have no more than one for each actor
            num_returns="streaming",
            scheduling_strategy="SPREAD",
            max_retries=-1,
            _generator_backpressure_num_objects=AHEAD,
        )(_works)
        waiting = iter(inputs)
        reading: list[Any] = []
        while True:
            free = 1 + self._workers // FED - len(reading)
            reading += [read.remote(self._target, given, rules, size) for given in islice(waiting, free)]
            if not reading:
                return
            (ready,), _ = self._ray.wait(reading, fetch_local=False)
            try:
                yield next(ready)
            except StopIteration:
                reading.remove(ready)

    def _spread(self, pieces: Iterator[Any], begin: Callable[[Any, Any], Any]) -> Iterator[Any]:
        """Yield what each piece came to, as they are done. `begin` gives one to an actor; a piece whose actor
        dies goes to another one.
        """
        ray = self._ray
        starting = {_ready(actor): actor for actor in self._actors}
        given = list(islice(pieces, 1))  # reading begins while the actors load their models
        idle: deque[Any] = deque()
        busy: dict[Any, tuple[Any, Any]] = {}
        while True:
            while idle and (piece := given.pop() if given else next(pieces, None)) is not None:
                actor = idle.popleft()
                busy[begin(actor, piece)] = actor, piece
            if idle and not busy:
                return
            given += islice(pieces, 0 if given else 1)  # what comes next is there when an actor is free
            (ready,), _ = ray.wait([*busy, *starting])
            if ready in starting:
                self._result(ready)
                idle.append(starting.pop(ready))
                continue
            actor, piece = busy.pop(ready)
            try:
                result = self._result(ready)
            except ray.exceptions.RayActorError:
                given.append(piece)
                starting[_ready(actor)] = actor
                continue
            idle.append(actor)
            yield result

    def _result(self, reference: Any) -> Any:
        try:
            return self._ray.get(reference)
        except PipelineError as error:  # as it was raised, without the traces of other processes
            raise getattr(error, "cause", error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ray is not None:
            self._actors.clear()
            self._ray.shutdown()


def _ready(actor: Any) -> Any:
    """Return a reference that is there once the actor has loaded its models, however often it dies before."""
    return actor.ready.options(max_task_retries=-1).remote()


def _works(target: Target, given: Input, rules: str, size: int) -> Iterator[Chunk | Done]:
    """Yield the chunks of an input, and what came of those that are done already."""
    for chunk in chunks_of(given, rules, size):
        yield done_before(target, chunk.key) or chunk


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A mark beside a chunk's file while somebody works on it. A chunk that bears one when it is begun killed
    its worker, or lost it; it is then done item by item in processes apart.
    """

    target: Target
    key: str

    @property
    def name(self) -> str:
        return f"{FOLDER}/{self.key}.tried"

    def begin(self) -> bool:
        """Set the mark; return whether it was there."""
        before = self.target.exists(self.name)
        if not before:
            self.target.write(self.name, str(os.getpid()).encode())
        return before

    def end(self) -> None:
        self.target.remove(self.name)


class Extractor:
    """An actor: it loads the models once and does chunk after chunk."""

    def __init__(self, target: Target, rules: str) -> None:
        settle()  # as a process of the pool does
        self._target, self._rules = target, rules

    def ready(self) -> None:
        """Load the models. Raises BulkError where the node has other rules than the driver."""
        from ..batch import extract_one
        from ..extract.version import rules_version
        from ..scrape.plain import from_text

        if rules_version() != self._rules:
            raise BulkError(
                "--engine ray",
                f"a node has other rules ({rules_version()}, the driver {self._rules})",
                "install the same version of the package on all nodes",
            )
        extract_one(from_text("Tin\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế, xếp thứ 3.", "warm"))

    def do(self, work: Chunk | Done) -> Done:
        """Do a chunk and return what it came to."""
        if isinstance(work, Done):
            return work
        attempt = _Attempt(self._target, work.key)
        done = process_apart(self._target, work) if attempt.begin() else process(self._target, work)
        attempt.end()
        return done

    def write(self, part: Part) -> list[TableFile]:
        """Write a part of the tables and return its files. What was free before is given back to the system,
        for an actor holds its models besides.
        """
        pa.default_memory_pool().release_unused()
        return write_part(self._target, part)
