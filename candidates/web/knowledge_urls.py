"""The addresses of the knowledge."""

from typing import Any

urlpatterns: list[Any] = []
