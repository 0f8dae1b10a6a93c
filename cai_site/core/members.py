"""Members of the staff, as what they did names them."""

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


def name_of(member: AbstractBaseUser | None) -> str:
    """Who it is, for lists; "" for nobody."""
    return (member.get_full_name() or str(member)) if member else ""


def member_key(verbose_name: str) -> models.ForeignKey:
    """Who did something: written by the site, empty once the account is gone."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=verbose_name,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
