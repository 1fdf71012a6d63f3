"""The floor: forbidden traits, pseudonyms, shielding, terms."""
