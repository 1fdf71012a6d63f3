"""A fictive town and its year, through the same doors as a real one."""
