"""*Who to call*: a slice of its own, which needs neither journal nor full guide."""
