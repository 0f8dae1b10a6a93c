"""The five groups of the staff. Their rights are one table, rights.py."""

from enum import StrEnum


class Role(StrEnum):
    """The name of a group, as staff read it."""

    WRITING = "Rédaction"
    COMMUNICATION = "Communication"
    RECEPTION = "Accueil"
    LISTENING = "Écoute"
    ADMINISTRATION = "Administration"
