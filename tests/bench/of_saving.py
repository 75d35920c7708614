"""Saving a step of an assessment through the server, by one, eight and fifty people at once, on each database.

Everybody saves in an assessment of their own, so that they meet where all of a clinic meet: in its chain. Every answer
of the server has to be the way to the next page, every save has to be kept, and the chain has to hold.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from tests.bench.client import Client
from tests.bench.ratios import NotMeasuredError, Ratio, microseconds
from tests.bench.server import ROOT, Served, serving
from tools.test import postgresql_address

AT_ONCE = (1, 8, 50)
SAVES = 200
GOES_ON = 302
TOKEN = "b" * 32  # of the form: any, as long as cookie and field agree
ANSWERS = ("never", "current_light")


def measured() -> list[Ratio]:
    """Return how much longer a save takes with many at once; NotMeasuredError where something is refused or lost."""
    with postgresql_address() as address:
        if address is None:
            raise NotMeasuredError("PostgreSQL is not installed, so saving on it cannot be measured.")
        return [*_on("SQLite", ""), *_on("PostgreSQL", address)]


def _on(name: str, database: str) -> list[Ratio]:
    with serving(database) as served:
        people = _clinic(served, "begin", str(max(AT_ONCE)))
        taken = {count: _seconds_a_save(served, people[:count]) for count in AT_ONCE}
        found = _clinic(served, "kept")
    expected = {"revisions": len(people) + sum(count * (SAVES // count) for count in AT_ONCE), "breaks": 0}
    if found != expected:
        raise NotMeasuredError(f"{name} kept {found} where {expected} was saved.")
    return [_ratio(name, count, taken) for count in AT_ONCE[1:]]


def _ratio(name: str, count: int, taken: dict[int, float]) -> Ratio:
    return Ratio(
        f"a save of {count} people at once on {name}, each time as long as alone; no error, nothing lost",
        taken[count] / taken[1],
        times=f"{microseconds([taken[count]])} a save against {microseconds([taken[1]])}",
    )


def _clinic(served: Served, *words: str) -> Any:
    """Return what the program beside the server says."""
    command = [sys.executable, "-m", "tests.bench.saving_clinic", *words]
    said = subprocess.run(command, env=served.surroundings, cwd=ROOT, capture_output=True, text=True)
    if said.returncode:
        raise NotMeasuredError(said.stderr.strip())
    return json.loads(said.stdout)


def _seconds_a_save(served: Served, people: Sequence[dict[str, str]]) -> float:
    """Return the seconds until all is saved, by the number of saves."""
    each = SAVES // len(people)
    start = perf_counter()
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(lambda person: _save(served, person, each), people))
    return (perf_counter() - start) / (each * len(people))


def _save(served: Served, person: dict[str, str], times: int) -> None:
    """Save an answer that is another each time."""
    client = Client(served.host, served.port)
    cookies = f"sessionid={person['session']}; csrftoken={TOKEN}"
    try:
        for turn in range(times):
            body = urlencode({"csrfmiddlewaretoken": TOKEN, "smoking": ANSWERS[turn % 2]}).encode()
            request = client.request(person["page"], body, "application/x-www-form-urlencoded", cookies)
            status, answer = client.post(request)
            if status != GOES_ON:
                raise NotMeasuredError(f"Saving was answered with {status}: {answer[:300]!r}")
    finally:
        client.close()
