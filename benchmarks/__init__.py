"""How fast, how small: the figures to meet, each beside its yardstick in one run on this machine. `make bench`."""
