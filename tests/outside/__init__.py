"""Drives the real window from outside, as a person with a screen reader and a keyboard does."""
