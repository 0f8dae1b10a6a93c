"""Factories of what visitors send, and of what the site sends and does by itself."""

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from .rows import SessionFactory
from .sections import PublicationFactory
from .values import in_days

__all__ = [
    "ContactMessageFactory",
    "JobRunFactory",
    "LimitCountFactory",
    "LoanRequestFactory",
    "MessageEntryFactory",
    "OutboxMessageFactory",
    "RegistrationFactory",
]


class JobRunFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"tâche {n}")

    class Meta:
        model = "core.JobRun"


class LimitCountFactory(DjangoModelFactory):
    key = Sequence(lambda n: f"empreinte {n}")
    ends_at = LazyFunction(lambda: in_days(1))

    class Meta:
        model = "core.LimitCount"


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


class LoanRequestFactory(DjangoModelFactory):
    publication = SubFactory(PublicationFactory, on_loan=True)
    name = Sequence(lambda n: f"Personne {n}")
    email = Sequence(lambda n: f"personne-{n}@exemple.be")
    starts_on = LazyFunction(lambda: in_days(10).date())
    ends_on = LazyFunction(lambda: in_days(20).date())

    class Meta:
        model = "ressources.LoanRequest"


class ContactMessageFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Personne {n}")
    email = Sequence(lambda n: f"personne-{n}@exemple.be")
    message = "Je cherche une formation."
    reason_label = "Suivre une formation"

    class Meta:
        model = "contact.ContactMessage"


class MessageEntryFactory(DjangoModelFactory):
    message = SubFactory(ContactMessageFactory)
    kind = "note"
    text = "Rappeler jeudi."

    class Meta:
        model = "contact.MessageEntry"
