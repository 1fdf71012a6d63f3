"""Days: who can when, and the dates of a year that are worth searching."""
