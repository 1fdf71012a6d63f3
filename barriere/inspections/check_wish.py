"""An independent check of what was wished of a control: day, theme, teams, rest, open doors."""

from collections.abc import Iterator, Mapping
from datetime import date

from barriere.model.inspection import Candidate, Control, Visit
from barriere.settings import Controlewens, Settings, work_hours


def settings_on(control: Control, settings: Settings) -> Settings:
    """Return the settings with the shifts that the teams have on the day of this control."""
    block = _block(control, settings)
    theme = settings.themas.get(control.thema)
    teams = []
    for team in settings.teams:
        start, end = work_hours(block, theme, (team.start, team.einde))
        teams.append(team.model_copy(update={"start": start, "einde": end}))
    return settings.model_copy(update={"teams": tuple(teams)})


def check_wish(
    control: Control, stops: Mapping[str, Candidate], settings: Settings
) -> Iterator[str]:
    """Yield what is not as wished; a control that stands is as it is."""
    if control.vast:
        return
    block = _block(control, settings)
    yield from _as_wished(control, block)
    for route in control.routes:
        if block.teams and route.team not in block.teams:
            yield f"{route.team} gaat niet mee met deze controle."
        for visit in route.visits:
            for fault in _visit(visit, stops[visit.sleutel], control, route.team):
                yield f"{route.team}: bezoek {visit.order} {fault}"


def _as_wished(control: Control, block: Controlewens) -> Iterator[str]:
    """Yield how theme and day differ from the wish."""
    if control.thema != block.thema:
        yield "het thema is niet dat van barriere.toml."
    if block.datum and control.datum != block.datum:
        yield "de datum is niet die van barriere.toml."
    if not (block.vroegst or control.datum) <= control.datum <= (block.laatst or control.datum):
        yield "de datum ligt buiten vroegst en laatst van barriere.toml."


def _visit(visit: Visit, stop: Candidate, control: Control, team: str) -> Iterator[str]:
    """Yield which rule about days and themes a visit breaks."""
    must = stop.deadline is not None
    if stop.rest_until and control.datum < stop.rest_until and not must:
        yield "komt te kort na het vorige bezoek."
    if control.thema and control.thema not in stop.themas and not must and not stop.pinned:
        yield "hoort niet bij het thema."
    if stop.pinned not in {"", control.id} or stop.pinned_team not in {"", team}:
        yield "is op een andere controle of bij een ander team vastgezet."
    if stop.opening and not _is_open(visit.arrival, stop, control.datum):
        yield "begint terwijl het dicht is."


def _is_open(minute: int, stop: Candidate, day: date) -> bool:
    """Tell whether a stop of which the opening hours are known is open at this minute."""
    return any(
        weekday == day.weekday() and opens <= minute <= closes
        for weekday, opens, closes in stop.opening
    )


def _block(control: Control, settings: Settings) -> Controlewens:
    """Return the wish about this control: the second for "2027-2"."""
    number = int(control.id.rpartition("-")[2])
    blocks = settings.plan.controle
    return blocks[number - 1] if number <= len(blocks) else Controlewens()
