"""Trials of vertebroplasty, kyphoplasty and nerve block, and reports from them."""

from vcf_logic.engine.records import Source
from vcf_logic.guideline.sources.how_seen import EXCERPT

FREE_2009 = Source(
    id="R26",
    title="""
    Efficacy and safety of balloon kyphoplasty compared with non-surgical care for vertebral
    compression fracture (FREE)
    """,
    authors="Wardlaw D, Cummings SR, Van Meirhaeghe J, Bastian L, Tillman JB, Ranstam J, et al.",
    published="""
    Lancet. 2009;373:1016-24. Also: Van Meirhaeghe J, et al. Spine. 2013;38(12):971-83.
    doi:10.1097/BRS.0b013e31828e8e22. PMID 23446769
    """,
    year=2009,
    doi="10.1016/S0140-6736(09)60010-6",
    seen=EXCERPT,
)

VERTOS_II = Source(
    id="R29",
    title="""
    Vertebroplasty versus conservative treatment in acute osteoporotic vertebral compression
    fractures (Vertos II)
    """,
    authors="Klazen CAH, Lohle PNM, de Vries J, et al.",
    published="""
    Lancet. 2010;376(9746):1085-92. Report on new fractures: Klazen CAH, et al. AJNR.
    2010;31(8):1447
    """,
    year=2010,
    doi="10.1016/S0140-6736(10)60954-3",
    pmid="20701962",
    seen=EXCERPT,
)

OHTORI_2009 = Source(
    id="R31",
    title="""
    L2 spinal nerve-block effects on acute low back pain from osteoporotic vertebral fracture
    """,
    authors="Ohtori S, Yamashita M, Inoue G, Yamauchi K, Suzuki M, Orita S, et al.",
    published="J Pain. 2009;10(8):870-5",
    year=2009,
    pmid="19638331",
    seen="Seen as an abstract or excerpt, not in full; the PMID was read from a page address.",
)

VERTOS_V = Source(
    id="R34",
    title="""
    Vertebroplasty versus active control intervention for chronic osteoporotic vertebral compression
    fractures: the VERTOS V randomized controlled trial
    """,
    published="Radiology",
    doi="10.1148/radiol.222535",
    pmid="37462495",
    seen="""
    Seen as an abstract or excerpt, not in full; the authors, the year and the issue were not shown.
    """,
)

CAFE_2011 = Source(
    id="R49",
    title="""
    Balloon kyphoplasty versus non-surgical fracture management ... patients with cancer (CAFE)
    """,
    authors="Berenson J, Pflugmacher R, Jarzem P, Zonder J, Schechtman K, Tillman JB, et al.",
    published="Lancet Oncol. 2011;12(3):225-35",
    year=2011,
    doi="10.1016/S1470-2045(11)70008-0",
    seen="Seen as an abstract or excerpt, not in full; the title was noted only in part.",
)

VERTOS_IV = Source(
    id="R56",
    title="""
    Vertebroplasty versus sham procedure for painful acute osteoporotic vertebral compression
    fractures (VERTOS IV)
    """,
    authors="Firanescu CE, de Vries J, Lodder P, Venmans A, Schoemaker MC, Smeets AJ, et al.",
    published="BMJ. 2018;361:k1551",
    year=2018,
    doi="10.1136/bmj.k1551",
    seen=EXCERPT,
)

VAPOUR = Source(
    id="R57",
    title="Safety and efficacy of vertebroplasty for acute painful osteoporotic fractures (VAPOUR)",
    authors="Clark W, Bird P, Gonski P, Diamond TH, Smerdely P, McNeil HP, et al.",
    published="Lancet. 2016;388:1408-16",
    year=2016,
    doi="10.1016/S0140-6736(16)31341-1",
    seen=EXCERPT,
)

BUCHBINDER_2009 = Source(
    id="R58",
    title="A randomized trial of vertebroplasty for painful osteoporotic vertebral fractures",
    authors="Buchbinder R, Osborne RH, Ebeling PR, Wark JD, Mitchell P, Wriedt C, et al.",
    published="N Engl J Med. 2009;361(6) (2009 Aug 6)",
    year=2009,
    seen="Seen as an abstract or excerpt, not in full; the pages were not shown.",
)

KALLMES_2009 = Source(
    id="R59",
    title="A randomized trial of vertebroplasty for osteoporotic spinal fractures (INVEST)",
    authors="Kallmes DF, Comstock BA, Heagerty PJ, Turner JA, Wilson DJ, Diamond TH, et al.",
    published="N Engl J Med. 2009;361:569-79",
    year=2009,
    seen=EXCERPT,
)

VERTOS_II_NATURAL_HISTORY = Source(
    id="R85",
    title="""
    Natural history of pain in patients with conservatively treated osteoporotic vertebral
    compression fractures: results from VERTOS II
    """,
    authors="Venmans A, Klazen CA, Lohle PNM, Mali WP, van Rooij WJ",
    published="AJNR. 2012;33(3):519-21",
    year=2012,
    doi="10.3174/ajnr.A2817",
    pmid="22116114",
    pmcid="PMC7966424",
    seen=EXCERPT,
)

ROUSING_2009 = Source(
    id="R124",
    title="[Trial of vertebroplasty and conservative care]",
    authors="Rousing R, et al.",
    published="Spine. 2009;34(13):1349-54",
    year=2009,
    doi="10.1097/BRS.0b013e3181a4e628",
    seen="Seen as an abstract or excerpt, not in full; the title was not noted.",
)

VERTOS_POOLED_2022 = Source(
    id="R127",
    title="[Pooled analysis of VERTOS II and VERTOS IV: persisting severe pain at 12 months]",
    published="Springer article s00270-022-03170-7; 2022",
    year=2022,
    seen="Only the introduction was seen; the authors, the journal and the volume were not shown.",
)
