"""Starts CAR T Guide from a checkout: python main.py."""

import sys

from cartguide.cli import main

sys.exit(main())
