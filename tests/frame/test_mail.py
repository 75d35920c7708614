"""Letters go into a folder of their owner's, or to the server that EMAIL_URL names."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from osseo import mail


def test_without_a_server_letters_go_into_a_folder_that_only_its_owner_reads(tmp_path):
    settings = mail.settings({}, tmp_path / "mail")
    assert settings["EMAIL_FILE_PATH"] == tmp_path / "mail"
    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://osseo:a%2Fb@mail.example.org", 587, True, False),
        ("smtps://osseo:a%2Fb@mail.example.org:4650", 4650, False, True),
    ],
)
def test_a_mail_server_is_spoken_to_in_secret(tmp_path, address: str, port: int, tls: bool, ssl: bool):
    settings = mail.settings({"EMAIL_URL": address, "EMAIL_FROM": "Osseo <osseo@example.org>"}, tmp_path)
    assert (settings["EMAIL_HOST"], settings["EMAIL_PORT"]) == ("mail.example.org", port)
    assert (settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"]) == (tls, ssl)
    assert (settings["EMAIL_HOST_USER"], settings["EMAIL_HOST_PASSWORD"]) == ("osseo", "a/b")
    assert settings["DEFAULT_FROM_EMAIL"] == "Osseo <osseo@example.org>"


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://h:port"])
def test_a_wrong_address_is_refused_in_words_without_its_password(tmp_path, address: str):
    with pytest.raises(ImproperlyConfigured, match=r"EMAIL_URL .* Write it as smtps://"):
        mail.settings({"EMAIL_URL": address}, tmp_path)
