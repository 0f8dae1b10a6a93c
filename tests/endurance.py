"""How often tests of endurance try again: once each day, twenty times with `make endurance`."""

import os


def rounds(usual: int) -> int:
    """The number of rounds: ENDURANCE_ROUNDS if it is set, else `usual`."""
    return int(os.environ.get("ENDURANCE_ROUNDS") or usual)
