"""What kind of visit an address asks for: wonen, horeca or bedrijf."""

_PUBLIC = frozenset({"bijeenkomstfunctie", "logiesfunctie"})


def kind_of(gebruiksdoel: str | None) -> str:
    """Return the kind of visit from the BAG's uses (comma list).

    A dwelling stays a dwelling whatever else goes on in it, because entering
    one asks most of an inspector (Awbi); an address of unknown use is treated
    as a dwelling for the same reason.
    """
    uses = set((gebruiksdoel or "").split(",")) - {""}
    if not uses or "woonfunctie" in uses:
        return "wonen"
    return "horeca" if uses & _PUBLIC else "bedrijf"
