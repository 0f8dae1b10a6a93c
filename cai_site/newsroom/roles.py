"""The five groups of the staff. Their rights are given by a migration, not here."""

from enum import StrEnum


class Role(StrEnum):
    """The name of a group, as staff read it."""

    WRITING = "Rédaction"
    COMMUNICATION = "Communication"
    RECEPTION = "Accueil"
    LISTENING = "Écoute"
    ADMINISTRATION = "Administration"
