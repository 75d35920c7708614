"""The second step at the door: how its secrets are kept, what its codes look like, and how keys are named."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from candidates.report.qr import qr_code


class SecondStep(DefaultMFAAdapter):
    """How allauth treats the second step here."""

    error_messages = {  # noqa: RUF012
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "This is not the code of now. Type the one that the app shows, or check the clock of the phone."
        ),
    }

    def build_totp_svg(self, url: str) -> str:
        """Return the address that an app reads as a QR code."""
        return qr_code("second-step", url)

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept: who has the database alone has no code."""
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a kept secret; where SECRET_KEY is another since, nothing, which no code fits."""
        try:
            return _keys().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return ""

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's
        """Return what a passkey is called that was given no name."""
        before = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Passkey %(number)s") % {"number": before + 1}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return for whom a passkey is made: this host, by the name that people know."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Osseo"}


def _keys() -> Any:
    """Return what encrypts with the key in force, and still reads what earlier ones encrypted."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key_from(str(secret))) for secret in secrets])


def _key_from(secret: str) -> bytes:
    return urlsafe_b64encode(sha256(b"second step" + secret.encode()).digest())
