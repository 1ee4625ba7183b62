"""Guidelines and appropriateness criteria on spinal fractures, back pain and spinal tumours."""

from vcf_logic.engine.records import Source
from vcf_logic.guideline.sources.how_seen import CLEARINGHOUSE, EXCERPT

AAOS_2010 = Source(
    id="R1",
    title="The treatment of symptomatic osteoporotic spinal compression fractures",
    authors="American Academy of Orthopaedic Surgeons",
    published="""
    Rosemont (IL): AAOS; 2010 Sep 24. 177 p. Summary: Esses SI, McGuire R, Jenkins J, Finkelstein J,
    Woodard E, Watters WC, et al. J Am Acad Orthop Surg. 2011;19(3):176-82 (the DOI and PMID are
    those of this summary)
    """,
    year=2010,
    doi="10.5435/00124635-201103000-00007",
    pmid="21368099",
    seen="""
    Read as seven of the guideline's pages at orthoguidelines.org (1182, 1183, 1185 and 1187 to
    1190) and as its National Guideline Clearinghouse summary 24798 (archived 2012 Oct 14 at
    webarchive.library.unt.edu); for bed rest, braces, opioids, kyphosis angle and patients who are
    not neurologically intact only the list in that summary was seen.
    """,
    aliases=(
        "R1a",
        "R1b",
        "R1c",
        "R1d",
        "R1e",
        "R1f",
        "R1g",
        "R1h",
    ),
)

ACR_VCF_2013 = Source(
    id="R2",
    title="ACR Appropriateness Criteria management of vertebral compression fractures",
    authors="McConnell CT Jr, Wippold FJ II, Ray CE Jr, Weissman BN, Angevine PD, Fries IB, et al.",
    published="""
    Reston (VA): American College of Radiology; 2013. 11 p. NGC 10149 (the DOI is that of the
    journal version)
    """,
    year=2013,
    doi="10.1016/j.jacr.2014.04.011",
    seen=CLEARINGHOUSE,
)

ACR_VCF_2018 = Source(
    id="R3",
    title="ACR Appropriateness Criteria management of vertebral compression fractures",
    authors="Shah LM, Jennings JW, Kirsch CFE, et al.",
    published="American College of Radiology; revised 2018",
    year=2018,
    seen="""
    Seen as the abstract (scholars.uab.edu) and variant tables 1 to 3 (copy at docslib.org 4714486),
    with the author list cut off; the narrative, the further variants and the 2022 update were not
    seen.
    """,
)

NICE_TA279 = Source(
    id="R4",
    title="""
    Percutaneous vertebroplasty and percutaneous balloon kyphoplasty for treating osteoporotic
    vertebral compression fractures
    """,
    authors="National Institute for Health and Care Excellence",
    published="Technology appraisal guidance 279. London: NICE; 2013 Apr. 55 p.",
    year=2013,
    seen=CLEARINGHOUSE,
)

ASBMR_2019 = Source(
    id="R5",
    title="The efficacy and safety of vertebral augmentation: a second ASBMR task force report",
    authors="Ebeling PR, Akesson K, Bauer DC, Buchbinder R, Eastell R, Fink HA, et al.",
    published="J Bone Miner Res. 2019;34(1):3-21",
    year=2019,
    doi="10.1002/jbmr.3653",
    pmid="30677181",
    seen=EXCERPT,
)

ACR_LOW_BACK_PAIN_2015 = Source(
    id="R8",
    title="ACR Appropriateness Criteria low back pain",
    authors="Patel ND, Broderick DF, Burns J, Deshmukh TK, Fries IB, Harvey HB, et al.",
    published="Reston (VA): American College of Radiology; 2015. 12 p. NGC 10840",
    year=2015,
    seen=CLEARINGHOUSE,
)

