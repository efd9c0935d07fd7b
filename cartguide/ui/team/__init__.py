"""*My team*: people, appointments, papers and calls, and the team's own numbers."""
