"""The pages by which visitors write to the Centre.

Their addresses hold the number of a reason or a signed number, never a name; no cache keeps them.
"""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from cai_site.core.visitor_pages import PersonalView, signed_pk

from ..pages import ContactPage
from . import mails
from .forms import ContactForm
from .models import ContactMessage
from .receiving import receive


def contact_page() -> ContactPage:
    """The contact page of the language being read. Raises Http404."""
    page = ContactPage.objects.visible().first()
    if page is None:
        raise Http404
    return page


class WriteView(PersonalView):
    """`/contact/ecrire/`: the form; `?motif=` chooses the reason with that number."""

    def get(self, request: HttpRequest) -> HttpResponse:
        page = contact_page()
        chosen = request.GET.get("motif", "")
        form = ContactForm(
            request=request, reasons=page.reason_list, initial={"reason": chosen[:20]}
        )
        return self.page(request, page, form)

    def post(self, request: HttpRequest) -> HttpResponse:
        page = contact_page()
        form = ContactForm(request.POST, request=request, reasons=page.reason_list)
        if not form.is_valid():
            return self.page(request, page, form, HTTPStatus.UNPROCESSABLE_ENTITY)
        return redirect("message_done", mails.token(receive(form.written, form.ticket_id)))

    @staticmethod
    def page(request, page, form, status=HTTPStatus.OK) -> HttpResponse:
        context = {"contact_page": page, "form": form}
        return render(request, "contact/message_form.html", context, status=status)


class DoneView(PersonalView):
    """`/contact/ecrire/recu/<token>/`: the reference, and what happens next."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        message = get_object_or_404(ContactMessage, pk=signed_pk(mails.SIGNED_AS, token))
        context = {"message": message, "contact_page": ContactPage.objects.visible().first()}
        return render(request, "contact/message_done.html", context)
