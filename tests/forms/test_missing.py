"""What is said where a field was left empty."""

import inspect
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django import forms as django_forms

from candidates import forms
from candidates.forms.sign_in import MISSING
from candidates.web.faults import faults_of

MODULES = [import_module(f"{forms.__name__}.{found.name}") for found in iter_modules(forms.__path__)]
FORMS = {
    one
    for module in MODULES
    for _, one in inspect.getmembers(module, inspect.isclass)
    if issubclass(one, django_forms.BaseForm) and one.__module__.startswith(forms.__name__)
}


@pytest.mark.parametrize("form", sorted(FORMS, key=lambda form: form.__qualname__))
def test_a_field_that_was_left_empty_says_what_to_do_and_not_only_that_it_is_required(form: type):
    fields = getattr(form, "base_fields", {})
    asked = {name: field for name, field in fields.items() if field.required and not field.widget.is_hidden}
    silent = [name for name, field in asked.items() if "required" in str(field.error_messages["required"])]
    assert [name for name in silent if name not in MISSING] == []


class Question(django_forms.Form):
    """A form whose label is a question."""

    says = django_forms.CharField(label="How do you see it?", error_messages={"required": "Choose how you see it."})


def test_the_list_of_faults_sets_no_colon_behind_a_question():
    assert [fault.says for fault in faults_of(Question({}))] == ["How do you see it? Choose how you see it."]
