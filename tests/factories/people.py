"""Factories of what visitors send."""

from factory import Sequence, SubFactory
from factory.django import DjangoModelFactory

from .rows import SessionFactory

__all__ = ["RegistrationFactory"]


class RegistrationFactory(DjangoModelFactory):
    session = SubFactory(SessionFactory)
    state = "inscrit"
    name = Sequence(lambda n: f"Personne {n}")
    email = Sequence(lambda n: f"personne-{n}@exemple.be")

    class Meta:
        model = "actions.Registration"
