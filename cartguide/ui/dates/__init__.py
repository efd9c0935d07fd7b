"""My dates: when each step is, was or is meant to be."""
