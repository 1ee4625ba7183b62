"""`python -m vcf_logic`."""

import sys

from vcf_logic.cli import main

sys.exit(main())
