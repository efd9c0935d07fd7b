"""Search: one field for the guide and for what the person wrote."""
