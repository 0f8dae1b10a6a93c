"""The pages by which visitors register for a session and cancel.

Their addresses hold a session's number or a signed number, never a name; no cache keeps them.
"""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from actions.formations import Formation
from actions.sessions import Session
from cai_site.core.visitor_pages import PersonalView, signed_pk

from . import booking, mails
from .forms import RegistrationForm
from .models import Registration


def public_session(pk: int) -> Session:
    """The session of a training that visitors may read. Raises Http404."""
    session = get_object_or_404(Session.objects.select_related("municipality"), pk=pk)
    session.formation = get_object_or_404(Formation.shown().visible(), pk=session.formation_id)
    return session


def signed_registration(token: str) -> Registration:
    """The registration that an address stands for. Raises Http404."""
    registrations = Registration.objects.select_related(
        "session__formation", "session__municipality"
    )
    return get_object_or_404(registrations, pk=signed_pk(mails.SIGNED_AS, token))


class RegisterView(PersonalView):
    """`/inscriptions/<session>/`: the form; then to the page that says the reference."""

    def get(self, request: HttpRequest, session_id: int) -> HttpResponse:
        session = public_session(session_id)
        form = RegistrationForm(request=request) if session.is_open_for_registration else None
        return self.page(request, session, form)

    def post(self, request: HttpRequest, session_id: int) -> HttpResponse:
        session = public_session(session_id)
        form = RegistrationForm(request.POST, request=request)
        if not form.is_valid():
            return self.page(request, session, form, HTTPStatus.UNPROCESSABLE_ENTITY)
        try:
            registration = booking.register(session_id, form.person, form.ticket_id)
        except booking.Closed:
            return self.page(request, public_session(session_id), None, HTTPStatus.CONFLICT)
        return redirect("registration_done", mails.token(registration))

    @staticmethod
    def page(request, session, form, status=HTTPStatus.OK) -> HttpResponse:
        context = {"session": session, "formation": session.formation, "form": form}
        return render(request, "actions/registration.html", context, status=status)


class DoneView(PersonalView):
    """`/inscriptions/demande/<token>/`: the reference, and what happens next."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        registration = signed_registration(token)
        context = {
            "registration": registration,
            "session": registration.session,
            "formation": registration.session.formation,
            "waits": self.waits(registration),
        }
        return render(request, "actions/registration_done.html", context)

    @staticmethod
    def waits(registration: Registration) -> bool:
        """Whether to speak of the waiting list; a « doublon » is answered as anybody would be."""
        if registration.state == Registration.State.DUPLICATE:
            return registration.session.current_status != Session.Status.OPEN
        return registration.state == Registration.State.WAITING


class CancelView(PersonalView):
    """`/inscriptions/annulation/<token>/`: asks first, because mail scanners follow links."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.page(request, signed_registration(token))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        registration = signed_registration(token)
        if not registration.session.is_past:
            booking.cancel(registration.pk)
        return redirect(request.path)

    @staticmethod
    def page(request, registration: Registration) -> HttpResponse:
        context = {
            "registration": registration,
            "session": registration.session,
            "formation": registration.session.formation,
        }
        return render(request, "actions/registration_cancel.html", context)
