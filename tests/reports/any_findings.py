"""Any finding that a team can bring home."""

from datetime import date

from hypothesis import strategies as st

from barriere.catalogue.powers import powers
from barriere.inspections.findings.vocabulary import deciding, findings_of, measures_of, reporting
from barriere.model.finding import MET_TERMIJN, OPEN, STATUSSEN, Finding, Measure, RoleFinding

_REMARKS = ("", "=cmd|x", "- geen bel", "Vluchtweg; vol", "'s avonds")


@st.composite
def any_findings(draw: st.DrawFn, partners: tuple[str, ...]) -> Finding:
    """Return any finding that a team can bring home, of an address that is still to be set."""
    roles = reporting(powers(), partners) | deciding(powers())
    days = st.dates(date(2027, 3, 17), date(2028, 12, 31))
    parts, measures = [], []
    for rol, role in roles.items():
        words = draw(st.lists(st.sampled_from(findings_of(role) or (None,)), unique=True))
        words = words[:1] if "geen" in words[:1] else [w for w in words if w != "geen"]
        for word in filter(None, words):
            sure = "" if word == "geen" else draw(st.sampled_from(("signaal", "bevestigd")))
            parts.append(RoleFinding(rol, word, sure))
        for word in draw(st.lists(st.sampled_from(measures_of(role)[1:]), unique=True)):
            status = draw(st.sampled_from(STATUSSEN))
            asked = word in MET_TERMIJN and status in OPEN
            last = draw(days if asked else st.none() | days)
            measures.append(Measure(rol, word, status, last))
    inside = bool(parts)
    counted = st.none() | st.integers(0, 1000)
    return Finding(
        control="2027-1",
        team="Team A",
        sleutel="",
        datum=date(2027, 3, 16),
        uitkomst="toegang_verleend" if inside else draw(st.sampled_from(("niemand_aanwezig",
                                                                          "geen_medewerking"))),
        binnen=draw(st.sampled_from(("toestemming", "machtiging", "bedrijf"))) if inside else "",
        m2=draw(counted) if inside else None,
        personen=draw(counted) if inside else None,
        slaapplaatsen=draw(counted) if inside else None,
        hercontrole_voor=draw(st.none() | days),
        opmerking=draw(st.sampled_from(_REMARKS)),
        parts=tuple(parts),
        measures=tuple(measures),
    )  # fmt: skip
