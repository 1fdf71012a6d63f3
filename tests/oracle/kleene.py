"""Yes, no and unknown (None): one certain yes is enough, and no only where all say no."""


def either(*answers: bool | None) -> bool | None:
    return True if True in answers else None if None in answers else False


def both(*answers: bool | None) -> bool | None:
    return False if False in answers else None if None in answers else True


def more(value: float | None, than: float) -> bool | None:
    return None if value is None else value > than


def least(value: float | None, limit: float) -> bool | None:
    return None if value is None else value >= limit


def number(answer: bool | None) -> float | None:  # noqa: FBT001 - it turns an answer into a fact
    return None if answer is None else int(answer)
