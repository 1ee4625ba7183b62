"""Drug labels, and what regulators and manufacturers announced about medicines."""

from vcf_logic.engine.records import Source

RISEDRONATE_MONOGRAPH = Source(
    id="R10b",
    title="[Risedronate monograph: contraindication with creatinine clearance below 30 mL/min]",
    published="healthdigest.org",
    seen="A secondary monograph, not the label.",
)

STRONTIUM_EU_2014 = Source(
    id="R14",
    title="""
    [European Commission adopted the CHMP opinion on Protelos/Osseor, with the contraindications]
    """,
    authors="Servier",
    published="2014 May 7. Also: HALMED, 2014 Feb 24; BASG, 2014 Feb 21",
    year=2014,
    seen="Read as notices by Servier, HALMED and BASG, not as the decision itself.",
)

STRONTIUM_SUPPLY_2017 = Source(
    id="R15",
    title="Rapid response: cessation of strontium ranelate supply",
    published="""
    BMJ. 2016;354:i5109 (2017 May 2). Also: MIMS UK, osteoporosis treatment discontinued
    """,
    year=2017,
    seen="""
    A rapid response to the journal and a page of MIMS UK, not the manufacturer's own notice.
    """,
)

STRONTIUM_UK_LABEL = Source(
    id="R15b",
    title="Strontium ranelate Aristo 2 g granules, product text",
    published="emc, medicines.org.uk, updated 2021 Jan 4; MHRA 2020",
    year=2021,
    seen="""
    Read as the emc text and a copy at rxreasoner.com; the return to the UK market comes from
    osteodorset.org.uk (2019 Feb 1, citing NOS) and a Medscape UK monograph, and the lack of US
    approval from an encyclopaedia mirror (profilpelajar.com) only.
    """,
)

EMA_CALCITONIN_2012 = Source(
    id="R16",
    title="European Medicines Agency recommends limiting long-term use of calcitonin medicines",
    authors="European Medicines Agency",
    published="2012 Jul 20",
    year=2012,
)

CALCITONIN_WITHDRAWALS_2013 = Source(
    id="R17",
    title="""
    [Withdrawal of calcitonin nasal sprays: Health Canada from 2013 Oct 1, Taiwan 2013 Dec 1; FDA
    advisory panel March 2013]
    """,
    published="oindpnews.com",
    seen="A secondary news report; the agencies' own notices were not seen.",
)

FDA_NSAID_2015 = Source(
    id="R40",
    title="[Drug Safety Communication: NSAIDs, heart attack and stroke]",
    authors="US Food and Drug Administration",
    published="2015 Jul 9",
    year=2015,
    seen="Read through secondary sites, not at the agency itself.",
)

FDA_DENOSUMAB_2024 = Source(
    id="R46",
    title="""
    Boxed warning for increased risk of severe hypocalcemia in advanced CKD with Prolia (denosumab)
    """,
    authors="US Food and Drug Administration",
    published="2024 Jan 19",
    year=2024,
    seen="Read as the agency's podcast page and as the boxed text at blackboxrx.com.",
)

ALENDRONATE_LABEL = Source(
    id="R106",
    title="Alendronate, US prescribing information",
    published="""
    Hangzhou Minsheng, DailyMed set id a24fd39c-34a7-4de2-9439-781e612189ca; Fosamax Plus D, FDA
    safety label change Nov 2013; Binosto
    """,
    seen="""
    Seen as the opening of a DailyMed label, a section list (ndclist.com/ndc/10135-718), an FDA
    notice of label changes of November 2013 (via drugs.com) and a reproduction (themeditary.com);
    the renal limit also in drug references (Medscape, cleanmeds.ca, MIMS Philippines).
    """,
    aliases=("R11",),
)

RISEDRONATE_LABEL = Source(
    id="R107",
    title="Risedronate sodium tablets, US prescribing information",
    published="""
    Actonel, FDA safety label change July 2009 (ucm175765); Aurobindo; Zydus delayed-release,
    revised 9/2018
    """,
    seen="""
    Seen as an FDA notice of label changes of July 2009 and as reproductions (trial.medpath.com,
    prescriberpoint.com, fda.report and, for section 7, druginteractionchecker.com); the number of
    the renal section was not seen.
    """,
    aliases=("R10",),
)

