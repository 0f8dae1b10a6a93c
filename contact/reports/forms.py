"""What people fill in: to tell (nothing is required but the account), to come back, to add."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cai_site.core.visitor_forms import LineField, LinesField, VisitorForm

from .files import MOST_FILES, plain
from .sealing import CODE_LENGTH, Receipt

ACCOUNT_LENGTH = 10_000
WHO = [
    ("moi", _("C’est arrivé à moi")),
    ("temoin", _("J’ai vu ou entendu la scène")),
    ("autre", _("J’écris pour une autre personne")),
]


class FilesInput(forms.FileInput):
    """A file field that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A few pictures or PDF files; gives them without their metadata."""

    widget = FilesInput(attrs={"accept": ".jpg,.jpeg,.png,.webp,.pdf"})

    def clean(self, data, initial=None) -> list:
        """The files without metadata. Raises ValidationError."""
        uploads = [upload for upload in data or [] if upload]
        if len(uploads) > MOST_FILES:
            raise ValidationError(_("Envoyez trois fichiers au plus."))
        return [plain(upload) for upload in uploads]


class TellingForm(VisitorForm):
    """Base of the forms that take words and files."""

    files = FilesField(
        label=_("Photos, captures d’écran ou documents"),
        required=False,
        help_text=_("Trois fichiers au plus, 5 Mo chacun. Images ou PDF."),
    )

    @property
    def attachments(self) -> list:
        """The files, once valid."""
        return self.cleaned_data["files"]


class ReportForm(TellingForm):
    """What happened, in free words; everything else helps, and may stay empty."""

    account = LinesField(
        label=_("Que s’est-il passé ?"),
        max_length=ACCOUNT_LENGTH,
        help_text=_("Écrivez comme vous parlez, dans votre langue si vous préférez."),
        error_messages={"required": _("Racontez ce qui s’est passé, en quelques mots.")},
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    who = forms.ChoiceField(
        label=_("Qui est concerné ?"), choices=WHO, required=False, widget=forms.RadioSelect
    )
    when = LineField(
        label=_("Quand ?"), required=False, max_length=120, help_text=_("Le jour et l’heure.")
    )
    where = LineField(
        label=_("Où ?"),
        required=False,
        max_length=200,
        help_text=_("La commune, la rue, le bus, l’école, le site internet…"),
    )
    name = LineField(
        label=_("Votre nom"),
        required=False,
        max_length=120,
        help_text=_("Vous pouvez rester anonyme : laissez vide."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    reach = LinesField(
        label=_("Comment vous joindre sans danger ?"),
        required=False,
        max_length=500,
        help_text=_(
            "Un téléphone ou un courriel que personne d’autre ne lit, et l’heure. Vide : vous "
            "lirez notre réponse ici, avec votre code."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    language = LineField(
        label=_("Dans quelle langue vous répondre ?"), required=False, max_length=60
    )
    consent = forms.BooleanField(
        label=_("Vous pouvez transmettre mon récit à Unia, à l’IEFH ou à la police."),
        required=False,
        help_text=_(
            "Sans cette croix, votre récit reste dans l’équipe. Vous pouvez changer d’avis."
        ),
    )

    # In the order in which people tell; a heading for each step.
    STEPS = (
        (_("Les faits"), ("account", "who", "when", "where", "files")),
        (_("Vous répondre"), ("name", "reach", "language")),
        (_("Votre accord"), ("consent",)),
    )

    @property
    def steps(self) -> list[tuple[str, list]]:
        """The fields step by step, with the name of each step."""
        return [(words, [self[name] for name in names]) for words, names in self.STEPS]

    @property
    def words(self) -> dict:
        """What is to be sealed, once valid."""
        names = ("account", "who", "when", "where", "name", "reach", "language")
        said = {name: self.cleaned_data[name] for name in names if self.cleaned_data[name]}
        return {**said, "consent": self.cleaned_data["consent"]}


class CodeForm(VisitorForm):
    """The receipt that the person kept."""

    code = LineField(
        label=_("Votre code"),
        max_length=60,
        help_text=_("Exemple : 7K3M-Q2XD-91PA-ZZ40-B6TR"),
        error_messages={"required": _("Écrivez votre code.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    default_messages = {
        **VisitorForm.default_messages,
        "code": _("Ce code n’ouvre rien. Vérifiez les %(length)d signes."),
        "guesses": _("Trop d’essais. Réessayez dans une heure, ou appelez-nous."),
    }

    def _problem(self, cleaned: dict) -> str:
        # Typed once from paper, or pasted: neither the time nor the number of visits matters
        # here; wrong codes are counted by the view.
        return "trap" if cleaned.get("site_web_2") else ""

    def refuse(self, why: str) -> None:
        """Add the message `why` to the form: "code" or "guesses"."""
        self.add_error("code", self.default_messages[why] % {"length": CODE_LENGTH})

    @property
    def receipt(self) -> Receipt | None:
        """What was typed, once valid; None when it cannot be a code."""
        return Receipt.read(self.cleaned_data["code"])


class AdditionForm(TellingForm):
    """More facts, and the agreement, which may be given or taken back."""

    text = LinesField(
        label=_("Ajouter des faits ou répondre"),
        required=False,
        max_length=ACCOUNT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    consent = forms.ChoiceField(
        label=_("Transmettre mon récit à Unia, à l’IEFH ou à la police"),
        choices=[
            ("", _("Ne rien changer")),
            ("oui", _("Oui, j’accepte")),
            ("non", _("Non, je n’accepte pas ou plus")),
        ],
        required=False,
    )

    field_order = ["text", "files", "consent"]

    def clean(self) -> dict:
        """Raise ValidationError where nothing would be added."""
        cleaned = super().clean()
        names = ("text", "files", "consent")
        if not self.errors and not any(cleaned.get(name) for name in names):
            self.add_error("text", _("Écrivez quelque chose, ou ajoutez un fichier."))
        return cleaned

    @property
    def words(self) -> dict:
        """What is to be sealed, once valid."""
        words = {"text": self.cleaned_data["text"]}
        if self.cleaned_data["consent"]:
            words["consent"] = self.cleaned_data["consent"] == "oui"
        return words
