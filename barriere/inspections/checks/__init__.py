"""Checks: a plan worked out once more, before it is kept."""
