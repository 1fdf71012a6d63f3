"""Findings: the sheet that comes back, and what must be seen again."""
