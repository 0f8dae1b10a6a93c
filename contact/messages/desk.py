"""The inbox in the admin: the list of messages, each of them, and what the team does with it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.views import View

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

import django_filters

from cai_site.core.exports import SafeExportMixin
from cai_site.core.visitor_forms import LinesField

from . import mails
from .models import MESSAGE_LENGTH, ContactMessage, MessageEntry

State, Kind = ContactMessage.State, MessageEntry.Kind
# What the button of a state says.
CLICKS = {State.NEW: "Remettre à traiter", State.IN_PROGRESS: "En cours", State.DONE: "Terminé"}
YES = [("oui", "Oui")]


class MessagePermissionPolicy(ModelPermissionPolicy):
    """Messages come from the site and go by themselves: nobody adds or deletes one."""

    def user_has_permission(self, user, action) -> bool:
        return action not in {"add", "delete"} and super().user_has_permission(user, action)


register_permission_policy(ContactMessage, MessagePermissionPolicy(ContactMessage))


class MessageFilterSet(WagtailFilterSet):
    """By state, service and person; spam stays out of sight until it is asked for."""

    state = django_filters.ChoiceFilter(label="État", choices=State.choices)
    mine = django_filters.ChoiceFilter(label="Confiés à moi", choices=YES, method="filter_mine")
    spam = django_filters.ChoiceFilter(label="Indésirables", choices=YES, method="filter_spam")

    class Meta:
        model = ContactMessage
        fields = ["state", "service"]

    def filter_mine(self, queryset, name: str, value: str):
        return queryset.filter(assignee=self.request.user)

    def filter_spam(self, queryset, name: str, value: str):
        return queryset  # the list itself shows either (InboxView)


class InboxView(SafeExportMixin, generic.IndexView):
    """Every message but spam, the newest first."""

    list_export = [
        "reference", "reason_label", "service_name", "get_state_display", "name", "email", "phone",
        "message", "assignee_name", "created_at", "done_on",
    ]  # fmt: skip
    export_headings = {
        "get_state_display": "État",
        "service_name": "Service",
        "assignee_name": "Confié à",
    }

    @cached_property
    def show_export_buttons(self) -> bool:
        """Whether this member may take the list away."""
        return self.request.user.has_perm("contact.export_contactmessage")

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Raise PermissionDenied for an export without the right."""
        if self.is_export and not self.show_export_buttons:
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self):
        # Not in the filters: one that is not valid would let the spam in.
        is_spam = self.request.GET.get("spam") == "oui"
        known = super().get_base_queryset().filter(is_spam=is_spam)
        return known.select_related("service", "assignee")

    @cached_property
    def columns(self) -> list:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("reason_label", label="Motif", accessor=_title, get_url=self.get_inspect_url),
            Column("beginning", label="Message"),
            Column("sender", label="De"),
            Column("state", label="État", accessor="get_state_display", sort_key="state"),
            Column("assignee_name", label="Confié à"),
            Column("created_at", label="Reçu le", accessor=_day, sort_key="created_at"),
            Column("reference", label="Référence"),
        ]


def _title(message: ContactMessage) -> str:
    return message.reason_label or "Sans motif"


def _day(message: ContactMessage) -> str:
    return f"{message.created_at:%d/%m/%Y}"


class MessageView(generic.InspectView):
    """One message: what was written, what the team did, and what they can do now."""

    template_name = "contact/admin/message.html"
    page_title = "Message"

    def get_object(self, queryset=None):
        known = ContactMessage.objects.select_related("service", "assignee")
        return get_object_or_404(known, pk=self.pk)

    def get_context_data(self, **kwargs) -> dict:
        message = self.object
        acts = self.user_has_permission("change") and not message.anonymised_at
        return super().get_context_data(
            message=message,
            entries=list(message.entries.select_related("author")),
            clicks=[(state, CLICKS[state]) for state in message.next_states] if acts else [],
            may_act=acts,
            may_answer=acts and message.email and not message.is_spam,
            **kwargs,
        )


class EntryForm(forms.ModelForm):
    """The words of a note or of an answer."""

    text = LinesField(max_length=MESSAGE_LENGTH, error_messages={"required": "Écrivez un texte."})

    class Meta:
        model = MessageEntry
        fields = ["text"]


