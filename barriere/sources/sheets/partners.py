"""Partners: when each partner can take part in a control."""

from barriere.model.register import Register
from barriere.sources.column import Column, Kind
from barriere.sources.sheet import Rule, Sheet

SHEET = Sheet(
    Register.PARTNERS,
    (
        Column("partner", Kind.TEXT, filled=True),
        Column("datum", Kind.DATE, filled=True),
        Column("van", Kind.TIME, needed=True),
        Column("tot", Kind.TIME, needed=True),
    ),
    addressed=False,
    rules=(Rule("tot", "tot <= van", "tot ligt niet na van", "Vul tijden in als 13:00 en 22:00."),),
)
