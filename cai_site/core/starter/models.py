"""The memory of the starter content: what has been written once is never written again."""

from django.db import models


class StarterItem(models.Model):
    """The key of a starter object that has been created.

    It stays when staff edit, move or delete the object, so that the loader never overwrites an
    edit nor brings a deleted page back.
    """

    key = models.CharField(max_length=200, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "contenu de départ"
        verbose_name_plural = "contenus de départ"

    def __str__(self) -> str:
        return self.key
