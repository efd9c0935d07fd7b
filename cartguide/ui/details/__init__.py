"""What the person tells of themselves, and the numbers of their team."""
