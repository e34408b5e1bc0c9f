"""The same tables from Ray, on this machine and on a real cluster of several nodes, while workers and a node
are killed.
"""

import os
import signal
import socket
import threading
import time

import pytest
from press_rows import contents, rows, write_rows

from pipeline.bulk.ray_cluster import join
from pipeline.bulk.run import bulk
from pipeline.errors import BulkError

ray = pytest.importorskip("ray", reason="Ray is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")  # Ray warns of its own settings and leaves sockets open


@pytest.fixture
def cluster():
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    yield cluster
    ray.shutdown()
    cluster.shutdown()


def kill_one_worker(to, stopped):
    """Kill the process of the first actor that is seen at work on a chunk."""
    while not stopped.is_set():
        for mark in to.glob("chunks/*.tried"):
            try:
                os.kill(int(mark.read_text()), signal.SIGKILL)
            except (OSError, ValueError):
                continue
            return
        time.sleep(0.01)


def assert_as_by_the_pool(given, to, pool):
    """The tables are those of a pool, and nothing of the chunks is left."""
    bulk(given, str(pool))
    assert contents(to) == contents(pool)
    assert not list(to.glob("chunks/*"))


def heavy(given):
    """The rows with a field that nobody reads: chunks of them lie in the store of the node that read them,
    and are lost with it.
    """
    return [{**row, "unread": "x" * 8_000} for row in given]


def test_a_cluster_gives_the_same_tables_though_a_worker_and_a_node_die(cluster, tmp_path):
    doomed = cluster.add_node(num_cpus=2)
    cluster.add_node(num_cpus=2)
    given = [str(write_rows(tmp_path / f"{n}.jsonl", heavy(rows(120, 120 * n)))) for n in range(3)]
    to, stopped = tmp_path / "ray", threading.Event()
    killer = threading.Thread(target=kill_one_worker, args=(to, stopped))
    killer.start()

    def lose_a_node():
        while not stopped.is_set() and len(list(to.glob("chunks/*.parquet"))) < 4:
            time.sleep(0.01)
        cluster.remove_node(doomed)

    loser = threading.Thread(target=lose_a_node)
    loser.start()
    try:
        summary = bulk(given, str(to), engine="ray", workers=5, size=20, address=cluster.address)
    finally:
        stopped.set()
        killer.join()
        loser.join()
    assert (summary.articles, summary.failed) == (360, 0)
    assert_as_by_the_pool(given, to, tmp_path / "pool")


def test_this_machine_gives_the_same_tables_though_a_worker_dies(tmp_path):
    given = [str(write_rows(tmp_path / f"{n}.jsonl", rows(120, 120 * n))) for n in range(2)]
    to, stopped = tmp_path / "ray", threading.Event()
    killer = threading.Thread(target=kill_one_worker, args=(to, stopped))
    killer.start()
    try:
        summary = bulk(given, str(to), engine="ray", workers=2, size=20)
    finally:
        stopped.set()
        killer.join()
        ray.shutdown()
    assert (summary.articles, summary.failed) == (240, 0)
    assert_as_by_the_pool(given, to, tmp_path / "pool")


@pytest.fixture
def port():
    """A port of this machine that no other program takes, and that nobody answers at."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held


def test_an_address_where_nobody_answers_is_named(port):
    address = f"127.0.0.1:{port.getsockname()[1]}"
    with pytest.raises(BulkError, match="no Ray cluster answers") as told:
        join(address, 2)
    assert (told.value.source, "ray start --head" in told.value.hint) == (address, True)


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_another_server_is_no_cluster(port, answer):
    port.listen()
    address = f"127.0.0.1:{port.getsockname()[1]}"

    def serve():
        connection, _ = port.accept()
        with connection:
            connection.recv(1024)
            connection.sendall(answer)

    server = threading.Thread(target=serve)
    server.start()
    with pytest.raises(BulkError, match="what answers there is no Ray"):
        join(address, 2)
    server.join()


def test_a_server_that_says_nothing_is_no_cluster(port, monkeypatch):
    monkeypatch.setattr("pipeline.bulk.ray_cluster._PATIENCE", 0.05)
    port.listen()
    with pytest.raises(BulkError, match="timed out"):
        join(f"127.0.0.1:{port.getsockname()[1]}", 2)
