"""Osseo's settings. What differs between places comes from the environment; docs name each variable.

DATABASE_URL, SECRET_KEY, DEBUG, ALLOWED_HOSTS, PUBLIC_ADDRESS, HTTPS, PSEUDO_LOCALES, EMAIL_URL and EMAIL_FROM are
read here, HOST and PORT by the server's start.
"""

from os import environ
from pathlib import Path

from osseo import environment, languages, mail
from osseo.accounts import *  # noqa: F403
from osseo.logs import LOGGING as LOGGING
from osseo.security import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent
KEPT = BASE_DIR / "var"

SECRET_KEY = environment.secret_key(environ, KEPT / "secret_key")
DEBUG = environment.switch("DEBUG", environ)
ALLOWED_HOSTS = environment.names("ALLOWED_HOSTS", environ, default="127.0.0.1,localhost,[::1]")
# Stands on paper, so that a report can be checked years later: it never comes from a request.
PUBLIC_ADDRESS = environment.public_address("PUBLIC_ADDRESS", environ, default="http://127.0.0.1:8000")
DATABASES = {"default": environment.database(environ, KEPT)}
# EMAIL_BACKEND and what it needs.
globals().update(mail.settings(environ, KEPT / "mail"))

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "rest_framework",
    "drf_spectacular",
    "candidates",
]

MIDDLEWARE = [
    "osseo.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "osseo.logs.RequestLog",
    # It makes the length of a page vary, so that nothing secret can be read from how well it compresses.
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

ROOT_URLCONF = "osseo.urls"
WSGI_APPLICATION = "osseo.wsgi.application"
AUTH_USER_MODEL = "candidates.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
# LANGUAGES and LOCALE_PATHS.
globals().update(languages.settings(environ, KEPT / "locale"))
FORMAT_MODULE_PATH = "osseo.formats"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = KEPT / "static"
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Osseo",
    "DESCRIPTION": "Whether osseointegration is worth discussing with a person, explained rule by rule. For "
    "professionals: it supports a decision and never makes it.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SORT_OPERATIONS": False,
    "LICENSE": {"name": "MIT", "identifier": "MIT"},
    "TAGS": [
        {"name": "evaluation", "description": "One person in, an explained verdict out."},
        {"name": "knowledge", "description": "The edition in force: what is asked, and by what is judged."},
        {"name": "candidates", "description": "The people of a clinic and their residual limbs, for its members."},
        {"name": "assessments", "description": "Assessments and their answers, for members of the clinic."},
        {"name": "conclusions", "description": "What was concluded, and its report, for members of the clinic."},
        {"name": "description", "description": "This description."},
    ],
    "POSTPROCESSING_HOOKS": ["candidates.api.description.components.complete"],
}
