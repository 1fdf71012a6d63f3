"""barriere: risk addresses that explain themselves, and controls that people decide on."""

__version__ = "0.1.0"
