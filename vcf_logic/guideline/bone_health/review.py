"""Reviewing what is already taken: bisphosphonates after years, denosumab between doses."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.bone_health.shared_cautions import (
    DENOSUMAB_KIDNEYS,
    JAW_AND_THIGH,
    pregnancy_possible,
)
from vcf_logic.guideline.criteria import (
    adult_with_lumbar_fracture,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.limits import DENOSUMAB_INTERVAL_WEEKS, HOLIDAY_YEARS
from vcf_logic.guideline.sources import (
    AACE_2020,
    ALENDRONATE_LABEL,
    DENOSUMAB_LABEL,
    ECTS_DENOSUMAB,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    NOGG_2021,
    RISEDRONATE_LABEL,
)
from vcf_logic.guideline.vocabulary.bone_treatment import (
    bp_status,
    bp_years,
    current_denosumab,
    denosumab_hypersensitivity,
    fracture_risk,
    weeks_since_last_denosumab,
)
from vcf_logic.guideline.vocabulary.derived import recent_vertebral_fracture
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import hypocalcaemia

REVIEW = (
    Recommendation(
        id="do-not-interrupt-denosumab",
        title="Do not stop or delay denosumab without a follow-on medicine",
        stance=Stance.AGAINST,
        urgency=Urgency.PROMPT,
        strength=Strength.UNGRADED,
        graded_by="in neither article; expert advice of the ECTS working group, no grade seen",
        when=all_of(
            adult_with_lumbar_fracture,
            current_denosumab,
        ),
        clinician="""
            Added for safety; both articles leave it out. When denosumab is stopped or late, bone
            turnover rebounds and multiple vertebral fractures can follow. Keep to 60 mg every 6
            months. If it cannot go on, a follow-on antiresorptive is due 6 months after the last
            dose; never just stop. Find out when the last dose was given: an unknown date is no
            proof that treatment is on time.
            """,
        patient="""
            If you take denosumab, please do not stop it on your own. Please do not put off a dose
            either. When it stops, spine bones can break. The next dose is due 6 months after the
            last one. Find out the date of your last dose. Tell your clinician soon if a dose is
            late. If you need to stop, another bone medicine has to take over.
            """,
        sources=(
            ECTS_DENOSUMAB.at("advice on stopping denosumab"),
            DENOSUMAB_LABEL.at("dose every 6 months; section 5.6, older numbering"),
        ),
        cautions=(
            # Doses come every 6 months, counted here as 26 weeks. From then on the next dose is
            # due, so more than 26 weeks is read as late; no grace period is invented.
            Caution(
                text="""
                    More than 26 weeks (6 months) since the last dose means that the next one is
                    overdue, and a late dose raises concern about rebound fractures. Arrange the
                    dose or a follow-on medicine without delay; if the date is not known, find it
                    out.
                    """,
                sources=(ECTS_DENOSUMAB.at("advice on stopping denosumab"),),
                when=weeks_since_last_denosumab > DENOSUMAB_INTERVAL_WEEKS,
            ),
            Caution(
                text="""
                    Hypocalcaemia is a contraindication to the next dose: measure calcium, and
                    correct it without letting the dose lapse.
                    """,
                sources=(
                    DENOSUMAB_LABEL.at("boxed warning and section 4"),
                    ECTS_DENOSUMAB.at("advice on stopping denosumab"),
                ),
                when=any_of(hypocalcaemia),
            ),
            DENOSUMAB_KIDNEYS,
            Caution(
                text="""
                    Pregnancy and systemic hypersensitivity are contraindications to a further dose.
                    What follows has then to be planned, because treatment must not just stop.
                    """,
                sources=(
                    DENOSUMAB_LABEL.at("section 4"),
                    ECTS_DENOSUMAB.at("advice on stopping denosumab"),
                ),
                when=any_of(pregnancy_possible, denosumab_hypersensitivity),
            ),
            Caution(
                text="""
                    Where something predisposes to hypocalcaemia, check calcium within 14 days of
                    the dose.
                    """,
                sources=(DENOSUMAB_LABEL.at("calcium check within 14 days of the dose"),),
            ),
            JAW_AND_THIGH,
        ),
    ),
    Recommendation(
        id="bisphosphonate-review",
        title="Review the need for the bisphosphonate at intervals, and after 3 to 5 years",
        stance=Stance.MONITOR,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles; Endocrine Society 2020 (2.2), grade not seen",
        when=all_of(
            osteoporotic_lumbar_fracture,
            bp_status.is_("current"),
        ),
        clinician="""
            Re-evaluate the need for the bisphosphonate periodically (labels, lumbar article). The
            Endocrine Society 2020 asks for a fresh look at fracture risk after 3 to 5 years, after
            3 for zoledronic acid, and continues at high risk; the chronic L1 article says the same:
            3 to 5 years, longer if risk is high. This fracture has itself to be weighed: it may
            have happened on treatment, which both articles leave out.
            """,
        patient="""
            You may take a bone medicine called a bisphosphonate. Then now is a good time to check
            if it is still right for you. Experts advise this check after 3 to 5 years. Some people
            need the medicine for longer. Do not stop it on your own. Tell your clinician about new
            pain in the thigh or groin. Ask about a dental check.
            """,
        sources=(
            ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),
            RISEDRONATE_LABEL.at("section 1.5"),
            IBANDRONATE_LABEL.at("section 1.2"),
        ),
        covers=(
            "s1-reevaluate-bp-periodically",
            "s2-bp-3-5-years",
        ),
        controversies=("C17",),
        cautions=(
            Caution(
                text="""
                    One secondary page about AACE 2020 counts a fracture on therapy as very high
                    risk; the primary wording was not seen.
                    """,
                sources=(AACE_2020.at("very high risk, as given by a secondary page"),),
            ),
            JAW_AND_THIGH,
        ),
    ),
    Recommendation(
        id="bisphosphonate-holiday",
        title="Consider a pause of the bisphosphonate after 3 to 5 years only if risk is low",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; labels and Endocrine Society 2020, grade not seen",
        when=all_of(
            osteoporotic_lumbar_fracture,
            bp_status.is_("current"),
            bp_years >= HOLIDAY_YEARS,
            fracture_risk.is_("low"),
        ),
        unless=any_of(recent_vertebral_fracture),
        elective=True,
        clinician="""
            The lumbar article and the labels say to consider stopping after 3 to 5 years in people
            at low fracture risk; the Endocrine Society 2020 accepts a pause at low to moderate risk
            and continues at high risk. A vertebral fragility fracture in the last 52 weeks is not
            low risk, so no pause is put forward then, and a date of onset that is not known does
            not allow one. Plan reassessment before pausing.
            """,
        patient="""
            After 3 to 5 years some people can take a break from a bisphosphonate. That is a type of
            bone medicine. This is only for people whose risk of a fracture is low. A new spine
            fracture in the last year means your risk is not low. Please do not stop on your own.
            Talk it over with your clinician. If you do take a break, your risk is checked again
            later.
            """,
        sources=(
            ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),
            ALENDRONATE_LABEL.at("section 1.6"),
            RISEDRONATE_LABEL.at("section 1.5"),
        ),
        covers=("s1-stop-bp-low-risk-3-5y",),
        controversies=("C17",),
        cautions=(
            Caution(
                text="""
                    Everyone in this plan has a fractured vertebra. Weigh that before risk is called
                    low, also when the fracture is older than 52 weeks.
                    """,
                sources=(
                    ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),
                    AACE_2020.at("diagnosis of osteoporosis by a fragility fracture"),
                ),
            ),
            Caution(
                text="""
                    This is about bisphosphonates. Denosumab must not be paused in this way: it
                    rebounds.
                    """,
                sources=(ECTS_DENOSUMAB.at("advice on stopping denosumab"),),
                when=any_of(current_denosumab),
            ),
        ),
    ),
    Recommendation(
        id="recheck-risk-after-bisphosphonate",
        title="Recheck fracture risk at intervals after a bisphosphonate was stopped",
        stance=Stance.MONITOR,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; labels and Endocrine Society 2020, grade not seen",
        when=all_of(
            osteoporotic_lumbar_fracture,
            bp_status.is_("stopped"),
        ),
        clinician="""
            After a bisphosphonate is stopped, fracture risk is re-evaluated periodically (lumbar
            article, labels); the Endocrine Society 2020 says every 2 to 4 years during a pause. Do
            that now: there is a fractured vertebra, and NOGG 2021 asks that treatment start
            promptly after a fragility fracture. A reassessment that cannot be dated should count as
            due.
            """,
        patient="""
            You may have taken a bone medicine called a bisphosphonate and stopped. Then your
            fracture risk should be checked from time to time. Some experts say every 2 to 4 years.
            You now have a broken bone in your spine. So this is a good time to check again. Ask if
            you need a bone medicine now.
            """,
        sources=(
            IBANDRONATE_LABEL.at("section 1.2"),
            ENDOCRINE_SOCIETY_2020.at("reassessment during a pause, every 2 to 4 years"),
            NOGG_2021.at("summary of main recommendations, September 2021"),
        ),
        covers=("s1-recheck-risk-after-bp-stop",),
    ),
)
