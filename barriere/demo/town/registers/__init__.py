"""What each office of the town knows about its addresses."""
