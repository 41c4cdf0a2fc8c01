"""Where pages are made beside this process: processes of this machine, or a Dask cluster. Both are executors."""

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.said import say

_T = TypeVar("_T")

CONNECT_S = 10
"""How long to wait for a cluster's scheduler, in seconds."""


@contextmanager
def local_pool(workers: int) -> Iterator[Executor | None]:
    """Give a pool of so many processes; none for a single one, which needs no other."""
    if workers <= 1:
        yield None
        return
    with process_pool(workers) as pool:
        yield pool


@contextmanager
def process_pool(workers: int) -> Iterator[Executor]:
    """Give a pool of so many processes; what still waits in it when the block ends is not done."""
    pool = _Deaf(workers, multiprocessing.get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def cluster_pool(address: str) -> Iterator[Executor]:
    """Give the workers of the Dask cluster whose scheduler is at `address`, such as `tcp://10.0.0.5:8786`.

    Raises `KitError` when Dask is not installed or the scheduler does not answer.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few install
    except ImportError as error:
        raise KitError(say("Dask が入っていません。pip install 'kitbuilder[cluster]' で入れてください")) from error
    try:
        client = Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise KitError(
            say("{address} の Dask につながりません。アドレスと、動いているかを確かめてください", address=address[:100])
        ) from error
    try:
        with client.get_executor(pure=False) as pool:
            yield pool
    finally:
        client.close()


class _Deaf(ProcessPoolExecutor):
    """Starts processes that take no notice of Ctrl-C: they inherit that, and the parent alone ends the run."""

    def submit(self, call: Callable[..., _T], /, *args: Any, **named: Any) -> Future[_T]:
        """Hand on a call; a process starts with it while not all of them run."""
        if threading.current_thread() is not threading.main_thread():
            return super().submit(call, *args, **named)
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            return super().submit(call, *args, **named)
        finally:
            signal.signal(signal.SIGINT, before)
