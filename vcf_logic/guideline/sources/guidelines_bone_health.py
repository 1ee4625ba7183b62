"""Guidelines on osteoporosis, fragility fractures, falls and prescribing in older people."""

from vcf_logic.engine.records import Source
from vcf_logic.guideline.sources.how_seen import CLEARINGHOUSE, EXCERPT

NOGG_2021 = Source(
    id="R6",
    title="""
    [National Osteoporosis Guideline Group guideline: section 5, non-pharmacological management of
    osteoporosis; section 8, management of symptomatic osteoporotic vertebral fractures; summary of
    main recommendations, updated September 2021]
    """,
    authors="Gregson CL, Armstrong DJ, Bowden J, Cooper C, Edwards J, Gittoes NJL, et al.",
    published="Arch Osteoporos. 2022;1",
    year=2022,
    doi="10.1007/s11657-022-01061-5",
    seen="""
    Read as sections 5 and 8 and the summary of main recommendations at nogg.org.uk; the journal
    version was not read.
    """,
    aliases=(
        "R20",
        "R23",
    ),
)

BEERS_2015 = Source(
    id="R7",
    title="""
    AGS 2015 updated Beers criteria for potentially inappropriate medication use in older adults
    """,
    authors="American Geriatrics Society 2015 Beers Criteria Update Expert Panel",
    published="J Am Geriatr Soc. 2015;63(11):2227-46. NGC 10857",
    year=2015,
    pmid="26446832",
    seen=CLEARINGHOUSE,
)

ASBMR_COALITION_2020 = Source(
    id="R21",
    title="""
    Secondary fracture prevention: consensus clinical recommendations from a multistakeholder
    coalition
    """,
    authors="Conley RB, Adib G, Adler RA, Akesson KE, Alexander IM, Amenta KC, et al.",
    published="J Bone Miner Res. 2019/2020 (ASBMR)",
    year=2020,
    seen=EXCERPT,
)

NOGG_2021_SUMMARY_MEDSCAPE = Source(
    id="R23b",
    title="""
    [Key learning points 2022: the NOGG update includes intravenous zoledronate as a first-line
    option]
    """,
    authors="Medscape UK",
    published="Medscape UK; 2022",
    year=2022,
    seen="A secondary summary of the NOGG guideline, not the guideline itself.",
)

ENDOCRINE_SOCIETY_2020 = Source(
    id="R24",
    title="Pharmacological management of osteoporosis in postmenopausal women, guideline update",
    authors="Endocrine Society",
    published="2020 Feb 18",
    year=2020,
    url="https://guidelinecentral.com/guideline/21889",
    seen="""
    Read as summaries of the guideline at guidelinecentral.com (guideline 21889) and
    bonehealthtoolkit.com.
    """,
)

EAST_2016 = Source(
    id="R44",
    title="Prevention of fall-related injuries in the elderly: EAST practice management guideline",
    authors="Crandall M, Duncan T, Mallat A, Greene W, Violano P, Christmas AB, et al.",
    published="J Trauma Acute Care Surg. 2016;81(1):196-206",
    year=2016,
    pmid="26958795",
    seen="Seen as an abstract or excerpt, not in full; the PMID was read from a page address.",
)

NICE_CG161 = Source(
    id="R45",
    title="Falls: assessment and prevention of falls in older people",
    authors="National Institute for Health and Care Excellence",
    published="Clinical guideline 161. London: NICE; 2013 Jun. 33 p.",
    year=2013,
    seen=CLEARINGHOUSE,
)

EULAR_EFORT_2017 = Source(
    id="R54",
    title="""
    EULAR/EFORT recommendations for management of patients older than 50 years with a fragility
    fracture and prevention of subsequent fractures
    """,
    authors="""
    Lems WF, Dreinhofer KE, Bischoff-Ferrari H, Blauth M, Czerwinski E, da Silva JAP, et al.
    """,
    published="Ann Rheum Dis. 2017;76(5):802-10",
    year=2017,
    doi="10.1136/annrheumdis-2016-210289",
    pmid="28007756",
    seen="""
    Seen as the abstract (copy at medluna.com) and table 1 (ard.bmj.com); recommendations 1 to 7
    were visible, 8 was cut off, 9 and 10 were not seen.
    """,
    aliases=("R91",),
)

ACR_BONE_DENSITY = Source(
    id="R65",
    title="ACR Appropriateness Criteria osteoporosis and bone mineral density",
    authors="American College of Radiology",
    published="NGC 11058",
    seen=CLEARINGHOUSE,
)

AACE_2020 = Source(
    id="R66",
    title="""
    AACE/ACE clinical practice guidelines for the diagnosis and treatment of postmenopausal
    osteoporosis - 2020 update
    """,
    authors="Camacho PM, Petak SM, Binkley N, Diab DL, Eldeiry LS, Farooki A, et al.",
    published="Executive summary",
    year=2020,
    doi="10.4158/GL-2019-0524",
    seen="""
    Seen as an excerpt of the executive summary and of a summary at guidelinecentral.com (guideline
    41073); of the part on very high risk only the headings were seen.
    """,
)

BHOF_2022 = Source(
    id="R78",
    title="The clinician's guide to prevention and treatment of osteoporosis",
    authors="LeBoff MS, Greenspan SL, Insogna KL, Lewiecki EM, Saag KG, Singer AJ, et al.",
    published="Osteoporos Int. 2022;33(10):2049-102",
    year=2022,
    doi="10.1007/s00198-021-05900-y",
    pmid="35478046",
    seen=EXCERPT,
)

BEERS_2023 = Source(
    id="R118",
    title="American Geriatrics Society 2023 Beers criteria",
    authors="American Geriatrics Society",
    published="J Am Geriatr Soc. 2023",
    year=2023,
    doi="10.1111/jgs.18372",
    seen="""
    Only table 6 was seen, as a copy at formweb.com; the row on opioids after fractures was not
    seen.
    """,
)
