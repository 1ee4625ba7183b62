"""Cautions that more than one medicine carries, each written once, and when one of them shows."""

from vcf_logic.engine.conditions import Criterion, all_of, any_of, none_of
from vcf_logic.engine.records import Caution
from vcf_logic.guideline.limits import ADVANCED_KIDNEY_DISEASE_EGFR
from vcf_logic.guideline.sources import (
    ALENDRONATE_LABEL,
    COCKCROFT_GAULT_1976,
    DENOSUMAB_LABEL,
    FDA_DENOSUMAB_2024,
    IBANDRONATE_LABEL,
    RISEDRONATE_LABEL,
)
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    egfr_ml_min_173,
    on_dialysis,
)
from vcf_logic.guideline.vocabulary.scope import postmenopausal, sex

pregnancy_possible = Criterion(
    "Pregnancy is possible",
    all_of(sex.is_("female"), none_of(postmenopausal)),
    "a woman who is not past the menopause, as far as the answers go",
)

JAW_AND_THIGH = Caution(
    text="""
        Osteonecrosis of the jaw and atypical fractures of the thigh bone are warnings for
        bisphosphonates and for denosumab. Arrange a dental check, and ask the patient to report new
        thigh or groin pain. Both articles leave the dental check out.
        """,
    sources=(
        ALENDRONATE_LABEL.at("sections 5.4 (jaw) and 5.5 (atypical femur)"),
        IBANDRONATE_LABEL.at("warnings, section 5.5 of the tablet and 5.7 of the injection"),
        DENOSUMAB_LABEL.at("sections 5.4 (jaw) and 5.5 (atypical femur), older numbering"),
    ),
)

CLEARANCE_NOT_EGFR = Caution(
    text="""
        The kidney limit is a creatinine clearance, which is not the same as an eGFR. Compare it
        unrounded. The Cockcroft-Gault formula is less reliable in acute kidney injury, at extremes
        of weight and in frail older people. A clearance that is not known is not a safe one: work
        it out first.
        """,
    sources=(COCKCROFT_GAULT_1976.at("the formula"),),
)

TABLETS_ONLY = Caution(
    text="""
        The lumbar article makes oesophageal disease and 30 minutes upright limits of the whole
        class. They limit tablets (label section 4), not medicines given into a vein or denosumab.
        Ibandronate tablets need 60 minutes; 45 is enough for alendronate and risedronate only.
        Here, Barrett oesophagus or active ulcer calls for caution.
        """,
    sources=(
        ALENDRONATE_LABEL.at("sections 2.6, 4 and 5.1"),
        RISEDRONATE_LABEL.at("sections 4 and 5.1"),
        IBANDRONATE_LABEL.at("tablet, section 4"),
    ),
)

DENOSUMAB_KIDNEYS = Caution(
    text="""
        Boxed warning: severe, sometimes fatal hypocalcaemia in advanced chronic kidney disease
        (eGFR below 30 mL/min/1.73 m², above all on dialysis). Check for mineral and bone disorder
        of kidney disease first, and give it only under specialist supervision. An eGFR of exactly
        30 does not count as advanced; one that is not known rules nothing out.
        """,
    sources=(
        DENOSUMAB_LABEL.at("boxed warning, with sections 2.2 and 5.1"),
        FDA_DENOSUMAB_2024.at("boxed warning, 19 January 2024"),
    ),
    when=any_of(egfr_ml_min_173 < ADVANCED_KIDNEY_DISEASE_EGFR, on_dialysis),
)
