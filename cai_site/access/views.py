"""The screens of the second factor, under /admin/second-facteur/."""

import logging
from base64 import b32encode
from binascii import unhexlify

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView

from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log

import django_otp
from django_otp.plugins.otp_totp.models import default_key

from cai_site.core.qr_codes import qr_path

from .forms import CodeForm, EnrolForm
from .models import Authenticator, RecoveryDevice, forget_factors
from .verification import (
    SecondFactorRequiredMixin,
    is_verified,
    safe_next,
    to_second_factor,
)

logger = logging.getLogger(__name__)

# The key of an application that is being enrolled. It waits in the session, not in the database:
# the next session of the same account, which may be somebody else's, must not be shown it.
PENDING = "access_pending_key"
FEW_LEFT = 3

no_trace = method_decorator(sensitive_post_parameters("code"), name="dispatch")


def prove(request: HttpRequest, device) -> None:
    """The session is verified from here on, under a new key: the old one may be known."""
    django_otp.login(request, device)
    request.session.cycle_key()


class ScreenMixin:
    """A screen in the look of the login, which names no part of the admin."""

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(next=safe_next(self.request), **kwargs)

    def show_codes(self, codes: list[str]) -> HttpResponse:
        """The recovery codes, on this answer and never again."""
        self.template_name = "access/admin/codes.html"
        return self.render_to_response(self.get_context_data(codes=codes))


@no_trace
class VerifyView(ScreenMixin, FormView):
    """Ask for a code after the password."""

    form_class = CodeForm
    template_name = "access/admin/verify.html"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if is_verified(request.user):
            return redirect(safe_next(request))
        if not Authenticator.of(request.user):
            return to_second_factor(request, safe_next(request))
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def form_valid(self, form: CodeForm) -> HttpResponse:
        prove(self.request, form.device)
        if isinstance(form.device, RecoveryDevice):
            log(self.request.user, "access.recovery_code_used")
            self._tell_what_is_left()
        return redirect(safe_next(self.request))

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        logger.warning("Wrong code of the second factor: member %s.", self.request.user.pk)
        return super().form_invalid(form)

    def _tell_what_is_left(self) -> None:
        left = RecoveryDevice.left(self.request.user)
        codes = "codes" if left > 1 else "code"
        words = f"Ce code de secours ne sert plus. Il vous reste {left} {codes} de secours."
        if left > FEW_LEFT:
            messages.success(self.request, words)
            return
        messages.warning(
            self.request, f"{words} Demandez-en de nouveaux dans «\u00a0Compte\u00a0»."
        )


@no_trace
class EnrolView(ScreenMixin, FormView):
    """Enrol an application, the first or another one."""

    form_class = EnrolForm
    template_name = "access/admin/enrol.html"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        self.current = Authenticator.of(request.user)
        if self.current and not is_verified(request.user):
            return to_second_factor(request, safe_next(request))
        return super().dispatch(request, *args, **kwargs)

    @property
    def key(self) -> str:
        """The same at each reload, until it is enrolled."""
        if PENDING not in self.request.session:
            self.request.session[PENDING] = default_key()
        return self.request.session[PENDING]

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(current=self.current, **kwargs)
        if "codes" in kwargs:
            return context
        secret = b32encode(unhexlify(self.key)).decode()
        groups = [secret[start : start + 4] for start in range(0, len(secret), 4)]
        device = Authenticator(user=self.request.user, key=self.key)
        return {**context, "qr": qr_path(device.config_url), "groups": groups}

    def form_valid(self, form: EnrolForm) -> HttpResponse:
        user = self.request.user
        device = Authenticator.enrol(user, self.key, form.cleaned_data["code"])
        if device is None:
            form.add_error(
                "code",
                "Ce code n’est pas le bon. Attendez le suivant, et vérifiez l’heure de l’appareil.",
            )
            return self.form_invalid(form)
        del self.request.session[PENDING]
        prove(self.request, device)
        log(user, "access.factor_enrolled")
        return self.show_codes(RecoveryDevice.renew(user))


class CodesView(SecondFactorRequiredMixin, ScreenMixin, TemplateView):
    """New recovery codes in the place of the old ones."""

    template_name = "access/admin/renew.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        codes = RecoveryDevice.renew(request.user)
        log(request.user, "access.codes_renewed")
        return self.show_codes(codes)


class ResetView(WagtailAdminTemplateMixin, TemplateView):
    """A superuser takes the second factor from a member who lost everything."""

    template_name = "access/admin/reset.html"
    page_title = "Retirer le second facteur"
    header_icon = "key"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        self.member = get_object_or_404(get_user_model(), pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.member.get_username()

    def get_breadcrumbs_items(self) -> list[dict]:
        users = {"url": reverse("wagtailusers_users:index"), "label": "Utilisateurs"}
        return [*self.breadcrumbs_items, users, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(member=self.member, **kwargs)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if forget_factors(self.member):
            log(self.member, "access.factor_removed")
            messages.success(
                request,
                f"{self.member.get_username()} n’a plus de second facteur, et en choisira un "
                "nouveau en se connectant.",
            )
        else:
            messages.warning(
                request, f"{self.member.get_username()} n’avait pas de second facteur."
            )
        return redirect("wagtailusers_users:index")
