"""Codes that people copy, say on the phone and type again: « 7K3M-Q2XD »."""

import secrets
import unicodedata

# Crockford's base 32: no letter that is taken for a digit. Each sign is 5 bits.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
_READ_AS = str.maketrans("OIL", "011")


def draw(length: int) -> str:
    """A random code of that many signs, without groups."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def grouped(code: str) -> str:
    """The code in groups of four, as it is shown."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def tidy(text: str) -> str:
    """What somebody typed, without spaces and dashes, in capitals."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).upper() if c.isalnum())


def read(text: str) -> str:
    """The code that somebody typed, look-alikes put right; it may still be none."""
    return tidy(text).translate(_READ_AS)
