"""The calendar files for partners: what stands in the calendar of each of them."""

from pydantic import Field

from barriere.settings.strict import Strict


class Agenda(Strict):
    """How a control is called in a calendar, and whether its theme stands there.

    Calendars are shared and shown in many places. The theme says which addresses
    to expect a visit at, so it is left out unless the municipality decides otherwise.
    """

    titel: str = Field(default="Integrale controle", min_length=1, max_length=80)
    thema: bool = False
