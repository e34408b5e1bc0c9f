"""The Ray cluster of a run: one that is there, joined, or one of this machine's own, with no more than the
work asks for.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..errors import BulkError

#: Of an actor. Numeric libraries have one thread: the actors are what runs in parallel. Arrow takes memory
#: from the system: its own allocator keeps several times what a part of the tables ever held at once.
_ACTOR = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
#: Processes of a cluster's nodes are told by Ray.
_OF_A_CLUSTER: dict[str, Any] = {"runtime_env": {"env_vars": _ACTOR}}
#: Ray would give way to all else that runs here, which the pool does not.
_AS_URGENT: dict[str, Any] = {"worker_niceness": 0}
#: What starts the dashboard, the autoscaler and the collector of logs, each a process that takes a second of
#: the processors and that nobody here asks for anything. Ray has no setting that leaves all three out
#: (`include_dashboard=False` starts the dashboard's process still); a Ray that has other names for them
#: starts them, and works as well.
_SPARED = ("start_api_server", "start_monitor", "start_log_monitor")
#: Seconds that the address of a cluster has to answer; Ray itself would try for minutes.
_PATIENCE = 5.0
#: How HTTP/2, which gRPC speaks, begins: the client's greeting with empty settings (RFC 9113, 3.4), and what
#: the fourth byte of the answer says, that it is settings.
_GREETING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"
_SETTINGS = 4


def join(address: str | None, workers: int) -> Any:
    """Return Ray, joined to the cluster at `address`, to a new one on this machine where that is None.

    Raises BulkError where Ray is not installed or no cluster answers.
    """
    try:
        import ray
    except ImportError:
        raise BulkError(
            "--engine ray", "Ray is not installed", "run `pip install 'vietnam-press-facts[ray]'`"
        ) from None
    if ray.is_initialized():
        return ray
    try:
        if address is None:
            _start(ray, workers)
        else:
            _look(address)
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, **_OF_A_CLUSTER)
    except (ConnectionError, ValueError, OSError) as error:
        raise BulkError(
            address or "--engine ray",
            f"no Ray cluster answers ({error})",
            "check the address, or start one there with `ray start --head`"
            if address
            else "see the newest folder of /tmp/ray for why",
        ) from None
    return ray


def _start(ray: Any, workers: int) -> None:
    """Start a cluster of this machine's own, though another one runs here. Its processes inherit the
    environment, so that those that Ray starts beforehand can be used.
    """
    with _environment(_ACTOR), _without(ray._private.node.Node, _SPARED):
        ray.init(
            address="local",
            num_cpus=workers,
            include_dashboard=False,
            log_to_driver=False,
            logging_level=logging.ERROR,
            _system_config=_AS_URGENT,
        )


def _look(address: str) -> None:
    """Raise OSError where nothing at `address` (`host:port`) speaks what Ray's head speaks."""
    host, colon, port = address.removeprefix("ray://").rpartition(":")
    if not colon or not port.isdigit():
        return  # `auto` and its like: Ray finds them, or tells at once
    with socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE) as connection:
        if os.environ.get("RAY_USE_TLS", "0").lower() in ("1", "true"):
            return
        connection.sendall(_GREETING)
        answer = connection.recv(16)
        if answer[3:4] != bytes([_SETTINGS]):
            raise ConnectionError("what answers there is no Ray")


@contextmanager
def _without(owner: Any, names: tuple[str, ...]) -> Iterator[None]:
    """Have these methods of a class do nothing for the time of the block."""
    before = {name: getattr(owner, name) for name in names if hasattr(owner, name)}
    for name in before:
        setattr(owner, name, lambda *_, **__: None)
    try:
        yield
    finally:
        for name, method in before.items():
            setattr(owner, name, method)


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