DGOU_2018 = Source(
    id="R27",
    title="""
    Nonsurgical and surgical management of osteoporotic vertebral body fractures: recommendations of
    the Spine Section of the DGOU
    """,
    authors="Blattert TR, Schnake KJ, Gonschorek O, Gercek E, Hartmann F, Katscher S, et al.",
    published="""
    Global Spine J. 2018;(2 Suppl):50S-55S. German version: Orthopade. 2019;48(1):84-91 (the DOI and
    PMID are those of the German version)
    """,
    year=2018,
    doi="10.1007/s00132-018-03666-6",
    pmid="30574674",
    seen="""
    Seen as an abstract or excerpt, not in full; the original item table of the score was not seen.
    """,
)

RAND_2018 = Source(
    id="R30",
    title="""
    Management of vertebral fragility fractures: a clinical care pathway developed by a
    multispecialty panel using the RAND/UCLA appropriateness method
    """,
    authors="Hirsch JA, Beall DP, Chambers MR, Andreshak TG, Brook AL, Bruel BM, et al.",
    published="Spine J. 2018;18(11):2152-61",
    year=2018,
    doi="10.1016/j.spinee.2018.07.025",
    pmid="30096377",
    seen="""
    Seen as summaries hosted by Medtronic, not in full; the study was supported by industry, and the
    PMID was read from a page address.
    """,
)

NICE_NG234 = Source(
    id="R35",
    title="Spinal metastases and metastatic spinal cord compression",
    authors="National Institute for Health and Care Excellence",
    published="NICE guideline NG234; 2023 (replaces CG75)",
    year=2023,
    seen="""
    The numbered recommendations were not seen; beyond its aim, its content was read in the 2023
    summary in the BMJ.
    """,
)

ACR_CORD_COMPRESSION_2014 = Source(
    id="R50",
    title="""
    ACR Appropriateness Criteria metastatic epidural spinal cord compression and recurrent spinal
    metastasis
    """,
    authors="Lo SS-M, Ryu S, Chang EL, Galanopoulos N, Jones J, Kim EY, et al.",
    published="Reston (VA): American College of Radiology; 2014. 16 p. NGC 10671",
    year=2014,
    seen=CLEARINGHOUSE,
)

COLORADO_2014 = Source(
    id="R52",
    title="Low back pain medical treatment guidelines",
    authors="Colorado Division of Workers' Compensation",
    published="Denver (CO); 2014 Feb 3. 112 p. NGC 10647",
    year=2014,
    seen=CLEARINGHOUSE,
)

NASS_2020 = Source(
    id="R70",
    title="Diagnosis and treatment of adults with osteoporotic vertebral fractures",
    authors="North American Spine Society",
    published="Evidence to 2020 Sep 30",
    url="https://north-american-spine-society.foleon.com",
    seen="""
    Seen as an excerpt of the online version, not in full; the year of publication was not shown.
    """,
)

BMJ_NG234_SUMMARY_2023 = Source(
    id="R97",
    title="""
    Spinal metastases and metastatic spinal cord compression: summary of updated NICE guidance
    """,
    authors="Hawkins JE, Dworzynski K, Haden N",
    published="BMJ. 2023;383:p1973",
    year=2023,
    doi="10.1136/bmj.p1973",
    seen=EXCERPT,
)

NICE_MYELOMA_2016 = Source(
    id="R98",
    title="Myeloma: diagnosis and management",
    authors="National Collaborating Centre for Cancer",
    published="NICE guideline NG35. London: NICE; 2016 Feb 10. 25 p. NGC 10900",
    year=2016,
    seen=CLEARINGHOUSE,
)

APPROPRIATENESS_2017 = Source(
    id="R123",
    title="Appropriateness criteria for treatment of osteoporotic vertebral compression fractures",
    published="Osteoporos Int (a review, article s00198-017-4348-x)",
    year=2017,
    seen="Seen as an abstract or excerpt, not in full; the authors and the volume were not noted.",
)

ACCP_2013 = Source(
    id="R125",
    title="Symptom management in patients with lung cancer: ACCP guidelines, 3rd ed.",
    authors="Simoff MJ, Lally B, Slade MG, Goldberg WG, Lee P, Michaud GC, Wahidi MM, Chawla M",
    published="Chest. 2013;143(5 Suppl):e455S-97S. NGC 9887",
    year=2013,
    seen=CLEARINGHOUSE,
)
