"""`make check`: every check over the files themselves, all of them even where one fails."""

import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

BIN = Path(sys.executable).parent
MANAGE = (sys.executable, "manage.py")
# The types take as long as all others together.
AT_ONCE = 2
SAFE = (*MANAGE, "check", "--deploy", "--tag", "security")


@dataclass(frozen=True)
class Check:
    """A command that ends with 0 where all is well, and what it proves."""

    proves: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def tool(name: str, *words: str) -> tuple[str, ...]:
    """The command of a program that is installed in the virtual environment."""
    return (str(BIN / name), *words)


CHECKS = (
    Check("the code is free of known slips", tool("ruff", "check", "--quiet")),
    Check("the code is formatted (mend with: .venv/bin/ruff format)", tool("ruff", "format", "--check", "--quiet")),
    Check("the types fit", tool("mypy")),
    Check("imports go downwards only", tool("lint-imports", "--no-logo")),
    Check("templates are sound", tool("djlint", "templates", "--lint", "--quiet")),
    Check("models and migrations agree", (*MANAGE, "makemigrations", "--check", "--dry-run")),
    Check("the parts fit together", (*MANAGE, "check", "--fail-level", "WARNING")),
    # Only the tag of security: the interface's description, which another tag would draw, needs a loaded database.
    Check("the settings are safe to serve", (*SAFE, "--fail-level", "WARNING"), {"HTTPS": "on"}),
    Check("the knowledge is sound", (*MANAGE, "check_knowledge")),
)


def main() -> int:
    """Run all checks; the exit code is 0 where none failed."""
    with ThreadPoolExecutor(AT_ONCE) as runs:
        failed = [
            check.proves for check, ended in zip(CHECKS, runs.map(run, CHECKS), strict=True) if not told(check, ended)
        ]
    if failed:
        print("\nNot true yet:", *failed, sep="\n  ")
    else:
        print("\nAll checks passed.")
    return int(bool(failed))


def run(check: Check) -> subprocess.CompletedProcess[str]:
    """Run one check, and keep what it prints."""
    surroundings = {**os.environ, **check.environment}
    return subprocess.run(check.command, env=surroundings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def told(check: Check, ended: subprocess.CompletedProcess[str]) -> bool:
    """Print what a check proves, and below it what it printed; return whether it passed."""
    print(f"== {check.proves}", ended.stdout, sep="\n", end="", flush=True)
    return ended.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
