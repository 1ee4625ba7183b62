"""Medical, non-operative care: when it comes first, how it goes on, and what to expect."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Chapter, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import (
    neurologically_intact,
    osteoporotic_l1_fracture_over_six_weeks,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.limits import RECOVERY_WEEKS
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    AOMRC,
    ASIAN_SPINE_REVIEW_2022,
    BMJ_BEST_PRACTICE,
    DUTCH_PRIMARY_CARE_2013,
    LEE_2012,
    NOGG_2021,
    OF_CARD,
    RAND_2018,
    SCHEYERER_2021,
    SIBLING_ARTICLES,
    SUZUKI_2009,
    VERTOS_II,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.pain_and_course import pain_trend
from vcf_logic.guideline.vocabulary.red_flags import neuro_status, spinal_instability

CHAPTER = Chapter(
    id="medical_management",
    title="Medical management",
    summary="""
    Care without an operation is the usual start. This chapter says for whom, how to watch recovery
    and how honest one can be about its pace.
    """,
    recommendations=(
        Recommendation(
            id="medical-management-first",
            title="Start with medical care when the neurological examination is normal",
            stance=Stance.FOR,
            strength=Strength.UNGRADED,
            graded_by="""
            not graded by the lumbar article; the ACR scores (8 of 9 in 2013, usually appropriate
            in 2018) rate appropriateness, not strength
            """,
            when=all_of(
                osteoporotic_lumbar_fracture,
                neurologically_intact,
            ),
            clinician="""
            Non-operative care is the usual first line for an adult with a likely osteoporotic
            lumbar fracture and no neurological deficit. ACR 2018 calls medical management usually
            appropriate for a new symptomatic fracture without cancer and for an osteoporotic one
            without red flags; ACR 2013 gave conservative care 8 of 9 in its two uncomplicated
            variants. Any immediate referral outranks this. Intact means examined and found normal:
            legs, perineal sensation, reflexes, bladder, bowel and anal tone.
            """,
            patient="""
            Care without an operation is the usual first step. It can mean pain relief, gentle
            movement and medicine for your bones. This fits you if a check of your nerves was
            normal. Get help at once if your legs become weak or numb, or if your bottom feels numb.
            Do the same if you get a fever, if you cannot pass urine, or if you leak urine or stool.
            """,
            sources=(
                ACR_VCF_2013.at("variants 1 and 2, conservative management"),
                ACR_VCF_2018.at("variants 1 and 2"),
                ACR_LOW_BACK_PAIN_2015.at("red-flag table"),
            ),
            covers=("s1-medical-management-first",),
            cautions=(
                Caution(
                    text="""
                    Medical care is not the only option that ACR 2018 calls usually appropriate:
                    for an osteoporotic fracture without red flags its table gives augmentation the
                    same rating and names no waiting time. Other bodies disagree: see the
                    augmentation chapter.
                    """,
                    sources=(ACR_VCF_2018.at("variant 2"),),
                ),
            ),
        ),
        Recommendation(
            id="multimodal-care-after-six-weeks",
            title="Keep pain relief, movement and bone treatment going together after 6 weeks",
            stance=Stance.FOR,
            strength=Strength.UNGRADED,
            graded_by="not graded by the chronic L1 article",
            when=osteoporotic_l1_fracture_over_six_weeks,
            clinician="""
            The chronic L1 article continues analgesia, early mobilisation and osteoporosis drugs
            side by side once an L1 fracture is more than 6 weeks old. That agrees with
            conservative care as first line in ACR 2013 and with NOGG 2021. No source seen starts
            chronic at 6 weeks: ACR 2015 on low back pain counts 6 to 12 weeks as subacute and more
            than 12 as chronic, and VERTOS V took pain of more than 3 months.
            """,
            patient="""
            The break is more than 6 weeks old. Three things go on side by side: pain relief, gentle
            movement and medicine for your bones. Ask your clinician which of them fit you. Ask also
            if your spine is safe to move. If your pain is not getting better, ask for a new check.
            Get help at once if your legs go weak or numb, or if you get a fever. Do so too for new
            bladder or bowel trouble.
            """,
            sources=(
                ACR_VCF_2013.at("conservative management"),
                NOGG_2021.at("section 8"),
                ACR_LOW_BACK_PAIN_2015.at("definition of acute, subacute and chronic pain"),
                VERTOS_V.at("abstract, inclusion by duration of pain"),
            ),
            covers=("s2-continue-multimodal",),
            controversies=("C31",),
            cautions=(
                Caution(
                    text="""
                    ACR 2015 lists no improvement with care among its red flags. If pain is not
                    easing, look again for cancer or infection, and do so before any augmentation.
                    """,
                    sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table"),),
                    when=none_of(pain_trend.is_("improving"), pain_trend.is_("resolved")),
                ),
                Caution(
                    text="""
                    As a safety default, movement waits when the spine is unstable or a neurological
                    deficit is present; no source seen words it. Both call for surgical assessment
                    first. Neither may be taken as absent because nobody has looked.
                    """,
                    sources=(
                        OF_CARD.at("type OF5 and neurological items"),
                        ACR_VCF_2013.at("variant 3, surgical referral"),
                    ),
                    when=any_of(spinal_instability, neuro_status.is_("deficit")),
                ),
            ),
        ),
        Recommendation(
            id="monitor-recovery",
            title="Watch for improvement from week 2 to week 12",
            stance=Stance.MONITOR,
            strength=Strength.UNGRADED,
            graded_by="not graded by the lumbar article",
            when=all_of(
                osteoporotic_lumbar_fracture,
                neurologically_intact,
                weeks_since_onset <= RECOVERY_WEEKS,
            ),
            clinician="""
            The lumbar article asks to watch for improvement across weeks 2 to 12, the window in
            the ACR 2018 abstract. BMJ Best Practice expects gradual improvement over 6 to 12 weeks
            and reviews clinically and radiographically every 6 weeks for 3 months from injury; the
            RAND panel wants a visit at 2 to 4 weeks. New neurological signs need same-day surgical
            referral. Increasing kyphosis or lung trouble needs referral within days, not at the
            next date.
            """,
            patient="""
            Pain often eases between week 2 and week 12. Your team will check on you in that time.
            Tell them without delay if your back bends more or you are short of breath. Get help at
            once if your legs go weak or numb, or if you get a fever. Do so too if your bladder or
            bowels stop working as they should.
            """,
            sources=(
                ACR_VCF_2018.at("abstract"),
                BMJ_BEST_PRACTICE.at("topic 819, management approach"),
                RAND_2018.at("panel summary, visit at 2 to 4 weeks"),
                ACR_LOW_BACK_PAIN_2015.at("red-flag table"),
                ACR_VCF_2013.at("variant 3, surgical referral"),
            ),
            covers=("s1-monitor-2-12-weeks",),
            controversies=("C24",),
            cautions=(
                Caution(
                    text="""
                    A systematic review links failure of conservative care with age above 73, a
                    T-score below -2.95, damage to the posterior wall or to both endplates, a
                    fracture at the thoracolumbar junction and an intravertebral cleft. These are
                    risk factors, not reasons for a procedure by themselves.
                    """,
                    sources=(SCHEYERER_2021.at("abstract, risk factors"),),
                ),
            ),
        ),
        Recommendation(
            id="expected-recovery",
            title="Give the likely course as a range and say where each number comes from",
            stance=Stance.INFORM,
            strength=Strength.UNGRADED,
            graded_by="not graded: prognosis, from cohorts and trial arms",
            when=osteoporotic_lumbar_fracture,
            clinician="""
            Pain mostly eases over 2 to 12 weeks while function returns unevenly (ACR 2018); BMJ
            Best Practice says 6 to 12, and Suzuki saw the biggest gain within 3 months. In VERTOS
            II 53% had relief during screening, by 6 weeks at most. Lasting pain is put at between
            one in five (an assumption) and four in five, depending on the source. VERTOS II and
            Suzuki entered acute fractures: no figure seen measures recovery of a chronic L1
            fracture.
            """,
            patient="""
            Many people have less pain by 2 to 12 weeks. The biggest gain tends to come in the first
            3 months. Some still hurt after that: from one in five (assumed) to four in five. The
            four in five were counted after a year in one study, where over half had breaks higher
            up. So no one can give you a sure date. How fast you get back to daily tasks varies. If
            pain goes on, tell your clinician.
            """,
            sources=(
                ACR_VCF_2018.at("abstract"),
                BMJ_BEST_PRACTICE.at("topic 819, management approach"),
                SUZUKI_2009.at("the papers on the course over 12 months"),
                VERTOS_II.at("screening phase, spontaneous relief"),
                VERTOS_II_NATURAL_HISTORY.at("abstract, 95 conservatively treated patients"),
                DUTCH_PRIMARY_CARE_2013.at("assumed share of chronic pain"),
            ),
            covers=(
                "s1-natural-history-2-12-weeks",
                "s2-spontaneous-resolution-6-8w",
                "s2-chronic-pain-20pct",
                "s2-conservative-65pct",
                "s2-relief-by-3-months",
            ),
            controversies=(
                "C24",
                "C25",
            ),
            cautions=(
                Caution(
                    text="""
                    Sources differ on early recovery. The chronic L1 article says most pain is gone
                    by 6 to 8 weeks even without medication. ACR 2013 agrees that most pain
                    resolves by itself but gives no number of weeks; no source seen gives 6 to 8. A
                    further article by the same publisher says 3 weeks to 3 months.
                    """,
                    sources=(
                        ACR_VCF_2013.at("conservative management"),
                        SIBLING_ARTICLES.at("article 891104"),
                    ),
                ),
                Caution(
                    text="""
                    The chronic L1 article's 20% echoes an assumption of 10 to 20% quoted in a 2013
                    Dutch general-practice paper. Measured figures are higher: at 1 year 40% of 95
                    in VERTOS II and, with pronounced pain, about four in five of 107 emergency
                    patients (Suzuki); at 6 months over a third of older inpatients (AoMRC).
                    """,
                    sources=(
                        DUTCH_PRIMARY_CARE_2013.at("assumed share of chronic pain"),
                        VERTOS_II_NATURAL_HISTORY.at("abstract, 38 of 95 at 1 year"),
                        SUZUKI_2009.at("107 consecutive emergency patients, pain at 1 year"),
                        AOMRC.at("pain of older inpatients at 3 and 6 months"),
                    ),
                ),
                Caution(
                    text="""
                    In Suzuki's series (58 thoracic and 49 lumbar fractures, mostly T12 or L1)
                    lumbar fractures tended to improve, and severe collapse at the start was the
                    worst sign.
                    """,
                    sources=(SUZUKI_2009.at("paper on fracture level, type and grade"),),
                ),
                Caution(
                    text="""
                    Source found, other population: the chronic L1 article's 65%. Of 259 acute
                    fractures, 168 (65%) had no kyphoplasty after 3 weeks of conservative care and
                    91 (35%) had it. That is not recovery, and not chronic L1. Elsewhere: 102 of
                    173 (59%); a review: 15 to 35% need surgery.
                    """,
                    sources=(
                        LEE_2012.at("abstract"),
                        ASIAN_SPINE_REVIEW_2022.at("share needing surgery"),
                    ),
                ),
                Caution(
                    text="""
                    The authors of VERTOS II conclude that most of 95 conservatively treated
                    patients had sufficient relief (pain score 3 or less) in the first 3 months. By
                    1 year 57 (60%) had it and 38 (40%) had not; nothing at baseline predicted who.
                    They see later pain as a possible reason for vertebroplasty. Patients were
                    acute at entry.
                    """,
                    sources=(VERTOS_II_NATURAL_HISTORY.at("abstract"),),
                ),
            ),
        ),
    ),
)
