"""Scripts that run in a process of their own and print what they saw, one line each."""
