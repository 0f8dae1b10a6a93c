"""Fields that many models have in the same way."""

from django.db import models


def optional_key(to: str, verbose_name: str, help_text: str, **options) -> models.ForeignKey:
    """A link to a row that may be missing: when the row is deleted, the link is empty.

    `to` is « app.Model », which does not learn of the link; `options` are those of a ForeignKey.
    """
    return models.ForeignKey(
        to,
        verbose_name=verbose_name,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=help_text,
        **options,
    )
