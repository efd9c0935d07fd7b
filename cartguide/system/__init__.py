"""The machine: folders, settings, worker, single instance, clock, log. QtCore, no widgets."""
