"""What one button of the case desk does to a report; each is written down on it."""

from datetime import date, timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views import View

from cai_site.core.members import name_of
from cai_site.core.visitor_forms import LinesField

from .guard import GuardedMixin
from .models import CaseCount, Reading, Report, ReportEntry, ReportFile
from .opening import OpenReport, open_file, write
from .receiving import handlers
from .sealing import SealError
from .unlocking import at_hand

State, Act, Kind = Report.State, Reading.Act, ReportEntry.Kind
HELD_AT_MOST = timedelta(days=731)
# What the button of a state says.
CLICKS = {State.NEW: "Remettre à traiter", State.IN_PROGRESS: "Prendre en charge"}
TEXT_LENGTH = 10_000


def _in_a_year() -> date:
    return timezone.localdate() + timedelta(days=365)


class WordsForm(forms.Form):
    """The words of a note or of an answer."""

    text = LinesField(max_length=TEXT_LENGTH, error_messages={"required": "Écrivez un texte."})


class HandlerField(forms.ModelChoiceField):
    """A member of the team, by name."""

    def label_from_instance(self, obj) -> str:
        return name_of(obj)


class AssigningForm(forms.Form):
    """Who handles a report."""

    assignee = HandlerField(label="Confié à", queryset=None, required=False, empty_label="Personne")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = handlers()


class PassingForm(forms.Form):
    """To whom a report was passed on, and what was said."""

    to = forms.ChoiceField(
        label="À qui",
        choices=[(name, name) for name in ("Unia", "IEFH", "Police")],
    )
    text = LinesField(
        label="Ce qui est transmis, et comment",
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Écrivez ce qui est transmis."},
    )


class ClosingForm(forms.Form):
    """What the yearly figures keep of a report."""

    domain = forms.ChoiceField(label="Domaine", choices=CaseCount.Domain.choices)
    outcome = forms.ChoiceField(label="Issue", choices=CaseCount.Outcome.choices)


class HoldingForm(forms.Form):
    """Until when a report is kept beyond its time, and why."""

    until = forms.DateField(
        label="Jusqu’au",
        initial=_in_a_year,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": "Écrivez une date de fin.",
            "invalid": "Écrivez la date ainsi : 31/12/2027.",
        },
    )
    text = LinesField(
        label="Pourquoi",
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Écrivez pourquoi : une procédure, un numéro de dossier."},
    )

    def clean_until(self) -> date:
        """Raise ValidationError for a day that is past, or further than two years."""
        until, today = self.cleaned_data["until"], timezone.localdate()
        if not today < until <= today + HELD_AT_MOST:
            raise ValidationError("Choisissez un jour à venir, dans deux ans au plus.")
        return until


class ActView(GuardedMixin, View):
    """Base of what one button does; back to the report, which says it."""

    form_class: type[forms.Form] | None = None
    # What the journal of the report calls it.
    written_as = Act.STATE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self.form_class(request.POST) if self.form_class else None
        with transaction.atomic():
            rows = Report.objects.select_for_update().select_related(None)
            report = get_object_or_404(rows, pk=pk)
            if form and not form.is_valid():
                problem = " ".join(words for errors in form.errors.values() for words in errors)
            else:
                problem = self.act(report, form.cleaned_data if form else {})
            if problem:
                messages.error(request, problem)
            else:
                Reading.objects.create(report=report, reader=request.user, act=self.written_as)
        return redirect("reports:inspect", pk)

    def act(self, report: Report, words: dict) -> str:
        """Do it, and tell; or give the words of what stands in the way."""
        raise NotImplementedError

    def say(self, words: str) -> str:
        """Tell that it is done; no problem."""
        messages.success(self.request, words)
        return ""


class StateView(ActView):
    """Give the report its next state; taking it on makes it one's own."""

    def act(self, report: Report, words: dict) -> str:
        if not report.move_to(self.request.POST.get("state", "")):
            return "Ce signalement a changé entre-temps : regardez son état."
        if report.state == State.IN_PROGRESS:
            report.assignee = self.request.user
            report.save(update_fields=["assignee"])
        return self.say(f"Signalement {report} : {report.get_state_display()}.")


