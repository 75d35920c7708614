"""Inputs that nobody means well, each with the place of its first fault and words that the fault says."""

import gzip

SOCKET_PAIN = '"socket_pain"'
EXAMPLE = b'{"facts": {"level": "transfemoral"}}'


def facts(inside: str) -> bytes:
    """An input with these facts."""
    return f'{{"facts": {{{inside}}}}}'.encode()


def beside(inside: str) -> bytes:
    """An input without facts, and with something beside them."""
    return f'{{"facts": {{}}, {inside}}}'.encode()


def many(what: str, times: int) -> str:
    """The same thing many times, as it stands in a list."""
    return ",".join([what] * times)


CONFIRMATION = '"system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg", "by": "x"'

NO_JSON = {
    "nothing": (b"", "", "no JSON"),
    "blanks": (b" \n ", "", "no JSON"),
    "words": (b"hello", "", "no JSON"),
    "half an object": (b'{"facts": {', "", "no JSON"),
    "two objects": (b"{} {}", "", "no JSON"),
    "a comment": (b'{"facts": {} /* nothing */}', "", "no JSON"),
    "single quotes": (b"{'facts': {}}", "", "no JSON"),
    "a raw NUL": (b'{"facts": {"smo\x00king": "never"}}', "", "no JSON"),
    "only NULs": (b"\x00" * 1000, "", "no JSON"),
    "XML": (b"<?xml version='1.0'?><facts/>", "", "no JSON"),
    "a form": (b"facts=1&level=transfemoral", "", "no JSON"),
    "UTF-16": (EXAMPLE.decode().encode("utf-16"), "", "UTF-8"),
    "UTF-16 without its mark": (EXAMPLE.decode().encode("utf-16-le"), "", "no JSON"),
    "UTF-32": (EXAMPLE.decode().encode("utf-32"), "", "UTF-8"),
    "Latin-1": ('{"facts": {"größe": 1}}'.encode("latin-1"), "", "UTF-8"),
    "a byte order mark": (b"\xef\xbb\xbf" + EXAMPLE, "", "BOM"),
    "half a character in bytes": (b'{"facts": {"smoking": "\xed\xa0\x80"}}', "", "UTF-8"),
    "overlong bytes": (b'{"facts": {"smoking": "\xc0\xaf"}}', "", "UTF-8"),
    "gzip": (gzip.compress(EXAMPLE), "", "UTF-8"),
}
ROOTS = {
    "a list": (b"[]", "", "The root is a list."),
    "a list around it": (b"[" + EXAMPLE + b"]", "", "The root is a list."),
    "a text": (b'"facts"', "", "The root is a text."),
    "a number": (b"5", "", "The root is a number."),
    "a number of 5,000 digits": (b"9" * 5000, "", "The root is a number."),
    "null": (b"null", "", "The root is null."),
    "true": (b"true", "", "The root is true or false."),
    "an empty object": (b"{}", "facts", "missing"),
}
SIZES = {
    "10 MB": (b'{"facts": {"smoking": "' + b"x" * 10_000_000 + b'"}}', "", "bytes"),
    "one byte too many": (EXAMPLE + b" " * (1_000_001 - len(EXAMPLE)), "", "bytes"),
    "100,000 open lists": (b"[" * 100_000, "", "nested too deeply"),
    "100,000 lists": (b"[" * 100_000 + b"]" * 100_000, "", "nested too deeply"),
    "100,000 open objects": (b'{"a":' * 100_000, "", "nested too deeply"),
    "500 lists in an answer": (facts(f'"smoking": {"[" * 500}{"]" * 500}'), "facts.smoking", ""),
    "500 objects in an answer": (facts('"smoking": ' + '{"a":' * 500 + "1" + "}" * 500), "facts.smoking", ""),
    "a key of 100 kB": (facts(f'"{"k" * 100_000}": 1'), "facts.kkk", "no fact"),
    "a value of 100 kB": (facts(f'"smoking": "{"k" * 100_000}"'), "facts.smoking", "no option"),
    "a unit of 100 kB": (facts(f'"height": {{"value": 1, "unit": "{"k" * 100_000}"}}'), "facts.height.unit", "no unit"),
    "a reason of 100 kB": (facts(f'"age": {{"unknown": "{"k" * 100_000}", "x": 1}}'), "facts.age", "beside other keys"),
    "200,000 options": (
        facts(f'"indication_socket_problem": [{many("1", 200_000)}]'),
        "facts.indication_socket_problem.0",
        "no option",
    ),
    "60,000 times one option": (
        facts(f'"indication_socket_problem": [{many(SOCKET_PAIN, 60_000)}]'),
        "facts.indication_socket_problem.1",
        "twice",
    ),
    "80,000 facts that are none": (facts(",".join(f'"a{n}": 1' for n in range(80_000))), "facts.a0", "no fact"),
    "80,000 keys that are none": (beside(",".join(f'"a{n}": 1' for n in range(80_000))), "a0", "no key"),
    "120,000 times one key": (facts(many('"a": 1', 120_000)), "facts.a", "twice"),
    "150,000 systems": (
        beside(f'"available_systems": [{many("1", 150_000)}]'),
        "available_systems.0",
        "no system",
    ),
    "300,000 overrides": (beside(f'"overrides": [{many("{}", 300_000)}]'), "overrides.0", "said"),
    "300,000 confirmations": (beside(f'"confirmations": [{many("{}", 300_000)}]'), "confirmations.0", ""),
    "300,000 limbs": (beside(f'"limbs": [{many("{}", 300_000)}]'), "limbs", "no list of limbs"),
}
NUMBERS = {
    "NaN": (facts('"age": NaN'), "facts.age", "NaN"),
    "Infinity": (facts('"age": Infinity'), "facts.age", "Infinity"),
    "-Infinity": (facts('"height": {"value": -Infinity, "unit": "cm"}'), "facts.height.value", "-Infinity"),
    "NaN as text": (facts('"height": {"value": "NaN", "unit": "cm"}'), "facts.height.value", "no number"),
    "1e400": (facts('"age": 1e400'), "facts.age", "plausible"),
    "-1e400": (facts('"age": -1e400'), "facts.age", "plausible"),
    "1e9999": (facts('"age": 1e9999'), "facts.age", "no number"),
    "1e400 as text": (facts('"body_weight": {"value": "1e400", "unit": "lb"}'), "facts.body_weight", "plausible"),
    "1e-999": (facts('"body_weight": {"value": 1e-999, "unit": "kg"}'), "facts.body_weight", "plausible"),
    "an exponent without end": (facts(f'"age": 1e{"9" * 5000}'), "facts.age", "no number"),
    "5,000 digits": (facts(f'"age": {"9" * 5000}'), "facts.age", "no number"),
    "5,000 decimals": (facts(f'"height": {{"value": 1.{"9" * 5000}, "unit": "m"}}'), "facts.height.value", "no number"),
    "5,000 digits as text": (
        facts(f'"height": {{"value": "{"9" * 5000}", "unit": "m"}}'),
        "facts.height.value",
        "no number",
    ),
    "a number as a reason": (facts(f'"hba1c": {{"unknown": {"9" * 5000}}}'), "facts.hba1c.unknown", "reason"),
    "a number as a day": (beside(f'"as_of": {"9" * 5000}'), "as_of", "no date"),
    "an uncertainty without end": (
        facts('"residual_bone_length": {"value": 10, "unit": "cm", "uncertainty": {"value": 1e300, "unit": "cm"}}'),
        "facts.residual_bone_length.uncertainty",
        "no uncertainty",
    ),
}
TEXTS = {
    "half a character as a key": (facts('"\\ud800": 1'), "facts.", "half a character"),
    "half a character at the root": (beside('"\\ud800": 1'), "", "half a character"),
    "half a character as an option": (facts('"smoking": "\\ud800"'), "facts.smoking", "half a character"),
    "half a character as a reason": (
        facts('"hba1c": {"unknown": "\\udfff"}'),
        "facts.hba1c.unknown",
        "half a character",
    ),
    "half a character in an override": (
        beside('"overrides": [{"criterion": "renal", "reason": "\\ud800", "by": "x"}]'),
        "overrides.0.reason",
        "half a character",
    ),
    "half a character in a confirmation": (
        beside(f'"confirmations": [{{{CONFIRMATION}, "document": "\\ud800", "revision": "1", "date": "2026-05-02"}}]'),
        "confirmations.0.document",
        "half a character",
    ),
    "NUL in a key": (facts('"smo\\u0000king": "never"'), "facts.smo\x00king", "NUL"),
    "NUL in a value": (facts('"smoking": "never\\u0000"'), "facts.smoking", "NUL"),
    "lines in a key": (facts('"a\\nTraceback (most recent call last):\\n": 1'), "facts.a", "no fact"),
    "markup": (facts('"smoking": "<script>alert(1)</script>"'), "facts.smoking", "no option"),
    "blanks as a reason": (facts('"hba1c": {"unknown": "  "}'), "facts.hba1c.unknown", "reason"),
}
KEYS = {
    "a key twice": (facts('"age": 30, "age": 31'), "facts.age", "twice"),
    "a key twice at the root": (b'{"facts": {}, "facts": {}}', "facts", "twice"),
    "a key twice inside": (facts('"height": {"value": 1, "value": 2, "unit": "m"}'), "facts.height.value", "twice"),
    "a key twice in a list": (beside('"overrides": [{"by": "x", "by": "y"}]'), "overrides.0.by", "twice"),
    "an empty key": (facts('"": 1'), "facts.", "no fact"),
    "a key of Python": (facts('"__class__": 1'), "facts.__class__", "no fact"),
    "a derived fact": (facts('"bmi": 20'), "facts.bmi", "worked out"),
}
KINDS = {
    "facts as a list": (b'{"facts": []}', "facts", "no object"),
    "facts as null": (b'{"facts": null}', "facts", ""),
    "facts as true": (b'{"facts": true}', "facts", "no object"),
    "facts as a text": (b'{"facts": "none"}', "facts", "no object"),
    "null as an answer": (facts('"smoking": null'), "facts.smoking", "null is no answer"),
    "true for an option": (facts('"smoking": true'), "facts.smoking", "no option"),
    "a list for an option": (facts('"smoking": ["never"]'), "facts.smoking", "no option"),
    "an option for a list": (facts('"soft_tissue": "healthy"'), "facts.soft_tissue", "no list"),
    "an object for a list": (facts('"soft_tissue": {"healthy": true}'), "facts.soft_tissue", "no list"),
    "anything in a list": (
        facts('"soft_tissue": [["healthy"], {}, null, true, 1]'),
        "facts.soft_tissue.0",
        "no option",
    ),
    "yes for true": (facts('"neuroma_confirmed": "yes"'), "facts.neuroma_confirmed", "neither true nor false"),
    "1 for true": (facts('"neuroma_confirmed": 1'), "facts.neuroma_confirmed", "neither true nor false"),
    "true for a number": (facts('"age": true'), "facts.age", "no number"),
    "a list for a quantity": (facts('"height": [180, "cm"]'), "facts.height", "no number"),
    "a list for a unit": (facts('"height": {"value": 180, "unit": ["cm"]}'), "facts.height.unit", "no unit"),
    "an object for a landmark": (
        facts('"residual_bone_length": {"value": 10, "unit": "cm", "landmark": {}}'),
        "facts.residual_bone_length.landmark",
        "no landmark",
    ),
    "an object for a day": (facts('"birth_date": {"day": 1}'), "facts.birth_date", "no date"),
    "true for a day": (beside('"as_of": true'), "as_of", "no date"),
    "the year 0": (beside('"as_of": "0000-00-00"'), "as_of", "no date"),
    "an object for a system": (beside('"available_systems": [{}]'), "available_systems.0", "no system"),
    "a text for systems": (beside('"available_systems": "opra"'), "available_systems", "no list"),
    "a list for a limit": (
        beside('"confirmations": [{"system": ["x"], "limit": ["y"], "value": [], "unit": {}}]'),
        "confirmations.0",
        "",
    ),
    "true for confirmations": (beside('"confirmations": true'), "confirmations", "no list"),
    "a list for statements": (beside('"policy_statements": []'), "policy_statements", "no object"),
    "a number for statements": (
        beside('"policy_statements": {"anthem-or-pr-00008": 1}'),
        "policy_statements.anthem-or-pr-00008",
        "no object",
    ),
    "an object for a rule set": (
        beside('"overrides": [{"rule_set": {}, "criterion": [], "reason": 1, "by": true}]'),
        "overrides.0",
        "",
    ),
    "anything for limbs": (beside('"limbs": [1, null, [], {"level": []}]'), "limbs.0", "no object"),
    "no limbs": (beside('"limbs": []'), "limbs", "no list of limbs"),
}
BODIES = {**NO_JSON, **ROOTS, **SIZES, **NUMBERS, **TEXTS, **KEYS, **KINDS}
