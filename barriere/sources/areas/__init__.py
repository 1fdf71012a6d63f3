"""Wijken, buurten and municipalities under the names the CBS gave their columns over the years."""
