"""Cautions that go with more than one recommendation on augmentation."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution
from vcf_logic.guideline.criteria import cancer_possible, three_months_of_care
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    COLORADO_2014,
    MEDICARE_2020,
    MEDICARE_LCD,
    NICE_TA279,
    PEREZ_2021,
    RAND_2018,
    VAPOUR,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.fracture import marrow_oedema, retropulsion
from vcf_logic.guideline.vocabulary.red_flags import (
    canal_compromise_with_severe_collapse,
    infection_suspected,
    spinal_instability,
)
from vcf_logic.guideline.vocabulary.scope import postmenopausal, pregnant, region, sex

CANCER_OR_INFECTION_FIRST = Caution(
    text="""
        Look for cancer and infection before any augmentation when there is a risk factor for, or a
        suspicion of, either. A question left open on them does not rule them out.
        """,
    sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table"),),
    when=any_of(cancer_possible, infection_suspected),
)

OEDEMA_NOT_SHOWN = Caution(
    text="""
        Unless MRI shows marrow oedema at this fracture, VERTOS V, a trial of vertebroplasty that
        asked for oedema, does not apply, and the recent, unhealed fracture that NICE TA279 asks for
        is not shown.
        """,
    sources=(
        VERTOS_V.at("population: pain for more than 3 months with marrow oedema"),
        NICE_TA279.at("recommendation: recent, unhealed fracture"),
    ),
    when=none_of(marrow_oedema),
)

WHICH_PROCEDURE = Caution(
    text="""
        The procedures are not graded alike. AAOS 2010 is strongly against vertebroplasty and calls
        kyphoplasty a weak option, both in neurologically intact patients. No sham-controlled trial
        of kyphoplasty was seen.
        """,
    sources=(
        AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
        AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),
    ),
)

NO_SINGLE_WINDOW = Caution(
    text="""
        Each source has a window of its own. NICE TA279 asks for a recent, unhealed fracture; VAPOUR
        treated fractures of less than 6 weeks and VERTOS V pain of more than 3 months; the RAND
        panel, supported by industry, found time less relevant.
        """,
    sources=(
        NICE_TA279.at("recommendation: recent, unhealed fracture"),
        VAPOUR.at("patients: less than 6 weeks, pain 7 or more"),
        VERTOS_V.at("population: pain for more than 3 months with marrow oedema"),
        RAND_2018.at("panel summary, time since fracture"),
    ),
)

CANAL_OR_INSTABILITY = Caution(
    text="""
        Instability, a fragment in the canal or a narrowed canal weighs against augmentation.
        Colorado 2014 lists canal stenosis (for vertebroplasty) and posterior-wall involvement as
        contraindications; a series of 98 kyphoplasty patients held the second not to be absolute.
        US Medicare, a payer rule, lists instability and retropulsion as relative exclusions.
        """,
    sources=(
        COLORADO_2014.at("contraindications to vertebral augmentation"),
        PEREZ_2021.at("conclusion, 98 patients"),
        MEDICARE_LCD.at("relative exclusions"),
    ),
    when=any_of(retropulsion, canal_compromise_with_severe_collapse, spinal_instability),
)

# A man or a postmenopausal woman need not answer the question on pregnancy.
PREGNANCY = Caution(
    text="""
        Pregnancy is an absolute exclusion from augmentation in the US Medicare rules, which are
        payer rules and not a clinical guideline.
        """,
    sources=(MEDICARE_LCD.at("absolute exclusions"),),
    when=all_of(pregnant, none_of(sex.is_("male"), postmenopausal)),
)

# For what begins at three months: it shows until three months of care are known to have passed.
WORSENING_NEED_NOT_WAIT = Caution(
    text="""
        Worsening pain need not wait for 12 weeks of care. The lumbar article makes it a 3-month
        test and also a reason to go earlier; ACR 2018, for an osteoporotic fracture without red
        flags, takes in worsening symptoms and names no waiting time. Before 3 months, see the
        prompt recommendation on an earlier specialist opinion on augmentation.
        """,
    sources=(ACR_VCF_2018.at("variant 2"),),
    when=none_of(three_months_of_care),
)

US_PAYER_RULE = Caution(
    text="""
        US payer rule, not a clinical guideline: Medicare covers acute or subacute fractures proven
        on imaging, with pain of 8 or more in hospital, or 5 or more outside it despite optimal
        care, and then worsening pain, or stable pain of 5 or more with two signs of severity. A
        contractor refused chronic fractures in 2020, before VERTOS V.
        """,
    sources=(
        MEDICARE_LCD.at("covered indications"),
        MEDICARE_2020.at("response on chronic fractures"),
    ),
    when=region.is_("US"),
)
