"""What the guide says: steps, pages, call signs, figures, words. Pure Python: no Qt, no SQL."""
