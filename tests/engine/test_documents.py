"""Decoding the text of an input: exact numbers, no repeated keys, no nesting beyond reason, whatever is sent."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.engine.documents import decoded
from candidates.engine.faults import Fault, Refused
from tests.engine.asking import faults_of


def test_a_number_is_read_exactly() -> None:
    body = b'{"facts": {"vitamin_d": {"value": 29.99999999999999999, "unit": "nmol/L"}}}'
    assert decoded(body)["facts"]["vitamin_d"]["value"] == Decimal("29.99999999999999999")


@pytest.mark.parametrize(
    "body",
    [
        b'{"facts": {"age": 1e400}}',
        b'{"facts": {"age": 1e-400}}',
        b'{"facts": {"age": ' + b"9" * 5000 + b"}}",
        b'{"facts": {"age": -0}}',
        b'{"facts": {"body_weight": {"value": 1e308, "unit": "kg"}}}',
        b'{"facts": ' * 30 + b"{}" + b"}" * 30,
        b'{"facts": {"smoking": "\\ud800"}}',
        b'{"facts": {"\\ud800": 1}}',
        b'{"facts": {"smoking": "never\\u0000"}}',
        b'{"facts": {}, "limbs": []}',
        b'{"facts": {}, "limbs": [1, 2]}',
        b'{"facts": {}, "overrides": {"criterion": "renal"}}',
        b'{"facts": {}, "confirmations": [[]]}',
        b'{"facts": {}, "policy_statements": []}',
        b'{"facts": []}',
        b"{}",
        b"\xef\xbb\xbf{}",
        '{"facts": {}}'.encode("utf-16"),
    ],
)
def test_absurd_input_is_refused_in_words_or_judged_and_never_breaks_anything(body: bytes) -> None:
    for fault in faults_of_body(body):
        assert fault.wrong
        assert fault.accepted
        assert f"{fault.place}{fault.wrong}{fault.accepted}".encode()


def faults_of_body(body: bytes) -> tuple[Fault, ...]:
    """All faults of the body of a request; none where it is judged."""
    try:
        return faults_of(decoded(body))
    except Refused as refusal:
        return refusal.faults


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    [
        "as_of",
        "facts",
        "limbs",
        "available_systems",
        "confirmations",
        "policy_statements",
        "overrides",
        "smoking",
        "level",
    ]
)


@given(st.dictionaries(KEYS, ANYTHING, max_size=6))
def test_whatever_is_sent_is_refused_in_words_or_judged(document: Any) -> None:
    assert all(fault.wrong and fault.accepted for fault in faults_of(document))


@given(st.binary(max_size=60))
def test_whatever_bytes_are_sent_are_refused_in_words_or_read(body: bytes) -> None:
    assert all(fault.wrong and fault.accepted for fault in faults_of_body(body))
