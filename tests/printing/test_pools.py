"""The same batch on other processors: the same files, and one sentence when there are none to be had."""

import sys

import pytest
from attrs import evolve

from kitbuilder.kit.errors import KitError
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pools import cluster_pool, local_pool
from kitbuilder.printing.run import Refused, print_kits
from tests.samples import SAMPLE, SITE, TODAY, card, kit
from tests.told import one_line

OPTIONS = PrintOptions(TODAY)
JOBS = [(SAMPLE.kit, evolve(SITE, id=f"site-{n}", name=f"第{n}小学校")) for n in range(5)]
BAD = (kit(card("a", title="𠮷")), evolve(SITE, id="bad"))


def written(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("alone")
    list(print_kits(JOBS, folder, OPTIONS))
    return written(folder)


def test_one_worker_needs_no_pool():
    with local_pool(1) as pool:
        assert pool is None


def test_processes_of_this_machine_write_the_same_bytes(alone, tmp_path):
    with local_pool(2) as pool:
        results = list(print_kits([*JOBS, BAD], tmp_path, OPTIONS, pool))
    assert written(tmp_path) == alone
    assert [result.site for result in results if isinstance(result, Refused)] == [SITE.name]


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
def test_a_dask_cluster_of_two_workers_writes_the_same_bytes(alone, tmp_path):
    from distributed import LocalCluster  # noqa: PLC0415 - starts threads of its own when imported

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        cluster_pool(cluster.scheduler_address) as pool,
    ):
        results = list(print_kits([*JOBS, BAD], tmp_path, OPTIONS, pool))
    assert written(tmp_path) == alone
    assert [result.site for result in results if isinstance(result, Refused)] == [SITE.name]


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", ""])
def test_a_cluster_that_does_not_answer_is_said_in_a_line(monkeypatch, address):
    monkeypatch.setattr("kitbuilder.printing.pools.CONNECT_S", 1)
    with pytest.raises(KitError) as caught, cluster_pool(address):
        pass
    assert "Dask" in one_line(caught.value)


def test_a_program_without_dask_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(KitError) as caught, cluster_pool("tcp://127.0.0.1:1"):
        pass
    assert "kitbuilder[cluster]" in one_line(caught.value)
