"""Bed rest: the harm of a long one, and the missing recommendation on it as a treatment."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import neurologically_intact, osteoporotic_lumbar_fracture
from vcf_logic.guideline.sources import (
    AAFP_2016,
    AAOS_2010,
    ACR_VCF_2013,
    BED_REST_BONE_1983,
    BED_REST_BONE_1987,
    BED_REST_FASEB_2006,
    BHOF_2022,
    BMJ_BEST_PRACTICE,
    CHO_2022,
    COLORADO_2014,
    FUNAYAMA_2022,
    KORTEBEIN_2008,
    SIBLING_ARTICLES,
)
from vcf_logic.guideline.vocabulary.pain_and_course import prolonged_bed_rest

HARMS = (
    Caution(
        text="""
        Bone loss, other population: 34 disc-prolapse patients aged 18 to 60, in bed for 27 days on
        average, lost 0.9% of lumbar mineral content a week and nearly regained it after 4 months
        up. Six healthy men lost 0.9% over five whole weeks (P = 0.06). These were younger people
        without osteoporosis.
        """,
        sources=(
            BED_REST_BONE_1983.at("abstract"),
            BED_REST_BONE_1987.at("abstract"),
        ),
        when=any_of(prolonged_bed_rest),
    ),
    Caution(
        text="""
        Primary source not found: the chronic L1 article's claim that bed rest costs bone 50 times
        as fast as ageing. For its 1% a week see the younger patients above; another article by the
        same publisher says 2%.
        """,
        sources=(
            SIBLING_ARTICLES.at("articles 885436 and 595230"),
            BED_REST_BONE_1983.at("abstract"),
        ),
        when=any_of(prolonged_bed_rest),
    ),
    Caution(
        text="""
        Strength loss, other population: after 10 days in bed 11 healthy adults (mean age 67) lost
        13.2% of knee-extensor strength and 14% of stair power. In a report of 9 volunteers (mean
        age 67) knee extensors lost 12%, plantar flexors 17%, leg press not significantly. The
        chronic L1 article says 15%; no source gives exactly that.
        """,
        sources=(
            KORTEBEIN_2008.at("abstract"),
            BED_REST_FASEB_2006.at("FASEB abstract of 2006"),
        ),
        when=any_of(prolonged_bed_rest),
    ),
    Caution(
        text="""
        Clots and sores: ACR 2013 links the inactivity that follows a painful fracture with venous
        stasis, deep venous thrombosis and pulmonary embolism; AAFP 2016 names pressure sores. No
        rate was seen.
        """,
        sources=(
            ACR_VCF_2013.at("introduction to the literature review"),
            AAFP_2016.at("treatment, bed rest"),
        ),
        when=any_of(prolonged_bed_rest),
    ),
)

EXCEPTIONS = (
    Caution(
        text="""
        A hospital team may prescribe a short strict rest for selected fractures. In a prospective
        Japanese cohort, not randomised, aged 65 and over and admitted within 2 weeks, 116 had 2
        weeks of strict rest and 108 none: no overall difference in surgery, union or daily
        activities. Its numbers were read in two news reports.
        """,
        sources=(FUNAYAMA_2022.at("abstract header; numbers from two news summaries"),),
    ),
    Caution(
        text="""
        In that cohort's subgroup with MRI signs of poor prognosis, strict rest (45) against none
        (37) went with fewer operations (3 against 9), less further collapse (6.4% against 20 to
        21%) and less kyphosis (2.4 against 8.8 degrees). This concerns that subgroup only.
        """,
        sources=(
            FUNAYAMA_2022.at("subgroup with poor MRI signs, numbers from two news summaries"),
        ),
    ),
    Caution(
        text="""
        Where absolute rest is ordered, shorter looked safer: a retrospective series of
        osteoporotic vertebral fractures saw complications in 22.7% after 3 days and 43.4% after 7
        days.
        """,
        sources=(CHO_2022.at("abstract"),),
    ),
)

BED_REST = (
    Recommendation(
        id="avoid-prolonged-bed-rest",
        title="Avoid prolonged bed rest",
        stance=Stance.AGAINST,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article; AAOS 2010 rates bed rest inconclusive, and the strong
        evidence in Colorado 2014 is about acute low back pain
        """,
        when=osteoporotic_lumbar_fracture,
        clinician="""
        The chronic L1 article advises against prolonged bed rest; this applies to any osteoporotic
        vertebral fracture. AAOS 2010 makes no recommendation. Both fit: benefit unproven, harm
        known. BMJ Best Practice tolerates 24 to 48 hours, then mobilises; BHOF 2022 limits bed
        rest. Prolonged means mostly in bed for more than 2 days, done or planned. A hospital team
        may order short strict rest for selected fractures. Movement waits until instability and a
        neurological deficit are excluded.
        """,
        patient="""
        Try not to stay in bed for long. A day or two of rest is all right when the pain is bad.
        After that, start to move gently, once your team says that your spine is safe to move. Long
        bed rest makes muscles weak. It can thin bones, and it makes clots and sores more likely. If
        a hospital team tells you to rest strictly for a short time, ask them why and for how long.
        """,
        sources=(
            KORTEBEIN_2008.at("abstract"),
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
            BHOF_2022.at("advice on limited bed rest"),
            COLORADO_2014.at("bed rest in acute low back pain"),
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
            FUNAYAMA_2022.at("abstract header; numbers from two news summaries"),
        ),
        covers=(
            "s2-avoid-prolonged-bedrest",
            "s2-bedrest-bone-loss",
            "s2-bedrest-strength-loss",
            "s2-bedrest-dvt-ulcers",
        ),
        controversies=(
            "C10",
            "C25",
        ),
        cautions=HARMS + EXCEPTIONS,
    ),
    Recommendation(
        id="bed-rest-no-recommendation",
        title="Note that AAOS 2010 recommends neither for nor against bed rest as a treatment",
        stance=Stance.NEITHER,
        strength=Strength.INCONCLUSIVE,
        graded_by="AAOS 2010, inconclusive, for neurologically intact patients",
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
        ),
        clinician="""
        AAOS 2010 lists bed rest among the topics without a recommendation (inconclusive,
        neurologically intact patients), and the lumbar article repeats this for want of adequate
        data. When we checked, only the summary list could be read. It concerns whether rest treats
        the fracture and does not cancel the known harms of a long one. Colorado 2014 reports
        strong evidence against bed rest, but in acute low back pain without neurological signs.
        """,
        patient="""
        One expert group could not say if bed rest helps with a broken spine bone. There were not
        enough good studies. This does not mean that long bed rest is safe. In small studies,
        healthy people lost strength after ten days in bed. So the plan is still to rest a little.
        Then move gently, once your team says that your spine is safe to move.
        """,
        sources=(
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
            COLORADO_2014.at("bed rest in acute low back pain"),
            KORTEBEIN_2008.at("abstract"),
            BED_REST_FASEB_2006.at("FASEB abstract of 2006"),
        ),
        covers=("s1-bedrest-no-recommendation",),
        controversies=("C10",),
    ),
)
