"""Guidance that is wrong on purpose: how it is made, and what notices it."""
