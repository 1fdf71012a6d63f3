"""The plain sheets of formats.md, one register per file."""

from barriere.model.register import Register
from barriere.sources.sheet import Sheet
from barriere.sources.sheets import (
    afstemming,
    bag,
    bijzonder,
    brp,
    controles,
    eigendom,
    kvk,
    meldingen,
    openingstijden,
    parkeren,
    partners,
    reistijden,
    rni,
    signalen,
    vergunningen,
    waarnemingen,
)

_MODULES = (
    bag,
    brp,
    rni,
    kvk,
    vergunningen,
    meldingen,
    controles,
    eigendom,
    signalen,
    parkeren,
    waarnemingen,
    bijzonder,
    afstemming,
    openingstijden,
    partners,
    reistijden,
)
SHEETS: dict[Register, Sheet] = {m.SHEET.register: m.SHEET for m in _MODULES}
