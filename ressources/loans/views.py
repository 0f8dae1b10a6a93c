"""The pages by which visitors ask for a tool.

Their addresses hold the number of a publication or a signed number, never a name; no cache keeps
them.
"""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from cai_site.core.visitor_pages import PersonalView, signed_pk
from ressources.publications import Publication

from . import mails
from .forms import LoanRequestForm
from .models import LoanRequest
from .requests import ask


def lent_publication(pk: int) -> Publication:
    """The publication that visitors may read and borrow. Raises Http404."""
    # By `id`: `pk` is the link to the page, whose look-up overflows with a number that no id has.
    return get_object_or_404(Publication.shown().visible(), id=pk, on_loan=True)


class AskView(PersonalView):
    """`/pret/<publication>/`: the form; then to the page that says the reference."""

    def get(self, request: HttpRequest, publication_id: int) -> HttpResponse:
        publication = lent_publication(publication_id)
        return self.page(request, publication, LoanRequestForm(request=request))

    def post(self, request: HttpRequest, publication_id: int) -> HttpResponse:
        publication = lent_publication(publication_id)
        form = LoanRequestForm(request.POST, request=request)
        if not form.is_valid():
            return self.page(request, publication, form, HTTPStatus.UNPROCESSABLE_ENTITY)
        return redirect("loan_done", mails.token(ask(publication, form.asked, form.ticket_id)))

    @staticmethod
    def page(request, publication, form, status=HTTPStatus.OK) -> HttpResponse:
        context = {"publication": publication, "form": form}
        return render(request, "ressources/loan_request.html", context, status=status)


class DoneView(PersonalView):
    """`/pret/demande/<token>/`: the reference, and what happens next."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        asked = get_object_or_404(LoanRequest, pk=signed_pk(mails.SIGNED_AS, token))
        shown = Publication.shown().visible().filter(pk=asked.publication_id).first()
        context = {"loan": asked, "publication": shown}
        return render(request, "ressources/loan_done.html", context)
