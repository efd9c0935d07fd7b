"""Guide and journal together: figures in force, when a save is due, where one is. Pure rules: no Qt, no SQL."""
