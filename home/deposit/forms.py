"""The two forms of « Déposer un rapport »: the file, then what was read in it."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from cai_site.core import pdf_facts, pdf_process
from cai_site.core.media import SiteDocument
from cai_site.core.pdf_facts import Problem, UnreadablePdf
from cai_site.core.upload_checks import check_content
from cai_site.core.visibility import visible_documents

from ..rapports import RapportPage
from .drafts import of_same_year

MAX_PAGES = 1000
REPLACE, KEEP_BOTH = "remplacer", "garder"

NOT_A_PDF = (
    "Ce fichier n’est pas un PDF. Dans Word ou LibreOffice, choisissez « Fichier », puis "
    "« Exporter en PDF »."
)
PROBLEMS = {
    Problem.LOCKED: (
        "Ce PDF est protégé par un mot de passe\u00a0: personne ne pourrait le lire. Exportez-le à "
        "nouveau, sans mot de passe."
    ),
    Problem.DAMAGED: "Ce PDF est abîmé\u00a0: il ne s’ouvre pas. Exportez-le à nouveau.",
    Problem.HEAVY: (
        "La première page de ce PDF est trop lourde pour être lue. Réduisez ses images, puis "
        "exportez-le à nouveau."
    ),
}


class FileForm(forms.Form):
    """The PDF; once valid, `facts` is what was read in it."""

    file = forms.FileField(
        label="Le rapport, en PDF",
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={
            "required": "Choisissez un fichier.",
            "missing": "Choisissez un fichier.",
            "invalid": "Choisissez un fichier.",
            "empty": "Ce fichier est vide. Exportez-le à nouveau en PDF.",
        },
    )

    def clean_file(self):
        """Raise ValidationError, in French, for what is not a PDF that visitors could read."""
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(".pdf"):
            raise ValidationError(NOT_A_PDF)
        if file.size > settings.WAGTAILDOCS_MAX_UPLOAD_SIZE:
            raise ValidationError(too_big(SiteDocument(file_size=file.size).weight))
        check_content(file)
        try:
            self.facts = pdf_facts.read(pdf_process.source_of(file))
        except UnreadablePdf as error:
            raise ValidationError(PROBLEMS[error.problem]) from error
        if self.facts.pages > MAX_PAGES:
            pages = f"{self.facts.pages:,}".replace(",", "\u00a0")
            raise ValidationError(
                f"Ce PDF a {pages}\u00a0pages. Un rapport en a 1\u00a0000 au plus\u00a0: "
                "est-ce le bon fichier\u00a0?"
            )
        return file


def too_big(weight: str) -> str:
    """What to say of a file that weighs too much, such as « 80 Mo »."""
    most = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE // (1024 * 1024)
    return (
        f"Ce fichier pèse {weight}. Le maximum est {most}\u00a0Mo\u00a0: réduisez ses images, puis "
        "exportez-le à nouveau."
    )


class KnownFileForm(forms.Form):
    """A PDF that is on the site already and whose page is wanted."""

    document = forms.ModelChoiceField(queryset=None, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        documents = visible_documents(SiteDocument.objects.filter(page_count__gt=0))
        with_page = RapportPage.objects.filter(document__isnull=False).values("document")
        self.fields["document"].queryset = documents.exclude(pk__in=with_page)


class ReviewForm(forms.ModelForm):
    """What was read, to be corrected; and what to do when the year has a report already."""

    class Meta:
        model = RapportPage
        fields = ("title", "year", "introduction", "summary")
        widgets = {"introduction": forms.Textarea(attrs={"rows": 2})}

    same_year = forms.ChoiceField(
        label="Que faire de ces deux rapports\u00a0?",
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choisissez une des réponses."},
    )

    def __init__(self, *args, may_edit, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].help_text = "Exemple\u00a0: Rapport d’activités 2025."
        self.twin = of_same_year(self.instance, self._year())
        if self.twin is None:
            del self.fields["same_year"]
            return
        keep = (KEEP_BOTH, "Garder les deux\u00a0: ce sont deux rapports différents")
        replace = (
            REPLACE,
            f"Remplacer le PDF de «\u00a0{self.twin.title}\u00a0»\u00a0: sa page garde son adresse",
        )
        self.fields["same_year"].choices = [replace, keep] if may_edit(self.twin) else [keep]

    def _year(self) -> int:
        """The year that the form shows, else the one of the draft."""
        if self.is_bound:
            try:
                return self.fields["year"].clean(self["year"].data)
            except ValidationError:
                pass
        return self.instance.year

    def _follow_year(self, cleaned: dict) -> None:
        """Correct the year in words that nobody has touched: they were made with it."""
        before, now = self.initial["year"], cleaned.get("year")
        if now in {None, before}:
            return
        for name in {"title", "introduction"} - set(self.changed_data):
            cleaned[name] = cleaned[name].replace(str(before), str(now))
        page = self.instance
        page.search_description = page.search_description.replace(str(before), str(now))

    @property
    def replaces(self) -> bool:
        """Whether the file goes to the report that the year has already."""
        return self.cleaned_data.get("same_year") == REPLACE

    def clean(self):
        cleaned = super().clean()
        self._follow_year(cleaned)
        if self.twin and "same_year" not in self.errors and not cleaned.get("same_year"):
            self.add_error("same_year", "Cette année a déjà un rapport. Choisissez une réponse.")
        return cleaned
