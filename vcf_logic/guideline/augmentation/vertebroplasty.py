"""Vertebroplasty: advised against by default, with those who allow it in sight."""

from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.augmentation.cautions import OEDEMA_NOT_SHOWN
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2018,
    ASBMR_2019,
    BUCHBINDER_2009,
    COCHRANE_VERTEBROPLASTY_2018,
    KALLMES_2009,
    NICE_TA279,
    VAPOUR,
    VERTOS_II,
    VERTOS_IV,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic

VERTEBROPLASTY = (
    Recommendation(
        id="vertebroplasty-advised-against",
        title="Do not use vertebroplasty routinely",
        stance=Stance.AGAINST,
        strength=Strength.STRONG,
        graded_by="AAOS 2010, against vertebroplasty in neurologically intact patients",
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_symptomatic,
        ),
        clinician="""
            Vertebroplasty is not recommended routinely. AAOS 2010 is strongly against it in
            neurologically intact patients, and so is the lumbar article; ASBMR 2019 and Cochrane
            2018 found no clinically important benefit over placebo, and Cochrane could not exclude
            harms. The chronic L1 article offers it, and NICE TA279 and ACR 2018 allow it. Any
            exception is a specialist decision: severe, ongoing pain at a proven, unhealed fracture
            despite optimal care, with no contraindication.
            """,
        patient="""
            Vertebroplasty puts cement into the broken bone. It is not advised as a routine step. In
            several fair tests it worked no better than a mock treatment. Other tests did find some
            help. Some groups allow it for very bad pain that does not ease. A specialist would
            first need to check your back, your scan and your health. Ask your care team what else
            can ease your pain.
            """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("conclusion on vertebroplasty versus placebo"),
            COCHRANE_VERTEBROPLASTY_2018.at("conclusion on vertebroplasty versus placebo"),
            NICE_TA279.at("recommendations on vertebroplasty and kyphoplasty"),
            ACR_VCF_2018.at("variants 1 and 2"),
        ),
        covers=("s1-vertebroplasty-against",),
        controversies=("C01",),
        cautions=(
            Caution(
                text="""
                    The controlled trials disagree. VAPOUR (less than 6 weeks, pain 7 or more): pain
                    below 4 at 14 days in 44% versus 21%. VERTOS V (pain more than 3 months, oedema,
                    80 patients): 1.3 points better (0.1 to 2.6) at 12 months. VERTOS IV, Buchbinder
                    2009 and Kallmes 2009: no difference from sham. Benefit in VERTOS II was open
                    label.
                    """,
                sources=(
                    VAPOUR.at("pain below 4 at 14 days"),
                    VERTOS_V.at("change in pain at 12 months"),
                    VERTOS_IV.at("primary result versus sham"),
                    BUCHBINDER_2009.at("result versus sham"),
                    KALLMES_2009.at("result versus sham"),
                    VERTOS_II.at("open-label result versus conservative care"),
                ),
            ),
            OEDEMA_NOT_SHOWN,
        ),
    ),
)
