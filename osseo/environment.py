"""What the surroundings say: each setting is read from an environment variable, and a wrong one is refused in words."""

import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ON = frozenset({"1", "on", "true", "yes"})
OFF = frozenset({"", "0", "off", "false", "no"})
POSTGRESQL = frozenset({"postgres", "postgresql"})
EXAMPLE = "postgresql://user:password@host:5432/osseo or, for SQLite, sqlite:////var/lib/osseo/osseo.sqlite3"
SHORTEST_SECRET = 50

# Writers wait for each other at the start of a transaction instead of failing in its middle; nothing that was
# answered as saved is lost when the power goes.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
}


def switch(name: str, environment: Mapping[str, str], *, default: str = "off") -> bool:
    """Whether the variable `name` is on; ImproperlyConfigured where it is neither on nor off."""
    value = environment.get(name, default).strip().lower()
    if value not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to on or off, or leave it out (then it is {default}).")
    return value in ON


def names(name: str, environment: Mapping[str, str], *, default: str) -> list[str]:
    """The host names in the variable `name`, separated by commas; ImproperlyConfigured where one is none."""
    found = [part.strip() for part in environment.get(name, default).split(",") if part.strip()]
    wrong = [part for part in found if "/" in part or " " in part]
    if wrong or not found:
        raise ImproperlyConfigured(
            f"{name} is {environment.get(name)!r}. Write host names without scheme or path, separated by commas, "
            f"for example {name}=osseo.example.org,127.0.0.1"
        )
    return found


def public_address(name: str, environment: Mapping[str, str], *, default: str) -> str:
    """The address in the variable `name` under which Osseo is reached from outside, without a slash at its end.

    ImproperlyConfigured where it is no whole address of a host, with its scheme.
    """
    value = environment.get(name, "").strip() or default
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ImproperlyConfigured(f"{name} is {value!r}. Write it whole, for example {name}=https://osseo.example.org")
    return value.rstrip("/")


def secret_key(environment: Mapping[str, str], kept_in: Path) -> str:
    """The key that signs sessions: SECRET_KEY, or one made on the first start and kept in a file of its owner's.

    ImproperlyConfigured where it is shorter than a key that nobody guesses.
    """
    key = environment.get("SECRET_KEY", "") or _kept_secret(kept_in)
    if len(key) < SHORTEST_SECRET:
        raise ImproperlyConfigured(
            f"SECRET_KEY has {len(key)} characters and needs at least {SHORTEST_SECRET}. "
            f"Leave it out to have one made and kept in {kept_in}, or make one with: "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
        )
    return key


def _kept_secret(path: Path) -> str:
    """The secret in `path`, which is made there first where it is missing."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Linked into place whole, so that of two first starts at once both read the same key.
        with tempfile.NamedTemporaryFile("w", dir=path.parent) as draft:
            draft.write(secrets.token_urlsafe(50))
            draft.flush()
            _link_unless_there(Path(draft.name), path)
    return path.read_text().strip()


def _link_unless_there(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return


def database(environment: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """Django's entry for the database at DATABASE_URL, or for the SQLite file in `folder` where it is left out.

    ImproperlyConfigured where the address cannot be read, which is not repeated, since it may carry a password.
    """
    address = environment.get("DATABASE_URL", "").strip()
    if not address:
        return _sqlite(folder / "osseo.sqlite3")
    parts = _split(address)
    if parts.scheme in POSTGRESQL:
        return _postgresql(parts)
    if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
        return _sqlite(Path(unquote(parts.path[1:])))
    raise ImproperlyConfigured(f"DATABASE_URL begins with {parts.scheme or 'no scheme'!r}. Write it as {EXAMPLE}")


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as reason:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {reason}. Write it as {EXAMPLE}") from None
    return parts


def _sqlite(path: Path) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": dict(SQLITE_OPTIONS)}


def _postgresql(parts: SplitResult) -> dict[str, Any]:
    options = dict(parse_qsl(parts.query))
    # A folder of sockets cannot stand where a host name stands in an address, so it comes as ?host=/folder.
    host = options.pop("host", unquote(parts.hostname or ""))
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ImproperlyConfigured(f"DATABASE_URL names no database. Write it as {EXAMPLE}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
