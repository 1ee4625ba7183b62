import pytest

from tests.engine import toy
from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import (
    Criterion,
    Group,
    Quantifier,
    all_of,
    any_of,
    as_condition,
    leaves,
    none_of,
)


def test_a_yes_no_fact_stands_for_the_answer_yes() -> None:
    assert as_condition(toy.raining) == Comparison(toy.raining, Operator.IS, operand=True)


def test_a_derived_fact_stands_for_its_own_condition() -> None:
    assert as_condition(toy.hot) == Criterion("Heat", toy.hot.when, "30 or more")


def test_the_three_ways_to_join() -> None:
    parts = (as_condition(toy.raining), as_condition(toy.storm))
    assert all_of(toy.raining, toy.storm) == Group(Quantifier.ALL, parts)
    assert any_of(toy.raining, toy.storm) == Group(Quantifier.ANY, parts)
    assert none_of(toy.raining, toy.storm) == Group(Quantifier.NONE, parts)


def test_what_is_no_condition_is_refused() -> None:
    with pytest.raises(TypeError, match="neither a condition nor"):
        all_of(toy.season)  # type: ignore[arg-type]


def test_leaves_come_in_reading_order() -> None:
    condition = all_of(toy.hot, any_of(toy.raining, none_of(toy.storm)))
    assert [leaf.fact for leaf in leaves(condition)] == [toy.degrees, toy.raining, toy.storm]


def test_conditions_are_values() -> None:
    assert hash(all_of(toy.degrees > 3)) == hash(all_of(toy.degrees > 3))
    assert (toy.degrees > 3) != (toy.degrees >= 3)


def test_an_option_that_does_not_exist_is_refused_where_the_condition_is_written() -> None:
    with pytest.raises(ValueError, match="season has no option 'spring'"):
        toy.season.is_("spring")
    with pytest.raises(ValueError, match="season has no option 'spring'"):
        toy.season.is_not("spring")
    with pytest.raises(ValueError, match="places has no option sea"):
        toy.places.includes_any("beach", "sea")
    with pytest.raises(ValueError, match="none given"):
        toy.places.includes_any()


def test_a_fact_reads_as_its_label() -> None:
    assert str(toy.degrees) == "Temperature"
