"""One command, one sentence, no decisions."""
