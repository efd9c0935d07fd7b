"""An open step: the guide's half and the person's half."""
