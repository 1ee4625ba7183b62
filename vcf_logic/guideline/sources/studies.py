"""Trials and cohorts on braces, bed rest, the course of the fracture, biopsy and cost."""

from vcf_logic.engine.records import Source
from vcf_logic.guideline.sources.how_seen import EXCERPT

LINDSAY_2001 = Source(
    id="R22",
    title="Risk of new vertebral fracture in the year following a fracture",
    authors="Lindsay R, Silverman SL, Cooper C, Hanley DA, Barton I, Broy SB, et al.",
    published="JAMA. 2001;285(3):320-3",
    year=2001,
    doi="10.1001/jama.285.3.320",
    seen=EXCERPT,
)

BRACE_TRIAL_2014 = Source(
    id="R36",
    title="""
    [Randomised trial of no brace, a soft brace and a rigid brace in acute osteoporotic compression
    fracture, 60 patients]
    """,
    published="Trial registration NCT02049931, Seoul National University",
    pmid="25471910",
    seen="""
    Seen as an excerpt of the PubMed record; the title, the authors and the journal were not shown.
    """,
)

KORTEBEIN_2008 = Source(
    id="R42",
    title="Functional impact of 10 days of bed rest in healthy older adults",
    authors="Kortebein P, Symons TB, Ferrando A, Paddon-Jones D, Ronsen O, Protas E, et al.",
    published="J Gerontol A Biol Sci Med Sci. 2008 Oct. p. 1076-81",
    year=2008,
    seen="Seen as an abstract or excerpt, not in full; the volume was not shown.",
)

JOHANSSON_2017 = Source(
    id="R53",
    title="Imminent risk of fracture after fracture",
    authors="Johansson H, Siggeirsdottir K, Harvey NC, Oden A, Gudnason V, McCloskey E, et al.",
    published="Osteoporos Int. 2017;28(3):775-80",
    year=2017,
    doi="10.1007/s00198-016-3868-0",
    pmid="28028554",
    seen=EXCERPT,
)

PEREZ_2021 = Source(
    id="R73",
    title="""
    Safety and efficacy of balloon kyphoplasty for vertebral fractures with posterior wall
    disruption
    """,
    authors="Perez JL, Ozpinar A, Agarwal N, Hacker E, Alan N, Gerszten PC",
    published="Int J Spine Surg. 2021;15(2):353",
    year=2021,
    seen=EXCERPT,
)

CHO_2022 = Source(
    id="R79",
    title="""
    Absolute bed rest duration of 3 days for osteoporotic vertebral fractures: a retrospective study
    """,
    authors="Cho, Kim, Nam, Kim, Lee, Kim",
    published="Asian Spine J. 2022;16(6)",
    year=2022,
    doi="10.31616/asj.2021.0396",
    seen="Seen as an abstract or excerpt, not in full; the authors' initials were not noted.",
)

KATO_2019 = Source(
    id="R80",
    title="""
    Comparison of rigid and soft-brace treatments for acute osteoporotic vertebral compression
    fracture: a prospective, randomized, multicenter study
    """,
    authors="Kato T, Inose H, Ichimura S, Tokuhashi Y, Nakamura H, Hoshino M, et al.",
    published="MDPI; 2019",
    year=2019,
    seen="Seen as an abstract or excerpt, not in full; the journal was not shown.",
)

BED_REST_BONE_1983 = Source(
    id="R82",
    title="Vertebral bone loss: an unheeded side effect of therapeutic bed rest",
    published="Clin Sci. 1983;64(5):537-40",
    year=1983,
    doi="10.1042/cs0640537",
    seen="""
    Seen as an abstract (portlandpress.com, scilit.com), not in full; the authors were not shown.
    """,
)

BED_REST_BONE_1987 = Source(
    id="R83",
    title="Spinal bone mineral after 5 weeks of bed rest",
    published="Calcif Tissue Int. 1987;41(5):259-61",
    year=1987,
    doi="10.1007/bf02555226",
    seen="Seen as an abstract or excerpt, not in full; the authors were not shown.",
)

