"""Words that are read can be copied: marked with the mouse, by a menu, by the keyboard."""
