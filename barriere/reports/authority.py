"""Who leads at an address and what each partner looks at, from the powers matrix."""

from barriere.catalogue.powers import Cell, Powers, Role, lead_for, roles_of
from barriere.errors import NotAllowed
from barriere.reports.address_brief import AddressBrief
from barriere.reports.visit_page import Authority, Checklist

_SURE = "bevestigd"
_MOST_LISTS = 6


def authority(matrix: Powers, brief: AddressBrief, partners: tuple[str, ...]) -> Authority:
    """Return who leads here, on which ground, and what may and may not be done.

    Raises NotAllowed when the matrix gives no role of this team the lead: then
    nobody may go in, and printing a page would suggest otherwise.
    """
    lead = lead_for(matrix, brief.grounds, brief.kind)
    role = matrix.rollen[lead.rol] if lead else None
    if lead is None or role is None or role.partner not in partners:
        raise NotAllowed(
            f"Voor {brief.weergave} geeft de bevoegdhedenmatrix niemand in dit team de leiding.",
            "Haal het adres van de lijst, wijzig het team, of leg in bevoegdheden.toml vast "
            "wie op deze grond leidt.",
        )
    inside = matrix.binnentreden["woning" if brief.kind == "wonen" else "bedrijf"]
    return Authority(
        role=role.naam,
        short=role.kort,
        task=role.taak.tekst,
        partner=role.partner,
        ground=brief.ground or lead.grond,
        basis=lead.basis,
        certainty="" if lead.zekerheid == _SURE else lead.zekerheid,
        entering=f"{_said(inside)}.",
        may=_may(role, brief.kind),
        may_not=tuple(_said(cell) for cell in (*role.mag_niet, *matrix.algemeen)),
    )


def checklists(
    matrix: Powers, brief: AddressBrief, partners: tuple[str, ...]
) -> tuple[Checklist, ...]:
    """Return what each role in the team looks at in this kind of address; the lead comes first."""
    lead = lead_for(matrix, brief.grounds, brief.kind)
    roles = roles_of(matrix, partners)
    ordered = sorted(roles, key=lambda key: lead is None or key != lead.rol)
    lists = [
        Checklist(roles[key].kort, points)
        for key in ordered
        for kind, points in roles[key].kijkpunten.items()
        if kind == brief.kind
    ]
    return tuple(lists[:_MOST_LISTS])


def _may(role: Role, kind: str) -> tuple[str, ...]:
    """Return what the sources let this role do here: come in, demand, and what may follow."""
    entering = role.woning if kind == "wonen" else role.bedrijf
    cells = [cell for cell in (entering, role.vorderen) if cell is not None]
    after = [_said(cell) for cell in role.interventies]
    follows = (f"Kan volgen: {'; '.join(a[:1].lower() + a[1:] for a in after)}",) if after else ()
    return (*(_said(cell) for cell in cells), *follows)


def _said(cell: Cell) -> str:
    """Return a cell's words, with a * when a jurist still has to confirm it."""
    text = cell.tekst.rstrip(".")
    return text if cell.zekerheid == _SURE else f"{text}\u00a0*"
