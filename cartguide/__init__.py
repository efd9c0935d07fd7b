"""CAR T Guide: plain words about each step of CAR T-cell therapy, and a place for one's own notes."""

__version__ = "0.1.0"
