from __future__ import annotations

import pytest

from tests.guideline.score_tools.asking import ask, keys, only, result
from vcf_logic.guideline.score_tools.clearance import ruled_out_at


@pytest.mark.parametrize(
    ("sex", "age", "weight", "creatinine", "shown"),
    [
        ("male", "60", "80", "1.2", "74.1 mL/min"),
        ("female", "45", "65", "0.9", "80.999 mL/min"),
        ("male", "65", "70", "1.4", "52.1 mL/min"),
        ("female", "45", "60", "0.9", "74.8 mL/min"),
        ("female", "82", "50", "1.1", "31.1 mL/min"),
        ("male", "80", "54", "1.5", "30.0 mL/min"),
        ("male", "82", "54", "1.5", "29.0 mL/min"),
        ("male", "70", "54", "1.5", "35.0 mL/min"),
        ("male", "72", "54", "1.5", "34.0 mL/min"),
    ],
)
def test_clearances(sex: str, age: str, weight: str, creatinine: str, shown: str) -> None:
    (measure,) = result(
        "creatinine-clearance",
        age_years=age,
        sex=sex,
        weight_kg=weight,
        serum_creatinine_mg_dl=creatinine,
    ).measures

    assert measure.value == shown
    assert measure.working[-1].endswith(f"= {shown}")
    assert ("0.85" in measure.working[-1]) == (sex == "female")


def test_a_creatinine_in_umol_is_converted_shown_and_carried_as_typed() -> None:
    form = {
        "age_years": "80",
        "sex": "male",
        "weight_kg": "54",
        "serum_creatinine_mg_dl": "132,6",
        "serum_creatinine_mg_dl.unit": "umol_l",
    }
    reply = ask("creatinine-clearance", **form)

    assert "30.0 mL/min" in reply["html"]
    assert "1.5 mg/dL, which is 132.6 µmol/L" in reply["html"]
    assert reply["carries"] == form


@pytest.mark.parametrize(
    ("clearance", "ruled_out"),
    [
        (35, set()),
        (30.000000000000004, {"Alendronate", "Zoledronic acid"}),
        (34, {"Alendronate", "Zoledronic acid"}),
        (
            29,
            {
                "Alendronate",
                "Zoledronic acid",
                "Risedronate",
                "Ibandronate tablet",
                "Strontium ranelate",
                "NSAIDs",
            },
        ),
    ],
)
def test_the_medicines_ruled_out_are_those_of_the_records(
    clearance: float, ruled_out: set[str]
) -> None:
    assert set(ruled_out_at(clearance)) == ruled_out


def test_a_good_clearance_is_no_permission() -> None:
    said = only(
        "creatinine-clearance",
        age_years="60",
        sex="male",
        weight_kg="80",
        serum_creatinine_mg_dl="1.2",
    )

    assert "allows none" in said


@pytest.mark.parametrize("missing", ["age_years", "sex", "weight_kg", "serum_creatinine_mg_dl"])
@pytest.mark.parametrize("given_as", ["", "unknown"])
def test_without_one_of_the_four_there_is_no_clearance(missing: str, given_as: str) -> None:
    form = {
        "age_years": "60",
        "sex": "male",
        "weight_kg": "80",
        "serum_creatinine_mg_dl": "1.2",
    } | {missing: given_as}
    made = result("creatinine-clearance", **{k: v for k, v in form.items() if v != "unknown"})

    assert made.measures == ()
    assert keys(made.needed) == {missing}
    assert made.carry is None
    assert "mL/min" not in ask("creatinine-clearance", **form)["announcement"]


def test_a_weight_that_looks_like_a_slip_is_questioned_with_and_without_a_result() -> None:
    form = {"age_years": "60", "sex": "male", "weight_kg": "200"}
    whole = result("creatinine-clearance", **form, serum_creatinine_mg_dl="1")

    assert "weight above 180" in result("creatinine-clearance", **form).look_again[0]
    assert "weight above 180" in whole.look_again[0]
