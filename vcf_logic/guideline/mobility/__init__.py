"""Moving and resting: bed rest, early movement and exercise, braces and physical treatments."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.mobility.bed_rest import BED_REST
from vcf_logic.guideline.mobility.devices_and_manipulation import DEVICES_AND_MANIPULATION
from vcf_logic.guideline.mobility.exercise import EXERCISE

CHAPTER = Chapter(
    id="mobility",
    title="Mobility",
    summary="""
    Prolonged bed rest does harm and gentle early movement is the default, unless the spine is
    unstable or a neurological deficit is present. For braces, exercise programmes and electrical
    stimulation AAOS 2010 found too little evidence either way.
    """,
    recommendations=BED_REST + EXERCISE + DEVICES_AND_MANIPULATION,
)
