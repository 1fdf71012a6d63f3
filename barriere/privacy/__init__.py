"""The floor: forbidden traits, pseudonyms, shielding, terms."""

from barriere.privacy.forbidden import forbidden_trait, plain
from barriere.privacy.identity import CAUSES, Identified, identify
from barriere.privacy.key import VARIABLE, Key, find_key
from barriere.privacy.lo3 import ONLY_YES_NO, READ, SURNAME, readable
from barriere.privacy.pseudonym import pseudonyms
from barriere.privacy.shielding import shielded_sql
from barriere.privacy.terms import Kept, expires

__all__ = [
    "CAUSES",
    "ONLY_YES_NO",
    "READ",
    "SURNAME",
    "VARIABLE",
    "Identified",
    "Kept",
    "Key",
    "expires",
    "find_key",
    "forbidden_trait",
    "identify",
    "plain",
    "pseudonyms",
    "readable",
    "shielded_sql",
]
