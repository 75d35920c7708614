"""How letters leave: by the server that EMAIL_URL names, or into a folder where it is left out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "smtps://user:password@mail.example.org:465 or, with STARTTLS, smtp://user:password@mail.example.org:587"
PORTS = {"smtp": 587, "smtps": 465}
FOLDER = "django.core.mail.backends.filebased.EmailBackend"
PATIENCE = 10  # seconds to wait for the mail server


def settings(environment: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """Django's settings for mail; raises ImproperlyConfigured where EMAIL_URL cannot be read."""
    sender = environment.get("EMAIL_FROM", "").strip() or "Osseo <osseo@localhost>"
    return {"DEFAULT_FROM_EMAIL": sender, "SERVER_EMAIL": sender, **_way(environment, folder)}


def _way(environment: Mapping[str, str], folder: Path) -> dict[str, Any]:
    address = environment.get("EMAIL_URL", "").strip()
    if not address:
        # Letters carry keys to accounts, so that the folder is its owner's alone.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return {"EMAIL_BACKEND": FOLDER, "EMAIL_FILE_PATH": folder}
    return _server(_split(address))


def _split(address: str) -> SplitResult:
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        # The address itself may carry a password, so it is not repeated here.
        raise ImproperlyConfigured(f"EMAIL_URL begins with {parts.scheme or 'no scheme'!r}. Write it as {EXAMPLE}")
    try:
        _ = parts.port
    except ValueError as reason:
        raise ImproperlyConfigured(f"EMAIL_URL cannot be read: {reason}. Write it as {EXAMPLE}") from None
    return parts


def _server(parts: SplitResult) -> dict[str, Any]:
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": PATIENCE,
    }
