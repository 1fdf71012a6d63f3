"""Whose copy of a list it is, and what may stand on it: handing out paper is sharing data."""

from dataclasses import dataclass

from barriere.model.register import Register
from barriere.reports import words


@dataclass(frozen=True)
class PaperCopy:
    """One copy: for whom, and from which registers something stands on it.

    `mark` tells copies apart in their numbers: G is the gemeente's own, P the one that a
    mixed team shares, else it is a partner's id. `whose` says so in words. `registers` is None
    on the gemeente's own copy, which holds everything; `grounds` say on which law each
    register stands there.
    """

    mark: str
    whose: str
    registers: frozenset[Register] | None = frozenset()
    grounds: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether it is the gemeente's own, with everything on it."""
        return self.registers is None

    def shows(self, *needed: Register) -> bool:
        """Tell whether what tells from all these registers may stand on it."""
        return self.registers is None or self.registers.issuperset(needed)

    @property
    def limits(self) -> str:
        """Return what does not stand on it, for whom holds it; '' on the whole copy."""
        if self.registers is None:
            return ""
        if not self.registers:
            return (
                "Waarom dit adres op de lijst staat en wat er geregistreerd is, staat alleen op "
                "het exemplaar van de gemeente."
            )
        return (
            f"Op dit exemplaar staat alleen wat komt uit: {_named(self.registers)}. De rest staat "
            "op het exemplaar van de gemeente."
        )


OWN = PaperCopy("G", "van de gemeente", None)
SHARED = PaperCopy("P", "voor partners")


def _named(registers: frozenset[Register]) -> str:
    return words.joined(tuple(register.label for register in Register if register in registers))
