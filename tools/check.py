"""`make check`: every check over the files themselves, all of them even where one fails."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

BIN = Path(sys.executable).parent
MANAGE = (sys.executable, "manage.py")
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
    failed = [check.proves for check in CHECKS if not passes(check)]
    if failed:
        print("\nNot true yet:", *failed, sep="\n  ")
    else:
        print("\nAll checks passed.")
    return int(bool(failed))


def passes(check: Check) -> bool:
    """Run one check, with what it prints below what it proves."""
    print(f"== {check.proves}", flush=True)
    return subprocess.run(check.command, env={**os.environ, **check.environment}).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
