"""What a visitor fills in to register: five fields, two of them required."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.visitor_forms import AnsweredForm, LineField

from .booking import Person


class RegistrationForm(AnsweredForm):
    """A place in one session, for one person."""

    needs = LineField(
        label=_("De quoi avez-vous besoin pour participer ?"),
        required=False,
        max_length=300,
        help_text=_("Exemple : un accès sans marche. N’écrivez rien sur votre santé."),
    )

    @property
    def person(self) -> Person:
        """What was filled in, once valid."""
        return Person(**{name: self.cleaned_data[name] for name in Person.__dataclass_fields__})
