"""The same id gives the same pseudonym within a key space, and nothing else links."""

import hmac

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from barriere.privacy import Key, identify, pseudonyms

KEY = Key(b"k" * 32, "0014")
texts = st.lists(st.one_of(st.none(), st.text(min_size=1, max_size=12)), max_size=30)


def hidden(values: list[str | None], space: str = "organisatie") -> list[str | None]:
    result: list[str | None] = pseudonyms(pa.array(values, pa.string()), space, KEY).to_pylist()
    return result


@given(texts)
def test_equal_ids_and_only_those_share_a_pseudonym(values: list[str | None]) -> None:
    made = hidden(values)
    assert len(set(zip(values, made, strict=True))) == len(set(values)) == len(set(made))


@given(texts)
def test_a_pseudonym_is_128_bits_of_hex_and_null_stays_null(values: list[str | None]) -> None:
    for value, made in zip(values, hidden(values), strict=True):
        assert (made is None) == (value is None)
        assert made is None or (len(made) == 32 and int(made, 16) >= 0)


def test_spaces_cannot_be_linked() -> None:
    assert hidden(["12345678"], "organisatie") != hidden(["12345678"], "melder")


def test_a_phone_number_is_the_same_however_it_is_written() -> None:
    written = pa.array(["06-12345678", "+31 6 12345678", "0031612345678", "+31(0)612345678"])
    assert len(set(identify(written, "contact").values.to_pylist())) == 1


def test_an_email_address_is_the_same_in_capitals() -> None:
    written = pa.array(["A.B@voorbeeld.nl", " a.b@VOORBEELD.nl "])
    assert len(set(identify(written, "contact").values.to_pylist())) == 1


def test_what_stands_in_for_a_contact_is_none_so_that_nobody_seems_to_share_it() -> None:
    blank = pa.array(["geen", "-", "n.v.t.", "0000000000", "0600000000", "+31 6 00000000", "112"])
    assert set(identify(blank, "contact").values.to_pylist()) == {None}
    shortest = pa.array(["050123", "05012"])
    assert identify(shortest, "contact").values.is_valid().to_pylist() == [True, False]


@given(st.text(max_size=200))
def test_a_pseudonym_is_the_hmac_that_the_standard_library_makes(value: str) -> None:
    expected = hmac.digest(KEY.subkey("organisatie"), value.encode(), "sha256")[:16].hex()

    assert hidden([value]) == [expected]
