"""Chunks done on a Ray cluster, by the function that the pool runs as well.

Each input is read by one task, its chunks go to actors that hold the loaded models, and Ray Data holds
reading back while they are busy. The driver sees what each chunk came to, never its rows. All nodes must
reach the inputs and the directory by the same addresses.
"""

from __future__ import annotations

import logging
import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from ..errors import BulkError
from .chunks import Chunk, Input, chunks_of
from .manifest import TableFile
from .parts import Part, write_part
from .target import Target
from .work import FOLDER, Done, done_before, process, process_apart

#: Threads of numeric libraries in an actor: the actors are what runs in parallel.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class Ray:
    """So many actors of a cluster, and tasks. `address` is the cluster's, None for this machine alone.

    The cluster is joined at the first piece of work, which raises BulkError where Ray is not installed or
    no cluster answers.
    """

    def __init__(self, target: Target, workers: int, address: str | None) -> None:
        self._target, self._workers, self._address = target, workers, address
        self._ray: Any = None

    def _joined(self) -> Any:
        self._ray = self._ray or _started(self._address, self._workers)
        return self._ray

    def chunks(self, inputs: Sequence[Input], rules: str, size: int) -> Iterator[Done]:
        """Yield what each chunk of the inputs came to, as they are done."""
        if not inputs:
            return
        source = _source(self._target, tuple(inputs), rules, size)
        data = self._joined().data
        done = data.read_datasource(source, override_num_blocks=len(inputs), num_cpus=0.25).map_batches(
            Extractor,
            fn_constructor_args=(self._target, rules),
            batch_size=1,
            batch_format="pyarrow",
            compute=data.ActorPoolStrategy(size=self._workers),
            num_cpus=1,
        )
        for row in done.iter_rows():
            yield pickle.loads(row["done"])

    def parts(self, parts: Sequence[Part]) -> Iterator[list[TableFile]]:
        """Write parts of the tables by tasks, as many at a time as there are workers; yield their files."""
        if not parts:
            return
        ray = self._joined()
        write = ray.remote(num_cpus=1)(write_part)
        waiting: deque[Any] = deque()
        for part in parts:
            waiting.append(write.remote(self._target, part))
            if len(waiting) >= self._workers:
                yield ray.get(waiting.popleft())
        while waiting:
            yield ray.get(waiting.popleft())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ray is not None:
            self._ray.shutdown()


def _started(address: str | None, workers: int) -> Any:
    try:
        import ray
        import ray.data

        for name in ("ray", "ray.data"):
            logging.getLogger(name).setLevel(logging.ERROR)
    except ImportError:
        raise BulkError(
            "--engine ray", "Ray is not installed", "run `pip install 'vietnam-press-facts[ray]'`"
        ) from None
    try:
        if not ray.is_initialized():
            with _environment(_ONE_THREAD):
                ray.init(
                    address=address or "local",  # of its own, though another one runs here
                    log_to_driver=False,
                    logging_level=logging.WARNING,
                    **(_of_this_machine(workers) if address is None else _OF_A_CLUSTER),
                )
    except (ConnectionError, ValueError, OSError) as error:
        raise BulkError(
            str(address), f"no Ray cluster answers ({error})", "start one with `ray start --head`"
        ) from None
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.target_max_block_size = 1  # a block a chunk: Ray would join small ones, and one actor do them all
    return ray


#: Processes of a cluster's nodes are told by Ray.
_OF_A_CLUSTER = {"runtime_env": {"env_vars": _ONE_THREAD}}


def _of_this_machine(workers: int) -> dict[str, Any]:
    """Return how Ray is started here: its processes inherit the environment, so that those it starts
    beforehand can be used, and nobody looks at a dashboard.
    """
    # one CPU more than actors: the tasks that read need some
    return {"num_cpus": workers + 1, "include_dashboard": False}


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set variables of the environment while something is started."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _source(target: Target, inputs: tuple[Input, ...], rules: str, size: int) -> Any:
    """Return a data source whose tasks read one input each, a row a chunk."""
    from ray.data import Datasource, ReadTask
    from ray.data.block import BlockMetadata

    class Inputs(Datasource):
        def estimate_inmemory_data_size(self) -> int:
            return sum(given.bytes for given in inputs)

        def get_read_tasks(self, parallelism: int, *args: Any, **kwargs: Any) -> list[Any]:
            return [
                ReadTask(
                    partial(_rows, target, given, rules, size),
                    BlockMetadata(num_rows=None, size_bytes=given.bytes, exec_stats=None, input_files=None),
                )
                for given in inputs
            ]

    return Inputs()  # type: ignore[no-untyped-call]


def _rows(target: Target, given: Input, rules: str, size: int) -> Iterable[pa.Table]:
    for chunk in chunks_of(given, rules, size):
        work = done_before(target, chunk.key) or chunk
        yield pa.table({"work": pa.array([pickle.dumps(work, protocol=5)], pa.large_binary())})


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
        from ..batch import extract_one
        from ..extract.version import rules_version
        from ..scrape.plain import from_text

        if rules_version() != rules:
            raise BulkError(
                "--engine ray",
                f"a node has other rules ({rules_version()}, the driver {rules})",
                "install the same version of the package on all nodes",
            )
        self._target = target
        extract_one(from_text("Tin\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế, xếp thứ 3.", "warm"))

    def __call__(self, batch: pa.Table) -> pa.Table:
        """Do the chunks of a batch and return what they came to."""
        done = [self._done(pickle.loads(work)) for work in batch["work"].to_pylist()]
        return pa.table({"done": pa.array([pickle.dumps(d) for d in done], pa.binary())})

    def _done(self, work: Chunk | Done) -> Done:
        if isinstance(work, Done):
            return work
        attempt = _Attempt(self._target, work.key)
        done = process_apart(self._target, work) if attempt.begin() else process(self._target, work)
        attempt.end()
        return done
