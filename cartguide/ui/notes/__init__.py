"""My notes: all notes and questions in one list."""
