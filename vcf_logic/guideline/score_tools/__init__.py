"""The companion calculators: what each asks, and what it makes of the answers."""

from vcf_logic.guideline.score_tools.clearance import TOOL as CLEARANCE
from vcf_logic.guideline.score_tools.heights import TOOL as HEIGHTS
from vcf_logic.guideline.score_tools.of_score import TOOL as OF_SCORE
from vcf_logic.guideline.score_tools.sins import TOOL as SINS
from vcf_logic.guideline.score_tools.t_score import TOOL as T_SCORE

TOOLS = (CLEARANCE, HEIGHTS, T_SCORE, OF_SCORE, SINS)
BY_ID = {tool.id: tool for tool in TOOLS}
