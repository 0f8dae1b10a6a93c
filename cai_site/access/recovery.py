"""Recovery codes as text: how they are drawn and kept."""

import hashlib

from cai_site.core.spoken_codes import draw, grouped, read

CODES = 10
LENGTH = 16  # signs of 5 bits: 80 random bits


def new_code() -> str:
    """A fresh code, such as « 7K3M-Q2XD-0VAE-P9TB »."""
    return grouped(draw(LENGTH))


def digest(code: str) -> str:
    """What is kept of a code.

    A fast hash without salt is enough: there is no dictionary of 80 random bits, and nobody
    tries 2^80 of them. It has no key, so that the codes on paper outlive a change of SECRET_KEY.
    """
    return hashlib.sha256(read(code).encode()).hexdigest()
