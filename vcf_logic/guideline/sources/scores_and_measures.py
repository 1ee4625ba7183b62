"""Scores, formulas and radiological measures."""

from vcf_logic.engine.records import Source

OF_CARD = Source(
    id="R60",
    title="Osteoporotic Fracture (OF) classification pocket card with modified OF score",
    authors="AO Spine, DGOU",
    url="https://scribd.com/document/603776629",
    seen="Read as a copy at scribd.com (document 603776629).",
)

OF_SCORE_2026 = Source(
    id="R61",
    title="[Optimisation of the OF score, EOFTT data]",
    published="Also: Ullrich BW, et al. doi:10.25673/120917 (repository)",
    year=2026,
    doi="10.1177/21925682261461524",
    seen="Seen as an abstract or excerpt, not in full; the title and the authors were not noted.",
)

SINS_2011 = Source(
    id="R62",
    title="[Spinal Instability Neoplastic Score]",
    authors="Fourney DR, et al.",
    published="J Clin Oncol. 2011;29(22):3072-7",
    year=2011,
    seen="""
    Read through spinemd.wordpress.com, and the item table also at pacs.de and cancercalc.com (which
    cites Fisher CG), not as the paper itself.
    """,
)

GENANT_WANG_2019 = Source(
    id="R63",
    title="""
    A modified semi-quantitative (mSQ) grading scheme for osteoporotic vertebral fracture in elderly
    women
    """,
    authors="Wang YXJ",
    published="Quant Imaging Med Surg. 2019",
    year=2019,
    doi="10.21037/qims.2019.02.04",
    seen="Seen as an excerpt that quotes Genant's grades; Genant's own paper was not seen.",
)

COCKCROFT_GAULT_1976 = Source(
    id="R64",
    title="Prediction of creatinine clearance from serum creatinine",
    authors="Cockcroft DW, Gault MH",
    published="Nephron. 1976;16(1):31-41",
    year=1976,
    seen="""
    The paper itself was not seen. Another text that was read cites it, and the formula was also
    read at tabers.com.
    """,
)

HSU_2019 = Source(
    id="R67",
    title="""
    The evaluation of different radiological measurement parameters of the degree of collapse of the
    vertebral body in vertebral compression fractures
    """,
    authors="Hsu WE, et al.",
    published="Appl Bionics Biomech. 2019;2019:4021640",
    year=2019,
    doi="10.1155/2019/4021640",
    seen="""
    Seen as an abstract or excerpt, not in full; its exact formula for height loss was not visible.
    """,
)

WEDGE_2023 = Source(
    id="R68",
    title="""
    Equivalent values between anterior vertebral height, wedge ratio, and wedge angle for evaluating
    vertebral mobility and deformity in osteoporotic vertebral fractures: a conventional
    observational study
    """,
    published="J Orthop Surg Res (article s13018-023-03758-w)",
    seen="Seen as an excerpt with table 1, not in full; the authors and the year were not noted.",
)

KYPHOSIS_RELIABILITY = Source(
    id="R69",
    title="[Reliability of kyphosis angle measurement in burst fractures]",
    pmcid="PMC2899829",
    seen="""
    Seen as an excerpt, which did not show the title or the authors; its definitions of local and
    segmental kyphosis were not seen.
    """,
)

FRACTURESCOUT = Source(
    id="R77",
    title="[Panel variables of Fracturescout]",
    published="fracturescout.com",
    url="https://fracturescout.com",
    seen="Seen as an excerpt of the website.",
)

OF_SCORE_STUDIES = Source(
    id="R120",
    title="[Studies of the OF score]",
    authors="Ullrich BW, et al.",
    published="""
    2025 (508 patients; opendata.uni-halle.de). Also: doi:10.1177/21925682261461524 (518 patients).
    NCT07027306. Schnake KJ, et al. Global Spine J. 2018;8(2S):46S-49S.
    doi:10.1177/2192568217717972. Neurospine. 2023;20(4):1166-76. doi:10.14245/ns.2346776.388. Asian
    Spine J. 2024. doi:10.31616/asj.2023.0319
    """,
    year=2025,
    doi="10.25673/120917",
    seen="""
    Each was seen as an abstract or excerpt, not in full (the trial registration at findatrial.com).
    """,
)
