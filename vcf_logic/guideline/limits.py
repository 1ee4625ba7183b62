"""Every limit that a condition compares with: its name, its unit, and whose it is."""

ADULT_AGE = 18
"""Years. AAOS 2010 defines its population as 18 and over."""

FRACTURE_LIAISON_AGE = 50
"""Years. NOGG section 8 and EULAR/EFORT address people of 50 and over."""

ORTHOGERIATRIC_AGE = 65
"""Years. A convention of this guidance: the article says "older"."""

SEVERE_PAIN = 7
"""Out of 10. The articles give no number; VAPOUR included patients from 7 on."""

CALCITONIN_START_DAYS = 5
"""Days since onset. AAOS 2010 suggests calcitonin within 0 to 5 days."""

FIRST_WEEKS = 4
"""Weeks since onset, 28 days included. The lumbar article's acute phase."""

SIX_WEEKS = 6
"""Weeks since onset. The lumbar article reviews up to here; the chronic L1 article starts after."""

REIMAGING_WEEKS = 8
"""Weeks since onset. The lumbar article images again beyond 8 weeks."""

RECOVERY_WEEKS = 12
"""Weeks since onset. ACR 2018: most fractures hurt less over 2 to 12 weeks."""

CONSERVATIVE_CARE_WEEKS = 12
"""Weeks of care. "3 months" in both articles, which treat 12 weeks and 3 months alike."""

RECENT_FRACTURE_WEEKS = 52
"""Weeks since onset. Lindsay 2001 counted new vertebral fractures in the year after one."""

ALENDRONATE_CLEARANCE = 35
"""mL/min. Label 5.6 and 8.6: not recommended below; 35 itself is allowed."""

RISEDRONATE_CLEARANCE = 30
"""mL/min. FDA label change of July 2009: not recommended below; 30 itself is allowed."""

IBANDRONATE_CLEARANCE = 30
"""mL/min. Label 5.6 of the tablet: not recommended below; 30 itself is allowed."""

ZOLEDRONATE_CLEARANCE = 35
"""mL/min. Label 4 and 5.3: contraindicated below; 35 itself is allowed."""

STRONTIUM_CLEARANCE = 30
"""mL/min. UK product text: not below; 30 itself is allowed."""

NSAID_CLEARANCE = 30
"""mL/min. AGS Beers 2015 and 2023: avoid below; 30 itself is allowed, with caution."""

ACETAMINOPHEN_CLEARANCE = 30
"""mL/min. The label of the intravenous form asks for caution at 30 or less."""

ADVANCED_KIDNEY_DISEASE_EGFR = 30
"""mL/min/1.73 m². The boxed warning of denosumab is about an eGFR below; 30 itself is not."""

DENOSUMAB_INTERVAL_WEEKS = 26
"""Weeks. The label gives a dose every 6 months."""

HOLIDAY_YEARS = 3
"""Years on a bisphosphonate. Labels and the Endocrine Society reassess after 3 to 5 years."""

OSTEOPOROSIS_T_SCORE = -2.5
"""SD. Osteoporosis at this value or lower (WHO, as ACR summarises it)."""
