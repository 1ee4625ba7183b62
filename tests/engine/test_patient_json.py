import pytest

from vcf_logic.engine.patient_json import LARGEST_DOCUMENT, read_object
from vcf_logic.engine.problems import InvalidPatient, shown


def refusal(document: bytes | str) -> str:
    with pytest.raises(InvalidPatient) as raised:
        read_object(document)
    return str(raised.value)


def test_one_object_is_read_from_text_or_bytes() -> None:
    assert read_object('{"a": [1, 2.5, null]}') == {"a": [1, 2.5, None]}
    assert read_object(b'\xef\xbb\xbf{"a": true}') == {"a": True}


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (b"\xff\xfe", "not UTF-8 text: byte 1"),
        (b"{", "not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        (b"", "not JSON: Expecting value"),
        (b"[1]", "[1] is not a JSON object"),
        (b"null", "null is not a JSON object"),
        (b'{"a": 1, "a": 2}', "a: 2 was given after 1; allowed: each key once"),
        (b'{"a": NaN}', "NaN is not a JSON value"),
        (b'{"a": -Infinity}', "-Infinity is not a JSON value"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a whole number of 5000 digits is not allowed"),
        (b" " * (LARGEST_DOCUMENT + 1), "larger than 256 kB"),
    ],
)
def test_what_is_not_one_small_object_is_refused(document: bytes, why: str) -> None:
    assert why in refusal(document)


def test_an_integer_of_400_digits_is_read_and_left_to_the_range() -> None:
    assert read_object(b'{"a": ' + b"9" * 400 + b"}") == {"a": 10**400 - 1}


def test_a_value_is_quoted_in_one_short_line() -> None:
    assert shown("a\nb") == '"a\\nb"'
    assert shown("x" * 500) == '"' + "x" * 56 + "..."
    assert shown({1, 2}) == "set"
    assert shown([True]) == "[true]"
