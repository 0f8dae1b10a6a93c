"""What the pages about one person's request have in common: who may keep them, how they are named.

Their addresses hold a number, or a signed one; a name never.
"""

from django.core import signing
from django.http import Http404, HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from .spoken_codes import draw, grouped

REFERENCE_LENGTH = 8  # signs: 40 bits


def new_reference() -> str:
    """A reference to say on the phone: « 7K3M-Q2XD »."""
    return grouped(draw(REFERENCE_LENGTH))


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