class ActView(PermissionCheckedMixin, View):
    """Base of what one button does to a message; back to the message, which says it."""

    permission_required = "change"
    model = ContactMessage

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        with transaction.atomic():
            message = get_object_or_404(ContactMessage.objects.select_for_update(), pk=pk)
            if message.anonymised_at:
                messages.error(request, "Ce message est effacé : il n’y a plus rien à faire.")
            elif self.act(message):
                log(message, "wagtail.edit")
        return redirect(reverse("messages:inspect", args=[pk]))

    def act(self, message: ContactMessage) -> bool:
        """Do it, and tell; False when it cannot be done."""
        raise NotImplementedError


class ClickView(ActView):
    """Give the message its next state; taking it on makes it one's own."""

    def act(self, message: ContactMessage) -> bool:
        if not message.move_to(self.request.POST.get("state", "")):
            messages.error(self.request, "Ce message a changé entre-temps : regardez son état.")
            return False
        if message.state == State.IN_PROGRESS and message.assignee is None:
            message.assignee = self.request.user
            message.save(update_fields=["assignee"])
        messages.success(self.request, f"Message {message} : {message.get_state_display()}.")
        return True


class SpamView(ActView):
    """Mark a message as spam, or take it back: the mails that were held leave then."""

    def act(self, message: ContactMessage) -> bool:
        is_spam = self.request.POST.get("spam") == "oui"
        if is_spam == message.is_spam:
            return False
        if is_spam:
            message.set_apart()
            words = "Le message est parmi les indésirables. Il sera supprimé dans 30 jours."
        else:
            message.take_back()
            if not message.is_told:
                mails.tell(message)
            words = "Le message est de retour parmi les autres."
        messages.success(self.request, words)
        return True


class EntryView(ActView):
    """Add a note, or answer by mail."""

    kind = Kind.NOTE
    said = "La note est enregistrée."

    def act(self, message: ContactMessage) -> bool:
        form = EntryForm(self.request.POST)
        if not form.is_valid():
            messages.error(self.request, " ".join(form.errors["text"]))
            return False
        last = message.entries.last()
        said = (self.kind, self.request.user.pk, form.cleaned_data["text"])
        if last and (last.kind, last.author_id, last.text) == said:
            return False  # a second click
        if self.kind == Kind.ANSWER and (message.is_spam or not message.email):
            messages.error(self.request, "Il n’y a pas d’adresse à qui répondre.")
            return False
        entry = form.save(commit=False)
        entry.message, entry.kind, entry.author = message, self.kind, self.request.user
        entry.save()
        self.after(entry)
        messages.success(self.request, self.said)
        return True

    def after(self, entry: MessageEntry) -> None:
        """What the new entry causes."""


class AnswerView(EntryView):
    """Answer by mail; the message is then in progress, in the hands of who answered."""

    kind = Kind.ANSWER
    said = "Votre réponse part dans la minute."

    def after(self, entry: MessageEntry) -> None:
        message = entry.message
        mails.answer(entry)
        if message.state == State.NEW:
            message.move_to(State.IN_PROGRESS)
        if message.assignee is None:
            message.assignee = entry.author
            message.save(update_fields=["assignee"])


class ContactMessageViewSet(ModelViewSet):
    """The menu entry « Messages » and its screens."""

    model = ContactMessage
    name = "messages"
    icon = "mail"
    menu_label = "Messages"
    menu_name = "messages"
    menu_order = 240
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = InboxView
    inspect_view_class = MessageView
    inspect_template_name = MessageView.template_name
    inspect_view_fields = ["reference"]  # the template says the rest
    filterset_class = MessageFilterSet
    search_fields = ["reference", "name", "email", "phone", "message"]
    list_export = InboxView.list_export
    export_headings = InboxView.export_headings
    export_filename = "messages"
    list_per_page = 30
    panels = ["service", "assignee"]

    def get_urlpatterns(self) -> list:
        acts = {
            "etat": ClickView,
            "indesirable": SpamView,
            "note": EntryView,
            "repondre": AnswerView,
        }
        return [
            *super().get_urlpatterns(),
            *(
                path(f"{name}/<int:pk>/", self.construct_view(view), name=name)
                for name, view in acts.items()
            ),
        ]
