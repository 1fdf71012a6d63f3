"""BRP: one row per person per stay on an address, current and past.

A row with `veel_bewoners` is about nobody: more than a hundred people live
there in that time, and the source does not say who.

The four columns before it say what a stay's neighbours in the persoonslijst tell
about it: `alleen_mogelijk`, the stay may never have been; `zonder_verhuizing`,
it began by a technical or infrastructural change of the address, nobody moved;
`kan_vanaf` and `kan_tot`, the first day it can have begun (the stay before it
still ran) and the first day it was certainly over.
"""

import pyarrow as pa

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Derived, Rule, Sheet, order

ENDS = ("verhuisd", "emigratie", "VOW", "overlijden", "ambtshalve", "overig")

# 089999 and 589999: established that the person does not live there, from the
# first day of the investigation on (Haal Centraal BRP bewoning, features).
_NOT_THERE = "coalesce(in_onderzoek IN ('089999', '589999'), false)"

SHEET = Sheet(
    Register.BRP,
    (
        Column("persoon", Kind.ID, needed=True, space="persoon"),
        Column("geslachtsnaam", Kind.ID, space="achternaam", kept="achternaam"),
        Column("geboortedatum", Kind.ADULT, needed=True, kept="meerderjarig"),
        Column("relatie", Kind.IDS, space="relatie"),
        Column("functie_adres", Kind.CODE, filled=True, values=("W", "B")),
        *ADDRESS,
        Column("datum_aanvang", Kind.DATE, needed=True),
        Column("datum_einde", Kind.DATE, needed=True),
        Column("reden_einde", Kind.CODE, values=ENDS),
        Column("vestiging_uit_buitenland", Kind.YESNO),
        Column("in_onderzoek", Kind.DIGITS, digits=(6,)),
        Column("datum_in_onderzoek", Kind.DATE),
        Column("datum_einde_onderzoek", Kind.DATE),
        Column("geheim", Kind.SMALL, needed=True, low=0, high=7),
        Column("alleen_mogelijk", Kind.YESNO, expected=False),
        Column("zonder_verhuizing", Kind.YESNO, expected=False),
        Column("kan_vanaf", Kind.DATE, expected=False),
        Column("kan_tot", Kind.DATE, expected=False),
        Column("veel_bewoners", Kind.YESNO, expected=False),
    ),
    rules=(
        Rule(
            "persoon",
            "leeg_persoon AND NOT coalesce(veel_bewoners, false)",
            "persoon is leeg",
            "Vul 'persoon' in; zonder kan deze regel niet worden gebruikt.",
        ),
        order("datum_aanvang", "datum_einde"),
        order("datum_in_onderzoek", "datum_einde_onderzoek"),
    ),
    derived=(
        Derived("woont_er_niet", pa.bool_(), _NOT_THERE),
        Derived(
            "woont_er_niet_vroegst",
            pa.date32(),
            f"CASE WHEN {_NOT_THERE} THEN datum_in_onderzoek_vroegst END",
        ),
        Derived(
            "woont_er_niet_laatst",
            pa.date32(),
            f"CASE WHEN {_NOT_THERE} THEN datum_in_onderzoek_laatst END",
        ),
    ),
)