BED_REST_FASEB_2006 = Source(
    id="R84",
    title="[Ten days of bed rest in older people: leg strength]",
    authors="Lombeida JI, et al.",
    published="""
    FASEB J. 2006;20(4). Also: Coker RH, Hays NP, Williams RH, Wolfe RR, Evans WJ. J Gerontol A Biol
    Sci Med Sci. 2015;70(1):91-6. doi:10.1093/gerona/glu123. PMID 25122628. Marusic U, et al. J Appl
    Physiol. 2021;131(1):194-206. doi:10.1152/japplphysiol.00363.2020. PMID 33703945
    """,
    year=2006,
    doi="10.1096/fasebj.20.4.a382-c",
    seen="Seen as an abstract, whose title was not shown.",
)

LEE_2012 = Source(
    id="R86",
    title="""
    Comparative analysis of clinical outcomes in patients with osteoporotic vertebral compression
    fractures (OVCFs): conservative treatment versus balloon kyphoplasty
    """,
    authors="Lee HM, Park SY, Lee SH, Suh SW, Hong JY",
    published="2012 Nov",
    year=2012,
    seen="""
    Seen as an abstract or excerpt (pure.korea.ac.kr), not in full; the journal was not shown.
    """,
)

SUZUKI_2009 = Source(
    id="R87",
    title="""
    The prognosis for pain, disability, activities of daily living and quality of life after an
    acute osteoporotic vertebral body fracture: its relation to fracture level, type of fracture and
    grade of fracture deformation
    """,
    authors="Suzuki N, Ogikubo O, Hansson T",
    published="""
    Eur Spine J. 2009;18:77-88. By the same authors: The course of the acute vertebral body
    fragility fracture: its effect on pain, disability and quality of life during 12 months. Eur
    Spine J. 2008;(10). doi:10.1007/s00586-008-0753-3. Previous vertebral compression fractures add
    to the deterioration of the disability and quality of life after an acute compression fracture.
    Eur Spine J. 2010;19(4):567-74 (online 2009 Sep 18). doi:10.1007/s00586-009-1162-y. PMID
    19760437
    """,
    year=2009,
    doi="10.1007/s00586-008-0847-y",
    seen=EXCERPT,
)

KYPHOPLASTY_COST_2011 = Source(
    id="R89",
    title="[Hospital costs of vertebroplasty and kyphoplasty]",
    published="AJNR. 2011;32(7):1290",
    year=2011,
    url="https://ajnr.org/content/32/7/1290",
    seen="""
    Seen as an abstract or excerpt, not in full; the exact title and the authors were not shown.
    """,
)

KYPHOPLASTY_COST_2013 = Source(
    id="R90",
    title="[Two-year cost comparison of vertebroplasty and kyphoplasty, Medicare]",
    published="Osteoporos Int. 2013;24(4):1437-45",
    year=2013,
    doi="10.1007/s00198-012-2100-0",
    pmid="22872070",
    seen="""
    Seen as an abstract or excerpt, not in full; the exact title and the authors were not noted.
    """,
)

BIOPSY_2021 = Source(
    id="R100",
    title="[Vertebral biopsy at vertebroplasty, 1183 patients]",
    published="Radiol Med",
    doi="10.1007/s11547-021-01353-9",
    seen="""
    Seen as an abstract or excerpt, not in full; the authors were not shown, and the DOI was read
    from a page address.
    """,
)

WICKSTROM_2024 = Source(
    id="R102",
    title="[Malignancy in vertebral biopsies before and after a better MRI protocol]",
    authors="Wickstrom LA, et al.",
    published="Spine. 2024;(18):E300-5",
    year=2024,
    seen="Seen as an abstract or excerpt, not in full; the title was not shown.",
)

DUTCH_PRIMARY_CARE_2013 = Source(
    id="R122",
    title="[Natural course of painful vertebral fracture in general practice, Netherlands]",
    published="Skeletal Radiol. 2013 (article s00256-013-1729-x)",
    year=2013,
    seen="Seen as an abstract or excerpt, not in full; the title and the authors were not shown.",
)

FUNAYAMA_2022 = Source(
    id="R126",
    title="""
    Therapeutic effects of conservative treatment with 2-week bed rest for osteoporotic vertebral
    fractures: a prospective cohort study
    """,
    authors="Funayama T, Tatsumura M, Fujii K, Ikumi A, Okuwaki S, Shibao Y, et al.",
    published="J Bone Joint Surg Am. 2022;104(20):1785-95",
    year=2022,
    doi="10.2106/JBJS.22.00116",
    pmid="36005391",
    seen="""
    Only the head of the abstract was seen at PubMed (the PMID was read from its address); the
    numbers come from two news summaries (mcknights.com and techeblogger.com).
    """,
)
