"""`make bench`: ratios within this run. The exit status is 1 where one is not as required, or where answers differ.

(a) Findings and verdicts of the general set, of all systems and all policies at one level, for invented people about
    whom everything is known; without what would change, reading and JSON. Against the same decision tables in GoRules
    zen-engine, compiled beforehand, in one call without trace: as a table for each criterion and as one table with all
    rows, given Python objects and JSON; the fastest of these counts. zen only finds the rows that hold: adding them up
    to verdicts is left out, in its favour. The rules rewritten as expressions, without tables, are shown beside. zen
    knows no unknown, so nothing is unknown of anyone; what is not asked is absent. First all answers are compared.
(b) The whole answer as JSON, with what would change, against its judgement alone.
(c) `POST /api/v1/evaluate` against a view that reads the body and answers `{}`, behind the same middleware on the same
    server, started as by `make run`; over one connection, each body posted to both: the published people of
    docs/examples, and 300 of the invented ones, over and over. Half the rate is twice the time.
(d) One report as a tagged PDF: by Typst as we make it, against WeasyPrint given the page that we serve with a plainer
    style sheet, both from the same dossier. Every round has another person.
(e) Saving a step of an assessment on that server by eight and by fifty people of one clinic at once, against one person
    alone, on SQLite and on PostgreSQL; no error, nothing lost, and the clinic's chain holds.
(f) A hundred reports of invented people in one file, by the worker beside the server, against one process that prints
    them one after the other; and the memory of the worker and of all that it starts.

The ways are taken in turns; of each ratio the median over the rounds is given. (a), (b) and (d) count the time of the
processor, the others that of the clock. In (a) and (b) our judge has judged 400 people before, and none who is timed.
"""

import sys
from itertools import islice

from tests.bench import of_many_papers, of_saving, of_the_paper, of_the_rules, of_the_server
from tests.bench.edition import new_judge
from tests.bench.people import LEVELS, Inventor
from tests.bench.ratios import NotMeasuredError, Ratio

SEED = 2026
COMPARED_A_LEVEL = 50
SHOWN_AT_MOST = 10


def main() -> int:
    """Compare, measure, print; return the exit status."""
    print(__doc__)
    inventor = Inventor(new_judge(), SEED)
    compared = f"{COMPARED_A_LEVEL * len(LEVELS)} people of {len(LEVELS)} levels"
    different = list(islice(of_the_rules.found_different(inventor, COMPARED_A_LEVEL), SHOWN_AT_MOST))
    if different:
        print("zen and we differ:", *different, sep="\n  ")
        return 1
    print(f"zen says the same as we do of {compared}, criterion by criterion and limit by limit.\n", flush=True)
    try:
        missed = [*_missed(of_the_rules.measured(inventor)), *_missed(of_the_server.measured(inventor))]
        missed += [*_missed(of_the_paper.measured(inventor)), *_missed(of_saving.measured())]
        missed += _missed(of_many_papers.measured())
        missed += _missed(of_many_papers.measured())
    except NotMeasuredError as reason:
        raise SystemExit(str(reason)) from None
    if missed:
        print("\nNot as required:", *missed, sep="\n  ")
    return int(bool(missed))


def _missed(ratios: list[Ratio]) -> list[str]:
    """Print the ratios and return which are not as required."""
    print(*(ratio.sentence() for ratio in ratios), sep="\n", flush=True)
    return [ratio.says for ratio in ratios if not ratio.is_kept]


if __name__ == "__main__":
    sys.exit(main())
