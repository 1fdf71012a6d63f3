"""Parkeren: how many parking permits an address has; never a kenteken."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KENTEKEN = ("kenteken", "kentekens", "nummerplaat", "nummerbord", "license_plate", "plate")

SHEET = Sheet(
    Register.PARKEREN,
    (
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=("bewoner", "bedrijf")),
        Column("aantal", Kind.INT, filled=True, low=0),
    ),
    refused=KENTEKEN,
)
