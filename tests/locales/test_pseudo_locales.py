"""The pseudo-locales: every text is there, changed, and whatever a program puts into it is left alone."""

import re
from collections import Counter
from gettext import GNUTranslations
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from osseo import languages
from tools.locales.__main__ import LOCALES, main
from tools.locales.marked import messages
from tools.locales.pseudo import CLOSES, OPENS, accented

PUT_IN = re.compile(r"%\(\w+\)[a-z]|%[a-z%]|\{\w*\}|<[^>]+>|&#?\w+;")


def test_a_text_is_longer_has_accents_and_stands_in_brackets():
    said = accented("Save")
    assert said.startswith(f"{OPENS}Š")
    assert "àvé" in said
    assert len(said) > len("Save") * 3 // 2


@pytest.mark.parametrize("change", LOCALES.values(), ids=LOCALES)
def test_what_a_program_puts_into_a_text_is_left_alone(change):
    texts = [message.id for message in messages() if message.id]
    for text in (one for both in texts for one in (both if isinstance(both, tuple) else (both,))):
        assert Counter(PUT_IN.findall(change(text))) == Counter(PUT_IN.findall(text)), text


@pytest.mark.parametrize("locale", LOCALES)
def test_one_and_several_have_texts_of_their_own(made: Path, locale: str):
    with (made / locale / "LC_MESSAGES" / "django.mo").open("rb") as file:
        said = GNUTranslations(file).ngettext
    one, several = "No stop found; %(n)s point to weigh", "No stop found; %(n)s points to weigh"
    assert said(one, several, 1) != said(one, several, 3)
    assert said(one, several, 3).startswith(OPENS)


@pytest.mark.parametrize(("language", "direction"), [("en-xa", "ltr"), ("ar-xb", "rtl")])
def test_a_page_says_its_language_and_direction_and_speaks_it(db, client: Client, pseudo_locales, language, direction):
    page = client.get("/", headers={"accept-language": language}).content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert page.count(OPENS) == page.count(CLOSES) > 5


def test_nobody_is_offered_a_pseudo_locale_who_did_not_ask_for_it(db, client: Client):
    page = client.get("/", headers={"accept-language": "en-xa, ar-xb"}).content.decode()
    assert '<html lang="en-gb" dir="ltr">' in page
    assert OPENS not in page


def test_pseudo_locales_that_were_not_made_are_asked_for_in_words(tmp_path: Path):
    with pytest.raises(ImproperlyConfigured, match="make locales"):
        languages.settings({"PSEUDO_LOCALES": "on"}, tmp_path / "locale")
    main(tmp_path / "locale")
    assert ("en-xa", "Longer, with accents") in languages.settings({"PSEUDO_LOCALES": "on"}, tmp_path / "locale")[
        "LANGUAGES"
    ]
