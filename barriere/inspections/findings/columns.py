"""The flat table of findings: one row per role at an address, and what stands in each column."""

VISIT = "bezoek"
"""The role of the first row of an address, about the visit itself."""

MEASURED = ("m2", "personen", "slaapplaatsen")
OF_VISIT = ("uitkomst", "binnen", *MEASURED, "hercontrole_voor", "opmerking")
"""What a team fills in once per address."""

OF_ROLE = ("bevinding", "zekerheid", "maatregel", "status", "termijn")
"""What a team fills in per role."""

OPEN = (*OF_VISIT[:-1], *OF_ROLE, "opmerking")
SHOWN = ("nr", "adres", "rol")
"""What tells a row apart for people."""

KEYS = ("controle", "team", "datum", "sleutel")
"""What tells a row apart for the reader."""

COLUMNS = (*SHOWN, *OPEN, *KEYS)
NEEDED = (*COLUMNS[:1], *COLUMNS[2:])
"""Without these a table is no sheet of findings; the address in words is for people."""

DAYS = ("hercontrole_voor", "termijn")
MOST = {"m2": 100_000, "personen": 1_000, "slaapplaatsen": 1_000}
"""The largest number that a visit can yield; more is a slip of the pen."""

LONGEST = 500
"""Characters of a remark."""
