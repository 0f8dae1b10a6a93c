"""Telling, and coming back with the receipt.

These pages set no cookie and know no session: the ticket that the form carries is the proof that
our page was read (so that no CSRF token is needed; nobody has rights here that a forged request
could use). Nothing is in an address; no cache and no history of forms keeps anything.
"""

from datetime import timedelta
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from cai_site.core.limits import Limit, address_of

from ..aide import AidePage
from .files import InMemoryUploadHandler
from .forms import AdditionForm, CodeForm, ReportForm
from .models import CaseKey
from .receiving import ClosedError, add, answers, find, receive

WRONG_CODES = Limit("report-code", most=5, within=timedelta(hours=1))  # reliability bar, B21


@method_decorator([csrf_exempt, sensitive_post_parameters()], name="dispatch")
class SensitiveView(View):
    """A page on which it may be dangerous to be seen."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        request.upload_handlers = [InMemoryUploadHandler(request)]
        response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "no-referrer"
        response["Cache-Control"] = "private, no-store"
        return response

    def page(self, template: str, status=HTTPStatus.OK, **context) -> HttpResponse:
        context |= {"help_page": AidePage.objects.visible().first(), "is_sensitive": True}
        return render(self.request, f"contact/reports/{template}.html", context, status=status)


class TellView(SensitiveView):
    """`/aide-et-ecoute/ecrire/`: the form, then the receipt.

    The receipt is the answer to the form itself: an address that leads to it would betray it.
    Sending the form again shows the same one.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        if CaseKey.current() is None:
            return self.page("closed", HTTPStatus.SERVICE_UNAVAILABLE)
        return self.page("tell", form=ReportForm(request=request))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ReportForm(request.POST, files=request.FILES, request=request)
        if not form.is_valid():
            return self.page("tell", HTTPStatus.UNPROCESSABLE_ENTITY, form=form)
        try:
            receipt = receive(form.words, form.attachments, form.ticket_id)
        except ClosedError:
            return self.page("closed", HTTPStatus.SERVICE_UNAVAILABLE)
        return self.page("receipt", receipt=receipt)


class FollowView(SensitiveView):
    """`/aide-et-ecoute/suite/`: the code, then the answers, and room to add."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page("code", form=CodeForm(request=request))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CodeForm(request.POST, request=request)
        if not form.is_valid():
            return self.page("code", HTTPStatus.UNPROCESSABLE_ENTITY, form=form)
        address = address_of(request)
        if not WRONG_CODES.take(address):
            form.refuse("guesses")
            return self.page("code", HTTPStatus.TOO_MANY_REQUESTS, form=form)
        if not (found := find(form.receipt)):
            form.refuse("code")
            return self.page("code", HTTPStatus.UNPROCESSABLE_ENTITY, form=form)
        WRONG_CODES.give_back(address)
        report, private_key = found
        addition, is_added, status = self._addition(report, form.receipt)
        return self.page(
            "follow",
            status,
            report=report,
            code=form.receipt.code,
            answers=answers(report, private_key),
            form=addition,
            is_added=is_added,
        )

    def _addition(self, report, receipt) -> tuple[AdditionForm, bool, HTTPStatus]:
        """The form to add, whether something was added just now, the status of the page."""
        request, fresh = self.request, AdditionForm(request=self.request)
        if "ticket" not in request.POST or "text" not in request.POST:
            return fresh, False, HTTPStatus.OK
        form = AdditionForm(request.POST, files=request.FILES, request=request)
        if not form.is_valid():
            return form, False, HTTPStatus.UNPROCESSABLE_ENTITY
        add(report, receipt, form.words, form.attachments, form.ticket_id)
        return fresh, True, HTTPStatus.OK
