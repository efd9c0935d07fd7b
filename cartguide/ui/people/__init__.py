"""Who uses this computer: the chooser, one person after another, a second way for the same person."""
