"""Calcitonin for a fresh fracture: a short course, its limits, and where it can be had."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import (
    first_four_weeks,
    neurologically_intact,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.limits import CALCITONIN_START_DAYS
from vcf_logic.guideline.sources import (
    AAOS_2010,
    BOUCHER_2020,
    CALCITONIN_LABEL,
    CALCITONIN_WITHDRAWALS_2013,
    EMA_CALCITONIN_2012,
    KNOPP_SIHOTA_2012,
)
from vcf_logic.guideline.vocabulary.bone_treatment import calcitonin_hypersensitivity
from vcf_logic.guideline.vocabulary.fracture import days_since_onset, fracture_symptomatic
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import hypocalcaemia
from vcf_logic.guideline.vocabulary.red_flags import known_malignancy
from vcf_logic.guideline.vocabulary.scope import region

SAFETY = (
    Caution(
        text="""
        Calcitonin carries a malignancy signal. EMA 2012 reports an excess of cancer of 0.7 to
        2.4%; the US label gives a risk difference of 1.0% (0.3 to 1.6), and 1.4% (0.3 to 2.6) for
        the nasal form. Tell the patient, and keep any course short.
        """,
        sources=(
            EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),
            CALCITONIN_LABEL.at("section 5.4 and malignancy table"),
        ),
    ),
    Caution(
        text="""
        Known or past cancer: the label, as far as seen, warns of malignancy (5.4) and names only
        hypersensitivity as a contraindication (section 4). No source seen says how to weigh a
        cancer against this signal: tell the patient so before deciding. The immediate referral for
        known cancer comes first.
        """,
        sources=(CALCITONIN_LABEL.at("sections 4 and 5.4"),),
        when=any_of(known_malignancy),
    ),
    Caution(
        text="""
        From day 6 on no guideline seen supports a start: AAOS 2010 stops at 5 days after the event
        or the first symptoms. A later start, up to 4 weeks, rests on the lumbar article alone.
        """,
        sources=(AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),),
        when=days_since_onset > CALCITONIN_START_DAYS,
    ),
    Caution(
        text="""
        An earlier reaction to calcitonin-salmon is a contraindication; reactions include
        anaphylaxis. The label suggests skin testing if sensitivity is suspected.
        """,
        sources=(CALCITONIN_LABEL.at("section 4 and hypersensitivity warning"),),
        when=any_of(calcitonin_hypersensitivity),
    ),
    Caution(
        text="Correct hypocalcaemia before the first dose.",
        sources=(CALCITONIN_LABEL.at("hypocalcaemia warning"),),
        when=any_of(hypocalcaemia),
    ),
)

AVAILABILITY = (
    Caution(
        text="""
        Availability and labelling differ by country. The nasal spray was withdrawn in Europe (EMA
        2012), Canada and Taiwan (2013), and acute fracture pain is no labelled use in the US.
        Check what is licensed and sold locally before offering it.
        """,
        sources=(
            EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),
            CALCITONIN_WITHDRAWALS_2013.at("news report on Canada and Taiwan"),
            CALCITONIN_LABEL.at("section 1.1"),
        ),
    ),
    Caution(
        text="""
        US: use for acute fracture pain is off-label, 4 weeks at most. The nasal spray is labelled
        for osteoporosis more than 5 years after menopause when alternatives are unsuitable;
        efficacy against fractures was not shown, and need is re-evaluated periodically. A generic
        spray was still listed when we checked, to 31 December 2027.
        """,
        sources=(
            CALCITONIN_LABEL.at("sections 1.1 and 1.2"),
            CALCITONIN_LABEL.at("openFDA listing 60505-0823"),
        ),
        when=region.is_("US"),
    ),
    Caution(
        text="""
        EU: the nasal form is not available. It was withdrawn after the EMA advice of 2012, which
        left injections only, for sudden immobilisation (2 weeks, at most 4), Paget disease and
        hypercalcaemia of malignancy. Pain of an acute fracture is not among these uses.
        """,
        sources=(EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),),
        when=region.is_("EU"),
    ),
    Caution(
        text="""
        UK: treat the nasal form as not available. This rests on the EMA announcement of 2012; no
        separate UK document was seen.
        """,
        sources=(EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),),
        when=region.is_("UK"),
    ),
    Caution(
        text="""
        Canada: the nasal form is not available; Health Canada withdrew the sprays from 1 October
        2013, according to a news report. The announcement itself was not seen.
        """,
        sources=(CALCITONIN_WITHDRAWALS_2013.at("report on Health Canada"),),
        when=region.is_("CA"),
    ),
    Caution(
        text="""
        Elsewhere: no regulatory text was seen. According to a news report the sprays were withdrawn
        in Taiwan from 1 December 2013. Find out what is licensed where you are.
        """,
        sources=(CALCITONIN_WITHDRAWALS_2013.at("news report on Canada and Taiwan"),),
        when=region.is_("other"),
    ),
)

CALCITONIN = (
    Recommendation(
        id="calcitonin-acute",
        title="Consider a short course of calcitonin, best started within 5 days",
        stance=Stance.CONSIDER,
        # AAOS graded the first 5 days only; one badge cannot say so for days 6 to 28.
        strength=Strength.UNGRADED,
        graded_by="""
        not graded as it stands here, up to day 28; AAOS 2010 grades a start 0 to 5 days after the
        event or first symptoms in intact patients moderate; later days are the lumbar article's own
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
            fracture_symptomatic,
            first_four_weeks,
        ),
        unless=any_of(calcitonin_hypersensitivity),
        clinician="""
        AAOS 2010 suggests 4 weeks of calcitonin if begun 0 to 5 days after the event or first
        symptoms (moderate). The lumbar article allows 4 weeks, counted from identification. Its
        dose, 200 IU by nose or suppository, is that of the trials (100 and 36 patients, once
        daily), with less pain at weeks 1 to 4. Knopp-Sihota 2012: helps acute, not chronic pain.
        Boucher 2020: certain at week 1, unclear at week 4. The chronic L1 article never mentions
        it.
        """,
        patient="""
        Calcitonin is a hormone nose spray or suppository. It may ease the pain of a fresh break;
        the proof is best for week one. It is best started within 5 days and used for 4 weeks at
        most. In studies slightly more people on it got cancer. It is not for you after a bad
        reaction to it. Low blood calcium must be put right first. It is not sold everywhere, or not
        for this use. Ask your clinician.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),
            KNOPP_SIHOTA_2012.at("abstract"),
            BOUCHER_2020.at("abstract"),
            CALCITONIN_LABEL.at("sections 1.1, 1.2, 4 and 5.4"),
            EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),
        ),
        covers=(
            "s1-calcitonin-first-4-weeks",
            "s1-calcitonin-4-week-course",
            "s1-calcitonin-dose-200iu",
        ),
        controversies=(
            "C06",
            "C07",
        ),
        cautions=SAFETY + AVAILABILITY,
    ),
)
