"""The settings of the tests: Osseo's own, but for what would only slow them or leave something behind."""

from tempfile import TemporaryDirectory

from osseo.settings import *  # noqa: F403
from osseo.settings import DATABASES, STORAGES

# A file of this run's own: two runs at once do not meet, and SQLite is tried as it is used, with its write-ahead log.
_folder = TemporaryDirectory(prefix="osseo-tests-")

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    _options = DATABASES["default"]["OPTIONS"]
    _options["init_command"] = _options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder.name}/osseo.sqlite3"}

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
