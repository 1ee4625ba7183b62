from tests.engine.toy import LEAFLET, MANUAL, SHELTER, SUNSHADE, TOY, UMBRELLA, recommendation
from vcf_logic.engine.conditions import ALWAYS


def test_prose_over_several_lines_is_kept_as_one() -> None:
    record = recommendation(
        "a",
        ALWAYS,
        clinician="""
            One line
            and another.
            """,
    )
    assert record.clinician == "One line and another."


def test_what_rests_on_no_statement_was_added_for_safety() -> None:
    assert SHELTER.added_for_safety
    assert not UMBRELLA.added_for_safety


def test_a_recommendation_names_every_source_it_cites_once() -> None:
    assert UMBRELLA.cited() == (MANUAL, LEAFLET)


def test_records_find_each_other_through_the_guideline() -> None:
    (statement,) = TOY.statements
    (controversy,) = TOY.controversies
    assert TOY.covering(statement) == (UMBRELLA,)
    assert TOY.carrying(controversy) == (UMBRELLA,)
    assert TOY.supported_by(LEAFLET) == (UMBRELLA,)
    assert len(TOY.supported_by(MANUAL)) == len(TOY.recommendations)


def test_a_recommendation_names_every_fact_it_asks_once() -> None:
    assert [fact.key for fact in UMBRELLA.asks()] == ["raining", "season", "storm", "broken"]
    assert [fact.key for fact in SUNSHADE.asks()] == ["degrees", "days"]
