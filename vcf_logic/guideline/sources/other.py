"""Point-of-care references, payer rules, secondary pages and the publisher's other articles."""

from vcf_logic.engine.records import Source

ACR_VCF_DECODED = Source(
    id="R38",
    title="New VCF on radiograph with malignancy history",
    published="gighz.com",
    seen="""
    A commercial page that restates the ACR criteria on vertebral compression fractures; it is
    secondary to them.
    """,
)

BMJ_BEST_PRACTICE = Source(
    id="R39",
    title="[BMJ Best Practice topic 819: treatment algorithm and management approach]",
    published="BMJ Best Practice",
    seen="Read as a mirrored copy (bibliotheek.ehb.be).",
    aliases=("R99",),
)

AOMRC = Source(
    id="R41",
    title="""
    Vertebral augmentation for painful osteoporotic vertebral fractures, best practice guidance
    """,
    authors="Academy of Medical Royal Colleges",
    url="https://ebi.aomrc.org.uk",
    seen="Seen as an excerpt of the web page, not in full.",
)

MRI_SAFETY = Source(
    id="R72",
    title="[MRI contraindications, and the categories of the ACR Manual on MR Safety]",
    published="seekhealthz.com; radiologyauthority.com",
    seen="Secondary pages; the manual itself was not seen.",
)

SIBLING_ARTICLES = Source(
    id="R81",
    title="""
    [Sibling articles 885436 (bone loss of 2% per week), 669296 (NSAIDs first), 891104 (3 weeks to 3
    months) and 595230 (repeats 1% per week)]
    """,
    authors="Dr.Oracle",
    seen="""
    Evidence that the publisher of the two articles contradicts itself, not a clinical source.
    """,
)

RADIOTHERAPY_2015 = Source(
    id="R96",
    title="External-beam radiotherapy for bone metastasis",
    published="""
    UpToDate, copy of 2015. Also: Chen F, et al. Oncol Lett. 2016:1799-1806.
    doi:10.3892/ol.2016.4121. ASTRO, palliative radiotherapy for bone metastases (NGC 11142)
    """,
    year=2015,
    seen="""
    Read as a copy of the UpToDate topic (cancerlink.ru), an excerpt of the review by Chen and
    colleagues and the ASTRO summary in the archived National Guideline Clearinghouse.
    """,
)

MEDICARE_LCD = Source(
    id="R104",
    title="""
    [Medicare local coverage determinations on vertebral augmentation: L34228 (revision effective
    2021-01-10), L33569, L34976, L38737, L38201 and L34106]
    """,
    authors="Centers for Medicare and Medicaid Services",
    published="cms.gov. US payer rules, not a clinical guideline",
    seen="Read as excerpts at cms.gov and as summaries at verity.backworkai.com.",
)

MEDICARE_2020 = Source(
    id="R105",
    title="[Response to comments, article A58534 (NGS)]",
    authors="Centers for Medicare and Medicaid Services",
    published="cms.gov; 2020. US payer rules, not a clinical guideline",
    year=2020,
    seen="Seen as an excerpt at cms.gov, not in full.",
)
