"""How many syllables a word has when it is said aloud: a table for words no rule gets right, then a rule.

English: table > rule. Spanish spells as it sounds, so there a rule alone is enough. Nothing is looked up outside.
"""

import re
from functools import lru_cache

# Said aloud; the rule gets these wrong. Medical words of the field first, then product names, then everyday words.
_TABLE = """
1  car fish pet aids ct's vein clothes every-one
2  icans covid ivig-g mri-s
"""

COUNTS: dict[str, int] = {}
