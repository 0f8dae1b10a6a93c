"""What is kept of a person who asks for something: how to answer, and until when."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from .visitor_pages import new_reference

KEPT_AFTER = timedelta(days=92)  # three months after what was asked (reliability bar, 4.9)


class VisitorRequestQuerySet(models.QuerySet):
    """Requests of people, until they are erased."""

    def anonymise(self, *, dry_run: bool = False) -> str:
        """Erase who asked, of those not erased yet; what was asked stays for counts.

        Gives the words of a job. `dry_run` counts, and writes nothing.
        """
        named = self.filter(anonymised_at=None)
        if dry_run:
            return f"{named.count()} to anonymise"
        blank = dict.fromkeys(self.model.PERSONAL, "")
        done = named.update(**blank, ticket=None, anonymised_at=timezone.now())
        return f"{done} anonymised"


class VisitorRequest(models.Model):
    """Base of what a person asks by a form, by phone or by mail.

    `PERSONAL` names the fields to empty when it is over: a model adds its own to these.
    """

    PERSONAL = ("name", "email", "phone", "organisation", "note")

    reference = models.CharField(
        "référence", max_length=12, unique=True, default=new_reference, editable=False
    )
    # The ticket of the form: a second click on « Envoyer » is the same request.
    ticket = models.CharField(max_length=40, unique=True, null=True, editable=False)  # noqa: DJ001
    name = models.CharField(
        "prénom et nom", max_length=120, help_text="Exemple : « Amina Diallo »."
    )
    email = models.EmailField(
        "courriel", blank=True, help_text="Vide : aucun envoi. Exemple : amina@exemple.be."
    )
    phone = models.CharField(
        "téléphone", max_length=30, blank=True, help_text="Exemple : 0470 00 00 00."
    )
    organisation = models.CharField(
        "organisation", max_length=120, blank=True, help_text="Exemple : « CPAS de Dinant »."
    )
    note = models.CharField(
        "remarque de l’équipe",
        max_length=300,
        blank=True,
        help_text="Jamais montrée au public. Exemple : « À rappeler après 16 h. »",
    )
    created_at = models.DateTimeField("demandé le", default=timezone.now, editable=False)
    anonymised_at = models.DateTimeField("anonymisé le", null=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference
