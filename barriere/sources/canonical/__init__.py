"""Text columns to the canonical table: typed, judged, pseudonymised, each row once."""
