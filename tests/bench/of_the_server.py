"""`POST /api/v1/evaluate` against an empty view on the same server, over one connection that is kept alive."""

from collections.abc import Callable, Sequence
from time import perf_counter

from tests.bench.client import Client
from tests.bench.people import LEVELS, Inventor
from tests.bench.ratios import Ratio, microseconds
from tests.bench.rounds import seconds_each, times_as_long
from tests.bench.server import ROOT, serving

EMPTY, EVALUATE = "/empty", "/api/v1/evaluate"
EXAMPLES = ROOT / "docs" / "examples"
WARM_UP, ROUNDS, REQUESTS_A_ROUND = 5, 21, 60
COMPLETE_PEOPLE = 300
AT_MOST_TIMES_EMPTY = 2


def measured(inventor: Inventor) -> list[Ratio]:
    """Return the ratios of the server, for published people and for people about whom everything is known."""
    inputs = sorted(set(EXAMPLES.glob("*.json")) - set(EXAMPLES.glob("*.answer.json")))
    published = [path.read_bytes() for path in inputs]
    complete = [inventor.document(LEVELS[0]) for _ in range(COMPLETE_PEOPLE)]
    with serving() as served:
        client = Client(served.host, served.port)
        try:
            return [_ratio("the published people", published, client), _ratio("complete people", complete, client)]
        finally:
            client.close()


def _ratio(whom: str, bodies: Sequence[bytes], client: Client) -> Ratio:
    """Return how many times as long an evaluation takes as the empty view; every request is posted to both."""
    ways = {path: _posting(client) for path in (EMPTY, EVALUATE)}
    batches = [_requests(round_, bodies, client) for round_ in range(WARM_UP + ROUNDS)]
    taken = {path: each[WARM_UP:] for path, each in seconds_each(ways, batches, REQUESTS_A_ROUND, perf_counter).items()}
    return Ratio(
        f"(c) times as long as the empty view: {EVALUATE} with {whom}",
        times_as_long(taken[EVALUATE], taken[EMPTY]),
        at_most=AT_MOST_TIMES_EMPTY,
        times=f"{microseconds(taken[EVALUATE])} against {microseconds(taken[EMPTY])}",
    )


def _requests(round_: int, bodies: Sequence[bytes], client: Client) -> dict[str, list[bytes]]:
    """Return the requests of one round, the bodies in turn."""
    start = round_ * REQUESTS_A_ROUND
    chosen = [bodies[(start + at) % len(bodies)] for at in range(REQUESTS_A_ROUND)]
    return {path: [client.request(path, body) for body in chosen] for path in (EMPTY, EVALUATE)}


def _posting(client: Client) -> Callable[[Sequence[bytes]], None]:
    def post(requests: Sequence[bytes]) -> None:
        for request in requests:
            status, answer = client.post(request)
            if status != 200:
                raise RuntimeError(f"The server answered {status}: {answer[:300]!r}")

    return post
