"""Who leads at an address, on which ground, and what may not be done, from the powers matrix."""

from barriere.catalogue.powers import Cell, Powers, Role, lead_for
from barriere.errors import NotAllowed
from barriere.reports.address_brief import AddressBrief
from barriere.reports.visit_page import Authority

NO_ENTRY = "Geen bron geeft deze rol de bevoegdheid om hier binnen te gaan"
SURE = "bevestigd"


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
    may_enter = entering(role, brief.kind) is not None
    return Authority(
        role=role.naam,
        short=role.kort,
        task=role.taak.tekst,
        partner=role.partner,
        ground=brief.ground or lead.grond,
        basis=lead.basis,
        certainty="" if lead.zekerheid == SURE else lead.zekerheid,
        entering=f"{said(inside)}." if may_enter else f"{NO_ENTRY}: blijf aan de deur.",
        may=_may(role, brief.kind),
        may_not=tuple(said(cell) for cell in (*role.mag_niet, *matrix.algemeen)),
    )


def _may(role: Role, kind: str) -> tuple[str, ...]:
    """Return what the sources let this role do at the door; what may follow stands per role."""
    cells = (entering(role, kind), role.vorderen)
    return tuple(said(cell) for cell in cells if cell is not None)


def entering(role: Role, kind: str) -> Cell | None:
    """Return by what this role may enter an address of `kind`; None when no source says so."""
    return role.woning if kind == "wonen" else role.bedrijf


def said(cell: Cell) -> str:
    """Return a cell's words, with a * when a jurist still has to confirm it."""
    text = cell.tekst.rstrip(".")
    return text if cell.zekerheid == SURE else f"{text}\u00a0*"
