import pytest

from vcf_logic.engine.truth import Truth, every, some

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES

AND = {
    (NO, NO): NO,
    (NO, UNKNOWN): NO,
    (NO, YES): NO,
    (UNKNOWN, NO): NO,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, YES): UNKNOWN,
    (YES, NO): NO,
    (YES, UNKNOWN): UNKNOWN,
    (YES, YES): YES,
}
OR = {
    (NO, NO): NO,
    (NO, UNKNOWN): UNKNOWN,
    (NO, YES): YES,
    (UNKNOWN, NO): UNKNOWN,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, YES): YES,
    (YES, NO): YES,
    (YES, UNKNOWN): YES,
    (YES, YES): YES,
}


@pytest.mark.parametrize(("pair", "expected"), AND.items())
def test_and_follows_kleene(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert every(pair) is expected


@pytest.mark.parametrize(("pair", "expected"), OR.items())
def test_or_follows_kleene(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert some(pair) is expected


def test_not_swaps_yes_and_no_and_keeps_unknown() -> None:
    assert [~truth for truth in (NO, UNKNOWN, YES)] == [YES, UNKNOWN, NO]


def test_nothing_is_true_of_every_and_false_of_some() -> None:
    assert every(()) is YES
    assert some(()) is NO


def test_a_missing_answer_is_unknown() -> None:
    assert [Truth.of(answer) for answer in (False, None, True)] == [NO, UNKNOWN, YES]


def test_a_truth_cannot_be_used_as_a_bool() -> None:
    with pytest.raises(TypeError, match="compare it"):
        bool(UNKNOWN)


def test_a_truth_reads_as_a_word() -> None:
    assert [str(truth) for truth in (NO, UNKNOWN, YES)] == ["no", "unknown", "yes"]
