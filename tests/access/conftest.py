"""A member of the staff, with and without a second factor."""

from django.contrib.auth.models import User

import pytest

from cai_site.access.models import Authenticator
from tests import factories as make


@pytest.fixture
def required(settings):
    """As in production."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def awa(db) -> User:
    """An administrator without a second factor."""
    return make.MemberFactory(username="awa", email="awa@exemple.be")


@pytest.fixture
def phone(awa) -> Authenticator:
    """The application that Awa enrolled."""
    return make.AuthenticatorFactory(user=awa)
