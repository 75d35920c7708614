"""The pseudo-locales, made anew from the texts that are marked now."""

from pathlib import Path
from typing import Any

import pytest

from osseo.languages import PSEUDO, WRITTEN
from tools.locales.__main__ import main


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pseudo-locales."""
    folder = tmp_path_factory.mktemp("locale")
    main(folder)
    return folder


@pytest.fixture
def pseudo_locales(made: Path, settings: Any) -> None:
    """Pages are offered in the pseudo-locales too."""
    settings.LANGUAGES = WRITTEN + PSEUDO
    settings.LOCALE_PATHS = [made]
