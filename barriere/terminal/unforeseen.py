"""What nobody foresaw, said without the values it was about."""

import errno
import traceback
from pathlib import Path

from barriere.errors import BarriereError

_HOUSE = Path(__file__).parents[1]
_DISK = {
    errno.ENOENT: "dit pad bestaat niet",
    errno.ENOTDIR: "een deel van dit pad is geen map",
    errno.EISDIR: "dit is een map, geen bestand",
    errno.EEXIST: "dit bestaat al",
    errno.EACCES: "u mag hier niet lezen of schrijven",
    errno.EPERM: "u mag hier niet lezen of schrijven",
    errno.EROFS: "hier kan alleen gelezen worden",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EIO: "de schijf weigert",
    errno.EMFILE: "er zijn te veel bestanden tegelijk open",
    errno.ENAMETOOLONG: "deze naam is te lang",
}


def unexpected(error: Exception) -> BarriereError:
    """Return an error nobody foresaw as a message; its own words may hold personal data.

    A disk that refuses is named with its path; of a fault in barriere only its
    kind and its place are told.
    """
    if isinstance(error, OSError) and error.errno in _DISK:
        where = f"{error.filename}: " if isinstance(error.filename, str) else ""
        what = f"{where}{_DISK[error.errno]}."
        return BarriereError(
            what, "Controleer het pad, de rechten en de ruimte; probeer het opnieuw."
        )
    frames = traceback.extract_tb(error.__traceback__)
    last = next((f for f in reversed(frames) if _HOUSE in Path(f.filename).parents), frames[-1])
    place = f"{type(error).__name__} in {Path(last.filename).name}, regel {last.lineno}"
    return BarriereError(
        f"barriere is gestopt door een fout die niemand voorzag ({place}).",
        "Meld deze regel bij de makers. Probeer het opnieuw met BARRIERE_SPOOR=1 ervoor om te "
        "zien waar; deel die uitvoer niet, er kunnen persoonsgegevens in staan.",
    )