class AssignView(ActView):
    """Give a report to a member of the team, or to nobody."""

    form_class = AssigningForm
    written_as = Act.ASSIGNED

    def act(self, report: Report, words: dict) -> str:
        report.assignee = words["assignee"]
        report.save(update_fields=["assignee"])
        return self.say(f"Signalement {report} : confié à {report.assignee_name or 'personne'}.")


class HoldView(ActView):
    """Keep a report beyond its time, because justice needs it: why is sealed with the rest."""

    form_class = HoldingForm
    written_as = Act.HELD

    def act(self, report: Report, words: dict) -> str:
        report.held_until = words["until"]
        report.save(update_fields=["held_until"])
        until = f"{report.held_until:%d/%m/%Y}"
        text = f"Conservé pour la justice jusqu’au {until} : {words['text']}"
        write(report, Kind.NOTE, self.request.user, text=text)
        return self.say(f"Le signalement est conservé jusqu’au {until}.")


class ReleaseView(ActView):
    """Keep a report no longer than the others."""

    written_as = Act.HELD

    def act(self, report: Report, words: dict) -> str:
        report.held_until = None
        report.save(update_fields=["held_until"])
        return self.say("Le signalement suit à nouveau les délais d’effacement.")


class CloseView(ActView):
    """Close a report, with what the yearly figures keep of it."""

    form_class = ClosingForm
    written_as = Act.CLOSED

    def act(self, report: Report, words: dict) -> str:
        if report.state == State.CLOSED:
            return "Ce signalement est déjà clos."
        report.close(words["domain"], words["outcome"])
        return self.say("Le signalement est clos. Il sera effacé dans six mois.")


class EraseView(GuardedMixin, View):
    """Erase a report because the person asks for it (GDPR, art. 17); not one on hold."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = get_object_or_404(Report, pk=pk)
        if request.POST.get("sure") != "oui" or report.is_held:
            messages.error(request, "Confirmez d’abord. Un signalement conservé ne s’efface pas.")
            return redirect("reports:inspect", pk)
        Report.objects.filter(pk=pk).not_held().expunge()
        messages.success(request, f"Le signalement {report} est effacé.")
        return redirect("reports:index")


class WriteView(ActView):
    """Base of what the team writes: sealed at once, so that the key need not be at hand."""

    form_class = WordsForm
    written_as = Act.WROTE
    kind = Kind.NOTE
    said = "La note est enregistrée."

    def act(self, report: Report, words: dict) -> str:
        write(report, self.kind, self.request.user, **words)
        return self.say(self.said)


class NoteView(WriteView):
    """A note for the team."""


class AnswerView(WriteView):
    """An answer, which the person reads with the receipt."""

    kind = Kind.ANSWER
    said = "Votre réponse est prête : la personne la lit avec son code."


class PassOnView(WriteView):
    """Write down that a report was passed on: with the person's agreement only."""

    form_class = PassingForm
    written_as = Act.PASSED_ON
    kind = Kind.PASSED_ON
    said = "La transmission est notée."

    def act(self, report: Report, words: dict) -> str:
        unlocked = at_hand(self.request)
        try:
            opened = unlocked and OpenReport.of(report, unlocked.private_key)
        except SealError:
            opened = None
        if not opened:
            return "Ouvrez d’abord les signalements avec la clé."
        if not opened.consents:
            return "La personne n’accepte pas que son récit soit transmis."
        return super().act(report, words)


class FileView(GuardedMixin, View):
    """A file, opened in memory and sent to whoever has the key at hand."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        file = get_object_or_404(ReportFile.objects.select_related("report"), pk=pk)
        if not (unlocked := at_hand(request)):
            return redirect("reports:inspect", file.report_id)
        try:
            name, kind, data = open_file(file, unlocked.private_key)
        except SealError as error:
            raise Http404 from error
        Reading.objects.create(report=file.report, reader=request.user, act=Act.FILE)
        response = HttpResponse(data, content_type=kind)
        response["Content-Disposition"] = f'attachment; filename="{file.report.number}-{name}"'
        return response
