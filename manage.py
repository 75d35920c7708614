#!/usr/bin/env python
"""Osseo's commands: `python manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Run one command of Django or of Osseo."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "osseo.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as missing:
        raise SystemExit(
            f"{missing}. Osseo's parts are not installed in this Python. "
            "Run `make run` once, then use .venv/bin/python manage.py."
        ) from missing
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
