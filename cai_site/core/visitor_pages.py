"""What the pages about one person's request have in common: who may keep them, how they are named.

Their addresses hold a number, or a signed one; a name never.
"""

import secrets

from django.core import signing
from django.http import Http404, HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

# Crockford's base 32: no letter that is taken for a digit. 8 of them are 40 bits.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REFERENCE_LENGTH = 8


def new_reference() -> str:
    """A reference to say on the phone: « 7K3M-Q2XD »."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def sign(kind: str, pk: int) -> str:
    """What an address carries instead of the number `pk`, which one could guess."""
    return signing.Signer(salt=kind).sign(pk)


def signed_pk(kind: str, token: str) -> int:
    """The number that `sign` signed for this kind. Raises Http404."""
    try:
        return int(signing.Signer(salt=kind).unsign(token))
    except signing.BadSignature as error:
        raise Http404 from error


class PersonalView(View):
    """A page about one person: no cache, no search engine, no referrer to other sites."""

    @method_decorator([never_cache, csrf_protect])
    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "same-origin"
        return response
