"""`barriere nieuw`: a new werkmap."""

from pathlib import Path

from barriere.chain.journal import note_alone
from barriere.errors import WrongUse
from barriere.privacy import mag_zien
from barriere.privacy.key import Key
from barriere.reports import question_form
from barriere.review.moment import Moment
from barriere.settings import template
from barriere.store.werkmap import Werkmap


def begin(path: Path, naam: str, code: str, moment: Moment) -> Werkmap:
    """Make a werkmap for municipality `naam` (four-digit CBS code `code`).

    Beside its settings lies the table of who may see what, which allows nothing yet, and
    a folder with the question forms that come with the house.

    Raises WrongUse when something is there already, BadData when the name or
    code cannot be.
    """
    werkmap = Werkmap.create(path, template(naam, code))
    mag_zien.begin(werkmap.root)
    forms = werkmap.root / question_form.FOLDER
    forms.mkdir(mode=0o700)
    for form in sorted(question_form.SHIPPED.glob("*.toml")):
        (forms / form.name).write_text(form.read_text("utf-8"), "utf-8")
    note_alone(werkmap, moment, "nieuw", "werkmap", "gemaakt")
    return werkmap


def make_key(werkmap: Werkmap, path: Path) -> Path:
    """Make the key of the municipality at `path`, outside the werkmap (mode 0600).

    Raises WrongUse when `path` lies in the werkmap or exists already.
    """
    if path.resolve().is_relative_to(werkmap.root):
        what = "De sleutel mag niet in de werkmap liggen."
        raise WrongUse(what, "Kies een plek daarbuiten: wie de werkmap heeft, mag hem niet hebben.")
    Key.new_file(path, werkmap.settings.gemeente.code)
    return path.resolve()
