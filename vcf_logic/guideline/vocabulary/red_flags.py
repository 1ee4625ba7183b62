"""The facts that can call for immediate action."""

from vcf_logic.engine.facts import Choice, YesNo
from vcf_logic.engine.records import Section

neuro_status = Choice(
    "neuro_status",
    "Neurological status",
    question="What does the neurological examination show?",
    help=(
        "Intact only after examination of leg power, sensation including the perineum, reflexes, "
        "bladder and bowel function and anal tone. Deficit means any new motor, sensory or "
        "sphincter change, or a cauda equina symptom."
    ),
    options={
        "intact": "intact on examination",
        "deficit": "new deficit or cauda equina symptom",
    },
)

spinal_instability = YesNo(
    "spinal_instability",
    "Spinal instability",
    question="Does imaging show spinal instability?",
    help=(
        "Judged by a radiologist or surgeon: translation, rotation, failure of the anterior or "
        "posterior tension band, type OF5, or widening on standing films. Leave it open without "
        "imaging that can show it."
    ),
)

cord_compression = YesNo(
    "cord_compression",
    "Cord or cauda equina compression",
    question="Does imaging show significant compression of the spinal cord or cauda equina?",
    help="Significant compression, as seen on imaging. Leave it open without such imaging.",
)

cord_compression_focal = YesNo(
    "cord_compression_focal",
    "Compression at one focal level",
    question="Is the cord or cauda equina compression at one focal level?",
    help="Used only for the statement on surgery in metastatic disease.",
)

canal_compromise_with_severe_collapse = YesNo(
    "canal_compromise_with_severe_collapse",
    "Severe collapse with canal narrowing",
    question="Is there severe vertebral collapse together with narrowing of the spinal canal?",
    help=(
        "Both are needed: severe collapse, such as Genant grade 3, and a narrowed canal. Leave it "
        "open without imaging that shows the canal."
    ),
)

known_malignancy = YesNo(
    "known_malignancy",
    "Known cancer, current or past",
    question=(
        "Does the patient have a current or past cancer that can spread to bone, or myeloma or "
        "lymphoma?"
    ),
    help=(
        "Any current or past cancer that can spread to bone counts, and so does myeloma or "
        "lymphoma."
    ),
)

pathologic_suspected = YesNo(
    "pathologic_suspected",
    "Suspected pathologic fracture",
    question="Does imaging or the clinical picture suggest a pathologic fracture?",
    help=(
        "Imaging or clinical suspicion is enough: convex posterior border, involved pedicle or "
        "posterior element, marrow replacement, or soft-tissue mass."
    ),
)

malignancy_risk_factors = YesNo(
    "malignancy_risk_factors",
    "Risk factors for cancer",
    question="Does the patient have any risk factor for a fracture due to cancer?",
    help=(
        "A history of cancer, unexplained weight loss, immunosuppression, pain at night or at "
        "rest, or failure of conservative care."
    ),
)

infection_suspected = YesNo(
    "infection_suspected",
    "Suspected infection",
    question="Is infection suspected?",
    help=(
        "Fever, raised inflammatory markers, intravenous drug use or a recent infection. The "
        "articles do not mention it; it is asked for safety."
    ),
)

performance_good = YesNo(
    "performance_good",
    "Good performance status",
    question="Does the patient have a good performance status?",
    help="Used only for the statement on surgery in metastatic disease.",
)

life_expectancy_reasonable = YesNo(
    "life_expectancy_reasonable",
    "Reasonable life expectancy",
    question="Does the patient have a reasonable life expectancy?",
    help="Used only for the statement on surgery in metastatic disease.",
)

SECTION = Section(
    id="red_flags",
    title="Red flags",
    intro=(
        "Findings that can call for immediate action: a question left unanswered here never "
        "counts as no."
    ),
    facts=(
        neuro_status,
        spinal_instability,
        cord_compression,
        cord_compression_focal,
        canal_compromise_with_severe_collapse,
        known_malignancy,
        pathologic_suspected,
        malignancy_risk_factors,
        infection_suspected,
        performance_good,
        life_expectancy_reasonable,
    ),
)
