"""What every leaflet says, at reading grade 6 or lower.

The warning signs and the questions are those of docs/patients/questions-to-ask.md, to the letter;
that page cites their sources.
"""

from vcf_logic.engine.reviews import ReviewStep

TITLE = "Your plan to take home"
INTRO = """
    This sheet tells you in plain words about the plan for the broken bone in your back. It explains
    your clinician's plan and does not take its place. A clinician is a doctor, a nurse or another
    trained person who treats you.
    """
NAME = "Name:"
MADE = "Made on"
CALL = "Who to call, by day and by night:"

NOW = "Get help now"
NOW_LEAD = "This cannot wait. Most other steps wait until it has been checked."

NOT_RULED_OUT = "Not ruled out yet: ask about this today"
NOT_RULED_OUT_LEAD = """
    Your team does not know yet if any of these is true for you. A check that no one has done does
    not count as a good one. Each note tells you what it means if it is true.
    """
IF_TRUE = "If it is true:"

SIGNS = "Get help at once"
SIGNS_NOW_LEAD = "Get emergency help now if any of these is true for you:"
SIGNS_NOW = (
    "A leg gets weak, or your legs or skin go numb.",
    "The skin between your legs or around your bottom goes numb.",
    "Your bladder or bowels do not work as they should: you cannot pass urine, or you leak urine"
    " or stool.",
    "You have a fever.",
    "Your breath got short fast, or it gets worse.",
    "Your back broke in a big accident, such as a car crash or a fall from high up.",
)
SIGNS_TODAY_LEAD = "See a clinician today, even if you have no other sign on this list:"
SIGNS_TODAY = (
    "You have an infection or had one not long ago, or you inject drugs into a vein.",
    "You have or had cancer, and no expert team has looked at this break.",
)
SIGNS_LAST = "Do not wait for a visit that you have booked."

SOON = "In the next few days"
SUGGESTED = "What your team suggests"
AVOIDED = "What is best avoided"

RULED_OUT = "Not for you as things stand"
RULED_OUT_LEAD = """
    Something your team knows about you speaks against these. Talk to your team before you start or
    stop any of them.
    """

NOT_FOR_YOU = "Not for you for now. To others the advice is:"

CHOICES = "What to talk about"
CHOICES_LEAD = "These are choices to talk over. Ask which of them fit you."

BACK = "When to come back"
NO_ONSET = "No dates can stand here, as no one has said when it began. Ask when to come back."
NO_WINDOW = "No date follows from the plan. Ask when to come back."
NEXT_VISIT = "My next visit:"

OPEN = "Your team still needs to find out"
OPEN_LEAD = "Some answers are missing. They could change the plan. They are about:"
OPEN_TODAY = "Ask today about those that stand under warning signs."
OPEN_SOON = "Some of them should not wait. Ask about them within days."
SECTIONS = {
    "scope": "You, and how the bone broke",
    "red_flags": "Warning signs",
    "fracture": "The break",
    "pain_and_course": "Your pain, and how it goes on",
    "kidneys_and_other_conditions": "Your kidneys and your health",
    "bone_treatment": "Bone medicines, and the risk of a new break",
    "function_and_falls": "Falls and daily life",
}
"""The sections of the questions, by id, as a patient would name them."""

QUESTIONS = "Questions to ask"
QUESTIONS_ASKED = (
    "Have you tested my nerves? Was the test normal?",
    "Is my spine stable? Is it safe for me to move?",
    "Was I asked about cancer and infection?",
    "What do we do if the pain has not eased in six weeks, or in three months?",
    "Who is in charge of my plan, and whom do I call?",
)

LEFT_OUT = "This sheet has room for the main points. Your team has the full plan. Left out here:"
WAITING = "that can wait until the check has been done"
MORE_CHOICES = "to talk about"
NO_SIDE = "on which experts take no side"
BACKGROUND = "with more to know"
UNDECIDED = "that cannot be decided until more is known"

CHECKED = {
    ReviewStep.SUBMITTED: "Clinicians have not yet checked the guide behind this sheet.",
    ReviewStep.UNDER_REVIEW: "Clinicians are checking the guide behind this sheet. They have not"
    " approved it yet.",
    ReviewStep.APPROVED: "Clinicians have checked the guide behind this sheet.",
}
PURPOSE = """
    This sheet helps you talk with your clinician, who decides with you. It cannot tell what is
    wrong with you. It is not a medical device.
    """
READ_MORE = "Read more in plain words"

AFTER_THE_CHECK = """
First comes the urgent check at the top of this sheet. After it your team tells you when to come
back. What stands here is for later.
"""
