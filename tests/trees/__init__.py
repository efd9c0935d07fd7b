"""What assistive technology is told of every page, kept as text."""
