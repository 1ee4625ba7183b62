import pytest

from tests.engine.toy import TOY
from vcf_logic.engine.form_answers import raw_answers


@pytest.mark.parametrize(
    ("key", "typed", "raw"),
    [
        ("raining", "yes", True),
        ("raining", "no", False),
        ("raining", "unknown", None),
        ("raining", "perhaps", "perhaps"),
        ("season", "winter", "winter"),
        ("season", "unknown", None),
        ("places", ["town"], ["town"]),
        ("days", "3", 3),
        ("days", " 3 ", 3),
        ("days", "3.0", 3.0),
        ("degrees", "20.5", 20.5),
        ("degrees", "20,5", 20.5),
        ("degrees", "-3", -3),
        ("degrees", "\N{MINUS SIGN}3.5", -3.5),
        ("degrees", ".5", 0.5),
        ("degrees", "1e3", "1e3"),
        ("degrees", "nan", "nan"),
        ("degrees", "warm", "warm"),
        ("degrees", "9" * 400, "9" * 400),
        ("stranger", "3", "3"),
        ("days", 3, 3),
    ],
)
def test_what_is_typed_becomes_what_is_meant_or_is_passed_on(
    key: str, typed: object, raw: object
) -> None:
    translated = raw_answers({key: typed}, TOY.facts)[key]
    assert translated == raw
    assert type(translated) is type(raw)


@pytest.mark.parametrize("empty", ["", "  ", []])
def test_an_empty_field_was_not_asked(empty: object) -> None:
    assert raw_answers({"days": empty}, TOY.facts) == {}
