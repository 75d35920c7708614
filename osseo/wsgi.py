"""The door through which the production server hands in requests."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "osseo.settings")

application = get_wsgi_application()
