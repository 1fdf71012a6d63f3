"""Damage inside the members of a zip, which is then packed again so that the reader gets there."""

import io
import zipfile
from collections.abc import Callable
from random import Random

Mutator = Callable[[bytes, Random], bytes]


def inside(*mutators: Mutator) -> Mutator:
    """Return a mutator that damages one member of a zip, whole or nested, with one of these."""

    def damage_member(content: bytes, rng: Random) -> bytes:
        members = _members(content)
        if not members:
            return content
        name = rng.choice([n for n, data in members.items() if data] or list(members))
        data = members[name]
        if data.startswith(b"PK\x03\x04"):
            members[name] = damage_member(data, rng)
        elif data:
            members[name] = rng.choice(mutators)(data, rng)
        return _packed(members, rng)

    return damage_member


def archive_damage(content: bytes, rng: Random) -> bytes:
    """Lose, double, rename or empty a member."""
    members = _members(content)
    if not members:
        return content
    name = rng.choice(list(members))
    match rng.randrange(4):
        case 0:
            del members[name]
        case 1:
            members[rng.choice(("../uit", "/etc/x", "a\x00b", "kopie", "mimetype"))] = members[name]
        case 2:
            members[name] = b""
        case _:
            other = rng.choice(list(members))
            members[name], members[other] = members[other], members[name]
    return _packed(members, rng)


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        return {}


def _packed(members: dict[str, bytes], rng: Random) -> bytes:
    how = zipfile.ZIP_STORED if rng.random() < 0.5 else zipfile.ZIP_DEFLATED
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, how)
    return memory.getvalue()
