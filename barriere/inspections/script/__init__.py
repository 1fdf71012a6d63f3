"""The script (draaiboek): what is done when, before and after a control, and by whom."""
