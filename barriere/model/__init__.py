"""The nouns of the house: frozen, without input or output."""
