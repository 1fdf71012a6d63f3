"""Which facts count what an address has in common with other addresses."""

from barriere.facts.definition import Definitions
from barriere.facts.needed import parts

LINKS = frozenset({"contact", "eigenaar", "exploitant", "groep", "nabij", "opvolging", "uitlener"})
"""The measures that follow an owner, a firm or a group, or look next door."""


def linked(definitions: Definitions, name: str) -> bool:
    """Tell whether the fact `name`, or one it is made of, is measured over such a link.

    False for a name that no definition yields.
    """
    if name not in definitions.names:
        return False
    return any(definitions.feiten[part].rekenaar in LINKS for part in parts(definitions, name))
