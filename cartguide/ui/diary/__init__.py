"""My diary: what one measured and how the day went, kept as typed and judged by nobody here."""
