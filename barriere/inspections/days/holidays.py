"""Public and school holidays, on which no control is held."""

from datetime import date, timedelta

from dateutil.easter import easter
from holidays import country_holidays

from barriere.settings.planning import Plan


def no_control_on(jaar: int, plan: Plan) -> frozenset[date]:
    """Return the public and school holidays of a year that the settings respect."""
    public = set(country_holidays("NL", years=jaar, categories=("public",)))
    good_friday = easter(jaar) - timedelta(days=2)
    if plan.goede_vrijdag_vrij:
        public.add(good_friday)
    else:
        public.discard(good_friday)
    return frozenset(public | _school(jaar, plan))


def school_holidays_known(jaar: int, plan: Plan) -> bool:
    """Tell whether the school holidays that the settings ask for are published."""
    return not plan.schoolvakanties or bool(_school(jaar, plan))


def holiday_name(day: date, plan: Plan) -> str:
    """Return what keeps a day free of controls, in Dutch; nothing when nothing does."""
    if day not in no_control_on(day.year, plan):
        return ""
    names = country_holidays("NL", years=day.year, categories=("public",), language="nl")
    if name := names.get(day):
        return f"feestdag ({name})"
    return "schoolvakantie" if day in _school(day.year, plan) else "feestdag (Goede vrijdag)"


def _school(jaar: int, plan: Plan) -> set[date]:
    """Return the school holidays of the region, if one is set."""
    if not plan.schoolvakanties:
        return set()
    region = plan.schoolvakanties.capitalize()
    return set(country_holidays("NL", subdiv=region, years=jaar, categories=("school",)))
