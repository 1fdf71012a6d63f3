"""CSV: its text, where its rows stand, and two ways to read them."""
