"""When an address may be visited at all: two independent sources and one objective ground.

Source of the rule: design decision 5; domain facts §2.8.
"""

from dataclasses import dataclass

SOURCES_NEEDED = 2
PASSES_ALONE = {
    "hercontrole": "hercontrole van een eerdere bevinding",
    "bestuurlijke_rapportage": "bestuurlijke rapportage met grondslag",
}
GROUNDS = PASSES_ALONE | {
    "overbewoning": "mogelijk meer bewoners dan de norm toelaat",
    "kamerverhuur_zonder_vergunning": "mogelijk kamerverhuur zonder vergunning",
    "leeg_maar_in_gebruik": "niemand ingeschreven, toch in gebruik",
    "wonen_zonder_woonfunctie": "bewoning zonder woonfunctie",
    "huisvesting_zonder_vergunning": "huisvesting van arbeidsmigranten zonder vergunning",
    "onvergund_bedrijf": "bedrijf dat een vergunning nodig heeft en die niet heeft",
    "overtreding_in_vergunde_inrichting": "overtreding in een vergunde inrichting",
    "langdurig_rni": "lang verblijf op een tijdelijk adres (RNI)",
    "adres_in_onderzoek": "adres in onderzoek (BRP)",
}
"""The objective grounds a person may name, with the words that paper prints."""


@dataclass(frozen=True)
class Standing:
    """What carries one address: its independent sources, and its grounds in words."""

    sources: frozenset[tuple[str, str]]
    objective: bool
    alone: bool = False

    @property
    def lacks(self) -> str:
        """Return what is missing for a visit, in Dutch; empty when nothing is."""
        if self.alone:
            return ""
        missing = []
        if independent(self.sources) < SOURCES_NEEDED:
            missing.append("een tweede, onafhankelijke bron")
        if not self.objective:
            missing.append("een objectieve grond")
        return " en ".join(missing)


def independent(sources: frozenset[tuple[str, str]]) -> int:
    """Return how many of the (register, holder) pairs are independent of each other.

    Both register and holder must differ, and the BAG never counts: so this is
    the smaller of the numbers of different registers and different holders.
    """
    counted = {(register, holder) for register, holder in sources if register != "bag"}
    return min(len({r for r, _ in counted}), len({h for _, h in counted}))
