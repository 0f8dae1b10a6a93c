"""Factories of what visitors send, and of what the site sends and does by itself."""

from factory import Sequence, SubFactory
from factory.django import DjangoModelFactory

from .rows import SessionFactory

__all__ = ["JobRunFactory", "OutboxMessageFactory", "RegistrationFactory"]


class JobRunFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"tâche {n}")

    class Meta:
        model = "core.JobRun"


class OutboxMessageFactory(DjangoModelFactory):
    key = Sequence(lambda n: f"essai/{n}")
    recipient = "amina@exemple.be"
    subject = "Objet"
    body = "Texte"

    class Meta:
        model = "core.OutboxMessage"


class RegistrationFactory(DjangoModelFactory):
    session = SubFactory(SessionFactory)
    state = "inscrit"
    name = Sequence(lambda n: f"Personne {n}")
    email = Sequence(lambda n: f"personne-{n}@exemple.be")

    class Meta:
        model = "actions.Registration"
