"""What a lawful tool must be able to prove; first of all: what never leaves."""

from barriere.governance.output_check import Leak, check_output

__all__ = ["Leak", "check_output"]
