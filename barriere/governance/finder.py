"""Finding in one text what may never leave."""

import re
from collections import Counter
from collections.abc import Iterator

from barriere.governance.addresses import key_of, shortened
from barriere.governance.leak import scores
from barriere.governance.numbers import bsns, candidates
from barriere.governance.persons import INFIXES
from barriere.governance.reading import CELL, Kind, Piece
from barriere.governance.wanted import Wanted, What
from barriere.governance.word_tree import Joins, ends, tree
from barriere.governance.words import Words, plain, readings, words_of

_TITLES = frozenset({
    "mevrouw", "mevr", "mw", "heer", "dhr", "hr", "meneer", "familie", "fam", "weduwe", "erven",
    "mr", "mrs", "dr", "drs", "ing", "ir", "bewoner", "bewoonster", "eigenaar", "achternaam",
    "geslachtsnaam", "naam",
})  # fmt: skip
_FAR = 4
_APART = re.compile(r"[:=?!<>{}\[\]]")
_TIGHT = re.compile(rf"[\s/.\-\u2010-\u2015{CELL}]*")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(r"[a-z0-9]+")
_SHORTEST_SURNAME = 4
_KEPT = 60
_REMEMBERED = 200_000


class Finder:
    """Looks for what is wanted; a text that comes often is looked at once."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        against = wanted.against
        self._addresses = tree({*wanted.addresses.written, *map(key_of, wanted.phrases)})
        self._turned = tree(wanted.addresses.turned)
        usual = wanted.ordinary.words
        self._names = tree({*against.names, *(f for f in against.firms if not usual.issuperset(f))})
        self._surnames = tree({(*infix, *last) for infix, last in against.surnames})
        self._sorted_names = tree({(*last, *infix) for infix, last in against.surnames if infix})
        self._infixed = {(*infix, *last): len(infix) for infix, last in against.surnames}
        self._places = tree(place for place in wanted.ordinary.places if len(place) > 1)
        self._seen: dict[tuple[str, Kind, bool], Counter[What]] = {}

    def find(self, piece: Piece, *, paper: bool = False) -> Counter[What]:
        """Return what stands in a piece, and how often; `paper` may have no points on it."""
        key = (piece.text, piece.kind, paper)
        if (known := self._seen.get(key)) is not None:
            return known
        found = self._find(piece, paper=paper)
        if len(piece.text) <= _KEPT and len(self._seen) < _REMEMBERED:
            self._seen[key] = found
        return found

    def _find(self, piece: Piece, *, paper: bool) -> Counter[What]:
        as_written, *otherwise = readings(plain(piece.text))
        if piece.kind is Kind.ROW:
            return self._in_row(as_written, otherwise)
        drawn = piece.kind is Kind.DRAWN
        found: Counter[What] = Counter()
        for reading in (as_written, *otherwise)[: 1 if drawn else None]:
            found |= self._in_words(words_of(reading)) + self._in_numbers(reading, drawn=drawn)
        if paper:
            found[What.POINTS] += sum(1 for _ in scores(piece.text))
        return +found

    def _in_row(self, as_written: str, otherwise: list[str]) -> Counter[What]:
        """Return what stands in more than one cell; the rest is found in the cells themselves."""
        words = words_of(as_written)
        found = self._in_words(words, across=True)
        whole = self._in_words(words) if otherwise else Counter()
        for reading in otherwise:
            found |= self._in_words(words_of(reading)) - whole
        return found

    def _in_numbers(self, text: str, *, drawn: bool) -> Counter[What]:
        found: Counter[What] = Counter()
        numbers = self._wanted.against.numbers
        if any(sign.isdigit() for sign in text):
            found[What.BSN] = sum(1 for _ in bsns(text, drawn=drawn))
            if numbers and not found[What.BSN]:
                found[What.NUMBER] = len(numbers.intersection(candidates(text, drawn=drawn)))
        if self._wanted.against.codes:
            found[What.NUMBER] += len(
                self._wanted.against.codes.intersection(_CODE.findall(text.casefold()))
            )
        if self._wanted.against.mails and "@" in text:
            there = {mail.casefold() for mail in _MAIL.findall(text)}
            found[What.MAIL] = len(self._wanted.against.mails & there)
        return found

    def _in_words(self, words: Words, *, across: bool = False) -> Counter[What]:
        """Return addresses and names; of a row only those that stand in more than one cell."""
        found: Counter[What] = Counter()
        spans = [(What.ADDRESS, *span) for span in self._spans_of_addresses(words)]
        spans += [(What.NAME, *span) for span in self._spans_of_names(words)]
        reached = {What.ADDRESS: 0, What.NAME: 0}
        for what, start, end in sorted(spans, key=lambda span: (span[1], -span[2])):
            crosses = any(CELL in gap for gap in words.gaps[start : end - 1])
            if start >= reached[what] and (crosses or not across):
                found[what] += 1
                reached[what] = end
        return found

    def _spans_of_addresses(self, words: Words) -> Iterator[tuple[int, int]]:
        if not (self._addresses or self._turned):
            return
        folded = words.folded
        short = tuple(map(shortened, folded))
        for start, word in enumerate(short):
            if word in self._addresses:
                for end in ends(self._addresses, short, start, _joins(words)):
                    if not self._is_other(words, short, start, end):
                        yield start, end
            if folded[start] in self._turned and not _continues(words, start):
                for end in ends(self._turned, folded, start, _joins(words)):
                    yield start, end

    def _is_other(self, words: Words, short: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether these words are part of an address that may be named."""
        known = self._wanted.addresses
        for suffix in known.beside.get(short[start:end], ()):
            last = end + len(suffix)
            tight = all(_TIGHT.fullmatch(gap) for gap in words.gaps[end - 1 : last - 1])
            if words.folded[end:last] == suffix and tight:
                return True
        return any(
            len(lead) <= start and short[start - len(lead) : start] == lead
            for lead in known.longer.get(short[start : start + 1], ())
        )

    def _spans_of_names(self, words: Words) -> Iterator[tuple[int, int]]:
        folded = words.folded
        if not (self._names or self._surnames):
            return
        hits = [n for n, word in enumerate(folded) if word in self._names or word in self._surnames
                or word in self._sorted_names]  # fmt: skip
        places = list(self._spans_of_places(words)) if hits else []
        for start in hits:
            for end in self._ends_of_names(words, start):
                if not any(first <= start and end <= last for first, last in places):
                    yield start, end

    def _spans_of_places(self, words: Words) -> Iterator[tuple[int, int]]:
        for start, word in enumerate(words.folded):
            if word in self._places:
                for end in ends(self._places, words.folded, start, _joins(words)):
                    yield start, end

    def _ends_of_names(self, words: Words, start: int) -> Iterator[int]:
        folded = words.folded
        yield from ends(self._names, folded, start, _joins(words))
        for end in ends(self._surnames, folded, start, _joins(words)):
            infix = self._infixed[folded[start:end]]
            if self._is_surname(words, start, start + infix, end):
                yield end
        for end in ends(self._sorted_names, folded, start, _joins(words)):
            if words.written[start][0].isupper() and "," in "".join(words.gaps[start : end - 1]):
                yield end

    def _is_surname(self, words: Words, start: int, core: int, end: int) -> bool:
        """Tell whether a surname without a first name is one: not an ordinary word that looks so.

        It has a capital, and a title, an initial or an infix of two words; or
        it is no ordinary word of this town and this programme.
        """
        written = words.written[core:end]
        if not all(word[0].isupper() for word in written):
            return False
        if _is_addressed(words, start, end):
            return True
        strange = not any(word in self._wanted.ordinary.words for word in words.folded[core:end])
        if core > start + 1:
            return strange or not all(word.isupper() for word in written)
        return strange and (core > start or len("".join(written)) >= _SHORTEST_SURNAME)


def _is_addressed(words: Words, start: int, end: int) -> bool:
    """Tell whether a title or an initial stands before a surname, or initials after it."""
    before = start - 1
    while before >= 0 and words.folded[before] in INFIXES and len(words.folded[before]) > 1:
        before -= 1
    if before >= 0 and _joins(words)(before):
        if words.folded[before] in _TITLES and CELL not in words.gaps[before]:
            return True
        if len(words.written[before]) == 1 and words.gaps[before].startswith("."):
            return words.written[before].isupper()
    if end < len(words.written) and "," in words.gaps[end - 1]:
        return len(words.written[end]) == 1 and words.gaps[end].startswith(".")
    return False


def _joins(words: Words) -> Joins:
    """Return what tells whether a word and the next can be one name or address."""

    def joins(at: int) -> bool:
        gap = words.gaps[at]
        return len(gap.replace(CELL, "")) <= _FAR and not _APART.search(gap)

    return joins


def _continues(words: Words, start: int) -> bool:
    """Tell whether a number is the last part of one that began before: "2-12"."""
    if not start:
        return False
    gap = words.gaps[start - 1]
    return words.written[start - 1].isdigit() and gap in {"-", "/", ""}
