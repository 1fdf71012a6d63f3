"""Which reader takes which register."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import bag, brp, grenzen, ondergrond, partners, rni, wegen
from barriere.sources.context import Context
from barriere.sources.handelsregister.read import read as read_kvk
from barriere.sources.plainsheet import read_sheet
from barriere.sources.sheets import SHEETS

Reader = Callable[[Path, Context], Reading]


_READERS: dict[Register, Reader] = {
    **{register: partial(read_sheet, sheet=sheet) for register, sheet in SHEETS.items()},
    Register.BAG: bag.read,
    Register.BRP: brp.read,
    Register.KVK: read_kvk,
    Register.RNI: rni.read,
    Register.PARTNERS: partners.read,
    Register.GRENZEN: grenzen.read,
    Register.ONDERGROND: ondergrond.read,
    Register.WEGEN: wegen.read,
}


def read(register: Register, path: Path, context: Context) -> Reading:
    """Read one delivery of a register.

    Returns the accepted rows and every reject; raises BadData where the file
    cannot be trusted as a whole, WrongUse where the day is not known.
    """
    return _READERS[register](path, context)
