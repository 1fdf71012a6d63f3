"""Afstemming: addresses on hold; who asked and until when is for one officer only."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

# `houder` stays readable: the officer named in barriere.toml must be able to call.
SHEET = Sheet(
    Register.AFSTEMMING,
    (
        *ADDRESS,
        Column("houder", Kind.TEXT, needed=True),
        Column("tot", Kind.DATE, needed=True),
    ),
)
