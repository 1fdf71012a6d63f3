"""The evening itself: the rest of a control, from where the teams are."""
