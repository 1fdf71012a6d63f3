"""Answers: why an address is left out, what would change, what differs."""
