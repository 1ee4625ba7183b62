"""Systematic reviews, meta-analyses and narrative reviews."""

from vcf_logic.engine.records import Source
from vcf_logic.guideline.sources.how_seen import EXCERPT

KNOPP_SIHOTA_2012 = Source(
    id="R18",
    title="""
    Calcitonin for treating acute and chronic pain of recent and remote osteoporotic vertebral
    compression fractures: a systematic review and meta-analysis
    """,
    authors="Knopp-Sihota JA, Newburn-Cook CV, Homik J, Cummings GG, Voaklander D",
    published="Osteoporos Int. 2012;23:17-38",
    year=2012,
    doi="10.1007/s00198-011-1676-0",
    seen=EXCERPT,
)

BOUCHER_2020 = Source(
    id="R19",
    title="""
    Efficacy of calcitonin for treating acute pain associated with osteoporotic vertebral
    compression fracture: an updated systematic review
    """,
    authors="Boucher E, Rosgen B, Lang E",
    published="CJEM. Published online 2020 Mar 19",
    year=2020,
    seen=EXCERPT,
)

COCHRANE_VERTEBROPLASTY_2018 = Source(
    id="R25",
    title="Percutaneous vertebroplasty for osteoporotic vertebral compression fracture",
    authors="Buchbinder R, Johnston RV, Rischin KJ, Homik J, Jones CA, Golmohammadi K, et al.",
    published="Cochrane Database Syst Rev. 2018 Nov 6",
    year=2018,
    doi="10.1002/14651858.CD006349.pub4",
    pmid="30399208",
    seen=EXCERPT,
)

RAJASEKARAN_2017 = Source(
    id="R28",
    title="""
    Osteoporotic thoracolumbar fractures - how are they different? Classification and treatment
    algorithm
    """,
    authors="Rajasekaran S, Kanna RM, Schnake KJ, Vaccaro AR, Schroeder GD, Sadiqi S, et al.",
    published="J Orthop Trauma. 2017;31:S49-56",
    year=2017,
    doi="10.1097/BOT.0000000000000949",
    seen=EXCERPT,
)

PAPANASTASSIOU_2012 = Source(
    id="R32",
    title="Comparing effects of kyphoplasty, vertebroplasty, and non-surgical management",
    authors="""
    Papanastassiou ID, Phillips FM, Van Meirhaeghe J, Berenson JR, Andersson GBJ, Chung G, et al.
    """,
    published="Eur Spine J. 2012;21(9):1826-43",
    year=2012,
    doi="10.1007/s00586-012-2314-z",
    pmid="22543412",
    seen=EXCERPT,
)

BEALL_2018 = Source(
    id="R33",
    title="Review of vertebral augmentation: an updated meta-analysis of the effectiveness",
    authors="Beall D, Lorio MP, Yun BM, Runa MJ, Ong KL, Warner CB",
    published="Int J Spine Surg. 12(3):295",
    year=2018,
    seen="""
    Seen as an abstract or excerpt, not in full; the year was not shown, and its text cites it as
    2018.
    """,
)

SQUIRES_2023 = Source(
    id="R37",
    title="""
    Clinical outcomes after bracing for vertebral compression fractures: a systematic review and
    meta-analysis of randomized trials
    """,
    authors="Squires M, Green JH, Patel R, Aleem I",
    published="""
    J Spine Surg. 2023;9:139-48. Editorial: Mikula AL, Pennington Z, Elder BD, Fogelson JL.
    doi:10.21037/jss-23-71
    """,
    year=2023,
    seen="Read through the editorial on it by Mikula and colleagues.",
)

AAFP_2016 = Source(
    id="R43",
    title="Diagnosis and management of vertebral compression fractures",
    authors="McCarthy J, Davis A",
    published="Am Fam Physician. 2016;94(1):44-50",
    year=2016,
    seen=EXCERPT,
)

ECTS_DENOSUMAB = Source(
    id="R47",
    title="[Updated systematic review and expert advice on denosumab discontinuation]",
    authors="European Calcified Tissue Society working group",
    published="""
    J Clin Endocrinol Metab. 106(1):264. Also: Anastasilakis AD, Makras P, Yavropoulou MP, Tabacco
    G, Naciu AM, Palermo A. Denosumab discontinuation and the rebound phenomenon. J Clin Med.
    2021;10(1):152. doi:10.3390/jcm10010152. PMID 33406802
    """,
    seen="Seen as an excerpt, which did not show the title, the authors or the year.",
)

VP_V_KP_META = Source(
    id="R48",
    title="[Meta-analysis of vertebroplasty and kyphoplasty, 8 studies, 848 patients]",
    pmcid="PMC3167445",
    seen="Seen as an excerpt, which did not show the title, the authors or the journal.",
)

SANDERS_2010 = Source(
    id="R51",
    title="Annual high-dose oral vitamin D and falls and fractures in older women",
    authors="Sanders KM, et al.",
    published="""
    JAMA. 2010;303:1815-22. Also: Narvaez J, Maldonado G, Guerrero R, Messina OD, Rios C. Vitamin D
    megadose. Open Access Rheumatol. 2020;12:105-15. doi:10.2147/OARRR.S252245
    """,
    year=2010,
    seen="Read through summaries (reliasmedia.com, clinicaladvisor.com), not as the paper itself.",
)

