"""Factories of members of the staff and of their second factors."""

from django.contrib.auth.hashers import make_password

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from cai_site.access.recovery import digest, new_code

__all__ = ["AuthenticatorFactory", "MemberFactory", "RecoveryCodeFactory", "RecoveryDeviceFactory"]


class MemberFactory(DjangoModelFactory):
    """An administrator whose password is « bonne-clef-2026 »."""

    username = Sequence(lambda n: f"membre-{n}")
    email = Sequence(lambda n: f"membre-{n}@exemple.be")
    password = LazyFunction(lambda: make_password("bonne-clef-2026"))
    is_superuser = True

    class Meta:
        model = "auth.User"


class AuthenticatorFactory(DjangoModelFactory):
    user = SubFactory(MemberFactory)
    name = "application"

    class Meta:
        model = "access.Authenticator"


class RecoveryDeviceFactory(DjangoModelFactory):
    user = SubFactory(MemberFactory)
    name = "codes"

    class Meta:
        model = "access.RecoveryDevice"


class RecoveryCodeFactory(DjangoModelFactory):
    device = SubFactory(RecoveryDeviceFactory)
    digest = LazyFunction(lambda: digest(new_code()))

    class Meta:
        model = "access.RecoveryCode"
