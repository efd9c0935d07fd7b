"""What one sees on paper: shown first, then printed or kept as a file, when it is asked for."""