WALTERS_2017 = Source(
    id="R55",
    title="Fracture liaison services: improving outcomes for patients with osteoporosis",
    authors="Walters S, Khan T, Ong T, Sahota O",
    published="Clin Interv Aging. 2017;12:117-27",
    year=2017,
    doi="10.2147/CIA.S85551",
    seen=EXCERPT,
)

SCHEYERER_2021 = Source(
    id="R71",
    title="""
    Risk factors for failure in conservatively treated osteoporotic vertebral fractures: a
    systematic review
    """,
    authors="Scheyerer MJ, Spiegl UJA, Grueninger S, Hartmann F, Katscher S, Osterhoff G, et al.",
    published="Global Spine J. 2021 Feb 5;12(2):289-97",
    year=2021,
    doi="10.1177/2192568220982279",
    pmid="33541142",
    seen=EXCERPT,
)

COCHRANE_EXERCISE = Source(
    id="R76",
    title="Exercise for improving outcomes after osteoporotic vertebral fracture",
    published="Cochrane Database Syst Rev. CD008618.pub3",
    seen="The conclusions were not visible; the authors and the year were not noted.",
)

ASIAN_SPINE_REVIEW_2022 = Source(
    id="R88",
    title="Management of osteoporotic vertebral fracture: review update 2022",
    published="Asian Spine J. 2022;16(6):934-46",
    year=2022,
    doi="10.31616/asj.2022.0441",
    pmcid="PMC9827207",
    seen="Seen as an abstract or excerpt, not in full; the authors were not shown.",
)

VITAMIN_D_FALLS_2009 = Source(
    id="R92",
    title="[Vitamin D and falls, meta-analysis]",
    authors="Bischoff-Ferrari HA, et al.",
    published="BMJ. 2009;339:b3692",
    year=2009,
    doi="10.1136/bmj.b3692",
    pmid="19797342",
    seen="Seen as an abstract or excerpt, not in full; the title was not noted.",
)

VITAMIN_D_FRACTURES_META = Source(
    id="R93",
    title="[Vitamin D and non-vertebral fractures, meta-analysis]",
    published="Arch Intern Med",
    seen="""
    Seen as an abstract or excerpt (jamanetwork.com, full article 414883), not in full; the title
    and the authors were not shown.
    """,
)

VITAMIN_D_META_2020 = Source(
    id="R94",
    title="[Vitamin D, falls and fractures, meta-analysis of 47 randomised trials]",
    authors="Thanapluetiwong S, et al.",
    published="Medicine (Baltimore). 2020;99(34):e21506",
    year=2020,
    doi="10.1097/MD.0000000000021506",
    pmid="32846760",
    seen="Seen as an abstract or excerpt, not in full; the title was not noted.",
)

FALLS_PROGRAMMES_META = Source(
    id="R95",
    title="[Multiple-component fall-prevention programmes, meta-analysis of 17 trials]",
    published="""
    Related, its numbers not seen: Hopewell S, et al. Cochrane Database Syst Rev. 2018 Jul 23.
    CD012221.pub2
    """,
    pmcid="PMC3928080",
    seen="Seen as an abstract or excerpt, not in full; the title and the authors were not shown.",
)

BIOPSY_META = Source(
    id="R101",
    title="[Unsuspected malignancy in vertebral compression fractures, meta-analysis]",
    published="Preprint. Also: mdpi.com/2673-4036/5/4/30",
    doi="10.21203/rs.3.rs-6906795/v1",
    seen="A preprint, seen as an abstract or excerpt (sciety.org), not in full.",
)

MAUCH_2018 = Source(
    id="R103",
    title="""
    Review of the imaging features of benign osteoporotic and malignant vertebral compression
    fractures
    """,
    authors="Mauch JT, Carr CM, Cloft H, Diehn FE",
    published="AJNR. 2018;39(9):1584-92",
    year=2018,
    doi="10.3174/ajnr.A5528",
    pmid="29348133",
    seen=EXCERPT,
)

BRACE_STUDIES = Source(
    id="R119",
    title="[Trials and reviews of spinal braces]",
    published="""
    Pfeifer M, Begerow B, Minne HW. Am J Phys Med Rehabil. 2004;83(3):177-86.
    doi:10.1097/01.phm.0000113403.16617.93. Spinomed trial: Front Pain Res. 2022;3.
    doi:10.3389/fpain.2022.1038269. Kaijser Alin C, et al. Arch Osteoporos. 2019;14(1):5.
    doi:10.1007/s11657-018-0555-0. PMID 30623268. Systematic review of 13 studies: PMC10177312. Jin
    YZ, Lee JH. J Korean Med Sci. 2016;31(10):1641-9. doi:10.3346/jkms.2016.31.10.1641. PMID
    27550495
    """,
    seen="Each was seen as an abstract or excerpt, not in full, and the titles were not noted.",
)

WU_2018 = Source(
    id="R121",
    title="[Fracture liaison services, systematic review]",
    authors="Wu CH, et al.",
    published="""
    Osteoporos Int. 2018;29(5):1023-47. Also: Ganda K, et al. Osteoporos Int. 2013;24(2):393-406
    (article s00198-012-2090-y)
    """,
    year=2018,
    doi="10.1007/s00198-017-4370-z",
    seen="Seen as an abstract or excerpt, not in full; the titles were not noted.",
)
