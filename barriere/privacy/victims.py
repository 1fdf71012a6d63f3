"""Free text that tells of a possible victim: that goes by the victim card and by nothing else."""

import re

_TELLS = re.compile(
    r"slachtoffer|uitbuit|uitgebuit|mensenhandel|mensensmokkel|bedenktijd|mishandel|verkracht"
    r"|onder dwang|gedwongen (?:prostitutie|sekswerk|werk)|loverboy|zorgco(?:ö|o)rdinator",
    re.IGNORECASE,
)


def tells_of_a_victim(text: str) -> bool:
    """Tell whether a remark speaks of a victim, of what was done to one, or of care for one.

    >>> tells_of_a_victim("Vermoeden van uitbuiting."), tells_of_a_victim("Uitbouw achter.")
    (True, False)
    """
    return bool(_TELLS.search(text))
