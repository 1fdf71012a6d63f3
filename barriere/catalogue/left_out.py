"""The indicators of the field that have no card, each with the reason why."""

from dataclasses import dataclass
from importlib.resources import files

from barriere.errors import BadData, Place
from barriere.model.domain import Domein
from barriere.settings.toml import load

FILE = "weggelaten.toml"
_KEYS = {"naam", "domein", "reden"}


@dataclass(frozen=True)
class LeftOut:
    """An indicator that has no card: its id and name in the field, and why it was left out."""

    id: str
    naam: str
    domein: Domein
    reden: str

    @property
    def order(self) -> tuple[str, int]:
        """Return what sorts H2 before H10."""
        letters = self.id.rstrip("0123456789")
        return letters, int(self.id[len(letters) :] or 0)


def text() -> str:
    """Return the list as it is written; '' when there is none."""
    file = files("barriere.catalogue").joinpath(FILE)
    return file.read_text("utf-8") if file.is_file() else ""


def left_out(written: str) -> tuple[LeftOut, ...]:
    """Return the list written in `written`, in the order of the domains, then by id.

    Raises BadData naming the entry and what is wrong with it.
    """
    found = [_one(name, body) for name, body in load(written, FILE).items()]
    return tuple(sorted(found, key=lambda one: (list(Domein).index(one.domein), one.order)))


def _one(name: str, body: object) -> LeftOut:
    if not isinstance(body, dict) or body.keys() != _KEYS:
        raise _wrong(name, "heeft niet precies naam, domein en reden", "Vul ze alle drie in.")
    naam, domein, reden = (str(body[key]).strip() for key in ("naam", "domein", "reden"))
    if domein not in set(Domein):
        raise _wrong(name, f"domein '{domein}' bestaat niet", f"Kies uit: {', '.join(Domein)}.")
    if not naam or not reden:
        raise _wrong(name, "naam of reden is leeg", "Zeg in één zin waarom er geen kaart is.")
    return LeftOut(name, naam, Domein(domein), reden)


def _wrong(name: str, what: str, remedy: str) -> BadData:
    return BadData(Place(FILE), f"[{name}]: {what}", remedy)
