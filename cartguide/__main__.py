"""python -m cartguide."""

import sys

from cartguide.cli import main

if __name__ == "__main__":
    sys.exit(main())
