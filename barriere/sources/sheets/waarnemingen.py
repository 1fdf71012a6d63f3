"""Waarnemingen by inspectors: how many were seen; never a kenteken."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet
from barriere.sources.sheets.parkeren import KENTEKEN

SHEET = Sheet(
    Register.WAARNEMINGEN,
    (
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=("busje", "bezoek", "bewoning", "overig")),
        Column("aantal", Kind.INT, needed=True, low=0),
    ),
    refused=KENTEKEN,
)
