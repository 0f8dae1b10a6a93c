"""Recovery codes as text: how they are drawn, read back and kept."""

import hashlib
import secrets
import unicodedata

CODES = 10
# Crockford's base 32: no letter that is taken for a digit, none that spells a word.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP = 4, 4  # 16 characters of 5 bits: 80 random bits
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A fresh code, such as « 7K3M-Q2XD-0VAE-P9TB »."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)


def tidy(text: str) -> str:
    """What somebody typed, without spaces and dashes, in capitals."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).upper() if c.isalnum())


def digest(code: str) -> str:
    """What is kept of a code.

    A fast hash without salt is enough: there is no dictionary of 80 random bits, and nobody
    tries 2^80 of them. It has no key, so that the codes on paper outlive a change of SECRET_KEY.
    """
    return hashlib.sha256(tidy(code).translate(_MISREAD).encode()).hexdigest()
