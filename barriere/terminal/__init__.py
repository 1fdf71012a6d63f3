"""How results look in the terminal."""
