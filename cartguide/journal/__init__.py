"""What the person writes: one encrypted file a person. Pure Python over SQLite: no Qt."""
