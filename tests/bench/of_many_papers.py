"""A hundred reports in one file, as the worker beside the server makes them: both cores, and little memory.

One process that prints the same reports one after the other is the measure. Memory is that of the worker and of all
that it starts, together: what they share is counted once, at the most that was seen ten times a second.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ratios import NotMeasuredError, Ratio, microseconds
from tests.bench.server import ROOT, serving

REPORTS = 100
AT_LEAST_TIMES_ONE_PROCESS, AT_MOST_MEGABYTES = 1.6, 400
PROGRAM = (sys.executable, "-m", "tests.bench.printing_clinic")
WORKER = (sys.executable, "manage.py", "worker", "--once")
LOOKS_EVERY = 0.1  # seconds
PROCESSES = Path("/proc")


def measured() -> list[Ratio]:
    """Return how many times as fast two cores are, and how much memory is used; NotMeasuredError where reports lack."""
    if not PROCESSES.is_dir():
        raise NotMeasuredError("Memory of several processes is measured on Linux only.")
    with serving(worker=False) as served:
        _run((*PROGRAM, "begin", str(REPORTS)), served.surroundings)
        one, printed, _ = _run((*PROGRAM, "alone"), served.surroundings)
        both, _, memory = _run(WORKER, served.surroundings)
        _, kept, _ = _run((*PROGRAM, "kept"), served.surroundings)
    if {json.loads(printed)["printed"], json.loads(kept)["printed"]} != {REPORTS}:
        raise NotMeasuredError(
            f"Of {REPORTS} reports there are {printed.strip()} alone and {kept.strip()} in the file."
        )
    return [
        Ratio(
            f"(f) times as fast as one process: {REPORTS} reports in one file, by the worker",
            one / both,
            at_least=AT_LEAST_TIMES_ONE_PROCESS,
            times=f"{microseconds([both / REPORTS])} against {microseconds([one / REPORTS])} a report",
        ),
        Ratio(
            "megabytes at most meanwhile, all processes together", memory, at_most=AT_MOST_MEGABYTES, times="the same"
        ),
    ]


def _run(command: tuple[str, ...], surroundings: dict[str, str]) -> tuple[float, str, float]:
    """Return the seconds of a program, what it printed, and the most megabytes of it and of what it started."""
    start, most = time.perf_counter(), 0.0
    pipe = subprocess.PIPE
    running = subprocess.Popen(command, env=surroundings, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)
    while running.poll() is None:
        most = max(most, sum(map(_megabytes, _family(running.pid))))
        time.sleep(LOOKS_EVERY)
    seconds = time.perf_counter() - start
    said, failed = running.communicate()
    if running.returncode:
        raise NotMeasuredError(failed.strip())
    return seconds, said, most


def _family(process: int) -> Iterator[int]:
    """Give a process and all that it started."""
    yield process
    try:
        children = (PROCESSES / f"{process}/task/{process}/children").read_text().split()
    except OSError:  # it has ended meanwhile
        return
    for child in children:
        yield from _family(int(child))


def _megabytes(process: int) -> float:
    """Return the memory of a process, its share of what it has in common with others; 0 where it has ended."""
    try:
        lines = (PROCESSES / f"{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
