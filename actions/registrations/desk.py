"""The registrations in the admin: by session, with everything that staff do about them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.generic import FormView, TemplateView

from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy

from actions.sessions import Session
from cai_site.core.exports import SafeExportMixin

from . import booking, mails
from .desk_forms import MessageForm, PersonForm
from .models import Registration

POLICY = ModelPermissionPolicy(Registration)


class SessionsView(generic.IndexView):
    """Every session that takes registrations here or has some, the next first."""

    model = Session
    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    page_title = "Inscriptions"
    header_icon = "group"
    index_url_name = "inscriptions:index"
    index_results_url_name = "inscriptions:results"
    default_ordering = "starts_at"
    is_searchable = False
    paginate_by = 30
    columns = [
        TitleColumn(
            "formation",
            label="Formation",
            accessor=lambda session: session.formation.title,
            get_url=lambda session: reverse("inscriptions:session", args=[session.pk]),
        ),
        Column("when", label="Quand", accessor="when"),
        Column("status", label="Statut", accessor="status_label"),
        Column("taken", label="Inscrits", accessor=lambda session: _of(session)),
        Column("waiting", label="En attente", accessor="waits"),
    ]

    @property
    def shows_past(self) -> bool:
        """Whether the sessions that are over are asked for."""
        return "passees" in self.request.GET

    def get_base_queryset(self):
        waiting = Q(registrations__state=Registration.State.WAITING)
        confirmed = Q(registrations__state=Registration.State.CONFIRMED)
        found = Session.objects.select_related("formation").annotate(
            counted=Count("registrations", filter=confirmed),
            waits=Count("registrations", filter=waiting),
        )
        has_some = Exists(Registration.objects.filter(session=OuterRef("pk")))
        found = found.filter(Q(takes_registrations=True) | has_some)
        now = timezone.now()
        return found.filter(ends_at__lt=now) if self.shows_past else found.filter(ends_at__gte=now)

    def get_ordering(self):
        return "-starts_at" if self.shows_past else "starts_at"

    @property
    def header_buttons(self) -> list:
        """The way to the other half of the sessions."""
        index = reverse("inscriptions:index")
        if self.shows_past:
            return [HeaderButton("Dates à venir", url=index, icon_name="date")]
        return [HeaderButton("Dates passées", url=f"{index}?passees=1", icon_name="history")]


def _of(session: Session) -> str:
    return f"{session.taken} / {session.places}" if session.places else str(session.taken)


class SessionMixin(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """A page about the session of the address."""

    permission_policy = POLICY
    permission_required = "change"
    header_icon = "group"
    action_title = ""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        sessions = Session.objects.select_related("formation", "municipality")
        self.session = get_object_or_404(sessions, pk=kwargs["session_id"])

    @property
    def session_url(self) -> str:
        """The list of who registered."""
        return reverse("inscriptions:session", args=[self.session.pk])

    def get_page_title(self) -> str:
        return self.action_title or self.session.formation.title

    def get_page_subtitle(self) -> str:
        return self.session.when

    def get_breadcrumbs_items(self) -> list:
        index = {"url": reverse("inscriptions:index"), "label": "Inscriptions"}
        own = {"url": self.session_url, "label": self.session.formation.title}
        here = [{"url": "", "label": self.action_title}] if self.action_title else []
        return [*super().get_breadcrumbs_items(), index, own, *here]

    def get_context_data(self, **kwargs) -> dict:
        people = self.session.registrations.exclude(state=Registration.State.DUPLICATE)
        return super().get_context_data(session=self.session, people=list(people), **kwargs)


class PeopleView(SessionMixin, SafeExportMixin, TemplateView):
    """Who registered: cancel, note who came, export."""

    template_name = "actions/admin/people.html"
    permission_required = "view"
    list_export = [
        "reference", "get_state_display", "name", "email", "phone", "organisation", "needs",
        "note", "is_present", "created_at",
    ]  # fmt: skip
    export_headings = {"get_state_display": "État"}

    def get_filename(self) -> str:
        day = timezone.localtime(self.session.starts_at)
        return f"inscriptions-{slugify(self.session.formation.title)[:40]}-{day:%Y-%m-%d}"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.is_export:
            if not request.user.has_perm("actions.export_registration"):
                raise PermissionDenied
            people = self.session.registrations.exclude(state=Registration.State.DUPLICATE)
            return self.as_spreadsheet(people, request.GET["export"])
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """`do`: « annuler », « present », « absent »; `registration`: whose."""
        if not self.user_has_permission("change"):
            raise PermissionDenied
        pk = request.POST.get("registration", "")
        pk = int(pk) if pk.isascii() and pk.isdigit() and len(pk) < 19 else 0
        registration = get_object_or_404(self.session.registrations, pk=pk)
        match request.POST.get("do"):
            case "annuler":
                if booking.cancel(registration.pk):
                    messages.success(request, f"L’inscription {registration} est annulée.")
            case "present" | "absent" as came:
                registration.is_present = came == "present"
                registration.save(update_fields=["is_present"])
        return redirect(self.session_url)

    @property
    def header_buttons(self) -> list:
        """What staff do most: write somebody down."""
        if not self.user_has_permission("change"):
            return []
        url = reverse("inscriptions:add", args=[self.session.pk])
        return [HeaderButton("Ajouter une personne", url=url, icon_name="plus")]

    @property
    def header_more_buttons(self) -> list:
        """The sheet, the mail to all, the exports, the page."""
        at = [self.session.pk]
        buttons = [
            Button(
                "Feuille de présence",
                url=reverse("inscriptions:sheet", args=at),
                icon_name="list-ul",
            )
        ]
        if self.user_has_permission("change"):
            url = reverse("inscriptions:message", args=at)
            buttons.append(Button("Écrire à tous", url=url, icon_name="mail"))
        if self.request.user.has_perm("actions.export_registration"):
            for name, url in (("Excel", self.xlsx_export_url), ("CSV", self.csv_export_url)):
                buttons.append(Button(f"Télécharger en {name}", url=url, icon_name="download"))
        edit = reverse("wagtailadmin_pages:edit", args=[self.session.formation_id])
        return [*buttons, Button("Modifier la formation", url=edit, icon_name="edit")]


class SheetView(SessionMixin, TemplateView):
    """The attendance sheet, to print and sign."""

    template_name = "actions/admin/sheet.html"
    permission_required = "view"
    action_title = "Feuille de présence"


class AddView(SessionMixin, FormView):
    """Write down somebody who called or wrote."""

    template_name = "wagtailadmin/generic/form.html"
    form_class = PersonForm
    action_title = "Ajouter une personne"

    def get_context_data(self, **kwargs) -> dict:
        labels = {"submit_button_label": "Inscrire", "submit_button_active_label": "Un instant…"}
        return super().get_context_data(**kwargs) | labels

    def form_valid(self, form) -> HttpResponse:
        try:
            added = booking.add_by_staff(self.session.pk, form.person, form.cleaned_data["note"])
        except booking.Closed:
            form.add_error(None, "Cette date est annulée.")
        except IntegrityError:
            form.add_error("email", "Cette adresse a déjà une inscription à cette date.")
        else:
            state = added.get_state_display().lower()
            messages.success(self.request, f"{added.name} : {state}, référence {added}.")
            return redirect(self.session_url)
        return self.form_invalid(form)


class MessageView(SessionMixin, FormView):
    """Write to everybody who has a place, or waits for one: a mail each, no list of addresses."""

    template_name = "wagtailadmin/generic/form.html"
    form_class = MessageForm
    action_title = "Écrire à tous"

    def get_context_data(self, **kwargs) -> dict:
        labels = {"submit_button_label": "Envoyer", "submit_button_active_label": "Un instant…"}
        return super().get_context_data(**kwargs) | labels

    def form_valid(self, form) -> HttpResponse:
        written = mails.message(self.session, **form.message)
        messages.success(self.request, f"Courriels en route : {written}.")
        return redirect(self.session_url)


class RegistrationsViewSet(ViewSet):
    """The menu entry « Inscriptions » and its addresses."""

    name = "inscriptions"
    icon = "group"
    menu_label = "Inscriptions"
    menu_name = "inscriptions"
    menu_order = 250
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list:
        return [
            path("", SessionsView.as_view(), name="index"),
            path("resultats/", SessionsView.as_view(results_only=True), name="results"),
            path("<int:session_id>/", PeopleView.as_view(), name="session"),
            path("<int:session_id>/ajouter/", AddView.as_view(), name="add"),
            path("<int:session_id>/ecrire/", MessageView.as_view(), name="message"),
            path("<int:session_id>/presences/", SheetView.as_view(), name="sheet"),
        ]

    def get_menu_item(self, order=None):
        """Shown to who may read registrations."""
        item = super().get_menu_item(order)
        item.is_shown = lambda request: POLICY.user_has_any_permission(
            request.user, ["view", "change"]
        )
        return item