IBANDRONATE_LABEL = Source(
    id="R108",
    title="Ibandronate tablets and injection, US prescribing information",
    published="""
    Boniva; ibandronate sodium tablets: Alvogen, DailyMed set id
    acbc54fc-4248-416f-849c-2cd3bed0a843, and Bionpharma, revised 5/2023
    """,
    seen="""
    Seen as the opening of a DailyMed label and as reproductions (wixlib.com 5a29e,
    drugs-library.com, pillsync.com and, for the injection, themeditary.com), with a section list
    (ndclist.com).
    """,
    aliases=(
        "R9",
        "R13",
    ),
)

ZOLEDRONIC_ACID_LABEL = Source(
    id="R109",
    title="Zoledronic acid 5 mg, US prescribing information",
    published="""
    Gland, DailyMed set id d761011b-edd6-4d3f-bacd-8607dc2414fc, 2023 Mar 6; Reclast, FDA safety
    label change Aug 2011
    """,
    year=2023,
    seen="""
    Seen as the opening of a DailyMed label, an FDA notice of label changes of August 2011 (via
    drugs.com) and an undated FDA safety communication (via drugs.com and nursingcenter.com).
    """,
    aliases=("R12",),
)

DENOSUMAB_LABEL = Source(
    id="R110",
    title="Denosumab 60 mg, US prescribing information",
    published="""
    Jubbonti, DailyMed set id 4bf239bb-c467-4add-b7cf-ea666e4fc693, 2024 Oct 24; Conexxence and
    Osvyrti, openFDA; FDA label changes July 2013 and June 2014 (ucm307218)
    """,
    year=2024,
    seen="""
    Seen as label openings (DailyMed, openFDA), at proliahcp.com, as a reproduction with older
    section numbers (pharmacy-near-me.com) and as FDA notices of label changes; the numbering of the
    warnings in the current Prolia label was not seen.
    """,
)

CALCITONIN_LABEL = Source(
    id="R111",
    title="Calcitonin-salmon nasal spray, US prescribing information",
    published="""
    openFDA records c82eb602- and a6eaedb3- (snapshots of 2026 Sep 18); revision 3/2014 (fda.report
    0614bf53-); Apotex NDC 60505-0823, listed to 2027 Dec 31 (openFDA snapshot of 2026 Oct 2)
    """,
    seen="""
    Seen as label openings at openFDA and as reproductions (fda.report; the malignancy table at
    docslib.org 6578718; WikiDoc, Medscape and rxlist, which are secondary).
    """,
    aliases=("R17b",),
)

TERIPARATIDE_LABEL = Source(
    id="R112",
    title="Teriparatide, US prescribing information",
    published="Forteo, highlights 11/2020",
    year=2020,
    seen="Seen as reproductions of the label (wixlib.com 5e61a, pillsync.com, bonsity.com).",
)

ABALOPARATIDE_LABEL = Source(
    id="R113",
    title="Abaloparatide, US prescribing information",
    published="Tymlos",
    seen="Seen as reproductions of the label (hematologyadvisor.com, 120ty.net 49443, medthority).",
)

ROMOSOZUMAB_LABEL = Source(
    id="R114",
    title="Romosozumab, US prescribing information",
    published="Evenity, DailyMed, updated 2020 Apr 30",
    year=2020,
    seen="Seen as the opening of a DailyMed label and as a reproduction (120ty.net 58951).",
)

RALOXIFENE_LABEL = Source(
    id="R115",
    title="Raloxifene, US prescribing information",
    published="Evista",
    seen="Seen as reproductions of the label (drugs.com/pro/evista.html, themeditary.com 12553).",
)

ACETAMINOPHEN_LABEL = Source(
    id="R116",
    title="Acetaminophen, US over-the-counter label and prescribing information of the injection",
    published="Over the counter: Medique, openFDA. Injection: Ofirmev; Gland, DailyMed db5d4cf8-",
    seen="""
    Seen as label openings (openFDA, DailyMed) and as reproductions of the injection label
    (medlibrary.org, rxlist).
    """,
)

NAPROXEN_LABEL = Source(
    id="R117",
    title="Naproxen, US prescribing information: boxed warning",
    seen="""
    Seen as reproductions of the label (prescriptiondrugs.com, pillsync.com, fda.report e94a767d-).
    """,
)
