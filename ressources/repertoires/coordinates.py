"""Where on the map an organisation is."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

# A latitude typed in the place of a longitude lands outside of this box: Belgium and around.
LATITUDES, LONGITUDES = (49, 52), (2, 7)


def coordinate(label: str, bounds: tuple[int, int], example: str) -> models.DecimalField:
    """A decimal degree (WGS 84) between two bounds; empty when unknown."""
    message = (
        "Cette valeur est hors de Belgique : la latitude et la longitude sont-elles inversées ?"
    )
    return models.DecimalField(
        label,
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(bounds[0], message), MaxValueValidator(bounds[1], message)],
        help_text=f"Degrés décimaux (WGS 84), facultatif. Exemple : {example}.",
    )
