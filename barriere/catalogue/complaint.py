"""What is wrong with a catalogue, as a sentence with its file and remedy."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Complaint:
    """A sentence about one file; `fout`: the catalogue may not be adopted before it is mended.

    What is no fault is a warning; a strict test takes no warnings either.
    """

    bestand: str
    zin: str
    fout: bool = True

    def __str__(self) -> str:
        """Return the sentence with its file before it."""
        return f"{self.bestand}: {self.zin}"
